import { defineFact, type Look } from '../../../src/engine/fact.ts';
import type { PathsSource } from '../../../src/macos/path-helper.ts';

/** What macOS puts on every login shell's PATH. */
export interface ListedPaths {
  /** `/etc/paths`; null where it could not be read. */
  readonly paths: PathsSource | null;
  /** The regular files of `/etc/paths.d`, in the order of the directory. */
  readonly drops: readonly PathsSource[];
}

const PATHS = '/etc/paths';
const DROPS = '/etc/paths.d';

/** Read by path_helper, which `/etc/zprofile` and `/etc/profile` run. There is nothing like it on Linux. */
export const listedPaths = defineFact<ListedPaths>({
  id: 'shell.listed-paths',
  limitMs: 1_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return { paths: null, drops: [] };
    const listed = await look.machine.list(DROPS);
    const names = listed.ok ? listed.value.filter((entry) => entry.type === 'file').map((entry) => entry.name) : [];
    const drops = await Promise.all(names.map((name) => sourceAt(look, `${DROPS}/${name}`)));
    return { paths: await sourceAt(look, PATHS), drops: drops.filter((drop) => drop !== null) };
  },
});

async function sourceAt(look: Look, path: string): Promise<PathsSource | null> {
  const read = await look.machine.readFile(path);
  return read.ok ? { path, text: new TextDecoder().decode(read.value) } : null;
}
