import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../dig/unbound.ts';
import type { Asker, Configuration, Observed } from './configuration.ts';

const cache = join(import.meta.dirname, '../../../node_modules/.cache/gomend-tests');
/** By build: the same program, with the C library in reach or without. */
const SOURCES = {
  cgo: ['lookup.go', 'libc.go'].map((name) => join(import.meta.dirname, name)),
  static: ['lookup.go', 'no-libc.go'].map((name) => join(import.meta.dirname, name)),
};

/** Modules that the configurations name and Debian has; without them the map says that they are missing. */
const MODULES = ['myhostname', 'mdns4_minimal', 'mdns_minimal', 'mdns4', 'mdns', 'resolve', 'files', 'dns'];
const MODULE_DIRECTORIES = [
  ...(process.env['LD_LIBRARY_PATH'] ?? '').split(':').filter((one) => one !== ''),
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib/aarch64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
];

export const installedModules: ReadonlySet<string> = new Set(
  MODULES.filter((name) => MODULE_DIRECTORIES.some((directory) => existsSync(join(directory, `libnss_${name}.so.2`)))),
);

const go = programPath('go') ?? ['/usr/local/go/bin/go'].find((path) => existsSync(path)) ?? null;

/** What is not here of all that the real thing takes. */
export function lacking(): readonly string[] {
  const programs = ['unshare', 'ip', 'mount', 'getent', 'gcc'].filter((name) => programPath(name) === null);
  const modules = ['myhostname', 'mdns4_minimal']
    .filter((name) => !installedModules.has(name))
    .map((name) => `libnss-${name}`);
  return [
    ...(process.platform === 'linux' ? [] : ['Linux']),
    ...(process.getuid?.() === 0 ? [] : ['root']),
    ...(existsSync('/proc/net/if_inet6') ? [] : ['IPv6']),
    ...(go ? [] : ['go']),
    ...programs,
    ...modules,
  ];
}

export interface Programs {
  readonly cgo: string;
  readonly static: string;
}

/** Builds the program that looks names up, with and without cgo, where its source has changed. */
export function buildPrograms(): Programs {
  const sum = createHash('sha256');
  for (const path of new Set(Object.values(SOURCES).flat())) sum.update(readFileSync(path));
  const directory = join(cache, `lookup-${sum.digest('hex').slice(0, 16)}`);
  const programs = { cgo: join(directory, 'cgo'), static: join(directory, 'static') };
  mkdirSync(directory, { recursive: true });
  for (const kind of ['cgo', 'static'] as const) {
    if (existsSync(programs[kind])) continue;
    const env = {
      PATH: `/usr/local/go/bin:${process.env['PATH'] ?? ''}`,
      HOME: directory,
      GOCACHE: join(cache, 'go-build'),
      GOTOOLCHAIN: 'local',
      GOPROXY: 'off',
      GOFLAGS: '',
      CGO_ENABLED: kind === 'cgo' ? '1' : '0',
    };
    execFileSync(go ?? 'go', ['build', '-o', programs[kind], ...SOURCES[kind]], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }
  return programs;
}

export class Stage {
  readonly #programs = buildPrograms();
  readonly #scratch = mkdtempSync(join(tmpdir(), 'gomend-map-'));

  /** Lets every program look the configuration's name up on it, each configuration in namespaces of its own. */
  async play(configuration: Configuration): Promise<Readonly<Record<Asker, Observed>>> {
    const stage = join(import.meta.dirname, 'stage.ts');
    const argv = ['--mount', '--net', '--uts', '--', process.execPath, stage];
    const input = JSON.stringify({ configuration, programs: this.#programs, scratch: this.#scratch });
    const out = await new Promise<string>((resolve, reject) => {
      const child = execFile('unshare', argv, { timeout: 60_000 }, (error, stdout, stderr) => {
        if (error) reject(new Error(`seed ${configuration.seed}: ${stderr || error.message}`));
        else resolve(stdout);
      });
      child.stdin?.end(input);
    });
    return JSON.parse(out) as Record<Asker, Observed>;
  }

  close(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }
}
