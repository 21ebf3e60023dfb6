import { describe, expect, it } from 'vitest';
import { pathOrder } from '../../../../flows/shell/checks/path-order.ts';
import type { GoInstallations } from '../../../../flows/toolchain/facts/go-installations.ts';
import { judging, said } from '../../machine/judging.ts';
import { account, goAt, HOME, settingsOf, startupFilesOf } from './fixtures.ts';

const SDK = `${HOME}/sdk/go1.26.3/bin`;
const line = 'export PATH="$HOME/sdk/go1.26.3/bin:$PATH"\n';
const pushed = `/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/go/bin:${SDK}`;
const kept = `${SDK}:/usr/bin:/bin:/usr/sbin:/sbin`;
const twoGos = goAt(['/usr/local/go/bin/go', `${SDK}/go`]);
const helper = 'eval `/usr/libexec/path_helper -s`\n';

interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly login?: string;
  readonly plain?: string | null;
  readonly go?: GoInstallations | null;
}

function verdicts({ files, login = pushed, plain = kept, go = twoGos }: Case) {
  const texts = files ?? { [`${HOME}/.zshenv`]: line, '/etc/zprofile': helper };
  const needs = {
    settings: settingsOf({ PATH: login }),
    files: startupFilesOf(texts),
    account: account(),
    date: '2026-03-04',
  };
  const hints = {
    ...(plain === null ? {} : { plain: { variables: { PATH: plain }, ms: 5 } }),
    ...(go === null ? {} : { go }),
  };
  return judging(pathOrder, { needs, hints });
}

describe('a folder with Go that is put first before path_helper runs', () => {
  it.each([
    ['', {}],
    [' and no plain shell could be asked', { plain: null }],
    [' and the file that runs path_helper could not be read', { files: { [`${HOME}/.zshenv`]: line } }],
  ] as const)('is a problem%s', (_, more) => {
    const found = verdicts(more);
    expect(said(found)).toEqual(['problem shell.path-order.pushed']);
    expect(found[0]).toMatchObject({
      cause: 'path-helper-reorders-path',
      params: { directory: SDK, file: `${HOME}/.zshenv`, line: 1, winner: '/usr/local/go/bin/go' },
    });
  });

  it('is a problem too where the line stands in a file that .zshenv reads', () => {
    const files = { [`${HOME}/.env.sh`]: line, '/etc/zprofile': helper };
    expect(said(verdicts({ files }))).toEqual(['problem shell.path-order.pushed']);
  });

  it('is cured by moving the line, in both files or in none', () => {
    const fix = verdicts({})[0]?.fixes[0];
    expect(fix?.steps.map((step) => (step.kind === 'edit' ? step.path : step.kind))).toEqual([
      `${HOME}/.zshenv`,
      `${HOME}/.zprofile`,
    ]);
    expect(fix?.proves).toContain('shell.path-order');
  });

  it('is only worth a note while nobody knows which Go there are', () => {
    expect(said(verdicts({ go: null }))).toEqual(['note shell.path-order.perhaps']);
  });
});

describe('what looks like it and is healthy', () => {
  it.each([
    ['a folder without Go, as rustup writes it', { go: goAt(['/usr/local/go/bin/go']) }],
    ['a Go that wins all the same', { go: goAt([`${SDK}/go`, '/usr/local/go/bin/go']) }],
    ['a folder that is first in the end', { login: kept }],
    ['a line behind path_helper', { files: { '/etc/zprofile': helper, [`${HOME}/.zprofile`]: line } }],
    [
      'a line that adds it last on purpose',
      { files: { [`${HOME}/.zshenv`]: 'export PATH="$PATH:$HOME/sdk/go1.26.3/bin"\n', '/etc/zprofile': helper } },
    ],
    ['a folder that is behind in every shell', { plain: pushed }],
  ] as const)('%s', (_, more) => {
    expect(said(verdicts(more))).toEqual(['ok shell.path-order.kept']);
  });
});
