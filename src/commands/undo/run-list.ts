import type { PastRun } from '../../engine/repair/undo.ts';
import { jsonDocument } from '../../report/json.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Words } from '../../words/words.ts';
import type { Invocation } from '../invocation.ts';

type RunState = 'standing' | 'clean' | 'open' | 'waiting' | 'undoing' | 'newer';

/** Runs, newest first, for people or (`gomend.runs/1`) for programs. */
export function runList(runs: readonly PastRun[], { format }: Pick<Invocation, 'format'>, words: Words): string {
  const listed = runs.toReversed().map((run) => ({
    run: cleanText(run.run),
    at: cleanText(run.at),
    state: stateOf(run),
    changes: run.standing.length,
    fixes: [...new Set(run.standing.map(({ fix }) => cleanText(fix)))],
  }));
  if (format === 'json') return jsonDocument({ schema: 'gomend.runs/1', runs: listed });
  if (listed.length === 0) return `${words.say('undo.no-runs')}\n`;
  return listed
    .map(({ run, at, state, changes }) => {
      const how = words.say(`undo.run-state.${state}`, { n: changes });
      return `${words.say('undo.run', { run, at, state: how })}\n`;
    })
    .join('');
}

function stateOf({ open, waitsFor, standing, stage, newer }: PastRun): RunState {
  if (newer) return 'newer';
  if (stage === 'undoing') return 'undoing';
  if (waitsFor !== null) return 'waiting';
  if (open) return 'open';
  return standing.length > 0 ? 'standing' : 'clean';
}
