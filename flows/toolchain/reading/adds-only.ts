import type { Assignment, StartupFile } from '../../shell/facts/startup-files.ts';
import { inReadingOrder, pathElements } from '../../shell/path-elements.ts';

/** Whether a line does nothing but put this one directory before or behind the old PATH. */
export function addsOnly(line: Assignment, directory: string, files: readonly StartupFile[], home: string): boolean {
  const all = inReadingOrder(files);
  const earlier = all.slice(0, Math.max(0, all.indexOf(line)));
  const elements = pathElements(line, earlier, home);
  const added = elements.filter((element) => element.kind !== 'old');
  const [only] = added;
  return added.length < elements.length && added.length === 1 && only?.kind === 'directory' && only.path === directory;
}
