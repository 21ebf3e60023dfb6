import { asDictionary, type PropertyListValue, readPropertyList } from '../../src/macos/property-list.ts';
import type { LaunchdJob } from './job.ts';

/** What a job's property list says. */
export type JobContent = Pick<
  LaunchdJob,
  | 'label'
  | 'argv'
  | 'environment'
  | 'userName'
  | 'repeats'
  | 'everySeconds'
  | 'off'
  | 'revived'
  | 'sessions'
  | 'triggers'
>;

/**
 * Reads a job's list (launchd.plist(5)).
 * @param text XML; a binary list has to be converted before
 * @returns null for what launchd would not take either: damaged, not a dictionary, without a label
 */
export function readJobContent(text: string): JobContent | null {
  const { facts, notUnderstood } = readPropertyList(text);
  const list = asDictionary(facts);
  if (list === null || notUnderstood.length > 0) return null;
  const label = textOf(list['Label']);
  if (label === null) return null;
  const args = listOf(list['ProgramArguments']);
  const program = textOf(list['Program']);
  const every = list['StartInterval'];
  return {
    label,
    // `Program` is what runs; the first argument is then only the name that it is told.
    argv: program === null ? args : [program, ...args.slice(1)],
    environment: textsOf(list['EnvironmentVariables']),
    userName: textOf(list['UserName']),
    repeats: repeatsOf(list),
    everySeconds: typeof every === 'number' ? every : null,
    off: list['Disabled'] === true,
    revived: isRevived(list['KeepAlive']),
    sessions: sessionsOf(list['LimitLoadToSessionType']),
    triggers: TRIGGERS.filter((key) => list[key] !== undefined && list[key] !== false),
  };
}

const TRIGGERS = [
  'RunAtLoad',
  'KeepAlive',
  'StartInterval',
  'StartCalendarInterval',
  'WatchPaths',
  'QueueDirectories',
  'StartOnMount',
  'Sockets',
  'MachServices',
  'LaunchEvents',
];

/** `true`, `{SuccessfulExit: false}` and `{Crashed: true}` bring it back after a failure (launchd.plist(5)). */
function isRevived(alive: PropertyListValue | undefined): boolean {
  const conditions = asDictionary(alive ?? null);
  return alive === true || conditions?.['SuccessfulExit'] === false || conditions?.['Crashed'] === true;
}

function sessionsOf(value: PropertyListValue | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : listOf(value);
}

function repeatsOf(list: Readonly<Record<string, PropertyListValue>>): JobContent['repeats'] {
  const alive = list['KeepAlive'];
  return [
    ...(typeof list['StartInterval'] === 'number' ? (['interval'] as const) : []),
    ...(list['StartCalendarInterval'] === undefined ? [] : (['calendar'] as const)),
    // A condition (`{SuccessfulExit: false}`) starts it again as well.
    ...(alive === undefined || alive === false ? [] : (['kept-alive'] as const)),
  ];
}

function textOf(value: PropertyListValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function listOf(value: PropertyListValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : String(one))) : [];
}

function textsOf(value: PropertyListValue | undefined): Readonly<Record<string, string>> {
  const pairs = Object.entries(asDictionary(value ?? null) ?? {});
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
