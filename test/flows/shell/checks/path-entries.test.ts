import { describe, expect, it } from 'vitest';
import { pathEntriesCheck } from '../../../../flows/shell/checks/path-entries.ts';
import type { PathEntries, PathEntry } from '../../../../flows/shell/facts/path-entries.ts';
import { lineThatAdds } from '../../../../flows/shell/path-origin.ts';
import { judging, said } from '../../machine/judging.ts';
import { HOME, pathOf, startupFilesOf } from './fixtures.ts';

const verdicts = (path: PathEntries) => judging(pathEntriesCheck, { needs: { path } });
const SYSTEM = '/usr/bin:/bin:/usr/sbin:/sbin';

describe('an entry that nothing is found in', () => {
  it.each([
    ['a blank in front', ' /usr/local/go/bin', {}, 'blanks'],
    ['a blank behind', '/usr/local/go/bin ', { state: 'missing' }, 'blanks'],
    ['an invisible line end', '/usr/local/go/bin\r', { state: 'missing' }, 'blanks'],
    ['a ~ in quotes', '~/go/bin', {}, 'literal-tilde'],
    ['a variable in single quotes', '$HOME/go/bin', {}, 'not-expanded'],
    ['a relative folder', 'bin', {}, 'relative'],
    ['the folder one is in', '.', {}, 'relative'],
    ['a file', '/usr/local/go/bin/go', { state: 'not-a-directory' }, 'not-a-directory'],
    ['typographic quotes', '“/usr/local/go/bin”', {}, 'quotes'],
  ] as const)('because of %s is warned about', (_, entry, odd, fault) => {
    const found = verdicts(pathOf(`${SYSTEM}:${entry}`, { [entry]: odd }));
    expect(said(found)).toEqual([`warning shell.path-entries.${fault}`]);
    expect(found[0]).toMatchObject({ cause: 'path-malformed-entry', subject: entry });
  });
});

describe('an entry that is in order', () => {
  it.each([
    ['with a blank inside', '/Applications/My Tools/bin', {}],
    ['whose folder really ends in a blank', '/Volumes/odd ', {}],
    ['of the system that is not there', '/System/Cryptexes/App/usr/bin', { state: 'missing' }],
    ['of a cryptex', '/var/run/com.apple.security.cryptexd/codex.system/bootstrap/usr/local/bin', { state: 'missing' }],
    ['that macOS lists and Apple silicon lacks', '/usr/local/bin', { state: 'missing' }],
    ["of Homebrew's, writable by administrators", '/opt/homebrew/bin', { owner: { uid: 501, gid: 80, mode: 0o775 } }],
    ['of Debian, writable by staff', '/usr/local/sbin', { owner: { uid: 0, gid: 50, mode: 0o2775 } }],
    ['that could not be looked at', '/private/secret/bin', { state: 'unknown', owner: null }],
  ] as const)('%s', (_, entry, odd) => {
    const path = pathOf(`${SYSTEM}:${entry}`, { [entry]: odd as Partial<PathEntry> });
    expect(said(verdicts(path))).toEqual(['ok shell.path-entries.fine']);
  });
});

describe('an entry that is only worth a note', () => {
  it('is one that is not there any more', () => {
    const found = verdicts(pathOf(`${SYSTEM}:/opt/old/bin`, { '/opt/old/bin': { state: 'missing' } }));
    expect(said(found)).toEqual(['note shell.path-entries.missing']);
    expect(found[0]?.params['directories']).toEqual(['/opt/old/bin']);
  });

  it('is one that stands there twice', () => {
    expect(said(verdicts(pathOf(`/opt/x:${SYSTEM}:/opt/x/`)))).toEqual(['note shell.path-entries.repeated']);
  });

  it('is an empty one', () => {
    expect(said(verdicts(pathOf(`${SYSTEM}:`)))).toEqual(['note shell.path-entries.empty']);
  });
});

describe('a folder that everybody may write', () => {
  const open = { owner: { uid: 501, gid: 20, mode: 0o777 }, own: true };

  it('before the system is a problem, and the person may close their own', () => {
    const found = verdicts(pathOf(`/opt/x:${SYSTEM}`, { '/opt/x': open }));
    expect(said(found)).toEqual(['problem shell.path-entries.open-first']);
    expect(found[0]?.fixes[0]?.steps).toEqual([
      { kind: 'run', argv: ['/bin/chmod', '0775', '/opt/x'], changes: [], inverse: ['/bin/chmod', '0777', '/opt/x'] },
    ]);
  });

  it('behind the system is warned about', () => {
    expect(said(verdicts(pathOf(`${SYSTEM}:/opt/x`, { '/opt/x': open })))).toEqual(['warning shell.path-entries.open']);
  });

  it("of somebody else's is theirs to close", () => {
    expect(verdicts(pathOf(`/opt/x:${SYSTEM}`, { '/opt/x': { ...open, own: false } }))[0]?.fixes).toEqual([]);
  });
});

describe('the correction of the line', () => {
  function corrected(line: string, entry: string, meant: string | null): string | null {
    const addedBy = lineThatAdds(entry, startupFilesOf({ [`${HOME}/.zshrc`]: `${line}\n` }), HOME);
    const found = verdicts(pathOf(`${SYSTEM}:${entry}`, { [entry]: { meant, addedBy, state: 'missing' } }));
    const step = found[0]?.fixes[0]?.steps[0];
    const edit = step?.kind === 'edit' ? step.edits[0] : undefined;
    return edit?.kind === 'line' ? edit.becomes : null;
  }

  it.each([
    ['export PATH="$PATH:~/go/bin"', '~/go/bin', `${HOME}/go/bin`, 'export PATH="$PATH:$HOME/go/bin"'],
    [
      'export PATH="$PATH: /usr/local/go/bin"',
      ' /usr/local/go/bin',
      '/usr/local/go/bin',
      'export PATH="$PATH:/usr/local/go/bin"',
    ],
    ['export PATH="$PATH: $HOME/go/bin"', ` ${HOME}/go/bin`, `${HOME}/go/bin`, 'export PATH="$PATH:$HOME/go/bin"'],
  ])('%s', (line, entry, meant, becomes) => {
    expect(corrected(line, entry, meant)).toBe(becomes);
  });

  it.each([
    ['what was meant is not there', 'export PATH="$PATH:~/go/bin"', '~/go/bin', null],
    ['single quotes would keep $HOME as it is', "export PATH=$PATH:'~/go/bin'", '~/go/bin', `${HOME}/go/bin`],
    ['the line does more', 'export PATH="$PATH:~/go/bin" && start', '~/go/bin', `${HOME}/go/bin`],
    ['it stands there twice', 'export PATH="~/go/bin:$PATH:~/go/bin"', '~/go/bin', `${HOME}/go/bin`],
  ])('is not offered where %s', (_, line, entry, meant) => {
    expect(corrected(line, entry, meant)).toBeNull();
  });
});
