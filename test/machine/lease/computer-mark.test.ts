import { describe, expect, it } from 'vitest';
import { computerMark } from '../../../src/machine/lease/computer-mark.ts';
import type { DirectoryEntry, FileStat, Machine } from '../../../src/machine/port.ts';
import { operationCommands } from '../../../src/machine/privilege/commands.ts';
import { runInOrder } from '../../../src/machine/privilege/in-order.ts';
import { markName, readMarkName } from '../../../src/machine/privilege/repair-mark.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { ownerOf } from './leases.ts';

const PERSON = { uid: 501, gid: 20, home: '/Users/anna' };

const DIRECTORY = '/var/run/gomend-repair';
const anna = ownerOf({ user: 'anna', uid: 501, pid: 11, started: '5', boot: 'ab0' });
const bea = ownerOf({ user: 'bea', uid: 502, pid: 22, started: '6', boot: 'ab0' });

const fine = <T>(value: T): Outcome<T> => ({ ok: true, value, ms: 0 });
const missing: Outcome<never> = { ok: false, failure: { code: 'missing', detail: 'ENOENT' }, ms: 0 };

/** mkdir(1) and rmdir(1) on directories in memory, as root runs them; `between` is called before each. */
function computer(between: (argv: readonly string[]) => Promise<void> = async () => {}) {
  const directories = new Set<string>(['/var/run']);
  const childrenOf = (path: string) => [...directories].filter((one) => one.slice(0, one.lastIndexOf('/')) === path);
  const make = (path: string): string | null => {
    if (directories.has(path)) return `mkdir: ${path}: File exists`;
    if (!directories.has(path.slice(0, path.lastIndexOf('/')))) return `mkdir: ${path}: No such file or directory`;
    directories.add(path);
    return null;
  };
  const remove = (path: string): string | null => {
    if (!directories.has(path)) return `rmdir: ${path}: No such file or directory`;
    if (childrenOf(path).length > 0) return `rmdir: ${path}: Directory not empty`;
    directories.delete(path);
    return null;
  };
  const run = (argv: readonly string[]) => {
    const errors = argv[0] === '/bin/mkdir' ? [make(argv.at(-1) ?? '')] : argv.slice(1).map(remove);
    const stderr = errors.filter((error) => error !== null).join('\n');
    return fine({ stdout: '', stderr, exitCode: stderr === '' ? 0 : 1, signal: null, truncated: false });
  };
  const machine = {
    platform: 'darwin',
    privilege: {
      perform: (operation: Parameters<Machine['privilege']['perform']>[0]) =>
        runInOrder(operationCommands(operation, { platform: 'darwin', person: PERSON }), async (argv) => {
          await between(argv);
          return run(argv);
        }),
    },
    list: async (path: string) =>
      directories.has(path)
        ? fine(childrenOf(path).map((one): DirectoryEntry => ({ name: one.slice(path.length + 1), type: 'directory' })))
        : missing,
    stat: async () => fine({ mtimeMs: 1_000 } as FileStat),
  } as unknown as Machine;
  return { machine, mark: computerMark(machine), directories, run };
}

const standing = ({ directories }: { readonly directories: Set<string> }) =>
  [...directories].filter((path) => path !== '/var/run');

describe('the name of a mark', () => {
  it.each([
    [anna, 'u501-p11-s5-bab0-anna'],
    [{ ...anna, started: null, boot: '' }, 'u501-p11-sunknown-b-anna'],
    [{ ...anna, user: 'anna.l-x_2' }, 'u501-p11-s5-bab0-anna.l-x_2'],
  ] as const)('says who, and is read back (%#)', (owner, name) => {
    const { uid, pid, started, boot, user } = owner;
    expect(markName(owner)).toBe(name);
    expect(readMarkName(name)).toEqual({ uid, pid, started, boot, user });
  });

  it.each([['Anna Maria'], ['../etc'], ['-rf'], ['ännä'], ['a\nb'], ['']])(
    'leaves out an account called %j',
    (user) => {
      expect(markName({ ...anna, user })).toBe('u501-p11-s5-bab0-');
    },
  );

  it.each([['..'], ['u1'], [''], ['u501-p11-s5-bab0-anna/..'], ['.DS_Store']])('is none: %j', (name) => {
    expect(readMarkName(name)).toBeNull();
  });
});

describe('the mark', () => {
  it('is nobody’s, then somebody’s, then nobody’s, and leaves nothing', async () => {
    const all = computer();
    expect(await all.mark.read()).toEqual([]);
    expect(await all.mark.set(anna, null)).toEqual({ status: 'set' });
    expect(await all.mark.read()).toEqual([
      { id: markName(anna), owner: { uid: 501, user: 'anna', pid: 11, started: '5', boot: 'ab0' }, since: 1_000 },
    ]);
    await all.mark.clear(anna);
    expect(standing(all)).toEqual([]);
  });

  it('is not set over another’s, nor taken down with one’s own', async () => {
    const all = computer();
    await all.mark.set(anna, null);
    expect(await all.mark.set(bea, null)).toEqual({ status: 'taken' });
    await all.mark.clear(bea);
    expect(standing(all)).toEqual([DIRECTORY, `${DIRECTORY}/${markName(anna)}`]);
  });

  it('is taken over from the one that was named, by one alone', async () => {
    const all = computer();
    await all.mark.set(anna, null);
    const [stale = null] = await all.mark.read();
    const cleo = ownerOf({ user: 'cleo', pid: 33 });
    const both = await Promise.all([all.mark.set(bea, stale), all.mark.set(cleo, stale)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['set', 'taken']);
    expect(standing(all)).toHaveLength(2);
  });

  it('without a name is taken over by at most one', async () => {
    const all = computer();
    all.directories.add(DIRECTORY);
    const [stale = null] = await all.mark.read();
    expect(stale).toEqual({ id: null, owner: null, since: 1_000 });
    const both = await Promise.all([all.mark.set(anna, stale), all.mark.set(bea, stale)]);
    expect(both.filter(({ status }) => status === 'set').length).toBeLessThanOrEqual(1);
    for (const owner of [anna, bea]) await all.mark.clear(owner);
    expect(standing(all)).toEqual([]);
  });

  it('is not had by two whatever comes in between', async () => {
    // Bea does the whole of hers before each of the commands of Anna's in turn.
    const commands = 3;
    for (let before = 0; before < commands; before++) {
      let nth = 0;
      let bees: string | undefined;
      const all = computer(async (argv) => {
        if (!argv.at(-1)?.endsWith('-anna') && !argv.at(-1)?.endsWith('repair')) return;
        if (nth++ !== before || bees !== undefined) return;
        bees = 'trying';
        bees = (await all.mark.set(bea, { id: null, owner: null, since: 0 })).status;
      });
      all.directories.add(DIRECTORY);
      const annas = (await all.mark.set(anna, { id: null, owner: null, since: 0 })).status;
      expect([annas, bees].filter((status) => status === 'set').length).toBeLessThanOrEqual(1);
    }
  });

  it('says what the system says where it cannot be set', async () => {
    const all = computer();
    all.directories.delete('/var/run');
    expect(await all.mark.set(anna, null)).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('No such'),
    });
  });
});
