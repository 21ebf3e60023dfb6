import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { macWith } from './macs.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const content = (text: string, uid = 501, gid = 20, mode = 0o644) => ({ bytes: Buffer.from(text), mode, uid, gid });
const text = async (reading: Promise<{ ok: boolean; value?: Uint8Array }>) => {
  const outcome = await reading;
  return outcome.ok ? new TextDecoder().decode(outcome.value) : JSON.stringify(outcome);
};

describe('reading', () => {
  it('follows the links of the system and of Homebrew', async () => {
    const machine = macWith();
    expect(await machine.realPath('/etc/hosts')).toMatchObject({ ok: true, value: '/private/etc/hosts' });
    const go = await machine.realPath('/opt/homebrew/opt/go/bin/go');
    expect(go).toMatchObject({ ok: true, value: '/opt/homebrew/Cellar/go/1.26.3/libexec/bin/go' });
    expect(await machine.lstat('/opt/homebrew/bin/go')).toMatchObject({ ok: true, value: { type: 'symlink' } });
  });

  it('makes one file of two paths that lead to it', async () => {
    const machine = macWith();
    const [one, other] = await Promise.all([
      machine.stat('/opt/homebrew/bin/go'),
      machine.stat('/opt/homebrew/Cellar/go/1.26.3/libexec/bin/go'),
    ]);
    expect(one.ok && other.ok && one.value.identity === other.value.identity).toBe(true);
  });

  it('refuses what the person may not read, and what lies in a closed directory', async () => {
    const machine = macWith({
      files: {
        '/etc/secret': { text: 'x', mode: '0600' },
        '/etc/closed/in': 'y',
        '/etc/closed': { directory: true, mode: '0700' },
      },
    });
    expect(await machine.readFile('/etc/secret')).toMatchObject({
      ok: false,
      failure: { code: 'denied', detail: "EACCES: permission denied, open '/etc/secret'" },
    });
    expect(await machine.stat('/etc/secret')).toMatchObject({ ok: true, value: { mode: 0o600, uid: 0, gid: 0 } });
    expect(await machine.stat('/etc/closed/in')).toMatchObject({ ok: false, failure: { code: 'denied' } });
    expect(await machine.list('/etc/closed')).toMatchObject({ ok: false, failure: { code: 'denied' } });
  });

  it.each([
    ['/nowhere', { code: 'missing' }],
    ['/etc/hosts/below', { code: 'missing' }],
    ['/etc', { code: 'unsupported' }],
    ['/loop', { code: 'failed' }],
  ])('says what is wrong with %s', async (path, failure) => {
    const machine = macWith({ files: { '/loop': { link: '/loop' } } });
    expect(await machine.readFile(path)).toMatchObject({ ok: false, failure });
  });

  it('gives the head of a large file, and refuses the whole', async () => {
    const machine = macWith({ files: { '~/big': 'x'.repeat(2_000) } });
    expect(await text(machine.readFile('/Users/sam/big', { headBytes: 3 }))).toBe('xxx');
    expect(await text(machine.readFile('/Users/sam/big', { headBytes: 3, headFrom: 1_999 }))).toBe('x');
    expect(await machine.readFile('/Users/sam/big', { maxBytes: 1_000 })).toMatchObject({
      ok: false,
      failure: { code: 'too-large' },
    });
  });

  it('shows in the header of a program for which CPU it is made', async () => {
    const machine = macWith({ files: { '/opt/fat': { program: 'go', arch: 'universal' } } });
    const head = async (path: string) => {
      const outcome = await machine.readFile(path, { headBytes: 8 });
      return outcome.ok ? Buffer.from(outcome.value).toString('hex') : '';
    };
    expect(await head('/opt/homebrew/bin/go')).toBe('cffaedfe0c000001');
    expect(await head('/opt/fat')).toBe('cafebabe00000002');
  });

  it('lists in the order of the names', async () => {
    const machine = macWith({ files: { '~/d/b': '', '~/d/a': { directory: true }, '~/d/c': { link: 'b' } } });
    expect(await machine.list('/Users/sam/d')).toMatchObject({
      ok: true,
      value: [
        { name: 'a', type: 'directory' },
        { name: 'b', type: 'file' },
        { name: 'c', type: 'symlink' },
      ],
    });
  });
});

