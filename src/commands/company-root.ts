import { resolve } from 'node:path';
import { judgeRoot, MOST_ROOT_BYTES } from '../../flows/proxy/judging/company-root.ts';
import type { Machine } from '../machine/port.ts';
import type { Finding } from '../model/finding.ts';
import type { Invocation } from './invocation.ts';
import { UsageError } from './usage-error.ts';

/**
 * Turns down a `--company-root` that is not to be trusted before anything is examined.
 * @throws {UsageError} naming what is wrong with it
 */
export async function insistOnRoot({ values }: Invocation, machine: Machine): Promise<void> {
  const [named, fingerprint] = [values.get('company-root'), values.get('fingerprint')];
  if (named === undefined && fingerprint === undefined) return;
  if (named === undefined || fingerprint === undefined) throw new UsageError('root-needs-fingerprint');
  const file = resolve(machine.workingDirectory, named);
  const read = await machine.readFile(file, { maxBytes: MOST_ROOT_BYTES });
  if (!read.ok)
    throw new UsageError(read.failure.code === 'too-large' ? 'root-several' : 'root-missing', { file: named });
  const judged = judgeRoot(read.value, fingerprint, machine.now());
  if (!judged.ok) throw new UsageError(`root-${judged.fault}`, { file: named, seen: judged.seen });
}

/** The file is a root that the person may trust, and not the one that is missing here. @throws {UsageError} */
export function insistOnTheRoot(findings: readonly Finding[]): void {
  const other = findings.find(isOther);
  if (other) throw new UsageError('root-other', other.params);
}

export function isOther({ message }: Finding): boolean {
  return message === 'proxy.tls.other-root';
}
