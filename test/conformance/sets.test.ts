import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusSets } from '../../src/conformance/corpus.ts';
import { DataFolder } from '../../src/conformance/data-folder.ts';
import { errorSets } from '../../src/conformance/errors.ts';
import { linesOf } from '../../src/conformance/print.ts';
import { vectorSetsOf } from '../../src/conformance/vectors.ts';

let root = '';
function put(path: string, content: unknown): void {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, typeof content === 'string' ? content : JSON.stringify(content));
}
function sample(id: string, text: string, command: string, facts: unknown): void {
  put(`corpus/${id}.txt`, text);
  put(`corpus/${id}.json`, { command, facts });
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gomend-data-'));
  put('corpus/README.md', 'not a set');
  sample('networksetup/01-right', '8.8.8.8\n', 'networksetup -getdnsservers Wi-Fi', {
    service: 'Wi-Fi',
    none_set: false,
  });
  sample('networksetup/02-wrong', '8.8.8.8\n', 'networksetup -getdnsservers Wi-Fi', { service: 'Ethernet' });
  sample('unheard-of/01-x', 'x', '', {});
  const log = '2026-11-20 10:56:51.100 Df mDNSResponder[197:1ab2c] [com.apple.mDNSResponder:State] hello\n';
  sample('mdnsresponder-log/01-right', `${log}another program\n`, 'log show', [{ anything: true }]);
  sample('mdnsresponder-log/02-wrong', `${log}2026 mDNSResponder[1]: not a line of any style\n`, 'log show', []);
  const rc = 'export GOROOT=/usr/local/go/bin\nunset GOROOT\n';
  const label = { assignments: [['GOROOT', '/usr/local/go/bin']], issues: ['goroot-is-bin-folder'] };
  sample('shell-rc-go/01-unset-not-labelled', rc, 'excerpt of ~/.zshrc', label);
  sample('shell-rc-go/02-unset-labelled', rc, 'excerpt of ~/.zshrc', {
    ...label,
    assignments: [...label.assignments, ['GOROOT', null]],
  });
  sample('shell-rc-go/03-wrong', rc, 'excerpt of ~/.zshrc', { ...label, issues: [] });
  put('facts/vectors/module-patterns.json', {
    vectors: [
      { id: 'right', patterns: 'rsc.io', path: 'rsc.io/quote', match: true },
      { id: 'wrong', patterns: 'rsc.io', path: 'rsc.io/quote', match: false },
    ],
  });
  put('facts/vectors/goproxy-list.json', {
    vectors: [
      { id: 'right', env: { GOPROXY: ',' }, expect: { error: 'in whatever words' } },
      { id: 'wrong', env: { GOPROXY: 'direct' }, expect: { error: 'in whatever words' } },
    ],
  });
  put('facts/vectors/unheard-of.json', { vectors: [{ id: 'x', expect: { y: 1 } }] });
  put('errors/cases.json', [
    { id: 'a', message: 'one', cause: 'first-cause' },
    { id: 'b', message: 'two', cause: 'third-cause' },
  ]);
  put('errors/foreign.json', [{ id: 'f', message: 'foreign' }]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const printed = (sets: ReturnType<typeof corpusSets>) => sets.flatMap((set) => linesOf(set, false));

describe('the sets of a data folder', () => {
  it('real outputs: one set a folder, its rules of comparison, and the ids that disagree', () => {
    expect(printed(corpusSets(new DataFolder(root)))).toEqual([
      'corpus/mdnsresponder-log  1 of 2',
      '  02-wrong',
      'corpus/networksetup  1 of 2',
      '  02-wrong',
      'corpus/shell-rc-go  2 of 3',
      '  03-wrong',
      'corpus/unheard-of  0 of 1',
      '  01-x',
    ]);
  });

  it('vectors: of an error only whether there is one', () => {
    expect(printed(vectorSetsOf(new DataFolder(root)))).toEqual([
      'vectors/goproxy-list  1 of 2',
      '  wrong',
      'vectors/module-patterns  1 of 2',
      '  wrong',
      'vectors/unheard-of  0 of 1',
      '  x',
    ]);
  });

  it('errors: the first suspect, the first three, and messages of other programs', () => {
    const suspects = ['first-cause', 'second-cause', 'third-cause'].map((cause) => ({ cause }));
    const recognise = (message: string) => ({ recognised: message !== 'foreign', suspects });
    expect(printed(errorSets(new DataFolder(root), recognise))).toEqual([
      'errors/first  1 of 2',
      '  b',
      'errors/top3  2 of 2',
      'errors/foreign  1 of 1',
    ]);
  });

  it('errors that nothing recognises do not agree by being silent', () => {
    expect(printed(errorSets(new DataFolder(root), null))).toContain('errors/foreign  0 of 1');
  });

  it('tells the difference where it is asked for', () => {
    const [, wrong] = corpusSets(new DataFolder(root)).flatMap((set) =>
      set.name.endsWith('setup') ? linesOf(set, true) : [],
    );
    expect(wrong).toBe('  02-wrong: facts.service: "Wi-Fi", expected "Ethernet"');
  });

  it('an empty folder has no sets', () => {
    const nowhere = new DataFolder(join(root, 'nowhere'));
    expect([...corpusSets(nowhere), ...vectorSetsOf(nowhere), ...errorSets(nowhere, null)]).toEqual([]);
  });
});

const shared = new DataFolder(process.env['GOMEND_DATA'] || join(import.meta.dirname, '../../../shared'));

describe('the data beside the project', () => {
  it.skipIf(!shared.has('corpus'))('every real output is read as it is labelled (needs ../shared)', () => {
    const sets = corpusSets(shared);
    expect(sets.length).toBeGreaterThan(0);
    expect(printed(sets).filter((line) => line.startsWith('  '))).toEqual([]);
  });
});
