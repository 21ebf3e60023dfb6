import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { tarGz } from '../tar.ts';

/** Where a step's files stand. */
export interface Place {
  /** The person's. Witnessed. */
  readonly home: string;
  /** Root's; the same as `home` for kinds that need no root. Witnessed. */
  readonly etc: string;
  /** Beside them, for signals between a command and its killer. */
  readonly gate: string;
}

export interface Kind {
  readonly name: string;
  readonly root: boolean;
  /** Makes the files as they are before. Runs outside, as root where there is a root. */
  readonly setUp: (place: Place) => void;
  readonly step: (place: Place) => Step;
}

/** Awkward on purpose: CRLF, bytes that are no UTF-8, no line end at the end. */
const OLD = Buffer.from('export A=1\r\nexport GOROOT=/gone\r\n\xff\xfe no end', 'latin1');

const file = (path: string, mode: number, bytes: Uint8Array | string = OLD) => {
  writeFileSync(path, bytes);
  chmodSync(path, mode);
};
const edit = (path: string, as: 'person' | 'root'): Step => ({
  kind: 'edit',
  path,
  as,
  edits: [{ kind: 'line', line: 2, was: 'export GOROOT=/gone', becomes: '# export GOROOT=/gone' }],
});
const block = (path: string, as: 'person' | 'root'): Step => ({
  kind: 'edit',
  path,
  as,
  edits: [{ kind: 'block', id: 'path', lines: ['export PATH="$PATH:/x"'] }],
});

/**
 * Writes in two halves. Between them it looks whether somebody stands at the gate, and then waits there for ever.
 * `$1` is the gate, `$2` and `$3` the files.
 */
const SLOW = `
printf 'half' > "$2"
if [ -e "$1/shut" ]; then echo $$ > "$1/here.part"; mv "$1/here.part" "$1/here"; exec sleep 1000; fi
printf 'new whole\\n' > "$2"
printf 'made\\n' > "$3"
`;

