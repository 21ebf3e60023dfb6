import { describe, expect, it } from 'vitest';
import { type Item, type ItemReply, judgeAnswer, readInfo, versionsIn } from '../../../src/go/goproxy/answers.ts';
import { escapeModule } from '../../../src/go/goproxy/escape.ts';
import { operatorOf, servesEverybody } from '../../../src/go/goproxy/operators.ts';
import { quartilesOf } from '../../../src/go/goproxy/quartiles.ts';
import { packModule } from '../../../src/go/module-zip.ts';

const ASKED = { module: 'golang.org/x/mod', version: 'v0.17.0' };
const ZIP = packModule(ASKED.module, ASKED.version, { 'go.mod': 'module golang.org/x/mod\n' }).zip;

const came = (body: string | Uint8Array, status = 200, contentType = 'text/plain'): ItemReply => ({
  kind: 'reply',
  status,
  contentType,
  bytes: Buffer.from(body as string),
  cut: false,
});
const judged = (item: Item, reply: ItemReply) => {
  const { state, ...more } = judgeAnswer(item, reply, ASKED);
  return 'why' in more ? `${state} ${more.why}` : state;
};
const PAGE = '<!DOCTYPE html><title>Sign in</title>';

describe('an answer of a module proxy', () => {
  it.each<[Item, ItemReply, string]>([
    ['list', came('v0.16.0\nv0.17.0\n'), 'right'],
    ['list', came(''), 'right'],
    ['list', came('v0.17.0 2024-03-15T15:59:16Z\n'), 'right'],
    ['list', came('no such thing\n'), 'wrong not-a-list'],
    ['list', came(PAGE), 'wrong page'],
    ['list', came('v1.0.0', 200, 'text/html; charset=utf-8'), 'wrong page'],
    ['list', came('', 404), 'not-asked no-module'],
    ['list', came('', 410), 'not-asked no-module'],
    ['list', came('', 401), 'not-asked credentials'],
    ['list', came('', 403), 'wrong refused'],
    ['list', came('', 500), 'wrong status'],
    ['info', came('{"Version":"v0.17.0","Time":"2024-03-15T15:59:16Z"}'), 'right'],
    ['info', came('{"Version":"v0.17.0","Time":"2024-03-15T15:59:16.123+02:00","Origin":{}}'), 'right'],
    ['info', came('{"Version":"v0.17.0"}'), 'right'],
    ['info', came('{"Version":"v0.17.0","Time":"yesterday"}'), 'wrong bad-time'],
    ['info', came('{"Version":"v0.18.0"}'), 'wrong other-version'],
    ['info', came('{}'), 'wrong not-json'],
    ['info', came('v0.17.0'), 'wrong not-json'],
    ['info', came('', 404), 'wrong status'],
    ['mod', came('// a remark\n\nmodule golang.org/x/mod // too\n\ngo 1.18\n'), 'right'],
    ['mod', came('module "golang.org/x/mod"\n'), 'right'],
    ['mod', came('module example.test/x\n'), 'wrong not-a-go-mod'],
    ['mod', came(''), 'wrong not-a-go-mod'],
    ['zip', came(ZIP, 200, 'application/zip'), 'right'],
    ['zip', came(packModule('mod', 'v0.17.0', { 'go.mod': '' }).zip), 'wrong wrong-prefix'],
    ['zip', came(PAGE, 200, 'text/html'), 'wrong not-a-zip'],
    ['zip', { ...came(ZIP), cut: true } as ItemReply, 'not-asked large'],
    ['latest', came('{"Version":"v0.38.0"}'), 'right'],
    ['latest', came('', 404), 'not-offered'],
    ['latest', came('', 501), 'not-offered'],
    ['latest', came('', 500), 'wrong status'],
    ['unknown', came('not found', 404), 'right'],
    ['unknown', came(PAGE, 410, 'text/html'), 'right'],
    ['unknown', came('{}'), 'wrong found'],
    ['unknown', came('', 403), 'wrong refused'],
    ['unknown', came('', 400), 'wrong status'],
    ['upper', came('v1.6.0\n'), 'right'],
    ['upper', came('', 404), 'not-asked lacks-it'],
    ['upper', came('', 400), 'wrong status'],
    ['sumdb', came(''), 'right'],
    ['sumdb', came('', 410), 'not-offered'],
    ['sumdb', came(PAGE), 'wrong page'],
    ['sumdb', came('', 502), 'wrong status'],
    ['zip', { kind: 'astray', why: 'downgrade' }, 'wrong downgrade'],
    ['mod', { kind: 'none', code: 'unreachable', detail: 'ECONNRESET' }, 'wrong no-answer'],
    ['mod', { kind: 'none', code: 'timeout', detail: '' }, 'not-asked no-answer'],
  ])('%s: %o is %s', (item, reply, expected) => expect(judged(item, reply)).toBe(expected));

  it('names its versions and their time', () => {
    expect(versionsIn('v1.0.0\n\n v1.1.0-rc.1 x\nlatest\n')).toEqual(['v1.0.0', 'v1.1.0-rc.1']);
    expect(readInfo('{"Version":"v1.0.0","Time":"2024-01-01T00:00:00Z"}')).toMatchObject({ version: 'v1.0.0' });
    expect(readInfo('null')).toBeNull();
  });
});

describe('the rest of the protocol', () => {
  it('writes a capital letter as go does', () => {
    expect(escapeModule('github.com/BurntSushi/toml')).toBe('github.com/!burnt!sushi/toml');
    expect(escapeModule('v1.0.0-RC1')).toBe('v1.0.0-!r!c1');
  });

  it.each([
    ['https://proxy.golang.org', {}, 'google', true],
    ['https://goproxy.cn/', {}, 'goproxy-cn', true],
    ['https://goproxy.cn.corp.test/', {}, null, false],
    ['https://mirrors.aliyun.com/goproxy/', {}, 'aliyun', true],
    ['https://mirrors.aliyun.com/pypi/', {}, null, false],
    ['https://me:secret@goproxy.io', {}, 'goproxy-io', true],
    ['https://art.corp.test/api/go/x', { 'x-jfrog-version': 'Artifactory/7.77.3' }, 'artifactory', false],
    ['https://nx.corp.test/repository/go', { server: 'Nexus/3.68.1-02 (OSS)' }, 'nexus', false],
    ['https://athens.corp.test', { server: 'nginx' }, null, false],
  ])('knows who runs %s only where that is certain', (source, headers, operator, everybody) => {
    expect(operatorOf(source, headers as Record<string, string>)).toBe(operator);
    expect(servesEverybody(source)).toBe(everybody);
  });

  it.each([
    [
      [1, 2, 3, 4, 5],
      [2, 3, 4],
    ],
    [
      [4, 1, 3, 2],
      [1.75, 2.5, 3.25],
    ],
    [
      [7, null, 9],
      [7.5, 8, 8.5],
    ],
    [[7, null], null],
    [[], null],
  ])('quartiles of %j are %j', (times, expected) => expect(quartilesOf(times)).toEqual(expected));
});
