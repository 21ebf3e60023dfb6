import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { neededHosts } from '../../resolver/facts/needed-hosts.ts';
import { webOutcome } from '../judging/source-outcome.ts';
import { databaseAnswer } from './database-answer.ts';
import { sourceAnswers } from './source-answers.ts';

/** What came back when a host that go needs was asked without encryption. */
export interface PlainAnswer {
  readonly host: string;
  /** null: nothing came. */
  readonly status: number | null;
  /** Host that a redirect leads to; empty: it leads nowhere, or is none. */
  readonly leadsTo: string;
  readonly address: string | null;
}

const MAX_HOSTS = 3;
const ANSWER_MS = 2_500;
/** Of a request that failed by encryption, or by silence: what a network does that wants a login first. */
const SUSPECT: readonly string[] = ['distrusted', 'none', 'unseen', 'page'];

/**
 * The hosts of go once more, on port 80, only where the way that go takes did not work. A network that wants a login
 * first cannot forge a certificate, but it answers what is not encrypted in everybody's place.
 */
export const plainLook = defineFact<readonly PlainAnswer[]>({
  id: 'proxy.plain-look',
  limitMs: 4_000,
  async observe(look) {
    const [{ names }, sources, database] = await Promise.all([
      look.need(neededHosts),
      look.need(sourceAnswers),
      look.ask(databaseAnswer),
    ]);
    const direct = database.known && database.value.direct ? [database.value.direct] : [];
    const web = [...sources.flatMap((one) => (one.kind === 'web' ? [one.answer] : [])), ...direct];
    const failed = web.filter((answer) => answer.proxy === null && SUSPECT.includes(webOutcome(answer)));
    if (failed.length === 0 || failed.length < web.length) return [];
    const hosts = names.filter(({ role }) => role === 'module-proxy' || role === 'checksum-database');
    return Promise.all(hosts.slice(0, MAX_HOSTS).map(({ host }) => ask(look, host)));
  },
});

async function ask(look: Look, host: string): Promise<PlainAnswer> {
  const outcome = await look.machine.http({
    url: `http://${host}/`,
    proxy: null,
    headers: { 'user-agent': 'gomend' },
    timeoutMs: ANSWER_MS,
    maxBodyBytes: 1_024,
  });
  if (!outcome.ok) return { host, status: null, leadsTo: '', address: null };
  const { status, headers, remoteAddress } = outcome.value;
  const isRedirect = status >= 300 && status < 400;
  const target = isRedirect ? URL.parse(headers['location'] ?? '', `http://${host}/`) : null;
  return { host, status, leadsTo: target?.hostname.replace(/^\[|\]$/g, '') ?? '', address: remoteAddress };
}
