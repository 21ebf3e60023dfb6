import { defineFact } from '../../../src/engine/fact.ts';
import { answerEvidence } from '../asking/answer-evidence.ts';
import { ask, type DnsAnswer } from '../asking/ask.ts';
import type { PlannedQuestion } from '../asking/questions.ts';
import { plannedQuestions } from './planned-questions.ts';

export interface ServerAnswer extends DnsAnswer, Pick<PlannedQuestion, 'askedFor' | 'domain'> {}

export interface ServerAnswers {
  readonly answers: readonly ServerAnswer[];
  readonly leftOut: number;
}

/** What every server says about every host that go needs, asked side by side. */
export const serverAnswers = defineFact<ServerAnswers>({
  id: 'resolver.server-answers',
  limitMs: 4_000,
  async observe(look) {
    const { questions, leftOut } = await look.need(plannedQuestions);
    const answers = await Promise.all(
      questions.map(async ({ server, name, type, askedFor, domain }) => {
        const answer = { ...(await ask(look.machine, server, name, type)), askedFor, domain };
        look.note(answerEvidence(answer));
        return answer;
      }),
    );
    return { answers, leftOut };
  },
});
