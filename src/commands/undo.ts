import { type PastRun, pastRuns } from '../engine/repair/undo.ts';
import { EXIT } from '../session/exit-code.ts';
import { loadWords } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import { unknownWord } from './nearest.ts';
import { type Target, targetOf } from './target.ts';
import { logOf } from './undo/log-of.ts';
import { hasReversible } from './undo/reversible.ts';
import { runList } from './undo/run-list.ts';
import { takeBack } from './undo/take-back.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend undo`: take back what a run changed, to the byte where the journal can. */
export const undo: Command = async (invocation, terminal) => {
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords(invocation.language)]);
  const runs = await readRuns(target);
  if (invocation.switches.has('list')) {
    const [name] = invocation.operands;
    const document =
      name === undefined
        ? runList(runs, invocation, words)
        : await logOf(runToUndo(name, runs)?.run ?? name, { invocation, terminal, destination, target, words });
    await destination.write(document);
    return EXIT.healthy;
  }
  const onlyOpen = invocation.switches.has('unfinished');
  const [name] = invocation.operands;
  if (onlyOpen && name !== undefined) throw new UsageError('unfinished-takes-nothing', { word: name });
  const run = onlyOpen ? (runs.findLast(({ open }) => open) ?? null) : runToUndo(name, runs);
  return takeBack({ run, runs, onlyOpen, invocation, terminal, destination, target, words });
};

async function readRuns({ store }: Target): Promise<readonly PastRun[]> {
  try {
    return await pastRuns(store);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError('state', { place: store.place, detail });
  }
}

/** The named one, or the last with something in place that can be taken back. */
export function runToUndo(name: string | undefined, runs: readonly PastRun[]): PastRun | null {
  if (name === undefined) return runs.findLast(hasReversible) ?? null;
  const run = runs.find((one) => one.run === name);
  if (run?.newer) throw new UsageError('newer-run', { run: run.run });
  if (run) return run;
  throw unknownWord(
    'unknown-run',
    name,
    runs.map((one) => one.run),
  );
}
