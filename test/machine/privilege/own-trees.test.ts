import { chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { platformOf } from '../../../src/machine/local/platform.ts';
import { mountPoints, ownTreesRefusal } from '../../../src/machine/privilege/own-trees.ts';

const uid = process.getuid?.() ?? -1;
const platform = platformOf(process.platform);

let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'own-trees-')));
  mkdirSync(join(home, 'go/pkg/mod'), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

const looked = (trees: readonly string[], person = { uid, gid: 0, home }) =>
  ownTreesRefusal({ op: 'give-back-trees', trees }, { platform, person });

describe('a tree that root is to give back', () => {
  it('is where its name says', async () => {
    expect(await looked([join(home, 'go/pkg/mod')])).toBe(null);
  });

  it('is refused where a link leads elsewhere, at its end or on the way', async () => {
    symlinkSync('/etc', join(home, 'etc'));
    symlinkSync('/', join(home, 'x'));
    expect(await looked([join(home, 'etc')])).toMatchObject({ code: 'unsupported' });
    expect(await looked([join(home, 'go'), join(home, 'x/etc')])).toMatchObject({ code: 'unsupported' });
  });

  it.skipIf(uid !== 0)('is refused in a home that is somebody else’s (needs root)', async () => {
    chownSync(home, 4711, 4711);
    expect(await looked([join(home, 'go')])).toMatchObject({ code: 'unsupported' });
  });

  it.skipIf(platform !== 'linux')('is refused where something else is mounted in it (Linux)', async () => {
    const refused = await looked(['/proc', '/dev'], { uid: 0, gid: 0, home: '/' });
    expect(refused).toMatchObject({ code: 'unsupported', detail: expect.stringContaining('is mounted at') });
  });
});

it('a mount is read with the blanks and line ends of its name', () => {
  const line =
    '36 35 98:0 /mnt1 /home/ada/a\\040b\\012c\\134d rw,noatime master:1 - ext3 /dev/root rw,errors=continue\n';
  expect(mountPoints(line + line)).toEqual(['/home/ada/a b\nc\\d', '/home/ada/a b\nc\\d']);
  expect(mountPoints('')).toEqual([]);
});
