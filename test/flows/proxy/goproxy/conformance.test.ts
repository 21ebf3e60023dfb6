import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { packModule } from '../../../../src/go/module-zip.ts';
import { keepServers } from '../../../support/servers/kept.ts';
import {
  type Answer,
  FILES,
  MODULE,
  page,
  says,
  startModuleProxy,
  VERSION,
} from '../../../support/servers/module-proxy.ts';
import { closedPort, listening } from '../../../support/servers/stream-server.ts';
import { machine } from '../real-machine.ts';
import { explained, wrongs } from './looking.ts';

const kept = keepServers();
const folder = mkdtempSync(join(tmpdir(), 'modules-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** With the database in use, so that its relay is asked for as well. */
const RELAYED = { GOSUMDB: 'sum.golang.org' };
const zipped = (name: string) => says(200, packModule(name, VERSION, { 'go.mod': 'module x\n' }).zip);
const onTo = (location: string, status = 302) => says(status, '', { location });

describe('a deviation of a module proxy is found', () => {
  it.each<[string, Readonly<Record<string, Answer>>, readonly string[], string]>([
    [
      'a page for everything',
      { '*': page },
      ['list page', 'latest page', 'unknown found', 'upper page', 'sumdb page'],
      'garbled',
    ],
    ['a page for .info', { '.info': page }, ['info page', 'unknown found'], 'garbled'],
    ['403 for what there is not', { '000.info': says(403) }, ['unknown refused'], 'serves'],
    ['500 for what there is not', { '000.info': says(500) }, ['unknown status'], 'serves'],
    ['200 for what there is not', { '000.info': page }, ['unknown found'], 'serves'],
    [
      '500 for everything',
      { '*': says(500) },
      ['list status', 'latest status', 'unknown status', 'upper status', 'sumdb status'],
      'fails',
    ],
    ['403 for the list', { 'mod/@v/list': says(403) }, ['list refused'], 'refuses'],
    ['another module in the zip', { '.zip': zipped('example.test/x') }, ['zip wrong-prefix'], 'garbled'],
    ['no zip', { '.zip': page }, ['zip not-a-zip'], 'garbled'],
    [
      'half a zip',
      { '.zip': says(200, (FILES[`${MODULE}/@v/${VERSION}.zip`] as Uint8Array).subarray(0, 200)) },
      ['zip not-a-zip'],
      'garbled',
    ],
    [
      'another version’s .info',
      { '000.info': says(404), '.info': says(200, '{"Version":"v0.16.0"}') },
      ['info other-version'],
      'garbled',
    ],
    ['no go.mod', { '.mod': says(200, 'not a go.mod\n') }, ['mod not-a-go-mod'], 'garbled'],
    ['400 for capitals', { 'toml/@v/list': says(400) }, ['upper status'], 'serves'],
    ['502 for the database', { '/supported': says(502) }, ['sumdb status'], 'serves'],
    [
      'round and round',
      { '.mod': (response, { url }) => onTo(url ?? '')(response, {} as never) },
      ['mod too-many-redirects'],
      'fails',
    ],
    ['on to nowhere', { '.mod': says(302) }, ['mod no-location'], 'fails'],
    ['breaks off', { '.zip': (response) => void response.destroy() }, ['zip no-answer'], 'fails'],
  ])('%s', async (_, faults, expected, health) => {
    const proxy = await kept(startModuleProxy(faults));
    const found = await explained(proxy.origin, undefined, RELAYED);
    expect(wrongs(found)).toEqual(expected);
    expect(found.sources[0]).toMatchObject({ health, reach: { step: 'answers' } });
  });
});

describe('what is odd but right is no deviation', () => {
  const gzipped: Answer = (response, { url = '' }) => {
    const file = FILES[url.slice(1)];
    if (file === undefined) return says(404)(response, {} as never);
    says(200, gzipSync(file), { 'content-encoding': 'gzip' })(response, {} as never);
  };
  it.each<[string, Readonly<Record<string, Answer>>, string]>([
    ['everything as it should be', {}, ''],
    ['no @latest', { '@latest': says(404) }, ''],
    ['no way to the database', { '/supported': says(404) }, ''],
    ['410 in place of 404', { '000.info': says(410) }, ''],
    ['a page with its 404', { '000.info': says(404, '<!DOCTYPE html>', { 'content-type': 'text/html' }) }, ''],
    ['a slash behind it', {}, '/'],
    ['packed answers', { '*': gzipped }, ''],
    ['no time in .info', { [`${VERSION}.info`]: says(200, `{"Version":"${VERSION}"}`) }, ''],
    [
      'binary data for the list',
      { 'mod/@v/list': says(200, `${VERSION}\n`, { 'content-type': 'application/octet-stream' }) },
      '',
    ],
    ['no capitals there', { 'toml/@v/list': says(410) }, ''],
  ])('%s', async (_, faults, behind) => {
    const proxy = await kept(startModuleProxy(faults));
    const found = await explained(`${proxy.origin}${behind}`, undefined, RELAYED);
    expect(wrongs(found)).toEqual([]);
    expect(found).toMatchObject({
      sources: [{ health: 'serves', version: VERSION }],
      recommended: { changes: [], obstacles: [] },
    });
  });

  it('a path in front, and a user and password, which the server gets and no address has', async () => {
    const wants = `Basic ${Buffer.from('me:s3cr:t').toString('base64')}`;
    const proxy = await kept(startModuleProxy({}, undefined, 'api/go/'));
    const asked: string[] = [];
    const real = machine();
    const heard = machine([], {
      http: (request) => {
        asked.push(request.url);
        return real.http(request);
      },
    });
    const found = await explained(`http://me:s3cr%3At@127.0.0.1:${proxy.port}/api/go`, heard);
    // It stands in no address that evidence is made of.
    expect(asked.join(' ')).not.toContain('s3cr');
    expect(wrongs(found)).toEqual([]);
    expect(found.sources[0]?.health).toBe('serves');
    expect(new Set(proxy.requests.map(({ headers }) => headers.authorization))).toEqual(new Set([wants]));
    expect(proxy.requests.map(({ url }) => url).join(' ')).not.toContain('s3cr');
  });

  it('who wants to know who asks is asked once, and not judged', async () => {
    const proxy = await kept(startModuleProxy({ '*': says(401) }));
    const found = await explained(proxy.origin);
    expect(found.sources[0]).toMatchObject({ health: 'unknown', timing: null });
    expect(wrongs(found)).toEqual([]);
    expect(proxy.requests).toHaveLength(1);
  });

  it('who has not got the module is asked for nothing of it', async () => {
    const proxy = await kept(startModuleProxy({ 'mod/@v/list': says(404) }));
    const found = await explained(proxy.origin);
    expect(found.sources[0]).toMatchObject({ health: 'lacks', version: null });
    expect(proxy.requests.some(({ url }) => /\.(?:zip|mod)$/.test(url ?? ''))).toBe(false);
  });

  it('HTTP/1.0, which keeps no connection', async () => {
    const server = createServer((socket) => {
      socket.once('data', (head) => {
        const path = head.toString().split(' ')[1]?.slice(1) ?? '';
        const file = FILES[path];
        const body = Buffer.from(file ?? '');
        socket.write(`HTTP/1.0 ${file === undefined ? '404 Not Found' : '200 OK'}\r\nContent-Type: text/plain\r\n\r\n`);
        socket.end(body);
      });
      socket.on('error', () => {});
    });
    const { port } = await kept(listening(server));
    const found = await explained(`http://127.0.0.1:${port}`);
    expect(wrongs(found)).toEqual([]);
    expect(found.sources[0]).toMatchObject({ health: 'serves', timing: { kept: [] } });
  });

  it.each([
    [9, []],
    [10, ['mod too-many-redirects']],
  ])('follows %d times', async (times, expected) => {
    const MOD = `/${MODULE}/@v/${VERSION}.mod`;
    const sends: Answer = (response, { url = '' }) => {
      const left = Number(new URL(url, 'http://x').searchParams.get('left') ?? times);
      if (left > 0) onTo(`${MOD}?left=${left - 1}&.mod`)(response, {} as never);
      else says(200, FILES[MOD.slice(1)] ?? '')(response, {} as never);
    };
    const proxy = await kept(startModuleProxy({ '.mod': sends }));
    expect(wrongs(await explained(proxy.origin))).toEqual(expected);
  });

  it('follows to another host, says so, and leaves the password behind', async () => {
    const files = await kept(startModuleProxy());
    const front = await kept(
      startModuleProxy({
        '.zip': (response, { url = '' }) => onTo(`http://localhost:${files.port}${url}`, 307)(response, {} as never),
      }),
    );
    const found = await explained(`http://me:secret@127.0.0.1:${front.port}`);
    expect(found.sources[0]).toMatchObject({ health: 'serves', sendsTo: ['localhost'] });
    expect(files.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it.each([
    ['sends on to a file', onTo('file:///etc/hosts')],
    ['says something else', page],
    ['breaks', says(500)],
  ])('does not say of one that %s that it has not got the module, nor names a host that is none', async (_, list) => {
    const { port } = await kept(startModuleProxy({ 'mod/@v/list': list }));
    const [source] = (await explained(`http://127.0.0.1:${port}`)).sources;
    expect(source?.rulings).toContainEqual({ item: 'zip', state: 'not-asked', why: 'no-answer' });
    expect(source?.sendsTo).toEqual([]);
  });

  it('says of one that has no version that it has not got the module', async () => {
    const { port } = await kept(startModuleProxy({ 'mod/@v/list': says(200, '') }));
    const [source] = (await explained(`http://127.0.0.1:${port}`)).sources;
    expect(source?.rulings).toContainEqual({ item: 'zip', state: 'not-asked', why: 'no-module' });
  });
});

describe('the way of asking', () => {
  it('is a few questions an entry, in turns, another one first each time', async () => {
    const order: string[] = [];
    const noting =
      (name: string): Answer =>
      (response, request) => {
        order.push(name);
        says(200, FILES[request.url?.slice(1) ?? ''] ?? '')(response, request);
      };
    const one = await kept(startModuleProxy({ 'mod/@v/list': noting('one') }));
    const other = await kept(startModuleProxy({ 'mod/@v/list': noting('other') }));
    const found = await explained(`${one.origin},${other.origin}`);
    // After the first question of each come four rounds of two: one on a new connection, one more on that.
    const rounds = order.slice(2).filter((_, index) => index % 2 === 0);
    expect(rounds).toEqual(['one', 'other', 'other', 'one', 'one', 'other', 'other', 'one']);
    for (const { timing } of found.sources) {
      expect(timing?.fresh).toHaveLength(4);
      expect(timing?.kept).toHaveLength(4);
    }
    expect(one.requests.length).toBeLessThanOrEqual(16);
  });

  it('contacts nobody behind direct or off, and nobody for a list that go cannot read', async () => {
    const proxy = await kept(startModuleProxy());
    const found = await explained(`off,${proxy.origin}`);
    expect(found.sources.map((one) => one.source)).toEqual(['off']);
    expect((await explained('proxy', undefined)).error).toContain('missing scheme');
    expect(proxy.requests).toEqual([]);
  });

  it('tells a dead one from one that is slow', async () => {
    const slow = await kept(startModuleProxy({ '*': () => {} }));
    const dead = `http://127.0.0.1:${await closedPort()}`;
    const found = await explained(`${dead},${slow.origin},direct`, undefined, { GOSUMDB: 'off' }, { budgetMs: 1_200 });
    expect(found.sources.map((one) => [one.health, one.reach?.step ?? null])).toEqual([
      ['fails', 'connection'],
      ['unknown', 'unseen'],
      ['unknown', null],
    ]);
    expect(found.recommended.list).toBe(`${dead}|${slow.origin},direct`);
  });

  it('reads a folder as go does, of a copy of its own cache the version that is there as a whole', async () => {
    for (const [name, bytes] of Object.entries(FILES)) {
      const path = join(folder, 'with a blank', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    writeFileSync(join(folder, 'with a blank', `${MODULE}/@v/list`), `v0.99.0\n${VERSION}\n`);
    const found = await explained(`file://${folder}/with%20a%20blank,file://${folder}/none,off`, undefined, RELAYED);
    expect(found.sources.map((one) => [one.kind, one.health])).toEqual([
      ['folder', 'serves'],
      ['folder', 'lacks'],
      ['off', 'unknown'],
    ]);
    expect(wrongs(found)).toEqual([]);
  });
});
