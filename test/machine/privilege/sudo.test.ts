import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { spawn as spawnOnTerminal } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootComputer, type Computer, missingForComputer, PASSWORD } from '../../computer/computer.ts';
import { type DoorStep, MARK } from './door-program.ts';

const missing = missingForComputer();
const PROMPT = 'Password (100%): ';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Stand-ins for macOS's own programs, which show as whom and with what they were run. */
const PROGRAMS = {
  '/usr/bin/dscacheutil': 'echo "$(id -un): $*"; env | sort',
  '/usr/bin/killall': 'echo "no such process" >&2; exit 1',
  '/usr/sbin/networksetup': 'exec sleep 1000',
};
const FLUSH: DoorStep = { do: 'perform', operation: { op: 'flush-directory-cache' } };

/**
 * Waits until the program's sudo reads: between its prompt and that there is a moment in which a ctrl-c
 * is lost on it. No person is fast enough to meet it, and this test is.
 */
async function asleep(parent: number): Promise<void> {
  const proc = (path: string) => readFile(join('/proc', path), 'utf8').catch(() => '');
  for (;;) {
    const [child] = (await proc(`${parent}/task/${parent}/children`)).split(' ');
    if (/^State:\s+S/m.test(await proc(`${child}/status`))) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe.skipIf(missing !== '')(`sudo on a terminal${missing && ` (skipped: ${missing})`}`, () => {
  let computer: Computer;
  beforeAll(async () => {
    computer = await bootComputer('/bin/sh');
    // sudo complains when it cannot find its own host.
    await computer.write('/etc/hosts', `127.0.0.1 localhost ${hostname()}\n`);
    for (const place of ['bin', 'sbin']) {
      const layers = `lowerdir=/usr/${place},upperdir=/run/${place}/upper,workdir=/run/${place}/work`;
      await computer.run(['mkdir', '-p', `/run/${place}/upper`, `/run/${place}/work`]);
      await computer.run(['mount', '-t', 'overlay', 'overlay', '-o', layers, `/usr/${place}`]);
    }
    for (const [path, script] of Object.entries(PROGRAMS)) {
      await computer.write(path, `#!/bin/sh\n${script}\n`);
      await computer.run(['chmod', '755', path]);
    }
  });
  afterAll(() => computer?.stop());

  const program = (account: string, steps: readonly DoorStep[], platform: string) => [
    ...['setpriv', `--reuid=${account}`, `--regid=${account}`, '--init-groups'],
    ...[
      'env',
      '-i',
      `HOME=/home/${account}`,
      'PATH=/home/evil:/usr/bin:/bin',
      'TERM=xterm',
      'SECRET=1',
      'LANG=de_DE.UTF-8',
    ],
    ...[process.execPath, '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'door-program.ts')],
    ...[platform, JSON.stringify(steps)],
  ];
  const resultsIn = (output: string): readonly unknown[] =>
    output
      .split(/\r?\n/)
      .filter((line) => line.includes(MARK))
      .map((line) => JSON.parse(line.slice(line.indexOf(MARK) + 1)));

  /** @param keys what is typed, one entry at each prompt */
  function onTerminal(account: string, steps: readonly DoorStep[], keys: readonly string[] = [], platform = 'darwin') {
    return typing(program(account, steps, platform), keys);
  }

  function typing(command: readonly string[], keys: readonly string[]) {
    const [file, ...args] = computer.inside(command);
    const terminal = spawnOnTerminal(file, args, { cols: 200, rows: 50 });
    let output = '';
    let typed = 0;
    terminal.onData((data) => {
      output += data;
      const prompts = output.split(PROMPT).length - 1;
      for (; typed < prompts; typed++) {
        const key = keys[typed] ?? '\u0004';
        void asleep(terminal.pid).then(() => terminal.write(key));
      }
    });
    return new Promise<{ results: readonly unknown[]; output: string; prompts: number }>((resolve) => {
      terminal.onExit(() => resolve({ results: resultsIn(output), output, prompts: typed }));
    });
  }

  it('asks in our words, opens for the right password, and closes behind us', async () => {
    const steps: DoorStep[] = [
      { do: 'state' },
      { do: 'ask' },
      { do: 'state' },
      FLUSH,
      { do: 'close' },
      { do: 'state' },
    ];
    const { results, prompts, output } = await onTerminal('gina', steps, [`${PASSWORD}\r`]);
    expect(prompts).toBe(1);
    expect(output).not.toContain(PASSWORD);
    const [before, answer, after, flushed, , closed] = results;
    expect([before, answer, after, closed]).toEqual(['asks', 'granted', 'open', 'asks']);
    const { stdout } = (flushed as { value: { stdout: string } }).value;
    expect(stdout).toContain('root: -flushcache\n');
    expect(stdout).toContain('LC_ALL=C\n');
    expect(stdout).not.toMatch(/SECRET|evil|de_DE/);
  });

  it('lets a slip of the fingers pass', async () => {
    const { results } = await onTerminal('gina', [{ do: 'ask' }, { do: 'close' }], ['wrong\r', `${PASSWORD}\r`]);
    expect(results[0]).toBe('granted');
  });

  it('gives up after three wrong passwords', async () => {
    const { results, prompts } = await onTerminal('gina', [{ do: 'ask' }, { do: 'state' }], ['a\r', 'b\r', 'c\r']);
    expect(results).toEqual(['wrong-password', 'asks']);
    expect(prompts).toBe(3);
  });

  it('takes ctrl-c for a no, and outlives it', async () => {
    const steps: DoorStep[] = [{ do: 'ask' }, { do: 'state' }, { do: 'count-listeners' }];
    const { results } = await onTerminal('gina', steps, ['\u0003']);
    expect(results).toEqual(['interrupted', 'asks', 1]);
    const second = await onTerminal('gina', [{ do: 'ask' }, { do: 'state' }], ['wrong\r', '\u0003']);
    expect(second.results).toEqual(['interrupted', 'asks']);
  });

  it('takes ctrl-d for a no', async () => {
    const { results } = await onTerminal('gina', [{ do: 'ask' }, { do: 'state' }], ['\u0004']);
    expect(results).toEqual(['interrupted', 'asks']);
  });

  it('asks nobody whom sudo refuses', async () => {
    const { results, prompts } = await onTerminal('vera', [{ do: 'state' }, { do: 'ask' }, FLUSH]);
    expect(results.slice(0, 2)).toEqual(['refused', 'not-allowed']);
    expect(results[2]).toMatchObject({ ok: false, failure: { code: 'denied' } });
    expect(prompts).toBe(0);
  });

  it('leaves a ticket alone that was there before', async () => {
    const steps: DoorStep[] = [{ do: 'ask' }, { do: 'another-door' }, { do: 'ask' }, { do: 'close' }, { do: 'state' }];
    const { results, prompts } = await onTerminal('gina', steps, [`${PASSWORD}\r`]);
    expect(results).toEqual(['granted', null, 'granted', null, 'open']);
    expect(prompts).toBe(1);
  });

  it('leaves no ticket behind when gomend is ended in the middle', async () => {
    const left = program('gina', [{ do: 'ask' }, { do: 'state' }, { do: 'leave' }], 'darwin');
    const [as, command] = [left.slice(0, 4), left.slice(4)];
    // One session of one terminal, so one ticket for both.
    const script = '"$@"; echo "ended $?"; /usr/bin/sudo -n -v; echo "asked $?"';
    const { results, output } = await typing([...as, '/bin/sh', '-c', script, 'sh', ...command], [`${PASSWORD}\r`]);
    expect(results).toEqual(['granted', 'open']);
    expect(output).toMatch(/ended 130\r?\n[\s\S]*a password is required[\s\S]*asked 1/);
  });

  it('lets nothing through while it is shut', async () => {
    const replace: DoorStep = { do: 'replace', path: '/etc/shut', text: 'x', expect: hashOf('y'), mode: 0o644 };
    await computer.write('/etc/shut', 'y');
    const { results } = await onTerminal('gina', [FLUSH, replace], []);
    for (const result of results) {
      expect(result).toMatchObject({ ok: false, failure: { code: 'denied', detail: 'sudo: a password is required' } });
    }
    expect(await computer.read('/etc/shut')).toBe('y');
  });

  it('has no terminal to ask on where there is none', async () => {
    const { stdout } = await computer.run(['setsid', '--wait', ...program('gina', [{ do: 'ask' }], 'darwin')]);
    expect(resultsIn(stdout)).toEqual(['no-terminal']);
  });

  it('tells how a command ended, and waits for none that hangs', async () => {
    const steps: DoorStep[] = [
      { do: 'ask' },
      { do: 'perform', operation: { op: 'purge-dns-cache' } },
      { do: 'perform', operation: { op: 'set-dns-servers', service: 'Wi-Fi', servers: [] }, abortAfterMs: 200 },
      { do: 'close' },
    ];
    const { results } = await onTerminal('gina', steps, [`${PASSWORD}\r`]);
    expect(results[1]).toMatchObject({ ok: true, value: { exitCode: 1, stderr: 'no such process\n' } });
    expect(results[2]).toMatchObject({ ok: false, failure: { code: 'timeout' } });
    expect((results[2] as { ms: number }).ms).toBeLessThan(2_000);
  });

  it('is open to root, who repairs nothing', async () => {
    const { stdout } = await computer.run(program('root', [{ do: 'state' }, { do: 'ask' }, FLUSH], 'darwin'));
    const results = resultsIn(stdout);
    expect(results.slice(0, 2)).toEqual(['root', 'not-allowed']);
    expect(results[2]).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
  });

  describe('and root’s own files', () => {
    const changed = async (steps: readonly DoorStep[]) => {
      const { results } = await onTerminal(
        'gina',
        [{ do: 'ask' }, ...steps, { do: 'close' }],
        [`${PASSWORD}\r`],
        'linux',
      );
      return results.slice(1, -1).map((result) => {
        const outcome = result as { ok: boolean; failure?: { code: string; detail: string } };
        return outcome.ok ? 'ok' : `${outcome.failure?.code}`;
      });
    };
    const listed = async (directory: string) => (await computer.run(['ls', '-A', directory])).stdout.trim().split('\n');
    const attributes = async (path: string) => (await computer.run(['stat', '-c', '%a %u %g', path])).stdout.trim();

    it('are replaced whole, with mode and owner', async () => {
      await computer.write('/etc/plain/file', 'old\n', 'gina');
      const text = `${'ü'.repeat(40_000)}\n`;
      const replace: DoorStep = { do: 'replace', path: '/etc/plain/file', text, expect: hashOf('old\n'), mode: 0o640 };
      expect(await changed([replace])).toEqual(['ok']);
      expect(await computer.read('/etc/plain/file')).toBe(text);
      expect(await attributes('/etc/plain/file')).toBe('640 0 0');
      expect(await listed('/etc/plain')).toEqual(['file']);
    });

    it.skipIf(!existsSync('/usr/bin/setfacl') || !existsSync('/usr/bin/setfattr'))(
      'keep lists and marks (needs acl and attr)',
      async () => {
        await computer.write('/etc/marked/file', 'old\n');
        await computer.run(['setfacl', '-m', 'u:65534:r', '/etc/marked/file']);
        await computer.run(['setfattr', '-n', 'user.colour', '-v', 'red', '/etc/marked/file']);
        const about = async () => {
          const list = await computer.run(['getfacl', '--absolute-names', '--numeric', '/etc/marked/file']);
          const marks = await computer.run(['getfattr', '--absolute-names', '-d', '/etc/marked/file']);
          return list.stdout + marks.stdout;
        };
        const before = await about();
        expect(before).toMatch(/user:65534:r--/);
        const path = '/etc/marked/file';
        const mode = Number.parseInt((await attributes(path)).split(' ')[0] ?? '', 8);
        expect(await changed([{ do: 'replace', path, text: 'new\n', expect: hashOf('old\n'), mode }])).toEqual(['ok']);
        expect(await computer.read(path)).toBe('new\n');
        expect(await about()).toBe(before);
        expect(await listed('/etc/marked')).toEqual(['file']);
      },
    );

    it('are made, also empty, and in a live directory without a stranger in it', async () => {
      await computer.run(['mkdir', '-p', '/etc/resolver']);
      const made: DoorStep = { do: 'replace', path: '/etc/resolver/test', text: '', expect: null, mode: 0o644 };
      expect(await changed([made])).toEqual(['ok']);
      expect(await listed('/etc/resolver')).toEqual(['test']);
      expect((await listed('/etc')).filter((name) => name.includes('gomend'))).toEqual([]);
    });

    it('may be files that only root can read', async () => {
      await computer.write('/etc/closed', 'old');
      await computer.run(['chmod', '600', '/etc/closed']);
      const replace = (expect: string): DoorStep => ({
        do: 'replace',
        path: '/etc/closed',
        text: 'new',
        expect: hashOf(expect),
        mode: 0o600,
      });
      expect(await changed([replace('other'), replace('old')])).toEqual(['conflict', 'ok']);
      expect(await computer.read('/etc/closed')).toBe('new');
      expect(await attributes('/etc/closed')).toBe('600 0 0');
    });

    it('stay when they changed meanwhile, with nothing left behind', async () => {
      await computer.write('/etc/changed/file', 'somebody else');
      const path = '/etc/changed/file';
      const expected = hashOf('old');
      expect(
        await changed([
          { do: 'replace', path, text: 'new', expect: expected, mode: 0o644 },
          { do: 'replace', path, text: 'new', expect: null, mode: 0o644 },
          { do: 'remove', path, expect: expected },
          { do: 'remove', path: '/etc/changed/none', expect: expected },
          { do: 'move', from: '/etc/hostname', to: path },
          { do: 'move', from: '/etc/changed/none', to: '/etc/changed/other' },
        ]),
      ).toEqual(['conflict', 'conflict', 'conflict', 'missing', 'conflict', 'missing']);
      expect(await computer.read(path)).toBe('somebody else');
      expect(await listed('/etc/changed')).toEqual(['file']);
    });

    it('are moved and removed', async () => {
      await computer.write('/etc/moving/a', 'x');
      const steps: DoorStep[] = [
        { do: 'move', from: '/etc/moving/a', to: '/etc/moving/b' },
        { do: 'remove', path: '/etc/moving/b', expect: hashOf('x') },
      ];
      expect(await changed(steps)).toEqual(['ok', 'ok']);
      expect(await listed('/etc/moving')).toEqual(['']);
    });

    it('are touched only where nobody but root may write, all the way up', async () => {
      await computer.write('/home/gina/file', 'x');
      await computer.run(['mkdir', '-p', '/etc/group-writable/inside']);
      await computer.run(['chmod', '775', '/etc/group-writable']);
      await computer.run(['mkdir', '-m', '777', '/etc/open.d']);
      await computer.run(['ln', '-s', '/home/gina', '/etc/elsewhere']);
      const fitting = hashOf('x');
      expect(
        await changed([
          { do: 'replace', path: '/home/gina/file', text: 'y', expect: fitting, mode: 0o644 },
          { do: 'replace', path: '/tmp/file', text: 'y', expect: null, mode: 0o644 },
          { do: 'replace', path: '/etc/group-writable/inside/file', text: 'y', expect: null, mode: 0o644 },
          { do: 'replace', path: '/etc/elsewhere/file', text: 'y', expect: fitting, mode: 0o644 },
          { do: 'replace', path: '/etc/open.d/file', text: 'y', expect: null, mode: 0o644 },
          { do: 'remove', path: '/home/gina/file', expect: fitting },
          { do: 'move', from: '/home/gina/file', to: '/etc/file' },
        ]),
      ).toEqual(Array(7).fill('unsupported'));
      expect(await computer.read('/home/gina/file')).toBe('x');
    });

    it('leave no temporary file when one of the commands fails', async () => {
      await computer.write('/etc/failing/file', 'old');
      // Nobody can be given this file: the stand-in for chown fails.
      const failing = '#!/bin/sh\necho "not today" >&2\nexit 1\n';
      await computer.run(['tee', '/usr/bin/chown'], { input: failing });
      const path = '/etc/failing/file';
      expect(await changed([{ do: 'replace', path, text: 'new', expect: hashOf('old'), mode: 0o644 }])).toEqual([
        'failed',
      ]);
      expect(await computer.read(path)).toBe('old');
      expect(await listed('/etc/failing')).toEqual(['file']);
    });
  });

  it('is missed where there is none', async () => {
    await computer.run(['rm', '/usr/bin/sudo']);
    const { results } = await onTerminal('gina', [{ do: 'state' }, { do: 'ask' }]);
    expect(results).toEqual(['absent', 'absent']);
  });
});
