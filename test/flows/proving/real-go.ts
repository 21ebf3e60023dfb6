import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proofs } from '../../../flows/proving/index.ts';
import type { Proven } from '../../../flows/proving/proven.ts';
import { runProofs } from '../../../flows/proving/run-proofs.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine, RunRequest, Scratch } from '../../../src/machine/port.ts';

/** Kept between runs, so that only the first one compiles the standard library. */
const cache = join(import.meta.dirname, '../../../node_modules/.cache/gomend-tests/go-build');

/** What a test does to the programs and commands of a proof before a real go gets them. */
export interface Fault {
  /** Text of a file, by its path in the private directory. */
  readonly source?: (name: string, text: string) => string;
  readonly request?: (request: RunRequest) => RunRequest;
}

/** Runs proofs with a real go, in an environment of nothing but what they need. */
export async function proveWith(
  go: string,
  ids: readonly string[],
  fault: Fault = {},
  more: Readonly<Record<string, string>> = {},
  hosts: readonly string[] = [],
): Promise<{ readonly proofs: readonly Proven[]; readonly left: readonly string[] }> {
  const home = mkdtempSync(join(tmpdir(), 'gomend-proving-'));
  mkdirSync(cache, { recursive: true });
  const temporary = join(home, 'tmp');
  mkdirSync(temporary);
  const environment = { PATH: '/usr/bin:/bin', HOME: home, GOCACHE: cache, TMPDIR: temporary, ...more };
  const machine = withFault(localMachine({ environment }), fault);
  try {
    const wanted = proofs.filter(({ id }) => ids.includes(id));
    const { signal } = new AbortController();
    const result = await runProofs({ machine, chosen: { program: go, environment, hosts }, proofs: wanted, signal });
    return { proofs: result.proofs, left: readdirSync(temporary) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function withFault(machine: Machine, { source, request }: Fault): Machine {
  return {
    ...machine,
    run: (asked) => machine.run(request ? request(asked) : asked),
    scratch: async (limits) => {
      const made = await machine.scratch(limits);
      if (!made.ok || !source) return made;
      const write: Scratch['write'] = (name, bytes, given) => {
        if (name.endsWith('.zip')) return made.value.write(name, bytes, given);
        const text = source(name, new TextDecoder().decode(bytes));
        return made.value.write(name, new TextEncoder().encode(text), given);
      };
      return { ...made, value: { ...made.value, write } };
    },
  };
}
