import type { ScriptAssignment, ScriptFacts } from './assignment.ts';
import { withoutFinalSlash } from './path-value.ts';

/** What a start-up file gets wrong about Go, as far as its text alone shows it. */
export type GoIssue =
  | 'gopath-equals-goroot'
  | 'gopath-literal-tilde'
  | 'goproxy-plain-http'
  | 'goroot-is-bin-folder'
  | 'goroot-pinned-to-cellar-version'
  | 'path-overwritten'
  | 'path-wrong-gopath-bin'
  | 'not-shell-syntax'
  | 'unterminated-quote';

const CELLAR = /\/Cellar\/go(?:@[\d.]+)?\/\d[^/]*/;
/** Entries that end in GOPATH's `bin`, however they name it. */
const GOPATH_BIN = /^(?:\$GOPATH|\$\{GOPATH[^}]*\}|\$\(go env GOPATH\)|`go env GOPATH`)\/bin\/?$/;
const MENTIONS_GOPATH = /\bGOPATH|\$\(GOPATH\)/;

function sameAsGoroot(one: ScriptAssignment, goroot: string | null): boolean {
  if (/^\$(?:GOROOT|\{GOROOT\})\/?$/.test(one.raw ?? '')) return true;
  return (
    one.value !== null &&
    one.value !== '' &&
    goroot !== null &&
    withoutFinalSlash(one.value) === withoutFinalSlash(goroot)
  );
}

function isLoopback(url: string): boolean {
  return /^http:\/\/(?:[^/@]*@)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/i.test(url);
}

function proxyIssue(value: string): boolean {
  return value.split(/[,|]/).some((entry) => /^\s*http:\/\//i.test(entry) && !isLoopback(entry.trim()));
}

/** Splits at colons that stand outside of `${…}` and `$(…)`. */
function rawEntries(raw: string): readonly string[] {
  const entries: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at];
    if (char === '{' || char === '(') depth++;
    else if ((char === '}' || char === ')') && depth > 0) depth--;
    if (char !== ':' || depth > 0) continue;
    entries.push(raw.slice(from, at));
    from = at + 1;
  }
  entries.push(raw.slice(from));
  return entries;
}

/** An entry of PATH that is GOPATH itself, or names its `bin` the wrong way. */
function isWrongGopathEntry(entry: string, gopath: string | null, home: string): boolean {
  if (GOPATH_BIN.test(entry)) return false;
  if (MENTIONS_GOPATH.test(entry)) return !/^\$\{?GOPATH[^/]*\}?\/.+/.test(entry);
  const path = entry.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, () => home);
  return gopath !== null && gopath !== '' && withoutFinalSlash(path) === withoutFinalSlash(gopath);
}

/** An entry that may be a whole list, the old PATH among it: `$NAME` alone, or the output of a program alone. */
function mayHoldPath(entry: string): boolean {
  const name = /^\$\{?(\w+)/.exec(entry)?.[1];
  if (name !== undefined && /^\$(?:\w+|\{[^}]*\})$/.test(entry)) return !/^(?:GO|HOME$)/.test(name);
  return /^(?:\$\([^)]*\)|`[^`]*`)$/.test(entry);
}

/** PATH without its old value and without the directories that every Mac and Linux needs. */
function overwrites(one: ScriptAssignment): boolean {
  if (one.keepsOld || rawEntries(one.raw ?? '').some(mayHoldPath)) return false;
  const entries = (one.value ?? one.raw ?? '').split(':');
  return !(entries.includes('/usr/bin') && entries.includes('/bin'));
}

/** The issues of a start-up file, each once, in the order in which they appear. */
export function goIssues(facts: ScriptFacts): readonly GoIssue[] {
  const found: GoIssue[] = facts.faults.flatMap(({ fault }) => (fault === 'carriage-return' ? [] : [fault]));
  const home = facts.variables.get('HOME') ?? '$HOME';
  let goroot: string | null = null;
  let gopath: string | null = null;
  for (const one of facts.assignments) {
    const { name, raw, value } = one;
    if (raw === null) continue;
    const text = value ?? raw;
    if (name === 'GOROOT') {
      goroot = value;
      if (/\/bin\/?$/.test(text)) found.push('goroot-is-bin-folder');
      if (CELLAR.test(text)) found.push('goroot-pinned-to-cellar-version');
    } else if (name === 'GOPATH') {
      gopath = value;
      if (sameAsGoroot(one, goroot)) found.push('gopath-equals-goroot');
      if (value?.startsWith('~')) found.push('gopath-literal-tilde');
    } else if (name === 'GOPROXY') {
      if (proxyIssue(text)) found.push('goproxy-plain-http');
    } else if (name === 'PATH') {
      if (overwrites(one)) found.push('path-overwritten');
      const current = gopath;
      if (rawEntries(raw).some((entry) => isWrongGopathEntry(entry, current, home)))
        found.push('path-wrong-gopath-bin');
    }
  }
  return [...new Set(found)];
}
