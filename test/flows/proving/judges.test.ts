import { describe, expect, it } from 'vitest';
import { proofs } from '../../../flows/proving/index.ts';
import { type Ground, type Results, type StepResult, sentenceOf } from '../../../flows/proving/proof.ts';
import { loadWords } from '../../../src/words/words.ts';
import { ended, file, ground, notStarted, timedOut } from './outcomes.ts';

const words = await loadWords('en');

const lines = (...all: readonly string[]) => ended(`${all.join('\n')}\n`);
const run = (...all: readonly string[]): Results => ({ run: lines(...all) });
const complaint = (stderr: string, exitCode = 1) => ended('', { stderr, exitCode });

const ARM = 0x0100000c;
const INTEL = 0x01000007;
const crossed = (parts: Readonly<Record<string, StepResult>> = {}): Results => ({
  'darwin-arm64': ended(''),
  'darwin-arm64-file': file('mach-o', ARM),
  'darwin-amd64': ended(''),
  'darwin-amd64-file': file('mach-o', INTEL),
  'linux-amd64': ended(''),
  'linux-amd64-file': file('elf', 62),
  ...parts,
});
const built = (parts: Readonly<Record<string, StepResult>> = {}): Results => ({
  'plain-1': ended(''),
  'plain-1-file': file('elf', 62),
  'plain-2': ended(''),
  'plain-2-file': file('elf', 62),
  'stripped-1': ended(''),
  'stripped-1-file': file('elf', 62, { size: 600_000, sha256: 'b' }),
  'stripped-2': ended(''),
  'stripped-2-file': file('elf', 62, { size: 600_000, sha256: 'b' }),
  'trimmed-1': ended(''),
  'trimmed-1-file': file('elf', 62, { sha256: 'c' }),
  'trimmed-2': ended(''),
  'trimmed-2-file': file('elf', 62, { sha256: 'c' }),
  ...parts,
});
const vetted = (parts: Readonly<Record<string, StepResult>> = {}): Results => ({
  vet: complaint('./main.go:7:30: fmt.Printf format %d has arg "not a number" of wrong type string\n'),
  gofmt: lines('ugly.go'),
  version: lines('/usr/local/go/bin/gofmt: go1.26.3'),
  'vet-version': lines('vet version go1.26.3'),
  ...parts,
});
const hello = (said: string, module = 'gomend.invalid/hello'): Results => ({
  run: ended('', { stderr: `${said}\n` }),
  module: lines(module),
});
const RACE = '==================\nWARNING: DATA RACE\nWrite at 0x00c000012128 by goroutine 8:\n';
const racy = (stderr: string, exitCode: number): Results => ({ racy: ended('', { stderr, exitCode }) });
const CHANNELS = lines('full=true', 'order=12', 'open=false', 'timeout=true');
const ASLEEP = complaint('fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\n', 2);
const CANCELLED = [
  'ended=50',
  'delay_us=83',
  'reason=context canceled',
  'deadline_ms=50',
  'deadline=context deadline exceeded',
];
const REQUEST = lines('cancelled=true', 'delay_us=329');
const TIMERS = ['stop_before=true', 'stop_after=false', 'fired=1', 'stopped_fired=0'];
const NEW_CHANNEL = ['channel_capacity=0', 'stale_value=false'];
const OLD_CHANNEL = ['channel_capacity=1', 'stale_value=true'];
const FETCHED = lines(
  'loopback=straight',
  'loopback_through_proxy=0',
  'elsewhere=proxy was asked for http://proof.gomend.invalid/',
);
const dependency = (right: StepResult, wrong: StepResult): Results => ({ right, wrong });
const GREETED = ended('', { stderr: 'greetings from a fetched module\n' });
const MISMATCH = complaint(
  'verifying gomend.invalid/greeting@v1.0.0: checksum mismatch\n\tdownloaded: h1:a\n\tgo.sum:     h1:b\n\nSECURITY ERROR\n',
);
const resolved = (go: string, cgo: string): Results => ({
  go: lines(`addresses=${go}`),
  cgo: lines(`addresses=${cgo}`),
});
const NM = ended('  49f840 T main.main\n  49f7a0 T main.fail\n');
const INSIDE = lines(
  '/tmp/basics: go1.26.3',
  '\tpath\tgomend.invalid/basics',
  '\tmod\tgomend.invalid/basics\t(devel)\t',
);
const ASSEMBLY =
  'main.add STEXT nosplit size=4 args=0x10 locals=0x0 funcid=0x0\n\t0x0000 00000 (add.go:4)\tTEXT\tmain.add(SB)\n\t0x0003 00003 (add.go:4)\tRET\n';
