import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, skipped, unknown, warning } from '../../../src/engine/verdict.ts';
import { parseGoVersion } from '../../../src/go/go-version.ts';
import type { Platform } from '../../../src/machine/port.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { surroundings } from '../../machine/facts/surroundings.ts';
import { waitFor } from '../../resolver/fixes/wait-for.ts';
import { pathEvidence } from '../../toolchain/reading/origin.ts';
import { hostsOf, type WebAnswer } from '../asking/web-answer.ts';
import { companyRoot, type NamedRoot } from '../facts/company-root.ts';
import { type DatabaseAnswer, databaseAnswer } from '../facts/database-answer.ts';
import { goSettings } from '../facts/go-settings.ts';
import { secondLook } from '../facts/second-look.ts';
import { type SourceAnswer, sourceAnswers } from '../facts/source-answers.ts';
import { trustFiles } from '../facts/trust-files.ts';
import { MADE_FROM_TRUST, trustCompanyRoot } from '../fixes/trust-company-root.ts';
import { asksTheSystem, daysTooMany, MOST_DAYS } from '../judging/apple-rules.ts';
import { authorityOf, type CertificateFault, certificateFault } from '../judging/certificate-fault.ts';
import { clockOffset } from '../judging/clock.ts';
import { GO_HOST } from '../judging/go-host.ts';
import { tlsEvidence, webEvidence } from '../judging/web-evidence.ts';
import { NAME_GROUNDS } from '../name-grounds.ts';

const ID = 'proxy.tls';

/** Whether the servers that go talks to can prove who they are, as far as this computer believes them. */
export const tls = defineCheck({
  id: ID,
  flow: 'proxy',
  // By a wrong clock nobody can prove anything, and that is one fault.
  grounds: [...NAME_GROUNDS, 'proxy.environment', 'proxy.captive-portal', 'proxy.clock'],
  needs: { sourceAnswers },
  hints: { databaseAnswer, secondLook, companyRoot, surroundings, goSettings, trustFiles },
  judge({ sourceAnswers: sources }, hints, { platform }) {
    const database = hints.databaseAnswer.known ? hints.databaseAnswer.value : null;
    const witnesses = hints.secondLook.known ? hints.secondLook.value : [];
    const own = [...sources.flatMap(webOf), ...(database?.direct ? [database.direct] : [])];
    const all = [...own, ...witnesses].filter((answer) => answer.chain.length > 0);
    if (all.length === 0) {
      const unanswered = own.filter((answer) => answer.status === null && answer.url.startsWith('https:'));
      if (unanswered.length === 0) return [ok('proxy.tls.nothing')];
      return [
        unknown('proxy.tls.unseen', { params: { hosts: hostsOf(unanswered) }, evidence: unanswered.map(webEvidence) }),
      ];
    }
    const bad = own.filter((answer) => answer.distrust !== null);
    const version = hints.goSettings.known ? parseGoVersion(hints.goSettings.value.version) : null;
    const elsewhere = hints.trustFiles.known && hints.trustFiles.value.replaces !== false;
    if (bad.length === 0 && platform === 'darwin' && asksTheSystem(version) && !elsewhere) {
      const long = own.flatMap((answer) => {
        const days = daysTooMany(answer);
        return days === null ? [] : [tooLong(answer, days, isDecisive(answer, sources, database))];
      });
      if (long.length > 0) return long;
    }
    const [first] = bad;
    if (!first) return [ok('proxy.tls.ok', { params: { hosts: hostsOf(all) }, evidence: all.map(tlsEvidence) })];
    const fault = certificateFault(first, clockOffset(all));
    if (fault === 'clock') return [skipped('runner.ground', { params: { ground: 'proxy.clock' } })];
    const named = hints.companyRoot.known ? hints.companyRoot.value : null;
    // macOS asks for a password in a window of its own before it trusts anybody.
    const far = platform === 'darwin' && hints.surroundings.known && hints.surroundings.value.ssh;
    const around = { all, decisive: isDecisive(first, sources, database), platform, named, far };
    return [judgeFault(fault, first, around), ...notTheOne(named, first)];
  },
});

