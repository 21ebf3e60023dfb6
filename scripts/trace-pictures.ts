// Takes the picture of docs/trace.md: a real `gomend trace` of real modules, from a server of our own that stands for
// proxy.golang.org and sum.golang.org in a network namespace. Part of `npm run screenshots`; skipped where there is no
// root, or no module to be had.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lackingHere, moduleStage, type ServerOptions } from '../test/support/module-namespace/stage.ts';
import { openTerminal } from '../test/support/terminal/open-terminal.ts';
import { needFonts, take } from './pictures/taker.ts';

const PATIENCE_MS = 60_000;
const MODULES = ['golang.org/x/text', 'golang.org/x/mod', 'golang.org/x/sync'] as const;
const HOSTS = ['goproxy.corp.test', 'proxy.golang.org', 'sum.golang.org', 'storage.corp.test'];

needFonts();
const lacking = lackingHere();
if (lacking !== '') {
  process.stderr.write(`no picture: ${lacking}\n`);
  process.exit(1);
}
const place = mkdtempSync(join(tmpdir(), 'gomend-pictures-'));
try {
  await picture();
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.exit();

async function picture(): Promise<void> {
  const cache = join(place, 'modules');
  const latest = MODULES.map((module) => `${module}@latest`);
  const environment = { ...process.env, GOMODCACHE: cache, GOFLAGS: '-modcacherw' };
  execFileSync('go', ['mod', 'download', ...latest], { cwd: place, env: environment, stdio: 'pipe' });
  const directory = join(cache, 'cache/download');
  const stage = moduleStage({
    ...{ hosts: HOSTS, room: join(place, 'room'), directory, sums: sumsIn(directory) },
    ...{ delay: 25, delays: { 'goproxy.corp.test': 60, 'sum.golang.org': 40 } },
    ...{ empty: ['goproxy.corp.test'], redirects: { 'proxy.golang.org': 'storage.corp.test' } },
  });
  const command = 'GOSUMDB=$VERIFIER exec "$NODE" "$CLI" trace --cache private -- go mod download "$@"';
  const screen = openTerminal({
    argv: [...stage.argv, 'sh', '-c', command, 'sh', ...latest] as [string, ...string[]],
    ...{ cols: 80, rows: 44, cwd: place },
    env: {
      ...{ ...stage.environment, HOME: place, LANG: 'C.UTF-8', SSL_CERT_FILE: stage.trust, TMPDIR: place },
      CLI: join(import.meta.dirname, '../dist/cli.js'),
      ...{ GOPROXY: 'https://goproxy.corp.test,https://proxy.golang.org,direct', GOENV: 'off', GOTOOLCHAIN: 'local' },
      // The server's database holds one record.
      ...{ GONOSUMDB: MODULES.slice(1).join(','), GOTELEMETRY: 'off' },
    },
  });
  await screen.waitForEnd(PATIENCE_MS);
  take(screen, 'trace-waterfall');
  screen.close();
}

/** What the cache knows of the one version of each module that was fetched into it. */
function sumsIn(directory: string): ServerOptions['sums'] {
  const entries = MODULES.map((module) => {
    const at = join(directory, module, '@v');
    const [version = ''] = readdirSync(at).flatMap((name) => /^(v.*)\.ziphash$/.exec(name)?.[1] ?? []);
    const sum = readFileSync(join(at, `${version}.ziphash`), 'utf8').trim();
    return [`${module}@${version}`, { sum, modSum: modSum(module, version) }] as const;
  });
  return Object.fromEntries(entries);

  function modSum(module: string, version: string): string {
    const told = execFileSync('go', ['mod', 'download', '-json', `${module}@${version}`], {
      cwd: place,
      env: { ...process.env, GOMODCACHE: join(place, 'modules'), GOFLAGS: '-modcacherw' },
      encoding: 'utf8',
    });
    return (JSON.parse(told) as { GoModSum: string }).GoModSum;
  }
}
