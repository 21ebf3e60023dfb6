import { allChecks, offers } from '../flows/index.ts';
import { examine } from '../src/commands/examine.ts';
import { loadScenario, type MacState, simulatedMachine } from '../src/machine/simulated/index.ts';
import { Needs } from './measure/needs.ts';
import { median, spread } from './measure/statistics.ts';

const ROUNDS = 5;

/** What programs of a slow Mac may take, and servers far away. */
const PROGRAM_MS: MacState['latencyMs'] = {
  zsh: 350,
  go: 120,
  scutil: 60,
  networksetup: 90,
  launchctl: 50,
  sw_vers: 40,
  sysctl: 20,
  id: 20,
  dscl: 60,
  ps: 30,
  profiles: 80,
  'xcode-select': 30,
  xcrun: 120,
  pkgutil: 60,
  dscacheutil: 70,
  route: 30,
  ipconfig: 30,
  brew: 400,
};
const SERVER_MS = 80;

/** A whole examination of a slow simulated Mac, beside the longest chain of facts that need each other. */
export async function chain(): Promise<readonly string[]> {
  const { state } = loadScenario('healthy');
  const slow = { ...slowServers(state), latencyMs: PROGRAM_MS };
  const needs = new Needs(allChecks);
  const totals: number[] = [];
  const chains: number[] = [];
  let names = '';
  for (let round = 0; round < ROUNDS; round++) {
    needs.forget();
    const machine = simulatedMachine(slow, { pace: 'real' });
    const signal = new AbortController().signal;
    const options = { checks: allChecks, catalogue: allChecks, offers, budgetMs: 60_000, signal, startsShell: true };
    const { durationMs } = await examine({ machine, ...options });
    const { ms, facts } = needs.longestChain();
    totals.push(durationMs);
    chains.push(ms);
    names = facts.map(({ id, ownMs }) => `${id} ${ownMs.toFixed(0)}`).join(' → ');
  }
  return [
    `${allChecks.length} checks of a slow Mac         ${spread(totals, 'ms')}`,
    `longest chain of needs         ${spread(chains, 'ms')}   ratio ${(median(totals) / median(chains)).toFixed(2)}`,
    `the chain (ms)                 ${names}`,
  ];
}

/** Every server at the same distance. */
function slowServers<T>(part: T): T {
  if (Array.isArray(part)) return part.map(slowServers) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    key === 'latencyMs' && typeof value === 'number' ? SERVER_MS : slowServers(value),
  ]);
  return Object.fromEntries(entries) as T;
}
