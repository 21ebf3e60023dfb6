/** One `name=value` of GODEBUG. */
export interface GodebugItem {
  readonly name: string;
  readonly value: string;
  /** As it stands in the list. */
  readonly text: string;
}

/**
 * The items of GODEBUG in their order; what has no `=` is not one.
 * Source: internal/godebug (Go 1.19 to 1.27): split at commas and the first `=`, nothing trimmed.
 */
export function parseGodebug(godebug: string): readonly GodebugItem[] {
  return godebug.split(',').flatMap((text) => {
    const equals = text.indexOf('=');
    return equals < 0 ? [] : [{ name: text.slice(0, equals), value: text.slice(equals + 1), text }];
  });
}

/** The value that counts, the last one; null where the name does not stand there. */
export function godebugValue(godebug: string, name: string): string | null {
  return parseGodebug(godebug).findLast((item) => item.name === name)?.value ?? null;
}

/** The list without a name's items; other items keep their order and spelling. */
export function withoutGodebug(godebug: string, name: string): string {
  return godebug
    .split(',')
    .filter((text) => !text.startsWith(`${name}=`))
    .join(',');
}
