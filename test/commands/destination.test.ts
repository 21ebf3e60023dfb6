import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destinationOf } from '../../src/commands/destination.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { cli } from '../../src/words/en/cli.ts';
import { Words } from '../../src/words/words.ts';
import { fakeTerminal } from './fake-terminal.ts';

const words = new Words('en', cli);
let place = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'gomend-out-'));
});
afterEach(() => {
  chmodSync(place, 0o700);
  rmSync(place, { recursive: true });
});

const to = (out: string) => destinationOf({ out }, fakeTerminal());
const complaint = (out: string) =>
  to(out).then(
    () => 'it can be written',
    (error: unknown) => (error instanceof UsageError ? words.tell(error.sentence) : Promise.reject(error)),
  );

describe('a report in a file', () => {
  it('is there as a whole, and nothing else', async () => {
    const destination = await to(join(place, 'report.json'));
    await destination.write('{}\n');
    expect(readdirSync(place)).toEqual(['report.json']);
    expect(readFileSync(join(place, 'report.json'), 'utf8')).toBe('{}\n');
  });

  it('replaces an older one, and keeps its mode', async () => {
    const file = join(place, 'report.json');
    writeFileSync(file, 'a much longer older report');
    chmodSync(file, 0o600);
    await (await to(file)).write('new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is not begun before it is finished: until then the older one stands', async () => {
    const file = join(place, 'report.json');
    writeFileSync(file, 'old');
    await to(file);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(place)).toEqual(['report.json']);
  });

  it('goes through a link, which stays one', async () => {
    mkdirSync(join(place, 'real'));
    writeFileSync(join(place, 'real', 'file'), 'old');
    symlinkSync(join('real', 'file'), join(place, 'link'));
    await (await to(join(place, 'link'))).write('new');
    expect(readFileSync(join(place, 'real', 'file'), 'utf8')).toBe('new');
    expect(readdirSync(join(place, 'real'))).toEqual(['file']);
  });

  it('can be thrown away into /dev/null, which stays what it is', async () => {
    await (await to('/dev/null')).write('x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('is looked for where the person stands, not where npm went', async () => {
    const environment = { npm_execpath: '/npm', INIT_CWD: place };
    const destination = await destinationOf({ out: 'report.txt' }, fakeTerminal({ environment }));
    expect(destination.file).toBe(join(place, 'report.txt'));
  });

  it('without --out is standard output', async () => {
    const terminal = fakeTerminal();
    const destination = await destinationOf({ out: null }, terminal);
    await destination.write('x');
    expect(destination.file).toBeNull();
    expect(terminal.stdout()).toBe('x');
  });
});

describe('a file that cannot be written is said before anything is examined', () => {
  it('no such directory', async () => {
    expect(await complaint(join(place, 'no', 'file'))).toBe(
      `nothing can be written to ${place}/no/file: there is no such directory.`,
    );
  });

  it('a file where a directory should be', async () => {
    writeFileSync(join(place, 'file'), '');
    expect(await complaint(join(place, 'file', 'x'))).toContain('there is no such directory');
  });

  it('a directory', async () => {
    expect(await complaint(place)).toBe(`nothing can be written to ${place}: it is a directory.`);
  });

  it('no permission', async () => {
    chmodSync(place, 0o500);
    // Root may write everywhere, so the call is made with nobody's rights.
    const wasRoot = process.geteuid?.() === 0;
    if (wasRoot) process.seteuid?.(65534);
    try {
      expect(await complaint(join(place, 'file'))).toContain('permission is missing');
    } finally {
      if (wasRoot) process.seteuid?.(0);
    }
  });
});
