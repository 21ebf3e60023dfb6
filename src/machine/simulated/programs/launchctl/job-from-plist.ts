import type { PlistValue } from 'plist';
import type { Job } from '../../state/launchd.ts';

/** A job as launchd takes it from a property list; null: no program in it. */
export function jobFromPlist(path: string, value: PlistValue): { readonly label: string; readonly job: Job } | null {
  const keys = dictionary(value);
  const label = text(keys['Label']);
  const list = keys['ProgramArguments'];
  const argv = Array.isArray(list) ? list.map(text) : [];
  const program = text(keys['Program']) || argv[0] || '';
  if (label === '' || program === '') return null;
  const keepAlive = keys['KeepAlive'] === true || (keys['KeepAlive'] !== false && keys['KeepAlive'] !== undefined);
  const runs = keepAlive || keys['RunAtLoad'] === true;
  const interval = keys['StartInterval'];
  const job: Job = {
    path,
    program,
    arguments: argv.length > 0 ? argv : [program],
    environment: strings(keys['EnvironmentVariables']),
    inheritedEnvironment: {},
    workingDirectory: text(keys['WorkingDirectory']),
    standardOut: text(keys['StandardOutPath']),
    standardError: text(keys['StandardErrorPath']),
    pid: null,
    runs: runs ? 1 : 0,
    lastExit: '(never exited)',
    properties: [
      ...(keepAlive ? ['keepalive'] : []),
      ...(keys['RunAtLoad'] === true ? ['runatload'] : []),
      ...(keys['Program'] === undefined ? ['inferred program'] : []),
    ],
    calendar: numbers(keys['StartCalendarInterval']),
    intervalSeconds: typeof interval === 'number' ? interval : 0,
    stopMs: 0,
    goneAt: null,
    print: {},
  };
  return { label, job };
}

/** What launchd starts at once, and keeps. */
export function startsAtLoad(job: Job): boolean {
  return job.properties.includes('keepalive') || job.properties.includes('runatload');
}

function dictionary(value: PlistValue | undefined): Readonly<Record<string, PlistValue>> {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return plain && !(value instanceof Date) && !(value instanceof Uint8Array)
    ? (value as Readonly<Record<string, PlistValue>>)
    : {};
}

function text(value: PlistValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function strings(value: PlistValue | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(dictionary(value)).map(([key, one]) => [key, text(one)]));
}

function numbers(value: PlistValue | undefined): Readonly<Record<string, number>> {
  const entries = Object.entries(dictionary(value));
  return Object.fromEntries(entries.flatMap(([key, one]) => (typeof one === 'number' ? [[key, one]] : [])));
}
