import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../flows/shell/facts/startup-files.ts';
import { goWins } from '../../../flows/toolchain/checks/go-wins.ts';
import type { GoInstallation } from '../../../flows/toolchain/facts/go-installations.ts';
import {
  ACCOUNT,
  BREW,
  causes,
  fixIds,
  HOME,
  installation,
  installations,
  judge,
  known,
  OFFICIAL,
  prepends,
  SHIM,
  said,
  startup,
  TODAY,
} from './judging.ts';

const OLD = installation('/usr/local/go/bin/go', { version: 'go1.21.5', installer: 'pkg' });
const OLD_PATCH = installation('/usr/local/go/bin/go', { version: 'go1.27.1', installer: 'pkg' });
const PREVIOUS = installation('/usr/local/go/bin/go', { version: 'go1.26.10', installer: 'pkg' });

function look(onPath: readonly GoInstallation[], ...lines: readonly Assignment[]) {
  const hints = { account: known(ACCOUNT), startup: known(startup(...lines)) };
  return judge(goWins, { found: installations(onPath), date: TODAY }, hints);
}

describe('which go is started', () => {
  it.each<[string, readonly GoInstallation[], string]>([
    ['there is only one', [BREW], 'ok only'],
    ['the newer one comes first', [BREW, OLD], 'ok newest-first'],
    ['two of one version', [OFFICIAL, BREW], 'ok newest-first'],
    ['a version manager decides', [SHIM, installation('/x/go/bin/go', { version: 'go1.28.0' })], 'ok stand-in'],
    ['a later one does not say its version', [OLD, installation('/x/bin/go', { version: null })], 'ok newest-first'],
    [
      'Homebrew keeps an older release under its number, put first on purpose',
      [installation('/opt/homebrew/opt/go@1.26/bin/go', { version: 'go1.26.10', installer: 'homebrew' }), BREW],
      'note older-on-purpose',
    ],
    [
      'an older release from ~/sdk, put first on purpose',
      [installation(`${HOME}/sdk/go1.22.1/bin/go`, { version: 'go1.22.1', installer: 'go-dl' }), BREW],
      'note older-on-purpose',
    ],
    ['only bug fixes lie between the two', [OLD_PATCH, BREW], 'note older-patch-first'],
  ])('is as it should be where %s', (_, onPath, expected) => {
    const verdicts = look(onPath);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('is one of which nothing is known: a copy of the program alone', () => {
    const lone = installation('/Users/kim/bin/go', { root: null, version: null });
    expect(said(look([lone, BREW]))).toEqual(['unknown incomparable']);
  });

  it('is an unsupported one that hides a supported one, and the line that did it goes', () => {
    const verdicts = look([OLD, BREW], prepends('/usr/local/go/bin'));
    expect(verdicts).toMatchObject([{ status: 'warning', cause: 'go-shadowed' }]);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ kind: 'file', source: `${HOME}/.zprofile`, line: 3 });
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line', 'shell.path-block']);
  });

  it('is an older release that hides a newer one, both supported', () => {
    expect(look([PREVIOUS, BREW])).toMatchObject([{ status: 'warning', cause: 'go-shadowed' }]);
  });

  it('keeps a line that other programs need as well', () => {
    const homebrew = installation('/usr/local/bin/go', {
      version: 'go1.21.5',
      realPath: '/usr/local/Cellar/go/1.21.5/libexec/bin/go',
    });
    const [verdict] = look([homebrew, BREW], prepends('/usr/local/bin'));
    expect(verdict?.cause).toBe('go-shadowed');
    expect(fixIds(verdict)).toEqual(['shell.path-block']);
  });

  it('keeps a line that adds more than the one folder', () => {
    const line = { ...prepends('/usr/local/go/bin'), raw: '/usr/local/go/bin:/opt/x/bin:$PATH' };
    expect(fixIds(look([OLD, BREW], line)[0])).toEqual(['shell.path-block']);
  });

  it('is another fault where path_helper moved the newer one back: the line stands in .zshenv', () => {
    const sdk = installation(`${HOME}/sdk/go1.26.3/bin/go`, { version: 'go1.26.3', installer: 'go-dl' });
    const verdicts = look([OLD, sdk], prepends(`${HOME}/sdk/go1.26.3/bin`, `${HOME}/.zshenv`));
    expect(said(verdicts)).toEqual(['note pushed-back']);
    expect(causes(verdicts)).toEqual([null]);
  });
});
