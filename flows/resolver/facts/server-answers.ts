import { defineFact } from '../../../src/engine/fact.ts';
import { answerEvidence } from '../asking/answer-evidence.ts';
import { ask, type DnsAnswer } from '../asking/ask.ts';
import { type PlannedQuestion, planQuestions } from '../asking/questions.ts';
import { configuration } from './configuration.ts';
import { goPath } from './go-path.ts';
import { neededHosts } from './needed-hosts.ts';
import { overriddenServices, serviceServers } from './service-servers.ts';

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
    const [configured, needed, path, services] = await Promise.all([
      look.need(configuration),
      look.need(neededHosts),
      look.ask(goPath),
      look.ask(serviceServers),
    ]);
    const { questions, leftOut } = planQuestions({
      entries: configured.entries,
      needed,
      goPath: path.known ? path.value : null,
      overridden: services.known ? overriddenServices(services.value) : [],
    });
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
