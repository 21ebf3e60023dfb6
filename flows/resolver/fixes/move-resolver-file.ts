import type { Fix } from '../../../src/model/fix.ts';
import type { ResolverFile } from '../facts/files.ts';
import { MADE_FROM_RESOLVER_FILES } from './mend-resolver-file.ts';

/**
 * Moves a left-over out of /etc/resolver, where every file is in force whatever its name, into the
 * person's home.
 * @param date `YYYY-MM-DD`
 */
export function moveResolverFile(file: ResolverFile, home: string, date: string): Fix {
  const to = `${home}/etc-resolver-${date}-${file.name}`;
  return {
    id: 'resolver.move-file',
    subject: file.path,
    params: { file: file.path, to },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'move', from: file.realPath, to, as: 'root' }],
    touches: MADE_FROM_RESOLVER_FILES,
    proves: ['resolver.resolver-files'],
  };
}
