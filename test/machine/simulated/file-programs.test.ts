import { describe, expect, it } from 'vitest';
import { macWith, run, stdoutOf } from './macs.ts';

const root = { owner: 'root', group: 'wheel' };
const FIND = '/usr/bin/find';
const CHOWN = '/usr/sbin/chown';
const mac = () =>
  macWith({
    accounts: { sam: { sudo: 'ticket' } },
    files: {
      '~/t/a': { directory: true, ...root },
      '~/t/a/f': { text: 'x', ...root },
      '~/t/b/m@v1/f': { text: 'x', ...root },
      '~/t/b/g': { text: 'x', ...root },
      '~/t/out': { link: '/etc', ...root },
    },
  });

describe('find', () => {
  it.each<[string, readonly string[], string]>([
    [
      'folders of root’s, without what is in them',
      ['-type', 'd', '-user', '0', '-print', '-prune'],
      '/Users/sam/t/a\n',
    ],
    ['files by the end of their lines', ['-type', 'f', '-name', 'g', '-print0'], '/Users/sam/t/b/g\0'],
    [
      'nothing below a name',
      ['(', '-name', '*@*', '-prune', ')', '-o', '(', '-type', 'f', '-user', 'root', '-print', ')'],
      '/Users/sam/t/a/f\n/Users/sam/t/b/g\n',
    ],
    ['links themselves', ['-type', 'l', '-print'], '/Users/sam/t/out\n'],
    ['what is not', ['!', '-user', '0', '-print'], '/Users/sam/t\n/Users/sam/t/b\n/Users/sam/t/b/m@v1\n'],
    ['second names, of which there are none', ['-links', '+1', '-print'], ''],
  ])('%s', async (_, expression, expected) => {
    const machine = mac();
    expect(await stdoutOf(machine, FIND, '-P', '/Users/sam/t', '-xdev', ...expression)).toBe(expected);
    expect(machine.unknownCommands).toEqual([]);
  });

  it('goes no deeper than it is told', async () => {
    expect(await stdoutOf(mac(), FIND, '-P', '/Users/sam/t', '-maxdepth', '1', '-type', 'd', '-print')).toBe(
      '/Users/sam/t\n/Users/sam/t/a\n/Users/sam/t/b\n',
    );
  });

  it('complains of what is closed or gone, and goes on', async () => {
    const machine = macWith({ files: { '~/t/a': { directory: true, ...root, mode: '0700' }, '~/t/b': 'x' } });
    const said = await run(machine, FIND, '-P', '/Users/sam/t', '/Users/sam/gone', '-type', 'f', '-print');
    expect(said).toEqual({
      stdout: '/Users/sam/t/b\n',
      stderr: 'find: /Users/sam/t/a: Permission denied\nfind: /Users/sam/gone: No such file or directory\n',
      exitCode: 1,
    });
  });

  it.each([['-delete'], ['-exec'], ['-newer']])('does not know %s', async (word) => {
    const machine = mac();
    expect((await run(machine, FIND, '-P', '/Users/sam/t', word, 'x')).exitCode).toBe(1);
    expect(machine.unknownCommands).toHaveLength(1);
  });
});

describe('giving trees back', () => {
  const give = (machine: ReturnType<typeof mac>, ...trees: readonly string[]) =>
    machine.privilege.perform({ op: 'give-back-trees', trees });

  it('changes owners in the trees and nothing else, and follows no link', async () => {
    const machine = mac();
    expect(await give(machine, '/Users/sam/t')).toMatchObject({ ok: true, value: { exitCode: 0 } });
    const owner = (path: string) => machine.state.files[path]?.owner;
    expect(['/a', '/a/f', '/b/m@v1/f', '/out'].map((path) => owner(`/Users/sam/t${path}`))).toEqual(
      Array(4).fill('sam'),
    );
    expect([owner('/private/etc'), owner('/private/etc/hosts')]).toEqual(['root', 'root']);
  });

  it('is refused where a link leads elsewhere', async () => {
    const machine = macWith({
      accounts: { sam: { sudo: 'ticket' } },
      files: { '/opt/t/x': { text: 'x', ...root }, '~/t': { link: '/opt/t' } },
    });
    expect(await give(machine, '/Users/sam/t')).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
    expect(machine.state.files['/opt/t/x']?.owner).toBe('root');
  });

  it('is for root alone', async () => {
    const said = await run(mac(), CHOWN, '-h', '-R', '-P', '501:20', '/Users/sam/t/b/g');
    expect(said).toMatchObject({ exitCode: 1, stderr: 'chown: /Users/sam/t/b/g: Operation not permitted\n' });
  });
});

describe('attributes, signatures and Gatekeeper', () => {
  const MARK = '0083;0;Safari;';
  const files = {
    '~/x': { program: 'x', arch: 'arm64', attributes: { 'com.apple.quarantine': MARK } },
    '~/y': { program: 'y', arch: 'x86_64' },
    '~/z': { program: 'z', arch: 'arm64', team: 'EQHXZ8M8AV' },
    '~/d': { program: 'd', arch: 'arm64', damaged: true },
  };
  const [x, y] = ['/Users/sam/x', '/Users/sam/y'];

  it('are told of one file, and of several', async () => {
    const machine = macWith({ files });
    expect(await stdoutOf(machine, '/usr/bin/xattr', '-p', 'com.apple.quarantine', x)).toBe(`${MARK}\n`);
    expect(await run(machine, '/usr/bin/xattr', '-p', 'com.apple.quarantine', x, y)).toEqual({
      stdout: `${x}: ${MARK}\n`,
      stderr: `xattr: ${y}: No such xattr: com.apple.quarantine\n`,
      exitCode: 1,
    });
  });

  it.each([
    ['x', 0, /^Signature=adhoc$/m],
    ['y', 1, /^\/Users\/sam\/y: code object is not signed at all$/m],
    ['z', 0, /^TeamIdentifier=EQHXZ8M8AV$/m],
  ])('codesign -dv of %s', async (name, exitCode, expected) => {
    const said = await run(macWith({ files }), '/usr/bin/codesign', '-dv', `/Users/sam/${name}`);
    expect(said).toMatchObject({ exitCode, stdout: '', stderr: expect.stringMatching(expected) });
  });

  it.each([
    ['x', 0],
    ['d', 1],
  ])('codesign --verify of %s', async (name, exitCode) => {
    const argv = ['/usr/bin/codesign', '--verify', '--strict', `/Users/sam/${name}`] as const;
    expect((await run(macWith({ files }), ...argv)).exitCode).toBe(exitCode);
  });

  it.each([
    ['enabled', 'assessments enabled\n', null],
    ['disabled', 'assessments disabled\n', 1],
  ])('Gatekeeper %s decides about downloads', async (gatekeeper, said, exitCode) => {
    const machine = macWith({ files, system: { gatekeeper } });
    expect(await stdoutOf(machine, '/usr/sbin/spctl', '--status')).toBe(said);
    // No emulator runs such a program: what counts is whether it was killed before.
    expect((await run(machine, x)).exitCode).toBe(exitCode);
  });
});
