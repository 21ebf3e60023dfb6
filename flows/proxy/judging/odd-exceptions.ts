import { note, warning } from '../../../src/engine/verdict.ts';
import { hostOf } from '../../../src/go/go-url.ts';
import { proxyForUrl } from '../../../src/go/http-proxy.ts';
import { isLoopback, parseIp } from '../../../src/go/ip-address.ts';
import { matchesModulePatterns } from '../../../src/go/module-patterns.ts';
import { meantToCover, type OddEntry, oddEntries } from '../../../src/http/no-proxy-oddities.ts';
import type { CheckId, Verdict } from '../../../src/model/finding.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import type { ProxyEnvironment, ProxyVariable } from '../facts/environment.ts';
import type { GoSettings } from '../facts/go-settings.ts';
import type { Project } from '../facts/project.ts';
import { correctExceptions } from '../fixes/correct-exceptions.ts';
import { shownEvidence, shownUrl } from '../shown-url.ts';
import { closestHost } from './host-of.ts';

export interface ExceptionsAround {
  readonly go: GoSettings | null;
  readonly project: Project | null;
}

/** Entries of NO_PROXY that Go reads otherwise than they look; nothing where it uses no proxy anyway. */
export function oddExceptions(
  set: ProxyEnvironment,
  around: ExceptionsAround,
  proves: readonly CheckId[],
): readonly Verdict[] {
  if (!set.proxies.some(({ variables }) => variables.some((name) => /^https?_proxy$/i.test(name)))) return [];
  const read = ['NO_PROXY', 'no_proxy']
    .map((name) => set.variables.find((one) => one.name === name))
    .find((one) => (one?.inNewTerminal ?? '') !== '');
  if (!read) return [];
  const list = read.inNewTerminal ?? '';
  // A lone `*` takes the place of everything else.
  if (list.split(',').some((entry) => entry.trim() === '*')) return [];
  const through = urlsOf(set, around).filter((url) => goesThrough(set, url));
  return oddEntries(list)
    .filter((odd) => !isHereAnyway(odd))
    .map((odd) => verdictOf(odd, read, set, through, proves));
}

function verdictOf(
  odd: OddEntry,
  read: ProxyVariable,
  set: ProxyEnvironment,
  through: readonly string[],
  proves: readonly CheckId[],
): Verdict {
  const hosts = [...new Set(through.filter((url) => meantToCover(odd, url)).map(hostOf))];
  const entry = shownUrl(odd.entry);
  const params = { name: read.name, entry, better: odd.better ?? '', hosts };
  const evidence = read.lines.map(assignmentEvidence).map(shownEvidence);
  const parts = { params, evidence, subject: entry };
  const kind = odd.better === null ? 'unwritable' : odd.why;
  if (hosts.length === 0) return note(`proxy.environment.no-proxy-${kind}`, parts);
  const fixes = correctExceptions(sameLists(set, read), odd, proves);
  return warning(`proxy.environment.no-proxy-misses-${kind}`, { ...parts, cause: 'no-proxy-entry-misread', fixes });
}

/** Both spellings, where they say the same: one corrected alone would make them differ. */
function sameLists(set: ProxyEnvironment, read: ProxyVariable): readonly ProxyVariable[] {
  return set.variables.filter(({ name, inNewTerminal }) => {
    return name === read.name || (/^no_proxy$/i.test(name) && inNewTerminal === read.inNewTerminal);
  });
}

/** What go fetches: from its servers, and straight from the hosts of private modules. */
function urlsOf(set: ProxyEnvironment, { go, project }: ExceptionsAround): readonly string[] {
  const own = set.proxies.flatMap(({ targets }) => targets.map(({ url }) => url));
  if (go === null) return own;
  const patterns = go.GONOPROXY.split(',').filter((pattern) => pattern !== '' && pattern !== 'none');
  const required = (project?.file?.require ?? [])
    .map(({ path }) => path)
    .filter((path) => matchesModulePatterns(go.GONOPROXY, path));
  const hosts = [...patterns, ...required].map(closestHost).filter((host) => /^[a-z0-9.-]+$/.test(host));
  return [...new Set([...own, ...hosts.map((host) => `https://${host}/`)])];
}

function goesThrough(set: ProxyEnvironment, url: string): boolean {
  const environment = Object.fromEntries(set.variables.map(({ name, inNewTerminal }) => [name, inNewTerminal]));
  const choice = proxyForUrl(environment, url);
  return choice.ok && choice.proxy !== null;
}

/** `[::1]`: Go never sends this computer's own addresses to a proxy. */
function isHereAnyway({ better }: OddEntry): boolean {
  const address = better === null ? null : parseIp(better);
  return better === 'localhost' || (address !== null && isLoopback(address));
}
