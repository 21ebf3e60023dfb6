import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { message } from '../../../src/model/message.ts';
import { answerEvidence } from '../../resolver/asking/answer-evidence.ts';
import { nonsenseAnswers } from '../../resolver/facts/nonsense-answers.ts';
import { waitFor } from '../../resolver/fixes/wait-for.ts';
import { type PlainAnswer, plainLook } from '../facts/plain-look.ts';
import { portalIn } from '../judging/portal.ts';

const ID = 'proxy.captive-portal';
const MADE_ANEW = ['proxy.plain-look', 'proxy.source-answers', 'proxy.database-answer', 'resolver.server-answers'];

/** Whether this network answers in the place of go's hosts because it wants a login first. */
export const captivePortal = defineCheck({
  id: ID,
  flow: 'proxy',
  grounds: ['resolver.network', 'proxy.environment'],
  needs: { plainLook },
  hints: { nonsenseAnswers },
  judge({ plainLook: answers }, hints) {
    const nonsense = hints.nonsenseAnswers.known ? hints.nonsenseAnswers.value : [];
    const made = nonsense.filter((answer) => answer.addresses.length > 0);
    const portal = portalIn(
      answers,
      made.flatMap((answer) => answer.addresses),
    );
    if (portal === null) return [ok(answers.length === 0 ? `${ID}.not-looked` : `${ID}.none`)];
    const { hosts, page } = portal;
    const params = { hosts, page };
    const evidence = [...answers.map(plainEvidence), ...made.map(answerEvidence)];
    const fixes = [waitFor('proxy.log-in', [ID, 'proxy.goproxy-answers'], params, page, MADE_ANEW)];
    const message = portal.sign === 'says-so' ? `${ID}.says-so` : `${ID}.leads-away`;
    return [problem(message, { cause: 'captive-portal', params, evidence, fixes })];
  },
});

function plainEvidence({ host, status, leadsTo, address }: PlainAnswer): Evidence {
  const seen = [
    leadsTo === '' ? [] : [message('evidence.leads-to', { to: leadsTo })],
    address === null ? [] : [message('evidence.from', { address })],
  ].flat();
  const outcome = status === null ? 'no answer' : `HTTP ${status}`;
  return {
    kind: 'http',
    source: `http://${host}/`,
    excerpt: seen.length === 0 ? null : seen,
    line: null,
    ms: null,
    outcome,
  };
}
