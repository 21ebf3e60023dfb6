import { readGlibcResolvConf } from '../../../src/dns/glibc/resolv-conf.ts';
import type { Server } from '../../../src/dns/map/question.ts';
import type { Ending, Route } from '../../../src/dns/map/route.ts';
import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { readResolvConf } from '../../../src/macos/resolv-conf.ts';
import { settings } from '../../shell/facts/settings.ts';
import { goEnv } from '../../toolchain/facts/go-env.ts';
import { type Asker, type GoHere, linuxAskers, macAskers } from './askers.ts';
import { LiveAnswers } from './asking.ts';
import { type LinuxGround, linuxGround, type ResolvConfMode } from './linux-ground.ts';
import { type MacGround, macGround } from './mac-ground.ts';
import { type AnswerMemory, answerMemories } from './memories.ts';

/** From the name to an answer, for one kind of program. */
export interface AskerMap extends Pick<Asker, 'asker' | 'way' | 'reason'> {
  /** null: nobody can see it from here. */
  readonly route: Route | null;
}

/** What the map cannot show. */
export type Unseen =
  /** macOS: encrypted DNS by a profile or an app, and Private Relay, stand in front of all this and are printed nowhere. */
  | 'encrypted-dns'
  | 'private-relay'
  /** Servers for programs that bind themselves to an interface. */
  | 'scoped'
  /** Preferences of mDNSResponder may make it complete more names. */
  | 'preferences'
  /** mDNSResponder, or nscd, answers from what it remembers. */
  | 'remembered'
  | 'nscd'
  /** Browsers may ask a server of their own over HTTPS. */
  | 'browsers';

export interface ResolverExplanation {
  /** As it was asked for; a dot at the end counts. */
  readonly host: string;
  readonly platform: Platform;
  readonly askers: readonly AskerMap[];
  /** Kinds of program that get to different answers, or ask different servers; one: all are alike. */
  readonly outcomes: readonly Outcome[];
  /** Linux: who makes /etc/resolv.conf, and whom a server on this computer hands questions on to. */
  readonly resolvConf: { readonly mode: ResolvConfMode; readonly uplinks: readonly string[] } | null;
  readonly scoped: MacGround['scoped'];
  /** Of the answers that were given: which of them are remembered ones. */
  readonly memories: readonly AnswerMemory[];
  readonly unseen: readonly Unseen[];
}

export interface Outcome {
  readonly askers: readonly Asker['asker'][];
  /** Whom they ask, in the order in which they ask first. */
  readonly servers: readonly Server[];
  readonly ending: Ending | null;
}

const EXPLAIN_LIMIT_MS = 30_000;
const SYSTEMD_RESOLVED = new Set(['127.0.0.53', '127.0.0.54']);

/**
 * Which resolver answers for a name, for each kind of program. The servers that those programs would ask are asked.
 * @param startsShell false: GODEBUG is taken from here, and no shell is started to see what a new terminal has
 */
export function resolverExplanation(host: string, startsShell: boolean): Fact<ResolverExplanation> {
  return defineFact({
    id: `resolver.explanation:${host}`,
    limitMs: EXPLAIN_LIMIT_MS,
    async observe(look) {
      const go = await goHere(look, startsShell);
      return look.machine.platform === 'darwin' ? onMac(look, host, go) : onLinux(look, host, go);
    },
  });
}

async function goHere(look: Look, startsShell: boolean): Promise<GoHere> {
  const [set, env] = startsShell ? await Promise.all([look.ask(settings), look.ask(goEnv)]) : [null, null];
  const environment = set?.known === true ? set.value.environment : look.machine.environment;
  const cgo = env?.known === true ? env.value.values['CGO_ENABLED'] : environment['CGO_ENABLED'];
  return { environment, godebug: environment['GODEBUG'] ?? '', cgoEnabled: cgo !== '0' };
}

async function onMac(look: Look, host: string, go: GoHere): Promise<ResolverExplanation> {
  const ground = await look.need(macGround);
  const { askers, memories } = await mapped(look, macAskers(host, ground, go));
  const scoped = ground.scoped.length > 1;
  return {
    host,
    platform: 'darwin',
    askers,
    outcomes: outcomesOf(askers),
    resolvConf: null,
    scoped: scoped ? ground.scoped : [],
    memories,
    unseen: [
      'encrypted-dns',
      'private-relay',
      ...(scoped ? (['scoped'] as const) : []),
      ...(ground.preferences ? (['preferences'] as const) : []),
      'remembered',
      'browsers',
    ],
  };
}

async function onLinux(look: Look, host: string, go: GoHere): Promise<ResolverExplanation> {
  const ground = await look.need(linuxGround);
  const { askers, memories } = await mapped(look, linuxAskers(host, ground, go));
  return {
    host,
    platform: 'linux',
    askers,
    outcomes: outcomesOf(askers),
    resolvConf: { mode: ground.mode, uplinks: uplinksOf(ground) },
    scoped: [],
    memories,
    unseen: [...(ground.nscd ? (['nscd'] as const) : []), 'browsers'],
  };
}

/** The servers behind systemd-resolved's own; which of them it asks depends on the name, and is its own to say. */
function uplinksOf({ machine, docker }: LinuxGround): readonly string[] {
  const { servers } = readGlibcResolvConf(machine.resolvConf, { hostname: '', environment: {} });
  if (docker.uplinks === null || !servers.some(({ address }) => SYSTEMD_RESOLVED.has(address))) return [];
  return readResolvConf(docker.uplinks).facts.nameservers;
}

async function mapped(look: Look, askers: readonly Asker[]) {
  const answers = new LiveAnswers(look.machine);
  const maps: readonly AskerMap[] = await Promise.all(
    askers.map(async ({ asker, way, reason, lookup }) => {
      return { asker, way, reason, route: lookup && (await answers.run(lookup)) };
    }),
  );
  return { askers: maps, memories: await answerMemories(look, answers.found) };
}

export function outcomesOf(askers: readonly AskerMap[]): readonly Outcome[] {
  const found = new Map<string, { askers: Asker['asker'][]; servers: readonly Server[]; ending: Ending | null }>();
  for (const { asker, route } of askers) {
    const servers = serversOf(route);
    const ending = route?.ending ?? null;
    const key = JSON.stringify([servers, ending === null ? null : essence(ending)]);
    const same = found.get(key);
    if (same) same.askers.push(asker);
    else found.set(key, { askers: [asker], servers, ending });
  }
  return [...found.values()];
}

function essence(ending: Ending): unknown {
  return ending.kind === 'addresses' ? [...ending.addresses].sort() : ending.kind === 'none' ? 'none' : ending.kind;
}

/** Those that were asked, each once. */
function serversOf(route: Route | null): readonly Server[] {
  const asked = (route?.steps ?? []).flatMap(({ place }) => (place.kind === 'servers' ? place.asked : []));
  const servers = asked.flatMap(({ question }) => (question.kind === 'multicast' ? [] : [question.server]));
  return servers.filter(
    (one, index) => servers.findIndex((other) => other.address === one.address && other.port === one.port) === index,
  );
}
