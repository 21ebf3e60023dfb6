import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { settings } from '../../shell/facts/settings.ts';
import { type FoundCompiler, findCompiler } from '../reading/find-compiler.ts';
import { commandLineTools } from './command-line-tools.ts';
import { goEnv } from './go-env.ts';
import { installedPrograms } from './installed-programs.ts';
import { refusedPrograms } from './refused-programs.ts';

/** The compiler that go starts for C code (cgo), in a new terminal. */
export interface CCompiler {
  /** CGO_ENABLED is on, so that it is started at all. */
  readonly used: boolean;
  /** CC as go has it. */
  readonly command: string;
  /** null: none is there. */
  readonly found: FoundCompiler | null;
  /** A second one for C++ stands beside it (`clang++`). */
  readonly hasPlusPlus: boolean;
  /** It finds the headers of macOS; null: not asked: Apple's own, no tools of Apple's, or go tells it where they are. */
  readonly headers: boolean | null;
  /** Programs that go built with C code and that do not fit their signature; looked for only where it is not Apple's. */
  readonly spoiled: readonly string[];
}

/** Flags that go hands over with every file (cmd/cgo), by which a compiler is told where headers are. */
const FINDS_FOR_IT = /-isysroot|--sysroot|-isystem|-idirafter|-I|@/;

export const cCompiler = defineFact<CCompiler>({
  id: 'toolchain.c-compiler',
  limitMs: 8_000,
  async observe(look) {
    const [{ values }, set] = await Promise.all([look.need(goEnv), look.need(settings)]);
    const used = values['CGO_ENABLED'] !== '0';
    const command = values['CC'] ?? '';
    const path = set.environment['PATH'] ?? '';
    const found = used ? await findCompiler(look, command, path) : null;
    const base = { used, command, found, hasPlusPlus: false, headers: null, spoiled: [] };
    if (found === null || found.family === 'apple') return base;
    const [plusPlus, headers, spoiled] = await Promise.all([
      look.machine.stat(`${found.path}++`),
      FINDS_FOR_IT.test(`${values['CGO_CPPFLAGS']} ${values['CGO_CFLAGS']}`)
        ? null
        : findsHeaders(look, [found.path, ...found.words], set.environment),
      spoiledPrograms(look),
    ]);
    return { ...base, hasPlusPlus: plusPlus.ok, headers, spoiled };
  },
});

/**
 * Has it read one line that takes a header of macOS in, and write nothing. A compiler that is a script may start
 * Apple's, which without the tools would open a dialog: then nothing is asked.
 */
async function findsHeaders(
  look: Look,
  compiler: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
): Promise<boolean | null> {
  const tools = await look.ask(commandLineTools);
  if (!tools.known || !tools.value.usable) return null;
  const outcome = await look.machine.run({
    argv: [...compiler, '-fsyntax-only', '-x', 'c', '-'],
    cwd: '/',
    environment: { ...environment, LC_ALL: 'C' },
    stdin: '#include <stdlib.h>\n',
    timeoutMs: 4_000,
  });
  if (!outcome.ok) return null;
  if (outcome.value.exitCode === 0) return true;
  return /stdlib\.h'? file not found|stdlib\.h: No such file/.test(outcome.value.stderr) ? false : null;
}

/** What go's own linker calls the way to the system's library (cmd/link/internal/ld/macho.go); no other one does. */
const BY_GO = '__TEXT,__symbol_stub1';

/** CGO_ENABLED alone tells nothing: it is on in every program that was built as usual, with C code or without. */
async function spoiledPrograms(look: Look): Promise<readonly string[]> {
  const [refused, installed] = await Promise.all([look.ask(refusedPrograms), look.ask(installedPrograms)]);
  if (!refused.known || !installed.known) return [];
  const damaged = new Set(refused.value.refused.filter(({ intact }) => intact === false).map(({ path }) => path));
  return installed.value.programs
    .filter(({ path, built, image }) => {
      return damaged.has(path) && built?.cgo === true && image !== null && !image.sections.includes(BY_GO);
    })
    .map(({ path }) => path);
}
