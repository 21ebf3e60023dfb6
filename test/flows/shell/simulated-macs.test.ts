import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { launchd } from '../../../flows/launchd/index.ts';
import { shell } from '../../../flows/shell/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { performStep } from '../../../src/engine/repair/perform.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import type { Finding } from '../../../src/model/finding.ts';

const checks = [...shell.checks, ...launchd.checks];
const HOME = '/Users/sam';

function macWith(state: object): SimulatedMachine {
  const text = stringify({ name: 'test', title: 'test', extends: 'healthy', state }, { aliasDuplicateObjects: false });
  return scenarioMachine(loadScenario(text, 'test.yaml'), { pace: 'instant' });
}

function examine(machine: SimulatedMachine): Promise<readonly Finding[]> {
  return new Examination({ machine, catalogue: checks, budgetMs: 30_000 }).run(checks);
}

const faults = (findings: readonly Finding[]) => findings.filter((one) => ['warning', 'problem'].includes(one.status));
const causes = (findings: readonly Finding[]) => faults(findings).map((one) => one.cause);

/** Carries out the first fix of the first fault, and looks at the machine afresh. */
async function mend(machine: SimulatedMachine): Promise<readonly Finding[]> {
  const [fault] = faults(await examine(machine));
  const [fix] = fault?.fixes ?? [];
  if (!fix) throw new Error('nothing is offered');
  const { signal } = new AbortController();
  const planning = await planFix(machine, fix, signal);
  if (!planning.ok) throw new Error(`refused: ${planning.refusal.code} ${planning.refusal.detail}`);
  for (const step of planning.plan.steps) {
    if (step.kind === 'person') throw new Error('only the person can do this');
    const done = await performStep(machine, step, signal);
    if (!done.ok) throw new Error(`failed: ${done.failure.code} ${done.failure.detail}`);
  }
  return examine(machine);
}

const pushed = {
  files: {
    '/etc/paths.d/go': '/usr/local/go/bin\n',
    '/usr/local/go': { goTree: { version: '1.21.5', arch: 'arm64' } },
    '~/sdk/go1.26.3': { goTree: { version: '1.26.3', arch: 'arm64' } },
    '~/.zshenv': 'export PATH="$HOME/sdk/go1.26.3/bin:$PATH"\n',
    '~/.zprofile': '# nothing\n',
    '~/.zshrc': '# nothing\n',
  },
};
const flusher = {
  files: {
    '~/Library/LaunchAgents/local.dnsflush.plist': {
      plist: {
        Label: 'local.dnsflush',
        ProgramArguments: ['/bin/sh', '-c', 'sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder'],
        StartInterval: 60,
      },
    },
  },
  launchd: {
    jobs: { gui: { 'local.dnsflush': { path: `${HOME}/Library/LaunchAgents/local.dnsflush.plist`, runs: 8 } } },
  },
};

describe('a Mac on which nothing is wrong', () => {
  it('gets neither warnings nor problems, and every check knows its answer', async () => {
    const findings = await examine(macWith({}));
    expect(findings.filter((one) => !['ok', 'note'].includes(one.status))).toEqual([]);
  });

  it.each([
    [
      'that sets Go up in its start-up files',
      { '~/.zshrc': 'export GOPATH=$HOME/go\nexport GOPRIVATE=git.corp.test\n' },
    ],
    [
      'that has rustup',
      { '~/.zshenv': '. "$HOME/.cargo/env"\n', '~/.cargo/env': 'export PATH="$HOME/.cargo/bin:$PATH"\n' },
    ],
    ['whose PATH names a folder that is gone', { '~/.zshrc': 'export PATH="$PATH:$HOME/gone/bin:$HOME/go/bin"\n' }],
  ])('and %s gets none either', async (_, files) => {
    expect(faults(await examine(macWith({ files })))).toEqual([]);
  });
});

describe('a Mac with one fault', () => {
  it.each([
    ['a PATH line that is read too early', pushed, 'path-helper-reorders-path'],
    [
      'brew shellenv by a name that is not found',
      { files: { '~/.zprofile': 'eval "$(brew shellenv)"\n' } },
      'brew-shellenv-not-evaluated',
    ],
    [
      'a line that replaces PATH',
      { files: { '~/.zshrc': 'export PATH="/usr/bin:/bin:/usr/sbin:/sbin"\n' } },
      'go-not-on-path',
    ],
    ['a ~ in quotes', { files: { '~/.zshrc': 'export PATH="$PATH:~/go/bin"\n' } }, 'path-malformed-entry'],
    [
      'a variable for the whole session',
      { launchd: { environment: { GOFLAGS: '-mod=vendor' } } },
      'launchd-session-env',
    ],
    ['a job that flushes DNS', flusher, 'dns-flush-timer-unsafe'],
    [
      'start-up files that stop without a terminal',
      {
        files: {
          '~/.zprofile': '# nothing\n',
          '~/.zshrc': '[[ -t 0 ]] || return\neval "$(/opt/homebrew/bin/brew shellenv)"\n',
        },
        terminal: { environment: { PATH: '/opt/homebrew/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' } },
      },
      'gui-app-path',
    ],
  ])('%s is told its cause, and mended', async (_, state, cause) => {
    const machine = macWith(state);
    expect(causes(await examine(machine))).toEqual([cause]);
    expect(faults(await mend(machine))).toEqual([]);
  });

  it('a shell that never answers is named, and no other check guesses', async () => {
    const findings = await examine(macWith({ latencyMs: { zsh: 'forever' } }));
    expect(causes(findings)).toEqual(['shell-startup-slow']);
  });

  it('a slow shell is warned about', async () => {
    expect(causes(await examine(macWith({ latencyMs: { zsh: 3_000 } })))).toEqual(['shell-startup-slow']);
  });

  it("a daemon's list of the wrong owner is given to root, and nothing is started that Go does not need", async () => {
    const plist = {
      plist: { Label: 'test.forwarder', ProgramArguments: ['/usr/local/sbin/forwarder'] },
      owner: 'sam',
      mode: '0664',
    };
    const findings = await examine(macWith({ files: { '/Library/LaunchDaemons/test.forwarder.plist': plist } }));
    expect(causes(findings)).toEqual(['launchd-plist-permissions']);
    expect(faults(findings)[0]?.fixes[0]?.steps.map((step) => step.kind)).toEqual(['privileged']);
  });
});

it('a flusher that was moved aside is stopped and out of the directory', async () => {
  const machine = macWith(flusher);
  await mend(machine);
  expect(machine.state.launchd.jobs.gui['local.dnsflush']).toBeUndefined();
  expect(machine.state.files[`${HOME}/Library/LaunchAgents/local.dnsflush.plist`]).toBeUndefined();
  expect(machine.state.files[`${HOME}/local.dnsflush.plist.gomend-2026-11-20`]).toBeDefined();
});
