/** A `replace` line of a go.mod or go.work: this module, in this or in every version, is taken from elsewhere. */
export interface Replacement {
  readonly path: string;
  /** null: every version. */
  readonly version: string | null;
  /** A directory (`./fork`, `/src/fork`), or a module's path. */
  readonly by: string;
  /** Of a module that takes its place; null for a directory. */
  readonly byVersion: string | null;
  /** 1-based. */
  readonly line: number;
}

/** A module that a go.mod asks for. */
export interface RequiredModule {
  readonly path: string;
  readonly version: string;
  /** 1-based. */
  readonly line: number;
}

/** What go.mod and go.work say that changes where a module comes from. */
export interface ModuleFile {
  /** Of go.mod; null where it names none. */
  readonly module: string | null;
  readonly replace: readonly Replacement[];
  readonly require: readonly RequiredModule[];
  /** Directories of a workspace. */
  readonly use: readonly string[];
}

const TOKEN = /"(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`()]+|[()]/g;

/**
 * Reads the lines that matter; what is none of them is passed over. Never throws.
 * Source: go.dev/ref/mod#go-mod-file, golang.org/x/mod/modfile.
 */
export function readModuleFile(text: string): ModuleFile {
  const replace: Replacement[] = [];
  const require: RequiredModule[] = [];
  const use: string[] = [];
  let module: string | null = null;
  let block: string | null = null;
  for (const [index, raw] of text.split('\n').entries()) {
    const words = wordsOf(raw);
    const [first] = words;
    if (first === undefined) continue;
    if (block !== null && first === ')') {
      block = null;
      continue;
    }
    if (block === null && words[1] === '(') {
      block = first;
      continue;
    }
    const verb = block ?? first;
    const rest = block === null ? words.slice(1) : words;
    if (verb === 'module') module ??= rest[0] ?? null;
    else if (verb === 'use' && rest[0] !== undefined) use.push(rest[0]);
    else if (verb === 'require') {
      const [path, version] = rest;
      if (path !== undefined && version !== undefined) require.push({ path, version, line: index + 1 });
    } else if (verb === 'replace') {
      const found = replacementOf(rest, index + 1);
      if (found !== null) replace.push(found);
    }
  }
  return { module, replace, require, use };
}

function replacementOf(words: readonly string[], line: number): Replacement | null {
  const arrow = words.indexOf('=>');
  const [path, version = null] = words.slice(0, Math.max(0, arrow));
  const [by, byVersion = null] = words.slice(arrow + 1);
  return path === undefined || by === undefined ? null : { path, version, by, byVersion, line };
}

function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(TOKEN)) {
    if (word.startsWith('//')) break;
    words.push(/^["`]/.test(word) ? word.slice(1, -1) : word);
  }
  return words;
}

/** The line that holds for a module: one for its version before one for all. @param version null: not known */
export function replacementFor(
  lines: readonly Replacement[],
  path: string,
  version: string | null,
): Replacement | null {
  const own = lines.filter((line) => line.path === path);
  return (
    own.find((line) => line.version !== null && line.version === version) ??
    own.find((line) => line.version === null) ??
    null
  );
}

/** `./fork`, `../fork`, `/src/fork`: anything else is the path of a module. */
export function isDirectory(by: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/)/.test(by);
}
