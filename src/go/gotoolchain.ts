import { parseGoVersion } from './go-version.ts';

export type Gotoolchain =
  /** No switching at all. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'setting';
      /** `local`, or a toolchain's name such as `go1.26.3`. */
      readonly minimum: string;
      /** How a newer one may be got: from PATH or a download, from PATH only, not at all. */
      readonly mode: 'auto' | 'path' | 'none';
    }
  /** Go's own words; every go command in module mode ends with them. */
  | { readonly kind: 'error'; readonly error: string };

/**
 * GOTOOLCHAIN: `local`, `auto`, `path`, `goX.Y.Z`, or one of the last two joined to a name by `+`.
 * Source: cmd/go/internal/toolchain.Select, Go 1.21 to 1.27.
 */
export function parseGotoolchain(value: string): Gotoolchain {
  if (value === '') return { kind: 'empty' };
  if (value === 'auto' || value === 'path') return { kind: 'setting', minimum: 'local', mode: value };
  const plus = value.indexOf('+');
  const minimum = plus < 0 ? value : value.slice(0, plus);
  const suffix = plus < 0 ? '' : value.slice(plus + 1);
  const quoted = JSON.stringify(value);
  if (minimum !== 'local' && !isToolchainName(minimum)) {
    const why = plus < 0 ? '' : `: invalid minimum toolchain ${JSON.stringify(minimum)}`;
    return { kind: 'error', error: `invalid GOTOOLCHAIN ${quoted}${why}` };
  }
  if (plus >= 0 && suffix !== 'auto' && suffix !== 'path') {
    return { kind: 'error', error: `invalid GOTOOLCHAIN ${quoted}: only version suffixes are +auto and +path` };
  }
  return { kind: 'setting', minimum, mode: suffix === 'auto' || suffix === 'path' ? suffix : 'none' };
}

function isToolchainName(name: string): boolean {
  return name.startsWith('go') && !/[\\/]/.test(name) && parseGoVersion(name) !== null;
}
