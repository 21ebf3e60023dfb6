import { describe, expect, it } from 'vitest';
import { startup } from '../../../../flows/shell/checks/startup.ts';
import type { Standstill } from '../../../../flows/shell/facts/standstill.ts';
import type { NotedLine, StartupFile } from '../../../../flows/shell/facts/startup-files.ts';
import { notedLines } from '../../../../flows/shell/noted-lines.ts';
import type { Check } from '../../../../src/engine/check.ts';
import type { UnknownCode } from '../../../../src/model/observation.ts';
import { shell } from '../../../../src/words/en/shell.ts';
import { Words } from '../../../../src/words/words.ts';
import { judging, said } from '../../machine/judging.ts';
import { account, HOME, startupFilesOf } from './fixtures.ts';

const rc = `${HOME}/.zshrc`;
const noted = (what: NotedLine['what'], text: string): NotedLine => ({ file: rc, line: 3, text, what });

function answering(ms: number, files: readonly StartupFile[] = []) {
  return judging(startup, { needs: { account: account() }, hints: { login: { variables: {}, ms }, files } });
}

/** As the fact itself says it: with the shell's command as subject, or the fact's own id where the run was cut. */
function failing(
  code: UnknownCode,
  subject: string,
  files: readonly StartupFile[] = [],
  outcome = 'ok',
  stood: Standstill | null = null,
) {
  const check: Check = startup;
  const source = `${subject} -c …`;
  const seen = { kind: 'command', source, excerpt: null, line: null, ms: 1, outcome } as const;
  const login = { known: false, reason: { code, subject, detail: 'exit 1' }, evidence: [seen], ms: 1 } as const;
  const still = { known: true, value: stood, evidence: [], ms: 1 } as const;
  const hints = { login, still, files: { known: true, value: files, evidence: [], ms: 1 } };
  return check.judge({ account: account() } as never, hints as never, {
    platform: 'darwin',
    home: HOME,
    evidenceOf: () => [],
  });
}

describe('the time until a new terminal is ready', () => {
  it.each([
    [40, 'ok shell.startup.answers'],
    [2_000, 'ok shell.startup.answers'],
    [2_001, 'warning shell.startup.slow'],
    [4_900, 'warning shell.startup.slow'],
  ])('%i ms', (ms, expected) => {
    expect(said(answering(ms))).toEqual([expected]);
  });

  it('comes with the lines that wait, when it is long', () => {
    const verdict = answering(3_000, startupFilesOf({ [rc]: [noted('waits', 'sleep 3')] }))[0];
    expect(verdict?.cause).toBe('shell-startup-slow');
    expect(verdict?.evidence[0]).toMatchObject({ source: rc, line: 3, excerpt: 'sleep 3' });
  });
});

describe('the time until a new window is ready, where files stop early without a terminal', () => {
  const test = noted('terminal-test', '[[ -t 0 ]] || return');
  const window = (terminal: unknown, ms = 40) =>
    judging(startup, {
      needs: { account: account() },
      hints: { login: { variables: {}, ms }, files: startupFilesOf({ [rc]: [test] }), terminal },
    });

  it.each([
    [{ ms: 4_200, late: false }, 'warning shell.startup.slow-window'],
    [{ ms: 5_000, late: true }, 'warning shell.startup.slow-window-late'],
    [{ ms: 2_000, late: false }, 'ok shell.startup.answers'],
    [null, 'ok shell.startup.answers'],
  ])('%j', (terminal, expected) => {
    expect(said(window(terminal))).toEqual([expected]);
  });

  it("is the person's to shorten, and measured again", () => {
    const [found] = window({ ms: 5_000, late: true });
    expect(found).toMatchObject({ cause: 'shell-startup-slow', evidence: [{ source: rc, line: 3 }] });
    expect(found?.fixes[0]?.steps).toMatchObject([{ kind: 'person', doneWhen: ['shell.startup'] }]);
  });

  it('is not told twice where the answer without one is slow too', () => {
    expect(said(window({ ms: 5_000, late: true }, 3_000))).toEqual(['warning shell.startup.slow']);
  });
});

