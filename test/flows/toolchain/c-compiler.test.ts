import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../flows/shell/facts/settings.ts';
import { cCompilerCheck } from '../../../flows/toolchain/checks/c-compiler.ts';
import type { CCompiler } from '../../../flows/toolchain/facts/c-compiler.ts';
import type { CompilerFamily } from '../../../flows/toolchain/reading/find-compiler.ts';
import { readBuildInfo } from '../../../src/go/build-info.ts';
import {
  assignment,
  causes,
  envFile,
  fixIds,
  goEnv,
  judge,
  known,
  prepends,
  said,
  setBy,
  settings,
  startup,
  TODAY,
} from './judging.ts';

const at = (path: string, family: CompilerFamily, condaClang: number | null = null) => ({
  found: { path, realPath: path, words: [], family, condaClang },
});
const LLVM = at('/opt/homebrew/opt/llvm/bin/clang', 'llvm');
const CONDA = at('/Users/kim/miniconda3/bin/clang', 'conda');

function look(parts: Partial<CCompiler>, set: Settings = settings(), file: string | null = null) {
  const compiler: CCompiler = {
    used: true,
    command: 'clang',
    found: null,
    hasPlusPlus: false,
    headers: true,
    spoiled: [],
    ...parts,
  };
  const facts = { compiler, settings: set, file: envFile(file), date: TODAY };
  const files = known(startup(prepends('/opt/homebrew/opt/llvm/bin'), assignment('CC', '/opt/x/clang')));
  return judge(cCompilerCheck, facts, { goEnv: known(goEnv()), startup: files });
}

describe('the C compiler of go', () => {
  it.each([
    ['is not used', { used: false }, 'ok not-used'],
    ['is not there', {}, 'ok none'],
    ["is Apple's", at('/usr/bin/clang', 'apple'), 'ok apple'],
    ['is another that works', LLVM, 'ok another'],
    ['is one that could not be asked', { ...LLVM, headers: null }, 'ok another'],
    ['is one of conda that works', CONDA, 'ok another'],
    ['is a newer one of conda', at('/c/bin/arm64-apple-darwin20.0.0-clang', 'conda', 19), 'ok another'],
    ["is conda's of today for Intel", at('/c/bin/x86_64-apple-darwin13.4.0-clang', 'conda', 19), 'ok another'],
    ["is conda's of a release not told", at('/c/bin/x86_64-apple-darwin13.4.0-clang', 'conda'), 'ok another'],
  ] as const)('%s', (_, parts, expected) => {
    const verdicts = look(parts);
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
    expect(fixIds(verdicts[0])).toEqual([]);
  });

  it.each([
    ['finds no headers', { ...LLVM, headers: false }, 'no-headers', 'foreign-c-compiler-on-path'],
    ['finds no headers, of conda', { ...CONDA, headers: false }, 'conda', 'foreign-c-compiler-conda'],
    [
      'is an old one of conda',
      at('/c/bin/x86_64-apple-darwin13.4.0-clang', 'conda', 4),
      'conda-old',
      'foreign-c-compiler-conda',
    ],
    ['spoils signatures', { ...LLVM, spoiled: ['/Users/kim/go/bin/x'] }, 'spoils', 'codesign-foreign-clang'],
  ] as const)('%s', (_, parts, message, cause) => {
    const verdicts = look(parts);
    expect(said(verdicts)).toEqual([`warning ${message}`]);
    expect(causes(verdicts)).toEqual([cause]);
    expect(fixIds(verdicts[0])).toEqual(['toolchain.write-go-setting']);
  });

  it("is told to be Apple's for C++ as well, where there is another", () => {
    const [verdict] = look({ ...LLVM, headers: false, hasPlusPlus: true });
    expect(verdict?.fixes.map(({ subject }) => subject)).toEqual(['CC', 'CXX']);
  });

  it('was chosen by a setting, which goes', () => {
    const chosen = { ...at('/opt/x/clang', 'other'), headers: false };
    expect(fixIds(look(chosen, settings(), 'CC=/opt/x/clang\n')[0])).toEqual(['toolchain.unset-go-setting']);
    const line = settings({ CC: setBy(assignment('CC', '/opt/x/clang')) });
    expect(fixIds(look(chosen, line)[0])).toEqual(['shell.comment-out-line']);
  });
});

describe('what go wrote into a program', () => {
  it.each([
    ['\tbuild\tCGO_ENABLED=1\n', true],
    ['\tbuild\tCGO_ENABLED=0\n', false],
    ['\tbuild\t-compiler=gc\n', undefined],
  ] as const)('%j', (line, cgo) => {
    expect(readBuildInfo(`/x: go1.26.3\n\tpath\texample.com/x\n${line}`).get('/x')?.cgo).toBe(cgo);
  });
});
