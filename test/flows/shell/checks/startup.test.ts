import { describe, expect, it } from 'vitest';
import { startup } from '../../../../flows/shell/checks/startup.ts';
import type { NotedLine, StartupFile } from '../../../../flows/shell/facts/startup-files.ts';
import type { Check } from '../../../../src/engine/check.ts';
import type { UnknownCode } from '../../../../src/model/observation.ts';
import { judging, said } from '../../machine/judging.ts';
import { account, HOME, startupFilesOf } from './fixtures.ts';

const rc = `${HOME}/.zshrc`;
const noted = (what: NotedLine['what'], text: string): NotedLine => ({ file: rc, line: 3, text, what });

function answering(ms: number, files: readonly StartupFile[] = []) {
  return judging(startup, { needs: { account: account() }, hints: { login: { variables: {}, ms }, files } });
}

/** As the fact itself says it: with the shell's command as subject, or the fact's own id where the run was cut. */
function failing(code: UnknownCode, subject: string, files: readonly StartupFile[] = []) {
  const check: Check = startup;
  const login = { known: false, reason: { code, subject, detail: 'exit 1' }, evidence: [], ms: 1 } as const;
  const hints = { login, files: { known: true, value: files, evidence: [], ms: 1 } };
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

describe('a shell that does not answer', () => {
  it('within its own limit is a problem', () => {
    const verdict = failing('timeout', '/bin/zsh -l -i')[0];
    expect(verdict).toMatchObject({
      status: 'problem',
      message: 'shell.startup.no-answer',
      cause: 'shell-startup-slow',
    });
  });

  it('because the run was out of time says nothing about it', () => {
    expect(said(failing('timeout', 'shell.login-environment'))).toEqual(['unknown runner.unknown.timeout']);
  });

  it('because another program took its place is not known', () => {
    const files = startupFilesOf({ [rc]: [noted('leaves', 'exec fish')] });
    expect(said(failing('garbage', '/bin/zsh -l -i', files))).toEqual(['unknown shell.startup.leaves']);
  });

  it('because it ended is not known', () => {
    expect(said(failing('garbage', '/bin/zsh -l -i'))).toEqual(['unknown shell.startup.ended-early']);
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

  it('because it is not there is nothing to speak of', () => {
    const missing: StartupFile = { path: rc, owner: 'person', state: 'missing', reason: '', assignments: [] };
    expect(said(answering(10, [missing]))).toEqual(['ok shell.startup.answers']);
  });
});