export const KINDS: readonly Kind[] = [
  {
    name: 'edit own file',
    root: false,
    setUp: ({ home }) => file(join(home, 'profile'), 0o640),
    step: ({ home }) => edit(join(home, 'profile'), 'person'),
  },
  {
    name: 'edit through links',
    root: false,
    setUp: ({ home }) => {
      mkdirSync(join(home, 'dotfiles'));
      file(join(home, 'dotfiles/profile'), 0o444);
      symlinkSync('dotfiles/profile', join(home, 'middle'));
      symlinkSync(join(home, 'middle'), join(home, 'profile'));
    },
    step: ({ home }) => edit(join(home, 'profile'), 'person'),
  },
  {
    name: 'create a file',
    root: false,
    setUp: () => {},
    step: ({ home }) => block(join(home, 'created'), 'person'),
  },
  {
    name: 'create a file and its folders',
    root: false,
    setUp: () => {},
    step: ({ home }) => block(join(home, 'fish/conf.d/created'), 'person'),
  },
  {
    name: 'move own file',
    root: false,
    setUp: ({ home }) => {
      mkdirSync(join(home, 'aside'));
      file(join(home, 'job.plist'), 0o600);
    },
    step: ({ home }) => ({
      kind: 'move',
      from: join(home, 'job.plist'),
      to: join(home, 'aside/job.plist'),
      as: 'person',
    }),
  },
  {
    name: 'move a link',
    root: false,
    setUp: ({ home }) => {
      file(join(home, 'target'), 0o600);
      symlinkSync(join(home, 'target'), join(home, 'job.plist'));
    },
    step: ({ home }) => ({ kind: 'move', from: join(home, 'job.plist'), to: join(home, 'job.aside'), as: 'person' }),
  },
  {
    name: 'run, files saved',
    root: false,
    setUp: ({ home }) => file(join(home, 'settings'), 0o600),
    step: ({ home, gate }) => ({
      kind: 'run',
      argv: ['/bin/sh', '-c', SLOW, 'sh', gate, join(home, 'settings'), join(home, 'made')],
      changes: [join(home, 'settings'), join(home, 'made')],
      inverse: null,
    }),
  },
  {
    name: 'run with inverse',
    root: false,
    setUp: ({ home }) => file(join(home, 'settings'), 0o600, 'old\n'),
    step: ({ home, gate }) => ({
      kind: 'run',
      argv: ['/bin/sh', '-c', SLOW, 'sh', gate, join(home, 'settings'), '/dev/null'],
      changes: [],
      inverse: ['/bin/sh', '-c', `printf 'old\\n' > "$1"`, 'sh', join(home, 'settings')],
    }),
  },
  {
    name: 'fetch and unpack',
    root: false,
    setUp: ({ home }) => {
      // The gate stands beside the home directory, wherever that is: the archive is the same everywhere.
      const gate = '$(dirname "$0")/../../../../gate';
      const stands = `if [ -e "${gate}/shut" ]; then echo $$ > "${gate}/here.part"; mv "${gate}/here.part" "${gate}/here"; exec sleep 1000; fi`;
      const go = `#!/bin/sh\n${stands}\necho "go version go1.27.3 linux/amd64"\n`;
      const members = [
        { name: 'go/VERSION', text: 'go1.27.3\n' },
        { name: 'go/bin/go', mode: 0o755, text: go },
      ];
      file(join(home, 'served.tar.gz'), 0o644, tarGz(members));
    },
    step: ({ home }) => {
      const from = join(home, 'served.tar.gz');
      const bytes = readFileSync(from);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const trial = { argv: ['bin/go', 'version'] as const, environment: {}, prints: 'go version go1.27.3 ' };
      const mark = { file: 'VERSION', begins: 'go1.27.3\n' };
      return {
        kind: 'fetch',
        download: { from, proxy: null, name: 'served.tar.gz', size: bytes.length, sha256 },
        tree: { to: join(home, 'sdk/go1.27.3'), within: 'go', mark, trial },
      };
    },
  },
  {
    name: 'person',
    root: false,
    setUp: () => {},
    step: () => ({ kind: 'person', instruction: message('press'), doneWhen: [] }),
  },
  {
    name: "edit root's file",
    root: true,
    setUp: ({ etc }) => file(join(etc, 'hosts'), 0o644),
    step: ({ etc }) => edit(join(etc, 'hosts'), 'root'),
  },
  {
    name: 'create as root',
    root: true,
    setUp: ({ etc }) => mkdirSync(join(etc, 'resolver'), { mode: 0o755 }),
    step: ({ etc }) => block(join(etc, 'resolver/test'), 'root'),
  },
  {
    name: 'move as root',
    root: true,
    setUp: ({ etc }) => {
      mkdirSync(join(etc, 'resolver'), { mode: 0o755 });
      file(join(etc, 'resolver/test'), 0o644);
    },
    step: ({ etc }) => ({ kind: 'move', from: join(etc, 'resolver/test'), to: join(etc, 'test.aside'), as: 'root' }),
  },
  {
    name: 'operation as root',
    root: true,
    setUp: ({ etc }) => file(join(etc, 'setting'), 0o644, 'off\n'),
    step: () => ({
      kind: 'privileged',
      operation: { op: 'set-proxy-state', service: 'Test', proxy: 'web', on: true },
      inverse: { op: 'set-proxy-state', service: 'Test', proxy: 'web', on: false },
    }),
  },
];

/** The other step of each fix. */
export const OTHER = {
  setUp: ({ home }: Place) => file(join(home, 'other'), 0o644),
  step: ({ home }: Place) => edit(join(home, 'other'), 'person'),
};

/** What makes a fix fail behind both. */
export const FAILING: Step = { kind: 'run', argv: ['/bin/false'], changes: [], inverse: null };
