import { defineFact, type Fact, type Look, Unobservable } from '../../../../src/engine/fact.ts';
import { hostOf } from '../../../../src/go/go-url.ts';
import { parseGoVersion } from '../../../../src/go/go-version.ts';
import type { Ruling } from '../../../../src/go/goproxy/answers.ts';
import type { Operator } from '../../../../src/go/goproxy/operators.ts';
import { servesEverybody } from '../../../../src/go/goproxy/operators.ts';
import { quartilesOf } from '../../../../src/go/goproxy/quartiles.ts';
import {
  type ChainEntry,
  type Health,
  type RecommendedChain,
  recommendedChain,
} from '../../../../src/go/goproxy/recommended-chain.ts';
import type { Fallback, ProxySource } from '../../../../src/go/goproxy-list.ts';
import { type ModuleRoute, routeOf } from '../../../../src/go/module-route.ts';
import { goEnv } from '../../../toolchain/facts/go-env.ts';
import { serverTimeOf } from '../../asking/web-answer.ts';
import { clockOffset } from '../../judging/clock.ts';
import { isDatabase, PROBE_MODULE } from '../../targets.ts';
import { type ImaginedSettings, imaginedSettings } from '../route-settings.ts';
import { imagined, type WhatIf } from '../what-if.ts';
import type { Asking } from './ask.ts';
import { type DatabaseLook, type DatabaseState, lookAtDatabase } from './database-health.ts';
import { lookAtFolder } from './folder-health.ts';
import { goTrust } from './go-trust.ts';
import { measure, type Timing } from './measure.ts';
import { type Reach, reachOf } from './reach.ts';
import { addressOf, isBelieved, lookAt, pathOf, ruling, type SourceLook, type Transfer } from './source-health.ts';
import { type Verification, verify } from './verify.ts';

/** One entry of the list, in its order. Addresses may hold a password. */
export interface SourceHealth {
  readonly source: string;
  readonly fallback: Fallback;
  readonly kind: 'web' | 'folder' | 'direct' | 'off';
  readonly operator: Operator | null;
  readonly everybody: boolean;
  readonly health: Health;
  readonly reach: Reach | null;
  readonly rulings: readonly Ruling[];
  readonly version: string | null;
  readonly sendsTo: readonly string[];
  /** null: not measured. */
  readonly timing: Timing | null;
  readonly transfer: Transfer | null;
}

export interface DatabaseHealth {
  readonly name: string;
  readonly state: DatabaseState;
  readonly detail: string;
  readonly by: string | null;
  readonly reach: Reach | null;
}

export interface GoproxyExplanation {
  readonly goproxy: string;
  /** Go's own words where it cannot read the list; then nothing was asked. */
  readonly error: string | null;
  readonly module: string;
  readonly sources: readonly SourceHealth[];
  readonly database: DatabaseHealth;
  readonly recommended: RecommendedChain;
  readonly settings: ImaginedSettings;
  /** null: not asked for. */
  readonly verification: Verification | null;
}

export interface GoproxyQuestion {
  /** A list to look at in the place of the present one; null: that one. */
  readonly list: string | null;
  readonly whatIf: WhatIf;
  readonly verify: boolean;
  /** Milliseconds for everything. */
  readonly budgetMs: number;
}

/** What has to be left for putting it together, of the whole. */
const RESERVE = 0.08;
const LEAST_RESERVE_MS = 300;
/** A list of more is nobody's; those behind are said to be unasked. */
const MOST_SOURCES = 8;

/** How each entry of GOPROXY does, beside the others, and the list that follows from it. */
export function goproxyExplanation(question: GoproxyQuestion): Fact<GoproxyExplanation> {
  return defineFact({
    id: 'proxy.goproxy-explanation',
    limitMs: question.budgetMs,
    observe: (look) => explainGoproxy(look, question),
  });
}

