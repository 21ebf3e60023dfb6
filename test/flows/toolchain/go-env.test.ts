import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goEnv } from '../../../flows/toolchain/facts/go-env.ts';
import { goVersion } from '../../../flows/toolchain/facts/go-version.ts';
import type { RunRequest, RunResult } from '../../../src/machine/port.ts';
import { diskMachine, goTree, program } from './disk-machine.ts';
import { HOME, settings } from './judging.ts';
import { knownValue, observe } from './observing.ts';

const GO = '/usr/local/go/bin/go';
const FILE = `${HOME}/Library/Application Support/go/env`;
const VALUES = { GOROOT: '/usr/local/go', GOHOSTARCH: 'arm64', GOTOOLCHAIN: 'local' };

type Environment = Readonly<Record<string, string>>;

/** A go that refuses by a rule, and counts how often it was asked. */
function machine(refuses: (environment: Environment) => string | null, file?: string) {
  const asked: RunRequest[] = [];
  const answers = (request: RunRequest): Partial<RunResult> | 'not-executable' => {
    asked.push(request);
    const complaint = refuses(request.environment ?? {});
    if (complaint !== null) return { exitCode: 2, stderr: `${complaint}\n` };
    return { stdout: request.argv[1] === 'env' ? JSON.stringify(VALUES) : 'go version go1.27.3 darwin/arm64\n' };
  };
  const files = { ...goTree('/usr/local/go', 'go1.27.3'), ...(file === undefined ? {} : { [FILE]: { text: file } }) };
  return { asked, machine: diskMachine({ files, answers }) };
}

const terminal = (set: Environment = {}) => settings({ PATH: '/usr/local/go/bin:/usr/bin', ...set });
const refusing = (name: string) => (environment: Environment) =>
  environment[name] === undefined ? null : `go: bad ${name}`;

describe('asking go for its settings', () => {
  it('happens where no project can interfere, and fetches no other toolchain', async () => {
    const { asked, machine: computer } = machine(() => null);
    const { values, brokenBy } = await knownValue(goEnv, computer, terminal({ GOFLAGS: '-v' }));
    expect(values['GOHOSTARCH']).toBe('arm64');
    expect(brokenBy).toBeNull();
    expect(asked).toMatchObject([
      { argv: [GO, 'env', '-json'], cwd: '/', environment: { GOTOOLCHAIN: 'local', GOFLAGS: '-v', HOME } },
    ]);
  });

  it.each([
    ['what the installation ships', {}, undefined, 'auto'],
    ["the person's settings file", {}, 'GOTOOLCHAIN=go1.26.3\n', 'go1.26.3'],
    ['the environment', { GOTOOLCHAIN: 'path' }, 'GOTOOLCHAIN=go1.26.3\n', 'path'],
  ])('says of GOTOOLCHAIN what %s says, not what gomend asked with', async (_, set, file, expected) => {
    const { machine: computer } = machine(() => null, file);
    expect((await knownValue(goEnv, computer, terminal(set))).values['GOTOOLCHAIN']).toBe(expected);
  });

  it('is unknown without a go, or with one that cannot be started', async () => {
    const { machine: computer } = machine(() => null);
    expect(await observe(goEnv, computer, settings({ PATH: '/usr/bin' }))).toMatchObject({
      reason: { code: 'missing' },
    });
    const dead = diskMachine({ files: goTree('/usr/local/go', 'go1.27.3'), answers: () => 'not-executable' });
    expect(await observe(goEnv, dead, terminal())).toMatchObject({ reason: { code: 'not-executable' } });
  });
});

