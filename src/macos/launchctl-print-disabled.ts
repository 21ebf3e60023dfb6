import { readPaste } from './paste.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';

/** What `launchctl enable` and `disable` recorded for one label; it outlives the job's file. */
export interface RecordedSwitch {
  readonly label: string;
  readonly disabled: boolean;
}

const ROW = /^"([^"]*)" => (\w+)$/;
const STATES = new Map([
  ['true', true],
  ['disabled', true],
  ['false', false],
  ['enabled', false],
]);

/**
 * Reads `launchctl print-disabled DOMAIN`: `"LABEL" => disabled` (newer) or `=> true` (older) between
 * braces. Only the block of services counts; the login item associations after it say something else.
 */
export function readLaunchctlPrintDisabled(
  text: string,
  context: PasteContext = {},
): Reading<readonly RecordedSwitch[]> {
  const facts: RecordedSwitch[] = [];
  const notUnderstood: UnreadLine[] = [];
  let counts = true;
  for (const line of readPaste(text, context).lines) {
    if (line.trimmed === '' || line.trimmed === '}') continue;
    if (line.trimmed.endsWith('{')) {
      counts = line.trimmed.includes('services');
      continue;
    }
    if (!counts) continue;
    const row = ROW.exec(line.trimmed);
    const disabled = STATES.get(row?.[2] ?? '');
    if (row && disabled !== undefined) facts.push({ label: row[1] ?? '', disabled });
    else notUnderstood.push({ line: line.number, text: line.text });
  }
  return { facts, notUnderstood };
}
