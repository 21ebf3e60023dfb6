import type { Fix } from '../../../src/model/fix.ts';
import type { ResolverFile } from '../facts/files.ts';
import { MADE_FROM_RESOLVER_FILES } from './mend-resolver-file.ts';

/**
 * Moves a left-over out of /etc/resolver, where every file is in force whatever its name. It goes to the folder
 * above, beside hosts: only root may change that one, which root's own work insists on, and nothing is read there
 * by what it is called.
 * @param date `YYYY-MM-DD`
 */
export function moveResolverFile(file: ResolverFile, date: string): Fix {
  const folder = file.realPath.replace(/\/resolver\/[^/]*$/, '');
  const to = `${folder}/gomend-${date}-resolver-${file.name}`;
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
