import type { ResolverFileWarning } from '../../../src/macos/resolver-file.ts';
import type { ResolverFile } from '../facts/files.ts';

/** A line that was meant to name a server (or its port), and does not. */
export interface FileFault {
  readonly line: number;
  readonly text: string;
  readonly warning: ResolverFileWarning;
  /** The line as it would work; null where what was meant is a guess. */
  readonly becomes: string | null;
}

/** Faults that take a server away; the others change nothing that a person would miss. */
const FATAL: readonly ResolverFileWarning[] = [
  'leading-blank',
  'two-blanks',
  'carriage-return',
  'no-value',
  'not-an-address',
  'address-with-colon-port',
  'multicast-port',
];

/**
 * Why a file gives no server although its author wrote one. Empty for files that work, and for files that
 * never meant to name a server (a remark, a folder's `.DS_Store`).
 */
export function faultsOf({ read, lines }: ResolverFile): readonly FileFault[] {
  if (!read || !lines.some((line) => /^\s*nameserver\b/i.test(line))) return [];
  const multicast = read.warnings.some((one) => one.warning === 'multicast-port');
  if (read.servers.length > 0 && !multicast) return [];
  return read.warnings
    .filter((one) => FATAL.includes(one.warning))
    .map(({ line, warning }) => {
      const text = lines[line - 1] ?? '';
      return { line, text, warning, becomes: corrected(text, warning) };
    });
}

function corrected(text: string, warning: ResolverFileWarning): string | null {
  const words = text.trim().split(/\s+/);
  const [keyword, ...values] = words;
  if (keyword === undefined || values.length === 0) return null;
  switch (warning) {
    case 'leading-blank':
    case 'two-blanks':
      return [keyword, ...values].join(' ');
    case 'address-with-colon-port':
      return [keyword, (values[0] ?? '').replace(/^\[?([^\]]*)\]?:(\d+)$/, '$1.$2'), ...values.slice(1)].join(' ');
    default:
      // A line end cannot be edited as a line, and an address cannot be guessed.
      return null;
  }
}
