import { keyAndValue, type PasteLine, readPaste, wholeNumber } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** Top level of `launchctl print DOMAIN/LABEL`; a line that is absent gives null, an absent block an empty one. */
export interface LaunchctlService {
  /** `gui/501/com.example.agent`, as the heading names it. */
  readonly service: string | null;
  readonly path: string | null;
  readonly type: string | null;
  /** `running`, `not running`, `spawn scheduled`, … */
  readonly state: string | null;
  readonly program: string | null;
  readonly arguments: readonly string[];
  readonly pid: number | null;
  readonly runs: number | null;
  /** As printed: `0`, `78: EX_CONFIG`, `(never exited)`. */
  readonly last_exit_code: string | null;
  readonly last_terminating_signal: string | null;
  /** As printed, `gui/501 [100057]`. */
  readonly domain: string | null;
  readonly working_directory: string | null;
  readonly stdout_path: string | null;
  readonly stderr_path: string | null;
  readonly username: string | null;
  readonly active_count: number | null;
  readonly properties: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly inherited_environment: Readonly<Record<string, string>>;
  readonly default_environment: Readonly<Record<string, string>>;
}

interface Found {
  service: string | null;
  readonly values: Map<string, string>;
  readonly blocks: Map<string, string[]>;
}

const HEADING = /^(?:system|user|gui|login|pid)(?:\/\S*)? = \{$/;
const ARROW = ' => ';

/** Walks over the lines and keeps what stands at the top level, with the lines of its direct blocks. */
function walk(lines: readonly PasteLine[], notUnderstood: UnreadLine[]): Found {
  let found: Found = { service: null, values: new Map(), blocks: new Map() };
  /** Blocks that are open below the heading: their key and the indent of the line that opened them. */
  let open: { readonly key: string; readonly indent: number }[] = [];
  let ended = false;
  for (const line of lines) {
    const { trimmed, indent } = line;
    if (trimmed === '') continue;
    const block = open.at(-1);
    if (trimmed === '}' || trimmed === ']') {
      // An argument may be a brace too: it stands deeper than the line that opened the list.
      if (block?.key === 'arguments' && open.length === 1 && indent > block.indent && block.indent > 0) {
        found.blocks.get('arguments')?.push(trimmed);
      } else if (open.pop() === undefined) ended = true;
      continue;
    }
    const opens = /[{[]$/.test(trimmed);
    const field = keyAndValue(trimmed, ' = ');
    if (ended && found.service === null && (opens || field)) {
      // More follows after a brace that nothing opened: the paste began inside a block, which is not the top level.
      found = { service: null, values: new Map(), blocks: new Map() };
    }
    if (opens || field) ended = false;
    if (open.length === 0 && found.service === null && HEADING.test(trimmed)) {
      found.service = trimmed.slice(0, trimmed.indexOf(' = {'));
      continue;
    }
    const inArguments = block?.key === 'arguments' && open.length === 1;
    if (!inArguments && opens) {
      const key = trimmed.slice(0, -1).replace(/ (?:=>|=) ?$/, '');
      if (open.length === 0) found.blocks.set(key, []);
      open = [...open.slice(0, 64), { key, indent }];
      continue;
    }
    if (block) {
      if (open.length === 1) found.blocks.get(block.key)?.push(trimmed);
      continue;
    }
    if (!field && trimmed.endsWith(' =')) found.values.set(trimmed.slice(0, -2), '');
    else if (!field) notUnderstood.push({ line: line.number, text: line.text });
    else if (!found.values.has(field[0])) found.values.set(field[0], field[1]);
  }
  return found;
}

function pairs(lines: readonly string[] | undefined): Readonly<Record<string, string>> {
  const entries = (lines ?? []).flatMap((line) => {
    const pair = keyAndValue(line.endsWith(' =>') ? `${line} ` : line, ARROW);
    return pair ? [pair] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * Reads `launchctl print DOMAIN/LABEL`, also cut, re-indented, or with lines picked out.
 * Apple calls this text no API: only its exit status decides anything, the rest is for showing.
 */
export function readLaunchctlPrint(text: string, context: PasteContext = {}): Reading<LaunchctlService> {
  const notUnderstood: UnreadLine[] = [];
  const { service, values, blocks } = walk(readPaste(text, context).lines, notUnderstood);
  const value = (key: string) => values.get(key) ?? null;
  const count = (key: string) => wholeNumber(values.get(key) ?? '');
  return {
    facts: {
      service,
      path: value('path'),
      type: value('type'),
      state: value('state'),
      program: value('program'),
      arguments: blocks.get('arguments') ?? [],
      pid: count('pid'),
      runs: count('runs'),
      last_exit_code: value('last exit code'),
      last_terminating_signal: value('last terminating signal'),
      domain: value('domain'),
      working_directory: value('working directory'),
      stdout_path: value('stdout path'),
      stderr_path: value('stderr path'),
      username: value('username'),
      active_count: count('active count'),
      properties: (value('properties') ?? '').split(' | ').filter((word) => word !== ''),
      environment: pairs(blocks.get('environment')),
      inherited_environment: pairs(blocks.get('inherited environment')),
      default_environment: pairs(blocks.get('default environment')),
    },
    notUnderstood,
  };
}
