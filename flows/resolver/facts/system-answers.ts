import { defineFact } from '../../../src/engine/fact.ts';
import { askSystem, type SystemAnswer } from '../asking/system-lookup.ts';
import { neededHosts } from './needed-hosts.ts';

/** More hosts than go ever needs at once; a list longer than this is somebody's mistake. */
const MAX_HOSTS = 8;

/** The hosts that go needs, by the computer's own way of looking names up. */
export const systemAnswers = defineFact<readonly SystemAnswer[]>({
  id: 'resolver.system-answers',
  limitMs: 3_500,
  async observe(look) {
    const { names } = await look.need(neededHosts);
    const hosts = ['localhost', ...names.slice(0, MAX_HOSTS).map((one) => one.host)];
    return Promise.all(hosts.map((host) => askSystem(look, host)));
  },
});
