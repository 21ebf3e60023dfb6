import { describe, expect, it } from 'vitest';
import { fixFindings } from '../../src/commands/fix/fix-findings.ts';
import type { FixMode } from '../../src/commands/fix.ts';
import type { Target } from '../../src/commands/target.ts';
import type { Check } from '../../src/engine/check.ts';
import { type FakeTerminalOptions, fakeTerminal, invocationOf } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';
import { contentOf, fine, lineCheck, PRESS, PURGE, selectionOf, takeOutSteps, toyTarget, words } from './toy.ts';

const broken = lineCheck('shell.broken', 'BROKEN');
const odd = lineCheck('shell.odd', 'ODD', { status: 'warning' });
const purging = lineCheck('shell.broken', 'BROKEN', { steps: (line, was) => [PURGE, ...takeOutSteps(line, was)] });
const pressing = lineCheck('shell.broken', 'BROKEN', { steps: (line, was) => [...takeOutSteps(line, was), PRESS] });
/** Its step is refused by the machine: there is no such program. */
const failing = lineCheck('shell.broken', 'BROKEN', {
  steps: (line, was) => [...takeOutSteps(line, was), { kind: 'run', argv: ['/no/such'], changes: [], inverse: null }],
});
const stubborn = lineCheck('shell.broken', 'BROKEN', {
  steps: () => [{ kind: 'run', argv: ['/usr/bin/uname'], changes: [], inverse: null }],
});

const PLAIN = { LANG: 'en_US.UTF-8', NO_COLOR: '1' };

interface Setting {
  readonly mode?: FixMode;
  readonly checks?: readonly Check[];
  readonly named?: readonly string[];
  readonly content?: string;
  readonly account?: string;
  readonly prompt?: string;
  readonly terminal?: FakeTerminalOptions;
  readonly invocation?: Parameters<typeof invocationOf>[0];
  readonly target?: (target: Target) => Target;
}

async function fix(setting: Setting = {}) {
  const { checks = [broken, odd, fine], content = 'fine\nBROKEN\nODD\n', mode = 'ask' } = setting;
  const terminal = fakeTerminal({ isTerminal: mode === 'ask', environment: PLAIN, ...setting.terminal });
  const state = [
    setting.account ? `  accounts: { sam: ${setting.account} }\n` : '',
    setting.prompt ? `  terminal: { atPasswordPrompt: ${setting.prompt} }\n` : '',
  ];
  const toy = toyTarget(content, state.join(''));
  const target = setting.target ? setting.target(toy) : toy;
  const code = await fixFindings({
    invocation: invocationOf({ verb: 'fix', ...setting.invocation }),
    terminal,
    mode,
    named: setting.named ?? [],
    selection: selectionOf(...checks),
    destination: { file: null, write: async (document) => terminal.out(document) },
    target,
    words,
  });
  // A sentence may stand on two lines.
  const stdout = terminal.stdout();
  const said = stdout.replaceAll(/\s+/g, ' ');
  return { code, stdout, said, asked: terminal.asked, content: await contentOf(toy), target, machine: toy.machine };
}

