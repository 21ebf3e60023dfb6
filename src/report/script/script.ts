import type { Plan } from '../../engine/repair/plan.ts';
import { stepNeedsRoot } from '../../engine/repair/planned-step.ts';
import { rootPrograms } from '../../machine/privilege/file-commands.ts';
import type { Words } from '../../words/words.ts';
import type { ReportPlan } from '../plan.ts';
import { aboutFix } from './about.ts';
import { fixText } from './fix-text.ts';
import { mainText } from './main-text.ts';
import { runtime } from './runtime.ts';
import { rootRuntime } from './runtime-root.ts';
import { sentences } from './sentences.ts';
import { dateOf, type ScriptSetting } from './setting.ts';
import { quoted, remark } from './shell-text.ts';
import { TOOLS } from './tools.ts';

export interface ScriptFix {
  readonly plan: Plan;
  readonly report: ReportPlan;
}

/**
 * The planned fixes as a POSIX shell script (IEEE Std 1003.1, XCU 2) for a person to read and run without gomend. All
 * that is done stands in functions, which the last line calls: a script that was cut off does nothing.
 *
 * @param left what is not in it, one sentence each
 * @param secret lines of it carry credentials that the files had
 */
export function scriptText(
  fixes: readonly ScriptFix[],
  left: readonly string[],
  secret: boolean,
  setting: ScriptSetting,
  words: Words,
): string {
  const { machine, keep, token } = setting;
  const { platform, person } = machine;
  const tools = TOOLS[platform];
  const say = sentences(words);
  const context = { door: { platform, person }, tools, words, keep, token };
  const texts = fixes.map(({ plan, report }, index) =>
    fixText(plan, { number: index + 1, of: fixes.length, about: aboutFix(report, words) }, context, say),
  );
  const root = fixes.some(({ plan }) => plan.steps.some(stepNeedsRoot));
  const parts = [
    ['#!/bin/sh', ...header(fixes, left, secret, setting, words)],
    opening(setting, root),
    [`# ${words.say('script.header.shared')}`, '', runtime(tools, say)],
    ...(root ? [[rootRuntime(tools, rootPrograms(platform), say)]] : []),
    ...texts.map(({ functions }) => functions),
    mainText(texts, setting, root, tools, words, say),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function header(
  fixes: readonly ScriptFix[],
  left: readonly string[],
  secret: boolean,
  { machine, version, now, keep }: ScriptSetting,
  words: Words,
): readonly string[] {
  const { platform, person } = machine;
  const made = {
    version,
    date: dateOf(now),
    system: words.say(`cli.system.${platform}`),
    name: person.name,
    home: person.home,
  };
  const list = fixes.map(({ report }, index) => `${index + 1}. ${report.fix.title}`);
  return [
    ...remark(words.say('script.header.made', made)),
    '#',
    ...remark(words.say('script.header.what', { n: fixes.length })),
    ...list.flatMap((line) => remark(line, '  ')),
    '#',
    ...remark(words.say('script.header.how', { keep })),
    ...(secret ? ['#', ...remark(words.say('script.header.secrets'))] : []),
    ...(left.length === 0 ? [] : ['#', `# ${words.say('script.header.left')}`]),
    ...left.flatMap((line) => remark(`- ${line}`, '  ')),
    '#',
    // New lines of files stand as they are in single quotes; some functions are called by a trap alone.
    '# shellcheck disable=SC1003,SC1112,SC2016,SC2034,SC2088,SC2317,SC2329',
  ];
}

/** The environment that it runs in is its own: PATH above all. */
function opening({ machine, keep }: ScriptSetting, root: boolean): readonly string[] {
  const { home, uid } = machine.person;
  return [
    'set -eu',
    'PATH=/usr/bin:/bin:/usr/sbin:/sbin',
    'LC_ALL=C',
    'export PATH LC_ALL',
    'mask=$(umask)',
    'umask 077',
    '',
    `home=${quoted(home)}`,
    `account=${uid}`,
    `keep=${quoted(keep)}`,
    `yes=no fresh=no begun='' ended='' left='' part=''`,
    ...(root ? ['opened=no each=no root_part='] : []),
    'already=no some=no declined=no undone=no failed=no stopped=no',
  ];
}