describe('replacing a file', () => {
  const path = '/Users/sam/.zshrc';

  it('writes what was asked for, as another file', async () => {
    const machine = macWith({ files: { '~/.zshrc': 'old\n' } });
    const before = await machine.stat(path);
    const done = await machine.replaceFile({ path, content: content('new\n'), expect: sha256('old\n'), as: 'person' });
    expect(done.ok).toBe(true);
    expect(await text(machine.readFile(path))).toBe('new\n');
    const after = await machine.stat(path);
    expect(before.ok && after.ok && before.value.identity !== after.value.identity).toBe(true);
  });

  it('keeps bytes that are no text', async () => {
    const machine = macWith();
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00, 0x41]);
    await machine.replaceFile({
      path: '/Users/sam/raw',
      content: { ...content(''), bytes },
      expect: null,
      as: 'person',
    });
    const read = await machine.readFile('/Users/sam/raw');
    expect(read.ok && [...read.value]).toEqual([...bytes]);
  });

  it('is a conflict where something else stands there, or nothing does', async () => {
    const machine = macWith({ files: { '~/.zshrc': 'changed\n' } });
    const replace = (expected: string | null, at = path) =>
      machine.replaceFile({ path: at, content: content('x'), expect: expected, as: 'person' });
    expect(await replace(sha256('old\n'))).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await replace(null)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await replace(sha256('x'), '/Users/sam/none')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  });

  it('needs the rights, the directory, and a plain file', async () => {
    const machine = macWith({ files: { '~/linked': { link: '.zshrc' } } });
    const replace = (at: string, uid = 501) =>
      machine.replaceFile({ path: at, content: content('x', uid), expect: null, as: 'person' });
    expect(await replace('/etc/new')).toMatchObject({ ok: false, failure: { code: 'denied' } });
    expect(await replace('/Users/sam/new', 0)).toMatchObject({ ok: false, failure: { code: 'denied' } });
    expect(await replace('/Users/sam/no/such/dir')).toMatchObject({ ok: false, failure: { code: 'missing' } });
    expect(await replace('/Users/sam/linked')).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
  });

  it('as root needs the door to be open', async () => {
    const machine = macWith();
    const replace = () =>
      machine.replaceFile({ path: '/etc/resolver', content: content('x', 0, 0), expect: null, as: 'root' });
    expect(await replace()).toMatchObject({ ok: false, failure: { code: 'denied' } });
    expect(await machine.privilege.ask()).toBe('granted');
    expect((await replace()).ok).toBe(true);
    expect(await machine.stat('/etc/resolver')).toMatchObject({ ok: true, value: { uid: 0, gid: 0 } });
  });
});

describe('moving and removing', () => {
  it('takes a directory with everything in it, and overwrites nothing', async () => {
    const machine = macWith({ files: { '~/a/b/c': 'deep', '~/taken': 'x' } });
    const move = (from: string, to: string) => machine.moveFile({ from, to, as: 'person' });
    expect((await move('/Users/sam/a', '/Users/sam/z')).ok).toBe(true);
    expect(await text(machine.readFile('/Users/sam/z/b/c'))).toBe('deep');
    expect(await machine.stat('/Users/sam/a')).toMatchObject({ ok: false, failure: { code: 'missing' } });
    expect(await move('/Users/sam/z', '/Users/sam/taken')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await move('/Users/sam/none', '/Users/sam/x')).toMatchObject({ ok: false, failure: { code: 'missing' } });
  });

  it('removes only what is still the same', async () => {
    const machine = macWith({ files: { '~/f': 'text' } });
    const remove = (expected: string) => machine.removeFile({ path: '/Users/sam/f', expect: expected, as: 'person' });
    expect(await remove(sha256('other'))).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect((await remove(sha256('text'))).ok).toBe(true);
    expect(await remove(sha256('text'))).toMatchObject({ ok: false, failure: { code: 'missing' } });
  });
});
