import { describe, expect, it } from 'vitest';
import { type GoDownload, goDownload } from '../../../flows/toolchain/facts/go-download.ts';
import { type Fact, Unobservable } from '../../../src/engine/fact.ts';
import type { HttpRequest, Machine } from '../../../src/machine/port.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { ok, stubMachine } from '../../support/stub-machine.ts';
import { BREW, installation, installations, known, MAC, settings, TODAY } from './judging.ts';

const SUM = 'a'.repeat(64);

function listOf(...versions: readonly string[]): string {
  const files = (version: string) =>
    ['darwin-arm64', 'darwin-amd64', 'linux-amd64'].flatMap((platform) => {
      const [os = '', arch = ''] = platform.split('-');
      const about = { os, arch, version, sha256: SUM, size: 70_000_000 };
      return [
        { filename: `${version}.${platform}.tar.gz`, kind: 'archive', ...about },
        { filename: `${version}.${platform}.pkg`, kind: 'installer', ...about },
      ];
    });
  return JSON.stringify(versions.map((version) => ({ version, stable: true, files: files(version) })));
}

interface World {
  readonly from?: string;
  readonly found?: ReturnType<typeof installations>;
  readonly system?: Partial<typeof MAC>;
  readonly platform?: Machine['platform'];
  /** By URL: a body, or a status. */
  readonly web?: Readonly<Record<string, string | number>>;
  readonly distrust?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

const missing: Outcome<never> = { ok: false, failure: { code: 'missing', detail: 'ENOENT' }, ms: 0 };

async function look(world: World) {
  const asked: HttpRequest[] = [];
  const { files = {}, web = {}, distrust = null, platform = 'darwin' } = world;
  const machine = stubMachine({
    platform,
    async http(request) {
      asked.push(request);
      const reply = web[request.url];
      const status = typeof reply === 'number' ? reply : reply === undefined ? 404 : 200;
      const body = typeof reply === 'string' ? reply : '';
      return ok({ status, headers: {}, body, remoteAddress: null, chain: [], distrust });
    },
    async readFile(path) {
      return files[path] === undefined ? missing : ok(Buffer.from(files[path] ?? ''));
    },
    async stat(path) {
      const isFile = files[path] !== undefined;
      const isThere = isFile || Object.keys(files).some((name) => name.startsWith(`${path}/`));
      if (!isThere) return missing;
      const about = { mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, links: 1, identity: path };
      return ok({ ...about, type: isFile ? 'file' : 'directory', size: (files[path] ?? '').length });
    },
  });
  const facts: Record<string, unknown> = {
    'toolchain.go-installations': world.found ?? installations([]),
    'machine.today': TODAY,
    'machine.system': { ...MAC, ...world.system },
    'shell.settings': settings(world.environment ?? {}),
  };
  const value = <T>(fact: Fact<T>) => facts[fact.id] as T;
  const observed = await goDownload
    .observe({
      machine,
      signal: new AbortController().signal,
      need: async (fact) => value(fact),
      ask: async (fact) => known(value(fact)),
      given: () => world.from ?? null,
      note: () => {},
    })
    .catch((error: unknown) => {
      if (error instanceof Unobservable) return error.reason;
      throw error;
    });
  return { observed, asked };
}

const OFFICIAL_LIST = 'https://go.dev/dl/?mode=json';
const official = { [OFFICIAL_LIST]: listOf('go1.27.3', 'go1.26.10') };

describe('the newest Go for this computer', () => {
  it('is read from the official list, for the processor itself', async () => {
    const { observed, asked } = await look({ web: official });
    expect(observed).toMatchObject({
      version: 'go1.27.3',
      target: 'darwin/arm64',
      from: 'official',
      source: 'go.dev/dl',
      archive: { from: 'https://go.dev/dl/go1.27.3.darwin-arm64.tar.gz', sha256: SUM, size: 70_000_000, proxy: null },
      installer: { name: 'go1.27.3.darwin-arm64.pkg' },
      passedOver: null,
      homebrew: null,
    });
    expect(asked.map(({ url }) => url)).toEqual([OFFICIAL_LIST]);
  });

  it('is looked for among all where this macOS is too old for those that are supported', async () => {
    const all = { [`${OFFICIAL_LIST}&include=all`]: listOf('go1.27.3', 'go1.26.10', 'go1.24.13', 'go1.22.12') };
    const { observed } = await look({ web: { ...official, ...all }, system: { version: '11.7' } });
    expect(observed).toMatchObject({ version: 'go1.24.13', passedOver: { version: 'go1.27.3', minimum: '13' } });
  });

  it.each([
    ['the newest is there', installations([installation('/usr/local/go/bin/go')])],
    ['one is there that only has to be found', installations([], [BREW])],
    ['one is newer than what is known', installations([installation('/usr/local/go/bin/go', { version: 'go1.40.0' })])],
  ])('is not asked for where %s', async (_, found) => {
    expect(await look({ found })).toEqual({ observed: null, asked: [] });
  });

  it.each(['go1.25.7', 'go1.27.1'])('is asked for where %s is in use', async (version) => {
    const found = installations([installation('/usr/local/go/bin/go', { version })]);
    expect((await look({ found, web: official })).observed).toMatchObject({ version: 'go1.27.3' });
  });

  it('is asked for through the proxy that go would use', async () => {
    const environment = { HTTPS_PROXY: 'http://proxy.test:3128' };
    const { observed, asked } = await look({ web: official, environment });
    expect(asked[0]?.proxy).toBe('http://proxy.test:3128');
    expect((observed as GoDownload).archive?.proxy).toBe('http://proxy.test:3128');
  });

  it.each([
    ['arm64', '/opt/homebrew/bin/brew', '/opt/homebrew/bin/brew'],
    ['arm64', '/usr/local/bin/brew', null],
    ['x86_64', '/usr/local/bin/brew', '/usr/local/bin/brew'],
  ])('may come by the Homebrew of this processor: %s, %s', async (cpu, path, expected) => {
    const { observed } = await look({ web: official, system: { cpu }, files: { [path]: '' } });
    expect((observed as GoDownload).homebrew).toBe(expected);
  });
});

describe('a place that was named', () => {
  const MIRROR = 'https://mirror.test/go/dl/';

  it('is a mirror that takes the same question', async () => {
    const { observed } = await look({
      from: 'https://mirror.test/go/dl',
      web: { [`${MIRROR}?mode=json`]: listOf('go1.27.3') },
    });
    expect(observed).toMatchObject({
      from: 'mirror',
      source: 'mirror.test/go/dl',
      archive: { from: `${MIRROR}go1.27.3.darwin-arm64.tar.gz` },
    });
  });

  it('is a server of files, with its list as one of them', async () => {
    const web = { [`${MIRROR}?mode=json`]: '<html>index</html>', [`${MIRROR}dl.json`]: listOf('go1.27.3') };
    expect((await look({ from: MIRROR, web })).observed).toMatchObject({ version: 'go1.27.3' });
  });

  it('is asked with the name and password of the address, and told without', async () => {
    const from = 'https://gina:secret@mirror.test/go/dl/';
    const { observed, asked } = await look({ from, web: { [`${from}?mode=json`]: listOf('go1.27.3') } });
    expect(asked[0]?.headers).toEqual({ authorization: `Basic ${Buffer.from('gina:secret').toString('base64')}` });
    expect((observed as GoDownload).source).toBe('mirror.test/go/dl');
  });

  it('is a folder with a list', async () => {
    const { observed } = await look({ from: '/Volumes/go/', files: { '/Volumes/go/dl.json': listOf('go1.27.3') } });
    expect(observed).toMatchObject({
      from: 'place',
      archive: { from: '/Volumes/go/go1.27.3.darwin-arm64.tar.gz', proxy: null },
    });
  });

  const PKG = '/x/go1.27.3.darwin-arm64.pkg';
  it('is one file, with its sum given or beside it', async () => {
    const given = await look({ from: `${PKG}#sha256=${SUM.toUpperCase()}`, files: { [PKG]: '12345' } });
    const expected = { version: 'go1.27.3', archive: null, installer: { from: PKG, size: 5, sha256: SUM } };
    expect(given.observed).toMatchObject(expected);
    const beside = await look({ from: PKG, files: { [PKG]: '12345', [`${PKG}.sha256`]: SUM } });
    expect(beside.observed).toMatchObject(expected);
  });

  it.each<[string, World]>([
    ['a mirror without TLS', { from: 'http://mirror.test/dl/' }],
    ['a server that proves no identity', { web: official, distrust: 'SELF_SIGNED_CERT_IN_CHAIN' }],
    ['a list that breaks off', { web: { [OFFICIAL_LIST]: listOf('go1.27.3').slice(0, -9) } }],
    ['a page of a portal', { web: { [OFFICIAL_LIST]: '<html>' } }],
    ['a server that has none', { web: { [OFFICIAL_LIST]: 500 } }],
    ['a list without this processor', { web: official, system: { cpu: 'sparc' } }],
    ['a folder without a list', { from: '/Volumes/go', files: { '/Volumes/go/x': '' } }],
    ['a file that nothing tells the sum of', { from: PKG, files: { [PKG]: '12345' } }],
    ['a file whose sum is none', { from: PKG, files: { [PKG]: '12345', [`${PKG}.sha256`]: 'not found' } }],
    [
      'a file for another computer',
      { from: PKG.replace('arm64', 'amd64'), files: { [PKG.replace('arm64', 'amd64')]: '1' } },
    ],
    ['a file of another name', { from: '/x/go.pkg', files: { '/x/go.pkg': '1' } }],
    ['no place at all', { from: 'somewhere' }],
  ])('is not taken from %s', async (_, world) => {
    expect((await look(world)).observed).toHaveProperty('code');
  });
});
