import { KNOWN_CAUSES } from '../knowledge/knowledge.ts';
import { FLOW_IDS } from '../model/finding.ts';
import { isCount, isRecord, type PlainRecord } from '../model/plain-data.ts';
import { cleanText } from '../words/untrusted.ts';
import type { MessageLine } from './message-lines.ts';
import type { Pointer } from './pointers.ts';
import type { Suspect } from './recognise.ts';
import type { Sign } from './sign.ts';
import { LONGEST_EXCERPT, MOST_SUSPECTS, type Symptom } from './symptom.ts';

/** Of any list in it. */
const MOST = 40;

/**
 * A symptom that was kept by an earlier session, as far as it still means something: what this gomend does not know is
 * left out, and nothing of it is believed to be clean. null: it is none.
 */
export function keptSymptom(value: unknown): Symptom | null {
  if (!isRecord(value)) return null;
  const { lines, bytes, recognised } = value;
  if (!isCount(lines) || !isCount(bytes) || typeof recognised !== 'boolean') return null;
  const suspects = listOf(value['suspects'], suspectOf).slice(0, MOST_SUSPECTS);
  return {
    lines,
    bytes,
    recognised: recognised && suspects.length > 0,
    message: listOf(value['message'], lineOf),
    suspects,
    pointers: listOf(value['pointers'], pointerOf),
  };
}

/** Which checks settle a cause is what this gomend knows, not what an earlier one did. */
function suspectOf(value: PlainRecord): Suspect | null {
  const { cause, score } = value;
  const known = KNOWN_CAUSES.find((one) => one.cause === cause);
  if (known === undefined || typeof score !== 'number' || !(score >= 0 && score <= 1)) return null;
  return { cause: known.cause, score, reasons: listOf(value['reasons'], signOf), checks: known.checks };
}

function signOf({ kind, line, excerpt }: PlainRecord): Sign | null {
  if (typeof kind !== 'string' || !isCount(line) || typeof excerpt !== 'string') return null;
  return { kind: text(kind), line, excerpt: text(excerpt), about: {} };
}

function lineOf({ line, text: given }: PlainRecord): MessageLine | null {
  return isCount(line) && typeof given === 'string' ? { line, text: text(given) } : null;
}

function pointerOf({ line, words, area: given }: PlainRecord): Pointer | null {
  const area = FLOW_IDS.find((id) => id === given);
  return isCount(line) && typeof words === 'string' && area !== undefined ? { line, words: text(words), area } : null;
}

function listOf<T>(value: unknown, read: (one: PlainRecord) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((one: unknown) => (isRecord(one) ? (read(one) ?? []) : []));
}

const text = (given: string): string => cleanText(given.slice(0, LONGEST_EXCERPT)).replaceAll('\n', ' ');
