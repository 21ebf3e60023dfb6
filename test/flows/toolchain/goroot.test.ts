import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../flows/shell/facts/settings.ts';
import type { Assignment } from '../../../flows/shell/facts/startup-files.ts';
import { goroot } from '../../../flows/toolchain/checks/goroot.ts';
import type { GorootSettings } from '../../../flows/toolchain/facts/goroot.ts';
import type { GoTree } from '../../../flows/toolchain/reading/read-tree.ts';
import {
  answer,
  assignment,
  BREW,
  causes,
  envFile,
  fixIds,
  HOME,
  installation,
  installations,
  judge,
  known,
  OFFICIAL,
  SHIM,
  said,
  setBy,
  settings,
  startup,
  TODAY,
} from './judging.ts';

const GONE = '/opt/homebrew/Cellar/go/1.22.2/libexec';

function tree(path: string, parts: Partial<GoTree> = {}): GoTree {
  return { path, realPath: path, state: 'directory', hasRuntime: true, version: 'go1.27.3', ...parts };
}

const missing = (path: string) => tree(path, { state: 'missing', hasRuntime: false, version: null });

function look(
  trees: Partial<GorootSettings>,
  set: Settings,
  winner = OFFICIAL,
  file: string | null = null,
  says = answer(),
  ...lines: readonly Assignment[]
) {
  const facts = {
    trees: { inNewTerminal: null, here: null, inFile: null, ...trees },
    settings: set,
    file: envFile(file),
    date: TODAY,
  };
  return judge(goroot, facts, {
    found: known(installations([winner])),
    answer: known(says),
    startup: known(startup(...lines)),
  });
}

const line = (path: string) => settings({ GOROOT: setBy(assignment('GOROOT', path)) });

describe('a GOROOT that does no harm', () => {
  it('is one that is not set', () => {
    expect(said(look({}, settings()))).toEqual(['ok unset']);
  });

  it('is the tree of the go that is started, only needless', () => {
    const verdicts = look({ inNewTerminal: tree('/usr/local/go') }, line('/usr/local/go'));
    expect(said(verdicts)).toEqual(['note needless']);
    expect(causes(verdicts)).toEqual([null]);
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line']);
  });

  it('is that tree by way of a link', () => {
    const linked = tree('/opt/homebrew/opt/go/libexec', { realPath: '/opt/homebrew/Cellar/go/1.27.3/libexec' });
    expect(said(look({ inNewTerminal: linked }, line(linked.path), BREW))).toEqual(['note needless']);
  });

  it('is another copy of the same version', () => {
    expect(said(look({ inNewTerminal: tree('/opt/go') }, line('/opt/go')))).toEqual(['note needless']);
  });

  it('is set by a version manager for the version that it starts', () => {
    const path = `${HOME}/.goenv/versions/1.27.3`;
    expect(said(look({ inNewTerminal: tree(path) }, settings({ GOROOT: path }), SHIM))).toEqual(['ok managed']);
  });
});

