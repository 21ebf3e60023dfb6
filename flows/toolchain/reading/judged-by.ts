import type { CheckId } from '../../../src/model/finding.ts';

/** Which check speaks about a variable that stops go. */
const OWNERS: Readonly<Record<string, CheckId>> = {
  GOROOT: 'toolchain.goroot',
  GOPATH: 'toolchain.gopath',
  GOENV: 'toolchain.env-file',
};

/**
 * The check that has already said why go does not run; null: none has.
 *
 * @param name the variable without which go runs; null: none was found
 * @param said go's own words, which name GOFLAGS where go can still print its settings
 */
export function judgedBy(name: string | null, said: string): CheckId | null {
  if (name !== null) return OWNERS[name] ?? 'toolchain.env-values';
  return /parsing \$GOFLAGS|\(from \$GOFLAGS\)|invalid GOTOOLCHAIN/.test(said) ? 'toolchain.env-values' : null;
}
