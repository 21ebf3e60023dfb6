import type { Fix } from '../../../src/model/fix.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import type { ResolverFile } from '../facts/files.ts';
import type { FileFault } from '../judging/file-fault.ts';
import { waitFor } from './wait-for.ts';

/** What a change of /etc/resolver changes. configd watches the directory: nothing has to be flushed. */
export const MADE_FROM_RESOLVER_FILES: readonly string[] = [
  'resolver.files',
  'resolver.configuration',
  'resolver.system-answers',
  'proxy.source-answers',
];

/** Writes the damaged lines of one file of /etc/resolver as configd reads them; by hand where that is a guess. */
export function mendResolverFile(file: ResolverFile, faults: readonly FileFault[]): Fix {
  const edits = faults.flatMap(({ line, text, becomes }) =>
    becomes === null ? [] : [{ kind: 'line' as const, line, was: text, becomes }],
  );
  if (edits.length < faults.length) return rewriteResolverFile(file);
  return {
    id: 'resolver.mend-file',
    subject: file.path,
    params: { file: file.path, lines: edits.map((edit) => edit.becomes) },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'edit', path: file.realPath, as: 'root', edits }],
    touches: MADE_FROM_RESOLVER_FILES,
    proves: ['resolver.resolver-files'],
  };
}

/** By hand: the address of a server that nobody wrote down cannot be guessed. */
export function rewriteResolverFile({ path }: Pick<ResolverFile, 'path'>): Fix {
  const params = { file: path, open: `sudo nano ${commandLine([path])}` };
  return waitFor('resolver.rewrite-file', ['resolver.resolver-files'], params, path);
}
