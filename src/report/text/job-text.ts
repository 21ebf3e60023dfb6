import type { DomainState, ExplainedList, JobExplanation } from '../../../flows/launchd/explain/job-explanation.ts';
import { modeText } from '../../../flows/launchd/job-evidence.ts';
import type { Params } from '../../model/message.ts';
import { baseName } from '../../shell/base-name.ts';
import { commandLine } from '../../shell/command-line.ts';
import type { Words } from '../../words/words.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';

/** One background job: each list with its label, then what launchd has, then what its numbers mean. */
export function jobText(explanation: JobExplanation, context: TextContext): string {
  const { words, style } = context;
  const { domains, label, lists } = explanation;
  const head = (text: string) => prose(tint(text, 'bold', style), 0, context);
  const body = (sentences: readonly string[]) => sentences.flatMap((one) => prose(one, 2, context));
  const parts = [
    ...lists.map((list) => [...head(list.file), ...body(listSentences(list, words))]),
    ...(lists.length === 0 ? [head(words.say('explain.job.no-list', { label }))] : []),
    [...head(words.say('explain.job.certain')), ...body(certain(explanation, words))],
    hints(domains, words).length === 0 ? [] : [...head(words.say('explain.job.hints')), ...body(hints(domains, words))],
    body([...sudoHints(explanation, words), ...leftOver(explanation, words)]),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function listSentences(list: ExplainedList, words: Words): readonly string[] {
  const { argv, domain, everySeconds, faults, file, open, place, program, triggers, variables } = list;
  const say = (key: string, params: Params = {}) => words.say(`explain.job.${key}`, params);
  const missing =
    program !== null && program.state !== 'there' ? [say(`program.${program.state}`, { path: program.path })] : [];
  const rights = { mode: modeText(list.mode), uid: list.uid, gid: list.gid };
  return [
    say(`place.${place}`, { domain: domain ?? '' }),
    ...(list.unreadable === null ? [] : [say('unreadable', { code: list.unreadable })]),
    ...faults.map(({ kind, said }) =>
      words.say(`finding.launchd.broken-jobs.${kind}.summary`, {
        label: baseName(file).replace(/\.plist$/, ''),
        plist: file,
        said,
      }),
    ),
    ...(list.uid < 0 ? [] : [say(list.refused === null ? 'rights.fine' : `rights.${list.refused}`, rights)]),
    ...(list.link ? [say('link')] : []),
    ...(list.volume === null ? [] : [say('volume', { path: list.volume })]),
    ...(argv.length === 0 ? [] : [say(`runs.${list.runsAs}`, { command: commandLine(argv) })]),
    ...missing,
    ...open.slice(-1).map((one) => say('open', { path: one.path, uid: one.uid, mode: modeText(one.mode) })),
    ...(triggers.length === 0
      ? [say('triggers.none')]
      : triggers.map((key) => say(`triggers.${key}`, { seconds: everySeconds ?? 0 }))),
    ...(variables.length === 0 ? [] : [say('variables', { names: variables })]),
    ...(list.off ? [say('off')] : []),
    ...(list.switchedOff === true ? [say('switched-off')] : []),
    ...(list.switchedOff === null && place !== 'unknown' ? [say('switched-off-unknown')] : []),
    ...(list.sudo && place !== 'daemon' ? [say('calls-sudo')] : []),
    ...(list.role === null ? [] : [say(`role.${list.role}`)]),
  ];
}

function certain({ domains, ending }: JobExplanation, words: Words): readonly string[] {
  const state = ({ domain, loaded }: DomainState) =>
    words.say(`explain.job.loaded.${loaded === null ? 'unknown' : loaded ? 'yes' : 'no'}`, { domain });
  const signal = ending !== null && ending < 0;
  return [
    ...domains.map(state),
    ...(domains.some(({ loaded }) => loaded === true) ? [] : [words.say('read.launchctl-errors.code-113')]),
    ...(ending === null
      ? []
      : signal
        ? [words.say('explain.job.signal', { number: -ending })]
        : [ended(String(ending), words)]),
  ];
}

/** What sudo says is a hint as well: the rules themselves are root's to read. */
function sudoHints({ sudo }: JobExplanation, words: Words): readonly string[] {
  if (sudo === null) return [];
  const { answer, passwordless } = sudo;
  const key = answer === 'told' && passwordless.length === 0 ? 'none' : answer;
  return [words.say(`explain.job.sudo.${key}`, { commands: passwordless })];
}

function hints(domains: readonly DomainState[], words: Words): readonly string[] {
  const told = domains.flatMap(({ domain, hint }) => {
    if (hint === null) return [];
    const { lastExit, path, runs, state } = hint;
    return [
      words.say('explain.job.hint.state', { domain, state: state ?? '?', runs: runs ?? 0 }),
      ...(path === null ? [] : [words.say('explain.job.hint.path', { path })]),
      ...(lastExit === null
        ? []
        : [lastExit.startsWith('(') ? words.say('read.launchctl-print.never-exited') : ended(lastExit, words)]),
    ];
  });
  return told.length === 0 ? [] : [...told, words.say('read.launchctl-print.no-api')];
}

/** What an exit code means: `78: EX_CONFIG`, `1`. */
function ended(text: string, words: Words): string {
  const code = Number.parseInt(text, 10);
  if (code === 0 || code === 78) return words.say(`read.launchctl-print.exit-${code}`);
  return words.say('read.launchctl-print.exit-other', { code: text });
}

function leftOver({ hidden, others }: JobExplanation, words: Words): readonly string[] {
  return [
    ...(hidden.length === 0
      ? []
      : [words.say('finding.launchd.hidden.summary', { count: hidden.length, directories: hidden })]),
    ...(others.length === 0 ? [] : [words.say('explain.job.others', { labels: others })]),
  ];
}
