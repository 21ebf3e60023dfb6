import { existsSync } from 'node:fs';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { HomeDirectory } from '../../support/home-directory.ts';

export type RealShell = 'zsh' | 'bash' | 'fish';

export function shellPath(shell: RealShell): string {
  return [`/bin/${shell}`, `/usr/bin/${shell}`].find((path) => existsSync(path)) ?? `/usr/bin/${shell}`;
}

export const isInstalled = (shell: RealShell): boolean => existsSync(shellPath(shell));

/** A real home directory with real start-up files, for an account with this shell on this computer. */
export class RealHome extends HomeDirectory {
  /** The local machine as this account would see it; only the account's record is made up. */
  machine(shell: RealShell, environment: Readonly<Record<string, string>> = {}): Machine {
    const local = localMachine({ environment: { PATH: '/usr/bin:/bin', HOME: this.path, ...environment } });
    const record = `kim:x:501:20::${this.path}:${shellPath(shell)}\n`;
    return {
      ...local,
      person: { ...local.person, home: this.path },
      async run(request) {
        if (request.argv[0] !== '/usr/bin/getent') return local.run(request);
        return { ok: true, value: { stdout: record, stderr: '', exitCode: 0, signal: null, truncated: false }, ms: 1 };
      },
    };
  }
}
