import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import { type Edit, type Fix, needsRoot, type Step } from '../model/fix.ts';
import type { Message } from '../model/message.ts';
import type { PrivilegedOperation } from '../model/privileged-operation.ts';
import { cleanText } from '../words/untrusted.ts';
import type { Words } from '../words/words.ts';
import { cleanArgv, cleanParams } from './clean.ts';
import { shownSource } from './fetched.ts';
import { partOf } from './finding-words.ts';
import type { CommandsOf, ReportEdit, ReportEvidence, ReportFinding, ReportFix, ReportStep } from './report.ts';
import { excerptText } from './text/excerpt.ts';

/** A finding in words, ready for any renderer. */
export function reportFinding(finding: Finding, words: Words, commandsOf: CommandsOf): ReportFinding {
  return {
    check: finding.check,
    title: checkTitle(finding.check, words),
    status: finding.status,
    cause: finding.cause,
    subject: cleanText(finding.subject),
    summary: words.say(`finding.${finding.message}.summary`, finding.params),
    meaning: partOf(finding, 'meaning', words),
    advice: partOf(finding, 'advice', words),
    params: cleanParams(finding.params),
    evidence: finding.evidence.map((one) => reportEvidence(one, words)),
    fixes: finding.fixes.map((fix) => reportFix(fix, words, commandsOf)),
  };
}

export function checkTitle(check: string, words: Words): string {
  return words.say(`check.${check}`);
}

function reportEvidence(evidence: Evidence, words: Words): ReportEvidence {
  const { kind, source, line, ms, timings, outcome } = evidence;
  const excerpt = excerptText(evidence.excerpt, words);
  return {
    kind,
    source: cleanText(source),
    excerpt: excerpt === null ? null : cleanText(excerpt),
    line,
    ms: ms === null ? null : Math.round(ms * 10) / 10,
    ...(timings ? { timings: timings.map((time) => (time === null ? null : Math.round(time * 100) / 100)) } : {}),
    outcome: cleanText(outcome),
  };
}

export function reportFix(fix: Fix, words: Words, commandsOf: CommandsOf): ReportFix {
  return {
    id: fix.id,
    title: words.say(`fix.${fix.id}.title`, fix.params),
    why: words.say(`fix.${fix.id}.why`, fix.params),
    risk: fix.risk,
    effect: fix.effect,
    sudo: needsRoot(fix),
    by: fix.by ?? 'you',
    steps: fix.steps.map((step) => reportStep(step, words, commandsOf)),
  };
}

function reportStep(step: Step, words: Words, commandsOf: CommandsOf): ReportStep {
  switch (step.kind) {
    case 'edit':
      return { kind: 'edit', path: cleanText(step.path), sudo: step.as === 'root', edits: step.edits.map(reportEdit) };
    case 'move':
      return { kind: 'move', from: cleanText(step.from), to: cleanText(step.to), sudo: step.as === 'root' };
    case 'run':
      return { kind: 'run', sudo: false, argv: cleanArgv(step.argv) };
    case 'fetch':
      return reportFetch(step);
    case 'privileged':
      return {
        kind: 'privileged',
        sudo: true,
        operation: step.operation.op,
        commands: commandsOrNone(commandsOf, step.operation).map(cleanArgv),
      };
    case 'person':
      return { kind: 'person', sudo: false, instruction: instructionText(step.instruction, words) };
  }
}

export function reportFetch({
  download,
  tree,
}: Pick<Extract<Step, { kind: 'fetch' }>, 'download' | 'tree'>): Extract<ReportStep, { kind: 'fetch' }> {
  return {
    kind: 'fetch',
    sudo: false,
    from: shownSource(download),
    bytes: download.size,
    sha256: download.sha256,
    to: tree === null ? null : cleanText(tree.to),
  };
}

/** The door throws for what may never pass it; that it will not run is no reason to report nothing. */
export function commandsOrNone(commandsOf: CommandsOf, operation: PrivilegedOperation): readonly (readonly string[])[] {
  try {
    return commandsOf(operation);
  } catch {
    return [];
  }
}

/** What only the person can do, in words. */
export function instructionText(instruction: Message, words: Words): string {
  return words.tell(instruction);
}

function reportEdit(edit: Edit): ReportEdit {
  if (edit.kind === 'block') return { kind: 'block', id: edit.id, lines: edit.lines.map(cleanText) };
  const { kind, line, was, becomes } = edit;
  return { kind, line, was: cleanText(was), becomes: becomes === null ? null : cleanText(becomes) };
}