/** gomend's own look does not know Apple's rules, and go does: what it takes for good may not be. */
function tooLong(answer: WebAnswer, days: number, decisive: boolean): Verdict {
  const [leaf] = answer.chain;
  const dates = { notBefore: leaf?.notBefore ?? '', notAfter: leaf?.notAfter ?? '' };
  return (decisive ? problem : warning)('proxy.tls.too-long-for-apple', {
    params: { host: answer.host, days, most: MOST_DAYS, ...dates },
    evidence: [tlsEvidence(answer)],
    subject: answer.host,
    cause: 'tls-cert-not-apple-compliant',
  });
}

function webOf(answer: SourceAnswer): readonly WebAnswer[] {
  return answer.kind === 'web' ? [answer.answer] : [];
}

/** Go does not get past it: the first entry that is asked, or the database itself. */
function isDecisive(answer: WebAnswer, sources: readonly SourceAnswer[], database: DatabaseAnswer | null): boolean {
  const first = sources.find((one) => one.kind === 'web');
  return (first?.kind === 'web' && first.answer === answer && first.fallback !== 'any') || database?.direct === answer;
}

interface Around {
  readonly all: readonly WebAnswer[];
  readonly decisive: boolean;
  readonly platform: Platform;
  /** The root that the person named; null: none. */
  readonly named: NamedRoot | null;
  /** The person sits before another computer. */
  readonly far: boolean;
}

/** The person brought a root, and it is not behind what is seen here, or cannot be used here. */
function notTheOne(named: NamedRoot | null, answer: WebAnswer): readonly Verdict[] {
  if (named === null) return [];
  const { file, place, root } = named;
  const params = { file, root: root?.subject ?? '', authority: authorityOf(answer), host: answer.host };
  const evidence = [pathEvidence(file, root === null ? 'refused' : 'read', root?.subject ?? named.fault ?? '')];
  const parts = { params, evidence, subject: file };
  if (root === null) return [warning('proxy.tls.root-refused', parts)];
  if (named.vouches === false) return [warning('proxy.tls.other-root', parts)];
  if (place === 'covered') return [warning('proxy.tls.root-covered', parts)];
  if (place === null) return [warning('proxy.tls.root-no-place', parts)];
  return place === 'debian' && !root.isText ? [warning('proxy.tls.root-binary', parts)] : [];
}

function judgeFault(
  fault: Exclude<CertificateFault, 'clock'>,
  answer: WebAnswer,
  { all, decisive, platform, named, far }: Around,
): Verdict {
  const broken = decisive ? problem : warning;
  const [leaf] = answer.chain;
  const authority = authorityOf(answer);
  const alike = all.filter((one) => one.distrust !== null && authorityOf(one) === authority);
  const params = {
    host: answer.host,
    hosts: hostsOf(alike),
    issuer: leaf?.issuer ?? '',
    subject: leaf?.subject ?? '',
    authority,
    notBefore: leaf?.notBefore ?? '',
    notAfter: leaf?.notAfter ?? '',
  };
  const parts = { params, evidence: alike.map(tlsEvidence), subject: answer.host };
  const filtered = { ...parts, cause: 'network-filter-interception' };
  const ask = (id: string) => [waitFor(id, [ID], params, answer.host, MADE_FROM_TRUST)];
  const given = far ? null : trustCompanyRoot(named, [ID]);
  switch (fault) {
    case 'untrusted':
      if (hostsOf(alike).length >= 2 && alike.some((one) => GO_HOST.test(one.host))) {
        const cause = 'tls-interception-root-missing';
        return broken('proxy.tls.interception', {
          ...parts,
          cause,
          fixes: given ? [given] : ask(`proxy.company-root${platform === 'darwin' ? '' : '-linux'}`),
        });
      }
      return broken('proxy.tls.untrusted', { ...parts, fixes: given ? [given] : [] });
    case 'public-root':
      return broken('proxy.tls.public-root', parts);
    default:
      // The wrong name, an old or a home-made certificate: a company's own server may be run badly, Go's are not.
      return broken(
        `proxy.tls.${fault}`,
        GO_HOST.test(answer.host) ? { ...filtered, fixes: ask('proxy.other-network') } : parts,
      );
  }
}
