function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 160);
}

/**
 * The first place where `actual` is not what is expected, null where there is none. Only what is expected is
 * compared; null, absent and an empty list are equal; an expected `exit_code` of null means "not known".
 */
export function difference(expected: unknown, actual: unknown, at = 'facts'): string | null {
  if (isEmpty(expected) && isEmpty(actual)) return null;
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return `${at}: ${shown(actual)}`;
    for (const [index, one] of expected.entries()) {
      const found = difference(one, actual[index], `${at}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return `${at}: ${shown(actual)}`;
    for (const [key, one] of Object.entries(expected)) {
      if (key === 'exit_code' && one === null) continue;
      const found = difference(one, fieldOf(actual, key), `${at}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return Object.is(expected, actual) ? null : `${at}: ${shown(actual)}, expected ${shown(expected)}`;
}
