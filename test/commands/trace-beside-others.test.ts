import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TraceDocument } from '../../src/report/trace/document.ts';
import { missingPrograms } from '../support/missing-programs.ts';
import { startWebServer } from '../support/servers/web-server.ts';
import { KEY, openTerminal } from '../support/terminal/open-terminal.ts';
import { PROGRAM, runProgram } from './program.ts';

const PASSWORD = 'pa55-of-the-person';
const missing = missingPrograms(['tinyproxy', 'curl', 'go']);

let place: string;
const ended: (() => unknown)[] = [];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'gomend-trace-'));
  mkdirSync(join(place, 'tmp'));
});
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
  rmSync(place, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function startTinyproxy(): Promise<number> {
  const port = await freePort();
  const config = join(place, 'tinyproxy.conf');
  writeFileSync(config, `Port ${port}\nListen 127.0.0.1\nTimeout 60\nMaxClients 20\nBasicAuth ada ${PASSWORD}\n`);
  const proxy = spawn('tinyproxy', ['-d', '-c', config], { stdio: 'ignore' });
  ended.push(async () => {
    const gone = once(proxy, 'exit');
    proxy.kill();
    await gone;
  });
  await expect.poll(() => answers(port), { timeout: 5_000 }).toBe(true);
  return port;
}

/** Of a module proxy with one module in one version. */
function fileAt(path: string): string {
  if (path.endsWith('.info')) return '{"Version":"v1.2.3"}';
  return path.endsWith('.mod') ? 'module a.test/x\n' : 'v1.2.3\n';
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('connect', () => socket.destroy());
    socket.on('error', () => resolve(false));
  });
}

describe.skipIf(missing !== '')(`a trace by way of tinyproxy${missing && ` (skipped: ${missing})`}`, () => {
  it('tells it the password, and nobody else', async () => {
    const proxy = await startTinyproxy();
    const web = await startWebServer((request, response) => response.end(fileAt(request.url ?? '')));
    ended.push(web.close);
    const way = `http://ada:${PASSWORD}@127.0.0.1:${proxy}`;
    const environment = {
      ...{
        PATH: process.env['PATH'] ?? '',
        HOME: place,
        TMPDIR: join(place, 'tmp'),
        GOENV: 'off',
        GOTOOLCHAIN: 'local',
      },
      ...{ HTTP_PROXY: way, http_proxy: way, https_proxy: way, GOTELEMETRY: 'off' },
      // With a dot behind it Go does not take it for this computer.
      ...{ GOPROXY: `http://localhost.:${web.port}`, GONOSUMDB: '*' },
    };
    const script = `env; go list -m -versions a.test/x; curl -sp ${web.origin}/tunnel`;
    const run = await runProgram(['trace', '--json', '--', 'sh', '-c', script], { environment, cwd: place });
    const { connections } = JSON.parse(run.stdout) as TraceDocument;
    const via = `http://127.0.0.1:${proxy}`;
    expect(connections).toMatchObject([
      { asker: { kind: 'go' }, request: { path: '/a.test/x/@v/list', status: 200 }, via, outcome: { kind: 'ok' } },
      { asker: { kind: 'go' }, request: { path: '/a.test/x/@v/v1.2.3.info' }, via },
      { asker: { kind: 'go' }, request: { path: '/a.test/x/@v/v1.2.3.mod' }, via },
      { asker: { kind: 'curl' }, protocol: 'tunnel', via, outcome: { kind: 'ok' } },
    ]);
    expect(run.stderr).toContain('a.test/x v1.2.3');
    expect(run.stdout + run.stderr).not.toContain(PASSWORD);
    expect(web.requests.length).toBe(4);
    expect(web.requests.filter(({ headers }) => 'proxy-authorization' in headers)).toEqual([]);
  });
});

describe('a trace at a terminal', () => {
  it('leaves the keyboard to the command, and nothing behind after ctrl-c', async () => {
    const script =
      '[ -t 0 ] && mkdir -p "$GOMODCACHE" && read -r word < /dev/tty && echo "read $word" && exec sleep 1000';
    const terminal = openTerminal({
      argv: [process.execPath, PROGRAM, 'trace', '--cache', 'private', '--', 'sh', '-c', script],
      cols: 80,
      rows: 40,
      env: { PATH: '/usr/bin:/bin', HOME: place, TMPDIR: join(place, 'tmp'), LANG: 'C.UTF-8' },
      cwd: place,
    });
    ended.push(() => terminal.close());
    terminal.write('hello\r');
    await terminal.waitFor('read hello');
    terminal.write(KEY.ctrlC);
    expect((await terminal.waitForEnd()).exitCode).toBe(130);
    expect(terminal.history()).toContain('The command was interrupted');
    expect(readdirSync(join(place, 'tmp'))).toEqual([]);
  });
});
