import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
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
import { fileLeftStore } from '../../../src/machine/left/file-left-store.ts';
import { type Disk, ownDisk } from '../../../src/machine/local/disk.ts';

const known = (text: string) => text.startsWith('known');
const SELF = process.geteuid?.() ?? 0;
let top = '';
let state = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'left-'));
  state = join(top, 'state', 'gomend');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const file = () => join(state, 'left.json');
const store = (disk: Disk = ownDisk, self = SELF) => fileLeftStore(state, known, disk, self);
const put = (text: string, mode = 0o600) => {
  mkdirSync(state, { recursive: true, mode: 0o700 });
  writeFileSync(file(), text, { mode });
  chmodSync(file(), mode);
};
const nothing = (reading: Promise<string | null>) => reading.catch(() => null);

describe('the file of what was left', () => {
  it('is the person’s alone, and is there as a whole', async () => {
    await store().write('known 1');
    expect(await store().read()).toBe('known 1');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(state).mode & 0o777).toBe(0o700);
    expect(readdirSync(state)).toEqual(['left.json']);
  });

  it('is not there before anything was left', async () => {
    expect(await store().read()).toBeNull();
    expect(existsSync(state)).toBe(false);
  });

  it('is taken away when it is the one that is meant', async () => {
    await store().write('known 1');
    await store().remove((text) => text === 'known 1');
    expect(readdirSync(state)).toEqual([]);
    await store().remove(() => true);
  });

  it('stays when it is another’s', async () => {
    await store().write('known 2');
    await store().remove((text) => text === 'known 1');
    expect(readdirSync(state)).toEqual(['left.json']);
    expect(await store().read()).toBe('known 2');
  });

  it('that came while another was taken away stays', async () => {
    await store().write('known of another');
    const meanwhile: Disk = {
      ...ownDisk,
      async link(from, to) {
        await store().write('known and newer');
        await ownDisk.link(from, to);
      },
    };
    await store(meanwhile).remove(() => false);
    expect(await store().read()).toBe('known and newer');
    expect(readdirSync(state)).toEqual(['left.json']);
  });

  it('of another format is kept aside before the first write, and not overwritten', async () => {
    put('from a gomend to come');
    await store().write('known 1');
    expect(await store().read()).toBe('known 1');
    expect(readFileSync(join(state, 'left.json.not-understood'), 'utf8')).toBe('from a gomend to come');
  });

  it.each([
    ['writable by others', () => put('known', 0o666)],
    ['longer than it ever is', () => put(`known ${'x'.repeat(70_000)}`)],
    [
      'a link',
      () => {
        mkdirSync(state, { recursive: true, mode: 0o700 });
        writeFileSync(join(top, 'elsewhere'), 'known', { mode: 0o600 });
        symlinkSync(join(top, 'elsewhere'), file());
      },
    ],
    [
      'a directory',
      () => {
        mkdirSync(file(), { recursive: true, mode: 0o700 });
        chmodSync(state, 0o700);
      },
    ],
    [
      'a pipe that nobody writes to',
      () => {
        mkdirSync(state, { recursive: true, mode: 0o700 });
        execFileSync('mkfifo', [file()]);
      },
    ],
  ])('is not believed where it is %s, and another can take its place', async (_, prepare) => {
    prepare();
    expect(await nothing(store().read())).toBeNull();
    await store().write('known 1');
    expect(await store().read()).toBe('known 1');
  });

  it('leaves what a link points to alone', async () => {
    mkdirSync(state, { recursive: true, mode: 0o700 });
    writeFileSync(join(top, 'elsewhere'), 'precious');
    symlinkSync(join(top, 'elsewhere'), file());
    await store().write('known 1');
    expect(readFileSync(join(top, 'elsewhere'), 'utf8')).toBe('precious');
  });

  it('of another account is not believed, nor is anything written in its directory', async () => {
    put('known');
    const stranger = store(ownDisk, SELF + 1);
    expect(await nothing(stranger.read())).toBeNull();
    await expect(stranger.write('known 1')).rejects.toThrow('not this account’s alone'.replace('’', "'"));
    expect(readFileSync(file(), 'utf8')).toBe('known');
  });

  it('is not written where others may write', async () => {
    mkdirSync(state, { recursive: true });
    chmodSync(state, 0o777);
    await expect(store().write('known')).rejects.toThrow('alone');
    expect(readdirSync(state)).toEqual([]);
  });

  it('is the old one or the new one wherever a write is cut off', async () => {
    await store().write('known old');
    for (const verb of ['open', 'rename'] as const) {
      const cut: Disk = { ...ownDisk, [verb]: refusing(verb, ownDisk) };
      await expect(store(cut).write('known new')).rejects.toThrow('cut off');
      expect(await store().read()).toBe('known old');
      expect(readdirSync(state)).toEqual(['left.json']);
    }
  });

  it('sweeps up what a gomend that was killed left half-written, and nobody else’s', async () => {
    mkdirSync(state, { recursive: true, mode: 0o700 });
    const token = '0b8f8f5e-0000-4000-8000-000000000000';
    const dead = `left.json.4194399.${token}.part`;
    const alive = `left.json.${process.ppid}.${token}.part`;
    for (const name of [dead, alive, 'left.json.note']) writeFileSync(join(state, name), 'half');
    await store().write('known 1');
    expect(readdirSync(state).sort()).toEqual([alive, 'left.json', 'left.json.note'].sort());
  });

  it('is whole at every moment while several write and take away', async () => {
    const torn: string[] = [];
    const long = (name: string) => `known ${name} ${name.repeat(2_000)} end`;
    const work = async (name: string) => {
      const mine = store();
      for (let turn = 0; turn < 20; turn++) {
        await mine.write(long(name));
        const seen = await mine.read();
        if (seen !== null && !/^known (\w) \1{2000} end$/.test(seen)) torn.push(seen.slice(0, 20));
        if (turn % 5 === 4) await mine.remove((text) => text === long(name));
      }
    };
    await Promise.all(['a', 'b', 'c'].map(work));
    expect(torn).toEqual([]);
    expect(readdirSync(state).filter((name) => name !== 'left.json')).toEqual([]);
  });
});

/** Refuses what makes the new file, or gives it its name. */
function refusing(verb: 'open' | 'rename', disk: Disk) {
  const isFresh = (path: string) => path.endsWith('.part');
  return async (path: string, ...more: never[]) => {
    if (isFresh(path)) throw new Error('cut off');
    return (disk[verb] as (path: string, ...more: never[]) => Promise<unknown>)(path, ...more);
  };
}
