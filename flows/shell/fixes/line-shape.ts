/**
 * What can be said for certain of one line of a start-up file: a closed little grammar, because a line
 * that is only half understood must not be edited. null stands for "not certain".
 */
export interface LineShape {
  /** Blanks before the first word. */
  readonly indent: string;
  /** `export`, `typeset -gx`, `set -gx`, …; empty for a bare assignment. Without trailing blank. */
  readonly command: string;
  /** Each assignment as it is written (`NAME=value`, fish: `NAME value…`), in order. */
  readonly assignments: readonly { readonly name: string; readonly text: string }[];
}

// One shell word: plain characters, escapes, quoted strings, `${…}`, `$(…)` one level deep, backticks.
const PIECE = String.raw`(?:[^\s;&|<>()'"\x60\\#$]|(?<=\S)#|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|\$\{[^{}]*\}|\$\([^()]*\)|\x60[^\x60]*\x60|\$(?![({]))`;
// `path=(a b)` is how zsh writes PATH as a list.
const ASSIGNMENT = String.raw`(?:path\+?=\((?:${PIECE}|\s)*\)|[A-Za-z_]\w*\+?=${PIECE}*)`;
const DECLARE = String.raw`(?:export|(?:typeset|declare)\s+-[gUx]*x[gUx]*)`;
const REMARK = String.raw`(?:\s+#.*)?`;
// Tests that change nothing by themselves. Their words may hold no separators.
const GUARD = String.raw`(?:\[\[?\s(?:${PIECE}|\s)*\s\]\]?|test\s(?:${PIECE}|\s)*|command\s+-v\s+${PIECE}+(?:\s*(?:2?>&?\s*\S+|&>\s*\S+))*)\s*&&\s*`;

const POSIX = new RegExp(
  String.raw`^(\s*)(?:${GUARD})?(?:(${DECLARE})\s+)?(${ASSIGNMENT}(?:\s+${ASSIGNMENT})*)(?:\s*;\s*export((?:\s+[A-Za-z_]\w*)+))?\s*;?${REMARK}\s*$`,
  'u',
);
const POSIX_IF = new RegExp(
  String.raw`^(\s*)if\s+(?:\[\[?\s(?:${PIECE}|\s)*\s\]\]?|test\s(?:${PIECE}|\s)*)\s*;\s*then\s+(?:(${DECLARE})\s+)?(${ASSIGNMENT})\s*;\s*fi${REMARK}\s*$`,
  'u',
);
const UNSET = new RegExp(
  String.raw`^(\s*)(unset(?:\s+-v)?)\s+([A-Za-z_]\w*(?:\s+[A-Za-z_]\w*)*)\s*;?${REMARK}\s*$`,
  'u',
);
const FISH = new RegExp(
  String.raw`^(\s*)(set(?:\s+(?:-[gxUpa]+|--(?:global|export|universal|prepend|append|path)))+)\s+([A-Za-z_]\w*(?:\s+${PIECE}+)*)\s*;?${REMARK}\s*$`,
  'u',
);
const FISH_ADD_PATH = new RegExp(
  String.raw`^(\s*)(fish_add_path(?:\s+-{1,2}[\w-]+)*)((?:\s+${PIECE}+)+)\s*;?${REMARK}\s*$`,
  'u',
);

/** Reads one line; null where it does anything that is not certainly an assignment of variables. */
export function lineShape(line: string): LineShape | null {
  return posixShape(line) ?? unsetShape(line) ?? fishShape(line);
}

function posixShape(line: string): LineShape | null {
  const match = POSIX.exec(line) ?? POSIX_IF.exec(line);
  if (!match) return null;
  const assignments = [...(match[3] ?? '').matchAll(new RegExp(ASSIGNMENT, 'gu'))].map(([text]) => ({
    name: variableOf(text.slice(0, text.search(/\+?=/u)), text),
    text,
  }));
  const exported = (match[4] ?? '').split(/\s+/u).filter((name) => name !== '');
  // `A=1; export A B` does something about B, too.
  if (exported.some((name) => !assignments.some((one) => one.name === name))) return null;
  return { indent: match[1] ?? '', command: match[2] ?? (exported.length > 0 ? 'export' : ''), assignments };
}

function variableOf(name: string, text: string): string {
  return name === 'path' && text.endsWith(')') ? 'PATH' : name;
}

function unsetShape(line: string): LineShape | null {
  const match = UNSET.exec(line);
  if (!match) return null;
  const names = (match[3] ?? '').split(/\s+/u);
  return { indent: match[1] ?? '', command: match[2] ?? '', assignments: names.map((name) => ({ name, text: name })) };
}

function fishShape(line: string): LineShape | null {
  const set = FISH.exec(line);
  if (set) {
    const text = set[3] ?? '';
    return { indent: set[1] ?? '', command: set[2] ?? '', assignments: [{ name: text.split(/\s/u)[0] ?? '', text }] };
  }
  const add = FISH_ADD_PATH.exec(line);
  if (!add) return null;
  return { indent: add[1] ?? '', command: add[2] ?? '', assignments: [{ name: 'PATH', text: (add[3] ?? '').trim() }] };
}
