import { note, ok, problem, skipped, unknown, warning } from '../../src/engine/verdict.ts';
import type { CheckId, Finding, FlowId, Verdict } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import { message } from '../../src/model/message.ts';
import type { ReportInput } from '../../src/report/build.ts';
import type { CommandsOf } from '../../src/report/report.ts';
import type { TextStyle } from '../../src/report/text/style.ts';
import { card } from '../../src/words/en/card.ts';
import { cli } from '../../src/words/en/cli.ts';
import { runner } from '../../src/words/en/runner.ts';
import { Words } from '../../src/words/words.ts';
import { stubMachine } from '../support/stub-machine.ts';

export const HOME = '/Users/ada';

export const words = new Words('en', {
  ...card,
  ...cli,
  ...runner,
  'check.toolchain.goroot': 'GOROOT points to a Go tree',
  'check.shell.path': 'PATH leads to go',
  'check.proxy.value': 'GOPROXY can be used',
  'finding.shell.path.fine.summary': 'go is at {path}',
  'finding.toolchain.goroot.gone.summary': 'GOROOT is set to {path}, which does not exist',
  'finding.toolchain.goroot.gone.meaning': 'Every go command looks for its own files there and stops.',
  'finding.toolchain.goroot.gone.advice': 'Take that one line out with `gomend fix toolchain.goroot`.',
  'finding.proxy.value.late.summary': 'GOPROXY lists {url} twice',
  'finding.proxy.value.late.meaning': 'The second one is never asked.',
  'finding.proxy.value.late.advice': 'Leave it.',
  'finding.proxy.off.summary': 'does not apply here',
  'fix.shell.remove-line.title': 'take one line out of {file}',
  'fix.shell.remove-line.why': 'Go finds its own directory by itself.',
  'fix.shell.remove-line.risk': 'None that we know of.',
  'fix.shell.remove-line.undo': 'The line comes back.',
  'step.turn-it-on': 'Turn {name} on.',
});

export const removeLine: Fix = {
  id: 'shell.remove-line',
  subject: 'GOROOT',
  params: { file: `${HOME}/.zshrc` },
  risk: 'low',
  effect: 'new-terminal',
  steps: [
    {
      kind: 'edit',
      path: `${HOME}/.zshrc`,
      as: 'person',
      edits: [{ kind: 'line', line: 14, was: 'export GOROOT=/opt/gone', becomes: null }],
    },
    { kind: 'run', argv: ['/opt/homebrew/bin/go', 'env', '-u', 'GOROOT'], changes: [], inverse: null },
    { kind: 'privileged', operation: { op: 'purge-dns-cache' }, inverse: null },
    { kind: 'move', from: '/a', to: '/b', as: 'root' },
    { kind: 'person', instruction: message('step.turn-it-on', { name: 'it' }), doneWhen: [] },
  ],
  touches: [],
  proves: ['toolchain.goroot'],
};

export function finding(check: CheckId, verdict: Verdict): Finding {
  return { ...verdict, check, flow: check.split('.')[0] as FlowId };
}

export const goAtItsPlace = finding('shell.path', ok('shell.path.fine', { params: { path: '/opt/homebrew/bin/go' } }));

export const gorootGone = finding(
  'toolchain.goroot',
  problem('toolchain.goroot.gone', {
    params: { path: '/opt/gone' },
    cause: 'goroot-stale',
    subject: 'GOROOT',
    evidence: [
      { kind: 'file', source: `${HOME}/.zshrc`, excerpt: 'export GOROOT=/opt/gone', line: 14, ms: null, outcome: 'ok' },
      { kind: 'directory', source: '/opt/gone', excerpt: 'ENOENT', line: null, ms: 0.123, outcome: 'missing' },
    ],
    fixes: [removeLine],
  }),
);

export const listedTwice = finding(
  'proxy.value',
  warning('proxy.value.late', { params: { url: 'https://ada:hunter2@proxy.example' } }),
);
export const mentioned = finding('proxy.value', note('proxy.value.late', { params: { url: 'x' } }));
export const notHere = finding('proxy.value', skipped('proxy.off'));
export const notSeen = finding(
  'proxy.value',
  unknown('runner.unknown.timeout', { params: { subject: 'proxy.example', detail: '' } }),
);

export const commandsOf: CommandsOf = (operation) => [['/usr/bin/sudo', '-n', operation.op]];

export function reportInput(parts: Partial<ReportInput> = {}): ReportInput {
  const machine = stubMachine({ platform: 'darwin', arch: 'arm64' });
  return {
    gomend: '1.2.3',
    machine: { ...machine, privilege: { ...machine.privilege, commands: commandsOf } },
    os: 'macOS 26.1',
    journey: 'look',
    startedAt: Date.UTC(2026, 10, 20, 12),
    durationMs: 1_834.4,
    flows: ['shell', 'toolchain', 'proxy'],
    findings: [goAtItsPlace, gorootGone, listedTwice],
    ...parts,
  };
}

export const plainStyle: TextStyle = {
  width: null,
  colour: false,
  unicode: true,
  accessible: false,
  home: HOME,
  verbose: false,
};
