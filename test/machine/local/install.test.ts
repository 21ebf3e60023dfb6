import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InstallPort } from '../../../src/machine/install-port.ts';
import { localInstalls } from '../../../src/machine/local/install/index.ts';
import type { Download, UnpackedTree } from '../../../src/model/fix.ts';
import { HomeDirectory } from '../../support/home-directory.ts';
import { makeCertificateAuthority } from '../../support/servers/certificate-authority.ts';
import { type Mirror, mirror } from '../../support/servers/mirror.ts';
import { startWebServer } from '../../support/servers/web-server.ts';
import { paxName, smallGo, type TarMember, tarGz } from '../../support/tar.ts';

const NAME = 'go1.27.3.linux-amd64.tar.gz';
const GO = smallGo('go1.27.3', 'linux/amd64', [{ name: 'go/src/big.txt', text: 'big\n'.repeat(100_000) }]);

let home: HomeDirectory;
let served: Mirror;
let installs: InstallPort;
beforeEach(async () => {
  home = new HomeDirectory();
  served = await mirror();
  served.files[NAME] = GO;
  const downloads = join(home.path, '.local/state/gomend/downloads');
  installs = localInstalls({ platform: 'linux', downloads, trust: async () => [], waitMs: 1, silenceMs: 200 });
});
afterEach(async () => {
  await served.close();
  home.remove();
});

function download(bytes: Buffer = GO, from = `${served.base}${NAME}`): Download {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { from, proxy: null, name: NAME, size: bytes.length, sha256 };
}

function tree(to = join(home.path, 'sdk/go1.27.3')): UnpackedTree {
  const trial = { argv: ['bin/go', 'version'], environment: {}, prints: 'go version go1.27.3 linux/amd64' } as const;
  return { to, within: 'go', mark: { file: 'VERSION', begins: 'go1.27.3\n' }, trial };
}

/** Everything below the home directory but empty directories of gomend's own. */
const leftovers = () =>
  readdirSync(home.path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));

