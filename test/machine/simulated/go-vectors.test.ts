import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import { macWith } from './macs.ts';

/** Answers of the real go command to the same questions, where somebody keeps them beside the checkout. */
const FILE = new URL('../../../../shared/facts/vectors/go-env-precedence.json', import.meta.url);
const present = existsSync(FILE);

interface Vector {
  readonly id: string;
  readonly kind: 'value' | 'write' | 'goenv-path' | 'goroot';
  readonly goos?: string;
  readonly var?: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly userEnvFile?: string | null;
  readonly gorootEnvFile?: string;
  readonly before?: string | null;
  readonly expect: {
    readonly value?: string;
    readonly exit?: number;
    readonly after?: string | null;
    readonly stderr?: string;
    readonly path?: string;
  };
}

const vectors: readonly Vector[] = present ? JSON.parse(readFileSync(FILE, 'utf8')).vectors : [];
const HOME = '/Users/sam';
const ENV_FILE = `${HOME}/Library/Application Support/go/env`;
const GO = '/usr/local/go/bin/go';

function machineFor(vector: Vector) {
  const text = vector.kind === 'value' ? vector.userEnvFile : vector.before;
  const tree = {
    version: '1.27.3',
    arch: 'x86_64',
    ...(vector.gorootEnvFile === undefined ? {} : { goEnv: vector.gorootEnvFile }),
  };
  return macWith(
    { files: { '/usr/local/go': { goTree: tree }, ...(text == null ? {} : { [ENV_FILE]: text }) } },
    'healthy-intel-bash',
  );
}

async function go(vector: Vector, args: readonly string[]) {
  const machine = machineFor(vector);
  const given = Object.entries(vector.env).map(([name, value]) => [name, value.replaceAll('$HOME', HOME)] as const);
  const environment = { HOME, PATH: '/usr/bin:/bin', ...Object.fromEntries(given) };
  const outcome = await machine.run({ argv: [GO, 'env', ...args], environment });
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return { machine, ...outcome.value };
}

/** The vectors were made on Linux: what names that system or its directories is another answer on a Mac. */
const LINUX_ONLY = [
  'GOCACHE',
  'GOENV',
  'GOOS',
  'GOHOSTOS',
  'GOTOOLDIR',
  'CC',
  'CXX',
  'GOGCCFLAGS',
  'GOARCH',
  'GOHOSTARCH',
  'GOROOT',
  'GOBIN',
];

describe('the real answers of go env', () => {
  const values = vectors.filter(
    ({ kind, env, var: name = '' }) => kind === 'value' && !LINUX_ONLY.includes(name) && env['GOOS'] === undefined,
  );

  it.skipIf(!present).each(values)('$id: $var', async (vector) => {
    const { stdout, exitCode } = await go(vector, [vector.var ?? '']);
    expect(exitCode).toBe(vector.expect.exit ?? 0);
    if (exitCode === 0) expect(stdout).toBe(`${(vector.expect.value ?? '').replaceAll('$HOME', HOME)}\n`);
  });

  it.skipIf(!present).each(vectors.filter(({ kind }) => kind === 'write'))('$id: $args', async (vector) => {
    const { machine, exitCode, stderr } = await go(vector, vector.args ?? []);
    expect(exitCode).toBe(vector.expect.exit);
    const node = machine.state.files[ENV_FILE];
    expect(node?.type === 'file' ? node.content : null).toBe(vector.expect.after ?? vector.before ?? null);
    const expected = vector.expect.stderr?.replaceAll('$GOENV', ENV_FILE);
    if (expected !== undefined) expect(stderr).toBe(`${expected}\n`);
  });

  const paths = vectors.filter(({ kind, goos }) => kind === 'goenv-path' && goos === 'darwin');
  it.skipIf(!present).each(paths)('$id: where the user file is', async (vector) => {
    const machine = scenarioMachine(loadScenario('healthy-intel-bash'), { pace: 'instant' });
    const outcome = await machine.run({ argv: [GO, 'env', 'GOENV'], environment: vector.env, cwd: '/' });
    const expected = vector.expect.path ?? '';
    expect(outcome.ok && outcome.value.stdout).toBe(`${expected}\n`);
  });
});
