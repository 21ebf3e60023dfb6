import { foreseen as foreseenFact } from '../../../flows/proxy/trace/foreseen.ts';
import { type TraceSettings, traceSettings } from '../../../flows/proxy/trace/own-settings.ts';
import { Observations } from '../../engine/observations.ts';
import type { GoCommand } from '../../go/named-modules.ts';
import { startTraceProxy, type TraceProxy } from '../../machine/local/trace/proxy.ts';
import { trustedRoots } from '../../machine/local/trusted-roots.ts';
import type { Machine, Scratch } from '../../machine/port.ts';
import type { Observation } from '../../model/observation.ts';
import { childEnvironment } from '../../trace/child-environment.ts';
import { differences } from '../../trace/differences.ts';
import type { Foreseen } from '../../trace/foreseen.ts';
import type { Trace } from '../../trace/trace.ts';
import { UsageError } from '../usage-error.ts';
import { runChild } from './child.ts';

export interface TraceRequest {
  readonly machine: Machine;
  readonly file: string;
  readonly argv: readonly [string, ...string[]];
  readonly directory: string;
  readonly cache: Trace['cache'];
  /** null: there is nothing to foretell. */
  readonly goCommand: GoCommand | null;
  /** For what is found out beforehand. */
  readonly budgetMs: number;
  readonly printsToError: boolean;
  readonly atTerminal: boolean;
  /** The person had enough before it was started. */
  readonly isStopped: () => boolean;
}

/** Connections of a command that has just ended are closed by the system within that time. */
const SETTLE_MS = 300;

/**
 * Runs the command behind a proxy of its own. Whatever way that ends, proxy and cache are gone afterwards.
 * @returns null: it was stopped before it began
 */
export async function runTraced(request: TraceRequest): Promise<Trace | null> {
  const { machine, goCommand, cache, budgetMs } = request;
  const observations = new Observations(machine, AbortSignal.timeout(budgetMs));
  const [settings, foretold] = await Promise.all([
    observations.observe(traceSettings).then(needed),
    goCommand === null ? null : observations.observe(foreseenFact(goCommand, cache === 'private')),
  ]);
  const scratch = cache === 'private' ? await privateCache(machine) : null;
  try {
    const proxy = await listening(machine, settings);
    try {
      return request.isStopped() ? null : await traced(request, proxy, settings, foretold, scratch);
    } finally {
      await proxy.close();
    }
  } finally {
    await scratch?.remove();
  }
}

async function traced(
  request: TraceRequest,
  proxy: TraceProxy,
  { git, unseen }: TraceSettings,
  foretold: Observation<Foreseen> | null,
  scratch: Scratch | null,
): Promise<Trace> {
  const { machine, argv, cache } = request;
  const environment = childEnvironment(machine.environment, proxy.url, git, scratch && `${scratch.path}/mod`);
  const startedAt = new Date();
  proxy.begin();
  const began = performance.now();
  const { code, signal, interrupted } = await runChild({ ...request, environment });
  const durationMs = performance.now() - began;
  await proxy.settled(SETTLE_MS);
  const connections = proxy.seen();
  const foreseen = foretold?.known ? foretold.value : null;
  const ran = { succeeded: code === 0, environment };
  return {
    command: argv,
    cache,
    startedAt,
    durationMs,
    exit: { code, signal },
    interrupted,
    connections,
    turnedAway: proxy.turnedAway(),
    foreseen,
    foreseenFailed: foretold === null || foretold.known ? null : foretold.reason.detail || foretold.reason.code,
    differences: foreseen === null ? [] : differences(foreseen, connections, ran),
    unseen,
  };
}

function needed(observation: Observation<TraceSettings>): TraceSettings {
  if (observation.known) return observation.value;
  throw new UsageError('trace-settings', { detail: observation.reason.detail });
}

async function privateCache(machine: Machine): Promise<Scratch> {
  const made = await machine.scratch();
  if (made.ok) return made.value;
  throw new UsageError('trace-no-cache', { detail: made.failure.detail });
}

async function listening({ environment, platform }: Machine, { git }: TraceSettings): Promise<TraceProxy> {
  try {
    return await startTraceProxy({ environment, git }, () => trustedRoots(platform, environment));
  } catch (error) {
    throw new UsageError('trace-no-proxy', { detail: error instanceof Error ? error.message : String(error) });
  }
}
