import { readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** What `brew config` says, and the values out of it that matter here. */
export interface BrewConfig {
  readonly values: Readonly<Record<string, string>>;
  /** Lines of other programs in between (`fatal: …`, `xcrun: error: …`). */
  readonly error_lines: readonly string[];
  readonly prefix: string | null;
  readonly macos: string | null;
  /** Of the brew process, not of the machine: an Intel Homebrew under Rosetta says `x86_64`. */
  readonly arch: string | null;
  /** Whether brew itself runs under Rosetta; null where the line is absent, as on Intel Macs. */
  readonly rosetta: boolean | null;
  /** Version, or `N/A`. */
  readonly clt: string | null;
  readonly xcode: string | null;
}

/** Homebrew's own keys begin with a capital, `macOS`, or the path of a compiler; programs that complain do not. */
const KEY = /^(?:[A-Z][\w .()+-]*|macOS|\/usr\/bin\/[\w+.-]+)$/;
const COMPLAINT =
  /^(?:(?:[Ee]rror|[Ww]arning|fatal|git|curl|xcrun|xcode-select)\b|.{0,200}?(?:: line \d|not found|No such file))/;

function flag(value: string | undefined): boolean | null {
  if (value === 'true') return true;
  return value === 'false' ? false : null;
}

/** Reads `brew config`. */
export function readBrewConfig(text: string, context: PasteContext = {}): Reading<BrewConfig> {
  const values = new Map<string, string>();
  const error_lines: string[] = [];
  const notUnderstood: UnreadLine[] = [];
  for (const { number, text: whole, trimmed } of readPaste(text, context).lines) {
    if (trimmed === '') continue;
    const at = trimmed.indexOf(':');
    const key = trimmed.slice(0, Math.max(at, 0));
    const rest = trimmed.slice(at + 1);
    if (COMPLAINT.test(trimmed)) error_lines.push(trimmed);
    else if (KEY.test(key) && (rest === '' || rest.startsWith(' '))) values.set(key, rest.trim());
    else notUnderstood.push({ line: number, text: whole });
  }
  const system = values.get('macOS') ?? '';
  const dash = system.lastIndexOf('-');
  return {
    facts: {
      values: Object.fromEntries(values),
      error_lines,
      prefix: values.get('HOMEBREW_PREFIX') ?? null,
      macos: (dash < 0 ? system : system.slice(0, dash)) || null,
      arch: dash < 0 ? null : system.slice(dash + 1),
      rosetta: flag(values.get('Rosetta 2')),
      clt: values.get('CLT') ?? null,
      xcode: values.get('Xcode') ?? null,
    },
    notUnderstood,
  };
}
