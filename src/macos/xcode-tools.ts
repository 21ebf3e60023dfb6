import { commandWords, keyAndValue, type PasteLine, readPaste, wholeNumber } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** What `xcode-select`, `xcrun`, `pkgutil --pkg-info` and the shims in /usr/bin say about the developer tools. */
export type XcodeToolsFacts =
  | { readonly kind: 'developer-dir' | 'sdk-path'; readonly path: string }
  | {
      readonly kind: 'receipt';
      readonly 'package-id': string;
      readonly version: string | null;
      readonly volume: string | null;
      readonly location: string | null;
      /** Seconds since 1970. */
      readonly 'install-time': number | null;
      readonly groups: readonly string[];
    }
  | { readonly kind: 'no-receipt'; readonly 'package-id': string; readonly volume: string | null }
  | {
      readonly kind: 'no-developer-tools';
      /** The shim asked macOS to offer the installation: a dialog is open. */
      readonly requesting_install: boolean;
      readonly path: string | null;
    }
  | { readonly kind: 'invalid-active-developer-path'; readonly path: string; readonly missing: string | null }
  | { readonly kind: 'lookup-failed'; readonly item: string; readonly sdk: string | null }
  | { readonly kind: 'requires-xcode'; readonly tool: string; readonly path: string | null }
  | { readonly kind: 'license-not-agreed' | 'install-requested' | 'already-installed' };

type Match = (line: string) => XcodeToolsFacts | null;

/** The text between `open` and the next `close` after it; null where either is missing. */
function between(line: string, open: string, close: string): string | null {
  const start = line.indexOf(open);
  const end = start < 0 ? -1 : line.indexOf(close, start + open.length);
  return end < 0 ? null : line.slice(start + open.length, end);
}

function after(line: string, mark: string): string | null {
  const at = line.indexOf(mark);
  return at < 0 ? null : line.slice(at + mark.length).trim();
}

const MESSAGES: readonly Match[] = [
  (line) => {
    const path = between(line, 'invalid active developer path (', ')');
    return path === null
      ? null
      : { kind: 'invalid-active-developer-path', path, missing: after(line, 'missing xcrun at: ') };
  },
  (line) => {
    const item = between(line, "unable to lookup item '", "'");
    return item === null ? null : { kind: 'lookup-failed', item, sdk: between(line, "in SDK '", "'") };
  },
  (line) =>
    /no developer tools were found/i.test(line)
      ? {
          kind: 'no-developer-tools',
          requesting_install: /requesting install/i.test(line),
          path: between(line, "found at '", "'"),
        }
      : null,
  (line) =>
    /unable to get active developer directory/i.test(line)
      ? { kind: 'no-developer-tools', requesting_install: false, path: null }
      : null,
  (line) => {
    const tool = between(line, "tool '", "' requires Xcode");
    return tool === null
      ? null
      : { kind: 'requires-xcode', tool, path: between(line, "active developer directory '", "'") };
  },
  (line) => {
    const id = between(line, "No receipt for '", "'");
    return id === null ? null : { kind: 'no-receipt', 'package-id': id, volume: between(line, "found at '", "'") };
  },
  (line) => (/install requested for command line developer tools/.test(line) ? { kind: 'install-requested' } : null),
  (line) => (/command line tools are already installed/.test(line) ? { kind: 'already-installed' } : null),
  (line) => (/have not agreed to the Xcode license/i.test(line) ? { kind: 'license-not-agreed' } : null),
];

/** Second lines of the messages above, which add nothing. */
const ADVICE = /^(?:Choose an option in the dialog|Use `sudo xcode-select|use `sudo xcode-select|error: terminated\()/;

function receipt(lines: readonly PasteLine[], notUnderstood: UnreadLine[]): XcodeToolsFacts {
  const values = new Map<string, string>();
  const groups: string[] = [];
  for (const { number, text, trimmed } of lines) {
    const [key = '', value = ''] = keyAndValue(trimmed, ':') ?? [];
    if (key === 'groups') groups.push(...value.split(' ').filter((word) => word !== ''));
    else if (/^(?:package-id|version|volume|location|install-time)$/.test(key)) values.set(key, value);
    else notUnderstood.push({ line: number, text });
  }
  return {
    kind: 'receipt',
    'package-id': values.get('package-id') ?? '',
    version: values.get('version') ?? null,
    volume: values.get('volume') ?? null,
    location: values.get('location') ?? null,
    'install-time': wholeNumber(values.get('install-time') ?? ''),
    groups,
  };
}

/** Later lines of one message complete its first: `in SDK '…'` stands only in the second. */
function join(one: XcodeToolsFacts, other: XcodeToolsFacts): XcodeToolsFacts {
  if (one.kind === 'lookup-failed' && other.kind === 'lookup-failed' && one.item === other.item) {
    return { ...one, sdk: one.sdk ?? other.sdk };
  }
  return one;
}

/** Reads what the developer tools print; `facts` is null where nothing of theirs is in the text. */
export function readXcodeTools(text: string, context: PasteContext = {}): Reading<XcodeToolsFacts | null> {
  const notUnderstood: UnreadLine[] = [];
  const paste = readPaste(text, context);
  const lines = paste.lines.filter((line) => line.trimmed !== '');
  if (lines.some((line) => line.trimmed.startsWith('package-id:'))) {
    return { facts: receipt(lines, notUnderstood), notUnderstood };
  }
  let facts: XcodeToolsFacts | null = null;
  for (const { number, text: whole, trimmed } of lines) {
    const found = MESSAGES.map((match) => match(trimmed)).find((one) => one !== null);
    if (found) facts = facts ? join(facts, found) : found;
    else if (facts === null && trimmed.startsWith('/'))
      facts = { kind: pathKind(paste.command, trimmed), path: trimmed };
    else if (!ADVICE.test(trimmed)) notUnderstood.push({ line: number, text: whole });
  }
  return { facts, notUnderstood };
}

function pathKind(command: string, path: string): 'developer-dir' | 'sdk-path' {
  if (commandWords(command).includes('--show-sdk-path')) return 'sdk-path';
  return path.endsWith('.sdk') ? 'sdk-path' : 'developer-dir';
}
