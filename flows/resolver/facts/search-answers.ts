import { canonicalName, labelCount } from '../../../src/dns/name.ts';
import { isAskable } from '../../../src/dns/query.ts';
import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { answerEvidence } from '../asking/answer-evidence.ts';
import { ask, type DnsAnswer, type Nameserver } from '../asking/ask.ts';
import { nonsenseLabel } from '../asking/nonsense.ts';
import { entryFor } from '../resolver-entry.ts';
import { configuration, type ResolverConfiguration } from './configuration.ts';
import { goPath } from './go-path.ts';
import { neededHosts } from './needed-hosts.ts';

/** A host that go needs, completed by a search domain, and what is said of that name. */
export interface Completed {
  readonly host: string;
  readonly domain: string;
  /** Dots of the host are fewer than are needed to be asked for as it is first. */
  readonly first: boolean;
  readonly answer: DnsAnswer;
}

/** What is said of a name of random letters below a search domain. */
export interface Wildcard {
  readonly domain: string;
  readonly answer: DnsAnswer;
}

export interface SearchAnswers {
  /** In the order in which they are tried. */
  readonly domains: readonly string[];
  readonly wildcards: readonly Wildcard[];
  readonly completed: readonly Completed[];
}

/** Longer lists exist; what a person has to wait for is decided by the first. */
const MAX_DOMAINS = 3;
const MAX_HOSTS = 4;

/**
 * The search domains: whether they have an answer for any name at all, and what the hosts that go needs would become
 * with them. The system completes names of one label alone (mDNSResponder(8), without AlwaysAppendSearchDomains); Go's
 * own resolver tries every name with them that has no answer as it is (net/dnsclient_unix.go, `nameList`).
 */
export const searchAnswers = defineFact<SearchAnswers>({
  id: 'resolver.search-answers',
  limitMs: 4_000,
  async observe(look) {
    const [configured, { names }, path] = await Promise.all([
      look.need(configuration),
      look.need(neededHosts),
      look.ask(goPath),
    ]);
    const asksItself = path.known && path.value.resolver === 'go';
    const ndots = asksItself ? (configured.resolvConf?.ndots ?? 1) : 1;
    const domains = searchDomains(configured, asksItself);
    if (names.length === 0 || domains.length === 0) return { domains: [], wildcards: [], completed: [] };
    const hosts = names.filter(({ host }) => asksItself || labelCount(host) === 1).slice(0, MAX_HOSTS);
    const [wildcards, completed] = await Promise.all([
      Promise.all(
        domains.map(async (domain): Promise<readonly Wildcard[]> => {
          const answer = await askOne(look, configured, `${nonsenseLabel()}.${domain}`, asksItself);
          return answer ? [{ domain, answer }] : [];
        }),
      ),
      Promise.all(
        hosts.flatMap(({ host }) =>
          domains.map(async (domain): Promise<readonly Completed[]> => {
            const answer = await askOne(look, configured, `${host}.${domain}`, asksItself);
            return answer ? [{ host, domain, first: labelCount(host) - 1 < ndots, answer }] : [];
          }),
        ),
      ),
    ]);
    return { domains, wildcards: wildcards.flat(), completed: completed.flat() };
  },
});

function searchDomains({ entries, resolvConf }: ResolverConfiguration, asksItself: boolean): readonly string[] {
  const main = entries.find(({ kind }) => kind === 'default');
  const all = (asksItself ? resolvConf?.search : main?.searchDomains) ?? [];
  return [...new Set(all.map(canonicalName))].filter(isAskable).slice(0, MAX_DOMAINS);
}

/** The first server that is in charge and says something; the others would be asked only where it is silent. */
async function askOne(
  look: Look,
  { entries, resolvConf }: ResolverConfiguration,
  name: string,
  asksItself: boolean,
): Promise<DnsAnswer | null> {
  const inCharge: readonly Nameserver[] | undefined = asksItself
    ? resolvConf?.nameservers
    : entryFor(entries, name)?.nameservers;
  const [server] = inCharge ?? [];
  if (!server || !isAskable(name)) return null;
  const answer = await ask(look.machine, server, name, 'A');
  look.note(answerEvidence(answer));
  return answer;
}
