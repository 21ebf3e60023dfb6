/**
 * Goes through the door, step by step, as the account it is started by, on the terminal it is started on.
 * Usage: door-program.ts PLATFORM STEPS, with STEPS in JSON. Prints one line for each, after a mark.
 */
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { rootFiles } from '../../../src/machine/privilege/root-files.ts';
import { sudoDoor } from '../../../src/machine/privilege/sudo-door.ts';
import type { PrivilegedOperation } from '../../../src/model/privileged-operation.ts';

export const MARK = '\u0001';

export type DoorStep =
  | { readonly do: 'state' | 'ask' | 'close' | 'another-door' | 'count-listeners' | 'leave' }
  | { readonly do: 'perform'; readonly operation: PrivilegedOperation; readonly abortAfterMs?: number }
  | {
      readonly do: 'replace';
      readonly path: string;
      readonly text: string;
      readonly expect: string | null;
      readonly mode: number;
    }
  | { readonly do: 'move'; readonly from: string; readonly to: string }
  | { readonly do: 'remove'; readonly path: string; readonly expect: string };

async function main(platform: Platform, steps: readonly DoorStep[]): Promise<void> {
  // As the command line does: ctrl-c ends gomend, except where it is an answer to sudo.
  process.on('SIGINT', () => process.exit(130));
  const machine = localMachine();
  const { person } = machine;
  const make = () =>
    sudoDoor({ platform, effectiveUid: process.geteuid?.() ?? -1, person, prompt: 'Password (100%): ' });
  let door = make();
  // Any place: which ones are root's at all is told elsewhere.
  const files = rootFiles({
    platform: machine.platform,
    effectiveUid: process.geteuid?.() ?? -1,
    token: `${process.pid.toString(36)}${Date.now().toString(36)}`,
    mustBePlace: () => {},
  });
  const take = async (step: DoorStep): Promise<unknown> => {
    switch (step.do) {
      case 'state':
        return door.state();
      case 'ask':
        return door.ask();
      case 'close':
        return door.close();
      case 'count-listeners':
        return process.listenerCount('SIGINT');
      case 'leave':
        return process.exit(130);
      case 'another-door':
        door = make();
        return null;
      case 'perform': {
        const { abortAfterMs } = step;
        return door.perform(step.operation, abortAfterMs === undefined ? undefined : AbortSignal.timeout(abortAfterMs));
      }
      case 'replace': {
        const content = { bytes: Buffer.from(step.text), mode: step.mode, uid: 0, gid: 0 };
        return files.replace({ path: step.path, content, expect: step.expect });
      }
      case 'move':
        return files.move({ from: step.from, to: step.to });
      case 'remove':
        return files.remove({ path: step.path, expect: step.expect });
    }
  };
  for (const step of steps) {
    const result = (await take(step)) ?? null;
    process.stdout.write(`${MARK}${JSON.stringify(result)}\n`);
  }
}

if (process.argv[2] !== undefined && process.argv[1] === import.meta.filename) {
  await main(process.argv[2] as Platform, JSON.parse(process.argv[3] ?? '[]'));
}
