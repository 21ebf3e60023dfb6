/**
 * Variables that the Go runtime reads in every Go program, the go command included.
 * Source: package runtime, Go 1.19 to 1.27.
 */
const UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  B: 1n,
  KiB: 1n << 10n,
  MiB: 1n << 20n,
  GiB: 1n << 30n,
  TiB: 1n << 40n,
};

const LARGEST = (1n << 63n) - 1n;

export type MemoryLimit =
  | { readonly kind: 'off' }
  | { readonly kind: 'bytes'; readonly bytes: bigint }
  /** Every Go program ends at its start: `malformed GOMEMLIMIT` (readGOMEMLIMIT, parseByteCount). */
  | { readonly kind: 'malformed' };

/** GOMEMLIMIT, since Go 1.19: `off`, or bytes with an optional B, KiB, MiB, GiB or TiB; nothing else, no blanks. */
export function parseMemoryLimit(value: string): MemoryLimit {
  if (value === '' || value === 'off') return { kind: 'off' };
  const match = /^([+-]?\d+)(B|KiB|MiB|GiB|TiB)?$/.exec(value);
  if (!match) return { kind: 'malformed' };
  const bytes = BigInt((match[1] ?? '').replace('+', '')) * (UNITS[match[2] ?? ''] ?? 1n);
  return bytes < 0n || bytes > LARGEST ? { kind: 'malformed' } : { kind: 'bytes', bytes };
}

/** What was most likely meant by a malformed GOMEMLIMIT; null where only the person can know (`80%`). */
export function suggestMemoryLimit(value: string): string | null {
  const match = /^\s*(\d+)\s*([kmgt])(?:i?b)?\s*$/i.exec(value);
  if (!match) return null;
  return `${match[1] ?? ''}${(match[2] ?? '').toUpperCase()}iB`;
}

/** A 32-bit decimal number as `strconv.ParseInt` takes it. */
function isInt32(value: string): boolean {
  return /^[+-]?\d+$/.test(value) && Number(value) >= -0x8000_0000 && Number(value) <= 0x7fff_ffff;
}

/** GOGC: what is neither a number nor `off` is ignored, and 100 used (readGOGC). */
export function isUsableGogc(value: string): boolean {
  return value === '' || value === 'off' || isInt32(value);
}

/** GOMAXPROCS: what is no positive number is ignored, and the number of CPUs used (schedinit). */
export function isUsableGomaxprocs(value: string): boolean {
  return value === '' || (isInt32(value) && Number(value) > 0);
}
