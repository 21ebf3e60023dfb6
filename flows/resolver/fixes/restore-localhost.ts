import type { Fix } from '../../../src/model/fix.ts';
import type { Hosts } from '../facts/hosts.ts';
import { MADE_FROM_HOSTS } from './release-host.ts';

/** Adds the lines that every hosts file begins with, as far as they are missing. */
export function restoreLocalhost({ path, realPath }: Hosts, lines: readonly string[]): Fix {
  return {
    id: 'resolver.restore-localhost',
    subject: path,
    params: { file: path, lines },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'edit', path: realPath, as: 'root', edits: [{ kind: 'block', id: 'localhost', lines }] }],
    touches: MADE_FROM_HOSTS,
    proves: ['resolver.hosts-file'],
  };
}
