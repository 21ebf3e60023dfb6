import { reportFinding } from '../report/finding.ts';
import type { CommandsOf } from '../report/report.ts';
import { findingLine } from '../report/text/finding-line.ts';
import { tint } from '../report/text/style.ts';
import { prose, type TextContext } from '../report/text/text-context.ts';
import { cleanText } from '../words/untrusted.ts';
import type { Case } from './case.ts';
import type { Comparison } from './comparison.ts';
import { causeTitle, fixTitle } from './told.ts';
import { moveText, remarkText, wayText } from './way-text.ts';

export interface EndingOptions {
  readonly case: Pick<Case, 'name' | 'title' | 'story'>;
  readonly comparison: Comparison;
  /** Brings the same Mac again; null: the trainee chose it. */
  readonly seed: number | null;
  readonly commandsOf: CommandsOf;
}

/** What the exercise was, how it went, and the right way beside it. */
export function endingText(options: EndingOptions, context: TextContext): string {
  const { comparison, seed } = options;
  const { words } = context;
  const say = (key: string, params = {}) => words.say(`practice.end.${key}`, params);
  const heading = (key: string, params = {}) => [
    '',
    ...prose(say(key, params), 0, context).map((row) => tint(row, 'bold', context.style)),
  ];
  const list = (texts: readonly string[]) => texts.flatMap((text) => listed('-', text, context));
  const numbered = (texts: readonly string[]) => texts.flatMap((text, index) => listed(`${index + 1}.`, text, context));
  const { causes, wronglyNamed, changes, remarks, moves, way, counts, ending } = comparison;
  const part = (key: string, texts: readonly string[]) => (texts.length === 0 ? [] : [...heading(key), ...list(texts)]);
  const lines = [
    ...prose(say(comparison.passed ? 'passed' : ending), 0, context),
    ...macLines(options, context),
    ...heading('was', { name: options.case.name, title: options.case.title }),
    ...prose(options.case.story.trim(), 0, context),
    ...part('causes', [
      ...causes.map(({ cause, seen, named }) =>
        say(`cause.${seen ? 'seen' : 'unseen'}-${named ? 'named' : 'unnamed'}`, { cause: causeTitle(cause, words) }),
      ),
      ...wronglyNamed.map((cause) => say('cause.wrong', { cause: causeTitle(cause, words) })),
    ]),
    ...heading('your-way', { n: counts.all }),
    ...(moves.length === 0 ? prose(say('no-moves'), 2, context) : numbered(moves.map((move) => moveText(move, words)))),
    ...heading('right-way', { n: counts.shortest }),
    ...numbered(way.map((step) => wayText(step, words))),
    ...part(
      'changes',
      changes.map(({ change, helps, stands, lasting }) =>
        say(`change.${helps ? 'helps' : 'needless'}-${stands ? (lasting && !helps ? 'lasts' : 'stands') : 'gone'}`, {
          title: fixTitle(change.fix, words),
        }),
      ),
    ),
    ...part(
      'remarks',
      remarks.map((remark) => remarkText(remark, words)),
    ),
    '',
    ...prose(say('counts', { ...counts }), 0, context),
    ...(seed === null ? [] : prose(say('seed', { seed }), 0, context)),
  ];
  return `${lines.join('\n')}\n`;
}

function macLines({ comparison, commandsOf }: EndingOptions, context: TextContext): readonly string[] {
  const { words } = context;
  const { healed, left, unmet } = comparison;
  if (healed) return prose(words.say('practice.end.healed'), 0, context);
  return [
    ...prose(words.say('practice.end.not-healed'), 0, context),
    ...left.flatMap((finding) => findingLine(reportFinding(finding, words, commandsOf), finding.check.length, context)),
    // Facts of the simulation; where a check says it in plain words, they add nothing.
    ...(left.length > 0 ? [] : unmet).flatMap((fact) =>
      listed('-', words.say('practice.end.unmet', { fact: cleanText(fact) }), context),
    ),
  ];
}

/** Further rows stand below the first one's text. */
function listed(mark: string, text: string, context: TextContext): readonly string[] {
  if (context.style.accessible) return prose(mark === '-' ? text : `${mark} ${text}`, 0, context);
  const head = `  ${mark} `;
  return prose(text, head.length, context).map((row, index) => (index === 0 ? head + row.trimStart() : row));
}
