import { describe, expect, it } from 'vitest';
import { readPacAnswer } from '../../../src/http/pac/read-answer.ts';
import { type PacWorld, runPac } from '../../../src/http/pac/run-script.ts';

const HOSTS: Readonly<Record<string, string>> = { 'git.corp.test': '10.20.4.30', 'proxy.golang.org': '203.0.113.7' };
const WORLD: PacWorld = {
  resolve: async (name) => (/^[\d.]+$/.test(name) ? name : (HOSTS[name] ?? null)),
  ownAddress: async () => '192.168.1.20',
};
const run = (body: string, url = 'https://proxy.golang.org/', world = WORLD) =>
  runPac(`function FindProxyForURL(url, host) { ${body} }`, new URL(url), world);

describe('a proxy auto-configuration script', () => {
  it.each([
    ['names a proxy', "return 'PROXY p.test:8080; DIRECT';", 'PROXY p.test:8080; DIRECT'],
    ['looks at the host', "return shExpMatch(host, '*.golang.org') ? 'PROXY a:1' : 'DIRECT';", 'PROXY a:1'],
    ['looks at the address', 'return url;', 'https://proxy.golang.org/'],
    ['looks a name up', 'return dnsResolve(host);', '203.0.113.7'],
    ['looks up what there is not', "return String(dnsResolve('no.test'));", 'null'],
    [
      'asks whether there is a name',
      "return String(isResolvable('git.corp.test') && !isResolvable('no.test'));",
      'true',
    ],
    ['compares by blocks', "return String(isInNet('git.corp.test', '10.20.0.0', '255.255.0.0'));", 'true'],
    ['compares by other blocks', "return String(isInNet('git.corp.test', '10.21.0.0', '255.255.0.0'));", 'false'],
    ['compares from the other end', "return String(isInNet('203.0.113.7', '203.0.0.7', '255.0.0.255'));", 'true'],
    [
      'asks who it is',
      "return isInNet(myIpAddress(), '192.168.0.0', '255.255.0.0') ? 'DIRECT' : 'PROXY a:1';",
      'DIRECT',
    ],
    [
      'looks up by way of what it looked up',
      "return isInNet(dnsResolve(host), '203.0.113.0', '255.255.255.0') ? 'PROXY a:1' : 'DIRECT';",
      'PROXY a:1',
    ],
    [
      'looks up in a function of a list',
      "return ['no.test', 'git.corp.test'].map(function (n) { return dnsResolve(n); }).join(' ');",
      ' 10.20.4.30',
    ],
    [
      'catches what it likes',
      "try { dnsResolve(host).split('.'); return 'PROXY a:1'; } catch (e) { return 'DIRECT'; }",
      'PROXY a:1',
    ],
    ['is written in a newer language', 'const by = { a: host?.length ?? 0 }; return `` + by.a;', '16'],
    ['knows the days', "return String(weekdayRange('SUN', 'SAT'));", 'true'],
    ['says nothing', '', ''],
    ['talks', "alert('hello'); return 'DIRECT';", 'DIRECT'],
  ])('that %s', async (_, body, said) => {
    expect(await run(body)).toEqual({ ok: true, said });
  });

  it('sees nothing of this computer', async () => {
    const known = "return [typeof process, typeof require, typeof fetch, typeof Buffer].join(' ');";
    expect(await run(known)).toEqual({ ok: true, said: 'undefined undefined undefined undefined' });
  });

  it('is not believed where it asks what is not known', async () => {
    const world = { ...WORLD, ownAddress: async () => null };
    expect(
      await run("return isInNet(myIpAddress(), '127.0.0.0', '255.0.0.0') ? 'DIRECT' : 'PROXY a:1';", undefined, world),
    ).toEqual({ ok: false, detail: 'myIpAddress()' });
  });

  it.each([
    ['that never ends', 'for (;;) {}', 'interrupted'],
    [
      'that has one of our functions search without end',
      "return String(shExpMatch('a'.repeat(300), '*a*a*a*a*a*a*a*b'));",
      'interrupted',
    ],
    [
      'that has the engine search without end',
      "const s = 'a'.repeat(3e6); return String(s.indexOf('a'.repeat(1e6) + 'b'));",
      'interrupted',
    ],
    ['that says more than anybody reads', "return 'PROXY a:1;'.repeat(5000);", '50000 characters'],
    ['that fills the memory', "let s = 'x'; for (;;) s += s;", ''],
    ['that breaks', "throw new Error('no such thing');", 'no such thing'],
    ['that calls what there is not', 'return nobody();', 'nobody'],
    ['that is no script', '} else {', ''],
    [
      'that looks up without end',
      "var i = 0; while (dnsResolve('h' + i + '.test') === null) i++;",
      'h0.test, h1.test, h2.test',
    ],
    ['that looks at the date', "return dateRange(1, 31) ? 'DIRECT' : 'PROXY a:1';", 'dateRange()'],
  ])('%s is given up', async (_, body, detail) => {
    expect(await run(body)).toEqual({ ok: false, detail: expect.stringContaining(detail) });
  });

  it('without the function that counts is given up', async () => {
    expect(await runPac('var x = 1;', new URL('https://a.test/'), WORLD)).toMatchObject({ ok: false });
  });
});

describe('what a script says', () => {
  it.each([
    ['', [{ kind: 'direct' }]],
    [' ; ', [{ kind: 'direct' }]],
    ['DIRECT', [{ kind: 'direct' }]],
    ['proxy a.test:8080;direct', [{ kind: 'proxy', proxy: 'http://a.test:8080' }, { kind: 'direct' }]],
    ['HTTPS a.test:443', [{ kind: 'proxy', proxy: 'https://a.test:443' }]],
    ['SOCKS5 a.test:1080; SOCKS b.test:1', [{ proxy: 'socks5://a.test:1080' }, { proxy: 'socks://b.test:1' }]],
    ['PROXY', [{ kind: 'unknown', word: 'PROXY' }]],
    ['PROXY a b', [{ kind: 'unknown', word: 'PROXY a b' }]],
    ['QUIC a:1', [{ kind: 'unknown', word: 'QUIC a:1' }]],
  ])('“%s”', (said, ways) => {
    expect(readPacAnswer(said)).toMatchObject(ways);
  });
});
