import { type Call, type Ended, failed, notKnown, type Program, printed } from '../program.ts';
import { bootout, bootstrap, legacyLoad } from './bootstrap.ts';
import { notFound } from './errors.ts';
import { printJob } from './print-job.ts';
import { jobOf, overridesOf, type Target, targetOf } from './target.ts';

/** launchctl(1), the verbs that gomend may use and those that people paste. */
export const launchctl: Program = (call) => {
  const [verb = '', ...args] = call.args;
  const [first = '', second = ''] = args;
  const { launchd } = call.mac.state;
  switch (`${verb} ${args.length}`) {
    case 'managername 0':
      return printed(`${call.actor.uid === 0 ? 'System' : launchd.guiSession ? 'Aqua' : 'Background'}\n`);
    case 'list 0':
      return printed(list(call));
    case 'getenv 1': {
      // An unset name prints nothing, and is no error.
      const value = launchd.environment[first];
      return printed(value === undefined ? '' : `${value}\n`);
    }
    case 'setenv 2':
      launchd.environment[first] = second;
      return printed('');
    case 'unsetenv 1':
      delete launchd.environment[first];
      return printed('');
    case 'print 1':
      return inDomain(call, first, (target) => print(call, target));
    case 'print-disabled 1':
      return inDomain(call, first, (target) => printed(disabled(call, target)));
    case 'bootout 1':
      return inDomain(call, first, (target) => (target.label === '' ? tooMuch(call) : bootout(call, target)));
    case 'bootstrap 2':
      return inDomain(call, first, (target) => bootstrap(call, target, second), 125);
    case 'enable 1':
    case 'disable 1':
      return inDomain(call, first, (target) => {
        launchd.disabled[overridesOf(target)][target.label] = verb === 'disable';
        return printed('');
      });
    case 'load 1':
    case 'load 2':
      return legacyLoad(call, legacyTarget(call), args.filter((one) => one !== '-w')[0] ?? '');
    default:
      return notKnown(call, 64, 'Usage: launchctl <subcommand> ... | help [subcommand]\n');
  }
};

function inDomain(call: Call, text: string, act: (target: Target) => Ended, code = 112): Ended {
  const target = targetOf(call, text);
  if (target) return act(target);
  if (!/^((gui|user)\/\d+|system)(\/|$)/.test(text))
    return notKnown(call, 64, 'Usage: launchctl <subcommand> ... | help [subcommand]\n');
  if (code === 125) return failed(125, 'Bootstrap failed: 125: Domain does not support specified action\n');
  return failed(
    code,
    `Bad request.\nCould not find domain for ${text.replace(/^gui\/(\d+).*/, 'user gui: $1').replace(/^user\/(\d+).*/, 'uid: $1')}\n`,
  );
}

function print(call: Call, target: Target): Ended {
  const job = jobOf(call, target);
  if (target.label === '') return notKnown(call, 64, 'Usage: launchctl print <domain-target> | <service-target>\n');
  return job ? printed(printJob(call.mac.state, target, job)) : notFound(target.domain, target.label);
}

/** A domain without a label would tear the whole session down; nothing of ours may ever ask for it. */
function tooMuch(call: Call): Ended {
  return notKnown(call, 125, 'Boot-out failed: 125: Domain does not support specified action\n');
}

function legacyTarget(call: Call): Target {
  const system = call.actor.uid === 0;
  return { domain: system ? 'system' : `gui/${call.actor.uid}`, name: system ? 'system' : 'gui', label: '' };
}

function list(call: Call): string {
  const target = legacyTarget(call);
  const labels = Object.keys(call.mac.state.launchd.jobs[target.name]);
  const rows = labels.flatMap((label) => {
    const job = jobOf(call, { ...target, label });
    const status = /^\d+/.exec(job?.lastExit ?? '')?.[0] ?? '0';
    return job ? [`${job.pid ?? '-'}\t${status}\t${label}\n`] : [];
  });
  return `PID\tStatus\tLabel\n${rows.join('')}`;
}

/** Until macOS 12 the words were true and false. */
function disabled(call: Call, target: Target): string {
  const { launchd, system } = call.mac.state;
  const old = Number.parseInt(system.version, 10) < 13;
  const word = (off: boolean) => (old ? String(off) : off ? 'disabled' : 'enabled');
  const rows = Object.entries(launchd.disabled[overridesOf(target)]).map(
    ([label, off]) => `\t\t"${label}" => ${word(off)}\n`,
  );
  return `\n\tdisabled services = {\n${rows.join('')}\t}\n\tlogin item associations = {\n\t}\n`;
}
