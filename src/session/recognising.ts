import type { Symptom } from '../symptom/symptom.ts';
import type { Told } from '../symptom/told.ts';

/** What may be behind a message. Loaded when it is first asked for: every format that is known. @throws if it is stopped */
export async function recognise(told: Told, signal: AbortSignal): Promise<Symptom> {
  const { readSymptom } = await import('../symptom/read-symptom.ts');
  return readSymptom(told, () => turnOfTheLoop(signal));
}

/** Others have their turn. */
function turnOfTheLoop(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setImmediate(() => (signal.aborted ? reject(signal.reason) : resolve()));
  });
}
