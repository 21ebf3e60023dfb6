import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packModule } from '../src/go/module-zip.ts';
import { lackingHere, moduleStage } from '../test/support/module-namespace/stage.ts';
import { GOMEND, needProduct } from './measure/programs.ts';
import { ratio, spread } from './measure/statistics.ts';

const ROUNDS = 11;
const MODULES = 50;
const MODULE_BYTES = 200_000;
const VERSION = 'v1.0.0';
/** Milliseconds before each answer of the server: none, and those of a module proxy that is near. */
const DELAYS = [0, 20];

interface Rounds {
  readonly plain: readonly number[];
  readonly traced: readonly number[];
  readonly walls: readonly number[];
}

/**
 * How much longer `go mod download` of fifty modules takes when it is traced: from a server of our own behind a cable
 * in a network namespace, over TLS, into an empty cache each time.
 */
export async function tracedDownload(): Promise<readonly string[]> {
  const lacking = lackingHere();
  if (lacking !== '') return [`not measured: ${lacking}`];
  needProduct();
  const lines: string[] = [];
  for (const delay of DELAYS) {
    const { plain, traced, walls } = await rounds(delay);
    const what = delay === 0 ? 'answers at once' : `answers after ${delay} ms`;
    lines.push(
      `${MODULES} modules of ${MODULE_BYTES / 1_000} kB, the server ${what}: plain ${spread(plain, 'ms')}, traced ${spread(traced, 'ms')}, ratio ${ratio(traced, plain)}`,
      `  the whole of gomend, its start and report included: ${spread(walls, 'ms')}, ratio ${ratio(walls, plain)}`,
    );
  }
  return [...lines, 'plain and traced are the time from the start of go to its end'];
}

async function rounds(delay: number): Promise<Rounds> {
  const place = mkdtempSync(join(tmpdir(), 'gomend-bench-'));
  try {
    const directory = join(place, 'modules');
    const names = Array.from({ length: MODULES }, (_, index) => `mods.test/m${index}`);
    for (const name of names) layOut(directory, name);
    const none = { delays: {}, empty: [], redirects: {}, sums: {} };
    const stage = moduleStage({ hosts: ['mods.test'], room: join(place, 'room'), directory, delay, ...none });
    const program = join(import.meta.dirname, 'programs/traced-rounds.ts');
    const node = [process.execPath, '--disable-warning=ExperimentalWarning', program, GOMEND, String(ROUNDS)];
    const [file = '', ...args] = [...stage.argv, ...node, ...names.map((name) => `${name}@${VERSION}`)];
    const env = {
      ...{ ...stage.environment, HOME: place, TMPDIR: place, SSL_CERT_FILE: stage.trust, LANG: 'C.UTF-8' },
      ...{
        GOPROXY: 'https://mods.test',
        GONOSUMDB: 'mods.test',
        GOTOOLCHAIN: 'local',
        GOENV: 'off',
        GOTELEMETRY: 'off',
      },
    };
    const { stdout } = await promisify(execFile)(file, args, { cwd: place, env, maxBuffer: 16 * 1024 * 1024 });
    return JSON.parse(stdout) as Rounds;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A module as a proxy serves it, with a file that does not compress. */
function layOut(directory: string, name: string): void {
  const at = join(directory, name, '@v');
  mkdirSync(at, { recursive: true });
  const mod = `module ${name}\n`;
  const { zip } = packModule(name, VERSION, { 'go.mod': mod, 'data.txt': noise(name) });
  writeFileSync(join(at, 'list'), `${VERSION}\n`);
  writeFileSync(join(at, `${VERSION}.info`), JSON.stringify({ Version: VERSION, Time: '2026-01-01T00:00:00Z' }));
  writeFileSync(join(at, `${VERSION}.mod`), mod);
  writeFileSync(join(at, `${VERSION}.zip`), zip);
}

function noise(seed: string): string {
  let made = '';
  for (let round = 0; made.length < MODULE_BYTES; round++) {
    made += createHash('sha512').update(`${seed} ${round}`).digest('base64');
  }
  return made.slice(0, MODULE_BYTES);
}
