import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Outcome } from '../../../src/model/outcome.ts';

const machine = localMachine();
const linux = process.platform === 'linux';
const root = process.getuid?.() === 0;

let directory: string;
const at = (name: string) => join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.code);
const text = (outcome: Outcome<Uint8Array>) =>
  outcome.ok ? Buffer.from(outcome.value).toString('utf8') : outcome.failure.code;

async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

/** A tebibyte that takes no room. */
function makeHuge(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 2 ** 40);
}

describe('reading a file', () => {
  it('gives its bytes, whatever they are', async () => {
    const bytes = Buffer.from([0xff, 0, 0x0a, 0xc3]);
    writeFileSync(at('bytes'), bytes);
    const outcome = await machine.readFile(at('bytes'));
    expect(outcome.ok && Buffer.from(outcome.value).equals(bytes)).toBe(true);
    expect(outcome.ms).toBeGreaterThan(0);
  });

  it('says that it is not there, also where a file stands in the way', async () => {
    writeFileSync(at('file'), '');
    expect(codeOf(await machine.readFile(at('none')))).toBe('missing');
    expect(codeOf(await machine.readFile(at('file/below')))).toBe('missing');
  });

  it('stops at what is too large, and at the limit exactly does not', async () => {
    writeFileSync(at('ten'), '0123456789');
    expect(codeOf(await machine.readFile(at('ten'), { maxBytes: 9 }))).toBe('too-large');
    expect(text(await machine.readFile(at('ten'), { maxBytes: 10 }))).toBe('0123456789');
    makeHuge(at('huge'));
    expect(await machine.readFile(at('huge'))).toMatchObject({ failure: { detail: `${2 ** 40} bytes` } });
    writeFileSync(at('mebibyte'), Buffer.alloc(1024 * 1024 + 1));
    expect(codeOf(await machine.readFile(at('mebibyte')))).toBe('too-large');
  });

  it('reads the head of however large a file', async () => {
    makeHuge(at('huge'));
    const outcome = await machine.readFile(at('huge'), { headBytes: 4096 });
    expect(outcome.ok && outcome.value.length).toBe(4096);
    writeFileSync(at('short'), 'abc');
    expect(text(await machine.readFile(at('short'), { headBytes: 4096 }))).toBe('abc');
    expect(text(await machine.readFile(at('short'), { headBytes: 4096, headFrom: 1 }))).toBe('bc');
    expect(text(await machine.readFile(at('short'), { headBytes: 1, headFrom: 1 }))).toBe('b');
    expect(text(await machine.readFile(at('short'), { headBytes: 4096, headFrom: 2 ** 40 }))).toBe('');
  });

  it.skipIf(!linux)('does not believe a size of 0 (needs /proc)', async () => {
    expect(text(await machine.readFile('/proc/self/status'))).toContain('Pid:');
    expect(codeOf(await machine.readFile('/proc/self/status', { maxBytes: 20 }))).toBe('too-large');
  });

  it('refuses what is no file: a directory, a device without an end, a FIFO that nobody writes', async () => {
    execFileSync('mkfifo', [at('fifo')]);
    expect(codeOf(await machine.readFile(directory))).toBe('unsupported');
    expect(codeOf(await machine.readFile('/dev/zero'))).toBe('unsupported');
    expect(codeOf(await machine.readFile('/dev/tty'))).toBe('unsupported');
    const fifo = await machine.readFile(at('fifo'));
    expect(codeOf(fifo)).toBe('unsupported');
    expect(fifo.ms).toBeLessThan(1000);
  });

  it('takes nothing out of a FIFO that somebody writes for somebody else', async () => {
    execFileSync('mkfifo', [at('fifo')]);
    const writing = writeFile(at('fifo'), 'a secret');
    for (let i = 0; i < 20; i++) expect(codeOf(await machine.readFile(at('fifo')))).toBe('unsupported');
    expect(await readFile(at('fifo'), 'utf8')).toBe('a secret');
    await writing;
  });

  it('follows links, but not for ever', async () => {
    writeFileSync(at('file'), 'content');
    symlinkSync('file', at('link'));
    symlinkSync('loop', at('loop'));
    expect(text(await machine.readFile(at('link')))).toBe('content');
    const loop = await machine.readFile(at('loop'));
    expect(loop).toMatchObject({ ok: false, failure: { code: 'failed', detail: expect.stringContaining('ELOOP') } });
  });

  it.skipIf(!root)('is denied, in the system’s own word (needs root to become nobody)', async () => {
    chmodSync(directory, 0o755);
    writeFileSync(at('secret'), 'x', { mode: 0o600 });
    const outcome = await asNobody(() => machine.readFile(at('secret')));
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'denied', detail: expect.stringContaining('EACCES') },
    });
  });

  it('is not begun when nobody waits', async () => {
    writeFileSync(at('file'), 'x');
    expect(codeOf(await machine.readFile(at('file'), { signal: AbortSignal.abort() }))).toBe('cancelled');
  });
});

describe('looking at files', () => {
  it('tells type, mode, owner, size and time', async () => {
    writeFileSync(at('file'), 'four', { mode: 0o640 });
    chmodSync(at('file'), 0o4640);
    utimesSync(at('file'), 1_700_000_000, 1_700_000_000.5);
    const outcome = await machine.stat(at('file'));
    const { uid, gid } = statSync(at('file'));
    expect(outcome).toMatchObject({
      ok: true,
      value: { type: 'file', mode: 0o4640, uid, gid, size: 4, mtimeMs: 1_700_000_000_500 },
    });
  });

  it('follows a link with stat and not with lstat', async () => {
    mkdirSync(at('directory'));
    symlinkSync('directory', at('link'));
    expect(await machine.stat(at('link'))).toMatchObject({ value: { type: 'directory' } });
    expect(await machine.lstat(at('link'))).toMatchObject({ value: { type: 'symlink' } });
    const real = await machine.realPath(at('link'));
    expect(real.ok && real.value.endsWith('/directory')).toBe(true);
  });

  it('knows one file by two names', async () => {
    writeFileSync(at('one'), '');
    writeFileSync(at('other'), '');
    linkSync(at('one'), at('two'));
    const identity = async (name: string) => {
      const outcome = await machine.stat(at(name));
      return outcome.ok ? outcome.value.identity : '';
    };
    expect(await identity('one')).toBe(await identity('two'));
    expect(await identity('one')).not.toBe(await identity('other'));
  });

  it('says that nothing is there', async () => {
    symlinkSync('nowhere', at('dangling'));
    expect(codeOf(await machine.stat(at('none')))).toBe('missing');
    expect(codeOf(await machine.stat(at('dangling')))).toBe('missing');
    expect(codeOf(await machine.lstat(at('dangling')))).toBe('ok');
    expect(codeOf(await machine.realPath(at('dangling')))).toBe('missing');
  });

  it('lists a directory in the order of its names', async () => {
    for (const name of ['b', 'a', 'É']) writeFileSync(at(name), '');
    mkdirSync(at('c'));
    symlinkSync('a', at('d'));
    execFileSync('mkfifo', [at('e')]);
    const outcome = await machine.list(directory);
    expect(outcome.ok && outcome.value).toEqual([
      { name: 'a', type: 'file' },
      { name: 'b', type: 'file' },
      { name: 'c', type: 'directory' },
      { name: 'd', type: 'symlink' },
      { name: 'e', type: 'other' },
      { name: 'É', type: 'file' },
    ]);
    expect(codeOf(await machine.list(at('a')))).toBe('missing');
    expect(codeOf(await machine.list(at('none')))).toBe('missing');
  });
});
