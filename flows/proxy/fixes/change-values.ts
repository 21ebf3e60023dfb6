import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Params } from '../../../src/model/message.ts';
import { maskCredentials } from '../../../src/words/untrusted.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import { type LineChange, lineSteps, placesOf } from '../../shell/fixes/line-changes.ts';
import { MADE_FROM_STARTUP_FILES } from '../../shell/fixes/startup-edit.ts';
import { isSystemFile } from '../../shell/system-file.ts';

export interface ChangedValue {
  readonly line: Assignment;
  /** What the variable is to be. */
  readonly value: string;
}

export interface ChangeOptions {
  readonly id: string;
  readonly subject: string;
  readonly params: Params;
  readonly proves: readonly CheckId[];
}

/** Characters that no shell takes for anything else, with or without quotes. */
const PLAIN = /^[\w.,:=+/@%-]*$/;

/**
 * Other values for variables of start-up lines. All or nothing: null where a line is the system's, holds its value in
 * another form than it was read, or a value would need quotes, or where a password stands in the line.
 */
export function changeValues(wanted: readonly ChangedValue[], options: ChangeOptions): Fix | null {
  const changes = new Map<string, LineChange>();
  for (const { line, value } of wanted) {
    const { file, name, raw, text } = line;
    const key = `${file}:${line.line}`;
    const before = changes.get(key)?.becomes ?? text;
    const becomes = raw === null ? null : assigned(before, name, raw, value);
    if (becomes === null || isSystemFile(file) || isSecret(text) || isSecret(becomes)) return null;
    changes.set(key, { file, line: line.line, was: text, becomes });
  }
  const made = [...changes.values()].filter(({ was, becomes }) => was !== becomes);
  if (made.length === 0) return null;
  return {
    id: options.id,
    subject: options.subject,
    params: { ...options.params, ...placesOf(made) },
    risk: 'low',
    effect: 'new-terminal',
    steps: lineSteps(made),
    touches: MADE_FROM_STARTUP_FILES,
    proves: options.proves,
  };
}

function isSecret(text: string): boolean {
  return maskCredentials(text) !== text;
}

/** The line with the value behind this name replaced; null where it does not stand there exactly once. */
function assigned(text: string, name: string, raw: string, value: string): string | null {
  if (raw === '' || !PLAIN.test(value) || /[\r\n\0]/u.test(text)) return null;
  // `NAME=value` of sh, `set -gx NAME value` of fish.
  const places = ['=', '="', "='", ' ', ' "', " '"].flatMap((before) => {
    const head = `${name}${before}`;
    const at = text.indexOf(head + raw);
    const end = at + head.length + raw.length;
    const alone = at === 0 || /[\s;]/.test(text[at - 1] ?? '');
    return at >= 0 && alone && /^["'\s;]?$/.test(text[end] ?? '') ? [{ from: at + head.length, end }] : [];
  });
  const [place, ...more] = places;
  if (place === undefined || more.length > 0) return null;
  return text.slice(0, place.from) + value + text.slice(place.end);
}
