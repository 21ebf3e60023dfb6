import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { NOT_LOADED } from '../../../src/macos/launchctl-codes.ts';
import { readLaunchctlPrintDisabled } from '../../../src/macos/launchctl-print-disabled.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { unobservable } from '../../machine/answer.ts';
import { domainOf, type LaunchdJob, runsAsRoot } from '../job.ts';
import type { JobContent } from '../job-content.ts';
import { openFiles, scriptOf } from '../job-files.ts';

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

async function jobAt(look: Look, place: LaunchdJob['place'], plist: string): Promise<LaunchdJob> {
  const [link, stat, read] = await Promise.all([
    look.machine.lstat(plist),
    look.machine.stat(plist),
    listText(look, plist),
  ]);
  // The XML reader behind it is heavy, and only a Mac has anything to read with it.
  const { readJobContent } = await import('../job-content.ts');
  const content = read.ok ? readJobContent(read.value) : null;
  const base = {
    plist,
    place,
    uid: stat.ok ? stat.value.uid : -1,
    gid: stat.ok ? stat.value.gid : -1,
    mode: stat.ok ? stat.value.mode : 0,
    link: link.ok && link.value.type === 'symlink',
    unreadable: read.ok ? (content === null ? 'garbage' : null) : read.failure.code,
    ...(content ?? NOTHING),
    switchedOff: null,
    loaded: null,
    script: null,
    open: [],
  } satisfies LaunchdJob;
  const script = await scriptOf(look, base.argv);
  return { ...base, script, open: runsAsRoot(base) ? await openFiles(look, base.argv) : [] };
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
      const loaded = job.label === '' ? null : await isLoaded(look, `${domain}/${job.label}`);
      return { ...job, loaded, switchedOff: recorded ? (recorded.get(job.label) ?? false) : null };
    }),
  );
}

async function switchesOf(look: Look, domain: string): Promise<ReadonlyMap<string, boolean> | null> {
  const outcome = await look.machine.run({ argv: ['/bin/launchctl', 'print-disabled', domain] });
  if (!outcome.ok || outcome.value.exitCode !== 0) return null;
  const { facts } = readLaunchctlPrintDisabled(outcome.value.stdout);
  return new Map(facts.map((one) => [one.label, one.disabled]));
}

/** By the exit status alone: the text of `print` is no interface (launchctl(1)). */
async function isLoaded(look: Look, target: string): Promise<boolean | null> {
  const outcome = await look.machine.run({ argv: ['/bin/launchctl', 'print', target] });
  if (!outcome.ok) return null;
  if (outcome.value.exitCode === 0) return true;
  return outcome.value.exitCode === NOT_LOADED ? false : null;
}
