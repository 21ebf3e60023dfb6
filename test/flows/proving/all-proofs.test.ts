import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proofs } from '../../../flows/proving/index.ts';
import type { RunRequest } from '../../../src/machine/port.ts';
import { goOf, presentGo } from '../../computer/older-go.ts';
import { type Fault, proveWith } from './real-go.ts';

// Every proof with every Go that is still in use, and one fault planted for each: minutes, the first time.
const inFull = <T>(rows: readonly T[]) => (process.env['GOMEND_FULL'] === '1' ? rows : []);
const go = presentGo();
const all = proofs.map(({ id }) => id);

const replaced =
  (file: string, from: string, to: string): NonNullable<Fault['source']> =>
  (name, text) => {
    if (name !== `src/${file}`) return text;
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return text.replaceAll(from, to);
  };
const source = (file: string, from: string, to: string): Fault => ({ source: replaced(file, from, to) });
const request = (change: (request: RunRequest) => RunRequest): Fault => ({ request: change });
const withEnvironment = (name: string, value: string, when: (request: RunRequest) => boolean): Fault =>
  request((one) => (when(one) ? { ...one, environment: { ...one.environment, [name]: value } } : one));
const does = (word: string) => (one: RunRequest) => one.argv.at(-1) === word;
const builds = (name: string) => (one: RunRequest) =>
  one.argv[1] === 'build' && one.argv.some((word) => word.endsWith(`/bin/${name}`));

const FAULTS: readonly (readonly [proof: string, what: string, fault: Fault, says: string])[] = [
  ['hello', 'prints something else', source('hello/main.go', 'hello from', 'good day from'), 'problem'],
  ['hello', 'modules are off', withEnvironment('GO111MODULE', 'off', does('-m')), 'no-module'],
  ['hello', 'an unknown flag in GOFLAGS', withEnvironment('GOFLAGS', '-frob', builds('hello')), 'settings'],
  ['vet-and-gofmt', 'no mistake to find', source('vetted/main.go', '%d', '%s'), 'vet'],
  ['vet-and-gofmt', 'a formatted file', source('vetted/ugly.go', 'func   ugly( ) {   }', 'func ugly() {}'), 'gofmt'],
  [
    'dependency',
    'the module is another one',
    { source: (name, text) => (name === 'src/uses-module/go.sum' ? text.replace(/h1:..../, 'h1:AAAA') : text) },
    'problem',
  ],
  [
    'dependency',
    'nothing to refuse',
    { source: (name, text) => (name === 'src/uses-module-wrong/main.go' ? 'package main\n\nfunc main() {}\n' : text) },
    'accepted',
  ],
  ['reproducible', 'one is built another way', withEnvironment('GOFLAGS', '-ldflags=-w', builds('plain-2')), 'problem'],
  ['assembly', 'does not compile', source('assembly/add.go', 'return a + b', 'return a +'), 'problem'],
  [
    'goroutines',
    'all hand in the same',
    source('basics/concurrency.go', 'results <- number', 'results <- 0'),
    'problem',
  ],
  ['channels', 'nobody is asleep', source('basics/concurrency.go', '\t<-make(chan int)\n', ''), 'no-deadlock'],
  ['locks', 'one in two is lost', source('basics/concurrency.go', 'locked++', 'locked += turn % 2'), 'problem'],
  [
    'cancelling',
    'late',
    source('basics/concurrency.go', '\tcancel()\n', '\ttime.Sleep(1200 * time.Millisecond)\n\tcancel()\n'),
    'late',
  ],
  ['timers', 'fires twice', source('basics/clock.go', 'AddInt64(&fired, 1)', 'AddInt64(&fired, 2)'), 'problem'],
  [
    'timers',
    'stopped too late',
    source('basics/clock.go', 'say("stop_before"', 'time.Sleep(250 * time.Millisecond)\n\tsay("stop_before"'),
    'problem',
  ],
  ['clock', 'runs backwards', source('basics/clock.go', 'last = now', 'last = now.Add(time.Hour)'), 'problem'],
  ['leak', 'nothing leaks', source('basics/profiles.go', '\t<-never\n', '\ttime.Sleep(time.Microsecond)\n'), 'problem'],
  [
    'waiting-profiles',
    'nothing is recorded',
    source('basics/profiles.go', 'SetBlockProfileRate(1)', 'SetBlockProfileRate(0)'),
    'problem',
  ],
  [
    'heap-profile',
    'next to nothing is held',
    source('basics/profiles.go', 'make([]byte, 1<<20)', 'make([]byte, 1)'),
    'problem',
  ],
  [
    'trace',
    'another name',
    source('basics/trace.go', 'context.Background(), "planted-task"', 'context.Background(), "other"'),
    'problem',
  ],
  ['preemption', 'switched off', withEnvironment('GODEBUG', 'asyncpreemptoff=1', does('preempt')), 'hung'],
  ['memory-limit', 'no limit', withEnvironment('GOMEMLIMIT', 'off', does('memory')), 'problem'],
  [
    'cpu-profile',
    'sleeps instead',
    source('basics/profiles.go', 'plantedHot(time.Now().Add(profiled))', 'time.Sleep(profiled)'),
    'problem',
  ],
  ['symbols', 'stripped', withEnvironment('GOFLAGS', '-ldflags=-s', builds('basics')), 'problem'],
  ['dead-port', 'the port is open', source('network/deadlines.go', '\tfail(closed.Close())\n', ''), 'problem'],
  ['proxy-variables', 'NO_PROXY is gone', withEnvironment('NO_PROXY', '', does('no-proxy')), 'not-followed'],
  [
    'resolvers',
    'another address',
    source('network/fetch.go', 'strings.Join(addresses, ",")', 'strings.Repeat("192.0.2.1", 1)'),
    'elsewhere',
  ],
  ['connections', 'a wrong answer', source('network/many.go', 'Write([]byte("x"))', 'Write([]byte("y"))'), 'problem'],
  ['cgo', 'another sum', source('cgo/main.go', 'return a + b', 'return a - b'), 'problem'],
  [
    'race',
    'no race',
    source('racy/main.go', 'count(nothing, nothing)', 'count(lock.Lock, func() { nothing(); lock.Unlock() })'),
    'problem',
  ],
  [
    'race',
    'built without the detector',
    request((one) => ({ ...one, argv: one.argv.filter((word) => word !== '-race') as [string, ...string[]] })),
    'problem',
  ],
  ['cross-build', 'for another CPU', withEnvironment('GOARCH', 'amd64', builds('darwin-arm64')), 'problem'],
];

