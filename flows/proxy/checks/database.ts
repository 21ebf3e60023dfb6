import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { hostName, parseGoUrl } from '../../../src/go/go-url.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { isOwnComputer } from '../../resolver/facts/needed-hosts.ts';
import type { WebAnswer } from '../asking/web-answer.ts';
import { databaseAnswer } from '../facts/database-answer.ts';
import { goSettings } from '../facts/go-settings.ts';
import { takeMirrorDatabase } from '../fixes/take-mirror.ts';
import { type SourceOutcome, webOutcome } from '../judging/source-outcome.ts';
import { originHints } from '../judging/value-origin.ts';
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
    'proxy.captive-portal',
    'proxy.tls',
    'proxy.goproxy-answers',
    'proxy.sumdb',
  ],
  needs: { databaseAnswer, goSettings },
  hints: originHints,
  judge({ databaseAnswer: { name, base, probes, direct }, goSettings: go }, hints) {
    if (name === '') return [ok('proxy.database.not-asked')];
    const evidence = [...probes, ...(direct ? [direct] : [])].map(webEvidence);
    const parts = { params: { name, base: shownUrl(base) }, evidence };
    const cause = 'sumdb-blocked';
    const asked = targetsOf(go).filter((target) => target.role === 'module-proxy');
    // Whoever keeps the modules on this computer has them checked already, or does without new ones.
    const keepsOwn = asked.every((target) => isOwnAddress(target.url)) && go.GOPROXY !== 'direct';
    const outcomes = (direct === null ? probes : [...probes, direct]).map(webOutcome);
    if (keepsOwn && base !== 'error' && direct !== null && OUT_OF_REACH.includes(webOutcome(direct))) {
      return [note('proxy.database.own-modules', parts)];
    }
    if (outcomes.includes('unasked')) return [unknown('proxy.database.unasked', parts)];
    if (outcomes.includes('unseen')) return [unknown('proxy.database.unseen', parts)];
    if (base === 'error') {
      // Whoever wants to know who asks may be told by go, and passes the question on then.
      const wary = probes.find((probe) => webOutcome(probe) === 'credentials' && !isPublic(probe.host));
      if (wary) {
        const params = { name, base: shownUrl(wary.host), status: wary.status ?? 0 };
        return [note('proxy.database.behind-credentials', { params, evidence: [webEvidence(wary)] })];
      }
      // A module proxy that says no is there: then nobody keeps go from the database.
      return [
        problem(
          'proxy.database.no-way',
          outcomes.some((one) => OUT_OF_REACH.includes(one)) ? { ...parts, cause } : parts,
        ),
      ];
    }
    if (base !== 'direct') return [ok('proxy.database.relayed', parts)];
    const shut = direct?.host === 'sum.golang.org' && webOutcome(direct) === 'none';
    const fixes = shut ? takeMirrorDatabase(go, hints, ['proxy.database']) : [];
    return [direct === null ? ok('proxy.database.not-asked') : judgeDirect(direct, parts, keepsOwn, fixes)];
  },
});

/** Nobody who can prove to be the database has said anything. */
const OUT_OF_REACH: readonly SourceOutcome[] = ['none', 'proxy', 'distrusted'];

/** Refusals by choice, of the server or of a filter whose certificates this computer trusts. */
const REFUSALS: readonly number[] = [403, 451];

function judgeDirect(direct: WebAnswer, given: VerdictParts, keepsOwn: boolean, fixes: readonly Fix[]): Verdict {
  const status = direct.status ?? 0;
  const parts = { ...given, params: { ...given.params, status } };
  const outcome = webOutcome(direct);
  if (outcome === 'serves') return ok('proxy.database.ok', parts);
  if (OUT_OF_REACH.includes(outcome)) {
    return problem('proxy.database.blocked', { ...parts, fixes, cause: 'sumdb-blocked' });
  }
  // Go's own database lets everybody in; a company's may want a password that go has.
  if (outcome === 'credentials' && (status === 401 || !isPublic(direct.host))) {
    return note('proxy.database.credentials', parts);
  }
  if (REFUSALS.includes(status)) return (keepsOwn ? note : problem)('proxy.database.refused', parts);
  if (status === 429 || status >= 500) return (keepsOwn ? note : warning)('proxy.database.in-trouble', parts);
  // What go asks for first is one module's line, not the whole database's: it may still get that.
  return (keepsOwn ? note : warning)('proxy.database.not-database', parts);
}

function isPublic(host: string): boolean {
  return host === 'sum.golang.org' || host === 'sum.golang.google.cn';
}

function isOwnAddress(url: string): boolean {
  const parsed = parseGoUrl(url);
  return parsed.ok && isOwnComputer(hostName(parsed.url));
}
