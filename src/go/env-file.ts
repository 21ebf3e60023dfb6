/**
 * The go command's own settings files: the person's (GOENV) and `$GOROOT/go.env`.
 * Source: cmd/go/internal/cfg readEnvFile and EnvFile, os.UserConfigDir; Go 1.13 (go.env since 1.21) to 1.27.
 */
export interface EnvFileLine {
  /** 1-based. */
  readonly line: number;
  /** Without its line feed; a carriage return stays. */
  readonly text: string;
  /** null: Go passes over the line in silence (a comment, `export …`, lower case, a blank in front, no `=`). */
  readonly setting: { readonly name: string /** Verbatim to the end of the line. */; readonly value: string } | null;
}

/** Every line as Go takes it. An empty last line is not one. */
export function parseEnvFile(text: string): readonly EnvFileLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    const match = /^([A-Z][^=]*)=(.*)$/s.exec(line);
    const setting = match ? { name: match[1] ?? '', value: match[2] ?? '' } : null;
    return { line: index + 1, text: line, setting };
  });
}

/** The line that counts for a name: the last one. */
export function settingLine(lines: readonly EnvFileLine[], name: string): EnvFileLine | null {
  return lines.findLast((line) => line.setting?.name === name) ?? null;
}

/**
 * Where the person's file lies; null: there is none for this environment (`GOENV=off`, no home, or a
 * relative XDG_CONFIG_HOME on Linux). A relative GOENV is given as it is.
 */
export function envFilePath(goos: string, environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = environment['GOENV'] ?? '';
  if (given !== '') return given === 'off' ? null : given;
  const home = environment['HOME'] ?? '';
  if (goos === 'darwin') return home === '' ? null : `${home}/Library/Application Support/go/env`;
  const xdg = environment['XDG_CONFIG_HOME'] ?? '';
  if (xdg !== '') return xdg.startsWith('/') ? `${xdg}/go/env` : null;
  return home === '' ? null : `${home}/.config/go/env`;
}
