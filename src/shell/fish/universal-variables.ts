/** A variable that outlives the session, as `fish_variables` keeps it. */
export interface UniversalVariable {
  /** 1-based. */
  readonly line: number;
  readonly name: string;
  readonly values: readonly string[];
  readonly exported: boolean;
}

/** Reads fish's own file of universal variables, version 3.0. Source: fish 3.0 to 3.7, env_universal_common.cpp. */
export function readUniversalVariables(text: string): readonly UniversalVariable[] {
  return text.split('\n').flatMap((row, index): UniversalVariable[] => {
    const match = /^SETUVAR ((?:--\w+ )*)(\w+):(.*)$/u.exec(row);
    if (match === null) return [];
    const [, flags = '', name = '', value = ''] = match;
    // An empty list is written as a single list mark of its own.
    const values = value === '\\x1d' ? [] : unescaped(value).split('\x1e');
    return [{ line: index + 1, name, values, exported: flags.includes('--export') }];
  });
}

function unescaped(value: string): string {
  return value.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/giu,
    (_, x, u, long, other: string) => {
      const code: string | undefined = x ?? u ?? long;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return { n: '\n', t: '\t', r: '\r' }[other] ?? other;
    },
  );
}
