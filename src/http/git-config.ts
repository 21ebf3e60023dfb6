/** One line of a git configuration file that sets something. */
export interface GitSetting {
  /** In lower case: `http`. */
  readonly section: string;
  /** Between the quotes of `[http "https://corp.test"]`, as written; null without one. */
  readonly subsection: string | null;
  /** In lower case. */
  readonly key: string;
  /** Quotes and escapes taken off; null where the line has no `=`: then it means yes, or is an error. */
  readonly value: string | null;
  /** 1-based; of the line it begins on. */
  readonly line: number;
}

const HEADER = /^\[([\w.-]+)(?:[ \t]+"((?:[^"\\]|\\.)*)")?\]/;
const KEY = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*(=?)[ \t]*/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b' };

/**
 * Reads a git configuration file; includes are settings like any other (`include.path`). Reading ends at the first
 * line that git would refuse the file for: what stands before it counts for nothing either, as git then ends.
 * Source: git-config(1) "Syntax", git `config.c`.
 * @returns null: git refuses the file
 */
export function readGitConfig(text: string): readonly GitSetting[] | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const settings: GitSetting[] = [];
  let section = '';
  let subsection: string | null = null;
  for (let at = 0; at < lines.length; at++) {
    let rest = (lines[at] ?? '').trim();
    const header = HEADER.exec(rest);
    if (header) {
      const [whole, name = '', quoted] = header;
      // `[http.proxy]` is an old way to write `[http "proxy"]`, in lower case.
      const dot = name.indexOf('.');
      section = (dot < 0 ? name : name.slice(0, dot)).toLowerCase();
      subsection = quoted?.replace(/\\(.)/g, '$1') ?? (dot < 0 ? null : name.slice(dot + 1).toLowerCase());
      rest = rest.slice(whole.length).trim();
    } else if (rest.startsWith('[')) return null;
    if (rest === '' || /^[#;]/.test(rest)) continue;
    const found = KEY.exec(rest);
    if (found === null) return null;
    const [head, key = '', equals] = found;
    const line = at + 1;
    let value: string | null = null;
    if (equals === '=') {
      // The line as it stands: blanks at its end are git's own business.
      const from = (lines[at] ?? '').indexOf(rest) + head.length;
      const read = readValue(lines, at, from);
      if (read === null) return null;
      value = read.value;
      at = read.last;
    } else if (rest.length > head.length) return null;
    settings.push({ section, subsection, key: key.toLowerCase(), value, line });
  }
  return settings;
}

/** A value may go on over several lines. @returns null where git refuses it */
function readValue(lines: readonly string[], first: number, from: number): { value: string; last: number } | null {
  let value = '';
  /** Blanks that count only when something follows. */
  let blanks = '';
  let quoted = false;
  let last = first;
  let line = lines[last] ?? '';
  for (let at = from; ; at++) {
    const char = line[at];
    if (char === undefined) {
      return quoted ? null : { value, last };
    }
    if (!quoted && (char === ' ' || char === '\t')) {
      if (value !== '') blanks += char;
      continue;
    }
    if (!quoted && (char === '#' || char === ';')) return { value, last };
    value += blanks;
    blanks = '';
    if (char === '"') quoted = !quoted;
    else if (char !== '\\') value += char;
    else {
      const next = line[++at];
      if (next === undefined) {
        if (last + 1 >= lines.length) return { value, last };
        line = lines[++last] ?? '';
        at = -1;
      } else if (next === '"' || next === '\\') value += next;
      else if (ESCAPES[next] === undefined) return null;
      else value += ESCAPES[next];
    }
  }
}
