import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { LOAD_COMMAND_BYTES, readLoadCommands } from '../../../src/go/binary-header.ts';
import type { BuildInfo } from '../../../src/go/build-info.ts';
import { buildsOf } from '../reading/builds-of.ts';
import { programPaths } from '../reading/program-paths.ts';
import { commandLineTools } from './command-line-tools.ts';
import { goDirectories } from './go-directories.ts';
import { goInstallations } from './go-installations.ts';

/** A program without an LC_UUID of its own. */
export interface UnidentifiedProgram {
  readonly path: string;
  /** SDK that it was linked with. */
  readonly sdk: string | null;
  readonly built: BuildInfo | null;
}

export interface UnidentifiedPrograms {
  readonly looked: number;
  readonly programs: readonly UnidentifiedProgram[];
  /** Version of the SDK that programs with C code are linked with from now on (`26.1`); null: not known. */
  readonly sdk: string | null;
}

/** Programs of go's whose load commands name no identity, read from the files themselves. */
export const unidentifiedPrograms = defineFact<UnidentifiedPrograms>({
  id: 'toolchain.unidentified-programs',
  limitMs: 5_000,
  async observe(look) {
    const [directories, found] = await Promise.all([look.need(goDirectories), look.need(goInstallations)]);
    const paths = await programPaths(look, directories, found);
    const read = await Promise.all(
      paths.map(async (path) => {
        const head = await look.machine.readFile(path, { headBytes: LOAD_COMMAND_BYTES });
        return { path, commands: head.ok ? readLoadCommands(head.value) : null };
      }),
    );
    const without = read.flatMap(({ path, commands }) =>
      commands === null || commands.uuid ? [] : [{ path, sdk: commands.sdk }],
    );
    const built = await buildsOf(
      look,
      without.map(({ path }) => path),
      found.onPath[0]?.path,
    );
    const programs = without.map((program) => ({ ...program, built: built.get(program.path) ?? null }));
    return { looked: paths.length, programs, sdk: await sdkVersion(look) };
  },
});

/** `…/MacOSX.sdk` is a link to the folder that names the version. */
async function sdkVersion(look: Look): Promise<string | null> {
  const tools = await look.ask(commandLineTools);
  const path = tools.known ? tools.value.sdk : null;
  if (path === null) return null;
  const real = await look.machine.realPath(path);
  return (real.ok ? /\/MacOSX(\d+(?:\.\d+)*)\.sdk$/.exec(real.value)?.[1] : undefined) ?? null;
}
