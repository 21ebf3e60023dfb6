import { addressKind } from '../../../src/dns/address-kind.ts';
import { defineCheck, type Observed } from '../../../src/engine/check.ts';
import { note, ok, problem, skipped, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { jobs } from '../../launchd/facts/jobs.ts';
import { idleJobOn, localPort, toldBy } from '../../launchd/missed-ports.ts';
import { surroundings } from '../../machine/facts/surroundings.ts';
import { system } from '../../machine/facts/system.ts';
import { waitFor } from '../../resolver/fixes/wait-for.ts';
import { ANSWER_MS, type WebAnswer } from '../asking/web-answer.ts';
import { appleWitness } from '../facts/apple-witness.ts';
import { goSettings } from '../facts/go-settings.ts';
import { type SourceAnswer, sourceAnswers } from '../facts/source-answers.ts';
import { allowLocalNetwork } from '../fixes/allow-local-network.ts';
import { passOver } from '../fixes/pass-over.ts';
import { takeMirrorProxy } from '../fixes/take-mirror.ts';
import { appName, heldBack } from '../judging/local-network.ts';
import { outcomeOf, type SourceOutcome, webOutcome } from '../judging/source-outcome.ts';
import { originHints } from '../judging/value-origin.ts';
import { webEvidence } from '../judging/web-evidence.ts';
import { NAME_GROUNDS } from '../name-grounds.ts';
import { shownUrl } from '../shown-url.ts';

const ID = 'proxy.goproxy-answers';
const hintFacts = { ...originHints, goSettings, system, surroundings, jobs, appleWitness };

/** Whether go gets a module from where GOPROXY sends it. */
export const goproxyAnswers = defineCheck({
  id: ID,
  flow: 'proxy',
  grounds: [
    ...NAME_GROUNDS,
    'resolver.agreement',
    'proxy.goproxy-value',
    'proxy.environment',
    'proxy.captive-portal',
    'proxy.tls',
  ],
  needs: { sourceAnswers },
  hints: hintFacts,
  judge({ sourceAnswers: answers }, hints) {
    if (answers.length === 0) return [ok('proxy.goproxy-answers.none-asked')];
    const skipped: SourceAnswer[] = [];
    for (const [index, answer] of answers.entries()) {
      const outcome = outcomeOf(answer);
      if (outcome === 'serves') return serves(answer, skipped);
      if (outcome === 'credentials') return [note('proxy.goproxy-answers.credentials', partsOf(answer))];
      if (outcome === 'unasked') return [unknown('proxy.goproxy-answers.unasked', partsOf(answer))];
      // What go does from here on hangs on an answer that was not waited for.
      if (outcome === 'unseen') return [unseen(answer)];
      if (outcome === 'not-found') continue;
      if (answer.fallback === 'not-found' || outcome === 'page')
        return [stuck(answer, outcome, answers.slice(index + 1), hints)];
      skipped.push(answer);
    }
    return afterTheLast(answers, skipped, hints);
  },
});

function partsOf(answer: SourceAnswer): VerdictParts & { params: Record<string, string | number> } {
  const source = shownUrl(answer.source);
  const evidence = answer.kind === 'web' ? [webEvidence(answer.answer)] : [folderEvidence(answer)];
  const status = answer.kind === 'web' ? (answer.answer.status ?? 0) : 0;
  return { params: { source, status }, evidence, subject: source };
}

function unseen(answer: SourceAnswer): Verdict {
  const parts = partsOf(answer);
  const params = { ...parts.params, seconds: ANSWER_MS / 1_000 };
  const open = answer.kind === 'web' && answer.answer.way === 'open';
  return unknown(open ? 'proxy.goproxy-answers.slow' : 'proxy.goproxy-answers.unseen', { ...parts, params });
}

function folderEvidence(answer: Extract<SourceAnswer, { kind: 'folder' }>): Evidence {
  const outcome = answer.there ? 'ok' : 'missing';
  return { kind: 'directory', source: answer.path, excerpt: null, line: null, ms: null, outcome };
}

function serves(answer: SourceAnswer, skipped: readonly SourceAnswer[]): readonly Verdict[] {
  const slow = skipped.map((one) => {
    const parts = partsOf(one);
    const params = { ...parts.params, next: shownUrl(answer.source) };
    return warning('proxy.goproxy-answers.passed-over', { ...parts, params });
  });
  return slow.length > 0 ? slow : [ok('proxy.goproxy-answers.ok', partsOf(answer))];
}

type Hints = Observed<typeof hintFacts>;

/** This entry fails, and go stops here: only "not found" leads past a comma. */
function stuck(answer: SourceAnswer, outcome: SourceOutcome, later: readonly SourceAnswer[], hints: Hints): Verdict {
  const parts = partsOf(answer);
  if (answer.kind === 'folder' || outcome === 'proxy') return problem('proxy.goproxy-answers.through-proxy', parts);
  if (outcome === 'page') {
    return problem('proxy.goproxy-answers.page', { ...parts, cause: 'network-filter-interception' });
  }
  const held = answer.answer.proxy === null ? judgeHeldBack(answer.answer, parts, hints) : null;
  if (held) return held;
  const helper = later.find((one) => outcomeOf(one) === 'serves');
  if (helper) {
    return problem('proxy.goproxy-answers.no-fallback', {
      ...parts,
      params: { ...parts.params, next: shownUrl(helper.source) },
      evidence: [...(parts.evidence ?? []), ...(helper.kind === 'web' ? [webEvidence(helper.answer)] : [])],
      cause: 'goproxy-comma-no-fallback',
      fixes: [
        waitFor('proxy.reach-source', [ID], parts.params, shownUrl(answer.source), ['proxy.source-answers']),
        ...(hints.goSettings.known ? passOver(answer.source, helper.source, hints.goSettings.value, hints, [ID]) : []),
      ],
    });
  }
  if (outcome === 'error') return problem('proxy.goproxy-answers.status', parts);
  return unreachable(answer.answer, parts, hints);
}

function unreachable(answer: WebAnswer, parts: VerdictParts, hints: Hints): Verdict {
  const kind = answer.host === 'localhost' ? 'loopback' : addressKind(answer.host);
  if (kind === 'loopback') {
    const list = hints.jobs.known ? hints.jobs.value : null;
    const job = list === null ? null : idleJobOn(localPort(answer.url) ?? 0, list.jobs);
    // Why the job that should answer does not run is the one thing to say, and another check says it.
    if (list !== null && job !== null) {
      return skipped('runner.ground', { ...parts, params: { ground: toldBy(job, list.uid) } });
    }
    return problem('proxy.goproxy-answers.own-proxy-down', parts);
  }
  const fixes = [waitFor('proxy.reach-source', [ID], parts.params, answer.host, ['proxy.source-answers'])];
  if (kind === null || kind === 'public') {
    const own = answer.host === 'proxy.golang.org' && webOutcome(answer) === 'none';
    const mirror = own && hints.goSettings.known ? takeMirrorProxy(hints.goSettings.value, hints, [ID]) : [];
    const both = [...fixes, ...mirror];
    return problem('proxy.goproxy-answers.blocked', { ...parts, fixes: both, cause: 'goproxy-blocked' });
  }
  return problem('proxy.goproxy-answers.private-down', { ...parts, fixes });
}

/** The host is there, and this program may not talk to it: before anything is said about the list or the host. */
function judgeHeldBack(answer: WebAnswer, parts: VerdictParts, hints: Hints): Verdict | null {
  const surroundings = hints.surroundings.known ? hints.surroundings.value : null;
  const by = heldBack(answer, {
    system: hints.system.known ? hints.system.value : null,
    surroundings,
    witnesses: hints.appleWitness.known ? hints.appleWitness.value : [],
  });
  if (by === null) return null;
  const evidence = [...(parts.evidence ?? []), ...hints.appleWitness.evidence];
  if (by === 'other-filter') return problem('proxy.goproxy-answers.held-back', { ...parts, evidence });
  const app = appName(surroundings);
  const params = { ...parts.params, app };
  const fixes = [allowLocalNetwork(app, answer.host, [ID])];
  const message = app === '' ? 'local-network-unnamed' : 'local-network';
  const more = { ...parts, params, evidence, fixes, cause: 'local-network-privacy' };
  return problem(`proxy.goproxy-answers.${message}`, more);
}

/** Every proxy of the list was passed over, or has not got the module. */
function afterTheLast(
  answers: readonly SourceAnswer[],
  skipped: readonly SourceAnswer[],
  hints: Hints,
): readonly Verdict[] {
  const chain = hints.goSettings.known && hints.goSettings.value.chain.ok ? hints.goSettings.value.chain.chain : [];
  const [failed] = skipped;
  const [first] = answers;
  if (chain.some((one) => one.source === 'direct')) {
    if (failed) return [warning('proxy.goproxy-answers.only-direct', partsOf(failed))];
    return [ok('proxy.goproxy-answers.not-there', first ? partsOf(first) : {})];
  }
  if (failed) return [stuck(failed, outcomeOf(failed), [], hints)];
  // A proxy of one company may well have nothing but that company's modules.
  return [note('proxy.goproxy-answers.not-there', first ? partsOf(first) : {})];
}
