import { rootPrograms } from '../../machine/privilege/file-commands.ts';
import type { Words } from '../../words/words.ts';
import type { FixText } from './fix-text.ts';
import { ENDING, SCRIPT_EXIT } from './runtime.ts';

import type { Sentence } from './sentences.ts';
import { dateOf, type ScriptSetting } from './setting.ts';
import { indented } from './step-text.ts';
import { type Tools, toolPaths } from './tools.ts';

/** From the first look at the computer to the last word. */
export function mainText(
  texts: readonly FixText[],
  { machine, now }: ScriptSetting,
  root: boolean,
  tools: Tools,
  words: Words,
  say: Sentence,
): readonly string[] {
  const { name } = machine.person;
  const rootRm = rootPrograms(machine.platform).rm;
  const date = dateOf(now);
  const system = words.say(`cli.system.${machine.platform}`);
  return [
    `# ${words.say('script.header.run')}`,
    '',
    ...endings(root, tools, say),
    '',
    '# Nothing is done in another place than the one this was written for.',
    'look_around() {',
    ...indented([
      `[ "$(${tools.uname} -s)" = ${tools.system} ] || unfit ${say('wrong-system', {}, { system })}`,
      `[ "$(${tools.id} -u)" != 0 ] || unfit ${say('as-root')}`,
      `{ [ "$(${tools.id} -u)" = "$account" ] && [ "\${HOME-}" = "$home" ]; } ||`,
      `  unfit ${say('wrong-account', { home: '$home' }, { name })}`,
      `for program in ${toolPaths(tools).join(' ')}; do`,
      `  [ -x "$program" ] || unfit ${say('no-program', { path: '$program' })}`,
      'done',
      `[ "$yes" = yes ] || [ -t 0 ] || unfit ${say('no-terminal')}`,
      `${tools.mkdir} -p "$keep" || unfit ${say('no-place', { path: '$keep' })}`,
      `${tools.chmod} 700 "$keep" || unfit ${say('no-place', { path: '$keep' })}`,
    ]),
    '}',
    '',
    'main() {',
    ...indented([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own way to say an argument that may be missing
      'case $#:${1-} in',
      '  0:) ;;',
      '  1:--yes) yes=yes ;;',
      `  *) unfit ${say('usage', { script: '$0' })} ;;`,
      'esac',
      'trap halt HUP INT TERM',
      'look_around',
      `say ${say('opening', {}, { date })}`,
      ...texts.flatMap(({ attempt }) => ['', ...attempt]),
      '',
      'finish',
    ]),
    '}',
    '',
    'main "$@"',
  ];

  function endings(hasRoot: boolean, { rm }: Tools, sentence: Sentence): readonly string[] {
    const numbers = texts.map((_, index) => index + 1).toReversed();
    return [
      'unfit() {',
      '  say "$1" >&2',
      `  exit ${SCRIPT_EXIT.unfit}`,
      '}',
      '',
      'has_begun() { case $begun in *" $1 "*) return 0 ;; *) return 1 ;; esac; }',
      'has_ended() { case $ended in *" $1 "*) return 0 ;; *) return 1 ;; esac; }',
      '',
      '# STEP CODE: a command that failed did nothing; one that was interrupted may have.',
      `must_undo() { has_ended "$1" || { [ "$2" = ${SCRIPT_EXIT.interrupted} ] && has_begun "$1"; }; }`,
      '',
      '# What was made on the way, and is in no place yet.',
      'tidy() {',
      `  [ -z "$part" ] || ${rm} -f "$part"`,
      '  part=',
      ...(hasRoot ? [`  [ -z "$root_part" ] || as_root ${rootRm} -f "$root_part"`, '  root_part='] : []),
      '}',
      '',
      'tell_left() {',
      '  if [ -z "$left" ]; then',
      `    say ${sentence('taken-back')}`,
      '  else',
      `    say ${sentence('not-taken-back', { steps: '$left', keep: '$keep' })} >&2`,
      '  fi',
      '}',
      '',
      '# CODE: how a fix ended.',
      'count() {',
      '  case $1 in',
      `    ${ENDING.done}) say ${sentence('done')} && some=yes ;;`,
      `    ${ENDING.declined}) declined=yes ;;`,
      `    ${ENDING.left}) undone=yes ;;`,
      `    ${SCRIPT_EXIT.interrupted}) stopped=yes ;;`,
      '    *) failed=yes ;;',
      '  esac',
      '  [ "$stopped" = no ] || finish',
      '}',
      '',
      'halt() {',
      '  stopped=yes',
      '  finish',
      '}',
      '',
      'finish() {',
      `  if [ -n "$(${numbers.map((number) => `back_${number}`).join('; ')})" ]; then`,
      `    say '' ${sentence('way-back')}`,
      ...numbers.map((number) => `    back_${number}`),
      '  fi',
      `  [ "$stopped" = no ] || { say ${sentence('stopped')}; exit ${SCRIPT_EXIT.interrupted}; }`,
      `  [ "$failed" = no ] || exit ${SCRIPT_EXIT.failed}`,
      `  [ "$undone" = no ] || exit ${SCRIPT_EXIT.left}`,
      `  [ "$declined" = no ] || [ "$some$already" != nono ] || exit ${SCRIPT_EXIT.declined}`,
      `  [ "$declined" = no ] || exit ${SCRIPT_EXIT.left}`,
      `  exit ${SCRIPT_EXIT.done}`,
      '}',
    ];
  }
}
