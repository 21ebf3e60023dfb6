import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { NOT_LOADED } from '../../../src/macos/launchctl-codes.ts';
import { readLaunchctlPrintDisabled } from '../../../src/macos/launchctl-print-disabled.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { unobservable } from '../../machine/answer.ts';
import { domainOf, type LaunchdJob, type PrintedState, runsAsRoot } from '../job.ts';
import type { JobContent } from '../job-content.ts';
import { openFiles, programOf, scriptOf } from '../job-files.ts';
import { roleOf } from '../job-role.ts';
import type { ListFault } from '../list-faults.ts';

export interface JobList {
  readonly jobs: readonly LaunchdJob[];
  /** Directories that are there, but whose content this account may not see. */
  readonly hidden: readonly string[];
  /** Of the person, whose graphical session the agents belong to. */
  readonly uid: number;
}

/** Apple's own jobs stand in `/System` and are none of ours. */
const PLACES = [
  { place: 'person', directory: (home: string) => `${home}/Library/LaunchAgents` },
  { place: 'everyone', directory: () => '/Library/LaunchAgents' },
  { place: 'daemon', directory: () => '/Library/LaunchDaemons' },
] as const;

/** The jobs that somebody added to this Mac. */
export const jobs = defineFact<JobList>({
  id: 'launchd.jobs',
  limitMs: 4_000,
  async observe(look) {
    const { home, uid } = look.machine.person;
    const hidden: string[] = [];
    if (look.machine.platform !== 'darwin') return { jobs: [], hidden, uid };
    const found = await Promise.all(
      PLACES.map(async ({ place, directory }) => {
        const path = directory(home);
        const listed = await look.machine.list(path);
        if (!listed.ok) {
          if (listed.failure.code === 'denied') hidden.push(path);
          else if (listed.failure.code !== 'missing') throw unobservable(path, listed.failure);
          return [];
        }
        const names = listed.value.map((entry) => entry.name).filter((name) => name.endsWith('.plist'));
        return Promise.all(names.sort().map((name) => jobAt(look, place, `${path}/${name}`)));
      }),
    );
    return { jobs: await withState(look, found.flat()), hidden, uid };
  },
});

/** One list, with what is seen of it without asking launchd. */
export async function jobAt(look: Look, place: LaunchdJob['place'], plist: string): Promise<LaunchdJob> {
  const [link, stat, real, read] = await Promise.all([
    look.machine.lstat(plist),
    look.machine.stat(plist),
    look.machine.realPath(plist),
    listText(look, plist),
  ]);
  // The XML reader behind it is heavy, and only a Mac has anything to read with it.
  const [{ readJobContent }, { listFaults, mayBeDamaged }] = await Promise.all([
    import('../job-content.ts'),
    import('../list-faults.ts'),
  ]);
  const damage = read.ok && mayBeDamaged(read.value) ? await damageOf(look, plist) : null;
  const content = read.ok && damage === null ? readJobContent(read.value) : null;
  const base = {
    plist,
    place,
    uid: stat.ok ? stat.value.uid : -1,
    gid: stat.ok ? stat.value.gid : -1,
    mode: stat.ok ? stat.value.mode : 0,
    link: link.ok && link.value.type === 'symlink',
    unreadable: read.ok ? (content === null ? 'garbage' : null) : read.failure.code,
    ...(content ?? NOTHING),
    faults: damage ?? (read.ok ? listFaults(read.value) : []),
    volume: real.ok && real.value.startsWith('/Volumes/') ? real.value : null,
    program: null,
    elsewhere: [],
    printed: null,
    switchedOff: null,
    loaded: null,
    script: null,
    open: [],
  } satisfies LaunchdJob;
  const own = runsAsRoot(base) ? null : look.machine.person.uid;
  // What another account's daemon may be changed by is between that account and root.
  const judged = place !== 'daemon' || own === null;
  const [script, program, open] = await Promise.all([
    scriptOf(look, base.argv),
    programOf(look, base.argv),
    judged ? openFiles(look, base.argv, own) : [],
  ]);
  return { ...base, script, program, open };
}

