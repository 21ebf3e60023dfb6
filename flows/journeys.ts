import type { CheckId, FlowId } from '../src/model/finding.ts';
import { UPGRADE_CHECKS } from './upgrade-changes.ts';

export const JOURNEY_IDS = ['onboarding', 'support', 'after-upgrade', 'look'] as const;
export type JourneyId = (typeof JOURNEY_IDS)[number];

/** One use of gomend: which flows, in which order they are told. Words are below `journey.<id>`. */
export interface Journey {
  readonly id: JourneyId;
  readonly flows: readonly FlowId[];
  /** Checks that come before all others. */
  readonly first?: readonly CheckId[];
}

export const journeys: readonly Journey[] = [
  { id: 'onboarding', flows: ['toolchain', 'shell', 'resolver', 'proxy', 'launchd'] },
  { id: 'support', flows: ['shell', 'toolchain', 'resolver', 'proxy', 'launchd'] },
  // Upgrades break the developer tools, the shell's system files and background items first.
  { id: 'after-upgrade', flows: ['toolchain', 'shell', 'launchd', 'resolver', 'proxy'], first: UPGRADE_CHECKS },
  { id: 'look', flows: ['shell', 'toolchain', 'resolver', 'proxy', 'launchd'] },
];

export function journeyOf(id: JourneyId): Journey {
  const journey = journeys.find((one) => one.id === id);
  if (!journey) throw new Error(`no journey has the id ${id}`);
  return journey;
}
