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

type Planted = readonly [proof: string, what: string, fault: Fault, says: string];
type Edit = readonly [proof: string, what: string, from: string, to: string, says: string];

const replaced =
  (file: string, from: string, to: string): NonNullable<Fault['source']> =>
  (name, text) => {
    if (name !== `src/${file}`) return text;
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return text.replaceAll(from, to);
  };
const request = (change: (request: RunRequest) => RunRequest): Fault => ({ request: change });
const withEnvironment = (name: string, value: string, when: (request: RunRequest) => boolean): Fault =>
  request((one) => (when(one) ? { ...one, environment: { ...one.environment, [name]: value } } : one));
const does = (word: string) => (one: RunRequest) => one.argv.at(-1) === word;
const builds = (name: string) => (one: RunRequest) =>
  one.argv[1] === 'build' && one.argv.some((word) => word.endsWith(`/bin/${name}`));

/** In the programs' source, by file. */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'hello/main.go': [['hello', 'prints something else', 'hello from', 'good day from', 'problem']],
  'vetted/main.go': [['vet-and-gofmt', 'no mistake to find', '%d', '%s', 'vet']],
  'vetted/ugly.go': [['vet-and-gofmt', 'a formatted file', 'func   ugly( ) {   }', 'func ugly() {}', 'gofmt']],
  'assembly/add.go': [['assembly', 'does not compile', 'return a + b', 'return a +', 'problem']],
  'basics/concurrency.go': [
    ['goroutines', 'all hand in the same', 'results <- number', 'results <- 0', 'problem'],
    ['channels', 'nobody is asleep', '\t<-make(chan int)\n', '', 'no-deadlock'],
    ['locks', 'one in two is lost', 'locked++', 'locked += turn % 2', 'problem'],
    ['cancelling', 'late', '\tcancel()\n', '\ttime.Sleep(1200 * time.Millisecond)\n\tcancel()\n', 'late'],
  ],
  'basics/clock.go': [
    ['timers', 'fires twice', 'AddInt64(&fired, 1)', 'AddInt64(&fired, 2)', 'problem'],
    [
      'timers',
      'stopped too late',
      'say("stop_before"',
      'time.Sleep(250 * time.Millisecond)\n\tsay("stop_before"',
      'problem',
    ],
    [
      'many-timers',
      'some fire twice',
      '\t\t\tatomic.AddInt64(&fired, 1)\n',
      '\t\t\tatomic.AddInt64(&fired, 2)\n',
      'problem',
    ],
    ['clock', 'runs backwards', 'last = now', 'last = now.Add(time.Hour)', 'problem'],
  ],
  'basics/profiles.go': [
    ['leak', 'nothing leaks', '\t<-never\n', '\ttime.Sleep(time.Microsecond)\n', 'problem'],
    ['waiting-profiles', 'nothing is recorded', 'SetBlockProfileRate(1)', 'SetBlockProfileRate(0)', 'problem'],
    ['heap-profile', 'next to nothing is held', 'make([]byte, 1<<20)', 'make([]byte, 1)', 'problem'],
    ['cpu-profile', 'sleeps instead', 'plantedHot(time.Now().Add(profiled))', 'time.Sleep(profiled)', 'problem'],
  ],
  'basics/spin.go': [['processors', 'one goroutine alone', 'worker < 2*count', 'worker < 1', 'problem']],
  'basics/trace.go': [
    ['trace', 'another name', 'context.Background(), "planted-task"', 'context.Background(), "other"', 'problem'],
  ],
  'network/deadlines.go': [['dead-port', 'the port is open', '\tfail(closed.Close())\n', '', 'problem']],
  'network/fetch.go': [
    ['resolvers', 'another address', 'strings.Join(addresses, ",")', 'strings.Repeat("192.0.2.1", 1)', 'elsewhere'],
  ],
  'network/mixed.go': [
    ['mixed-load', 'a wrong answer', 'fmt.Fprint(writer, request.URL.Path)', 'fmt.Fprint(writer, "/")', 'problem'],
    ['mixed-load', 'somebody stays', '\tdone.Wait()\n', '\tdone.Wait()\n\tgo func() { select {} }()\n', 'left'],
  ],
  'network/many.go': [['connections', 'a wrong answer', 'Write([]byte("x"))', 'Write([]byte("y"))', 'problem']],
  'cgo/main.go': [['cgo', 'another sum', 'return a + b', 'return a - b', 'problem']],
  'waits/waits_test.go': [['block-profile', 'waits elsewhere', '\tplantedWait(wake)\n', '\t<-wake\n', 'problem']],
  'cross/main.go': [['cross-build', 'says something else', '"built for', '"made for', 'does-not-run']],
  'racy/main.go': [
    ['race', 'no race', 'count(nothing, nothing)', 'count(lock.Lock, func() { nothing(); lock.Unlock() })', 'problem'],
  ],
};

const FAULTS: readonly Planted[] = [
  ...Object.entries(EDITS).flatMap(([file, edits]) =>
    edits.map(([id, what, from, to, says]): Planted => [id, what, { source: replaced(file, from, to) }, says]),
  ),
  ['hello', 'modules are off', withEnvironment('GO111MODULE', 'off', does('-m')), 'no-module'],
  ['hello', 'an unknown flag in GOFLAGS', withEnvironment('GOFLAGS', '-frob', builds('hello')), 'settings'],
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
  ['preemption', 'switched off', withEnvironment('GODEBUG', 'asyncpreemptoff=1', does('preempt')), 'hung'],
  [
    'cpu-profile',
    'pprof is asked about another file',
    request((one) => ({
      ...one,
      argv: one.argv.map((word) => word.replace('/cpu.pprof', '/basics')) as [string, ...string[]],
    })),
    'no-top',
  ],
  ['memory-limit', 'no limit', withEnvironment('GOMEMLIMIT', 'off', does('memory')), 'problem'],
  ['symbols', 'stripped', withEnvironment('GOFLAGS', '-ldflags=-s', builds('basics')), 'problem'],
  ['proxy-variables', 'NO_PROXY is gone', withEnvironment('NO_PROXY', '', does('no-proxy')), 'not-followed'],
  [
    'race',
    'built without the detector',
    request((one) => ({ ...one, argv: one.argv.filter((word) => word !== '-race') as [string, ...string[]] })),
    'problem',
  ],
  [
    'race',
    'without cgo it fails in silence',
    request((one) =>
      one.environment?.['CGO_ENABLED'] === '0' && one.argv.includes('-race')
        ? { ...one, argv: [one.argv[0], 'build', '-frob'] }
        : one,
    ),
    'without-cgo',
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

  // No name server is asked for localhost, so that it may stand for the hosts that go needs.
  it.each(
    inFull([
      [null, '', 'files,dns'],
      ['go1.27.3', 'http2client=0,netdns=cgo', 'cgo'],
      ['go1.25.9', 'netdns=go', 'files,dns'],
    ] as const),
  )('both ways to look up names are told by Go itself (%s, GODEBUG=%s)', async (version, godebug, order) => {
    const program = version === null ? go : goOf(version);
    if (program === null) throw new Error(`there is no ${version ?? 'go'} here`);
    const { proofs: proven } = await proveWith(program, ['resolvers'], {}, { GODEBUG: godebug }, ['localhost']);
    expect(proven.map(({ status, says, params }) => [status, says, params])).toEqual([
      ['ok', 'proof.resolvers.ok-hosts', { hosts: ['localhost'], order }],
    ]);
  });

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
