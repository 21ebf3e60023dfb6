import { addressKind } from '../../../src/dns/address-kind.ts';
import type { Surroundings } from '../../machine/facts/surroundings.ts';
import type { System } from '../../machine/facts/system.ts';
import type { WebAnswer } from '../asking/web-answer.ts';
import type { AppleWitness } from '../facts/apple-witness.ts';

/** macOS 15 asks for each app whether it may talk to the local network. */
const FIRST_VERSION = 15;

/**
 * Why a host nearby was "no route to host" although a program of Apple's connects to it.
 *
 * - `permission`: the app that gomend runs in may not talk to the local network.
 * - `other-filter`: something else tells programs apart: this macOS does not ask, or exempts this terminal.
 */
export type HeldBack = 'permission' | 'other-filter';

export interface Where {
  readonly system: System | null;
  readonly surroundings: Surroundings | null;
  readonly witnesses: readonly AppleWitness[];
}

/**
 * null: nobody is known to be held back. A host that is switched off shows the same "no route to host", and at
 * once when it was tried before; only the witness tells the two apart.
 */
export function heldBack(answer: Pick<WebAnswer, 'host' | 'failure'>, where: Where): HeldBack | null {
  const detail = answer.failure?.detail ?? '';
  if (!/EHOSTUNREACH|no route to host/i.test(detail)) return null;
  if (!where.witnesses.some((one) => one.host === answer.host && one.connects === true)) return null;
  const kind = addressKind(addressTried(answer));
  if (kind !== 'private' && kind !== 'link-local') return null;
  return asksForPermission(where) ? 'permission' : 'other-filter';
}

/** TN3179: what runs in Apple's Terminal or over ssh needs no permission. */
function asksForPermission({ system, surroundings }: Where): boolean {
  if (system === null || surroundings === null || system.name !== 'macOS') return false;
  if (Number.parseInt(system.version, 10) < FIRST_VERSION || surroundings.ssh) return false;
  return surroundings.terminal !== 'Apple_Terminal';
}

/** The address behind a name stands in the system's own words: `connect EHOSTUNREACH 192.168.7.20:3000`. */
function addressTried({ host, failure }: Pick<WebAnswer, 'host' | 'failure'>): string {
  const [, tried] = /EHOSTUNREACH \[?([0-9a-fA-F.:]+?)\]?:\d+\b/.exec(failure?.detail ?? '') ?? [];
  return tried ?? host;
}

/** What programs call themselves in `TERM_PROGRAM`, and how System Settings lists them. */
const LISTED_AS: Readonly<Record<string, string>> = {
  vscode: 'Visual Studio Code',
  WarpTerminal: 'Warp',
  ghostty: 'Ghostty',
};

/** The app's name as System Settings has it; empty where the terminal does not say, as inside tmux. */
export function appName(surroundings: Surroundings | null): string {
  const name = surroundings?.terminal ?? '';
  return LISTED_AS[name] ?? name.replace(/\.app$/, '');
}
