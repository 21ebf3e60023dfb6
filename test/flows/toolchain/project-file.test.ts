import { describe, expect, it } from 'vitest';
import { projectFileCheck } from '../../../flows/toolchain/checks/project-file.ts';
import type { GoInstallation } from '../../../flows/toolchain/facts/go-installations.ts';
import { versionLines } from '../../../src/go/go-mod-versions.ts';
import {
  ACCOUNT,
  causes,
  fixIds,
  goEnv,
  installation,
  judge,
  known,
  prepends,
  said,
  startup,
  TODAY,
} from './judging.ts';

const old = installation('/usr/local/go/bin/go', { version: 'go1.19.13' });
const current = installation('/opt/homebrew/bin/go', { version: 'go1.26.3', root: '/opt/homebrew/opt/go/libexec' });

function look(
  mod: string | null,
  onPath: readonly GoInstallation[],
  elsewhere: readonly GoInstallation[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const project =
    mod === null ? null : { path: '/src/go.mod', lines: versionLines(`module example.com/a\n\n${mod}\n`) };
  const facts = { project, found: { onPath, elsewhere, here: null }, date: TODAY };
  return judge(projectFileCheck, facts, {
    goEnv: known(goEnv(env)),
    account: known(ACCOUNT),
    startup: known(startup(prepends('/usr/local/go/bin'))),
  });
}

describe('a go.mod that an old go cannot read', () => {
  it.each([
    ['three numbers', 'go 1.22.0'],
    ['a release candidate', 'go 1.21rc2'],
    ['a toolchain', 'go 1.21\n\ntoolchain go1.22.1'],
    ['three numbers and a comment', 'go 1.22.0 // wanted by x'],
  ])('has %s', (_, mod) => {
    const verdicts = look(mod, [old]);
    expect(said(verdicts)).toEqual(['problem too-old-no-other']);
    expect(causes(verdicts)).toEqual(['old-go-cannot-parse-go-mod']);
    expect(fixIds(verdicts[0])).toEqual([]);
  });

  it('leads to the newer go that is there', () => {
    const verdicts = look('go 1.22.0', [old], [current]);
    expect(said(verdicts)).toEqual(['problem too-old']);
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line', 'shell.path-block']);
    expect(verdicts[0]?.fixes[1]?.params['directories']).toEqual(['/opt/homebrew/bin']);
  });
});

describe('a project that is well', () => {
  it.each([
    ['none', null, old, 'ok none'],
    ['two numbers', 'go 1.22', old, 'ok readable'],
    ['ten as the second number', 'go 1.20', old, 'ok readable'],
    ['nothing about Go', 'require example.com/b v1.0.0', old, 'ok readable'],
    ['a newer go', 'go 1.22.0\n\ntoolchain go1.27.3', current, 'ok readable'],
    ['the first go that reads it', 'go 1.21.0', installation('/x/bin/go', { version: 'go1.21.0' }), 'ok readable'],
    ['a go from before modules', 'go 1.22.0', installation('/x/bin/go', { version: 'go1.10.8' }), 'ok readable'],
    ['a stand-in, which chooses', 'go 1.22.0', installation('/s/go', { version: null, arch: 'script' }), 'ok stand-in'],
  ] as const)('%s', (_, mod, winner, expected) => {
    expect(said(look(mod, [winner]))).toEqual([expected]);
  });

  it('is not judged where go does without modules', () => {
    expect(said(look('go 1.22.0', [old], [], { GO111MODULE: 'off' }))).toEqual(['skipped runner.ground']);
  });

  it('is not judged where the version is not known', () => {
    expect(said(look('go 1.22.0', [installation('/x/bin/go', { version: null })]))).toEqual(['unknown unclear']);
  });
});