const MANY = ['file_limit=20000', 'wanted=1000', 'answered=1000', 'threads=8'];
const TRACE = ['header=go 1.26 trace', 'bytes=4553', 'batches=7', 'whole=true', 'names_task=true', 'names_region=true'];

type Row = readonly [proof: string, what: string, results: Results, verdict: string, ground?: Partial<Ground>];

const ROWS: readonly Row[] = [
  ['hello', 'healthy', hello('hello from go1.26.3 on linux/amd64'), 'ok ok'],
  ['hello', 'of another version', hello('hello from go1.25.0 on linux/amd64'), 'problem problem'],
  ['hello', 'for another system', hello('hello from go1.26.3 on linux/arm64'), 'problem problem'],
  ['hello', 'that is not started', { run: notStarted, module: lines('gomend.invalid/hello') }, 'problem problem'],
  [
    'hello',
    'that is killed',
    { run: ended('', { exitCode: null, signal: 'SIGKILL' }), module: lines('x') },
    'problem problem',
  ],
  [
    'hello',
    'without modules',
    {
      ...hello('hello from go1.26.3 on linux/amd64'),
      module: complaint('go: list -m cannot be used with GO111MODULE=off\n'),
    },
    'problem no-module',
  ],
  ['hello', 'in a workspace', hello('hello from go1.26.3 on linux/amd64', 'example.com/other'), 'problem no-module'],
  ['vet-and-gofmt', 'healthy', vetted(), 'ok ok'],
  ['vet-and-gofmt', 'vet finds nothing', vetted({ vet: ended('') }), 'problem vet'],
  ['vet-and-gofmt', 'vet is not there', vetted({ vet: complaint('go: no such tool "vet"\n') }), 'problem vet'],
  ['vet-and-gofmt', 'gofmt finds nothing', vetted({ gofmt: ended('') }), 'problem gofmt'],
  ['vet-and-gofmt', 'gofmt is not there', vetted({ gofmt: notStarted }), 'problem gofmt'],
  ['vet-and-gofmt', 'gofmt finds all', vetted({ gofmt: lines('main.go', 'ugly.go') }), 'problem gofmt'],
  ['vet-and-gofmt', 'gofmt is older', vetted({ version: lines('/x/gofmt: go1.26.2') }), 'problem other-version'],
  ['vet-and-gofmt', 'vet is newer', vetted({ 'vet-version': lines('vet version go1.27.0') }), 'problem other-version'],
  ['dependency', 'healthy', dependency(GREETED, MISMATCH), 'ok ok'],
  [
    'dependency',
    'not fetched',
    dependency(complaint('go: module lookup disabled by GOPROXY=off\n'), MISMATCH),
    'problem problem',
  ],
  ['dependency', 'wrong sum taken', dependency(GREETED, GREETED), 'problem accepted'],
  ['dependency', 'refused for another reason', dependency(GREETED, complaint('disk full\n')), 'problem accepted'],
  ['reproducible', 'healthy', built(), 'ok ok'],
  ['reproducible', 'one differs', built({ 'trimmed-2-file': file('elf', 62, { sha256: 'd' }) }), 'problem problem'],
  ['reproducible', 'one is not built', built({ 'plain-2': complaint('x') }), 'problem not-built'],
  [
    'reproducible',
    'stripped is as large',
    built({
      'stripped-1-file': file('elf', 62, { sha256: 'b' }),
      'stripped-2-file': file('elf', 62, { sha256: 'b' }),
    }),
    'problem not-smaller',
  ],
  ['assembly', 'healthy', { compile: ended(ASSEMBLY) }, 'ok ok'],
  ['assembly', 'nothing printed', { compile: ended('') }, 'problem problem'],
  ['assembly', 'no such tool', { compile: complaint('go: no such tool "compile"\n', 2) }, 'problem problem'],
  ['goroutines', 'healthy', run('workers=1000', 'sum=499500'), 'ok ok'],
  ['goroutines', 'one twice', run('workers=999', 'sum=499500'), 'problem problem'],
  ['goroutines', 'never ends', { run: timedOut }, 'problem hung'],
  ['channels', 'healthy', { channels: CHANNELS, deadlock: ASLEEP }, 'ok ok'],
  [
    'channels',
    'another order',
    { channels: lines('full=true', 'order=21', 'open=false', 'timeout=true'), deadlock: ASLEEP },
    'problem problem',
  ],
  ['channels', 'deadlock hangs', { channels: CHANNELS, deadlock: timedOut }, 'problem no-deadlock'],
  ['channels', 'deadlock goes on', { channels: CHANNELS, deadlock: lines('asleep=false') }, 'problem no-deadlock'],
  ['channels', 'another panic', { channels: CHANNELS, deadlock: complaint('panic: x\n', 2) }, 'problem no-deadlock'],
  ['locks', 'healthy', run('mutex=800000', 'atomic=800000', 'once=1'), 'ok ok'],
  ['locks', 'one lost', run('mutex=799999', 'atomic=800000', 'once=1'), 'problem problem'],
  ['locks', 'once is twice', run('mutex=800000', 'atomic=800000', 'once=2'), 'problem problem'],
  ['timers', 'healthy', run(...TIMERS, ...NEW_CHANNEL), 'ok ok'],
  ['timers', 'old channel with an old Go', run(...TIMERS, ...OLD_CHANNEL), 'ok ok', { versionText: 'go1.22.12' }],
  [
    'timers',
    'old channel with a new Go',
    run(...TIMERS, ...OLD_CHANNEL),
    'problem channel',
    { versionText: 'go1.23.0' },
  ],
  [
    'timers',
    'fires twice',
    run('stop_before=true', 'stop_after=false', 'fired=2', 'stopped_fired=0', ...NEW_CHANNEL),
    'problem problem',
  ],
  [
    'timers',
    'stopped, and fires',
    run('stop_before=true', 'stop_after=false', 'fired=1', 'stopped_fired=1', ...NEW_CHANNEL),
    'problem problem',
  ],
  ['clock', 'healthy', run('monotonic=true', 'backwards=0', 'slept_ms=51'), 'ok ok'],
  ['clock', 'a busy computer', run('monotonic=true', 'backwards=0', 'slept_ms=900'), 'ok ok'],
  ['clock', 'runs backwards', run('monotonic=true', 'backwards=1', 'slept_ms=51'), 'problem problem'],
  ['clock', 'sleeps too little', run('monotonic=true', 'backwards=0', 'slept_ms=3'), 'problem problem'],
  ['leak', 'healthy', run('while_waiting=20', 'leaked=10', 'has_leak_profile=false'), 'ok ok'],
  [
    'leak',
    'with the profile',
    run('while_waiting=20', 'leaked=10', 'has_leak_profile=true', 'profile_names_leak=true'),
    'ok ok-profile',
    { versionText: 'go1.27.3' },
  ],
  [
    'leak',
    'without it in 1.27',
    run('while_waiting=20', 'leaked=10', 'has_leak_profile=false'),
    'problem no-profile',
    { versionText: 'go1.27.3' },
  ],
  [
    'leak',
    'it names nothing',
    run('while_waiting=20', 'leaked=10', 'has_leak_profile=true', 'profile_names_leak=false'),
    'problem no-profile',
    { versionText: 'go1.27.3' },
  ],
  ['leak', 'none is left', run('while_waiting=20', 'leaked=0', 'has_leak_profile=false'), 'problem problem'],
  ['waiting-profiles', 'healthy', run('block_names_wait=true', 'mutex_names_holder=true'), 'ok ok'],
  ['waiting-profiles', 'one is empty', run('block_names_wait=true', 'mutex_names_holder=false'), 'problem problem'],
  ['heap-profile', 'healthy', run('names_allocation=true'), 'ok ok'],
  ['heap-profile', 'empty', run('names_allocation=false'), 'problem problem'],
  ['trace', 'healthy', run(...TRACE), 'ok ok'],
  ['trace', 'no header', run('header=', ...TRACE.slice(1)), 'problem problem'],
  ['trace', 'cut short', run(...TRACE.map((line) => line.replace('whole=true', 'whole=false'))), 'problem damaged'],
  ['trace', 'no names', run(...TRACE.map((line) => line.replace('task=true', 'task=false'))), 'problem problem'],
  ['preemption', 'healthy', run('back_after_ms=20'), 'ok ok'],
  ['preemption', 'late', run('back_after_ms=4000'), 'problem late'],
  ['preemption', 'never', { run: timedOut }, 'problem hung'],
  ['memory-limit', 'healthy', run('limit=67108864', 'allocated=629223712', 'collections=13', 'peak=69765400'), 'ok ok'],
  [
    'memory-limit',
    'not taken over',
    run('limit=9223372036854775807', 'allocated=629223712', 'collections=1', 'peak=69765400'),
    'problem problem',
  ],
  [
    'memory-limit',
    'not kept',
    run('limit=67108864', 'allocated=629223712', 'collections=1', 'peak=500000000'),
    'problem problem',
  ],
  ['cpu-profile', 'healthy', run('names_hot_function=true', 'names_label=true'), 'ok ok'],
  ['cpu-profile', 'empty', run('names_hot_function=false', 'names_label=false'), 'problem problem'],
  ['cpu-profile', 'no label', run('names_hot_function=true', 'names_label=false'), 'problem no-label'],
  ['symbols', 'healthy', { nm: NM, inside: INSIDE }, 'ok ok'],
  ['symbols', 'stripped', { nm: ended('', { stderr: 'no symbols\n' }), inside: INSIDE }, 'problem problem'],
  [
    'symbols',
    'the tool is not built',
    { nm: complaint('go: no such tool "nm"\n', 2), inside: INSIDE },
    'problem problem',
  ],
  [
    'symbols',
    'nothing inside',
    { nm: NM, inside: complaint('could not read Go build info\n') },
    'problem no-build-info',
  ],
  ['dead-port', 'healthy', run('refused=true', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=401'), 'ok ok'],
  [
    'dead-port',
    'somebody answers',
    run('refused=false', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=401'),
    'problem problem',
  ],
  [
    'dead-port',
    'given up late',
    run('refused=true', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=9000'),
    'problem late',
  ],
  [
    'dead-port',
    'given up at once',
    run('refused=true', 'refused_ms=0', 'gave_up=true', 'gave_up_ms=1'),
    'problem late',
  ],
  ['cancelling', 'healthy', { context: lines(...CANCELLED), request: REQUEST }, 'ok ok'],
  [
    'cancelling',
    'late',
    { context: lines(...CANCELLED.map((line) => line.replace('us=83', 'us=5000000'))), request: REQUEST },
    'problem late',
  ],
  [
    'cancelling',
    'deadline late',
    { context: lines(...CANCELLED.map((line) => line.replace('ms=50', 'ms=5000'))), request: REQUEST },
    'problem late',
  ],
  [
    'cancelling',
    'too early',
    { context: lines(...CANCELLED.map((line) => line.replace('ms=50', 'ms=2'))), request: REQUEST },
    'problem problem',
  ],
  ['cancelling', 'request not', { context: lines(...CANCELLED), request: timedOut }, 'problem problem'],
  ['proxy-variables', 'healthy', { fetch: FETCHED, noProxy: lines('proxy=<nil>') }, 'ok ok'],
  [
    'proxy-variables',
    'NO_PROXY ignored',
    { fetch: FETCHED, noProxy: lines('proxy=http://127.0.0.1:9') },
    'problem not-followed',
  ],
  [
    'proxy-variables',
    'loopback through it',
    { fetch: lines('loopback=straight', 'loopback_through_proxy=1', 'elsewhere=x'), noProxy: lines('proxy=<nil>') },
    'problem not-followed',
  ],
  [
    'proxy-variables',
    'nothing fetched',
    { fetch: lines('loopback=EOF'), noProxy: lines('proxy=<nil>') },
    'problem problem',
  ],
  ['resolvers', 'healthy', resolved('127.0.0.1,::1', '127.0.0.1'), 'ok ok'],
  ['resolvers', 'elsewhere', resolved('127.0.0.1', '192.0.2.1'), 'problem elsewhere'],
  ['resolvers', 'differ', resolved('127.0.0.1', '::1'), 'problem differ'],
  [
    'resolvers',
    'one does not know',
    { go: complaint('lookup localhost: no such host\n'), cgo: lines('addresses=::1') },
    'problem problem',
  ],
  [
    'resolvers',
    'only one there',
    {
      go: lines('addresses=127.0.0.1'),
      cgo: ended('addresses=127.0.0.1\n', {
        stderr:
          'go package net: ignoring GODEBUG=netdns=cgo as the binary was compiled without support for the cgo resolver\n',
      }),
    },
    'skipped one-resolver',
  ],
  ['connections', 'healthy', run(...MANY), 'ok ok'],
  ['connections', 'fewer files', run('file_limit=256', 'wanted=98', 'answered=98', 'threads=8'), 'ok ok-fewer'],
  ['connections', 'hardly any files', run('file_limit=64', 'wanted=2', 'answered=2', 'threads=8'), 'skipped few-files'],
  [
    'connections',
    'one is silent',
    run('file_limit=20000', 'wanted=1000', 'answered=999', 'threads=8'),
    'problem problem',
  ],
  [
    'connections',
    'a thread each',
    run('file_limit=20000', 'wanted=1000', 'answered=1000', 'threads=900'),
    'problem threads',
  ],
  ['connections', 'nothing said', run(), 'problem proving.ended-badly'],
  ['cgo', 'healthy', run('sum=42'), 'ok ok'],
  ['cgo', 'another sum', run('sum=38'), 'problem problem'],
  ['race', 'healthy', racy(`guarded 2000\n${RACE}racy 1907\nFound 1 data race(s)\n`, 66), 'ok ok'],
  ['race', 'not caught', racy('guarded 2000\nracy 2000\n', 0), 'problem problem'],
  ['race', 'where none is', racy(`${RACE}guarded 2000\n${RACE}racy 1907\n`, 66), 'problem false-alarm'],
  ['race', 'does not start', { racy: notStarted }, 'problem problem'],
  ['cross-build', 'healthy', crossed(), 'ok ok'],
  ['cross-build', 'another CPU', crossed({ 'darwin-arm64-file': file('mach-o', INTEL) }), 'problem problem'],
  ['cross-build', 'another system', crossed({ 'linux-amd64-file': file('mach-o', INTEL) }), 'problem problem'],
  [
    'cross-build',
    'not built',
    crossed({ 'darwin-amd64': complaint('x'), 'darwin-amd64-file': notStarted }),
    'problem problem',
  ],
];

describe('a proof judges', () => {
  it.each(ROWS.map(([id, what, ...rest]) => [id, what, rest] as const))(
    '%s: %s',
    (id, _what, [results, verdict, parts]) => {
      const proof = proofs.find((one) => one.id === id);
      const judged = proof?.judge(results, ground(parts));
      expect(`${judged?.status} ${judged?.says}`).toBe(verdict);
      const key = sentenceOf(id, judged?.says ?? '');
      expect(words.has(key)).toBe(true);
      // Every hole of the sentence is filled.
      expect(words.say(key, judged?.params)).not.toMatch(/\{\w+\}|NaN/);
    },
  );

  it('every proof has a row that passes and one that fails', () => {
    for (const { id } of proofs) {
      const verdicts = ROWS.filter(([proof]) => proof === id).map(([, , , verdict]) => verdict.split(' ')[0]);
      expect([id, verdicts.includes('ok'), verdicts.includes('problem')]).toEqual([id, true, true]);
    }
  });

  it('nothing at all as a failure, and never throws', () => {
    for (const proof of proofs) {
      const { status, says, params } = proof.judge({}, ground());
      expect([proof.id, status]).toEqual([proof.id, 'problem']);
      expect(words.say(sentenceOf(proof.id, says), params)).not.toMatch(/\{\w+\}|NaN/);
    }
  });
});

describe('a proof is left out', () => {
  it.each<[string, string, Partial<Ground>, string | null]>([
    ['cgo', 'healthy', {}, null],
    ['cgo', 'switched off', { cgo: false }, 'off'],
    ['cgo', 'no compiler on Linux', { ccUsable: false }, 'no-compiler.linux'],
    ['cgo', 'no tools on a Mac', { ccUsable: false, platform: 'darwin', os: 'darwin' }, 'no-compiler.darwin'],
    ['race', 'healthy', {}, null],
    ['race', 'without cgo on Linux', { cgo: false }, 'needs-cgo'],
    ['race', 'without a compiler on Linux', { ccUsable: false }, 'needs-cgo'],
    ['race', 'without cgo on a Mac', { cgo: false, platform: 'darwin', os: 'darwin', arch: 'arm64' }, null],
    [
      'race',
      'without cgo on a Mac with an old Go',
      { cgo: false, platform: 'darwin', os: 'darwin', versionText: 'go1.19.8' },
      'needs-cgo',
    ],
    ['race', 'where there is none', { arch: 'riscv64x' }, 'no-target'],
  ])('%s: %s', (id, _what, parts, says) => {
    const skip = proofs.find((one) => one.id === id)?.skip?.(ground(parts)) ?? null;
    expect(skip?.says ?? null).toBe(says);
    if (skip !== null) expect(words.has(`proof.${id}.${skip.says}`)).toBe(true);
  });
});
