import { describe, expect, it } from 'vitest';
import { goVariables } from '../../../../flows/shell/checks/go-variables.ts';
import { guiApps } from '../../../../flows/shell/checks/gui-apps.ts';
import { thisTerminal } from '../../../../flows/shell/checks/this-terminal.ts';
import type { NotedLine } from '../../../../flows/shell/facts/startup-files.ts';
import { judging, said } from '../../machine/judging.ts';
import { account, goAt, HOME, settingsOf, startupFilesOf } from './fixtures.ts';

const rc = `${HOME}/.zshrc`;
const unasked = settingsOf({}, {}, { source: 'here' });

describe("Go's settings in start-up files", () => {
  it('are told with their line, and are no fault', () => {
    const [line] = startupFilesOf({ [rc]: 'export GOPATH=/g\n' })[0]?.assignments ?? [];
    if (!line) throw new Error('the line was not read');
    const found = judging(goVariables, {
      needs: { settings: settingsOf({ GOPATH: '/g', PATH: '/bin' }, {}, { setBy: { GOPATH: line } }) },
    });
    expect(said(found)).toEqual(['ok shell.go-variables.set']);
    expect(found[0]?.evidence).toMatchObject([{ kind: 'file', source: rc, line: 1, excerpt: 'export GOPATH=/g' }]);
  });

  it('are worth a note where no line sets them', () => {
    expect(said(judging(goVariables, { needs: { settings: settingsOf({ GOROOT: '/x' }) } }))).toEqual([
      'note shell.go-variables.origin-unknown',
    ]);
  });

  it('are none, or not known', () => {
    expect(said(judging(goVariables, { needs: { settings: settingsOf({ PATH: '/bin' }) } }))).toEqual([
      'ok shell.go-variables.none',
    ]);
    expect(said(judging(goVariables, { needs: { settings: unasked } }))).toEqual([
      'unknown shell.go-variables.not-asked',
    ]);
  });
});

describe('this terminal and a new one', () => {
  const compare = (fresh: Record<string, string>, here: Record<string, string>, multiplexer: 'tmux' | null = null) =>
    said(
      judging(thisTerminal, { needs: { settings: settingsOf(fresh, here) }, hints: { surroundings: { multiplexer } } }),
    );

  it.each([
    ['the same', { PATH: '/a:/b', GOPATH: '/g' }, { PATH: '/a:/b', GOPATH: '/g' }],
    ['more folders here, as an activated tool adds them', { PATH: '/a' }, { PATH: '/venv/bin:/a' }],
    ['the same folders, some twice', { PATH: '/a:/b' }, { PATH: '/a:/b:/a' }],
    ['other variables that Go does not read', { PATH: '/a' }, { PATH: '/a', EDITOR: 'vi' }],
  ])('%s', (_, fresh, here) => {
    expect(compare(fresh, here)).toEqual(['ok shell.this-terminal.same']);
  });

  it.each([
    ['a folder that is missing here', { PATH: '/a:/b' }, { PATH: '/a' }, 'path-missing'],
    ['another order', { PATH: '/a:/b' }, { PATH: '/b:/a' }, 'path-order'],
    ['a value that is only here', {}, { GOPROXY: 'off' }, 'only-here'],
    ['a value that is not here yet', { GOPROXY: 'off' }, {}, 'not-here'],
    ['another proxy', { https_proxy: 'http://a:1' }, { https_proxy: 'http://b:1' }, 'other'],
  ])('%s is only worth a note', (_, fresh, here, message) => {
    expect(compare(fresh, here)).toEqual([`note shell.this-terminal.${message}`]);
  });

  it('differ more easily inside tmux, which is said', () => {
    expect(compare({ GOPATH: '/a' }, { GOPATH: '/b' }, 'tmux')).toEqual([
      'note shell.this-terminal.other',
      'note shell.this-terminal.multiplexer',
    ]);
    expect(compare({ GOPATH: '/a' }, { GOPATH: '/a' }, 'tmux')).toEqual(['ok shell.this-terminal.same']);
  });

  it('cannot be compared without an answer', () => {
    expect(said(judging(thisTerminal, { needs: { settings: unasked } }))).toEqual([
      'unknown shell.this-terminal.not-asked',
    ]);
  });
});

describe('what apps without a terminal see', () => {
  const test: NotedLine = { file: rc, line: 1, text: '[[ -t 0 ]] || return', what: 'terminal-test' };
  const see = (noted: NotedLine[], here: string, go = goAt([], ['/opt/homebrew/bin/go'], '/opt/homebrew/bin/go')) =>
    judging(guiApps, {
      needs: {
        settings: settingsOf({ PATH: '/usr/bin:/bin' }, { PATH: here }),
        files: startupFilesOf({ [rc]: noted }),
        account: account(),
      },
      hints: { go },
    });

  it('is no Go, when a start-up file stops for them before it adds its folder', () => {
    const found = see([test], '/opt/homebrew/bin:/usr/bin:/bin');
    expect(said(found)).toEqual(['problem shell.gui-apps.no-go']);
    expect(found[0]).toMatchObject({ cause: 'gui-app-path', params: { line: 1, directories: ['/opt/homebrew/bin'] } });
    expect(found[0]?.fixes[0]).toMatchObject({ effect: 'restart-app', steps: [{ path: `${HOME}/.zprofile` }] });
  });

  it("is cured by Homebrew's own line, where that is what is hidden", () => {
    const brew = { prefix: '/opt/homebrew', program: '/opt/homebrew/bin/brew' };
    const look = (file: string, brews = [brew]) =>
      judging(guiApps, {
        needs: {
          settings: settingsOf(
            { PATH: '/usr/bin:/bin' },
            { PATH: '/opt/homebrew/bin:/opt/homebrew/sbin:/usr/bin:/bin' },
          ),
          files: [
            ...startupFilesOf({ [file]: 'eval "$(/opt/homebrew/bin/brew shellenv)"\n' }),
            ...startupFilesOf({ [`${HOME}/.zlogin`]: [test] }),
          ],
          account: account(),
        },
        hints: { go: goAt([], ['/opt/homebrew/bin/go'], '/opt/homebrew/bin/go'), brews },
      })[0]?.fixes[0];
    const fix = look(rc);
    expect(fix?.id).toBe('shell.brew-in-login-file');
    expect(fix?.steps).toMatchObject([
      { path: `${HOME}/.zprofile`, edits: [{ lines: ['eval "$(/opt/homebrew/bin/brew shellenv)"'] }] },
    ]);
    // In the right file already: it would only be said twice.
    expect(look(`${HOME}/.zprofile`)?.id).toBe('shell.path-block');
    expect(look(rc, [])?.id).toBe('shell.path-block');
  });

  it('is Go all the same, from another folder', () => {
    const found = see([test], '/opt/homebrew/bin:/usr/bin:/bin', goAt(['/usr/bin/go'], [], '/opt/homebrew/bin/go'));
    expect(said(found)).toEqual(['note shell.gui-apps.differs']);
    expect(found[0]?.cause).toBeNull();
  });

  it('is the same where no line asks for a terminal, though an older terminal has more', () => {
    expect(said(see([], '/opt/homebrew/bin:/usr/bin:/bin'))).toEqual(['ok shell.gui-apps.same']);
  });

  it('is the same where such a line hides nothing', () => {
    expect(said(see([test], '/usr/bin:/bin'))).toEqual(['ok shell.gui-apps.same']);
  });
});
