import { type System, system } from '../../flows/machine/facts/system.ts';
import type { Check } from '../engine/check.ts';
import type { Examination, ExaminationEvent } from '../engine/examination.ts';
import type { CheckId, Finding } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';

/** What an examination tells while it goes on, kept for who does not wait for its end. */
export class Overheard {
  readonly #judged = new Map<CheckId, readonly Finding[]>();
  readonly #enough = Promise.withResolvers<void>();
  #system: string | null = null;

  hear(event: ExaminationEvent): void {
    if (event.type === 'check-judged') this.#judged.set(event.check, event.findings);
    else if (event.type === 'fact-ended' && event.fact === system.id) this.#system = nameOf(event.observation);
  }

  /** `macOS 26.1`; null: it has not said. */
  get system(): string | null {
    return this.#system;
  }

  enough(): void {
    this.#enough.resolve();
  }

  /** Findings of all checks; after `enough` of those that were judged by then, and of no other: nobody waited for them. */
  async findings(
    examination: Examination,
    checks: readonly Check[],
    first: readonly Check[],
  ): Promise<readonly Finding[]> {
    const cut = this.#enough.promise.then(() => {
      const known = checks.flatMap(({ id }) => this.#judged.get(id) ?? []);
      examination.stop();
      return known;
    });
    return Promise.race([examination.run(checks, first), cut]);
  }
}

function nameOf(observation: Observation<unknown>): string | null {
  if (!observation.known) return null;
  const { name, version } = observation.value as System;
  return `${name} ${version}`.trim();
}
