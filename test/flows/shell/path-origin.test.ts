import { describe, expect, it } from 'vitest';
import { additions, lineThatAdds } from '../../../flows/shell/path-origin.ts';
import { HOME, startupFilesOf } from './checks/fixtures.ts';

const rc = `${HOME}/.zshrc`;
const added = (text: string) => additions(startupFilesOf({ [rc]: text }), HOME).map((one) => [one.path, one.first]);

describe('what a line puts on PATH', () => {
  it.each([
    [
      'export PATH="/a:$PATH:/b"',
      [
        ['/a', true],
        ['/b', false],
      ],
    ],
    [
      'export PATH=/a:/b',
      [
        ['/a', true],
        ['/b', true],
      ],
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own braces.
    ['PATH=$HOME/go/bin:${PATH}', [[`${HOME}/go/bin`, true]]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own braces.
    ['export PATH="/a${PATH:+:$PATH}"', [['/a', true]]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own braces.
    ['export PATH="${PATH:+${PATH}:}/b"', [['/b', false]]],
    [
      'path=(/a $path /b)',
      [
        ['/a', true],
        ['/b', false],
      ],
    ],
    ['export PATH="$PATH:$(go env GOPATH)/bin:/b"', [['/b', false]]],
    ['export GOPATH=/g\nexport PATH=$PATH:$GOPATH/bin', [['/g/bin', false]]],
    ['unset PATH', []],
    ['export MANPATH=/a:$MANPATH', []],
  ])('%s', (text, expected) => {
    expect(added(text)).toEqual(expected);
  });

  it('is known as written and as meant, while nobody knows whether a ~ was replaced', () => {
    expect(added('export PATH="$PATH:~/go/bin"').map(([path]) => path)).toEqual(['~/go/bin', `${HOME}/go/bin`]);
  });
});

describe('the line that put a folder there', () => {
  it('is the last one that did', () => {
    const files = startupFilesOf({ [rc]: 'export PATH=/a:$PATH\nexport PATH=/b:$PATH\nexport PATH=/a:$PATH\n' });
    expect(lineThatAdds('/a', files, HOME)).toMatchObject({ file: rc, line: 3 });
    expect(lineThatAdds('/b', files, HOME)).toMatchObject({ file: rc, line: 2 });
    expect(lineThatAdds('/c', files, HOME)).toBeNull();
  });

  it('can be one that runs a program', () => {
    const files = startupFilesOf({ [rc]: '\neval "$(/opt/homebrew/bin/brew shellenv)"\n' });
    expect(lineThatAdds('/opt/homebrew/bin', files, HOME)).toMatchObject({ line: 2, assignment: null });
  });

  it("can be the system's list", () => {
    const listed = [{ path: '/usr/local/go/bin', file: '/etc/paths.d/go', line: 1 }];
    expect(lineThatAdds('/usr/local/go/bin', [], HOME, listed)).toMatchObject({ file: '/etc/paths.d/go', line: 1 });
  });
});
