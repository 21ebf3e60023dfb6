import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { message } from '../../../src/model/message.ts';
import { hostsOf, type WebAnswer } from '../asking/web-answer.ts';
import { databaseAnswer } from '../facts/database-answer.ts';
import { type NetworkTime, networkTime } from '../facts/network-time.ts';
import { secondLook } from '../facts/second-look.ts';
import { sourceAnswers } from '../facts/source-answers.ts';
import { setClock } from '../fixes/set-clock.ts';
import { certificateFault } from '../judging/certificate-fault.ts';
import { clockWord, DAY_MS, MINUTE_MS } from '../judging/clock.ts';
import { tlsEvidence } from '../judging/web-evidence.ts';
import { NAME_GROUNDS } from '../name-grounds.ts';

const ID = 'proxy.clock';
const CAUSE = 'clock-skew';
/** Certificates pass; sign-ins of companies often allow five minutes, and a clock may drift for a while. */
const DRIFT_MS = 10 * MINUTE_MS;

/**
 * Whether this computer's clock is right, by the date that go's own hosts put on their answers. No time server
 * is asked: go asks none. A certificate that is not trusted is read for the date all the same, and for nothing else.
 */
export const clock = defineCheck({
  id: ID,
  flow: 'proxy',
  grounds: [...NAME_GROUNDS, 'proxy.environment', 'proxy.captive-portal'],
  needs: { sourceAnswers },
  hints: { databaseAnswer, secondLook, networkTime },
  judge({ sourceAnswers: sources }, hints, { platform }) {
    const direct = hints.databaseAnswer.known ? hints.databaseAnswer.value.direct : null;
    const own = [...sources.flatMap((one) => (one.kind === 'web' ? [one.answer] : [])), ...(direct ? [direct] : [])];
    const all = [...own, ...(hints.secondLook.known ? hints.secondLook.value : [])];
    const word = clockWord(all);
    const offset = word.kind === 'told' ? word.offset : null;
    const refused = all.filter((one) => one.distrust !== null && certificateFault(one, offset) === 'clock');
    const set: NetworkTime = hints.networkTime.known ? hints.networkTime.value : 'not-told';
    const evidence = [...all.flatMap(dateEvidence), ...refused.map(tlsEvidence), ...switchEvidence(set)];
    const parts = { params: paramsOf(offset ?? 0, word.kind === 'told' ? word.hosts : hostsOf(all)), evidence };
    const wrong = { ...parts, cause: CAUSE, fixes: setClock(platform, set, [ID]) };
    if (word.kind === 'apart') {
      const most = Math.max(...word.readings.map((one) => Math.abs(one.offset)));
      return [most < DRIFT_MS ? ok('proxy.clock.ok', parts) : unknown('proxy.clock.apart', parts)];
    }
    if (word.kind === 'unread') return [judgeUnread(refused, all, wrong)];
    if (refused.length > 0)
      return [problem(`proxy.clock.${offset !== null && offset > 0 ? 'behind' : 'ahead'}`, wrong)];
    const error = Math.abs(word.offset);
    if (error < DRIFT_MS) return [ok('proxy.clock.ok', parts)];
    if (error < DAY_MS) return [note('proxy.clock.drifts', parts)];
    // One server alone may be the one whose clock is wrong.
    return [word.hosts.length > 1 ? warning('proxy.clock.off', wrong) : unknown('proxy.clock.one-voice', parts)];
  },
});

/** Nobody hands out certificates for the future: without a server's word the clock is the likelier liar. */
function judgeUnread(refused: readonly WebAnswer[], all: readonly WebAnswer[], wrong: VerdictParts) {
  const [first] = refused;
  if (first) {
    const params = { host: first.host, notBefore: first.chain[0]?.notBefore ?? '' };
    return problem('proxy.clock.certificates-of-tomorrow', { ...wrong, params });
  }
  // Only certificates need the clock.
  if (!all.some((one) => one.url.startsWith('https:'))) return ok('proxy.clock.not-needed');
  return unknown('proxy.clock.unread', { params: { hosts: hostsOf(all) } });
}

function paramsOf(offset: number, hosts: readonly string[]) {
  const error = Math.abs(offset);
  return {
    hosts,
    days: Math.round(error / DAY_MS),
    minutes: Math.round(error / MINUTE_MS),
    seconds: Math.round(error / 1_000),
  };
}

function dateEvidence({ host, serverTime, askedAt }: WebAnswer): readonly Evidence[] {
  if (serverTime === null) return [];
  const excerpt = message('evidence.date', {
    server: new Date(serverTime).toISOString(),
    here: new Date(askedAt).toISOString(),
  });
  return [{ kind: 'http', source: host, excerpt, line: null, ms: null, outcome: 'ok' }];
}

function switchEvidence(set: NetworkTime): readonly Evidence[] {
  if (set === 'not-asked') return [];
  const excerpt = set === 'not-told' ? message('evidence.administrators-alone') : `Network Time: ${set}`;
  const source = '/usr/sbin/systemsetup -getusingnetworktime';
  return [{ kind: 'command', source, excerpt, line: null, ms: null, outcome: set === 'not-told' ? 'denied' : 'ok' }];
}
