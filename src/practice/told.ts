import type { Finding } from '../model/finding.ts';
import { reportFinding } from '../report/finding.ts';
import type { CommandsOf, ReportFinding } from '../report/report.ts';
import { findingKnown } from '../report/text/finding-card.ts';
import { prose, shown, type TextContext } from '../report/text/text-context.ts';
import type { Words } from '../words/words.ts';
import type { Looked } from './looks.ts';
import type { NamedFix } from './move.ts';
import type { Lines } from './scene.ts';

/** Looks of a finding that are shown where there are many findings. */
const EVIDENCE_SHOWN = 4;

const IN_FULL = ['problem', 'warning', 'unknown', 'note'];

/**
 * Findings as the trainee sees them: what was seen, with evidence and time, and what it means. What should be done
 * about it is theirs to decide.
 */
export function findingsLines(findings: readonly Finding[], commandsOf: CommandsOf): Lines {
  const alone = findings.length === 1;
  const full = findings.filter(({ status }) => alone || IN_FULL.includes(status));
  const fine = findings.length - full.length;
  return (context) => {
    const timed = { ...context, style: { ...context.style, verbose: true } };
    const most = alone || context.style.verbose ? Number.POSITIVE_INFINITY : EVIDENCE_SHOWN;
    const cards = full.flatMap((finding) => [
      ...findingKnown(withoutAdvice(reportFinding(finding, context.words, commandsOf), most), timed),
      '',
    ]);
    if (fine === 0) return cards.slice(0, -1);
    return [...cards, ...prose(context.words.say('practice.fine', { n: fine }), 0, context)];
  };
}

function withoutAdvice(finding: ReportFinding, most: number): ReportFinding {
  return { ...finding, advice: null, evidence: finding.evidence.slice(0, most) };
}

/** An output is shown as it is, under the command that gave it. */
export function lookedLines({ source, text, trouble, ms }: Looked): Lines {
  return (context) => {
    const took = context.words.say('report.took', { ms: Math.round(ms * 10) / 10 });
    const at = shown(source, context);
    const head = `${trouble === null ? at : context.words.remark(at, trouble)} ${took}`;
    const indent = context.style.accessible ? '' : '  ';
    const rows = text === '' ? [context.words.say('practice.no-output')] : text.split('\n');
    return [head, ...rows.map((row) => `${indent}${row.replaceAll('\t', '    ')}`.trimEnd())];
  };
}

export function sentence(text: string): Lines {
  return (context) => prose(text, 0, context);
}

/** A fix in words; without words of its own, its id. */
export function fixTitle({ id, params }: NamedFix, words: Words): string {
  const key = `fix.${id}.title`;
  return words.has(key) && !/\{\w+\}/.test(words.say(key, params)) ? words.say(key, params) : id;
}

/** A cause in words; without any, its label. */
export function causeTitle(cause: string, words: Words): string {
  const key = `cause.${cause}`;
  return words.has(key) ? words.remark(words.say(key), cause) : cause;
}

/** Parts of a text with an empty line between those that have something to say. */
export function parted(...parts: readonly Lines[]): Lines {
  return (context: TextContext) => {
    const told = parts.map((part) => part(context)).filter((lines) => lines.length > 0);
    return told.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
  };
}
