import { chmodSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { envExplanation } from '../../../flows/shell/explain/env-explanation.ts';
import { type ExplainedPath, pathExplanation } from '../../../flows/shell/explain/path-explanation.ts';
import { Observations } from '../../../src/engine/observations.ts';
import { loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import { known } from '../machine/scripted-machine.ts';
import { isInstalled, RealHome, type RealShell } from './real-home.ts';

const FILES: readonly (readonly [RealShell, string])[] = [
  ['zsh', '.zshrc'],
  ['bash', '.bash_profile'],
];

let home: RealHome;
beforeEach(() => {
  home = new RealHome();
});
afterEach(() => home.remove());

type Context = ExplainedPath['context'];

function contextOf(paths: readonly ExplainedPath[], context: Context) {
  const path = paths.find((one) => one.context === context);
  if (path === undefined || path.how === 'unknown') throw new Error(`${context} is not known: ${JSON.stringify(path)}`);
  return path;
}

describe.each(FILES)('a real %s', (shell, rc) => {
  const when = it.skipIf(!isInstalled(shell));

  when('tells which line put each entry on PATH, and which program is run (needs the shell)', async () => {
    home.write(rc, 'add() {\n  PATH=$1:$PATH\n}\nadd ~/bin\nexport PATH=/nowhere:$PATH\nPATH=$PATH:~/other:~/bin/\n');
    for (const name of ['bin/tool', 'other/tool']) {
      home.write(name, '#!/bin/sh\n');
      chmodSync(`${home.path}/${name}`, 0o755);
    }
    home.write('plain/tool', 'not executable\n');
    const paths = await known(pathExplanation('tool', true), home.machine(shell));
    const login = contextOf(paths, 'login');
    expect(login.how).toBe('traced');
    expect(login.stopped).toBeNull();
    const found = Object.fromEntries(login.entries.map((entry) => [entry.path, entry]));
    expect(found['/nowhere']).toMatchObject({ state: 'missing', origin: { kind: 'line', line: 5 } });
    expect(found[`${home.path}/bin`]).toMatchObject({
      state: 'directory',
      origin: { kind: 'line', file: `${home.path}/${rc}`, line: 2, via: [{ line: 4 }] },
      holds: { runs: true },
    });
    expect(found[`${home.path}/bin/`]).toMatchObject({ duplicateOf: 2, origin: { line: 6 } });
    expect(found['/usr/bin']?.origin.kind).toMatch(/^(?:inherited|line)$/);
    expect(login.winner).toBe(2);
    // Plain shells read none of these files.
    expect(contextOf(paths, 'plain').entries.map((entry) => entry.path)).not.toContain('/nowhere');
    expect(contextOf(paths, 'plain').winner).toBeNull();
  });

  when('and without a shell, what its files say (needs the shell)', async () => {
    home.write(rc, 'export PATH=/nowhere:$PATH\n');
    const login = contextOf(await known(pathExplanation(null, false), home.machine(shell)), 'login');
    expect(login.how).toBe('read');
    expect(login.entries[0]).toMatchObject({ path: '/nowhere', origin: { kind: 'read', line: 1 } });
  });

  when('tells where a variable comes from (needs the shell)', async () => {
    home.write(rc, 'f() {\n  export GOPROXY=https://a.example\n}\nf\nGOFLAGS=-x\n');
    home.write('.config/go/env', 'GOPRIVATE=b.example\nGOPROXY=off\n');
    const machine = home.machine(shell, { GOPROXY: 'https://a.example' });
    const { value, layers, startup } = await known(envExplanation('GOPROXY', true), machine);
    expect(startup).toBe('traced');
    expect(value).toBe('https://a.example');
    expect(layers[0]).toMatchObject({ source: 'process', line: 2, wins: true });
    expect(layers[1]).toMatchObject({ source: 'startup', line: 2, wins: false, origin: { via: [{ line: 4 }] } });
    if (process.platform === 'linux') expect(layers[2]).toMatchObject({ source: 'user-file', line: 2, value: 'off' });
    expect(layers.filter((layer) => layer.wins)).toHaveLength(1);
    const flags = await known(envExplanation('GOFLAGS', true), machine);
    expect(flags.layers[0]).toMatchObject({ source: 'startup', value: '-x', line: 5, exported: false, wins: false });
    expect(flags).toMatchObject({ value: '' });
  });
});

describe('a simulated Mac', () => {
  const machine = () => scenarioMachine(loadScenario('healthy'), { pace: 'instant' });

  it('is asked, and its files read', async () => {
    const paths = await known(pathExplanation('go', true), machine());
    expect(paths.map(({ context, how }) => [context, how])).toEqual([
      ['login', 'asked'],
      ['interactive', 'asked'],
      ['plain', 'asked'],
      ['apps', 'session'],
    ]);
    const login = contextOf(paths, 'login');
    expect(login.entries[0]).toMatchObject({ path: '/opt/homebrew/bin', origin: { kind: 'read', line: 1 } });
    expect(login.entries.find(({ path }) => path === '/usr/bin')?.origin).toMatchObject({
      kind: 'list',
      file: '/etc/paths',
    });
    expect(login.winner).toBe(1);
    expect(login.entries[0]?.holds?.version).toMatch(/^go1\./);
    expect(contextOf(paths, 'apps').winner).toBeNull();
  });

  it('starts nothing where nothing may be started', async () => {
    const mac = machine();
    const started: string[] = [];
    const watched: typeof mac = {
      ...mac,
      run(request) {
        started.push(request.argv[0]);
        return mac.run(request);
      },
    };
    const observation = await new Observations(watched, new AbortController().signal).observe(
      pathExplanation('go', false),
    );
    expect(observation.known).toBe(true);
    expect(started.filter((program) => /sh$/.test(program))).toEqual([]);
  });

  it.each(['GOPROXY', 'GOAMD64'])('is asked once what launchd gives for %s', async (name) => {
    const mac = machine();
    let asked = 0;
    const watched: typeof mac = {
      ...mac,
      async run(request) {
        if (request.argv.join(' ') !== `/bin/launchctl getenv ${name}`) return mac.run(request);
        asked++;
        return { ok: true, value: { stdout: 'x\n', stderr: '', exitCode: 0, signal: null, truncated: false }, ms: 1 };
      },
    };
    const { layers } = await known(envExplanation(name, true), watched);
    expect(layers[0]).toMatchObject({ source: 'launchd', value: 'x', wins: false });
    expect(asked).toBe(1);
  });

  it('without a value of the person’s has that of its Go', async () => {
    const { value, layers } = await known(envExplanation('GOSUMDB', true), machine());
    expect(value).toBe('sum.golang.org');
    expect(layers.map(({ source, wins }) => [source, wins])).toEqual([
      ['goroot-file', true],
      ['default', false],
    ]);
  });
});
