import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { surroundings } from '../../machine/facts/surroundings.ts';
import { today } from '../../machine/facts/today.ts';
import { settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { CLT_DIRECTORY, type CommandLineTools, commandLineTools } from '../facts/command-line-tools.ts';
import { userEnvFile } from '../facts/env-file.ts';
import {
  agreeToXcodeLicence,
  installCommandLineTools,
  renewCommandLineTools,
  selectDeveloperDirectory,
} from '../fixes/command-line-tools.ts';
import { removeSetting } from '../fixes/remove-setting.ts';
import { byHand } from '../reading/by-hand.ts';
import { evidenceOfOrigin, originOf, pathEvidence, placeOf } from '../reading/origin.ts';

const ID = 'toolchain.command-line-tools';

/**
 * Apple's git and C compiler, which Go calls for modules from version control and for cgo. Pure Go
 * builds do without them.
 */
export const commandLineToolsCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: 'toolchain.command-line-tools.not-on-linux' },
  needs: { tools: commandLineTools, settings, file: userEnvFile, date: today },
  hints: { surroundings, startup: startupFiles },
  judge({ tools, settings: set, file, date }, hints) {
    const { selected, override, usable, present, receipt } = tools;
    const counts = override ?? selected;
    const parts: VerdictParts = {
      params: { selected: counts ?? '', present, sdk: tools.sdk ?? '', receipt: receipt ?? '', said: tools.complaint },
      evidence: evidenceOf(tools),
    };
    if (usable) {
      // What is missing in Xcode is Xcode's to bring.
      const fixes = counts === CLT_DIRECTORY ? [renewCommandLineTools(ID)] : [];
      if (tools.headers === false) return [withoutHeaders(tools.sdk ?? '', { ...parts, fixes })];
      if (tools.sdk !== null) return [ok('toolchain.command-line-tools.ok', parts)];
      return [withoutSdk(tools.complaint, parts, fixes)];
    }
    if (override !== null) {
      const origin = originOf('DEVELOPER_DIR', set, file);
      const fixes = origin ? removeSetting(origin, { date, program: null, startup: hints.startup, proves: [ID] }) : [];
      return [
        problem(`toolchain.command-line-tools.${byHand('override-dangling', origin, fixes)}`, {
          ...parts,
          params: { ...parts.params, name: 'DEVELOPER_DIR', ...(origin ? placeOf(origin) : {}) },
          evidence: [...(origin ? evidenceOfOrigin(origin) : []), ...evidenceOf(tools)],
          cause: 'xcode-select-dangling',
          fixes,
        }),
      ];
    }
    const [there] = present;
    if (there !== undefined) {
      // The selected directory is gone, so nothing can select it again: the step has no way back.
      const fixes = [selectDeveloperDirectory(there, null)];
      return [problem('toolchain.command-line-tools.dangling', { ...parts, cause: 'xcode-select-dangling', fixes })];
    }
    return [missing(tools, hints.surroundings.known ? hints.surroundings.value.gui : null, parts)];
  },
});

/** xcrun names an SDK, and what a C program needs first is not in it. */
function withoutHeaders(sdk: string, parts: VerdictParts): Verdict {
  const evidence = [...(parts.evidence ?? []), pathEvidence(`${sdk}/usr/include/stdlib.h`, 'missing')];
  return problem('toolchain.command-line-tools.no-headers', { ...parts, evidence, cause: 'clt-broken-reinstall' });
}

/** xcrun is there and names no SDK. Whether Xcode's licence is accepted shows only where xcrun says so. */
function withoutSdk(complaint: string, parts: VerdictParts, fixes: readonly Fix[]): Verdict {
  if (/licen[cs]e/i.test(complaint)) {
    const more = { ...parts, cause: 'xcode-license-not-accepted', fixes: [agreeToXcodeLicence()] };
    return problem('toolchain.command-line-tools.licence', more);
  }
  if (/xcrun: error:/.test(complaint)) {
    return warning('toolchain.command-line-tools.damaged', { ...parts, cause: 'clt-broken-reinstall', fixes });
  }
  return unknown('toolchain.command-line-tools.no-sdk', parts);
}

function missing(tools: CommandLineTools, gui: boolean | null, parts: VerdictParts): Verdict {
  const install = installCommandLineTools(gui);
  // They were here once, and something that was set up with them is waiting for them.
  const lost = tools.receipt !== null || tools.selected !== null;
  if (!lost) {
    const more = { ...parts, cause: 'clt-missing-after-upgrade', fixes: [install] };
    return warning('toolchain.command-line-tools.not-installed', more);
  }
  // An installation does not change a selection that points elsewhere.
  const elsewhere = tools.selected !== null && tools.selected !== CLT_DIRECTORY;
  const steps = elsewhere ? [...install.steps, ...selectDeveloperDirectory(CLT_DIRECTORY, null).steps] : install.steps;
  return problem('toolchain.command-line-tools.missing', {
    ...parts,
    cause: 'clt-missing-after-upgrade',
    fixes: [{ ...install, steps }],
  });
}

function evidenceOf(tools: CommandLineTools): readonly Evidence[] {
  const asked: Evidence = {
    kind: 'command',
    source: '/usr/bin/xcode-select -p',
    excerpt: tools.selected,
    line: null,
    ms: null,
    outcome: tools.selected === null ? 'nothing selected' : 'ok',
  };
  const counts = tools.override ?? tools.selected;
  if (counts === null) return [asked];
  return [asked, pathEvidence(`${counts}/usr/bin/xcrun`, tools.usable ? 'ok' : 'missing')];
}
