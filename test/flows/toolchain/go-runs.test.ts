import { describe, expect, it } from 'vitest';
import { goRuns } from '../../../flows/toolchain/checks/go-runs.ts';
import type { BrokenBy } from '../../../flows/toolchain/facts/go-env.ts';
import type { GoVersionAnswer } from '../../../flows/toolchain/facts/go-version.ts';
import { answer, causes, complaint, goEnv, judge, known, said } from './judging.ts';

function look(says: GoVersionAnswer, brokenBy: BrokenBy | null = null) {
  return judge(goRuns, { answer: says }, { goEnv: known(goEnv({}, brokenBy)) });
}

const by = (...variables: readonly string[]): BrokenBy => ({ variables, said: 'go: …', from: 'environment' });

describe('go', () => {
  it('answers', () => {
    expect(said(look(answer()))).toEqual(['ok ok']);
  });

  it.each<[string, string, BrokenBy | null, string]>([
    ['a GOROOT that is gone', 'go: cannot find GOROOT directory: /x', by('GOROOT'), 'toolchain.goroot'],
    ['a relative GOPATH', 'go: GOPATH entry is relative', by('GOPATH'), 'toolchain.gopath'],
    ['a memory limit', 'fatal error: malformed GOMEMLIMIT', by('GOMEMLIMIT'), 'toolchain.env-values'],
    ['its settings file', 'go: …', by('GOENV'), 'toolchain.env-file'],
    ['GOFLAGS, which `go env` passes over', 'go: parsing $GOFLAGS: non-flag "x"', null, 'toolchain.env-values'],
  ])('is stopped by %s, which another check says', (_, text, brokenBy, ground) => {
    const [verdict] = look(complaint(text), brokenBy);
    expect(verdict).toMatchObject({ status: 'skipped', message: 'runner.ground', params: { ground } });
  });

  it('is a stand-in that was given no version', () => {
    const verdicts = look(complaint("goenv: version '1.22.1' is not installed (set by /Users/kim/.go-version)"));
    expect(causes(verdicts)).toEqual(['version-manager-no-version-selected']);
    const asdf = look(complaint('No version is set for command go\nConsider adding one of the following versions'));
    expect(causes(asdf)).toEqual(['version-manager-no-version-selected']);
  });

  it.each([
    ['cannot be started', { exitCode: null, signal: null }, 'problem cannot-start'],
    ['is killed by the system', { exitCode: null, signal: 'SIGKILL' }, 'problem killed'],
    ['fails for itself', { exitCode: 2, signal: null }, 'problem fails'],
  ])('%s', (_, parts, expected) => {
    const verdicts = look(complaint('Bad CPU type in executable', parts));
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });
});

describe('a stand-in', () => {
  it('that has a version only in the folder of the moment is no fault', () => {
    expect(said(look(answer({ onlyIn: '/src/app' })))).toEqual(['note only-in-folder']);
  });

  it.each([
    "goenv: 'go' command not found",
    'No preset version installed for command go',
    'mise ERROR No version is set for shim: go',
  ])('says that none is chosen: %s', (text) => {
    expect(causes(look(complaint(text)))).toEqual(['version-manager-no-version-selected']);
  });
});
