import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceDocument } from '../../src/report/trace/document.ts';
import { versionOf } from '../go/asked/generate.ts';
import { startWorld, type World } from '../go/asked/world.ts';
import { missingPrograms } from '../support/missing-programs.ts';
import { startForwardProxy } from '../support/servers/forward-proxy.ts';
import { runProgram } from './program.ts';
import { schemaErrors } from './schemas.ts';

/** Stands in the person's own proxy address: wherever it turns up, it leaked. */
const PASSWORD = 'pa55-of-the-person';
const MODULE = 'example.test/a/b';
const GET = ['go', 'mod', 'download', '-modcacherw', `${MODULE}@${versionOf(MODULE)}`];
const EVERYBODY = { 'p0.test': 200, 'p1.test': 200, 'p2.test': 200, 'p3.test': 200 } as const;

const missing = missingPrograms(['go', 'git', 'curl', 'openssl']);

describe.skipIf(missing !== '')(`gomend trace${missing && ` (skipped: ${missing})`}`, () => {
  let world: World;
  const room = mkdtempSync(join(tmpdir(), 'gomend-trace-'));
  const trust = join(room, 'root.pem');
  let count = 0;

  beforeAll(async () => {
    world = await startWorld();
    writeFileSync(trust, world.authority.root);
  });
  afterAll(async () => {
    await world.close();
    rmSync(room, { recursive: true });
  });

  /** A home and an environment of its own, whose HTTP proxy knows every host of the test's world. */
  function person(settings: Readonly<Record<string, string>> = {}, answers: object = {}) {
    const name = `case${++count}`;
    const home = join(room, name);
    mkdirSync(join(home, '.config/go/telemetry'), { recursive: true });
    mkdirSync(join(home, 'tmp'));
    writeFileSync(join(home, '.config/go/telemetry/mode'), 'off');
    world.play(name, { env: {}, module: MODULE, modules: EVERYBODY, databases: EVERYBODY, ...answers });
    const way = `http://${name}:${PASSWORD}@127.0.0.1:${world.port}`;
    const environment = {
      ...{ PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: join(home, 'tmp'), GOENV: 'off', GOTOOLCHAIN: 'local' },
      ...{ HTTP_PROXY: way, HTTPS_PROXY: way, http_proxy: way, SSL_CERT_FILE: trust, GIT_SSL_CAINFO: trust },
      ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', GOSUMDB: world.database.verifier },
      ...settings,
    };
    const trace = (words: readonly string[]) => runProgram(['trace', ...words], { environment, cwd: home });
    return { name, home, environment, trace };
  }

  function documentOf(stdout: string): TraceDocument {
    const document = JSON.parse(stdout) as TraceDocument;
    expect(schemaErrors('trace', document)).toEqual([]);
    return document;
  }

  const asked = ({ connections }: TraceDocument) =>
    connections.map(({ asker, host, protocol, outcome }) => `${asker.kind} ${host} ${protocol} ${outcome.kind}`);

  it('shows whom go asks by way of the person’s own proxy, and that it was to be expected', async () => {
    const { trace } = person({ GOPROXY: 'https://p0.test,https://p1.test' });
    const { code, stdout, stderr } = await trace(['--json', '--', ...GET]);
    expect([code, stderr]).toEqual([0, '']);
    const document = documentOf(stdout);
    expect(new Set(asked(document))).toEqual(new Set(['go p0.test tls ok']));
    const [first] = document.connections;
    expect(first).toMatchObject({ via: `http://127.0.0.1:${world.port}`, port: 443, hello: { serverName: 'p0.test' } });
    expect(first?.down).toBeGreaterThan(1_000);
    expect(document.foreseen?.hosts.map(({ role, host, isFirst }) => [role, host, isFirst])).toEqual([
      ['proxy', 'p0.test', true],
      ['proxy', 'p1.test', false],
      ['database', world.database.name, false],
    ]);
    expect(document.differences.map(({ host, cause, detail }) => [host, cause, detail])).toEqual([
      ['p1.test', 'earlier-answered', 'p0.test'],
      [world.database.name, 'database-unseen', ''],
    ]);
  });

  it('fetches again into a cache of its own, which is gone afterwards', async () => {
    const { home, trace } = person({ GOPROXY: 'http://p0.test' });
    await trace(['--', ...GET]);
    const again = documentOf((await trace(['--json', '--', ...GET])).stdout);
    expect(again.connections).toEqual([]);
    expect(again.differences.map(({ host, cause }) => [host, cause])).toEqual([
      ['p0.test', 'cached'],
      [world.database.name, 'cached'],
    ]);
    const fresh = documentOf((await trace(['--json', '--cache', 'private', '--', ...GET.toSpliced(3, 1)])).stdout);
    expect(fresh.connections.map(({ request }) => request?.path)).toContain(`/${MODULE}/@v/${versionOf(MODULE)}.zip`);
    expect(fresh.differences.map(({ cause }) => cause)).toEqual(['database-by-proxy']);
    expect(readdirSync(join(home, 'tmp'))).toEqual([]);
  });

  it('names what was asked and not foretold', async () => {
    const { trace } = person({ GOPROXY: 'direct' }, { module: 'corp.test/tools' });
    const { stdout } = await trace(['--json', '--', 'go', 'mod', 'download', '-modcacherw', 'corp.test/tools@v1.0.0']);
    const document = documentOf(stdout);
    expect([...new Set(asked(document))]).toEqual([
      'go corp.test tls ok',
      'go mods.test tls ok',
      `go ${world.database.name} tls ok`,
    ]);
    expect(document.differences).toMatchObject([{ host: 'mods.test', cause: 'unknown' }]);
  });

  it.each([
    ['NO_PROXY', { GOPROXY: 'https://p0.invalid', NO_PROXY: '.invalid' }, 'no-proxy'],
    ['this computer', { GOPROXY: 'http://127.0.0.1:1' }, 'loopback'],
    ['a folder', { GOPROXY: `file://${room}` }, 'file'],
  ])('says what it cannot see: %s', async (_, settings, cause) => {
    const { trace } = person({ ...settings, GOSUMDB: 'off' });
    const { code, stdout } = await trace(['--json', '--', ...GET]);
    const document = documentOf(stdout);
    expect([code, document.connections]).toEqual([1, []]);
    expect(document.differences).toMatchObject([{ kind: 'not-asked', cause }]);
  });

  it('tells git and curl apart, and goes their ways', async () => {
    const { home, trace } = person({ HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: '', http_proxy: '' });
    const way = `http://case${count}:${PASSWORD}@127.0.0.1:${world.port}`;
    writeFileSync(join(home, '.gitconfig'), `[http "https://github.com"]\n\tproxy = ${way}\n`);
    const script =
      'git ls-remote https://github.com/Acme/App; curl -s https://p0.test/; curl -s http://p1.invalid/; true';
    const { code, stdout } = await trace(['--json', '--', 'sh', '-c', script]);
    expect(code).toBe(0);
    const document = documentOf(stdout);
    expect(new Set(asked(document))).toEqual(
      new Set(['git github.com tls ok', 'curl p0.test silent refused', 'curl p1.invalid http unknown-host']),
    );
    expect(stdout).not.toContain(PASSWORD);
  });

  it('tells nobody the password of the person’s proxy, nor keeps it', async () => {
    const { home, trace } = person({ GOPROXY: 'https://p0.test', ALL_PROXY: `socks5://u:${PASSWORD}@127.0.0.1:1` });
    const script = `env; ${GET.join(' ')}; curl -s 'http://p0.test/x?token=s3cret&a=b'`;
    const words = ['--', 'sh', '-c', script];
    const text = await trace(words);
    expect(text.stdout).toContain('HTTPS_PROXY=http://gomend:');
    const json = await trace(['--json', ...words]);
    const html = await trace(['--format', 'html', '--out', 'trace.html', ...words]);
    const page = readFileSync(join(home, 'trace.html'), 'utf8');
    const ownPassword = /gomend:([\w-]+)@/.exec(text.stdout)?.[1] ?? '?';
    expect(page).toContain('<svg');
    const everything = [text.stdout, text.stderr, json.stdout, json.stderr, page, html.stdout, html.stderr];
    for (const told of everything) expect(told).not.toContain(PASSWORD);
    // What the command prints is its own affair.
    for (const told of [text.stderr, json.stdout, page]) {
      expect(told).not.toContain(ownPassword);
      expect(told).toContain('token=***');
      expect(told).not.toContain('s3cret');
    }
    const kept = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const texts = kept.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((one) => one.includes(PASSWORD) || one.includes(ownPassword))).toEqual([]);
  });

  it.each([
    ['an upstream that wants another password', 407, 'proxy-said'],
    ['an upstream that is not there', 0, 'refused'],
  ])('hands on what the program would have got: %s', async (_, status, kind) => {
    const upstream = await startForwardProxy('somebody:else');
    if (status === 0) await upstream.close();
    const way = `http://u:${PASSWORD}@127.0.0.1:${upstream.port}`;
    const { trace } = person({ GOPROXY: 'https://p0.test', HTTPS_PROXY: way, HTTP_PROXY: way, http_proxy: way });
    const script = `${GET.join(' ')}; curl -s -o /dev/null -w '%{http_code}' http://p0.test/`;
    const { stdout, stderr } = await trace(['--json', '--', 'sh', '-c', script]);
    const document = documentOf(stdout);
    expect(document.connections).toMatchObject([
      { asker: { kind: 'go' }, outcome: { kind, at: 'proxy' } },
      { asker: { kind: 'curl' }, outcome: { kind, at: 'proxy' } },
    ]);
    expect(stderr).toContain(status === 407 ? 'Proxy Authentication Required' : 'Bad Gateway (gomend: the proxy:');
    expect(stderr).toMatch(status === 407 ? /407$/ : /502$/);
    expect(stdout + stderr).not.toContain(PASSWORD);
    if (status !== 0) await upstream.close();
  });

  it('passes input, output and exit code through', async () => {
    const { environment, home } = person();
    const input = 'one\ntwo\n';
    const run = await runProgram(['trace', '--', 'sh', '-c', 'cat; exit 7'], { environment, cwd: home, input });
    expect([run.code, run.stdout]).toEqual([1, input]);
    expect(run.stderr).toContain('ended with code 7');
    expect(run.stderr).toContain('It asked for nothing by way of the proxy.');
    const json = await runProgram(['trace', '--json', '--', 'sh', '-c', 'cat; kill -9 $$'], {
      environment,
      cwd: home,
      input,
    });
    expect(json.stderr).toBe(input);
    expect(documentOf(json.stdout).exit).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it.each([
    [['trace'], 'say what to run'],
    [['trace', '--'], 'say what to run'],
    [['trace', '--', 'no-such-program'], 'no program no-such-program'],
    [['trace', '--', './no-such-file'], 'no file'],
    [['trace', '--', '/'], 'nothing that can be run'],
    [['trace', '--cache', 'mine', '--', 'true'], 'own or private'],
    [['trace', '--simulate', 'healthy', '--', 'true'], 'real program on this computer'],
    [['trace', '--format', 'xml', '--', 'true'], 'html'],
    [['check', '--format', 'html'], 'no format'],
  ])('names the way out of %j', async (words, sentence) => {
    const { environment, home } = person();
    const { code, stdout, stderr } = await runProgram(words, { environment, cwd: home });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing behind after %s', async (signal) => {
    const { environment, home } = person();
    const script =
      'mkdir -p "$GOMODCACHE/x"; chmod 500 "$GOMODCACHE/x"; trap "" HUP; ' +
      'sh -c \'echo "$$ $HTTP_PROXY"; exec sleep 1000\'; echo "never come to"';
    let told = '';
    const { code, stdout, stderr } = await runProgram(['trace', '--cache', 'private', '--', 'sh', '-c', script], {
      environment,
      cwd: home,
      meanwhile: (child) =>
        child.stdout?.on('data', (data: string) => {
          told += data;
          if (told.endsWith('\n')) child.kill(signal);
        }),
    });
    expect(code).toBe(130);
    expect(stderr).toContain('The command was interrupted');
    const [, sleeper = '', port = ''] = /^(\d+) .*:(\d+)$/.exec(stdout.trim()) ?? [];
    expect(existsSync(`/proc/${sleeper}`) && readFileSync(`/proc/${sleeper}/stat`, 'utf8').split(' ')[2] !== 'Z').toBe(
      false,
    );
    await expect(isListening(Number(port))).resolves.toBe(false);
    expect(readdirSync(join(home, 'tmp'))).toEqual([]);
  });
});

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
