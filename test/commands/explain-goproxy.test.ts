import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { page, says, startModuleProxy, VERSION } from '../support/servers/module-proxy.ts';
import { closedPort } from '../support/servers/stream-server.ts';
import type { WebServer } from '../support/servers/web-server.ts';
import { type FakeTerminalOptions, fakeTerminal } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';

let proxy: WebServer;
beforeAll(async () => {
  proxy = await startModuleProxy();
});
afterAll(() => proxy.close());
const folder = mkdtempSync(join(tmpdir(), 'blocked-'));
afterAll(() => rmSync(folder, { recursive: true }));
const BLOCKED = join(folder, 'blocked.yaml');
writeFileSync(
  BLOCKED,
  `name: blocked
title: proxy.golang.org is out of reach
story: Somebody on the way ends each connection.
caller: go get says connection refused.
extends: healthy
causes: []
fixes: []
state:
  network:
    sites:
      proxy.golang.org: { ports: { '443': { behaviour: refuses } } }
`,
);
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function explain(argv: readonly string[], options: FakeTerminalOptions = {}) {
  const terminal = fakeTerminal(options);
  const code = await run(['explain', 'goproxy', ...argv], terminal);
  const stdout = terminal.stdout();
  return { code, stdout, flat: stdout.replaceAll(/\s+/g, ' '), stderr: terminal.stderr() };
}
/** Nothing of this computer's, and no database. */
const ALONE = ['--env-only', '--env', 'GOSUMDB=off'];

describe('gomend explain goproxy', () => {
  it('says how each entry does, and keeps a list that is good', async () => {
    const { code, flat } = await explain([`${proxy.origin},direct`, ...ALONE]);
    expect(code).toBe(0);
    expect(flat).toContain(`1. ${proxy.origin}: ✓ serves`);
    expect(flat).toMatch(/Right: list of versions, .*“not found” for what there is not, and names with capitals\./);
    expect(flat).toContain('2. direct: go asks the place itself');
    expect(flat).toMatch(/new connection: median [\d.]+ ms, middle half/);
    expect(flat).toContain('GOSUMDB is off. So nobody would notice');
    expect(flat).toContain('Keep what is there.');
    expect(flat).not.toMatch(/explain\.|\{\w+\}|Wrong|Better/);
  });

  it('is one document', async () => {
    const bad = await startModuleProxy({ '.zip': page, '000.info': says(500) });
    open.push(bad);
    const dead = `http://127.0.0.1:${await closedPort()}`;
    const list = `${dead}|${bad.origin},${proxy.origin}|file:///nowhere,off`;
    const { code, stdout } = await explain([list, ...ALONE, '--json']);
    const document = JSON.parse(stdout);
    expect(schemaErrors('goproxy', document)).toEqual([]);
    expect(code).toBe(0);
    expect(document.sources.map((one: { health: string }) => one.health)).toEqual([
      'fails',
      'garbled',
      'serves',
      'lacks',
      'unknown',
    ]);
    expect(document).toMatchObject({ goproxy: list, recommended: { list }, verification: null });
    expect(document.sources[2]).toMatchObject({
      version: VERSION,
      quartiles: { fresh: [expect.any(Number), expect.any(Number), expect.any(Number)] },
    });
  });

  it('shows no password, and says where one is missing', async () => {
    const dead = `http://me:hunter2@127.0.0.1:${await closedPort()}`;
    for (const format of [[], ['--json'], ['--verbose']]) {
      const { stdout, stderr } = await explain([`${dead},direct`, ...ALONE, ...format]);
      expect(stdout).toContain('***@127.0.0.1');
      expect(stdout + stderr).not.toContain('hunter2');
    }
    const bare = dead.replace('me:hunter2@', '');
    expect((await explain([`${bare},direct`, ...ALONE])).flat).toContain(`\`go env -w 'GOPROXY=${bare}|direct'\``);
    expect((await explain([`${dead},direct`, ...ALONE])).flat).toMatch(
      /Better: GOPROXY=http:\/\/\*\*\*@[^ ]*\|direct Where \*\*\* stands/,
    );
  });

  it('draws on a terminal, within its columns and its signs', async () => {
    const terminal = { isTerminal: true, columns: 80 };
    const { stdout } = await explain([proxy.origin, ...ALONE], terminal);
    expect(stdout).toMatch(/1\. 127\.0\.0\.1:\d+ new .*┃/);
    for (const line of stdout.replaceAll(/\u001b\[\d+m/g, '').split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(80);
    const ascii = await explain([proxy.origin, ...ALONE], { ...terminal, environment: { LANG: 'C' } });
    expect(ascii.stdout.replaceAll(/\u001b\[\d+m/g, '')).toMatch(/^[ -~\n]*$/);
    const heard = await explain([proxy.origin, ...ALONE, '--accessible'], terminal);
    expect(heard.stdout).not.toMatch(/[┃─█✓]/);
    expect(heard.stdout).toContain('new connection: median');
  });

  it('looks at the present list, or one that is imagined, on a simulated Mac too', async () => {
    const mac = ['--simulate', 'healthy', '--json'];
    const now = JSON.parse((await explain(mac)).stdout);
    expect(schemaErrors('goproxy', now)).toEqual([]);
    expect(now).toMatchObject({
      goproxy: 'https://proxy.golang.org,direct',
      sources: [
        { operator: 'google', health: 'serves', reach: { identity: { intercepted: false } } },
        { kind: 'direct' },
      ],
      database: { state: 'relayed' },
      recommended: { changes: [], obstacles: [] },
    });
    const then = JSON.parse((await explain([...mac, '--env', 'GOPROXY=off', '--verify'])).stdout);
    expect(then).toMatchObject({ sources: [{ kind: 'off' }], verification: { go: { why: 'simulated' } } });
    expect(schemaErrors('goproxy', then)).toEqual([]);
  });

  it('names goproxy.cn as the person’s own choice where proxy.golang.org is out of reach', async () => {
    const { flat } = await explain(['--simulate', BLOCKED]);
    expect(flat).toContain('some choose https://goproxy.cn,direct. That is yours to decide');
    const { flat: fine } = await explain(['--simulate', 'healthy']);
    expect(fine).not.toContain('goproxy.cn');
  });

  it('leaves nothing half behind ctrl-c', async () => {
    const silent = await startModuleProxy({ '*': (response) => void response.on('close', () => {}) });
    open.push(silent);
    const terminal = fakeTerminal();
    const running = run(['explain', 'goproxy', silent.origin, ...ALONE], terminal);
    await expect.poll(() => silent.requests.length).toBeGreaterThan(0);
    terminal.interrupt();
    expect(await running).toBe(130);
    expect(terminal.stdout()).toBe('');
  });

  it.each([
    [['proxy'], /Go cannot read the list proxy: invalid proxy URL missing scheme/],
    [[','], /contains no entries/],
    [['http://me:hunter2@[::1'], /Go cannot read the list/],
    [['direct', '--env', 'GOPROXY=off'], /stands there twice/],
  ])('%j is refused', async (argv, said) => {
    const { code, stderr, stdout } = await explain(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(said);
    expect(stderr).not.toContain('hunter2');
  });

  it('keeps --verify for itself', async () => {
    const terminal = fakeTerminal();
    expect(await run(['explain', 'route', 'golang.org/x/text', '--verify'], terminal)).toBe(2);
    expect(terminal.stderr()).toContain('belongs to `gomend explain goproxy`');
  });
});
