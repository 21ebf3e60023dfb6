import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { FileContent } from '../../../src/machine/port.ts';
import type { Outcome } from '../../../src/model/outcome.ts';

const machine = localMachine();
const root = process.getuid?.() === 0;
const NOBODY = 65534;

let directory: string;
const at = (name: string) => join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'writing-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.code);
const content = (text: string, more: Partial<FileContent> = {}): FileContent => ({
  bytes: Buffer.from(text),
  mode: 0o644,
  uid: process.getuid?.() ?? 0,
  gid: process.getgid?.() ?? 0,
  ...more,
});
const replace = (name: string, old: string | null, fresh: FileContent, signal?: AbortSignal) =>
  machine.replaceFile({
    path: at(name),
    content: fresh,
    expect: old === null ? null : hashOf(old),
    as: 'person',
    ...(signal ? { signal } : {}),
  });

describe('replacing a file', () => {
  it('puts new bytes and a mode in its place, in one piece, and leaves nothing else', async () => {
    writeFileSync(at('profile'), 'old');
    const before = statSync(at('profile')).ino;
    expect(codeOf(await replace('profile', 'old', content('new', { mode: 0o600 })))).toBe('ok');
    expect(readFileSync(at('profile'), 'utf8')).toBe('new');
    expect(statSync(at('profile')).mode & 0o7777).toBe(0o600);
    expect(statSync(at('profile')).ino).not.toBe(before);
    expect(readdirSync(directory)).toEqual(['profile']);
  });

  it('gives exactly the mode that was asked for, whatever the umask', async () => {
    const umask = process.umask(0o077);
    try {
      await replace('open', null, content('x', { mode: 0o666 }));
    } finally {
      process.umask(umask);
    }
    expect(statSync(at('open')).mode & 0o7777).toBe(0o666);
  });

  it('is refused when the file has changed, is gone, or is there', async () => {
    writeFileSync(at('changed'), 'somebody else was here');
    writeFileSync(at('there'), 'x');
    expect(codeOf(await replace('changed', 'old', content('new')))).toBe('conflict');
    expect(codeOf(await replace('gone', 'old', content('new')))).toBe('conflict');
    expect(codeOf(await replace('there', null, content('new')))).toBe('conflict');
    expect(readFileSync(at('changed'), 'utf8')).toBe('somebody else was here');
    expect(readdirSync(directory).sort()).toEqual(['changed', 'there']);
  });

  it('is refused for what is no plain file: a link is not followed', async () => {
    writeFileSync(at('target'), 'old');
    symlinkSync('target', at('link'));
    mkdirSync(at('directory'));
    expect(codeOf(await replace('link', 'old', content('new')))).toBe('unsupported');
    expect(codeOf(await replace('directory', null, content('new')))).toBe('unsupported');
    expect(readFileSync(at('target'), 'utf8')).toBe('old');
  });

  it('fails where there is no directory', async () => {
    expect(codeOf(await replace('no/such/file', null, content('x')))).toBe('missing');
  });

  it('is refused when the file changes while the new one is being written', async () => {
    writeFileSync(at('file'), 'old');
    const replacing = replace('file', 'old', content('x'.repeat(64 * 1024 * 1024)));
    while (readdirSync(directory).length < 2) await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(at('file'), 'somebody else was here');
    expect(codeOf(await replacing)).toBe('conflict');
    expect(readFileSync(at('file'), 'utf8')).toBe('somebody else was here');
    expect(readdirSync(directory)).toEqual(['file']);
  });

  it('leaves nothing behind when nobody waits', async () => {
    writeFileSync(at('file'), 'old');
    const abort = new AbortController();
    const fresh = content('x'.repeat(64 * 1024 * 1024));
    const replacing = replace('file', 'old', fresh, abort.signal);
    while (readdirSync(directory).length < 2) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    expect(codeOf(await replacing)).toBe('cancelled');
    expect(readdirSync(directory)).toEqual(['file']);
    expect(readFileSync(at('file'), 'utf8')).toBe('old');
  });

  it.skipIf(!root)('keeps an owner other than ours (needs root)', async () => {
    writeFileSync(at('theirs'), 'old');
    chownSync(at('theirs'), NOBODY, NOBODY);
    await replace('theirs', 'old', content('new', { uid: NOBODY, gid: NOBODY }));
    expect(statSync(at('theirs'))).toMatchObject({ uid: NOBODY, gid: NOBODY });
  });

  it.skipIf(!root)(
    'is denied where the owner cannot be kept, and changes nothing (needs root to become nobody)',
    async () => {
      chmodSync(directory, 0o777);
      writeFileSync(at('roots'), 'old', { mode: 0o644 });
      process.seteuid?.(NOBODY);
      const outcome = await replace('roots', 'old', content('new', { uid: 0, gid: 0 })).finally(() =>
        process.seteuid?.(0),
      );
      expect(outcome).toMatchObject({
        ok: false,
        failure: { code: 'denied', detail: expect.stringContaining('EPERM') },
      });
      expect(readFileSync(at('roots'), 'utf8')).toBe('old');
      expect(readdirSync(directory)).toEqual(['roots']);
    },
  );

  it.skipIf(!root)('is denied in a directory that is closed (needs root to become nobody)', async () => {
    chmodSync(directory, 0o755);
    process.seteuid?.(NOBODY);
    const outcome = await replace('new', null, content('x')).finally(() => process.seteuid?.(0));
    expect(codeOf(outcome)).toBe('denied');
  });
});