describe('a download', () => {
  it('is exactly the bytes that were asked for, with its progress told', async () => {
    const told: number[] = [];
    const fetched = await installs.fetch({ download: download(), onProgress: (bytes) => told.push(bytes) });
    expect(fetched).toMatchObject({ ok: true });
    expect(readFileSync(join(installs.downloads, NAME)).equals(GO)).toBe(true);
    expect(told.at(-1)).toBe(GO.length);
    expect(statSync(installs.downloads).mode & 0o777).toBe(0o700);
    expect(statSync(join(installs.downloads, NAME)).mode & 0o777).toBe(0o600);
  });

  it('goes on where a connection broke, and not from its start', async () => {
    served.fault = { cutAfter: 300, times: 2 };
    expect(await installs.fetch({ download: download() })).toMatchObject({ ok: true });
    expect(served.asked).toEqual(['', 'bytes=300-', 'bytes=600-']);
    expect(readFileSync(join(installs.downloads, NAME)).equals(GO)).toBe(true);
  });

  it('goes on after silence', async () => {
    served.fault = { silentAfter: 300 };
    const fetching = installs.fetch({
      download: download(),
      onProgress: (bytes) => {
        if (bytes >= 600) served.fault = {};
      },
    });
    expect(await fetching).toMatchObject({ ok: true });
    expect(served.asked.slice(0, 3)).toEqual(['', 'bytes=300-', 'bytes=600-']);
  });

  it('begins anew where a server knows no ranges', async () => {
    served.fault = { cutAfter: 300, times: 1, noRanges: true };
    expect(await installs.fetch({ download: download() })).toMatchObject({ ok: true });
    expect(readFileSync(join(installs.downloads, NAME)).equals(GO)).toBe(true);
  });

  it('is gone on with by the next gomend, after the first was stopped', async () => {
    const stop = new AbortController();
    served.fault = { silentAfter: 500 };
    const stopped = installs.fetch({ download: download(), signal: stop.signal, onProgress: () => stop.abort() });
    expect(await stopped).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    served.fault = {};
    expect(await installs.fetch({ download: download() })).toMatchObject({ ok: true });
    expect(served.asked.at(-1)).toMatch(/^bytes=[1-9]\d*-$/);
    expect(readFileSync(join(installs.downloads, NAME)).equals(GO)).toBe(true);
  });

  it('comes whole and anew where what an earlier one left is damaged', async () => {
    mkdirSync(installs.downloads, { recursive: true, mode: 0o700 });
    writeFileSync(join(installs.downloads, `${download().sha256}.part`), 'x'.repeat(400));
    expect(await installs.fetch({ download: download() })).toMatchObject({ ok: true });
    expect(served.asked).toEqual(['bytes=400-', '']);
  });

  it.each([
    ['is cut again and again', { cutAfter: 0 }, 'unreachable'],
    ['is longer', { body: Buffer.concat([GO, Buffer.from('x')]) }, 'garbage'],
    ['is shorter', { body: GO.subarray(0, -1) }, 'garbage'],
    ['has one other byte', { body: Buffer.concat([GO.subarray(0, -1), Buffer.from('x')]) }, 'garbage'],
    ['is not there', { status: 404 }, 'missing'],
    ['is sent on to no place', { status: 302, location: 'gopher://x/' }, 'unsupported'],
    ['is sent on in a circle', { status: 302, location: `/dl/${NAME}` }, 'garbage'],
  ])('that %s leaves nothing', async (_, fault, code) => {
    served.fault = fault;
    expect(await installs.fetch({ download: download() })).toMatchObject({ ok: false, failure: { code } });
    expect(leftovers()).toEqual([]);
  });

  it('is taken from a file, and judged as any other', async () => {
    const own = join(home.path, NAME);
    writeFileSync(own, GO);
    expect(await installs.fetch({ download: download(GO, own) })).toMatchObject({ ok: true });
    writeFileSync(own, GO.subarray(0, -1));
    await installs.clearDownload(download());
    expect(await installs.fetch({ download: download(GO, own) })).toMatchObject({ failure: { code: 'garbage' } });
    expect(leftovers()).toEqual([own]);
  });

  it('goes into no place that others can change', async () => {
    mkdirSync(join(installs.downloads, '..'), { recursive: true });
    const elsewhere = join(home.path, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, installs.downloads);
    expect(await installs.fetch({ download: download() })).toMatchObject({ ok: false, failure: { code: 'denied' } });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it.each(['../go.tar.gz', '.go', 'a/b', ''])('is never named %j', async (name) => {
    const fetched = await installs.fetch({ download: { ...download(), name } });
    expect(fetched).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
    expect(served.asked).toEqual([]);
  });
});

describe('a server', () => {
  const authority = makeCertificateAuthority();
  const issued = authority.issue('localhost', 'DNS:localhost,IP:127.0.0.1');
  afterAll(() => authority.remove());

  it('is never sent on from TLS to plain text, nor with what was meant for the first host', async () => {
    let location = `${served.base}${NAME}`;
    const secure = await startWebServer((_, response) => {
      response.writeHead(302, { location });
      response.end();
    }, issued);
    const roots = [authority.root];
    const trusting = localInstalls({
      platform: 'linux',
      downloads: installs.downloads,
      trust: async () => roots,
      waitMs: 1,
    });
    const from = `${secure.origin}/${NAME}`;
    expect(await trusting.fetch({ download: download(GO, from) })).toMatchObject({ failure: { code: 'denied' } });
    expect(served.asked).toEqual([]);
    location = `https://127.0.0.1:${secure.port}/next`;
    const named = from.replace('https://', 'https://gina:secret@');
    await trusting.fetch({ download: download(GO, named) });
    expect(secure.requests.map(({ headers }) => headers.authorization !== undefined).slice(0, 3)).toEqual([
      false,
      true,
      false,
    ]);
    await secure.close();
  });

  it('that proves no identity gives nothing', async () => {
    const secure = await startWebServer((_, response) => response.end(GO), issued);
    expect(await installs.fetch({ download: download(GO, `${secure.origin}/${NAME}`) })).toMatchObject({
      failure: { code: 'denied' },
    });
    expect(leftovers()).toEqual([]);
    await secure.close();
  });
});

async function unpacked(bytes: Buffer) {
  served.files[NAME] = bytes;
  expect(await installs.fetch({ download: download(bytes) })).toMatchObject({ ok: true });
  return installs.unpack({ download: download(bytes), tree: tree() });
}

describe('an archive', () => {
  it('becomes a tree under its name as a whole, and is known again by what it is', async () => {
    const mark = await unpacked(GO);
    if (!mark.ok) throw new Error(mark.failure.detail);
    const to = tree().to;
    expect(readFileSync(join(to, 'VERSION'), 'utf8')).toBe('go1.27.3\ntime 2026-11-05T15:59:06Z\n');
    expect(statSync(join(to, 'bin/go')).mode & 0o7777).toBe(0o755);
    expect(statSync(join(to, 'src/fmt/print.go')).mode & 0o7777).toBe(0o644);
    expect(readdirSync(join(home.path, 'sdk'))).toEqual(['go1.27.3']);
    expect(await installs.treeAt(to)).toMatchObject({ ok: true, value: mark.value });
    expect(await installs.noted(download())).toMatchObject({ value: mark.value.digest });
    await installs.removeTree({ path: to, expect: mark.value.digest });
    await installs.clearDownload(download());
    await installs.removeEmpty([join(home.path, 'sdk')]);
    expect(leftovers()).toEqual([]);
    expect(existsSync(join(home.path, 'sdk'))).toBe(false);
  });

  it.each([
    ['a file was changed in', (to: string) => writeFileSync(join(to, 'src/fmt/print.go'), 'package other\n')],
    ['a file was put into', (to: string) => writeFileSync(join(to, 'src/mine.go'), '')],
    ['a directory was put into', (to: string) => mkdirSync(join(to, 'mine'))],
  ])('that %s is somebody’s by now, and stays', async (_, change) => {
    const mark = await unpacked(GO);
    const { to } = tree();
    change(to);
    const expect_ = mark.ok ? mark.value.digest : '';
    expect(await installs.removeTree({ path: to, expect: expect_ })).toMatchObject({ failure: { code: 'conflict' } });
    expect(existsSync(join(to, 'bin/go'))).toBe(true);
  });

  const good: readonly TarMember[] = [
    { name: 'go/VERSION', text: 'go1.27.3\n' },
    { name: 'go/bin/go', mode: 0o755, text: '#!/bin/sh\necho go version go1.27.3 linux/amd64\n' },
  ];
  const long = `go/src/${'long/'.repeat(30)}name.go`;

  it('may have names that no old header holds', async () => {
    expect(await unpacked(tarGz([...good, paxName(long), { name: 'x', text: 'y' }]))).toMatchObject({ ok: true });
    expect(readFileSync(join(tree().to, long.slice(3)), 'utf8')).toBe('y');
  });

  it.each<[string, readonly TarMember[]]>([
    ['a way out of it', [...good, { name: 'go/../../escaped', text: 'x' }]],
    ['an absolute name', [...good, { name: '/tmp/gomend-escaped', text: 'x' }]],
    ['an absolute name in a long header', [...good, paxName('/tmp/gomend-escaped'), { name: 'x', text: 'x' }]],
    ['a name beside it', [...good, { name: 'gox/y', text: 'x' }]],
    ['a symbolic link', [...good, { name: 'go/l', type: '2', link: '/etc' }]],
    ['a symbolic link that stays inside', [...good, { name: 'go/l', type: '2', link: 'VERSION' }]],
    ['a hard link', [...good, { name: 'go/l', type: '1', link: '/etc/passwd' }]],
    ['a device', [...good, { name: 'go/l', type: '3' }]],
    ['a pipe', [...good, { name: 'go/l', type: '6' }]],
    ['the rights of somebody else', [...good, { name: 'go/l', mode: 0o4755, text: 'x' }]],
    ['a name twice', [...good, { name: 'go/VERSION', text: 'go1.27.3\nother' }]],
    ['a file for a directory', [...good, { name: 'go/VERSION/x', text: 'x' }]],
    ['a control character in a name', [...good, { name: 'go/a\u001b[2Jb', text: 'x' }]],
    ['a file that is too large', [...good, { name: 'go/x', size: 600 * 1024 * 1024 }]],
    ['less than it says', [...good, { name: 'go/x', size: 5_000 }]],
    ['another version', [{ name: 'go/VERSION', text: 'go1.20\n' }, ...good.slice(1)]],
    ['no version', good.slice(1)],
    [
      'a go that says something else',
      [...good.slice(0, 1), { name: 'go/bin/go', mode: 0o755, text: '#!/bin/sh\necho no\n' }],
    ],
    ['a go that does not start', [...good.slice(0, 1), { name: 'go/bin/go', mode: 0o755, text: '\u007fELF' }]],
    ['a go that fails', [...good.slice(0, 1), { name: 'go/bin/go', mode: 0o755, text: '#!/bin/sh\nexit 3\n' }]],
  ])('with %s leaves nothing', async (_, members) => {
    expect(await unpacked(tarGz(members))).toMatchObject({ ok: false });
    expect(readdirSync(join(home.path, 'sdk'))).toEqual([]);
    await installs.clearDownload(download(tarGz(members)));
    expect(leftovers()).toEqual([]);
    expect(existsSync('/tmp/gomend-escaped')).toBe(false);
  });

  it.each(['go/../../x', 'go/a/../../x', '/tmp/x', 'go//x', 'go/./x', 'go/a\\b', 'gone/x'])(
    'is refused for a name like %j',
    async (name) => {
      const refused = await unpacked(tarGz([...good, { name, text: 'x' }]));
      expect(refused).toMatchObject({
        failure: { code: 'garbage', detail: expect.stringMatching(/no plain name|not below/) },
      });
    },
  );

  it('never takes the place of what stands there', async () => {
    mkdirSync(tree().to, { recursive: true });
    expect(await unpacked(GO)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(readdirSync(tree().to)).toEqual([]);
  });
});
