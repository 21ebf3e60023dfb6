import { describe, expect, it } from 'vitest';
import { brewShellenv } from '../../../../flows/shell/checks/brew-shellenv.ts';
import type { Homebrew } from '../../../../flows/shell/facts/homebrew.ts';
import { notedLines } from '../../../../flows/shell/noted-lines.ts';
import { judging, said } from '../../machine/judging.ts';
import { account, HOME, settingsOf, startupFilesOf } from './fixtures.ts';

const PROFILE = `${HOME}/.zprofile`;
const SYSTEM = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin';
const APPLE: Homebrew = { prefix: '/opt/homebrew', program: '/opt/homebrew/bin/brew' };
const INTEL: Homebrew = { prefix: '/usr/local', program: '/usr/local/bin/brew' };

function verdicts(text: string, more: { path?: string; brews?: Homebrew[]; shell?: string } = {}) {
  const files = startupFilesOf({ [PROFILE]: text }).map((file) => ({ ...file, noted: notedLines(PROFILE, text) }));
  return judging(brewShellenv, {
    needs: {
      settings: settingsOf({ PATH: more.path ?? SYSTEM }),
      brews: more.brews ?? [APPLE],
      files,
      account: account(more.shell === undefined ? {} : { shell: more.shell }),
    },
  });
}

describe('a line that is meant to add Homebrew', () => {
  it.each([
    ['without eval', '/opt/homebrew/bin/brew shellenv'],
    ['by a name that is not found yet', 'eval "$(brew shellenv)"'],
    ['by its bare name alone', 'brew shellenv'],
  ])('%s has no effect, and is corrected', (_, line) => {
    const found = verdicts(`# mine\n${line}\n`);
    expect(said(found)).toEqual(['problem shell.brew-shellenv.not-evaluated']);
    expect(found[0]).toMatchObject({ cause: 'brew-shellenv-not-evaluated', params: { file: PROFILE, line: 2 } });
    const step = found[0]?.fixes[0]?.steps[0];
    expect(step?.kind === 'edit' ? step.edits : null).toEqual([
      { kind: 'line', line: 2, was: line, becomes: 'eval "$(/opt/homebrew/bin/brew shellenv)"' },
    ]);
  });

  it('is corrected in the words of fish', () => {
    const step = verdicts('brew shellenv\n', { shell: '/opt/homebrew/bin/fish' })[0]?.fixes[0]?.steps[0];
    expect(step?.kind === 'edit' && step.edits[0]?.kind === 'line' ? step.edits[0].becomes : null).toBe(
      '/opt/homebrew/bin/brew shellenv | source',
    );
  });

  it('is left to the person where it does more', () => {
    expect(verdicts('echo start; brew shellenv > /tmp/x\n')[0]).toMatchObject({ status: 'problem', fixes: [] });
  });
});

describe('what is no fault', () => {
  it.each([
    ['no Homebrew', '', { brews: [] }, 'ok shell.brew-shellenv.no-brew'],
    [
      'a line that works',
      'eval "$(/opt/homebrew/bin/brew shellenv)"\n',
      { path: `/opt/homebrew/bin:${SYSTEM}` },
      'ok shell.brew-shellenv.on-path',
    ],
    [
      'a bare name, where brew was on PATH before',
      'eval "$(brew shellenv)"\n',
      { path: `/opt/homebrew/bin:${SYSTEM}` },
      'ok shell.brew-shellenv.on-path',
    ],
    [
      "an Intel Homebrew, whose folder is the system's anyway",
      '',
      { brews: [INTEL] },
      'ok shell.brew-shellenv.on-path',
    ],
    ['a second Homebrew that is left out', '', { brews: [APPLE, INTEL] }, 'ok shell.brew-shellenv.on-path'],
    ['a Homebrew that nobody asked to add', '', {}, 'note shell.brew-shellenv.never-added'],
    ['a line in a remark', '# brew shellenv\n', {}, 'note shell.brew-shellenv.never-added'],
  ])('%s', (_, text, more, expected) => {
    const found = verdicts(text, more);
    expect(said(found)).toEqual([expected]);
    expect(found[0]?.cause).toBeNull();
  });
});
