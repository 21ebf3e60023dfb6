import { baseName } from '../../../src/shell/base-name.ts';
import type { InstalledProgram } from '../facts/installed-programs.ts';

/** Tools for Go that judge code by the rules of the Go that built them. */
export type CodeReader = 'golangci-lint' | 'staticcheck' | 'gopls';

const CODE_READERS: readonly (readonly [RegExp, CodeReader])[] = [
  [/^github\.com\/golangci\/golangci-lint(?:\/v\d+)?\/cmd\/golangci-lint$/, 'golangci-lint'],
  [/^honnef\.co\/go\/tools\/cmd\/staticcheck$/, 'staticcheck'],
  [/^golang\.org\/x\/tools\/gopls$/, 'gopls'],
];

/** By the package that it was built from; null: it is none of them, or does not say. */
export function codeReaderOf({ built }: InstalledProgram): CodeReader | null {
  const package_ = built?.package ?? '';
  return CODE_READERS.find(([pattern]) => pattern.test(package_))?.[1] ?? null;
}

/** Delve, by the package that it was built from; by its name where it does not say. */
export function isDelve({ path, built }: InstalledProgram): boolean {
  if (built === null) return baseName(path) === 'dlv';
  return /^github\.com\/(?:go-delve|derekparker)\/delve\/cmd\/dlv$/.test(built.package ?? '');
}
