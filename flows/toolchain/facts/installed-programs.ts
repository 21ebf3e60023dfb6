import { defineFact, type Look } from '../../../src/engine/fact.ts';
import type { BuildInfo } from '../../../src/go/build-info.ts';
import { system } from '../../machine/facts/system.ts';
import { buildsOf } from '../reading/builds-of.ts';
import { brewedTools, programPaths } from '../reading/program-paths.ts';
import { type ProgramFile, readProgram } from '../reading/read-program.ts';
import { commandLineTools } from './command-line-tools.ts';
import { goDirectories } from './go-directories.ts';
import { goInstallations } from './go-installations.ts';

/** A program of go's business, as its file tells. It is not started. */
export interface InstalledProgram extends ProgramFile {
  /** Links followed. */
  readonly path: string;
  /** Homebrew's name for it, by which it is upgraded; null: Homebrew did not bring it. */
  readonly formula: string | null;
  /** null: go could not tell (another compiler, a Go before 1.13, or go did not run). */
  readonly built: BuildInfo | null;
}

export interface InstalledPrograms {
  readonly programs: readonly InstalledProgram[];
  /** Version of the SDK that programs with C code are linked with from now on (`26.1`); null: not known. */
  readonly sdk: string | null;
}

/** Programs that go installed, the winning go, and Homebrew's tools for Go: for what, by what and how they were made. */
export const installedPrograms = defineFact<InstalledPrograms>({
  id: 'toolchain.installed-programs',
  limitMs: 6_000,
  async observe(look) {
    const [directories, found, { cpu }] = await Promise.all([
      look.need(goDirectories),
      look.need(goInstallations),
      look.need(system),
    ]);
    const [own, brewed] = await Promise.all([programPaths(look, directories, found), brewedTools(look)]);
    const paths = [...new Set([...own, ...brewed])];
    const files = await Promise.all(paths.map((path) => readProgram(look.machine, path, cpu)));
    const machO = paths.flatMap((path, index) => {
      const file = files[index];
      return file && file.architectures.length > 0 ? [{ path, formula: formulaOf(path), ...file }] : [];
    });
    const built = await buildsOf(
      look,
      machO.map(({ path }) => path),
      found.onPath[0]?.path,
    );
    const programs = machO.map((program) => ({ ...program, built: built.get(program.path) ?? null }));
    return { programs, sdk: await sdkVersion(look) };
  },
});

/** `/opt/homebrew/Cellar/gopls/0.20.0/bin/gopls` */
function formulaOf(path: string): string | null {
  return /^\/(?:opt\/homebrew|usr\/local)\/Cellar\/([\w@.+-]+)\//.exec(path)?.[1] ?? null;
}

/** `…/MacOSX.sdk` is a link to the folder that names the version. */
async function sdkVersion(look: Look): Promise<string | null> {
  const tools = await look.ask(commandLineTools);
  const path = tools.known ? tools.value.sdk : null;
  if (path === null) return null;
  const real = await look.machine.realPath(path);
  return (real.ok ? /\/MacOSX(\d+(?:\.\d+)*)\.sdk$/.exec(real.value)?.[1] : undefined) ?? null;
}
