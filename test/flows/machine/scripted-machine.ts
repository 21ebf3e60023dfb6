import type { Fact } from '../../../src/engine/fact.ts';
import { Observations } from '../../../src/engine/observations.ts';
import { NO_ATTRIBUTES } from '../../../src/machine/file-attributes.ts';
import type { DirectoryEntry, FileStat, Machine, Platform, RunRequest, RunResult } from '../../../src/machine/port.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { FailureCode, Outcome } from '../../../src/model/outcome.ts';
import { stubMachine } from '../../support/stub-machine.ts';

/** What stands at a path: text, or text with attributes, or why it cannot be had. */
export type Standing =
  | string
  | { readonly text?: string; readonly bytes?: Uint8Array; readonly stat?: Partial<FileStat>; readonly link?: string }
  | { readonly fails: FailureCode };

export type Reply = string | Partial<RunResult> | { readonly fails: FailureCode };

export interface Script {
  readonly platform?: Platform;
  readonly arch?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly uid?: number;
  readonly now?: number;
  /** By command line, words joined by one blank; a function sees the request. */
  readonly programs?: Readonly<Record<string, Reply>> | ((request: RunRequest) => Reply | undefined);
  /** By absolute path. Directories come from the paths below them. */
  readonly files?: Readonly<Record<string, Standing>>;
}

const value = <T>(of: T): Outcome<T> => ({ ok: true, value: of, ms: 1 });
const failure = (code: FailureCode, detail = ''): Outcome<never> => ({ ok: false, failure: { code, detail }, ms: 1 });

/** A machine that says what a test wrote down for it; whatever was not written is missing. */
export function scriptedMachine(script: Script): Machine {
  const files = script.files ?? {};
  const home = script.home ?? '/Users/kim';
  const person = { name: 'kim', uid: script.uid ?? 501, gid: 20, groups: [20], home };
  const standing = (path: string): Standing | 'directory' | undefined => {
    const present = files[path];
    if (present !== undefined) return present;
    return Object.keys(files).some((other) => other.startsWith(`${path}/`)) ? 'directory' : undefined;
  };
  const resolve = (path: string): string => {
    const present = files[path];
    return typeof present === 'object' && 'link' in present && present.link !== undefined
      ? resolve(present.link)
      : path;
  };
  const statOf = (path: string): Outcome<FileStat> => {
    const present = standing(path);
    if (present === undefined) return failure('missing', 'ENOENT');
    if (typeof present === 'object' && 'fails' in present) return failure(present.fails, 'EACCES');
    const directory = present === 'directory';
    const base = { uid: person.uid, gid: person.gid, links: 1, mtimeMs: 0, identity: `1:${path}` };
    const given = typeof present === 'object' ? present : {};
    const type = given.link === undefined ? (directory ? 'directory' : 'file') : 'symlink';
    const size = typeof present === 'string' ? present.length : 0;
    return value({ ...base, type, size, mode: directory ? 0o755 : 0o644, ...given.stat });
  };
  const unused = () => Promise.resolve(failure('unsupported', 'not written down'));
  return {
    kind: 'simulated',
    platform: script.platform ?? 'darwin',
    arch: script.arch ?? 'arm64',
    person,
    environment: script.environment ?? {},
    workingDirectory: home,
    privilege: {
      state: async () => 'absent',
      ask: async () => 'not-allowed',
      commands: () => [],
      fileCommands: () => [],
      perform: unused,
      close: async () => {},
    },
    installs: stubMachine().installs,
    async run(request) {
      const { programs } = script;
      const reply = typeof programs === 'function' ? programs(request) : programs?.[request.argv.join(' ')];
      if (reply === undefined) return failure('missing', 'ENOENT');
      if (typeof reply === 'object' && 'fails' in reply) return failure(reply.fails);
      const empty = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
      return value(typeof reply === 'string' ? { ...empty, stdout: reply } : { ...empty, ...reply });
    },
    async readFile(path, options) {
      const present = standing(resolve(path));
      if (present === undefined) return failure('missing', 'ENOENT');
      if (present === 'directory') return failure('failed', 'EISDIR');
      if (typeof present === 'object' && 'fails' in present) return failure(present.fails, 'EACCES');
      const bytes =
        typeof present === 'string'
          ? new TextEncoder().encode(present)
          : (present.bytes ?? new TextEncoder().encode(present.text ?? ''));
      if (options?.headBytes !== undefined)
        return value(bytes.slice(options.headFrom ?? 0, (options.headFrom ?? 0) + options.headBytes));
      return bytes.length > (options?.maxBytes ?? 1024 * 1024) ? failure('too-large') : value(bytes);
    },
    async list(path) {
      if (standing(path) === undefined) return failure('missing', 'ENOENT');
      const names = new Set(
        Object.keys(files).flatMap((other) => (other.startsWith(`${path}/`) ? [other.slice(path.length + 1)] : [])),
      );
      const top = new Set([...names].map((name) => name.split('/')[0] ?? ''));
      const entries = [...top].map((name): DirectoryEntry => {
        const stat = statOf(`${path}/${name}`);
        return { name, type: stat.ok ? stat.value.type : 'file' };
      });
      return value(entries);
    },
    stat: async (path) => statOf(resolve(path)),
    lstat: async (path) => statOf(path),
    realPath: async (path) => (standing(resolve(path)) === undefined ? failure('missing') : value(resolve(path))),
    attributes: async () => value(NO_ATTRIBUTES),
    copyCommand: (path) => ['/bin/cp', '-p', path, `${path}.copy`],
    dns: unused,
    http: unused,
    encryptedDns: unused,
    connect: unused,
    now: () => script.now ?? Date.parse('2026-03-04T12:00:00Z'),
    replaceFile: unused,
    moveFile: unused,
    removeFile: unused,
    scratch: unused,
    sync: unused,
  };
}

export function observe<T>(fact: Fact<T>, machine: Machine): Promise<Observation<T>> {
  return new Observations(machine, new AbortController().signal).observe(fact);
}

export async function known<T>(fact: Fact<T>, machine: Machine): Promise<T> {
  const observation = await observe(fact, machine);
  if (!observation.known) throw new Error(`${fact.id} is unknown: ${JSON.stringify(observation.reason)}`);
  return observation.value;
}
