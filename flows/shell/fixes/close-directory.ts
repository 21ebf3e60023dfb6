import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';

const octal = (mode: number) => mode.toString(8).padStart(4, '0');

/** Takes the right to write away from everybody but the owner and the group. Only for the person's own directory. */
export function closeDirectory(directory: string, mode: number, proves: readonly CheckId[]): Fix {
  return {
    id: 'shell.close-directory',
    subject: directory,
    params: { directory, mode: octal(mode) },
    risk: 'low',
    effect: 'now',
    steps: [
      {
        kind: 'run',
        argv: ['/bin/chmod', octal(mode & ~0o002), directory],
        changes: [],
        inverse: ['/bin/chmod', octal(mode), directory],
      },
    ],
    touches: ['shell.path-entries'],
    proves,
  };
}
