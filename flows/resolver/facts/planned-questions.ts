import { defineFact } from '../../../src/engine/fact.ts';
import { planQuestions, type QuestionPlan } from '../asking/questions.ts';
import { configuration } from './configuration.ts';
import { goPath } from './go-path.ts';
import { neededHosts } from './needed-hosts.ts';
import { overriddenServices, serviceServers } from './service-servers.ts';

/** Which server is to be asked for which host. */
export const plannedQuestions = defineFact<QuestionPlan>({
  id: 'resolver.planned-questions',
  limitMs: 1_000,
  async observe(look) {
    const [configured, needed, path, services] = await Promise.all([
      look.need(configuration),
      look.need(neededHosts),
      look.ask(goPath),
      look.ask(serviceServers),
    ]);
    return planQuestions({
      entries: configured.entries,
      needed,
      goPath: path.known ? path.value : null,
      overridden: services.known ? overriddenServices(services.value) : [],
    });
  },
});
