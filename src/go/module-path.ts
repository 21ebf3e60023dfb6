/** Why a text is no path of a module; null: it is one. */
export type PathFault = 'empty' | 'scheme' | 'slash' | 'character' | 'no-dot' | 'dot-element';

/**
 * The rules that a path which can be fetched has to keep: a first element with a dot in it, letters and digits of ASCII
 * and `-._~`, no empty element, none that is dots alone.
 * Source: golang.org/x/mod/module.CheckPath, go.dev/ref/mod#go-mod-file-ident.
 */
export function modulePathFault(path: string): PathFault | null {
  if (path === '') return 'empty';
  if (/^[a-z+]+:\/\//i.test(path)) return 'scheme';
  if (path.startsWith('/') || path.endsWith('/') || path.includes('//')) return 'slash';
  if (!/^[A-Za-z0-9._~/-]+$/.test(path)) return 'character';
  const elements = path.split('/');
  if (elements.some((element) => /^\.+$/.test(element) || element.endsWith('.'))) return 'dot-element';
  // The toolchain's own modules, `go` and `std`, are in no proxy either.
  return elements[0]?.includes('.') ? null : 'no-dot';
}
