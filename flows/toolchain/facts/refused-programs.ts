import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { HEADER_BYTES, readBinaryHeader } from '../../../src/go/binary-header.ts';
import { isAbout, readSignatureCrash, type SignatureCrash } from '../../../src/macos/crash-report.ts';
import { unobservable } from '../../machine/answer.ts';
import { system } from '../../machine/facts/system.ts';
import { settings } from '../../shell/facts/settings.ts';
import { programPaths } from '../reading/program-paths.ts';
import { goDirectories } from './go-directories.ts';
import { goInstallations } from './go-installations.ts';

/** A program that macOS ends because of its signature. */
export interface RefusedProgram {
  readonly path: string;
  /** The newest report that macOS ended this very file; ISO 8601. null: none. */
  readonly killedAt: string | null;
  /** What is on the disk fits its signature; null: codesign did not say in time. */
  readonly intact: boolean | null;
  /** codesign's own words where it does not. */
  readonly said: string;
  readonly own: boolean;
}

export interface RefusedPrograms {
  readonly looked: number;
  readonly refused: readonly RefusedProgram[];
  /** Programs that need a signature, and of which codesign did not say in time whether they fit theirs. */
  readonly unverified: readonly string[];
  /** Crash reports could not be read. */
  readonly reportsHidden: boolean;
}

const MOST_REPORTS = 30;
const REPORT_BYTES = 32 * 1024;
const MOST_VERIFIED = 20;
const VERIFY_MS = 2_000;
const DAYS_MS = 14 * 86_400_000;

/**
 * Programs of go's, and of the person's own folders on PATH, that Apple silicon ends as they start. None is started:
 * codesign says whether a file fits its signature, and a crash report that macOS ended it although it does. The
 * kernel remembers the signature of a file that was written over in place; nothing but the end shows that.
 */
export const refusedPrograms = defineFact<RefusedPrograms>({
  id: 'toolchain.refused-programs',
  limitMs: 6_000,
  async observe(look) {
    const [directories, found, { cpu }] = await Promise.all([
      look.need(goDirectories),
      look.need(goInstallations),
      look.need(system),
    ]);
    // Only Apple silicon insists on a signature.
    if (cpu !== 'arm64') return { looked: 0, refused: [], unverified: [], reportsHidden: false };
    const paths = await programPaths(look, directories, found);
    const reports = await crashes(look);
    const killed = await killedFiles(look, reports ?? [], paths);
    const doubtful = [...new Set([...killed.keys(), ...paths.slice(0, MOST_VERIFIED)])];
    const judged = await Promise.all(
      doubtful.map(async (path): Promise<RefusedProgram & Verified> => {
        const stat = await look.machine.stat(path);
        const own = stat.ok && stat.value.uid === look.machine.person.uid;
        const at = killed.get(path);
        const killedAt = at === undefined ? null : new Date(at).toISOString();
        return { path, killedAt, ...(await verified(look, path)), own };
      }),
    );
    const refused = judged.filter(({ killedAt, intact }) => killedAt !== null || intact === false);
    const unverified = judged.filter(({ silent }) => silent).map(({ path }) => path);
    return { looked: paths.length, refused, unverified, reportsHidden: reports === null };
  },
});

/** null: they may not be read. */
async function crashes(look: Look): Promise<readonly SignatureCrash[] | null> {
  const directory = `${look.machine.person.home}/Library/Logs/DiagnosticReports`;
  const entries = await look.machine.list(directory);
  if (!entries.ok) {
    if (entries.failure.code === 'missing') return [];
    if (entries.failure.code === 'denied') return null;
    throw unobservable(directory, entries.failure);
  }
  // `NAME-2026-11-19-101233.ips`: the newest by the time in their names.
  const dated = entries.value.flatMap(({ name }) => {
    const time = /-(\d{4}-\d\d-\d\d-\d{6})\.ips$/.exec(name)?.[1];
    return time === undefined ? [] : [{ name, time }];
  });
  const newest = dated.sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, MOST_REPORTS);
  const read = await Promise.all(
    newest.map(async ({ name }) => {
      const file = await look.machine.readFile(`${directory}/${name}`, { headBytes: REPORT_BYTES });
      return file.ok ? readSignatureCrash(new TextDecoder().decode(file.value)) : null;
    }),
  );
  return read.filter((report) => report !== null);
}

/** Files that were ended and have not been written since, with the newest time at which they were. */
async function killedFiles(
  look: Look,
  reports: readonly SignatureCrash[],
  programs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { home } = look.machine.person;
  const path = (await look.need(settings)).environment['PATH'] ?? '';
  const own = path.split(':').filter((entry) => entry.startsWith(`${home}/`));
  const files = new Map<string, number>();
  for (const report of reports) {
    if (report.at < look.machine.now() - DAYS_MS) continue;
    const places = [...programs, ...own.map((entry) => `${entry.replace(/\/+$/, '')}/${report.name}`)];
    for (const file of new Set(places.filter((place) => isAbout(report, place, home)))) {
      const stat = await look.machine.stat(file);
      if (!stat.ok || stat.value.type !== 'file' || stat.value.mtimeMs > report.at) continue;
      files.set(file, Math.max(files.get(file) ?? 0, report.at));
    }
  }
  return files;
}

interface Verified {
  readonly intact: boolean | null;
  readonly said: string;
  /** codesign gave no answer, and one was needed. */
  readonly silent: boolean;
}

async function verified(look: Look, path: string): Promise<Verified> {
  const head = await look.machine.readFile(path, { headBytes: HEADER_BYTES });
  // What runs by Rosetta, and scripts, need no signature.
  if (!head.ok || !readBinaryHeader(head.value).architectures.includes('arm64')) {
    return { intact: null, said: '', silent: false };
  }
  const argv = ['/usr/bin/codesign', '--verify', '--strict', path] as const;
  const outcome = await look.machine.run({ argv: [...argv], timeoutMs: VERIFY_MS });
  if (!outcome.ok || outcome.value.exitCode === null) return { intact: null, said: '', silent: true };
  const said = outcome.value.stderr.split('\n', 1)[0] ?? '';
  if (outcome.value.exitCode === 0) return { intact: true, said: '', silent: false };
  // Other complaints (a file that is gone meanwhile) are none about the signature.
  return /invalid signature|not signed at all|code or signature/.test(said)
    ? { intact: false, said: said.replace(`${path}: `, ''), silent: false }
    : { intact: null, said, silent: false };
}
