import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { isAtLeast, parseGoVersion } from '../../../src/go/go-version.ts';
import { refusesWithoutUuid } from '../../../src/macos/uuid-rule.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { userEnvFile } from '../facts/env-file.ts';
import { goEnv } from '../facts/go-env.ts';
import { type InstalledProgram, installedPrograms } from '../facts/installed-programs.ts';
import { type PinnedToolchain, pinnedToolchain } from '../facts/pinned-toolchain.ts';
import { newProgram } from '../fixes/new-program.ts';
import { raiseToolchain } from '../fixes/raise-toolchain.ts';
import { removeSetting } from '../fixes/remove-setting.ts';
import { originOf, pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.program-identity';
/** Releases whose own linker writes no LC_UUID, and whose programs newer macOS refuses; earlier ones it lets pass. */
const [FIRST, HEALED] = [20, 24];

/** Programs that macOS 26 and later refuses to start, because an older Go built them without an identity (LC_UUID). */
export const programIdentity = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: 'toolchain.program-identity.not-on-linux' },
  needs: { system, installed: installedPrograms, pin: pinnedToolchain, settings, file: userEnvFile, date: today },
  hints: { goEnv, startup: startupFiles },
  judge({ system: { version: macos }, installed, pin, settings: set, file, date }, hints) {
    const without = installed.programs.filter(({ image }) => image !== null && image.uuid === null);
    const dead = without.filter(({ image }) => refusesWithoutUuid(macos, image?.sdk ?? null));
    const verdicts = dead.map((program) => refused(program, macos));
    // Only what links C code takes over the SDK of the tools; without it the linker notes an old one.
    const cgo = hints.goEnv.known ? hints.goEnv.value.values['CGO_ENABLED'] !== '0' : null;
    if (pin && isOld(pin.name) && cgo !== false && refusesWithoutUuid(macos, installed.sdk)) {
      const program = hints.goEnv.known ? hints.goEnv.value.program : null;
      const origin = originOf('GOTOOLCHAIN', set, file);
      const options = { date, program, startup: hints.startup, proves: [ID] };
      const fixes = pin.from === 'settings' && origin ? removeSetting(origin, options) : [raiseToolchain(pin, ID)];
      const params = { name: pin.name, file: pin.file, line: pin.line, macos, sdk: installed.sdk ?? '' };
      const evidence = [...pinEvidence(pin), pathEvidence('SDK', 'ok', installed.sdk)];
      const parts = { params, evidence, fixes, cause: 'binary-missing-lc-uuid', subject: 'pin' };
      if (cgo === null) verdicts.push(unknown(`${ID}.pinned-unclear`, { params, evidence, subject: 'pin' }));
      else verdicts.push(warning(pin.file === '' ? `${ID}.pinned-somewhere` : `${ID}.pinned`, parts));
    }
    if (verdicts.length > 0) return verdicts;
    if (without.length === 0) return [ok(`${ID}.fine`, { params: { looked: installed.programs.length } })];
    // They start; macOS only cannot tell them apart where it asks for a permission (golang/go#68678).
    const names = without.map(({ path }) => baseName(path));
    return [note(`${ID}.without`, { params: { names } })];
  },
});

function isOld(name: string): boolean {
  const version = parseGoVersion(name);
  return version !== null && isAtLeast(version, 1, FIRST) && !isAtLeast(version, 1, HEALED);
}

function refused(program: InstalledProgram, macos: string): Verdict {
  const { path, image, built } = program;
  const parts: VerdictParts = {
    params: { path, name: baseName(path), macos, go: built?.go ?? '' },
    evidence: [pathEvidence(path, 'ok', `no LC_UUID, SDK ${image?.sdk}`)],
    cause: 'binary-missing-lc-uuid',
    fixes: newProgram(program, ID),
    subject: path,
  };
  return problem(built === null ? `${ID}.refused` : `${ID}.refused-built`, parts);
}

function pinEvidence({ name, file, line, text }: PinnedToolchain): readonly Evidence[] {
  if (file === '')
    return [{ kind: 'environment', source: 'GOTOOLCHAIN', excerpt: name, line: null, ms: null, outcome: 'ok' }];
  return [{ kind: 'file', source: file, excerpt: text.trim(), line, ms: null, outcome: 'ok' }];
}