describe('a shell that does not answer', () => {
  it('within its own limit is a problem', () => {
    const verdict = failing('timeout', '/bin/zsh -l -i')[0];
    expect(verdict).toMatchObject({
      status: 'problem',
      message: 'shell.startup.no-answer',
      cause: 'shell-startup-slow',
    });
  });

  it('is led to the line where it stood still', () => {
    const at: Standstill = { file: rc, line: 7, text: 'read answer', ms: 2_900, via: [], inFile: null };
    const [verdict] = failing('timeout', '/bin/zsh -l -i', [], 'ok', at);
    expect(verdict).toMatchObject({
      status: 'problem',
      message: 'shell.startup.no-answer-at',
      cause: 'shell-startup-slow',
      params: { file: rc, line: 7 },
    });
    expect(verdict?.evidence[0]).toMatchObject({ source: rc, line: 7, excerpt: 'read answer' });
  });

  it('because the run was out of time says nothing about it', () => {
    expect(said(failing('timeout', 'shell.login-environment'))).toEqual(['unknown runner.unknown.timeout']);
  });

  it('because another program took its place is not known', () => {
    const files = startupFilesOf({ [rc]: [noted('leaves', 'exec fish')] });
    expect(said(failing('garbage', '/bin/zsh -l -i', files))).toEqual(['unknown shell.startup.leaves']);
  });

  const ended = (text: string, outcome = 'exit 3') => {
    const files = startupFilesOf({ [rc]: [...notedLines(rc, text)] });
    return failing('garbage', '/bin/zsh -l -i', files, outcome);
  };

  it.each([
    ['exit 3', 'exit 3'],
    ['export A=1\nexit', 'ok'],
    ['[ -d /nowhere ] || exit 1', 'exit 1'],
    ['set -e\nfalse', 'exit 1'],
  ])('because its files end it is a problem: %j', (text, outcome) => {
    const verdict = ended(text, outcome)[0];
    expect(verdict).toMatchObject({ status: 'problem', message: 'shell.startup.ends', cause: null });
  });

  it('names the line that ends it, rather than one inside of a function', () => {
    const evidence = ended('f() {\n  exit 1\n}\nexit 3')[0]?.evidence[0];
    expect(evidence).toMatchObject({ kind: 'file', source: rc, line: 4, excerpt: 'exit 3' });
  });

  it.each([
    ['a line that looks for a terminal', '[[ -t 0 ]] || return\nexit 3', 'exit 3'],
    ['an end only without a terminal', 'tty -s || exit 0', 'ok'],
    ['an end where no terminal can be set', 'stty -ixon || exit 1', 'exit 1'],
    ['an answer that went into a file', 'exec >/tmp/log\nexit 3', 'exit 3'],
    ['no error, and no line for it', "alias q='exit'\nexport exit=1", 'ok'],
    ['the word in a remark', '# exit 3', 'ok'],
  ])('is not known with %s', (_, text, outcome) => {
    expect(said(ended(text, outcome))).toEqual(['unknown shell.startup.ended-early']);
  });

  it.each(['exec fish', 'exec zsh', '[ -z "$TMUX" ] && exec tmux'])('is not known with %j', (text) => {
    const [verdict] = ended(`${text}\nexit 3`);
    expect(verdict).toMatchObject({ status: 'unknown', message: 'shell.startup.leaves' });
    expect(verdict?.evidence[0]).toMatchObject({ source: rc, line: 1 });
  });

  it('because a signal ended it is not known', () => {
    expect(said(failing('failed', '/bin/zsh -l -i'))).toEqual(['unknown runner.unknown.failed']);
  });

  it.each(['missing', 'skipped-by-person', 'unsupported'] as const)('because of %s is not known', (code) => {
    expect(said(failing(code, '/bin/zsh'))).toEqual([`unknown runner.unknown.${code}`]);
  });
});

describe('a file that was not read', () => {
  const file = (owner: 'person' | 'system', reason: string): StartupFile => ({
    path: rc,
    owner,
    state: 'unreadable',
    reason,
    assignments: [],
  });

  it.each([
    ['person', 'denied', 'warning shell.startup.denied'],
    ['person', 'too-large', 'unknown shell.startup.unread'],
    ['person', 'garbage', 'unknown shell.startup.unread'],
    ['system', 'denied', 'unknown shell.startup.unread'],
  ] as const)("of the %s's, as %s", (owner, reason, expected) => {
    expect(said(answering(10, [file(owner, reason)]))).toEqual(['ok shell.startup.answers', expected]);
  });

  it('is named as one word of the command that gives it back', () => {
    const odd: StartupFile = {
      path: '/Users/a b;x/.zshrc',
      owner: 'person',
      state: 'unreadable',
      reason: 'denied',
      assignments: [],
    };
    const verdict = answering(10, [odd]).find(({ status }) => status === 'warning');
    expect(verdict?.params).toMatchObject({ word: "'/Users/a b;x/.zshrc'" });
    expect(new Words('en', shell).say('finding.shell.startup.denied.advice', verdict?.params)).toContain(
      `sudo chown "$USER" '/Users/a b;x/.zshrc'`,
    );
  });

  it('because it is not there is nothing to speak of', () => {
    const missing: StartupFile = { path: rc, owner: 'person', state: 'missing', reason: '', assignments: [] };
    expect(said(answering(10, [missing]))).toEqual(['ok shell.startup.answers']);
  });
});

describe('a file with Windows line ends', () => {
  const of = (text: string, path = rc) =>
    said(answering(10, startupFilesOf({ [path]: [...notedLines(path, text)] }))).slice(1);

  it('spoils every value, which is said once', () => {
    expect(of('a=1\r\nexport GOROOT=/x\r\n')).toEqual(['warning shell.startup.line-ends']);
  });

  it.each([
    ['Unix line ends', 'export GOROOT=/x\n', rc],
    ['remarks and empty lines alone', '# a\r\n\r\nexport GOROOT=/x\n', rc],
    ["the system's", 'a=1\r\n', '/etc/zshrc'],
  ])('is not one with %s', (_, text, path) => {
    expect(of(text, path)).toEqual([]);
  });
});
