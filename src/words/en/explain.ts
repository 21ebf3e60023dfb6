import type { Catalogue } from '../words.ts';
import { explainGo } from './explain-go.ts';
import { explainJob } from './explain-job.ts';
import { explainResolver } from './explain-resolver.ts';

const path: Catalogue = {
  'explain.path.head': 'PATH of a new terminal window: the directories that are searched for a program, first to last',
  'explain.path.head-name': 'Where `{name}` is found in a new terminal window: PATH is searched from first to last',
  'explain.path.entry': '{path}',
  'explain.path.how.traced':
    'Your shell was started once and told line by line what it did. A line is named only where the shell itself said so.',
  'explain.path.how.asked':
    'Your shell was started and asked for its PATH; the lines were found by reading its files, so one may be missed or wrong.',
  'explain.path.how.read':
    'No shell was started: this is what its files say. Lines in tests and functions, and what programs print, are not known that way, so the order may be another.',
  'explain.path.how.session': 'This is what launchd gives.',
  'explain.path.stopped.timeout':
    'It was given up after {seconds} s, while it was at {at}; what comes after that line is not in here.',
  'explain.path.stopped.garbage': 'It ended by itself, at {at}; what comes after that line is not in here.',
  'explain.path.nobody': '`{name}` is in none of these directories.',
  'explain.path.only': '`{name}` runs the one in entry {position}, {path}: no other entry has one.',
  'explain.path.first':
    '`{name}` runs the one in entry {position}, {path}: it comes first. {n|1 more entry has|# more entries have} one that never runs.',
  'explain.path.unknown.login': 'What a new terminal window gets could not be found out: {subject} ({code}) {detail}',
  'explain.path.unknown.interactive': 'A shell started in a shell could not be looked at: {subject} ({code}) {detail}',
  'explain.path.unknown.plain': 'A script’s shell could not be looked at: {subject} ({code}) {detail}',
  'explain.path.unknown.apps': 'What apps get could not be found out: {subject} ({code}) {detail}',
};

const origins: Catalogue = {
  'explain.origin.line': '{at}',
  'explain.origin.read': '{at} (read, not run)',
  'explain.origin.list': '{at} (path_helper)',
  'explain.origin.within': 'something that {at} runs',
  'explain.origin.within-file': 'something in {file}, which {at} runs',
  'explain.origin.between': 'between {from} and {to}',
  'explain.origin.before': 'before {to}',
  'explain.origin.end': 'the end',
  'explain.origin.inherited': 'there from the start',
  'explain.origin.unknown': 'nobody known',
};

const notes: Catalogue = {
  'explain.note.helper': 'moved behind the lists by path_helper',
  'explain.note.moved': 'moved by {at}',
  'explain.note.missing': 'no such directory',
  'explain.note.not-a-directory': 'not a directory',
  'explain.note.duplicate': 'the same as {position}',
  'explain.note.wins': '{program} ← this one runs',
  'explain.note.holds': '{program}',
  'explain.note.not-executable': '{program}, which you may not run',
};

const elsewhere: Catalogue = {
  'explain.context.interactive': 'In a shell started from another program that is no login shell:',
  'explain.context.plain': 'In scripts, and over ssh with a command:',
  'explain.context.apps': 'In apps from the Dock, and editors that ask no shell:',
  'explain.result.none': '`{name}` is not found.',
  'explain.result.found': '{program}, in {path}.',
  'explain.difference.none': 'PATH is the same.',
  'explain.difference.order': 'PATH has the same entries in another order.',
  'explain.difference.missing': 'Not on PATH there: {directories}.',
  'explain.difference.more': 'Only there: {directories}.',
  'explain.difference.whole': 'PATH is {directories}.',
};

const env: Catalogue = {
  'explain.env.head': '{name} is {value}',
  'explain.env.head-unknown': '{name}: its value is not known',
  'explain.env.failed': 'where it comes from could not be found out: {subject} ({code}) {detail}',
  'explain.env.not-known': '(not known)',
  'explain.env.nothing': '(empty)',
  'explain.env.place': '{file}:{line}',
  'explain.env.wins': '← this one counts',
  'explain.env.not-exported': 'not exported, so no program sees it',
  'explain.env.source.process': 'here',
  'explain.env.source.startup': 'new terminal',
  'explain.env.source.launchd': 'launchd',
  'explain.env.source.user-file': 'go env -w',
  'explain.env.source.goroot-file': 'go.env of Go',
  'explain.env.source.default': 'default',
  'explain.env.why.process': 'It is set in the environment of this terminal, which Go asks before anything else.',
  'explain.env.why.user-file':
    'Nothing sets it in this terminal, and `go env -w` has written it into your own file of settings.',
  'explain.env.why.goroot-file': 'Nothing of yours sets it, and the Go that is found here ships with this value.',
  'explain.env.why.default': 'Nothing sets it, so Go takes its own value.',
  'explain.env.new-terminal':
    'A new terminal window gets another one: {value}. This one keeps what it was opened with.',
  'explain.env.startup.traced': 'Your shell was started once and told line by line what it did.',
  'explain.env.startup.read':
    'The start-up files were read and not run: lines in tests and functions, and what programs print, may be missed.',
  'explain.env.startup.unknown': 'What your start-up files do is not known.',
};

export const explain: Catalogue = {
  ...path,
  ...origins,
  ...notes,
  ...elsewhere,
  ...env,
  ...explainGo,
  ...explainJob,
  ...explainResolver,
};