/** What macOS itself says of a list that is none; null: it finds it in order, or did not answer. */
async function damageOf(look: Look, plist: string): Promise<readonly ListFault[] | null> {
  const outcome = await look.machine.run({ argv: ['/usr/bin/plutil', '-lint', plist] });
  if (!outcome.ok || outcome.value.exitCode !== 1) return null;
  const said = `${outcome.value.stdout}${outcome.value.stderr}`.trim().split('\n')[0] ?? '';
  return [{ kind: 'damaged', said }];
}

/** Half of all lists are binary; plutil, a part of macOS, writes them out as text. */
async function listText(look: Look, plist: string): Promise<Outcome<string>> {
  const read = await look.machine.readFile(plist);
  if (!read.ok) return read;
  const text = new TextDecoder().decode(read.value);
  if (!text.startsWith('bplist')) return { ...read, value: text };
  const argv = ['/usr/bin/plutil', '-convert', 'xml1', '-o', '-', plist] as const;
  const outcome = await look.machine.run({ argv: [...argv] });
  return outcome.ok ? { ...outcome, value: outcome.value.stdout } : outcome;
}

const NOTHING: JobContent = {
  label: '',
  argv: [],
  environment: {},
  userName: null,
  repeats: [],
  everySeconds: null,
  off: false,
  revived: false,
  sessions: [],
  triggers: [],
};

async function withState(look: Look, list: readonly LaunchdJob[]): Promise<readonly LaunchdJob[]> {
  const { uid } = look.machine.person;
  const domains = [...new Set(list.map((job) => domainOf(job, uid)))];
  const switches = new Map(
    await Promise.all(domains.map(async (domain) => [domain, await switchesOf(look, domain)] as const)),
  );
  return Promise.all(
    list.map(async (job) => {
      const domain = domainOf(job, uid);
      const recorded = switches.get(domain);
      const { loaded, printed } = job.label === '' ? NOT_ASKED : await stateOf(look, `${domain}/${job.label}`);
      const switchedOff = recorded ? (recorded.get(job.label) ?? false) : null;
      const told = { ...job, loaded, printed, switchedOff };
      const isStray = loaded === false && job.place !== 'daemon' && roleOf(told) !== null;
      return isStray ? { ...told, elsewhere: await elsewhere(look, job.label) } : told;
    }),
  );
}

const NOT_ASKED = { loaded: null, printed: null };

/** Where else launchd may have an agent: started with sudo, or from a session without a screen. */
async function elsewhere(look: Look, label: string): Promise<readonly string[]> {
  const domains = ['system', `user/${look.machine.person.uid}`];
  const loaded = await Promise.all(
    domains.map(async (domain) => [domain, (await stateOf(look, `${domain}/${label}`)).loaded] as const),
  );
  return loaded.flatMap(([domain, there]) => (there === true ? [domain] : []));
}

async function switchesOf(look: Look, domain: string): Promise<ReadonlyMap<string, boolean> | null> {
  const outcome = await look.machine.run({ argv: ['/bin/launchctl', 'print-disabled', domain] });
  if (!outcome.ok || outcome.value.exitCode !== 0) return null;
  const { facts } = readLaunchctlPrintDisabled(outcome.value.stdout);
  return new Map(facts.map((one) => [one.label, one.disabled]));
}

export interface LoadState {
  readonly loaded: boolean | null;
  readonly printed: PrintedState | null;
}

/** Whether it is there, by the exit status alone: the text of `print` is no interface (launchctl(1)). */
export async function stateOf(look: Look, target: string): Promise<LoadState> {
  const outcome = await look.machine.run({ argv: ['/bin/launchctl', 'print', target] });
  if (!outcome.ok) return NOT_ASKED;
  const { exitCode, stdout } = outcome.value;
  if (exitCode !== 0) return { loaded: exitCode === NOT_LOADED ? false : null, printed: null };
  const { readLaunchctlPrint } = await import('../../../src/macos/launchctl-print.ts');
  const { path, state, runs, last_exit_code: lastExit } = readLaunchctlPrint(stdout).facts;
  return { loaded: true, printed: { path, state, runs, lastExit } };
}
