import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../flows/index.ts';
import { cacheOwnersCheck } from '../../../flows/toolchain/checks/cache-owners.ts';
import type { OwnedTree } from '../../../flows/toolchain/facts/cache-owners.ts';
import { toolchain } from '../../../flows/toolchain/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { macWith } from '../../machine/simulated/macs.ts';
import { judge, said } from './judging.ts';

const root = { owner: 'root', group: 'staff' };
const rootFolder = { directory: true, ...root };
const rootFile = { text: 'x', ...root };
const folder = { directory: true };

async function findings(files: object, more: object = {}): Promise<readonly Finding[]> {
  const machine = macWith({ files, ...more });
  const all = await new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run(toolchain.checks);
  expect(machine.unknownCommands).toEqual([]);
  return all;
}

const worth = ({ status }: Finding) => ['problem', 'warning', 'unknown'].includes(status);

/** `status message` and the trees that would be given back. */
async function seen(files: object, more: object = {}): Promise<readonly string[]> {
  return (await findings(files, more)).filter(worth).map(({ status, message, fixes, cause }) => {
    const [step] = fixes[0]?.steps ?? [];
    const operation = step?.kind === 'privileged' ? step.operation : null;
    const trees = operation?.op === 'give-back-trees' ? operation.trees.join(' ') : (step?.kind ?? '');
    return [status, message.replace('toolchain.', ''), cause, trees].join(' | ');
  });
}

const FOLDERS = 'problem | cache-owners.folders | caches-owned-by-root |';
const FILES = 'warning | cache-owners.files | caches-owned-by-root |';
const BUILD = '/Users/sam/Library/Caches/go-build';
const GO_ENV = '~/Library/Application Support/go/env';

describe('files of root’s where go keeps its own', () => {
  it.each<[string, object, readonly string[]]>([
    ['a folder of the build cache', { '~/Library/Caches/go-build/4f': rootFolder }, [`${FOLDERS} ${BUILD}`]],
    ['the build cache itself', { '~/Library/Caches/go-build': rootFolder }, [`${FOLDERS} ${BUILD}`]],
    ['a file of the build cache', { '~/Library/Caches/go-build/4f/4f0-a': rootFile }, [`${FILES} ${BUILD}`]],
    [
      'a build cache elsewhere in the home',
      { '~/c/4f': rootFolder, [GO_ENV]: 'GOCACHE=/Users/sam/c\n' },
      [`${FOLDERS} /Users/sam/c`],
    ],
    ['a module', { '~/go/pkg/mod/example.com': rootFolder }, [`${FOLDERS} /Users/sam/go/pkg`]],
    [
      'a version of a module that is there already',
      { '~/go/pkg/mod/example.com/m@v1.0.0': folder, '~/go/pkg/mod/example.com/m@v1.1.0': rootFolder },
      [`${FOLDERS} /Users/sam/go/pkg`],
    ],
    [
      'a download deep down',
      { '~/go/pkg/mod/cache/download/example.com/a/b/v2': rootFolder },
      [`${FOLDERS} /Users/sam/go/pkg`],
    ],
    ['the lock of the module cache', { '~/go/pkg/mod/cache/lock': rootFile }, [`${FILES} /Users/sam/go/pkg`]],
    ['the folder of programs, which is said once', { '~/go/bin': rootFolder }, [`${FOLDERS} /Users/sam/go/bin`]],
    ['all of it, which is said once', { '~/go': rootFolder, '~/go/bin': rootFolder }, [`${FOLDERS} /Users/sam/go`]],
    [
      'two places',
      { '~/go/bin': rootFolder, '~/Library/Caches/go-build/4f': rootFolder },
      [`${FOLDERS} ${BUILD} /Users/sam/go/bin`],
    ],
    [
      'a module cache elsewhere, which the administrator is to look at',
      {
        '/opt/mods': { directory: true, owner: 'sam', group: 'staff' },
        '/opt/mods/example.com': rootFolder,
        [GO_ENV]: 'GOMODCACHE=/opt/mods\n',
      },
      [`${FOLDERS} person`],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await seen(files)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['a program that somebody made root’s on purpose', { '~/go/bin/ping': { program: 'ping', ...root } }],
    ['files in the home that are none of go’s', { '~/Library/Caches/other': rootFolder, '~/notes': rootFile }],
    ['what lies in a module beside go’s own work', { '~/go/pkg/mod/a.b/m@v1.0.0/x': rootFile }],
    ['a folder that was never used', { '~/go': null, '~/Library/Caches/go-build': null }],
    [
      'a module that nobody may change, as go leaves it',
      { '~/go/pkg/mod/a.b/m@v1.0.0': { directory: true, mode: '0555' } },
    ],
  ])('healthy: %s', async (_, files) => {
    expect(await seen(files)).toEqual([]);
  });

  it('healthy: a place for modules that the administrator set up', async () => {
    const files = { '/opt/mods': rootFolder, [GO_ENV]: 'GOMODCACHE=/opt/mods\n' };
    expect(await seen(files)).toEqual([]);
  });

  it('are root’s own where root works', async () => {
    const files = { '~/Library/Caches/go-build/4f': rootFolder };
    expect(await seen(files, { accounts: { sam: { uid: 0 } } })).toEqual([]);
  });

  it('"permission denied" because another account owns GOPATH is another cause', async () => {
    const kim = { uid: 502, groups: ['staff'], home: '/Users/kim' };
    const theirs = { directory: true, owner: 'kim', group: 'staff' };
    const files = { '~/gopath': theirs, [GO_ENV]: 'GOPATH=/Users/sam/gopath\n' };
    const all = await seen(files, { accounts: { kim } });
    expect(all).toEqual([expect.stringContaining('gopath.not-writable')]);
    expect(all.join()).not.toContain('caches-owned-by-root');
  });
});

describe('what could not be seen', () => {
  const tree = (parts: Partial<OwnedTree>): OwnedTree => {
    return { path: '/Users/kim/go/pkg', inHome: true, folders: [], files: [], complete: true, ...parts };
  };

  it('is said, unless enough was seen', () => {
    expect(said(judge(cacheOwnersCheck, { trees: [tree({ complete: false })] }))).toEqual(['unknown not-all-seen']);
    const found = tree({ complete: false, folders: ['/Users/kim/go/pkg/mod'] });
    expect(said(judge(cacheOwnersCheck, { trees: [found] }))).toEqual(['problem folders']);
    expect(said(judge(cacheOwnersCheck, { trees: [] }))).toEqual(['ok none']);
  });

  it('does not send the administrator away from a tree in the home because of another', () => {
    const outside = tree({ path: '/opt/mods', inHome: false, folders: ['/opt/mods/x'] });
    const [verdict] = judge(cacheOwnersCheck, { trees: [tree({ folders: ['/Users/kim/go/pkg/mod'] }), outside] });
    expect(verdict?.fixes.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([['privileged', 'person']]);
  });
});
