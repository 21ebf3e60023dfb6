import { type Paste, readPaste } from '../paste.ts';

/**
 * `networksetup` says no on standard output, sometimes with exit 0: only its words tell.
 * - `unknown-service`: the named service does not exist.
 * - `needs-admin`: this person may not change it.
 * - `other`: another `** Error`, in `message`.
 */
export interface NetworksetupRefusal {
  readonly error: 'unknown-service' | 'needs-admin' | 'other';
  readonly service: string | null;
  readonly message: string;
}

const UNKNOWN = ' is not a recognized network service';

/** null where the text is no refusal. */
export function networksetupRefusal(text: string): NetworksetupRefusal | null {
  return refusalIn(readPaste(text));
}

export function refusalIn(paste: Paste): NetworksetupRefusal | null {
  const lines = paste.lines.map((line) => line.trimmed);
  const unknown = lines.find((line) => line.includes(UNKNOWN));
  if (unknown !== undefined) {
    return { error: 'unknown-service', service: unknown.slice(0, unknown.indexOf(UNKNOWN)), message: unknown };
  }
  const message = lines.find((line) => line.startsWith('** Error'));
  if (message === undefined) return null;
  return { error: message.includes('admin privileges') ? 'needs-admin' : 'other', service: null, message };
}
