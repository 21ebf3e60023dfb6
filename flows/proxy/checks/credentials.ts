import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, warning } from '../../../src/engine/verdict.ts';
import { parseGoUrl } from '../../../src/go/go-url.ts';
import { isAtLeast, parseGoVersion } from '../../../src/go/go-version.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { modeText } from '../../launchd/job-evidence.ts';
import { pathEvidence } from '../../toolchain/reading/origin.ts';
import { type GoCredentials, goCredentials } from '../facts/go-credentials.ts';
import { type GoSettings, goSettings } from '../facts/go-settings.ts';
import { type NetrcFile, netrc } from '../facts/netrc.ts';
import { type SourceAnswer, sourceAnswers } from '../facts/source-answers.ts';
import { closeNetrc } from '../fixes/close-netrc.ts';
import { type OriginHints, originHints, valueOrigin } from '../judging/value-origin.ts';
import { webEvidence } from '../judging/web-evidence.ts';
import { shownUrl } from '../shown-url.ts';

const ID = 'proxy.credentials';

/** Whether go can prove itself to servers that ask, and nobody else can with the same file. */
export const credentials = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { goSettings, goCredentials, netrc },
  hints: { ...originHints, sourceAnswers },
  judge({ goSettings: go, goCredentials: own, netrc: file }, hints) {
    const answers = hints.sourceAnswers.known ? hints.sourceAnswers.value : [];
    const verdicts = [
      ...judgeGoauth(go, own, hints),
      ...answers.flatMap((answer) => judgeAnswer(answer, go, own, file)),
      ...judgeFile(file),
    ];
    if (verdicts.length > 0) return verdicts;
    if (file.state === 'missing') return [ok(answers.some(asksForPassword) ? `${ID}.elsewhere` : `${ID}.none`)];
    return [ok(`${ID}.ok`, { params: { file: file.path, machines: file.machines, n: file.machines.length } })];
  },
});

function asksForPassword(answer: SourceAnswer): boolean {
  return answer.kind === 'web' && answer.answer.status === 401 && !answer.answer.byProxy;
}

/** Only since 1.24 does go read GOAUTH; null: its version is not known. */
function readsGoauth(go: GoSettings): boolean | null {
  const version = parseGoVersion(go.version);
  return version === null ? null : isAtLeast(version, 1, 24);
}

function judgeGoauth(go: GoSettings, own: GoCredentials, hints: OriginHints): readonly Verdict[] {
  const reads = readsGoauth(go);
  if (own.value === '' || reads === null) return [];
  const origin = valueOrigin('GOAUTH', go, hints);
  const parts = {
    params: { value: shownUrl(own.value), version: go.version },
    evidence: origin.evidence,
    subject: 'GOAUTH',
  };
  if (!reads) return own.value === 'netrc' ? [] : [note(`${ID}.goauth-ignored`, parts)];
  const { goauth, missing } = own;
  const fixes = origin.remove([ID]);
  if (goauth.kind === 'refused') {
    return [problem(`proxy.credentials.goauth-${goauth.said}`, { ...parts, cause: 'goauth-refused', fixes })];
  }
  const [directory] = missing;
  if (directory === undefined) return [];
  const about = { ...parts, params: { ...parts.params, directory } };
  return [problem(`${ID}.goauth-directory-gone`, { ...about, cause: 'goauth-refused', fixes })];
}

/** A module proxy says "who are you?" (401), and there is nothing by which go could answer. */
function judgeAnswer(answer: SourceAnswer, go: GoSettings, own: GoCredentials, file: NetrcFile): readonly Verdict[] {
  if (answer.kind !== 'web' || !asksForPassword(answer)) return [];
  const parsed = parseGoUrl(answer.source);
  // A name and a password stand in the address itself, and over plain http go sends none.
  if (!parsed.ok || parsed.url.user !== null || parsed.url.scheme !== 'https') return [];
  const { goauth } = own;
  const looksUp = readsGoauth(go) !== true || (goauth.kind === 'commands' && goauth.netrc);
  const others = goauth.kind === 'commands' && goauth.others + goauth.gitDirectories.length > 0;
  if (others || goauth.kind === 'refused' || file.state === 'unreadable') return [];
  const { host } = answer.answer;
  const address = answer.source.replace(/^https:\/\//, '').replace(/\/$/, '');
  const fits = file.machines.some((one) => {
    if (address === one || address.startsWith(`${one}/`)) return true;
    // Before 1.24 the port did not count; since then it is part of the name (loadCredential).
    return readsGoauth(go) !== true && host === one;
  });
  if (fits && looksUp) return [];
  const evidence = [webEvidence(answer.answer), pathEvidence(file.path, file.state === 'read' ? 'ok' : 'missing')];
  const parts = { params: { host, file: file.path, machines: file.machines }, evidence, subject: host };
  const cause = 'module-proxy-credentials-missing';
  if (fits) return [warning(`${ID}.netrc-unused`, { ...parts, cause })];
  const key = file.machines.length > 0 ? 'other-machines' : 'nothing';
  return [warning(`proxy.credentials.${key}`, { ...parts, cause })];
}

function judgeFile(file: NetrcFile): readonly Verdict[] {
  const { path, state, mode, machines, incomplete, hasDefault } = file;
  const mask = mode.toString(8).padStart(4, '0');
  const parts = { params: { file: path, machines, incomplete, mode: modeText(mode) }, subject: path };
  const evidence = [pathEvidence(path, state === 'read' ? 'ok' : 'denied', mask)];
  if (state === 'missing') return [];
  if (state === 'unreadable') {
    return [warning(`${ID}.unreadable`, { ...parts, evidence, cause: 'netrc-unreadable' })];
  }
  if ((mode & 0o077) !== 0 && file.own && machines.length > 0) {
    const fixes = [closeNetrc(path, mode, [ID])];
    return [warning(`${ID}.open-to-others`, { ...parts, evidence, fixes, cause: 'netrc-readable-by-others' })];
  }
  if (incomplete.length > 0) return [note(`${ID}.incomplete`, { ...parts, evidence })];
  return hasDefault && machines.length === 0 ? [note(`${ID}.only-default`, { ...parts, evidence })] : [];
}
