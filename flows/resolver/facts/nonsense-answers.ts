import { defineFact } from '../../../src/engine/fact.ts';
import { answerEvidence, showServer } from '../asking/answer-evidence.ts';
import { ask, type DnsAnswer } from '../asking/ask.ts';
import { nonsenseLabel } from '../asking/nonsense.ts';
import { configuration } from './configuration.ts';
import { neededHosts } from './needed-hosts.ts';

/** What libc, Go and mDNSResponder try before they give a name up. */
const MAX_SERVERS = 3;

/** What the servers in charge of all names say about a name that nobody has registered. */
export const nonsenseAnswers = defineFact<readonly DnsAnswer[]>({
  id: 'resolver.nonsense-answers',
  limitMs: 4_000,
  async observe(look) {
    const [{ entries }, { names }] = await Promise.all([look.need(configuration), look.need(neededHosts)]);
    if (names.length === 0) return [];
    const all = entries.filter((entry) => entry.kind === 'default').flatMap(({ nameservers }) => nameservers);
    const servers = [...new Map(all.map((server) => [showServer(server), server])).values()].slice(0, MAX_SERVERS);
    const name = nonsense();
    return Promise.all(
      servers.map(async (server) => {
        const answer = await ask(look.machine, server, name, 'A');
        look.note(answerEvidence(answer));
        return answer;
      }),
    );
  },
});

/** Below `com`, where those who sell answers for missing names have to work; `invalid` is often answered on the spot. */
function nonsense(): string {
  return `${nonsenseLabel()}.com`;
}
