import type { DomainName, Job, OverrideName } from '../../state/launchd.ts';
import type { Call } from '../program.ts';

export interface Target {
  /** `gui/501`, `user/501` or `system`. */
  readonly domain: string;
  readonly name: DomainName;
  /** Empty where only a domain was named. */
  readonly label: string;
}

/** `gui/501/label`, `user/501/label`, `system/label`, or a domain alone; null: a domain that the simulation does not have. */
export function targetOf(call: Call, text: string): Target | null {
  const system = /^system(?:\/(.+))?$/.exec(text);
  if (system) return { domain: 'system', name: 'system', label: system[1] ?? '' };
  const own = /^(gui|user)\/(\d+)(?:\/(.+))?$/.exec(text);
  if (!own) return null;
  const name = own[1] === 'user' ? 'user' : 'gui';
  const { accounts, launchd, person } = call.mac.state;
  // A graphical session is the person's own; other accounts have none on this Mac.
  if (Number(own[2]) !== accounts[person]?.uid || (name === 'gui' && !launchd.guiSession)) return null;
  return { domain: `${name}/${own[2]}`, name, label: own[3] ?? '' };
}

/** Where switches for a domain are kept. */
export function overridesOf({ name }: Target): OverrideName {
  return name === 'system' ? 'system' : 'gui';
}

/** A job that is loaded, or still on its way out. */
export function jobOf(call: Call, { name, label }: Target): Job | undefined {
  const jobs = call.mac.state.launchd.jobs[name];
  const job = jobs[label];
  if (!job || job.goneAt === null || job.goneAt > call.mac.now()) return job;
  delete jobs[label];
  return undefined;
}
