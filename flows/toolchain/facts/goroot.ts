import { defineFact } from '../../../src/engine/fact.ts';
import { settingLine } from '../../../src/go/env-file.ts';
import { settings } from '../../shell/facts/settings.ts';
import { type GoTree, readTree } from '../reading/read-tree.ts';
import { userEnvFile } from './env-file.ts';

/** What GOROOT says, wherever it is set, and what stands there. */
export interface GorootSettings {
  /** In a new terminal; null: not set there. */
  readonly inNewTerminal: GoTree | null;
  /** In the terminal that gomend was started from; null: not set there. */
  readonly here: GoTree | null;
  /** In the person's settings file, which Go reads although `go env -w` refuses to write it; null: not there. */
  readonly inFile: GoTree | null;
}

export const gorootSettings = defineFact<GorootSettings>({
  id: 'toolchain.goroot',
  limitMs: 2_000,
  async observe(look) {
    const [set, file] = await Promise.all([look.need(settings), look.need(userEnvFile)]);
    const { inNewTerminal, here } = set.of('GOROOT');
    const inFile = settingLine(file.lines, 'GOROOT')?.setting?.value;
    const tree = (path: string | undefined) => (path ? readTree(look.machine, path) : null);
    const [first, second, third] = await Promise.all([tree(inNewTerminal), tree(here), tree(inFile)]);
    return { inNewTerminal: first, here: second, inFile: third };
  },
});
