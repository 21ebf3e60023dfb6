import { describe, expect, it } from 'vitest';
import { pathReplaced } from '../../../../flows/shell/checks/path-replaced.ts';
import type { PathEntries } from '../../../../flows/shell/facts/path-entries.ts';
import { lineThatAdds } from '../../../../flows/shell/path-origin.ts';
import type { GoInstallations } from '../../../../flows/toolchain/facts/go-installations.ts';
import { judging, said } from '../../machine/judging.ts';
import { goAt, HOME, pathOf, startupFilesOf } from './fixtures.ts';

const rc = `${HOME}/.zshrc`;

function verdicts(text: string, lost: readonly string[], go?: GoInstallations, after: readonly string[] = []) {
  const files = startupFilesOf({ '/etc/profile': 'PATH=/usr/bin:/bin\n', [rc]: text });
  const gone: PathEntries['lost'] = [
    ...lost.map((path) => ({ path, origin: null })),
    ...after.map((path) => ({ path, origin: lineThatAdds(path, files, HOME) })),
  ];
  const needs = { path: pathOf('/usr/bin:/bin', {}, gone), files };
  return judging(pathReplaced, go ? { needs, hints: { go } } : { needs });
}

const replaces = 'export PATH=/usr/bin:/bin\n';

describe('a line that throws PATH away', () => {
  it('with Go on it is a problem with a cause', () => {
    const found = verdicts('export PATH=$HOME/bin\n', ['/usr/local/go/bin'], goAt([], ['/usr/local/go/bin/go']));
    expect(said(found)).toEqual(['problem shell.path-replaced.go']);
    expect(found[0]).toMatchObject({ cause: 'go-not-on-path', params: { directory: '/usr/local/go/bin', line: 1 } });
    expect(found[0]?.evidence[0]).toMatchObject({ source: rc, line: 1 });
  });

  it('with the system on it is a problem', () => {
    expect(said(verdicts('export PATH=$HOME/bin\n', ['/usr/bin', '/bin']))).toEqual([
      'problem shell.path-replaced.system',
    ]);
  });

  it('with one folder that only a program knows', () => {
    expect(said(verdicts('PATH=$(go env GOPATH)/bin\n', ['/usr/bin']))).toEqual(['problem shell.path-replaced.system']);
  });

  it('with something else on it is warned about, without a cause of Go', () => {
    const found = verdicts(replaces, ['/opt/tool/bin'], goAt(['/usr/bin/go']));
    expect(said(found)).toEqual(['warning shell.path-replaced.lost']);
    expect(found[0]?.cause).toBeNull();
  });
});

describe('a line that is healthy', () => {
  it.each([
    ['names everything that is needed', replaces, []],
    ['loses only what nobody misses', replaces, ['/usr/games', '/System/Cryptexes/App/usr/bin']],
  ])('%s', (_, text, lost) => {
    expect(said(verdicts(text, lost))).toEqual(['ok shell.path-replaced.complete']);
  });

  it.each([
    ['keeps what was there', 'export PATH="/x:$PATH"\n'],
    ['keeps it in another spelling', 'path=(/x $path)\n'],
    ['has it under another name', 'NEW="/x:$(printenv PATH)"\nPATH=$NEW\n'],
    ['has it from a program', 'PATH=$(getconf PATH)\n'],
    ['may never run', 'if false; then\n  PATH=/x\nfi\n'],
    ["is the system's own", ''],
  ])('%s', (_, text) => {
    expect(said(verdicts(text, ['/usr/local/go/bin']))).toEqual(['ok shell.path-replaced.none']);
  });

  it('did not throw away what was only added after it', () => {
    const text = `${replaces}export PATH="/opt/later/bin:$PATH"\n`;
    expect(said(verdicts(text, [], undefined, ['/opt/later/bin']))).toEqual(['ok shell.path-replaced.complete']);
  });
});

describe('the correction', () => {
  it.each([
    ['export PATH=/a:/b', 'export PATH=/a:/b:"$PATH"'],
    ['export PATH="/a:$HOME/go/bin"', 'export PATH="/a:$HOME/go/bin:$PATH"'],
    ["export PATH='/a:/b' # mine", `export PATH='/a:/b':"$PATH" # mine`],
    ['path=(/a /b)', 'path=(/a /b $path)'],
  ])('of %s', (text, becomes) => {
    const step = verdicts(`${text}\n`, ['/opt/tool/bin'])[0]?.fixes[0]?.steps[0];
    expect(step?.kind === 'edit' ? step.edits : null).toEqual([{ kind: 'line', line: 1, was: text, becomes }]);
  });

  it('is not offered for a line that does more', () => {
    const found = verdicts('export PATH=/a:/b GOROOT=/x\n', ['/opt/tool/bin']);
    expect(found[0]).toMatchObject({ status: 'warning', fixes: [] });
  });
});