describe('fix on a terminal', () => {
  it('shows each change, asks, makes it, looks again, and says how to take it back', async () => {
    const { code, stdout, said, asked, content } = await fix({ terminal: { answers: ['y', 'yes'] } });
    expect(stdout).toContain('✗ problem  shell.broken  ~/toy.conf has the line BROKEN');
    expect(stdout).toContain('take it out of ~/toy.conf (no sudo)');
    expect(stdout).toContain('    - 2  BROKEN\n');
    expect(stdout).toContain('`gomend undo` takes it back exactly.');
    expect(said).toContain('Done, and looked at again: it is mended.');
    expect(stdout).toMatch(/`gomend undo` takes this run back \(\d{8}T\d{9}-[0-9a-f]{4}\)\./);
    expect(asked).toEqual(['Do it? [y/N] ', 'Do it? [y/N] ']);
    expect(content).toBe('fine\n');
    expect(code).toBe(0);
  });

  it.each([['n'], [''], ['yep'], [' no '], ['ye'], [null]])(
    'takes %j for a no, and changes nothing',
    async (answer) => {
      const { code, content, stdout, said, target } = await fix({ terminal: { answers: [answer, answer] } });
      expect(content).toBe('fine\nBROKEN\nODD\n');
      expect(code).toBe(6);
      expect(said).toContain('Not done, as you said.');
      expect(stdout).not.toContain('takes this run back');
      expect(await target.store.runs()).toEqual([]);
    },
  );

  it('leaves the exit code to what is left when only some was declined', async () => {
    expect((await fix({ terminal: { answers: ['y', 'n'] } })).code).toBe(0);
    expect((await fix({ terminal: { answers: ['n', 'y'] } })).code).toBe(1);
  });

  it('asks for nothing where there is nothing to mend', async () => {
    const { code, asked, said } = await fix({ content: 'fine\n' });
    expect(asked).toEqual([]);
    expect(code).toBe(0);
    expect(said).toContain('There is nothing to mend.');
  });

  it('says of a problem without a fix that it cannot change it, and never that there is nothing to mend', async () => {
    const hopeless: Check = {
      ...broken,
      judge: (...facts) => broken.judge(...facts).map((verdict) => ({ ...verdict, fixes: [] })),
    };
    const { code, said } = await fix({ checks: [hopeless] });
    expect(said).toContain('gomend cannot change this for you; see “What I would do”.');
    expect(said).toContain('What I would do Take it out.');
    expect(said).not.toContain('There is nothing to mend');
    expect(code).toBe(1);
  });

  it('does not say of what ctrl-c left that it cannot be changed', async () => {
    const { said } = await fix({ terminal: { answers: [null], onQuestion: (terminal) => terminal.interrupt() } });
    expect(said).toContain('~/toy.conf has the line ODD');
    expect(said).not.toContain('cannot change this');
    expect(said).not.toContain('There is nothing to mend');
  });

  it('plans each fix against the file as the one before left it', async () => {
    const { code, content } = await fix({
      checks: [broken, odd],
      content: 'BROKEN\nfine\nODD\n',
      terminal: { answers: ['y', 'y'] },
    });
    expect(content).toBe('fine\n');
    expect(code).toBe(0);
  });

  it('says plainly when looking again still finds it', async () => {
    const { code, said } = await fix({ checks: [stubborn], terminal: { answers: ['y'] } });
    expect(said).toContain('Done, but looked at again it is still there.');
    expect(code).toBe(1);
  });

  it('takes back what a failing fix did, and exits with 4', async () => {
    const { code, said, content } = await fix({ checks: [failing], terminal: { answers: ['y'] } });
    expect(said).toMatch(/That did not work \(.+\)\. What was done before it was taken back\./);
    expect(said).not.toContain('takes this run back');
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(code).toBe(4);
  });

  it('lets sudo ask, and does what it was for', async () => {
    const { code, said, machine } = await fix({ checks: [purging], terminal: { answers: ['y'] } });
    expect(said).toContain('sudo now asks for your password itself.');
    expect(machine.state.counters.dnsCachePurges).toBe(1);
    expect(code).toBe(0);
  });

  it('changes nothing when sudo is not satisfied', async () => {
    const { code, said, content } = await fix({
      checks: [purging],
      prompt: 'wrong-password',
      terminal: { answers: ['y'] },
    });
    expect(said).toContain('Not done. sudo did not accept the password. Nothing was changed. To try again');
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(code).toBe(4);
  });

  it('takes a question of sudo’s that was left for a no', async () => {
    const { code, said, content } = await fix({
      checks: [purging],
      prompt: 'interrupts',
      terminal: { answers: ['y'] },
    });
    expect(said).toContain('Not done. You left the question for the password. Nothing was changed.');
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(code).toBe(6);
  });

  it('does not ask where there is no sudo', async () => {
    const { code, stdout, said, asked } = await fix({
      checks: [purging],
      target: (target) => ({
        ...target,
        machine: { ...target.machine, privilege: { ...target.machine.privilege, state: async () => 'absent' } },
      }),
    });
    expect(said).toContain('Not done. There is no sudo on this computer. Nothing was changed.');
    expect(stdout).toContain('mDNSResponder');
    expect(asked).toEqual([]);
    expect(code).toBe(1);
  });

  it('changes nothing where sudo asks, and then says that this account may not', async () => {
    const { code, said, content } = await fix({
      checks: [purging],
      account: '{ sudo: none }',
      terminal: { answers: ['y'] },
    });
    expect(said).toContain('Not done. This account may not use sudo. Nothing was changed.');
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(code).toBe(1);
  });

  it('waits for the person, and goes on when they say it is done', async () => {
    const played: string[] = [];
    const { code, stdout } = await fix({
      checks: [pressing],
      terminal: { answers: ['y', 'y'] },
      target: (target) => ({ ...target, personDone: (key) => played.push(key) }),
    });
    expect(stdout).toContain('Press the button.');
    expect(played).toEqual(['step.toy.press']);
    expect(code).toBe(0);
  });

  it('leaves what waits for the person open, for the next session', async () => {
    const { said, target, content } = await fix({ checks: [pressing], terminal: { answers: ['y', 'n'] } });
    expect(said).toContain('Waiting for you: Press the button. Run gomend again when that is done.');
    expect(content).toBe('fine\nODD\n');
    const [run = ''] = await target.store.runs();
    expect((await target.store.read(run)).at(-1)).toContain('"waiting"');
  });

  it('ctrl-c at the question changes nothing, and exits with 130', async () => {
    const { code, content } = await fix({
      terminal: { answers: [null], onQuestion: (terminal) => terminal.interrupt() },
    });
    expect(code).toBe(130);
    expect(content).toBe('fine\nBROKEN\nODD\n');
  });

  it('ctrl-c while it waits for the person takes back what was done', async () => {
    const questions: string[] = [];
    const { code, content } = await fix({
      checks: [pressing],
      terminal: {
        answers: ['y', null],
        onQuestion: (terminal) => {
          questions.push('asked');
          if (questions.length === 2) terminal.interrupt();
        },
      },
    });
    expect(code).toBe(130);
    expect(content).toBe('fine\nBROKEN\nODD\n');
  });

  it('does nothing when it cannot be written down', async () => {
    const { code, said, content } = await fix({
      checks: [broken],
      terminal: { answers: ['y'] },
      target: (target) => ({
        ...target,
        store: {
          ...target.store,
          append: async () => {
            throw new Error('the disk is full');
          },
        },
      }),
    });
    expect(said).toContain('what is done must be written down first, and cannot be (the disk is full)');
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(code).toBe(4);
  });
});