describe('a GOROOT that breaks builds', () => {
  it('points to a version that an update removed: one line goes', () => {
    const verdicts = look({ inNewTerminal: missing(GONE) }, line(GONE), BREW);
    expect(said(verdicts)).toEqual(['problem stale']);
    expect(causes(verdicts)).toEqual(['goroot-stale']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ source: `${HOME}/.zshrc`, line: 3 });
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line']);
  });

  it('is used by other lines, so it stays in the shell and is only not passed on', () => {
    const path = assignment('PATH', null, { line: 4, text: 'export PATH=$PATH:$GOROOT/bin', raw: '$PATH:$GOROOT/bin' });
    const own = assignment('GOROOT', GONE);
    const verdicts = look({ inNewTerminal: missing(GONE) }, line(GONE), BREW, null, answer(), own, path);
    expect(causes(verdicts)).toEqual(['goroot-stale']);
    expect(verdicts[0]?.fixes).toMatchObject([{ id: 'shell.correct-line', params: { becomes: `GOROOT=${GONE}` } }]);
  });

  it('is used by other lines, and set together with something else: no line is touched', () => {
    const path = assignment('PATH', null, { line: 4, text: 'PATH=$GOROOT/bin:$PATH' });
    const own = assignment('GOROOT', GONE, { text: `export A=1 GOROOT=${GONE}` });
    const set = settings({ GOROOT: setBy(own) });
    const verdicts = look({ inNewTerminal: missing(GONE) }, set, BREW, null, answer(), own, path);
    expect(said(verdicts)).toEqual(['problem stale-by-hand']);
    expect(verdicts[0]?.fixes).toEqual([]);
  });

  it('has a longer name that other lines use: the line goes', () => {
    const other = assignment('X', null, { line: 4, text: 'export X=$GOROOT_BOOTSTRAP' });
    const verdicts = look({ inNewTerminal: missing(GONE) }, line(GONE), BREW, null, answer(), other);
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line']);
  });

  it('points to such a place, and nobody knows which line set it', () => {
    const verdicts = look({ inNewTerminal: missing(GONE) }, settings({ GOROOT: GONE }));
    expect(said(verdicts)).toEqual(['problem stale-from-elsewhere']);
    expect(verdicts[0]?.fixes).toEqual([]);
  });

  it('is not blamed on a line that set something else', () => {
    const other = { inNewTerminal: GONE, setBy: assignment('GOROOT', '/somewhere/else') };
    expect(said(look({ inNewTerminal: missing(GONE) }, settings({ GOROOT: other })))).toEqual([
      'problem stale-from-elsewhere',
    ]);
  });

  it.each([
    ['the folder of programs in it', tree('/usr/local/go/bin', { hasRuntime: false, version: null })],
    [
      'the program itself',
      tree('/usr/local/go/bin/go', { state: 'not-a-directory', hasRuntime: false, version: null }),
    ],
    ['/usr/local', tree('/usr/local', { hasRuntime: false, version: null })],
  ])('is %s', (_, wrong) => {
    const verdicts = look({ inNewTerminal: wrong }, line(wrong.path));
    expect(said(verdicts)).toEqual(['problem wrong-dir']);
    expect(causes(verdicts)).toEqual(['goroot-wrong-dir']);
  });

  it('belongs to another version than the go that is started', () => {
    const verdicts = look(
      { inNewTerminal: tree('/usr/local/go', { version: 'go1.19.8' }) },
      line('/usr/local/go'),
      BREW,
    );
    expect(said(verdicts)).toEqual(['problem mismatch']);
    expect(causes(verdicts)).toEqual(['goroot-version-mismatch']);
  });

  it('belongs to another version than a stand-in starts', () => {
    const trees = { inNewTerminal: tree('/usr/local/go', { version: 'go1.19.8' }) };
    expect(causes(look(trees, line('/usr/local/go'), SHIM))).toEqual(['goroot-version-mismatch']);
  });

  it('stands in the go settings file, where `go env -u` refuses it', () => {
    const verdicts = look({ inFile: missing(GONE) }, settings(), BREW, `GOROOT=${GONE}\n`);
    expect(causes(verdicts)).toEqual(['goroot-stale']);
    expect(verdicts[0]?.fixes).toMatchObject([
      { id: 'toolchain.remove-settings-line', steps: [{ kind: 'edit', edits: [{ line: 1, becomes: null }] }] },
    ]);
  });
});

describe('a GOROOT of which too little is known', () => {
  it('is not called right or wrong without versions', () => {
    const source = tree('/src/go', { version: null });
    expect(said(look({ inNewTerminal: source }, line('/src/go')))).toEqual(['unknown incomparable']);
  });

  it('is not judged where it cannot be looked at', () => {
    const closed = tree('/root/go', { state: 'unreadable', hasRuntime: false });
    expect(said(look({ inNewTerminal: closed }, line('/root/go')))).toEqual(['unknown unreadable']);
  });
});

describe('a GOROOT that only this terminal still has', () => {
  const here = (path: string) => settings({ GOROOT: { inNewTerminal: undefined, here: path } });

  it('is gone in a new terminal, broken as it is', () => {
    const verdicts = look({ here: missing(GONE) }, here(GONE));
    expect(said(verdicts)).toEqual(['note here-broken']);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('does no harm', () => {
    expect(said(look({ here: tree('/usr/local/go') }, here('/usr/local/go')))).toEqual(['note here-harmless']);
  });

  it('belongs to a version that is not started', () => {
    const other = installation('/x/go/bin/go', { version: 'go1.20.1' });
    expect(said(look({ here: tree('/usr/local/go') }, here('/usr/local/go'), other))).toEqual(['note here-broken']);
  });
});
