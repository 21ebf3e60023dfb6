import { isWrong } from '../../model/finding.ts';
import type { Symptom } from '../../symptom/symptom.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { SessionContext } from '../context.ts';
import { proofsOf } from '../readiness.ts';
import { nextStop, stagesDone, stagesOf, stillPutOff } from '../tour.ts';
import type { LeftJourney } from './left-journey.ts';

/** More than a symptom ever needs; what is longer is not kept. */
const LONGEST_SYMPTOM = 24 * 1024;

export type Position = Omit<LeftJourney, 'session' | 'leftAt'>;

/** Where a session stands, to go on from there. `over`: its journey has come to its end. null: none is under way. */
export function positionOf(context: SessionContext, ended: boolean): Position | 'over' | null {
  const { journey } = context;
  if (journey === null) return null;
  if (isOver(context, ended)) return 'over';
  const symptom = symptomOf(context);
  if (journey !== 'onboarding') {
    return { journey, stage: null, passed: [], putOff: [], ...findingsDone(context), symptom, area: context.area };
  }
  const { putOff } = context;
  // Before it has been examined nothing is passed.
  if (context.findings.length === 0)
    return { journey, stage: null, passed: [], putOff, done: 0, of: 0, symptom, area: null };
  const passed = stagesOf(context).flatMap(({ id, status }) => (status === 'fine' ? [id] : []));
  return {
    journey,
    stage: nextStop(context)?.stage ?? null,
    passed,
    putOff,
    ...stagesDone(context),
    symptom,
    area: null,
  };
}

function isOver(context: SessionContext, ended: boolean): boolean {
  const { journey, findings, stopped, proving } = context;
  if (findings.length === 0 || stopped) return false;
  const isOpen = findings.some(isWrong);
  if (journey === 'onboarding') {
    return !isOpen && stillPutOff(context).length === 0 && nextStop(context) === null && proofsOf(proving) !== 'failed';
  }
  // Whoever only wanted to look has looked.
  return !isOpen || (journey === 'look' && ended);
}

function findingsDone({ findings, repairs }: SessionContext): { readonly done: number; readonly of: number } {
  const done = repairs.filter(({ verification }) => verification?.verdict === 'proven').length;
  const open = findings.filter(isWrong).length;
  return { done, of: done + open };
}

/** What the person said is wrong, where the session has it; without credentials, and not at any length. */
function symptomOf({ symptom }: SessionContext): Symptom | null {
  const text = JSON.stringify(symptom, (_, value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
  return text.length > LONGEST_SYMPTOM ? null : (JSON.parse(text) as Symptom | null);
}
