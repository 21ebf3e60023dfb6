import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileLeaseStore } from '../../../src/machine/lease/file-lease-store.ts';
import type { LeaseEntry, LeaseOwner, LeaseStore } from '../../../src/machine/lease/lease-port.ts';
import { ownerOf } from './leases.ts';

let root: string;
let directory: string;
let store: LeaseStore;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lease-'));
  directory = join(root, 'state', 'lease');
  store = fileLeaseStore(directory);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function swapped(owner: LeaseOwner | null): Promise<LeaseEntry> {
  const next = await store.swap(await store.read(), owner);
  if (next === null) throw new Error('somebody else was there before');
  return next;
}
const numbers = () =>
  readdirSync(directory)
    .map(Number)
    .sort((a, b) => a - b);

describe('the record on the disk', () => {
  it('is nobody’s at first, and reading it writes nothing', async () => {
    expect((await store.read()).owner).toBeNull();
    expect(readdirSync(root)).toEqual([]);
  });

  it('says who has it, and afterwards nobody', async () => {
    await swapped(ownerOf({ work: { check: 'shell.path', fix: 'shell.add' } }));
    expect((await fileLeaseStore(directory).read()).owner).toEqual(
      ownerOf({ work: { check: 'shell.path', fix: 'shell.add' } }),
    );
    await swapped(null);
    expect((await store.read()).owner).toBeNull();
  });

  it('is for the person alone, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      await swapped(ownerOf());
      await swapped(null);
    } finally {
      process.umask(before);
    }
    expect(lstatSync(directory).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(directory)) expect(lstatSync(join(directory, name)).mode & 0o777).toBe(0o600);
  });

  it('goes to one of two that found the same, whichever comes first', async () => {
    for (const earlier of [() => store.read(), () => swapped(ownerOf()), () => swapped(null)]) {
      const from = await earlier();
      const [one, other] = await Promise.all([
        store.swap(from, ownerOf({ token: 'one' })),
        store.swap(from, ownerOf({ token: 'other' })),
      ]);
      expect([one, other].filter((entry) => entry !== null)).toHaveLength(1);
      expect((await store.read()).owner).toEqual((one ?? other)?.owner);
    }
  });

  it('is not won by one that was away while its number was used and swept up', async () => {
    const stale = await swapped(ownerOf({ token: 'old' }));
    for (let turn = 0; turn < 40; turn++) await swapped(ownerOf({ token: `renewed ${turn}` }));
    expect(numbers()).not.toContain(stale.generation + 1);
    expect(await store.swap(stale, ownerOf({ token: 'late' }))).toBeNull();
    expect((await store.read()).owner).toMatchObject({ token: 'renewed 39' });
    expect(numbers()).not.toContain(stale.generation + 1);
    // One that found nothing at all, before anybody repaired here.
    expect(await store.swap({ generation: -1, owner: null }, ownerOf({ token: 'late' }))).toBeNull();
    expect((await store.read()).owner).toMatchObject({ token: 'renewed 39' });
  });

  it('leaves no more than a handful of files behind, and sweeps up what a killed process left', async () => {
    await swapped(ownerOf());
    const part = join(directory, '0b5c0b5c-0b5c-0b5c-0b5c-0b5c0b5c0b5c.part');
    writeFileSync(part, '{"gom');
    utimesSync(part, 1_000, 1_000);
    const young = join(directory, '1b5c0b5c-0b5c-0b5c-0b5c-0b5c0b5c0b5c.part');
    writeFileSync(young, '{"gom');
    for (let turn = 0; turn < 30; turn++) await swapped(ownerOf({ token: String(turn) }));
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([
      young.slice(directory.length + 1),
    ]);
    expect(readdirSync(directory).length).toBeLessThan(12);
  });

  it.each([
    ['nothing, after a power cut', ''],
    ['half a line', '{"gomend":"lease/1","own'],
    ['something of another program', '{"pid":7}'],
    ['a record with a process that cannot be', JSON.stringify({ gomend: 'lease/1', owner: { ...ownerOf(), pid: -1 } })],
    ['a record without an end', JSON.stringify({ gomend: 'lease/1', owner: { ...ownerOf(), expires: 'never' } })],
  ])('is damaged, and can be taken over, where it holds %s', async (_, text) => {
    const { generation } = await swapped(ownerOf());
    writeFileSync(join(directory, String(generation + 1)), text);
    const found = await store.read();
    expect(found).toEqual({ generation: generation + 1, owner: 'damaged' });
    expect(await store.swap(found, ownerOf({ token: 'new' }))).not.toBeNull();
    expect((await store.read()).owner).toMatchObject({ token: 'new' });
  });

  it('follows no link, neither as a record nor as the directory', async () => {
    const { generation } = await swapped(ownerOf());
    const elsewhere = join(root, 'elsewhere');
    writeFileSync(elsewhere, JSON.stringify({ gomend: 'lease/1', owner: ownerOf({ token: 'planted' }) }));
    symlinkSync(elsewhere, join(directory, String(generation + 1)));
    expect((await store.read()).owner).toBe('damaged');
    mkdirSync(join(root, 'real'));
    const linked = join(root, 'linked');
    symlinkSync(join(root, 'real'), linked);
    await expect(fileLeaseStore(linked).read()).rejects.toThrow('not a directory');
    expect(readdirSync(join(root, 'real'))).toEqual([]);
  });

  it('can be taken anew where the person has deleted it, and is lost for whoever had it', async () => {
    const held = await swapped(ownerOf());
    rmSync(directory, { recursive: true });
    expect(await store.swap(held, ownerOf()).catch(() => null)).toBeNull();
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory);
    expect((await swapped(ownerOf({ token: 'new' }))).owner).toMatchObject({ token: 'new' });
  });

  it('is given back at once when the process ends', async () => {
    await swapped(ownerOf());
    store.releaseNow(ownerOf().token);
    expect((await store.read()).owner).toBeNull();
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is not given back by one that does not have it any more', async () => {
    await swapped(ownerOf());
    await swapped(ownerOf({ token: 'taken over' }));
    store.releaseNow(ownerOf().token);
    expect((await store.read()).owner).toMatchObject({ token: 'taken over' });
  });

  it('says so where it cannot be written', async () => {
    writeFileSync(join(root, 'file'), '');
    const closed = fileLeaseStore(join(root, 'file', 'lease'));
    await expect(closed.swap({ generation: -1, owner: null }, ownerOf())).rejects.toThrow('EEXIST');
  });

  it('keeps no record of what was repaired in files that are never read again', async () => {
    const { generation } = await swapped(ownerOf({ token: 'secret token' }));
    expect(readFileSync(join(directory, String(generation)), 'utf8')).toContain('secret token');
    for (let turn = 0; turn < 10; turn++) await swapped(null);
    const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
    expect(texts.join('')).not.toContain('secret token');
  });
});
