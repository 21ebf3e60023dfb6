import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { message } from '../../../src/model/message.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { type PathEntry, pathEntries } from '../facts/path-entries.ts';
import { closeDirectory } from '../fixes/close-directory.ts';
import { correctPathEntry } from '../fixes/correct-path-entry.ts';

const ID = 'shell.path-entries';
/** Programs of the system are found here; what stands before them is taken instead of them. */
const SYSTEM = new Set(['/usr/bin', '/bin']);
/** macOS lists these whether they exist or not. */
const MAY_BE_MISSING =
  /^(?:\/System\/|\/var\/run\/com\.apple\.|\/Library\/Apple\/|\/usr\/(?:local\/)?(?:s?bin|games)$)/u;

/** Entries of a new terminal's PATH that do not do what somebody meant by them. */
export const pathEntriesCheck = defineCheck({
  id: ID,
  flow: 'shell',
  needs: { path: pathEntries },
  judge({ path: { entries } }, _, { home }) {
    const system = entries.findIndex((entry) => SYSTEM.has(entry.path));
    const wrong = entries.filter((entry) => faultOf(entry) !== null && !isRepeated(entry));
    const each = entries.flatMap((entry, index) => {
      if (isRepeated(entry)) return [];
      return [...malformed(entry, wrong, home), ...openToAll(entry, index < system)];
    });
    const verdicts = [...each, ...missing(entries), ...repeated(entries), ...empty(entries)];
    return verdicts.length > 0 ? verdicts : [ok('shell.path-entries.fine', { params: { count: entries.length } })];
  },
});

/** Worst first: what is said of an entry that shows several. */
const FAULTS = ['quotes', 'blanks', 'literal-tilde', 'not-expanded', 'relative'] as const;

/** Why the entry cannot be what somebody meant; null: it can. */
function faultOf({ state, oddities, windowsLine }: PathEntry): string | null {
  // However odd it looks: a directory of that name is there.
  if (state === 'directory' || windowsLine === true) return null;
  return FAULTS.find((fault) => oddities.includes(fault)) ?? (state === 'not-a-directory' ? state : null);
}

function isRepeated(entry: PathEntry): boolean {
  return entry.oddities.includes('duplicate');
}

function malformed(entry: PathEntry, wrong: readonly PathEntry[], home: string): readonly Verdict[] {
  const fault = faultOf(entry);
  if (fault === null) return [];
  const fix = correctPathEntry(entry, wrong, home, [ID]);
  const params = { entry: entry.path, meant: entry.meant ?? '' };
  const parts = { params, evidence: evidenceOf(entry), cause: 'path-malformed-entry', subject: entry.path };
  return [warning(`shell.path-entries.${fault}`, { ...parts, fixes: fix === null ? [] : [fix] })];
}

/** Whoever may write there can put a `git` or a `go` of their own in front of everybody else's. */
function openToAll(entry: PathEntry, beforeSystem: boolean): readonly Verdict[] {
  if (entry.state !== 'directory' || entry.owner === null || (entry.owner.mode & 0o002) === 0) return [];
  const excerpt = message('evidence.mode', { mode: entry.owner.mode.toString(8), owner: String(entry.owner.uid) });
  const evidence: readonly Evidence[] = [
    { kind: 'directory', source: entry.path, excerpt, line: null, ms: null, outcome: 'ok' },
    ...evidenceOf(entry),
  ];
  const fixes = entry.own ? [closeDirectory(entry.path, entry.owner.mode, [ID])] : [];
  const parts = { params: { directory: entry.path }, evidence, fixes, subject: entry.path };
  return [beforeSystem ? problem('shell.path-entries.open-first', parts) : warning('shell.path-entries.open', parts)];
}

function missing(entries: readonly PathEntry[]): readonly Verdict[] {
  const gone = entries.filter(
    (entry) =>
      entry.state === 'missing' &&
      entry.windowsLine !== true &&
      !isRepeated(entry) &&
      faultOf(entry) === null &&
      !MAY_BE_MISSING.test(entry.path),
  );
  if (gone.length === 0) return [];
  const directories = gone.map((entry) => entry.path);
  return [
    note('shell.path-entries.missing', {
      params: { directories },
      evidence: gone.flatMap(evidenceOf),
      subject: 'missing',
    }),
  ];
}

function repeated(entries: readonly PathEntry[]): readonly Verdict[] {
  const twice = entries.filter((entry) => isRepeated(entry) && entry.path !== '');
  if (twice.length === 0) return [];
  const directories = [...new Set(twice.map((entry) => entry.path))];
  return [
    note('shell.path-entries.repeated', {
      params: { directories },
      evidence: twice.flatMap(evidenceOf),
      subject: 'repeated',
    }),
  ];
}

/** An empty entry stands for wherever one happens to be (POSIX, PATH); Go refuses programs found that way. */
function empty(entries: readonly PathEntry[]): readonly Verdict[] {
  const count = entries.filter((entry) => entry.path === '').length;
  // A PATH that is empty as a whole is no accident with colons, and is told elsewhere.
  return count === 0 || entries.length === 1
    ? []
    : [note('shell.path-entries.empty', { params: { count }, subject: 'empty' })];
}

function evidenceOf({ addedBy }: PathEntry): readonly Evidence[] {
  return addedBy === null ? [] : [assignmentEvidence(addedBy)];
}