describe('moving', () => {
  const move = (from: string, to: string) => machine.moveFile({ from: at(from), to: at(to), as: 'person' });

  it('takes a file with all that it is to a new name', async () => {
    writeFileSync(at('a'), 'content', { mode: 0o640 });
    const { ino } = statSync(at('a'));
    expect(codeOf(await move('a', 'b'))).toBe('ok');
    expect(existsSync(at('a'))).toBe(false);
    expect(statSync(at('b')).ino).toBe(ino);
  });

  it('never takes the place of anything: a file, a dangling link, a directory', async () => {
    for (const name of ['a', 'file']) writeFileSync(at(name), name);
    symlinkSync('nowhere', at('dangling'));
    mkdirSync(at('directory'));
    for (const name of ['file', 'dangling', 'directory']) expect(codeOf(await move('a', name))).toBe('conflict');
    mkdirSync(at('another'));
    expect(codeOf(await move('another', 'directory'))).toBe('conflict');
    expect(readFileSync(at('a'), 'utf8')).toBe('a');
    expect(readFileSync(at('file'), 'utf8')).toBe('file');
  });

  it('takes a link as a link, and a directory with its content', async () => {
    symlinkSync('nowhere', at('link'));
    mkdirSync(at('directory'));
    writeFileSync(at('directory/inside'), '');
    expect(codeOf(await move('link', 'moved-link'))).toBe('ok');
    expect(readlinkSync(at('moved-link'))).toBe('nowhere');
    expect(codeOf(await move('directory', 'moved-directory'))).toBe('ok');
    expect(readdirSync(at('moved-directory'))).toEqual(['inside']);
    expect(readdirSync(directory).sort()).toEqual(['moved-directory', 'moved-link']);
  });

  it('says that there is nothing to move', async () => {
    expect(codeOf(await move('none', 'b'))).toBe('missing');
  });

  it.skipIf(!existsSync('/dev/shm'))('stays within one file system (needs /dev/shm)', async () => {
    writeFileSync(at('a'), 'x');
    const to = mkdtempSync('/dev/shm/writing-');
    try {
      const outcome = await machine.moveFile({ from: at('a'), to: join(to, 'a'), as: 'person' });
      expect(codeOf(outcome)).toBe('unsupported');
      expect(readFileSync(at('a'), 'utf8')).toBe('x');
    } finally {
      rmSync(to, { recursive: true });
    }
  });
});

describe('removing', () => {
  const remove = (name: string, old: string) =>
    machine.removeFile({ path: at(name), expect: hashOf(old), as: 'person' });

  it('removes what it was meant for, and only that name of it', async () => {
    writeFileSync(at('a'), 'x');
    linkSync(at('a'), at('b'));
    expect(codeOf(await remove('a', 'x'))).toBe('ok');
    expect(readdirSync(directory)).toEqual(['b']);
  });

  it('is refused when the file has changed, is gone, or is a link', async () => {
    writeFileSync(at('a'), 'changed');
    symlinkSync('a', at('link'));
    expect(codeOf(await remove('a', 'x'))).toBe('conflict');
    expect(codeOf(await remove('gone', 'x'))).toBe('missing');
    expect(codeOf(await remove('link', 'changed'))).toBe('unsupported');
    expect(readdirSync(directory).sort()).toEqual(['a', 'link']);
  });
});
