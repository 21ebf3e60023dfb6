import { defineFact, type Look } from '../../../src/engine/fact.ts';
import type { BuildInfo } from '../../../src/go/build-info.ts';
import { readQuarantine } from '../../../src/macos/quarantine.ts';
import { answerOf, unobservable } from '../../machine/answer.ts';
import { buildsOf } from '../reading/builds-of.ts';
import { programPaths } from '../reading/program-paths.ts';
import { goDirectories } from './go-directories.ts';
import { goInstallations } from './go-installations.ts';

/** A program of go's that carries the mark of a download. */
export interface MarkedProgram {
  readonly path: string;
  /** The mark as it stands there, for putting it back. */
  readonly mark: string;
  /** What saved it (`Safari`); may be empty. */
  readonly agent: string;
  /** The person let macOS open it in spite of the mark. */
  readonly approved: boolean;
  /** Whose signature it has: a known developer's, none of anybody (ad hoc or none); null: codesign did not say. */
  readonly signedBy: 'developer' | 'nobody' | null;
  /** null: go could not tell (it was not built by go, or go did not run). */
  readonly built: BuildInfo | null;
}

export interface DownloadedPrograms {
  readonly looked: number;
  /** Gatekeeper judges marked programs before they start; null: it did not say. */
  readonly judged: boolean | null;
  readonly marked: readonly MarkedProgram[];
}

const QUARANTINE = 'com.apple.quarantine';

/**
 * Which of go's programs came through a browser. Nothing is started but Apple's own tools and the winning go. What
 * go, curl and Homebrew make has no mark (xattr(1), codesign(1), spctl(8)).
 */
export const downloadedPrograms = defineFact<DownloadedPrograms>({
  id: 'toolchain.downloaded-programs',
  limitMs: 6_000,
  async observe(look) {
    const [directories, found] = await Promise.all([look.need(goDirectories), look.need(goInstallations)]);
    const paths = await programPaths(look, directories, found);
    const marks = await marksOf(look, paths);
    if (marks.size === 0) return { looked: paths.length, judged: null, marked: [] };
    const [judged, built] = await Promise.all([
      gatekeeper(look),
      buildsOf(look, [...marks.keys()], found.onPath[0]?.path),
    ]);
    const marked = await Promise.all(
      [...marks].map(async ([path, mark]) => {
        const { agent, approved } = readQuarantine(mark);
        return { path, mark, agent, approved, signedBy: await signerOf(look, path), built: built.get(path) ?? null };
      }),
    );
    return { looked: paths.length, judged, marked };
  },
});

/** `FILE: VALUE` per line where several files are asked about, else the value alone; exit 1 where one has none. */
async function marksOf(look: Look, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const { stdout } = await answerOf(look, ['/usr/bin/xattr', '-p', QUARANTINE, ...paths]);
  const marks = new Map<string, string>();
  for (const line of stdout.split('\n').filter((text) => text !== '')) {
    const path = paths.find((one) => line.startsWith(`${one}: `));
    if (path !== undefined) marks.set(path, line.slice(path.length + 2));
    else if (paths.length === 1 && paths[0] !== undefined) marks.set(paths[0], line);
    else throw unobservable('/usr/bin/xattr', { code: 'garbage', detail: line.slice(0, 200) });
  }
  return marks;
}

async function gatekeeper(look: Look): Promise<boolean | null> {
  const outcome = await look.machine.run({ argv: ['/usr/sbin/spctl', '--status'] });
  const said = outcome.ok ? /^assessments (enabled|disabled)/m.exec(outcome.value.stdout)?.[1] : undefined;
  return said === undefined ? null : said === 'enabled';
}

async function signerOf(look: Look, path: string): Promise<MarkedProgram['signedBy']> {
  const outcome = await look.machine.run({ argv: ['/usr/bin/codesign', '-dv', path] });
  if (!outcome.ok) return null;
  const { stderr, exitCode } = outcome.value;
  if (/code object is not signed at all/.test(stderr) || /^Signature=adhoc$/m.test(stderr)) return 'nobody';
  const team = /^TeamIdentifier=(.+)$/m.exec(stderr)?.[1];
  if (exitCode !== 0 || team === undefined) return null;
  return team === 'not set' ? 'nobody' : 'developer';
}
