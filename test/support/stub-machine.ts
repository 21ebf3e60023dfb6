import { NO_ATTRIBUTES } from '../../src/machine/file-attributes.ts';
import type { Machine } from '../../src/machine/port.ts';
import type { Outcome } from '../../src/model/outcome.ts';

const unsupported: Outcome<never> = { ok: false, failure: { code: 'unsupported', detail: 'stub' }, ms: 0 };

/** A machine that can do nothing but what a test gives it. */
export function stubMachine(parts: Partial<Machine> = {}): Machine {
  const none = async () => unsupported;
  return {
    kind: 'simulated',
    platform: 'linux',
    arch: 'x64',
    person: { name: 'ada', uid: 1000, gid: 1000, groups: [1000], home: '/home/ada' },
    environment: {},
    workingDirectory: '/home/ada',
    privilege: {
      state: async () => 'asks',
      ask: async () => 'granted',
      commands: () => [],
      fileCommands: () => [],
      perform: none,
      close: async () => {},
    },
    installs: {
      downloads: '/home/ada/.local/state/gomend/downloads',
      room: none,
      arrived: none,
      fetch: none,
      unpack: none,
      treeAt: none,
      noted: none,
      removeTree: none,
      clearBeside: none,
      clearDownload: none,
      removeEmpty: none,
    },
    run: none,
    readFile: none,
    list: none,
    stat: none,
    lstat: none,
    realPath: none,
    attributes: async () => ok(NO_ATTRIBUTES),
    copyCommand: (path) => ['/bin/cp', '-p', path, `${path}.copy`],
    dns: none,
    encryptedDns: none,
    http: none,
    connect: none,
    now: () => Date.UTC(2026, 10, 20),
    replaceFile: none,
    moveFile: none,
    removeFile: none,
    scratch: none,
    sync: none,
    ...parts,
  };
}

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value, ms: 1 });
