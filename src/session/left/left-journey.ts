import { JOURNEY_IDS, type JourneyId } from '../../../flows/journeys.ts';
import { STAGE_IDS, type StageId } from '../../../flows/tour.ts';
import { FLOW_IDS, type FlowId } from '../../model/finding.ts';
import { isCount, isRecord, type PlainRecord } from '../../model/plain-data.ts';
import type { Symptom } from '../../symptom/symptom.ts';
import type { SessionContext } from '../context.ts';

/** `schemas/left-1.json`. Another number is another meaning: what is not this one is left alone. */
const LEFT_SCHEMA = 'gomend.left/1';

/** What nobody has come back to in this time is not offered any more. */
const LONGEST_MS = 180 * 86_400_000;
/** Clocks are set; a file from further ahead is none of ours. */
const AHEAD_MS = 86_400_000;

/**
 * How far a person was when they left. Nothing of it says how the computer is: that is looked at anew. It holds no
 * paths, no outputs, and nothing that somebody typed but `symptom`.
 */
export interface LeftJourney {
  /** Of the session that wrote it. */
  readonly session: string;
  readonly journey: JourneyId;
  /** Where the tour stood; null: another journey, or it had not begun. */
  readonly stage: StageId | null;
  /** Stages with nothing left to do. */
  readonly passed: readonly StageId[];
  readonly putOff: readonly StageId[];
  /** `2` of `6`, as the person saw it; `of` 0: nothing had been counted yet. */
  readonly done: number;
  readonly of: number;
  /** Milliseconds since 1970. */
  readonly leftAt: number;
  /** What the person said is wrong, as plain data without secrets; null: nothing. */
  readonly symptom: Symptom | null;
  /** The area that the person said something fails in; null: none. */
  readonly area: FlowId | null;
}

export function writeLeft(left: LeftJourney): string {
  return `${JSON.stringify({ schema: LEFT_SCHEMA, ...left })}\n`;
}

/** Makes a symptom of what an earlier session kept; what it rests on is large, and loaded only where there is one. */
export type SymptomReader = (kept: unknown) => Symptom | null;

/** null: of another format, damaged, or too old to be offered. @param now milliseconds since 1970 */
export function readLeft(text: string, now: number, symptomIn: SymptomReader): LeftJourney | null {
  const given = parsed(text);
  if (given === null || given['schema'] !== LEFT_SCHEMA) return null;
  const { session, journey, stage, passed, putOff, done, of, leftAt } = given;
  const id = JOURNEY_IDS.find((one) => one === journey);
  if (id === undefined || typeof session !== 'string' || session === '') return null;
  if (!isCount(done) || !isCount(of) || done > of) return null;
  if (!isCount(leftAt) || now - leftAt > LONGEST_MS || leftAt - now > AHEAD_MS) return null;
  const [passedStages, putOffStages] = [stagesIn(passed), stagesIn(putOff)];
  if (passedStages === null || putOffStages === null) return null;
  const stands = STAGE_IDS.find((one) => one === stage) ?? null;
  const symptom = symptomIn(given['symptom']);
  const area = FLOW_IDS.find((one) => one === given['area']) ?? null;
  return {
    session,
    journey: id,
    stage: stands,
    passed: passedStages,
    putOff: putOffStages,
    done,
    of,
    leftAt,
    symptom,
    area,
  };
}

/** The context of a session that goes on with it. */
export function takenUpFrom({ journey, putOff, symptom, area }: LeftJourney): Partial<SessionContext> {
  return { journey, putOff, symptom, area, trouble: null };
}

/** Of this format, whatever stands in it. */
export function isLeft(text: string): boolean {
  return parsed(text)?.['schema'] === LEFT_SCHEMA;
}

function parsed(text: string): PlainRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Stages of another gomend that this one does not know are passed over; null: no list. */
function stagesIn(value: unknown): readonly StageId[] | null {
  if (!Array.isArray(value)) return null;
  return STAGE_IDS.filter((id) => value.includes(id));
}
