import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';

/**
 * Puts the same bytes there as a new file: the kernel remembers signatures by file, not by name. Not by signing
 * anything anew: the signature on the disk is right.
 */
export function copyAsNewFile(path: string, check: CheckId): Fix {
  const copy = `${path}.gomend-new`;
  return {
    id: 'toolchain.copy-as-new-file',
    subject: path,
    params: { path },
    risk: 'low',
    effect: 'now',
    steps: [
      // Not `-p`: the new file is to be younger than the report that its predecessor was killed.
      { kind: 'run', argv: ['/bin/cp', path, copy], changes: [], inverse: ['/bin/rm', '-f', copy] },
      { kind: 'run', argv: ['/bin/mv', '-f', copy, path], changes: [], inverse: null },
    ],
    touches: ['toolchain.refused-programs', 'toolchain.go-version'],
    proves: [check],
  };
}
