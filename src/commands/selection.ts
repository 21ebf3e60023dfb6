import { allChecks, lookRequestChecks, offers, requestChecks } from '../../flows/index.ts';
import { type JourneyId, journeyOf } from '../../flows/journeys.ts';
import type { Check } from '../engine/check.ts';
import type { OfferRule } from '../engine/offer.ts';
import { FLOW_IDS, type FlowId } from '../model/finding.ts';
import { unknownWord } from './nearest.ts';
import { UsageError } from './usage-error.ts';

export interface Selection {
  readonly flows: readonly FlowId[];
  /** In the order in which the journey tells them. */
  readonly checks: readonly Check[];
  /** All there are: what a chosen check rests on is found here. */
  readonly catalogue: readonly Check[];
  readonly offers: readonly OfferRule[];
}

/** What a plain examination walks through. */
export const CHECK_JOURNEY: JourneyId = 'look';

/**
 * Checks by the flows, `--only` and `--skip` of a command line. `--only` may name one that is looked at on request.
 * @throws {UsageError} for a word that is no flow or check, and where nothing is left
 */
export function selectChecks(flows: readonly string[], only: readonly string[], skip: readonly string[]): Selection {
  const wantedFlows = flows.map(flowOf);
  const wanted = only.map((word) => (lookRequestChecks.some(({ id }) => id === word) ? word : checkIdOf(word)));
  const onRequest = lookRequestChecks.filter(({ id }) => wanted.includes(id));
  const catalogue = onRequest.length === 0 ? allChecks : [...allChecks, ...onRequest];
  const unwanted = new Set(skip.map(checkIdOf));
  const order = journeyOf(CHECK_JOURNEY).flows.filter((flow) => wantedFlows.length === 0 || wantedFlows.includes(flow));
  const checks = order
    .flatMap((flow) => catalogue.filter((check) => check.flow === flow))
    .filter((check) => (wanted.length === 0 || wanted.includes(check.id)) && !unwanted.has(check.id));
  if (checks.length === 0 && allChecks.length > 0) throw new UsageError('nothing-selected');
  return {
    flows: order.filter((flow) => checks.some((check) => check.flow === flow)),
    checks,
    catalogue,
    offers,
  };
}

/** What `fix` is to look at: checks by name, those that are made on request alone among them; none: all there are. */
export function selectToFix(named: readonly string[]): Selection {
  const requested = requestChecks.filter(({ id }) => named.includes(id));
  if (requested.length === 0) return selectChecks([], named, []);
  const others = named.filter((id) => requested.every((check) => check.id !== id));
  const rest = others.length === 0 ? { checks: [], flows: [] } : selectChecks([], others, []);
  const checks = [...rest.checks, ...requested];
  return { flows: flowsOf(checks), checks, catalogue: [...allChecks, ...requested], offers };
}

function flowOf(word: string): FlowId {
  const flow = FLOW_IDS.find((one) => one === word);
  if (flow) return flow;
  if (allChecks.some((check) => check.id === word)) throw new UsageError('flow-is-check', { word });
  throw unknownWord('unknown-flow', word, FLOW_IDS, { flows: FLOW_IDS });
}

/** @throws {UsageError} if nothing that can be fixed is called so */
export function fixIdOf(word: string): string {
  return requestChecks.some(({ id }) => id === word) ? word : checkIdOf(word);
}

/** @throws {UsageError} if no check is called so */
export function checkIdOf(word: string): string {
  if (allChecks.some((check) => check.id === word)) return word;
  if (FLOW_IDS.some((flow) => flow === word)) throw new UsageError('check-is-flow', { word });
  throw unknownWord(
    'unknown-check',
    word,
    allChecks.map((check) => check.id),
  );
}

/** Flows of these findings, in the order in which they are told. */
export function flowsOf(findings: readonly { readonly flow: FlowId }[]): readonly FlowId[] {
  return journeyOf(CHECK_JOURNEY).flows.filter((flow) => findings.some((finding) => finding.flow === flow));
}
