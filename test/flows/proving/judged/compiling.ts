import type { Results, StepResult } from '../../../../flows/proving/proof.ts';
import { complaint, ended, file, type Judged, lines, notStarted, run, timedOut } from '../outcomes.ts';

const ARM = 0x0100000c;
const INTEL = 0x01000007;
const SAYS = 'built for another system\n';
const crossed = (parts: Readonly<Record<string, StepResult>> = {}): Results => ({
  'darwin-arm64': ended(''),
  'darwin-arm64-file': file('mach-o', ARM),
  'darwin-amd64': ended(''),
  'darwin-amd64-file': file('mach-o', INTEL),
  'linux-amd64': ended(''),
  'linux-amd64-file': file('elf', 62),
  'linux-amd64-run': ended('', { stderr: SAYS }),
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
const NO_CGO = complaint('go: -race requires cgo; enable cgo by setting CGO_ENABLED=1\n');
const racy = (stderr: string, exitCode: number): Results => ({
  racy: ended('', { stderr, exitCode }),
  'build-without': NO_CGO,
});
const CAUGHT = `guarded 2000\n${RACE}racy 1907\nFound 1 data race(s)\n`;
const onMac = (without: StepResult): Results => ({
  ...racy(CAUGHT, 66),
  'build-without': ended(''),
  'racy-without': without,
});
const MAC = { os: 'darwin', arch: 'arm64', platform: 'darwin' } as const;
const onArm = (intel: StepResult, own: StepResult = ended('', { stderr: SAYS })): Results => ({
  ...crossed({ 'linux-arm64': ended(''), 'linux-arm64-file': file('elf', 183) }),
  'darwin-arm64-run': own,
  'darwin-amd64-run': intel,
});

export const compiling: Judged = {
  hello: [
    ['healthy', hello('hello from go1.26.3 on linux/amd64'), 'ok ok'],
    ['of another version', hello('hello from go1.25.0 on linux/amd64'), 'problem problem'],
    ['for another system', hello('hello from go1.26.3 on linux/arm64'), 'problem problem'],
    ['that is not started', { run: notStarted, module: lines('gomend.invalid/hello') }, 'problem problem'],
    [
      'that is killed',
      { run: ended('', { exitCode: null, signal: 'SIGKILL' }), module: lines('x') },
      'problem problem',
    ],
    [
      'without modules',
      {
        ...hello('hello from go1.26.3 on linux/amd64'),
        module: complaint('go: list -m cannot be used with GO111MODULE=off\n'),
      },
      'problem no-module',
    ],
    ['in a workspace', hello('hello from go1.26.3 on linux/amd64', 'example.com/other'), 'problem no-module'],
  ],
  'vet-and-gofmt': [
    ['healthy', vetted(), 'ok ok'],
    ['vet finds nothing', vetted({ vet: ended('') }), 'problem vet'],
    ['vet is not there', vetted({ vet: complaint('go: no such tool "vet"\n') }), 'problem vet'],
    ['gofmt finds nothing', vetted({ gofmt: ended('') }), 'problem gofmt'],
    ['gofmt is not there', vetted({ gofmt: notStarted }), 'problem gofmt'],
    ['gofmt finds all', vetted({ gofmt: lines('main.go', 'ugly.go') }), 'problem gofmt'],
    ['gofmt is older', vetted({ version: lines('/x/gofmt: go1.26.2') }), 'problem other-version'],
    ['vet is newer', vetted({ 'vet-version': lines('vet version go1.27.0') }), 'problem other-version'],
  ],
  cgo: [
    ['healthy', run('sum=42'), 'ok ok'],
    ['another sum', run('sum=38'), 'problem problem'],
  ],
  race: [
    ['healthy', racy(CAUGHT, 66), 'ok ok-with-cgo'],
    ['which needs no cgo any more', { ...racy(CAUGHT, 66), 'build-without': ended('') }, 'ok ok-with-cgo'],
    ['no word of cgo', { ...racy(CAUGHT, 66), 'build-without': complaint('x') }, 'problem without-cgo'],
    ['healthy on a Mac', onMac(ended('', { stderr: CAUGHT, exitCode: 66 })), 'ok ok', MAC],
    ['without cgo not caught', onMac(ended('', { stderr: 'guarded 2000\nracy 2000\n' })), 'problem without-cgo', MAC],
    ['without cgo not started', onMac(notStarted), 'problem without-cgo', MAC],
    ['not caught', racy('guarded 2000\nracy 2000\n', 0), 'problem problem'],
    ['where none is', racy(`${RACE}guarded 2000\n${RACE}racy 1907\n`, 66), 'problem false-alarm'],
    ['does not end', { racy: timedOut }, 'unknown proving.too-slow'],
  ],
  'cross-build': [
    ['healthy', crossed(), 'ok ok'],
    ['another CPU', crossed({ 'darwin-arm64-file': file('mach-o', INTEL) }), 'problem problem'],
    ['another system', crossed({ 'linux-amd64-file': file('mach-o', INTEL) }), 'problem problem'],
    ['its own does not run', crossed({ 'linux-amd64-run': notStarted }), 'problem does-not-run'],
    ['Apple silicon with Rosetta', onArm(ended('', { stderr: SAYS })), 'ok ok-both', MAC],
    ['Apple silicon without Rosetta', onArm(notStarted), 'ok ok', MAC],
    ['Rosetta fails', onArm(ended('', { exitCode: null, signal: 'SIGTRAP' })), 'problem does-not-run', MAC],
    ['a Mac whose own does not run', onArm(notStarted, notStarted), 'problem does-not-run', MAC],
    ['not built', crossed({ 'darwin-amd64': complaint('x'), 'darwin-amd64-file': notStarted }), 'problem problem'],
  ],
};