async function explainGoproxy(look: Look, question: GoproxyQuestion): Promise<GoproxyExplanation> {
  const began = look.machine.now();
  const until = began + question.budgetMs - Math.max(LEAST_RESERVE_MS, question.budgetMs * RESERVE);
  const given = question.list === null ? question.whatIf.given : { ...question.whatIf.given, GOPROXY: question.list };
  const settings = await imaginedSettings(look, { ...question.whatIf, given });
  const environment = imagined(look.machine.environment, { ...question.whatIf, given });
  const asking: Asking = { look, environment, left: () => until - look.machine.now() };
  const route = routeOf({ ...settings, GOFLAGS: '' }, PROBE_MODULE);
  const whole = route.chain.filter((one) => one.source !== 'noproxy');
  if (whole.length > MOST_SOURCES) throw tooMany(whole.length);
  // Only there does it hang on which go it is whom it believes.
  const go = question.whatIf.only || look.machine.platform !== 'darwin' ? null : await look.ask(goEnv);
  const goVersion = go?.known ? parseGoVersion(go.value.values['GOVERSION'] ?? '') : null;
  const name = isDatabase(route.sumdb) && route.sumdbUrl === null ? route.sumdb : '';

  const asked = whole.filter((one) => !isWord(one));
  const looks = await Promise.all(
    asked.map((one) =>
      one.source.startsWith('file:') ? lookAtFolder(look, one, name) : lookAt(asking, one, name, goVersion),
    ),
  );
  const database = await lookAtDatabase(asking, route, looks);
  const offset = offsetOf(looks);
  const timings = await timingsOf(asking, looks);
  const sources = whole.map((one): SourceHealth => {
    const found = looks.find((other) => other.source === one.source);
    return found === undefined ? wordOf(one) : healthOf(found, offset, timings.get(found) ?? null);
  });
  const verification =
    question.verify && route.error === null
      ? await verify(asking, settings.GOPROXY, settings.GOSUMDB, looks, database)
      : null;
  look.signal.throwIfAborted();
  return {
    goproxy: settings.GOPROXY,
    error: route.error,
    module: PROBE_MODULE,
    sources,
    database: await databaseHealth(asking, route, database, offset),
    recommended: recommendedChain({ entries: sources.map(entryOf), namesPrivate: settings.GONOPROXY !== '' }),
    settings,
    verification,
  };
}

function tooMany(count: number): Unobservable {
  return new Unobservable({ code: 'unsupported', subject: 'GOPROXY', detail: `${count} > ${MOST_SOURCES}` });
}

function isWord({ source }: ProxySource): boolean {
  return source === 'direct' || source === 'off';
}

function offsetOf(looks: readonly SourceLook[]): number | null {
  return clockOffset(
    looks.flatMap(({ host, first }) =>
      first?.first ? [{ host, askedAt: first.askedAt, serverTime: serverTimeOf(first.first.headers) }] : [],
    ),
  );
}

/** Measured are those that gave an answer that go believes: the others have nothing to be measured. */
async function timingsOf(asking: Asking, looks: readonly SourceLook[]): Promise<ReadonlyMap<SourceLook, Timing>> {
  const measured = looks.filter(
    (one) => isBelieved(one) && one.first?.reply.kind === 'reply' && one.health !== 'unknown',
  );
  const addresses = measured.map(({ source }) => addressOf(source, pathOf('list', '', '')));
  const timings = await measure(asking, addresses);
  return new Map(measured.flatMap((one, index) => (timings[index] ? [[one, timings[index]] as const] : [])));
}

function wordOf({ source, fallback }: ProxySource): SourceHealth {
  return {
    source,
    fallback,
    kind: source === 'off' ? 'off' : 'direct',
    operator: null,
    everybody: false,
    health: 'unknown',
    reach: null,
    rulings: [],
    version: null,
    sendsTo: [],
    timing: null,
    transfer: null,
  };
}

function healthOf(look: SourceLook, offset: number | null, timing: Timing | null): SourceHealth {
  const { source, fallback, operator, everybody, health, rulings, version, sendsTo, transfer } = look;
  const reach = look.first === null ? null : reachOf(look.host, look.first, offset, look.trust);
  const kind = look.first === null ? 'folder' : 'web';
  return { source, fallback, kind, operator, everybody, health, reach, rulings, version, sendsTo, timing, transfer };
}

function entryOf({ source, fallback, health, rulings, timing, kind }: SourceHealth): ChainEntry {
  const said = ruling(rulings, 'unknown');
  const wrong = said?.state === 'wrong' ? (said.why === 'refused' ? 'forbidden' : 'hidden') : null;
  return {
    source,
    fallback,
    health,
    missing: wrong ?? (said?.state === 'right' ? 'not-found' : 'unknown'),
    everybody: kind === 'web' && servesEverybody(source),
    quartiles: timing === null ? null : quartilesOf(timing.fresh),
  };
}

async function databaseHealth(
  asking: Asking,
  route: ModuleRoute,
  { name, state, detail, by, straight }: DatabaseLook,
  offset: number | null,
): Promise<DatabaseHealth> {
  const address = route.sumdbUrl ?? `https://${name}`;
  if (straight === null) return { name, state, detail, by, reach: null };
  const trust = await goTrust(asking, `${address}/latest`, straight, null);
  return { name, state, detail, by, reach: reachOf(hostOf(address), straight, offset, trust) };
}
