import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localInstalls } from '../../../src/machine/local/install/index.ts';
import { HomeDirectory } from '../../support/home-directory.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const MIB = 1024 * 1024;

let home: HomeDirectory;
beforeEach(() => {
  home = new HomeDirectory();
});
afterEach(() => home.remove());

const installs = () =>
  localInstalls({ platform: 'linux', downloads: join(home.path, 'gomend/downloads'), trust: async () => [] });

describe('room', () => {
  it('is told for a path that is not there yet, by what is', async () => {
    const [here, below] = [await installs().room(home.path), await installs().room(join(home.path, 'a/b/c'))];
    expect(below).toMatchObject({ ok: true, value: { directory: home.path } });
    expect(here.ok && below.ok && here.value.fileSystem === below.value.fileSystem).toBe(true);
    expect(here.ok && here.value.freeBytes > 0).toBe(true);
  });

  it.skipIf(!mayMount)(
    `is that of a disk of its own${mayMount ? '' : ' (skipped: needs Linux and root)'}`,
    async () => {
      const small = join(home.path, 'small');
      mkdirSync(small);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small]);
      try {
        const [empty, around] = [await installs().room(join(small, 'x')), await installs().room(home.path)];
        if (!empty.ok || !around.ok) throw new Error('it does not say');
        expect(empty.value).toMatchObject({ directory: small, freeBytes: 4 * MIB });
        expect(empty.value.fileSystem).not.toBe(around.value.fileSystem);
        writeFileSync(join(small, 'one'), Buffer.alloc(MIB));
        expect(await installs().room(small)).toMatchObject({ value: { freeBytes: 3 * MIB } });
      } finally {
        execFileSync('umount', [small]);
      }
    },
  );

  it('counts what lies there from an earlier time', async () => {
    const download = { name: 'go1.27.3.linux-amd64.tar.gz', sha256: 'b'.repeat(64) };
    expect(await installs().arrived(download)).toMatchObject({ value: 0 });
    mkdirSync(installs().downloads, { recursive: true });
    writeFileSync(join(installs().downloads, `${download.sha256}.part`), 'begun');
    expect(await installs().arrived(download)).toMatchObject({ value: 5 });
    writeFileSync(join(installs().downloads, download.name), 'all of it');
    expect(await installs().arrived(download)).toMatchObject({ value: 9 });
  });
});
