/**
 * A mirror of go.dev/dl as a program of its own, for a computer made of namespaces. Prints its address, then takes one
 * line of JSON after the other: what it is to be from now on. Answers each with the ranges that were asked for so far.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Fault, mirror } from './mirror.ts';

export interface Orders {
  /** Files by name, and where their bytes are. */
  readonly files?: Readonly<Record<string, string>>;
  readonly list?: string;
  /** `bodyFrom`: a file whose bytes come in the place of the right ones. */
  readonly fault?: Omit<Fault, 'body'> & { readonly bodyFrom?: string };
}

const served = await mirror();
console.log(JSON.stringify({ base: served.base }));
for await (const line of createInterface({ input: process.stdin })) {
  const { files, list, fault } = JSON.parse(line) as Orders;
  if (files) served.files = Object.fromEntries(Object.entries(files).map(([name, path]) => [name, readFileSync(path)]));
  if (list !== undefined) served.list = list;
  if (fault) {
    const { bodyFrom, ...rest } = fault;
    served.fault = bodyFrom === undefined ? rest : { ...rest, body: readFileSync(bodyFrom) };
  }
  console.log(JSON.stringify({ asked: served.asked.splice(0) }));
}
await served.close();
