import { labelCount } from '../../../src/dns/name.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { sourceAnswers } from '../../proxy/facts/source-answers.ts';
import { failsAt } from '../../proxy/judging/source-outcome.ts';
import { answerEvidence } from '../asking/answer-evidence.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { type Completed, type SearchAnswers, searchAnswers } from '../facts/search-answers.ts';
import { type ServerAnswer, serverAnswers } from '../facts/server-answers.ts';
import { isReply } from '../judging/server-health.ts';

const ID = 'resolver.search-domains';
const CAUSE = 'search-domain-wildcard';

/** Whether a host that go needs is really found under another name, one that a search domain was put behind. */
export const searchDomains = defineCheck({
  id: ID,
  flow: 'resolver',
  grounds: ['resolver.network'],
  needs: { searchAnswers, neededHosts, serverAnswers },
  hints: { sourceAnswers },
  judge({ searchAnswers: search, neededHosts: { names }, serverAnswers: { answers } }, hints) {
    if (search.domains.length === 0) return [ok(`${ID}.none`)];
    const sources = hints.sourceAnswers.known ? hints.sourceAnswers.value : [];
    const verdicts = names.flatMap((host): readonly Verdict[] => {
      const found = search.completed.find((one) => one.host === host.host && one.answer.addresses.length > 0);
      if (!found) return [];
      const wild = byWildcard(found, search);
      const parts = {
        cause: CAUSE,
        params: { host: host.host, domain: found.domain, addresses: found.answer.addresses },
        evidence: evidenceOf(found, search),
        subject: host.host,
      };
      const broken = host.required ? problem : warning;
      // A short name is meant to be completed, and a wildcard may be how its host is served: only go's failure tells.
      if (labelCount(host.host) === 1)
        return wild && failsAt(sources, host.host) ? [broken(`${ID}.short-name`, parts)] : [];
      if (found.first && !wild) return [];
      if (!found.first && !isDenied(answers, host.host)) return [];
      return [broken(found.first ? `${ID}.asked-first` : `${ID}.instead`, parts)];
    });
    if (verdicts.length > 0) return verdicts;
    const wild = search.wildcards.filter(({ answer }) => answer.addresses.length > 0);
    if (wild.length > 0) {
      const domains = wild.map(({ domain }) => domain);
      const addresses = [...new Set(wild.flatMap(({ answer }) => answer.addresses))];
      const evidence = wild.map(({ answer }) => answerEvidence(answer));
      return [note(`${ID}.wildcard`, { params: { domains, addresses }, evidence })];
    }
    return [ok(`${ID}.ok`, { params: { domains: search.domains } })];
  },
});

/** Any other name below that domain has the same address. */
function byWildcard({ domain, answer }: Completed, { wildcards }: SearchAnswers): boolean {
  const any = wildcards.filter((one) => one.domain === domain).flatMap((one) => one.answer.addresses);
  return answer.addresses.every((address) => any.includes(address));
}

/** As it is, it has no address, by every server that says anything. */
function isDenied(answers: readonly ServerAnswer[], host: string): boolean {
  const own = answers.filter((one) => one.name === host && one.askedFor !== 'offer' && isReply(one.result));
  return own.length > 0 && own.every((one) => one.result === 'no-such-name' || one.result === 'no-data');
}

function evidenceOf(found: Completed, { wildcards }: SearchAnswers): readonly Evidence[] {
  const any = wildcards.filter((one) => one.domain === found.domain);
  return [found.answer, ...any.map((one) => one.answer)].map(answerEvidence);
}
