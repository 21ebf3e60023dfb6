import type { SourceHealth } from '../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import type { Identity, Reach } from '../../../flows/proxy/explain/goproxy/reach.ts';
import { showMs } from '../../dns/latency.ts';
import type { HttpPhases } from '../../machine/port.ts';
import type { Params } from '../../model/message.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { TextContext } from './text-context.ts';

const SOON_DAYS = 14;
const MINUTE_MS = 60_000;
/** From here on sign-ins begin to fail, and certificates may (`proxy.clock` says more). */
const SKEW_MINUTES = 5;

/** How far one gets to an entry, and what it shows for itself. */
export function reachSentences({ reach, source }: SourceHealth, { words }: TextContext): readonly string[] {
  if (reach === null) return [];
  const say = (key: string, params: Params = {}) => words.say(`explain.goproxy.${key}`, params);
  const proxy = cleanText(reach.viaProxy ?? '');
  const fault = faultOf(reach, say);
  const by = proxy === '' ? '' : say('way.by', { proxy });
  // No encryption was tried: what came was no HTTP.
  const isPlain = reach.step === 'handshake' && /^http:/i.test(source);
  const way = say(isPlain ? 'way.no-http' : `way.${reach.step}`, { detail: cleanText(reach.detail), proxy, fault, by });
  const ahead = Math.round(Math.abs(reach.clockAhead ?? 0) / MINUTE_MS);
  return [
    reach.phases === null ? way : `${way} ${phasesText(reach.phases, say)}`,
    ...(reach.identity === null || reach.step === 'certificate' ? [] : identityText(reach.identity, say)),
    ...(ahead >= SKEW_MINUTES ? [say('clock', { minutes: ahead })] : []),
  ];
}

type Say = (key: string, params?: Params) => string;

function phasesText({ lookup, connect, tls, answer }: HttpPhases, say: Say): string {
  const of = (ms: number | null) => (ms === null ? say('phase.none') : showMs(ms));
  return say('phases', { lookup: of(lookup), connect: of(connect), tls: of(tls), answer: of(answer) });
}

function faultOf({ identity, step }: Reach, say: Say): string {
  if (identity === null || step !== 'certificate') return '';
  const params = { authority: cleanText(identity.authority), date: identity.notAfter.slice(0, 10) };
  return say(`fault.${identity.fault ?? 'go-only'}`, params);
}

function identityText(identity: Identity, say: Say): readonly string[] {
  const { daysLeft, intercepted, go, fault } = identity;
  const params = { authority: cleanText(identity.authority), days: daysLeft, date: identity.notAfter.slice(0, 10) };
  if (fault !== null) return [say('identity.go-trusts')];
  return [
    say(intercepted ? 'identity.intercepted' : daysLeft < SOON_DAYS ? 'identity.soon' : 'identity.days', params),
    ...(go === null ? [say('identity.go-unknown')] : []),
  ];
}
