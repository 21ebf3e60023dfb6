import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem } from '../../../src/engine/verdict.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { writeGoSetting } from '../../toolchain/fixes/write-go-setting.ts';
import { type GoSettings, goSettings } from '../facts/go-settings.ts';
import { project } from '../facts/project.ts';
import { projectToolchain } from '../facts/project-toolchain.ts';
import { type OriginHints, originHints, valueOrigin } from '../judging/value-origin.ts';

const ID = 'proxy.project-toolchain';

/** Whether the Go that this project asks for can be had. */
export const projectToolchainCheck = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { projectToolchain, goSettings },
  hints: { ...originHints, project },
  grounds: ['toolchain.go-runs', 'toolchain.env-values', 'proxy.goproxy-value'],
  judge({ projectToolchain: wanted, goSettings: go }, hints) {
    if (wanted === null) {
      const here = hints.project.known ? hints.project.value : null;
      return [ok(here !== null && here.file === null && here.work === null ? `${ID}.none` : `${ID}.ok`)];
    }
    const { file, line, name, version, gotoolchain } = wanted;
    const params = { file, line: line.line, text: line.text, name, version, value: gotoolchain };
    const evidence = [assignmentEvidence({ file, line: line.line, text: line.text })];
    const parts = { params, evidence, subject: file };
    if (wanted.refused) {
      const origin = valueOrigin('GOTOOLCHAIN', go, hints);
      return [
        problem(`${ID}.local`, {
          ...parts,
          evidence: [...evidence, ...origin.evidence],
          cause: 'gotoolchain-local-too-old',
          fixes: letSwitch(go, hints),
        }),
      ];
    }
    if (wanted.there !== null) return [ok(`${ID}.there`, { params: { ...params, path: wanted.there } })];
    if (!wanted.mayFetch) return [problem(`${ID}.not-on-path`, { ...parts, cause: 'gotoolchain-not-on-path' })];
    if (wanted.misnamed) return [problem(`${ID}.misnamed`, { ...parts, cause: 'toolchain-version-needs-patch' })];
    const [first] = go.chain.ok ? go.chain.chain.map(({ source }) => source).filter((one) => one !== 'noproxy') : [];
    if (first === 'off') {
      const origin = valueOrigin('GOPROXY', go, hints);
      const about = { ...parts, evidence: [...evidence, ...origin.evidence], fixes: origin.remove([ID]) };
      return [problem(`${ID}.offline`, { ...about, cause: 'toolchain-download-off' })];
    }
    // The database is always asked for a Go, whatever the patterns say; one folder alone is believed.
    if (go.database.kind === 'off' && !isOneFolder(go.GOPROXY)) {
      const origin = valueOrigin('GOSUMDB', go, hints);
      const about = { ...parts, evidence: [...evidence, ...origin.evidence], fixes: origin.remove([ID]) };
      return [problem(`${ID}.unchecked`, { ...about, cause: 'toolchain-download-unchecked' })];
    }
    return [note(`${ID}.fetched`, parts)];
  },
});

function isOneFolder(goproxy: string): boolean {
  return /^\s*file:\/\/[^,|]*$/.test(goproxy);
}

/** The setting goes; where the release itself says `local`, the person's own says otherwise. */
function letSwitch(go: GoSettings, hints: OriginHints): readonly Fix[] {
  const removed = valueOrigin('GOTOOLCHAIN', go, hints).remove([ID]);
  if (removed.length > 0) return removed;
  const exported = hints.settings.known && (hints.settings.value.of('GOTOOLCHAIN').inNewTerminal ?? '') !== '';
  if (go.program === null || go.goenvPath === '' || exported || !hints.settings.known) return [];
  return writeGoSetting('GOTOOLCHAIN', 'auto', { program: go.program, file: go.goenvPath, proves: [ID] });
}
