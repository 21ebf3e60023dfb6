import { describe, expect, it } from 'vitest';
import { shortageFor } from '../../../src/engine/repair/room.ts';
import type { InstallPort, Room } from '../../../src/machine/install-port.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { ok, stubMachine } from '../../support/stub-machine.ts';

const never = new AbortController().signal;
const silent: Outcome<never> = { ok: false, failure: { code: 'timeout', detail: 'no answer' }, ms: 0 };
const download = { from: '/go.tar.gz', proxy: null, name: 'go.tar.gz', size: 100, sha256: 'a'.repeat(64) };
const becomes = [{ at: '/home/ada/sdk/go1.27.3', bytes: 450 }];

interface World {
  /** By the beginning of a path: what is free there, and on which file system; null: it does not say. */
  readonly rooms: Readonly<Record<string, readonly [free: number, fileSystem: string] | null>>;
  readonly arrived?: number;
}

function installs({ rooms, arrived = 0 }: World): InstallPort {
  return {
    ...stubMachine().installs,
    downloads: '/home/ada/.local/state/gomend/downloads',
    arrived: async () => ok(arrived),
    async room(path) {
      const [directory, room] = Object.entries(rooms).find(([start]) => path.startsWith(start)) ?? ['', null];
      return room === null ? silent : ok<Room>({ directory, freeBytes: room[0], fileSystem: room[1] });
    },
  };
}

const shortage = (world: World) => shortageFor(installs(world), { download, becomes }, never);

describe('the room for a download and what becomes of it', () => {
  it.each<readonly [string, World]>([
    ['both fit on one disk', { rooms: { '/home': [550, '1'] } }],
    ['each fits on its own', { rooms: { '/home/ada/.local': [100, '1'], '/home': [450, '2'] } }],
    ['most of it lies there from last time', { rooms: { '/home': [460, '1'] }, arrived: 90 }],
    ['no disk says how much is free', { rooms: { '/home': null } }],
    ['one disk does not say', { rooms: { '/home/ada/.local': null, '/home': [450, '1'] } }],
  ])('is enough where %s', async (_, world) => {
    expect(await shortage(world)).toBeNull();
  });

  it.each<readonly [string, World, object]>([
    ['the two together do not fit', { rooms: { '/home': [549, '1'] } }, { path: '/home', neededBytes: 550 }],
    [
      'the download’s own disk is full',
      { rooms: { '/home/ada/.local': [99, '1'], '/home': [1000, '2'] } },
      { path: '/home/ada/.local', freeBytes: 99, neededBytes: 100 },
    ],
    [
      'the place of the tree is full',
      { rooms: { '/home/ada/sdk': [449, '2'], '/home': [1000, '1'] } },
      { path: '/home/ada/sdk', freeBytes: 449, neededBytes: 450 },
    ],
    ['a larger part than wanted lies there', { rooms: { '/home': [440, '1'] }, arrived: 300 }, { neededBytes: 450 }],
  ])('is too little where %s', async (_, world, found) => {
    expect(await shortage(world)).toMatchObject(found);
  });
});