describe('fix as root', () => {
  it('examines and shows, and repairs nothing', async () => {
    const { code, said, content, asked } = await fix({
      target: (target) => ({
        ...target,
        machine: { ...target.machine, person: { ...target.machine.person, uid: 0 } },
      }),
    });
    expect(said).toContain('gomend repairs nothing as root');
    expect(asked).toEqual([]);
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(code).toBe(1);
  });
});

describe('fix without a terminal', () => {
  it('--dry-run shows everything and does nothing', async () => {
    const { code, stdout, said, content, target } = await fix({ mode: 'dry-run' });
    expect(stdout).toContain('    - 2  BROKEN\n');
    expect(said).toContain('Not done: this was a dry run.');
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(await target.store.runs()).toEqual([]);
    expect(code).toBe(1);
  });

  it('--dry-run exits with 0 where only warnings are left', async () => {
    expect((await fix({ mode: 'dry-run', content: 'ODD\n' })).code).toBe(0);
  });

  it('--dry-run shows the exact commands of sudo', async () => {
    const { stdout } = await fix({ mode: 'dry-run', checks: [purging] });
    expect(stdout).toMatch(/^ {4}\/.*killall -HUP mDNSResponder$/m);
  });

  it('--yes does what was named, and asks nothing', async () => {
    const { code, content, asked } = await fix({ mode: 'yes', checks: [broken], named: ['shell.broken'] });
    expect(asked).toEqual([]);
    expect(content).toBe('fine\nODD\n');
    expect(code).toBe(0);
  });

  it('--yes never starts sudo: it shows the command and says why not', async () => {
    const { code, stdout, said, content, machine } = await fix({
      mode: 'yes',
      checks: [purging],
      named: ['shell.broken'],
      account: '{ sudo: nopasswd }',
    });
    expect(stdout).toMatch(/killall -HUP mDNSResponder/);
    expect(said).toContain('there is none here');
    expect(machine.state.counters.dnsCachePurges).toBe(0);
    expect(content).toBe('fine\nBROKEN\nODD\n');
    expect(code).toBe(1);
  });

  it('--yes exits with 1 where a named warning is still there', async () => {
    const check = lineCheck('shell.odd', 'ODD', { status: 'warning', steps: () => [PURGE] });
    expect((await fix({ mode: 'yes', checks: [check], named: ['shell.odd'] })).code).toBe(1);
  });
});

describe('fix for programs', () => {
  it.each<[string, Setting, number]>([
    ['a dry run', { mode: 'dry-run' }, 1],
    ['a repair', { mode: 'yes', checks: [broken], named: ['shell.broken'] }, 0],
    ['a repair that needs sudo', { mode: 'dry-run', checks: [purging] }, 1],
    ['a repair that waits', { mode: 'yes', checks: [pressing], named: ['shell.broken'] }, 1],
    ['a repair that fails', { mode: 'yes', checks: [failing], named: ['shell.broken'] }, 4],
    ['nothing to do', { mode: 'dry-run', content: 'fine\n' }, 0],
  ])('tells %s as one JSON value that its schema knows', async (_, setting, code) => {
    const done = await fix({ ...setting, invocation: { format: 'json' } });
    const document: unknown = JSON.parse(done.stdout);
    expect(schemaErrors('fix', document)).toEqual([]);
    expect(done.code).toBe(code);
  });

  it('names no run after a failure in which nothing stands any more', async () => {
    const { stdout } = await fix({
      mode: 'yes',
      checks: [failing],
      named: ['shell.broken'],
      invocation: { format: 'json' },
    });
    expect(JSON.parse(stdout)).toMatchObject({ run: null, repairs: [{ outcome: 'failed' }] });
  });

  it('says what was proven', async () => {
    const { stdout } = await fix({
      mode: 'yes',
      checks: [broken],
      named: ['shell.broken'],
      invocation: { format: 'json' },
    });
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'gomend.fix/1',
      dryRun: false,
      run: expect.stringMatching(/^\d{8}T\d{9}-/),
      repairs: [{ check: 'shell.broken', outcome: 'applied', verified: 'proven', undo: 'exact' }],
      report: { summary: { ok: 1, problem: 0 } },
    });
  });
});
