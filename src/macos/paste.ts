import { stripControls } from '../words/untrusted.ts';
import type { PasteContext } from './reading.ts';

/** One line of a paste, cleaned of colours, quote marks and no-break spaces. */
export interface PasteLine {
  /** 1-based, in the text as it was pasted. */
  readonly number: number;
  readonly text: string;
  /** Without blanks at either end; empty for a blank line. */
  readonly trimmed: string;
  /** Number of blanks before the first other character; a tab counts as one. */
  readonly indent: number;
}

export interface Paste {
  /** From the context, else from a prompt line at the top of the paste; empty where neither tells. */
  readonly command: string;
  /** Blank lines are kept, code fences and the prompt line are blanked. */
  readonly lines: readonly PasteLine[];
}

/** Programs whose name after a prompt shows that the line is the command and not its output. */
const PROGRAMS = new Set([
  'arch',
  'brew',
  'cat',
  'csrutil',
  'dscacheutil',
  'dscl',
  'go',
  'id',
  'head',
  'ipconfig',
  'launchctl',
  'less',
  'log',
  'more',
  'networksetup',
  'pkgutil',
  'plutil',
  'profiles',
  'route',
  'scutil',
  'sudo',
  'sw_vers',
  'tail',
  'xcode-select',
  'xcrun',
]);

/** `alice@mac ~ % scutil --dns` → `scutil --dns`; null for a line that is no prompt. */
function promptCommand(line: string): string | null {
  const head = line.slice(0, 160);
  for (const mark of ['$ ', '% ', '# ', '❯ ', '➜ ']) {
    const at = head.indexOf(mark);
    if (at < 0) continue;
    const command = line.slice(at + mark.length).trim();
    const program = command.split(' ', 1)[0] ?? '';
    if (PROGRAMS.has(program.slice(program.lastIndexOf('/') + 1))) return command;
  }
  return null;
}

const READS_A_FILE = /^(?:sudo )?(?:\/\S*\/)?(?:cat|more|less|head|tail|plutil) /;

/** The command behind a prompt that shows a file (`alice@mac ~ % cat /etc/hosts`); null for any other line. */
export function shownFile(line: string): string | null {
  const command = promptCommand(line);
  return command !== null && READS_A_FILE.test(command) ? command : null;
}

/** A prompt with nothing behind it: `alice@mac ~ %`, `mac:~ alice$`. People copy one line too many. */
function isBarePrompt(line: string): boolean {
  return /^(?:\([^()]{1,40}\) )?(?:[\w.-]+@[\w.-]+ \S+ [%$#]|[\w.-]+:\S+ [\w.-]+[$#]|[❯➜])$/.test(line);
}

/** How often one mail may have been quoted in another. */
const MOST_QUOTES = 8;

/** Splits into lines, taking off the `> ` of a mail or chat where every line has it. */
export function bareLines(text: string): readonly string[] {
  let lines = text.split('\n');
  for (let quotes = 0; quotes < MOST_QUOTES; quotes++) {
    const quoted = lines.every((line) => line === '' || line.startsWith('>') || /^\s*(?:>|$)/.test(line));
    if (!quoted || !lines.some((line) => line.trim() !== '')) break;
    lines = lines.map((line) => line.trimStart().replace(/^> ?/, ''));
  }
  return lines;
}

/** Splits what a person pasted into lines, the way all readers of command output want them. */
export function readPaste(pasted: string, context: PasteContext = {}): Paste {
  const lines = bareLines(stripControls(pasted).replaceAll('\u00a0', ' '));
  const last = lines.findLastIndex((line) => line.trim() !== '');
  let command = context.command ?? '';
  let atTop = true;
  const read = lines.map((line, index): PasteLine => {
    const text = line.trimEnd();
    const trimmed = text.trimStart();
    const blank = () => ({ number: index + 1, text: '', trimmed: '', indent: 0 });
    if (trimmed === '' || trimmed.startsWith('```') || (index === last && isBarePrompt(trimmed))) return blank();
    // What a new terminal window says before the first prompt.
    if (atTop && trimmed.startsWith('Last login: ')) return blank();
    if (atTop) {
      atTop = false;
      const typed = promptCommand(trimmed);
      if (typed !== null) {
        if (command === '') command = typed;
        return blank();
      }
    }
    return { number: index + 1, text, trimmed, indent: text.length - trimmed.length };
  });
  return { command, lines: read };
}

/** Splits `key : value` at the first `separator`, both sides trimmed; null without one or without a key. */
export function keyAndValue(line: string, separator: string): readonly [key: string, value: string] | null {
  const at = line.indexOf(separator);
  if (at < 0) return null;
  const key = line.slice(0, at).trim();
  return key === '' ? null : [key, line.slice(at + separator.length).trim()];
}

/** A whole number as printed by a C program; null for anything else. */
export function wholeNumber(text: string): number | null {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Words of a command line, quotes taken off; enough for the commands people paste, not a shell. */
export function commandWords(command: string): readonly string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"']|["'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

/** `...`, `…`, `# ...`: the mark that people leave where they cut lines out. */
export function isElision(line: string): boolean {
  return /^(?:#|\/\/)? ?(?:\.{3}|…|\[(?:\.{3}|…|snip))/.test(line);
}
