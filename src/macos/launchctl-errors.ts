import { NOT_LOADED } from './launchctl-codes.ts';
import { commandWords, type Paste, readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

export type LaunchctlVerb = 'bootstrap' | 'bootout' | 'load' | 'unload';

/** `Bootstrap failed: 5: Input/output error` and its kin. */
export interface FailedVerb {
  readonly kind: `${LaunchctlVerb}-failed`;
  readonly errno: number;
  readonly errno_text: string;
  /** `gui/501`, where a command line tells. */
  readonly domain: string | null;
  readonly plist: string | null;
  /** `load` and `unload` exit 0 even when they fail; the others exit with the error's number. */
  readonly exit_code: number;
}

export interface ServiceNotFound {
  readonly kind: 'service-not-found';
  readonly label: string;
  /** As printed: `system`, `user gui: 501`. */
  readonly domain: string;
  readonly exit_code: number;
}

export type LaunchctlError = FailedVerb | ServiceNotFound;
export interface SeveralLaunchctlErrors {
  readonly kind: 'multiple';
  readonly errors: readonly LaunchctlError[];
}

const FAILED = /^(Bootstrap|Boot-?out|Load|Unload) failed: (\d{1,5}): (.*)$/i;
const VERBS: Readonly<Record<string, LaunchctlVerb>> = {
  bootstrap: 'bootstrap',
  'boot-out': 'bootout',
  bootout: 'bootout',
  load: 'load',
  unload: 'unload',
};
const NOT_FOUND = /^Could not find service "([^"]*)" in domain for (.*)$/;
/** What launchctl prints beside an error and says nothing more. */
const ADVICE = /^(?:Bad request\.|Try re-running the command as root|Try running `launchctl )/;

interface Target {
  readonly domain: string | null;
  readonly plist: string | null;
}

/** Domain and file of a launchctl command line. */
function targetOf(command: string): Target {
  const words = commandWords(command);
  const at = words.findIndex((word) => word === 'launchctl' || word.endsWith('/launchctl'));
  const rest = at < 0 ? [] : words.slice(at + 2).filter((word) => !word.startsWith('-'));
  const domain = rest.find((word) => /^(?:system|user|gui|login|pid)(?:\/|$)/.test(word)) ?? null;
  return { domain, plist: rest.find((word) => word.endsWith('.plist')) ?? null };
}

/** The command that failed, between backticks, as Homebrew quotes it; null without one. */
function quotedCommand(line: string): string | null {
  return line.split('`').find((part, index) => index % 2 === 1 && part.includes('launchctl ')) ?? null;
}

function exitCode(verb: LaunchctlVerb, errno: number): number {
  return verb === 'load' || verb === 'unload' ? 0 : errno;
}

function targetIn(paste: Paste): Target {
  for (const { trimmed } of paste.lines) {
    const target = targetOf(quotedCommand(trimmed) ?? '');
    if (target.plist !== null || target.domain !== null) return target;
  }
  return targetOf(paste.command);
}

/**
 * Finds launchctl's errors in a text, with other programs' messages around them. One error is the facts
 * itself, several make `multiple`, none gives null.
 */
export function readLaunchctlErrors(
  text: string,
  context: PasteContext = {},
): Reading<LaunchctlError | SeveralLaunchctlErrors | null> {
  const paste = readPaste(text, context);
  const errors: LaunchctlError[] = [];
  const notUnderstood: UnreadLine[] = [];
  const target = targetIn(paste);
  for (const { number, text: whole, trimmed } of paste.lines) {
    if (trimmed === '' || ADVICE.test(trimmed) || quotedCommand(trimmed) !== null) continue;
    const failed = FAILED.exec(trimmed);
    const missing = NOT_FOUND.exec(trimmed);
    const verb = VERBS[failed?.[1]?.toLowerCase() ?? ''];
    if (failed && verb) {
      const errno = Number(failed[2]);
      const errno_text = failed[3] ?? '';
      errors.push({ kind: `${verb}-failed`, errno, errno_text, ...target, exit_code: exitCode(verb, errno) });
    } else if (missing) {
      const [, label = '', domain = ''] = missing;
      errors.push({ kind: 'service-not-found', label, domain, exit_code: NOT_LOADED });
    } else {
      notUnderstood.push({ line: number, text: whole });
    }
  }
  const [first] = errors;
  if (!first) return { facts: null, notUnderstood };
  return { facts: errors.length === 1 ? first : { kind: 'multiple', errors }, notUnderstood };
}
