import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import { jobs, stateOf } from '../facts/jobs.ts';
import { lastEndings } from '../facts/last-endings.ts';
import { misplacedLists } from '../facts/misplaced-lists.ts';
import { domainOf, type LaunchdJob, type PrintedState, runsAsRoot } from '../job.ts';
import { commandsOf } from '../job-commands.ts';
import { type JobRole, roleOf } from '../job-role.ts';
import { hasWrongOwner, isRefused } from '../missed-ports.ts';
import { type SudoHint, sudoHint } from './sudo-hint.ts';

/** What launchd says of a label in one domain: by exit status for sure, by its text as a hint. */
export interface DomainState {
  /** `gui/501`, `user/501`, `system`. */
  readonly domain: string;
  /** null: it did not say, as of a session at the screen that there is not. */
  readonly loaded: boolean | null;
  readonly hint: PrintedState | null;
}

/** A list with the label, and what is certain of it. */
export interface ExplainedList {
  readonly file: string;
  /** `unknown`: a folder that launchd does not look into. */
  readonly place: LaunchdJob['place'] | 'unknown';
  /** Where launchd takes it on. */
  readonly domain: string | null;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  /** Others may write it, or it belongs to the wrong account: launchd refuses it. */
  readonly refused: 'owner' | 'mode' | null;
  readonly link: boolean;
  readonly volume: string | null;
  readonly unreadable: string | null;
  readonly faults: LaunchdJob['faults'];
  readonly argv: readonly string[];
  readonly program: LaunchdJob['program'];
  /** What others than root, and than the account it runs as, may change of its program. */
  readonly open: LaunchdJob['open'];
  readonly runsAs: 'root' | 'person' | 'other';
  readonly triggers: readonly string[];
  readonly everySeconds: number | null;
  readonly revived: boolean;
  /** Names only: values may be secrets. */
  readonly variables: readonly string[];
  readonly off: boolean;
  readonly switchedOff: boolean | null;
  /** It runs something through sudo, where nobody can answer. */
  readonly sudo: boolean;
  readonly role: JobRole | null;
}

export interface JobExplanation {
  readonly label: string;
  readonly lists: readonly ExplainedList[];
  readonly domains: readonly DomainState[];
  /** How it ended the last time in this account's session, negative: the signal (`launchctl list`); null: not told. */
  readonly ending: number | null;
  /** null: nothing of it calls sudo, or sudo could not be asked. */
  readonly sudo: SudoHint | null;
  /** Folders that may not be looked into, so that a list may be missing here. */
  readonly hidden: readonly string[];
  /** Labels that there are, where this is none of them. */
  readonly others: readonly string[];
}

/** Everything about one background job. Nothing of it is started, stopped or changed. */
export function jobExplanation(label: string): Fact<JobExplanation> {
  return defineFact({
    id: 'launchd.job-explanation',
    limitMs: 10_000,
    async observe(look) {
      const { uid } = look.machine.person;
      const [found, misplaced, endings, domains] = await Promise.all([
        look.need(jobs),
        look.ask(misplacedLists),
        look.ask(lastEndings),
        inDomains(look, label),
      ]);
      const lost = misplaced.known ? misplaced.value.lists : [];
      const ours = ({ label: own }: LaunchdJob) => own === label;
      const lists = [
        ...found.jobs.filter(ours).map((job) => explained(job, uid)),
        ...lost.filter(ours).map((job) => ({ ...explained(job, uid), place: 'unknown' as const, domain: null })),
      ];
      const sudo = lists.some((list) => list.sudo) ? await look.ask(sudoHint) : null;
      const isKnown = lists.length > 0 || domains.some(({ loaded }) => loaded === true);
      return {
        label,
        lists,
        domains,
        ending: endings.known ? (endings.value.get(label) ?? null) : null,
        sudo: sudo?.known ? sudo.value : null,
        hidden: found.hidden,
        others: isKnown ? [] : [...new Set(found.jobs.map((job) => job.label).filter((one) => one !== ''))].toSorted(),
      };
    },
  });
}

async function inDomains(look: Look, label: string): Promise<readonly DomainState[]> {
  if (look.machine.platform !== 'darwin') return [];
  const { uid } = look.machine.person;
  return Promise.all(
    [`gui/${uid}`, `user/${uid}`, 'system'].map(async (domain) => {
      const { loaded, printed } = await stateOf(look, `${domain}/${label}`);
      return { domain, loaded, hint: printed };
    }),
  );
}

function explained(job: LaunchdJob, uid: number): ExplainedList {
  const { argv, everySeconds, faults, gid, link, mode, off, open, place, plist, program } = job;
  const { revived, switchedOff, triggers, unreadable, userName, volume } = job;
  return {
    file: plist,
    place,
    domain: domainOf(job, uid),
    uid: job.uid,
    gid,
    mode,
    refused: isRefused(job, uid) ? (hasWrongOwner(job, uid) ? 'owner' : 'mode') : null,
    link,
    volume,
    unreadable,
    faults,
    argv,
    program,
    open,
    runsAs: runsAsRoot(job) ? 'root' : place === 'daemon' && userName !== null ? 'other' : 'person',
    triggers,
    everySeconds,
    revived,
    variables: Object.keys(job.environment),
    off,
    switchedOff,
    sudo: commandsOf(job).some((command) => command.sudo),
    role: roleOf(job),
  };
}
