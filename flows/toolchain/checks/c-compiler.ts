import { defineCheck } from '../../../src/engine/check.ts';
import { ok, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { lineThatAdds } from '../../shell/path-origin.ts';
import { type CCompiler, cCompiler } from '../facts/c-compiler.ts';
import { userEnvFile } from '../facts/env-file.ts';
import { goEnv } from '../facts/go-env.ts';
import { type RemoveSettingOptions, removeSetting } from '../fixes/remove-setting.ts';
import { writeGoSetting } from '../fixes/write-go-setting.ts';
import { evidenceOfOrigin, type Origin, originOf, pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.c-compiler';
/**
 * After clang 4 came 8 (conda-forge/clang-compiler-activation-feedstock); the linker that came with 4 cannot read
 * today's SDK (`.tbd` files). The name tells nothing: that of today's for Intel still says `darwin13.4.0`.
 */
const FIRST_OF_TODAY = 8;

/**
 * Whether cgo works with the compiler that it finds. Another one than Apple's is nobody's business as long as it
 * finds the headers of macOS, and what it links fits its signature.
 */
export const cCompilerCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: 'toolchain.c-compiler.not-on-linux' },
  needs: { compiler: cCompiler, settings, file: userEnvFile, date: today },
  hints: { goEnv, startup: startupFiles },
  grounds: ['toolchain.go-runs', 'toolchain.command-line-tools'],
  judge({ compiler, settings: set, file, date }, { goEnv: asked, startup }, about) {
    const { found, command, used, headers, spoiled } = compiler;
    if (!used) return [ok(`${ID}.not-used`)];
    if (found === null) return [ok(`${ID}.none`, { params: { command } })];
    const params = { path: found.path, command, programs: spoiled };
    if (found.family === 'apple') return [ok(`${ID}.apple`, { params })];
    const origin = originOf('CC', set, file);
    const directory = found.path.slice(0, found.path.lastIndexOf('/'));
    const line = startup.known ? lineThatAdds(directory, startup.value, about.home) : null;
    const place = origin ? evidenceOfOrigin(origin) : line ? [assignmentEvidence(line)] : [];
    const program = asked.known && asked.value.brokenBy === null ? asked.value.program : null;
    const parts: VerdictParts = {
      params,
      evidence: [...place, pathEvidence(found.realPath, headers === false ? 'no headers of macOS' : 'ok')],
      fixes: fixesFor(compiler, origin, file.path, { date, program, startup, proves: [ID] }),
    };
    return [verdictOf(compiler, parts)];
  },
});

function verdictOf({ found, headers, spoiled }: CCompiler, parts: VerdictParts): Verdict {
  const conda = found?.family === 'conda';
  if (headers === false) {
    if (conda) return warning(`${ID}.conda`, { ...parts, cause: 'foreign-c-compiler-conda' });
    return warning(`${ID}.no-headers`, { ...parts, cause: 'foreign-c-compiler-on-path' });
  }
  if (conda && found.condaClang !== null && found.condaClang < FIRST_OF_TODAY) {
    return warning(`${ID}.conda-old`, { ...parts, cause: 'foreign-c-compiler-conda' });
  }
  if (spoiled.length > 0) return warning(`${ID}.spoils`, { ...parts, cause: 'codesign-foreign-clang' });
  return ok(`${ID}.another`, { ...parts, fixes: [] });
}

/** Where CC was set, the setting goes; where only PATH decides, go is told which compiler to take. */
function fixesFor(
  { hasPlusPlus }: CCompiler,
  origin: Origin | null,
  file: string | null,
  options: RemoveSettingOptions,
): readonly Fix[] {
  const { program, proves } = options;
  if (origin) return removeSetting(origin, options);
  if (program === null || file === null) return [];
  const write = (name: string, value: string) => writeGoSetting(name, value, { program, file, proves });
  return [...write('CC', '/usr/bin/clang'), ...(hasPlusPlus ? write('CXX', '/usr/bin/clang++') : [])];
}
