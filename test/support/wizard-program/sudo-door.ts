import { spawn } from 'node:child_process';
import type { AskResult, PrivilegeDoor } from '../../../src/machine/privilege/door.ts';
import { ok } from '../stub-machine.ts';
import { world } from './checks.ts';

/** A door whose sudo is a real program that reads a line from the real terminal. */
export function sudoDoor(program: string): PrivilegeDoor {
  let open = false;
  return {
    state: async () => (open ? 'open' : 'asks'),
    ask: () =>
      new Promise<AskResult>((resolve) => {
        const child = spawn(program, { stdio: 'inherit' });
        child.on('error', () => resolve('no-terminal'));
        child.on('exit', (code, signal) => {
          open = code === 0;
          resolve(code === 0 ? 'granted' : signal === null ? 'wrong-password' : 'interrupted');
        });
      }),
    commands: () => [['/usr/bin/sudo', '-n', '--', '/usr/bin/dscacheutil', '-flushcache']],
    fileCommands: () => [],
    perform: async () => {
      world.flush();
      return ok({ stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false });
    },
    close: async () => {
      open = false;
    },
  };
}
