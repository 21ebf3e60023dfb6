import type { MacState, TerminalState } from '../state/mac-state.ts';
import { linkOf } from './addresses.ts';
import { primarySource } from './primary-source.ts';

/**
 * Whose program it is that opens a connection. What Apple ships (`/usr/bin/curl`, `nc`, `ssh`) is not held back;
 * neither is what runs as root.
 */
export type Maker = 'apple' | 'others' | 'root';

/** macOS 15 was the first to ask for each app whether it may talk to the local network. */
const FIRST_VERSION = 15;
const TERMINAL = 'Terminal';

/**
 * Whether macOS refuses a connection to an address of its own link, because the app that the program was started from
 * lacks the permission (Apple TN3179). Terminal and ssh sessions are exempt, and so are the name servers in use.
 */
export function localNetworkRefuses(state: MacState, address: string, maker: Maker): boolean {
  if (maker !== 'others' || Number.parseInt(state.system.version, 10) < FIRST_VERSION) return false;
  if (linkOf(state.network, address) === undefined) return false;
  if (primarySource(state.network)?.servers.includes(address)) return false;
  const app = responsibleApp(state.terminal);
  return app !== null && app !== TERMINAL && state.privacy.localNetwork[app] === false;
}

/** The app that launchd started, with gomend somewhere below it: `iTerm`. null: none, as over ssh. */
function responsibleApp({ pid, processes }: TerminalState): string | null {
  const seen = new Set<number>();
  let present = processes.find((one) => one.pid === pid);
  while (present && present.parent !== 1 && !seen.has(present.pid)) {
    seen.add(present.pid);
    const { parent } = present;
    present = processes.find((one) => one.pid === parent);
  }
  return /\/([^/]+)\.app\//.exec(present?.command ?? '')?.[1] ?? null;
}
