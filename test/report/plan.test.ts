import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/engine/repair/plan.ts';
import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import { message } from '../../src/model/message.ts';
import { reportPlan } from '../../src/report/plan.ts';
import { planText } from '../../src/report/text/plan-text.ts';
import type { TextStyle } from '../../src/report/text/style.ts';
import { commandsOf, HOME, plainStyle, removeLine, words } from './samples.ts';

const bytes = (text: string) => Buffer.from(text);
const file = { mode: 0o644, uid: 501, gid: 20 };

const replace: PlannedStep = {
  kind: 'replace',
  keeping: { copy: null, writeProtected: false, kept: [], lost: [], origin: null },
  makes: [],
  as: 'person',
  before: {
    path: `${HOME}/.zshrc`,
    target: `${HOME}/.zshrc`,
    content: { ...file, bytes: bytes('a\nb\n'), links: 1, sha256: '' },
  },
  after: { ...file, bytes: bytes('a\n') },
  diff: [
    { sign: ' ', line: 9, text: 'export EDITOR=vim' },
    { sign: '-', line: 10, text: 'export TOKEN=hunter2 \u001b[31mred' },
    { sign: '+', line: 10, text: `# ${HOME}/x` },
  ],
  commands: [],
};
const create: PlannedStep = {
  ...replace,
  before: { path: '/etc/new', target: '/etc/new', content: null },
  as: 'root',
  diff: [{ sign: '+', line: 1, text: 'x' }],
  commands: [['/usr/bin/sudo', '-n', '--', '/usr/bin/install', '-m', '644', 'a b', '/etc/new']],
};
const run: PlannedStep = {
  kind: 'run',
  argv: ['/go', 'env', '-w', 'GOPROXY=https://a:hunter2@b'],
  saved: [],
  inverse: null,
};
const privileged: PlannedStep = {
  kind: 'privileged',
  operation: { op: 'purge-dns-cache' },
  inverse: null,
  commands: [['/usr/bin/killall', '-HUP', 'mDNSResponder']],
};
const move: PlannedStep = { kind: 'move', as: 'person', from: `${HOME}/a`, to: `${HOME}/b`, sha256: '', commands: [] };
const person: PlannedStep = { kind: 'person', instruction: message('step.turn-it-on', { name: 'it' }), doneWhen: [] };

function text(plan: Partial<Plan>, style: Partial<TextStyle> = {}): string {
  const made = reportPlan({ fix: removeLine, steps: [replace], undo: 'exact', ...plan }, words, commandsOf);
  return planText(made, { words, style: { ...plainStyle, ...style }, suffix: '' }).join('\n');
}

describe('a change before it happens', () => {
  it('shows every line, every command, and what takes it back', () => {
    expect(text({ steps: [replace, create, run, privileged, move, person] })).toBe(`\
take one line out of ~/.zshrc (needs sudo)
  Why    Go finds its own directory by itself.

  In ~/.zshrc:
       9  export EDITOR=vim
    - 10  export TOKEN=*** red
    + 10  # /Users/ada/x

  The file /etc/new is made:
    + 1  x
    /usr/bin/sudo -n -- /usr/bin/install -m 644 'a b' /etc/new

  This command runs:
    /go env -w 'GOPROXY=https://***@b'

  These commands run, as the administrator:
    /usr/bin/killall -HUP mDNSResponder

  ~/a is moved to ~/b.

  Then it is your turn:
    Turn it on.

  Risk   None that we know of.
  Undo   The line comes back. \`gomend undo\` takes it back exactly.
  After  This terminal keeps what it has; new terminals get the change.`);
  });

  it.each<[Plan['undo'], readonly PlannedStep[], string]>([
    ['exact', [replace], 'The line comes back. `gomend undo` takes it back exactly.'],
    ['partly', [replace, run], 'The line comes back. `gomend undo` takes a part of it back, not all.'],
    ['none', [privileged], 'gomend cannot take it back. The line comes back.'],
    ['exact', [person], 'The line comes back.'],
  ])('promises no more than it can take back: %s (%#)', (undo, steps, sentence) => {
    const [, after = ''] = text({ undo, steps }).split('  Undo   ');
    expect(after.split('\n  After')[0]?.replaceAll(/\s+/g, ' ')).toBe(sentence);
  });

  it('never breaks a command or a line of a file, however narrow the screen', () => {
    const narrow = text({ steps: [create, replace] }, { width: 40 });
    expect(narrow).toContain("    /usr/bin/sudo -n -- /usr/bin/install -m 644 'a b' /etc/new\n");
    expect(narrow).toContain('    - 10  export TOKEN=*** red\n');
  });

  it('is told in words to a screen reader', () => {
    const told = text({ steps: [replace] }, { accessible: true });
    expect(told).toContain(
      'line 9: export EDITOR=vim\nline 10 goes: export TOKEN=*** red\nline 10 is new: # /Users/ada/x',
    );
    expect(told).not.toMatch(/^ /m);
  });

  it('colours only what goes and what comes', () => {
    expect(text({}, { colour: true })).toMatch(
      /\n {7}9 {2}export EDITOR=vim\n\u001b\[31m {4}- 10 .*\u001b\[39m\n\u001b\[32m {4}\+ 10/,
    );
  });
});
