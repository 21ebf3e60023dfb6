import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import { serverAnswers } from '../../resolver/facts/server-answers.ts';
import { isReply } from '../../resolver/judging/server-health.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { type GitProxy, gitProxies } from '../facts/git-proxies.ts';
import { dropGitProxy } from '../fixes/drop-git-proxy.ts';
import { shownUrl } from '../shown-url.ts';

const ID = 'proxy.git-proxies';

/** Whether the proxies that git's own settings name are there, for what go has git fetch. */
export const gitProxiesCheck = defineCheck({
  id: ID,
  flow: 'proxy',
  grounds: ['resolver.network'],
  needs: { gitProxies },
  hints: { today, serverAnswers },
  judge({ gitProxies: proxies }, hints) {
    if (proxies.length === 0) return [ok(`${ID}.none`)];
    const date = hints.today.known ? hints.today.value : null;
    const names = hints.serverAnswers.known ? hints.serverAnswers.value.answers : [];
    const blind = names.length > 0 && names.every(({ result }) => !isReply(result));
    const verdicts = proxies.flatMap((one) => judgeProxy(one, date, blind));
    if (verdicts.length > 0) return verdicts;
    return [ok(`${ID}.ok`, { params: { proxies: [...new Set(proxies.map(({ value }) => shownUrl(value)))] } })];
  },
});

/** @param blind nobody answers questions about names, so a name that leads nowhere says nothing */
function judgeProxy(proxy: GitProxy, date: string | null, blind: boolean): readonly Verdict[] {
  const { file, line, text, value, hosts, state } = proxy;
  if (state === 'accepts') return [];
  const params = { file, line, proxy: shownUrl(value), hosts };
  const connection = { kind: 'connection', source: `${proxy.host} port ${proxy.port}`, excerpt: null } as const;
  const evidence = [
    assignmentEvidence({ file, line, text: shownUrl(text) }),
    { ...connection, line: null, ms: null, outcome: state },
  ];
  const parts = { params, evidence, subject: `${file}:${line}` };
  // Without a route, this program alone may be kept from the local network.
  if (state === 'unseen' || state === 'no-route' || (state === 'unknown-host' && blind)) {
    return [unknown(`${ID}.unseen`, parts)];
  }
  const fixes = date === null ? [] : dropGitProxy(proxy, date, [ID]);
  if (hosts.length === 0) return [note(`${ID}.unused-dead`, { ...parts, fixes })];
  return [warning(`${ID}.dead`, { ...parts, cause: 'git-proxy-dead', fixes })];
}