describe('with a real go', () => {
  it('every proof has a planted fault', () => {
    expect(all.filter((id) => !FAULTS.some(([proof]) => proof === id))).toEqual([]);
  });

  it.each(inFull([null, 'go1.27.3', 'go1.25.9', 'go1.24.9']))('every proof passes (%s)', async (version) => {
    const program = version === null ? go : goOf(version);
    if (program === null) throw new Error(`there is no ${version ?? 'go'} here`);
    const { proofs: proven, left } = await proveWith(program, all);
    expect(
      proven.filter(({ status }) => status !== 'ok').map(({ id, says, evidence }) => [id, says, evidence]),
    ).toEqual([]);
    expect(proven).toHaveLength(all.length);
    expect(left).toEqual([]);
  });

  it.each(inFull(FAULTS.map(([id, what, ...rest]) => [id, what, rest] as const)))(
    '%s fails: %s',
    async (id, _, [fault, says]) => {
      if (go === null) throw new Error('no go');
      const { proofs: proven, left } = await proveWith(go, [id], fault);
      expect(proven.map(({ status, says: said }) => `${status} ${said}`)).toEqual([`problem proof.${id}.${says}`]);
      expect(left).toEqual([]);
    },
  );

  it.each(inFull(['compile']))('says of an installation without %s that nothing compiles', async (tool) => {
    if (go === null) throw new Error('no go');
    const root = mkdtempSync(join(tmpdir(), 'gomend-half-a-go-'));
    try {
      cpSync(dirname(dirname(go)), root, { recursive: true, filter: (path) => !/\/(?:test|doc|api|misc)$/.test(path) });
      const tools = join(root, 'pkg/tool');
      for (const name of readdirSync(tools)) rmSync(join(tools, name, tool), { force: true });
      expect(existsSync(join(root, 'bin/go'))).toBe(true);
      const { proofs: proven } = await proveWith(join(root, 'bin/go'), ['hello', 'goroutines', 'race']);
      expect(proven.map(({ id, status, says }) => `${id} ${status} ${says}`)).toEqual([
        'hello problem proving.does-not-compile',
        'goroutines skipped proving.nothing-compiles',
        'race skipped proving.nothing-compiles',
      ]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