describe('finding the setting that stops go', () => {
  it.each([
    ['GOMEMLIMIT', '80%'],
    ['GOROOT', '/gone'],
    ['GOEXPERIMENT', 'nonsense'],
    ['GOTRACEBACK', 'any'],
  ])('names %s, and gives the settings that go has without it', async (name, value) => {
    const { machine: computer } = machine(refusing(name));
    const { values, brokenBy } = await knownValue(
      goEnv,
      computer,
      terminal({ [name]: value, GOPRIVATE: 'x', GOBIN: '/b' }),
    );
    expect(brokenBy).toEqual({ variables: [name], said: `go: bad ${name}`, from: 'environment' });
    expect(values['GOHOSTARCH']).toBe('arm64');
  });

  it('finds one that nothing points to', async () => {
    const mute = (environment: Environment) => (environment['GOVCS'] === undefined ? null : 'go: something is wrong');
    const { machine: computer } = machine(mute);
    const { brokenBy } = await knownValue(goEnv, computer, terminal({ GOVCS: 'x', GOPRIVATE: 'y' }));
    expect(brokenBy?.variables).toEqual(['GOVCS']);
  });

  it('names two where each of them is enough', async () => {
    const both = (environment: Environment) => (environment['GOMEMLIMIT'] || environment['GOPATH'] ? 'go: bad' : null);
    const { machine: computer } = machine(both);
    const { brokenBy } = await knownValue(goEnv, computer, terminal({ GOMEMLIMIT: '80%', GOPATH: 'rel' }));
    expect(brokenBy?.variables).toEqual(['GOMEMLIMIT', 'GOPATH']);
  });

  it("names the line of the person's settings file", async () => {
    const { machine: computer } = machine(
      (environment) => (environment['GOENV'] === 'off' ? null : 'go: GOPATH entry is relative'),
      'GOPRIVATE=x\nGOPATH=rel\n',
    );
    const { brokenBy } = await knownValue(goEnv, computer, terminal({ GOBIN: '/b' }));
    expect(brokenBy).toMatchObject({ variables: ['GOPATH'], from: 'user-file' });
  });

  it('blames no setting where go fails without any', async () => {
    const { asked, machine: computer } = machine(() => 'go: damaged');
    const observation = await observe(goEnv, computer, terminal({ GOFLAGS: '-v', GOBIN: '/b' }));
    expect(observation).toMatchObject({ known: false, reason: { code: 'failed', detail: 'go: damaged' } });
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});

describe('asking go for its version', () => {
  it.each([
    ['a release', 'go version go1.27.3 darwin/arm64\n', 'go1.27.3', 'darwin/arm64'],
    ["a builder's own", 'go version go1.26.8 X:nodwarf5 linux/amd64\n', 'go1.26.8', 'linux/amd64'],
  ])('reads %s', async (_, stdout, version, target) => {
    const computer = diskMachine({ files: goTree('/usr/local/go', 'go1.27.3'), answers: () => ({ stdout }) });
    expect(await knownValue(goVersion, computer, terminal())).toMatchObject({ version, target, said: '', exitCode: 0 });
  });

  it('keeps what it said instead, without the stack of a crash', async () => {
    const stderr = 'GOMEMLIMIT=80%\nfatal error: malformed GOMEMLIMIT\n\nruntime stack:\nruntime.throw(…)\n';
    const computer = diskMachine({
      files: goTree('/usr/local/go', 'go1.27.3'),
      answers: () => ({ stderr, exitCode: 2 }),
    });
    const answer = await knownValue(goVersion, computer, terminal());
    expect(answer).toMatchObject({ version: null, said: 'GOMEMLIMIT=80%\nfatal error: malformed GOMEMLIMIT' });
  });

  it('takes a program that cannot be started for an answer', async () => {
    const computer = diskMachine({
      files: goTree('/usr/local/go', 'go1.27.3', program('mach-o', 'x86_64')),
      answers: () => 'not-executable',
    });
    expect(await knownValue(goVersion, computer, terminal())).toMatchObject({ version: null, exitCode: null });
  });
});

describe.skipIf(!existsSync(GO))('a real go (skipped where none is installed in /usr/local/go)', () => {
  // Its place is real; the made-up computer only has to know that something stands there.
  const computer = () =>
    diskMachine({ platform: 'linux', files: goTree('/usr/local/go', 'go1.26.8', program('elf', 'x86_64')) });

  it('prints settings that are understood', async () => {
    const { values, brokenBy } = await knownValue(goEnv, computer(), terminal({ GOPRIVATE: 'corp.test' }));
    expect(values).toMatchObject({ GONOSUMDB: 'corp.test', GOROOT: '/usr/local/go' });
    expect(brokenBy).toBeNull();
  });

  it.each([
    ['GOMEMLIMIT', '80%'],
    ['GOROOT', '/does/not/exist'],
    ['GOPATH', '~/go'],
    ['GOWORK', 'rel'],
    ['GODEBUG', 'fips140=nonsense'],
    ['GOCACHE', 'rel'],
    ['GO111MODULE', 'maybe'],
    ['CC', '"gcc'],
    ['GOEXPERIMENT', 'nonsense'],
    ['GOARCH', 'nonsense'],
  ])('is stopped by %s=%s, and that is found out', async (name, value) => {
    const { brokenBy } = await knownValue(goEnv, computer(), terminal({ [name]: value, GOPRIVATE: 'corp.test' }));
    expect(brokenBy?.variables).toEqual([name]);
  });

  it('answers with its version, or says why not', async () => {
    expect((await knownValue(goVersion, computer(), terminal())).version).toMatch(/^go1\.\d+/);
    const flags = await knownValue(goVersion, computer(), terminal({ GOFLAGS: '-tags netgo' }));
    expect(flags).toMatchObject({ version: null, said: 'go: parsing $GOFLAGS: non-flag "netgo"' });
  });
});
