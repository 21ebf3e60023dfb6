import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown } from '../../../src/engine/verdict.ts';
import { hostName, parseGoUrl } from '../../../src/go/go-url.ts';
import { isOwnComputer } from '../../resolver/facts/needed-hosts.ts';
import { databaseAnswer } from '../facts/database-answer.ts';
import { goSettings } from '../facts/go-settings.ts';
import { webOutcome } from '../judging/source-outcome.ts';
import { webEvidence } from '../judging/web-evidence.ts';
import { shownUrl } from '../shown-url.ts';
import { targetsOf } from '../targets.ts';

/** Whether the checksum database can be asked, by the way that go would take. */
export const database = defineCheck({
  id: 'proxy.database',
  flow: 'proxy',
  grounds: [
    'resolver.network',
    'resolver.servers',
    'proxy.environment',
    'proxy.tls',
    'proxy.goproxy-answers',
    'proxy.sumdb',
  ],
  needs: { databaseAnswer, goSettings },
  judge({ databaseAnswer: { name, base, probes, direct }, goSettings: go }) {
    if (name === '') return [ok('proxy.database.not-asked')];
    const evidence = [...probes, ...(direct ? [direct] : [])].map(webEvidence);
    const parts = { params: { name, base: shownUrl(base) }, evidence };
    const cause = 'sumdb-blocked';
    const asked = targetsOf(go).filter((target) => target.role === 'module-proxy');
    // Whoever keeps the modules on this computer has them checked already, or does without new ones.
    const keepsOwn = asked.every((target) => isOwnAddress(target.url)) && go.GOPROXY !== 'direct';
    if (keepsOwn && base !== 'error' && direct !== null && webOutcome(direct) !== 'serves') {
      return [note('proxy.database.own-modules', parts)];
    }
    const all = direct === null ? probes : [...probes, direct];
    if (all.some((answer) => webOutcome(answer) === 'unasked')) return [unknown('proxy.database.unasked', parts)];
    if (base === 'error') return [problem('proxy.database.no-way', { ...parts, cause })];
    if (base !== 'direct') return [ok('proxy.database.relayed', parts)];
    if (direct === null) return [ok('proxy.database.not-asked')];
    const outcome = webOutcome(direct);
    if (outcome === 'serves') return [ok('proxy.database.ok', parts)];
    if (outcome === 'credentials') return [note('proxy.database.credentials', parts)];
    return [problem('proxy.database.blocked', { ...parts, cause })];
  },
});

function isOwnAddress(url: string): boolean {
  const parsed = parseGoUrl(url);
  return parsed.ok && isOwnComputer(hostName(parsed.url));
}
