import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstallPort } from '../../../src/machine/install-port.ts';
import { temporaryBeside } from '../../../src/machine/temporary-names.ts';
import type { Boundaries } from './boundaries.ts';

/**
 * Installing that tells what it is about to do, and where it is in the middle.
 * @param gate where the program that is tried stands still
 */
export function announcedInstalls(installs: InstallPort, boundaries: Boundaries, gate: string): InstallPort {
  return {
    ...installs,
    fetch(request) {
      boundaries.before('install: fetch');
      return installs.fetch({ ...request, onProgress: () => boundaries.before('install: half a fetch') });
    },
    async unpack(request) {
      boundaries.before('install: unpack');
      await boundaries.meanwhile('install: staged', async () => {
        writeFileSync(join(gate, 'shut'), '');
        void installs.unpack(request);
        while (!existsSync(join(gate, 'here'))) await new Promise((next) => setTimeout(next, 5));
      });
      return installs.unpack(request);
    },
    removeTree(request) {
      boundaries.during('install: half a removal', () => {
        const going = temporaryBeside(request.path, '0123456789ab');
        renameSync(request.path, going);
        rmSync(join(going, 'bin'), { recursive: true });
      });
      return installs.removeTree(request);
    },
    clearBeside(path) {
      boundaries.before('install: clear beside');
      return installs.clearBeside(path);
    },
    clearDownload(download) {
      boundaries.before('install: clear download');
      return installs.clearDownload(download);
    },
    removeEmpty(directories) {
      boundaries.before('install: remove empty');
      return installs.removeEmpty(directories);
    },
  };
}
