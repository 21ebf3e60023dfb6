import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goproxyExplanation } from '../../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import { apartOf, type Come, type Verification } from '../../../../flows/proxy/explain/goproxy/verify.ts';
import { goEnv } from '../../../../flows/toolchain/facts/go-env.ts';
import { packModule } from '../../../../src/go/module-zip.ts';
import { localMachine } from '../../../../src/machine/local/index.ts';
import { isTampered } from '../../../../src/report/text/verification-text.ts';
import { missingPrograms } from '../../../support/missing-programs.ts';
import { keepServers } from '../../../support/servers/kept.ts';
import {
  type Answer,
  MODULE,
  PACKED,
  page,
  says,
  startModuleProxy,
  VERSION,
} from '../../../support/servers/module-proxy.ts';
import { closedPort } from '../../../support/servers/stream-server.ts';
import { given, lookFor } from '../../resolver/observing.ts';
import { explained } from './looking.ts';

const kept = keepServers();
const serving = async (faults: Readonly<Record<string, Answer>>) => (await kept(startModuleProxy(faults))).origin;
const HEAD = 'go.sum database tree\n41\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— x AAAA\n';

describe('the way to the checksum database', () => {
  const state = async (list: string, env: Readonly<Record<string, string>>) => {
    const { database } = await explained(list, undefined, env);
    return [database.state, database.by];
  };
  it('is the entry that passes it on', async () => {
    const [one, other] = [await serving({ '/supported': says(404) }), await serving({})];
    expect(await state(`${one},${other}`, {})).toEqual(['relayed', other]);
    expect(await state(one, { GOSUMDB: 'off' })).toEqual(['off', null]);
    expect(await state(one, { GONOSUMDB: 'golang.org' })).toEqual(['none', null]);
    expect(await state(one, { GOSUMDB: 'nonsense' })).toEqual(['error', null]);
  });

  it('is lost where an entry fails at it, and go does not go on', async () => {
    expect(await state(await serving({ '/supported': says(500) }), {})).toEqual(['lost', null]);
  });

  it('is its own address where that is given, and only a database is one', async () => {
    const modules = await serving({});
    const good = await serving({ latest: says(200, HEAD) });
    const at = (address: string) => ({ GOSUMDB: `sum.golang.org ${address}` });
    expect(await state(modules, at(good))).toEqual(['straight', null]);
    expect(await state(modules, at(await serving({ latest: page })))).toEqual(['wrong', null]);
    expect(await state(modules, at(await serving({ latest: says(403) })))).toEqual(['wrong', null]);
    expect(await state(modules, at(`http://127.0.0.1:${await closedPort()}`))).toEqual(['lost', null]);
  });
});

describe('copies that came by two ways', () => {
  const copy = { version: 'v1.0.0', time: '2024-01-01T00:00:00.000Z', sum: 'h1:a', modSum: 'h1:b' };
  const come = (parts: Partial<typeof copy> = {}): Come => ({ ok: true, copy: { ...copy, ...parts } });
  const none: Come = { ok: false, why: 'failed', detail: '' };
  it.each<[string, Come, Come, Verification['database'], readonly string[]]>([
    ['the same', come(), come(), { ok: true, sum: 'h1:a', modSum: 'h1:b' }, []],
    ['the database does not know it', come(), come(), { ok: true, sum: null, modSum: null }, []],
    ['another sum', come(), come({ sum: 'h1:x' }), null, ['sum']],
    ['another time', come(), come({ time: '2025-01-01T00:00:00.000Z' }), null, ['time']],
    ['one has no time', { ok: true, copy: { ...copy, time: null } }, come(), null, []],
    ['both alike, the database says otherwise', come(), come(), { ok: true, sum: 'h1:x', modSum: 'h1:b' }, ['sum']],
    ['one copy alone', none, come(), { ok: true, sum: 'h1:a', modSum: 'h1:x' }, ['modSum']],
    ['no copy', none, none, { ok: true, sum: 'h1:a', modSum: 'h1:b' }, []],
  ])('%s', (_, go, own, database, expected) => expect(apartOf(go, own, database)).toEqual(expected));

  it('are a problem where they differ, and where the database’s word is not its own', () => {
    const base = { module: MODULE, version: VERSION, source: null, go: none, own: none };
    const at = (database: Verification['database'], apart: Verification['apart'] = []) =>
      isTampered({ ...base, database, apart });
    expect(at(null)).toBe(false);
    expect(at({ ok: false, why: 'no-answer' })).toBe(false);
    expect(at({ ok: false, why: 'unknown-key' })).toBe(false);
    for (const why of ['malformed', 'unsigned', 'bad-signature'] as const) expect(at({ ok: false, why })).toBe(true);
    expect(at(null, ['sum'])).toBe(true);
  });
});

const lacking = missingPrograms(['go']);
describe.skipIf(lacking !== '')(`go itself beside gomend (${lacking || 'go is here'})`, () => {
  const home = mkdtempSync(join(tmpdir(), 'verify-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const program = lacking === '' ? execFileSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).trim() : '';

  async function verified(list: string, given_: Readonly<Record<string, string>>) {
    const environment = { PATH: process.env['PATH'] ?? '', HOME: home };
    const on = localMachine({ environment, workingDirectory: home });
    const whatIf = { given: given_, only: false };
    const go = { program, values: { GOVERSION: 'go1.26.8' }, brokenBy: null };
    const question = { list, whatIf, verify: true, budgetMs: 20_000 };
    const { verification } = await lookFor(goproxyExplanation(question), on, [given(goEnv, go)]);
    return verification;
  }

  it('finds the same module, version, time and sums', async () => {
    const found = await verified(await serving({}), { GONOSUMDB: 'golang.org' });
    const copy = { version: VERSION, time: '2024-03-15T15:59:16.000Z', sum: PACKED.sum, modSum: PACKED.modSum };
    expect(found).toMatchObject({ go: { ok: true, copy }, own: { ok: true, copy }, database: null, apart: [] });
  });

  it('sees that each is served another zip', async () => {
    const { zip } = packModule(MODULE, VERSION, { 'go.mod': 'module golang.org/x/mod\n', 'evil.go': 'package mod\n' });
    const forGo: Answer = (response, { headers }) => {
      says(200, headers['user-agent']?.startsWith('Go') ? zip : PACKED.zip)(response, {} as never);
    };
    const found = await verified(await serving({ '.zip': forGo }), { GONOSUMDB: 'golang.org' });
    expect(found?.apart).toEqual(['sum']);
    expect(found !== null && isTampered(found)).toBe(true);
  });

  it('sees that a relay makes the database’s answers up', async () => {
    const record = `7\n${MODULE} ${VERSION} ${PACKED.sum}\n\n${HEAD}`;
    const found = await verified(await serving({ [`${MODULE}@${VERSION}`]: says(200, record) }), {});
    expect(found).toMatchObject({ go: { ok: false, why: 'failed' }, own: { ok: true }, database: { ok: false } });
    expect(found !== null && isTampered(found)).toBe(true);
  });
});
