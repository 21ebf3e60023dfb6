import { defineCheck } from '../../../src/engine/check.ts';
import { ok, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { compareGoVersions, type GoVersion, parseGoVersion } from '../../../src/go/go-version.ts';
import { CLT_DIRECTORY, commandLineTools } from '../facts/command-line-tools.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.linker';

/**
 * Whether the Go that is used and Apple's linker get along: the new linker of Xcode 15.0 was stricter with what older
 * Go hands it (golang/go#61229).
 */
export const linker = defineCheck({
  id: ID,
  flow: 'toolchain',
  only: { platforms: ['darwin'], reason: `${ID}.not-on-linux` },
  needs: { tools: commandLineTools, found: goInstallations },
  grounds: ['toolchain.go-present', 'toolchain.command-line-tools'],
  judge({ tools, found }) {
    const version = found.onPath[0]?.version ?? '';
    const go = parseGoVersion(version);
    // The receipt tells of the Command Line Tools, and of no Xcode.
    const receipt = (tools.override ?? tools.selected) === CLT_DIRECTORY ? (tools.receipt ?? '') : '';
    const parts: VerdictParts = {
      params: { version, tools: receipt.split('.').slice(0, 2).join('.') },
      evidence: [pathEvidence(CLT_DIRECTORY, 'ok', receipt || null), pathEvidence('go', 'ok', version || null)],
    };
    if (go === null || !/^15\.0\./.test(receipt) || !isBeforeChange(go)) return [ok(`${ID}.fine`, parts)];
    return [warning(`${ID}.strict`, { ...parts, cause: 'xcode15-linker-old-go' })];
  },
});

/**
 * cmd/link of 1.20.8 and of 1.21.0 does not ask for the old linker yet; of 1.21.13 and 1.22.0 it does, or has no need to
 * (cmd/link/internal/ld/lib.go and macho.go of these). What lies between is not known here, and not claimed.
 */
function isBeforeChange(go: GoVersion): boolean {
  const upTo = (text: string) => {
    const last = parseGoVersion(text);
    return last !== null && compareGoVersions(go, last) <= 0;
  };
  return upTo('go1.20.8') || (go.minor === 21 && upTo('go1.21.0'));
}
