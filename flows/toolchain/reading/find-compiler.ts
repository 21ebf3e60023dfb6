import type { Look } from '../../../src/engine/fact.ts';
import { splitQuoted } from '../../../src/go/goflags.ts';

/** Whose compiler it is, as far as its place tells. */
export type CompilerFamily = 'apple' | 'conda' | 'llvm' | 'macports' | 'nix' | 'other';

export interface FoundCompiler {
  /** As found along PATH, or as CC names it; behind ccache, what that starts. */
  readonly path: string;
  readonly realPath: string;
  /** What CC says behind it (the `cc` of `zig cc`). */
  readonly words: readonly string[];
  readonly family: CompilerFamily;
  /** Major release of conda's clang, as its record of packages has it; null: not conda's, or not told. */
  readonly condaClang: number | null;
}

/** Below these Apple's own tools stand; the programs in /usr/bin lead there. */
const APPLE = /^\/usr\/bin\/|\/Contents\/Developer\/|^\/Library\/Developer\/CommandLineTools\//;
const PLACES: readonly (readonly [RegExp, CompilerFamily])[] = [
  [APPLE, 'apple'],
  [/\/Cellar\/llvm(?:@\d+)?\//, 'llvm'],
  [/^\/opt\/local\//, 'macports'],
  [/^\/nix\/store\//, 'nix'],
];

/**
 * The compiler that cgo starts: the first word of CC, looked for along PATH (os/exec.LookPath). null: there is none.
 * @param command CC as `go env` prints it
 */
export async function findCompiler(look: Look, command: string, path: string): Promise<FoundCompiler | null> {
  const words = splitQuoted(command);
  const [program = '', ...rest] = 'openQuote' in words ? [] : words;
  const found = await firstProgram(look, placesOf(program, path));
  if (found === null) return null;
  if (!CCACHE.test(found.realPath)) return { ...found, words: rest, ...(await originOf(look, found)) };
  // ccache starts the compiler that follows it, or, called by a compiler's name, the next of that name on PATH.
  const named = CCACHE.test(found.path);
  const wrapped = named ? (rest[0] ?? '') : (program.split('/').at(-1) ?? '');
  const real = await firstProgram(look, placesOf(wrapped, path), (one) => !CCACHE.test(one));
  return real && { ...real, words: named ? rest.slice(1) : rest, ...(await originOf(look, real)) };
}

const CCACHE = /\/ccache$/;

function placesOf(program: string, path: string): readonly string[] {
  if (program === '' || program.startsWith('-')) return [];
  if (program.startsWith('/')) return [program];
  const entries = path.split(':').filter((entry) => entry.startsWith('/'));
  return entries.map((entry) => `${entry.replace(/\/+$/, '')}/${program}`);
}

type Place = Pick<FoundCompiler, 'path' | 'realPath'>;

async function firstProgram(
  look: Look,
  paths: readonly string[],
  counts: (realPath: string) => boolean = () => true,
): Promise<Place | null> {
  for (const path of paths) {
    const stat = await look.machine.stat(path);
    if (!stat.ok || stat.value.type !== 'file' || (stat.value.mode & 0o111) === 0) continue;
    const real = await look.machine.realPath(path);
    const realPath = real.ok ? real.value : path;
    if (counts(realPath)) return { path, realPath };
  }
  return null;
}

async function originOf(look: Look, { path, realPath }: Place): Promise<Pick<FoundCompiler, 'family' | 'condaClang'>> {
  const place = PLACES.find(([pattern]) => pattern.test(realPath));
  if (place) return { family: place[1], condaClang: null };
  // Every environment of conda's has a record of its packages (conda docs, "conda-meta").
  const environment = /^(.*)\/bin\/[^/]+$/.exec(path)?.[1];
  const record = environment ? await look.machine.list(`${environment}/conda-meta`) : null;
  if (!record?.ok) return { family: 'other', condaClang: null };
  const releases = record.value.flatMap(({ name }) => /^clang(?:_osx-64)?-(\d+)\.[^/]*\.json$/.exec(name)?.[1] ?? []);
  return { family: 'conda', condaClang: releases.length === 0 ? null : Math.max(...releases.map(Number)) };
}
