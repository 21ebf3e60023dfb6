import { ROOT } from '../../files/actor.ts';
import { bytesOf } from '../../files/content.ts';
import { absolute } from '../../files/path.ts';
import type { Job } from '../../state/launchd.ts';
import { type Call, type Ended, printed } from '../program.ts';
import { parsePlist } from '../property-list.ts';
import { launchctlError } from './errors.ts';
import { jobFromPlist, startsAtLoad } from './job-from-plist.ts';
import { jobOf, overridesOf, type Target } from './target.ts';

const HINT = 'Try re-running the command as root for richer errors.\n';
const FIRST_PID = 5_000;

/** `bootstrap DOMAIN PLIST`. Who is not root learns of most failures only that there was one. */
export function bootstrap(call: Call, target: Target, file: string): Ended {
  const loaded = load(call, target, absolute(file, call.workingDirectory));
  if (loaded === 0) return printed('');
  return call.actor.uid === 0 ? launchctlError('Bootstrap', loaded) : launchctlError('Bootstrap', 5, HINT);
}

/** `load`: says that it failed, and ends with 0 all the same. */
export function legacyLoad(call: Call, target: Target, file: string): Ended {
  const loaded = load(call, target, absolute(file, call.workingDirectory));
  if (loaded === 0) return printed('');
  const hint = 'Try running `launchctl bootstrap` as root for richer errors.\n';
  return { ...launchctlError('Load', 5, hint), exitCode: 0 };
}

function load(call: Call, target: Target, path: string): number {
  const { files, state } = call.mac;
  const found = files.peek(path);
  if (found?.node.type !== 'file' || (target.name === 'system' && call.actor.uid !== 0)) return 5;
  // Agents of a home on another volume are refused (Homebrew/homebrew-services 321).
  if (target.name !== 'system' && found.path.startsWith('/Volumes/')) return 5;
  const { mode, owner } = found.node;
  const owners = target.name === 'system' ? ['root'] : ['root', state.person];
  if ((mode & 0o022) !== 0 || !owners.includes(owner)) return 122;
  const value = parsePlist(bytesOf(state, found.node));
  if (value === undefined) return 109;
  const made = jobFromPlist(path, value);
  if (!made) return 111;
  if (state.launchd.disabled[overridesOf(target)][made.label] === true) return 119;
  // `Service cannot be launched because of BTM policy` (161) stands in the log alone.
  if (state.launchd.disallowed[overridesOf(target)][made.label] === true) return 5;
  const present = jobOf(call, { ...target, label: made.label });
  // A job that is still stopping is in the way, like one that runs.
  if (present) return present.goneAt === null ? 37 : 5;
  state.launchd.jobs[target.name][made.label] = { ...made.job, ...started(call, made.job) };
  return 0;
}

function started(call: Call, job: Job): Pick<Job, 'pid' | 'lastExit'> {
  const { lastExit } = job;
  if (!startsAtLoad(job) || job.intervalSeconds > 0) return { pid: null, lastExit };
  // launchd takes the job, and can then not start it.
  if (!call.mac.files.canExecute(job.program, ROOT)) return { pid: null, lastExit: '78: EX_CONFIG' };
  const { jobs } = call.mac.state.launchd;
  const pids = Object.values(jobs)
    .flatMap((domain) => Object.values(domain))
    .map((one) => one.pid ?? FIRST_PID);
  return { pid: Math.max(FIRST_PID, ...pids) + 1, lastExit };
}

/** `bootout DOMAIN/LABEL`. It returns before the job is gone where the job takes its time. */
export function bootout(call: Call, target: Target): Ended {
  const job = jobOf(call, target);
  if (!job) return launchctlError('Boot-out', 3);
  const { jobs } = call.mac.state.launchd;
  if (job.path.startsWith('/System/')) return launchctlError('Boot-out', 150);
  if (target.name === 'system' && call.actor.uid !== 0) return launchctlError('Boot-out', 5, HINT);
  if (job.stopMs === 0) delete jobs[target.name][target.label];
  else jobs[target.name][target.label] = { ...job, goneAt: call.mac.now() + job.stopMs };
  return printed('');
}
