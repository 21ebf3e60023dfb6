/** `KEY=VALUE` lines as cmd/go reads them: the first byte decides, nothing is trimmed, the last duplicate wins. */
export function readEnvFile(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0 && /^[A-Z]/.test(line)) values.set(line.slice(0, equals), line.slice(equals + 1));
  }
  return values;
}

/** The file after `go env -w` (a value) or `-u` (null). Source: cmd/go envcmd `updateEnvFile`. */
export function updatedEnvFile(text: string, changes: ReadonlyMap<string, string | null>): string {
  const lines = text.split('\n').map((line) => `${line}\n`);
  // The last element stands behind the last newline and is no line, unless the file does not end in one.
  if (text === '' || text.endsWith('\n')) lines.pop();
  const place = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const key = keyOf(line);
    if (key === '') continue;
    const earlier = place.get(key);
    if (earlier !== undefined) lines[earlier] = '';
    place.set(key, index);
  }
  for (const [key, value] of changes) {
    const at = place.get(key);
    if (value === null) {
      if (at !== undefined) lines[at] = '';
    } else if (at === undefined) lines.push(`${key}=${value}\n`);
    else lines[at] = `${key}=${value}\n`;
  }
  return sortRuns(lines).join('');
}

/** Only runs of settings are sorted: comments and what is no setting stay where they are. */
function sortRuns(lines: readonly string[]): readonly string[] {
  const sorted: string[] = [];
  let run: string[] = [];
  const flush = () => {
    sorted.push(...run.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
    run = [];
  };
  for (const line of lines) {
    if (keyOf(line) === '') {
      flush();
      sorted.push(line);
    } else run.push(line);
  }
  flush();
  return sorted;
}

function keyOf(line: string): string {
  const equals = line.indexOf('=');
  return equals < 0 || line.slice(0, equals).includes('#') ? '' : line.slice(0, equals);
}
