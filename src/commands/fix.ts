import { allChecks } from '../../flows/index.ts';
import { FLOW_IDS } from '../model/finding.ts';
import { loadWords } from '../words/words.ts';
import { insistOnRoot } from './company-root.ts';
import { destinationOf } from './destination.ts';
import { fixFindings } from './fix/fix-findings.ts';
import type { Invocation } from './invocation.ts';
import { fixIdOf, selectToFix } from './selection.ts';
import { targetOf } from './target.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend fix`: examine, show each change, ask, make it, look again. */
export const fix: Command = async (invocation, terminal) => {
  const unfinished = invocation.switches.has('unfinished');
  if (unfinished && invocation.operands[0] !== undefined) {
    throw new UsageError('unfinished-takes-nothing', { word: invocation.operands[0] });
  }
  const named = invocation.operands.map(namedCheck);
  const file = invocation.values.get('script');
  if (file !== undefined) {
    const { scriptFixes } = await import('./fix/script-fixes.ts');
    return scriptFixes(file, named, invocation, terminal);
  }
  if (invocation.values.has('with') && named.length !== 1) throw new UsageError('with-needs-check');
  const mode = modeOf(invocation, terminal);
  if (unfinished) {
    const [{ finishUnfinished }, target, words] = await Promise.all([
      import('./fix/finish-unfinished.ts'),
      targetOf(invocation, terminal),
      loadWords(invocation.language),
    ]);
    return finishUnfinished({ invocation, terminal, mode, target, words });
  }
  const selection = selectToFix(named);
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords(invocation.language)]);
  await insistOnRoot(invocation, target.machine);
  return fixFindings({ invocation, terminal, mode, named, selection, destination, target, words });
};

/**
 * - `ask`: each change is shown and asked about on the terminal.
 * - `yes`: what was named is done without asking.
 * - `dry-run`: each change is shown, and nothing is done.
 */
export type FixMode = 'ask' | 'yes' | 'dry-run';

function modeOf({ switches, operands, format, out }: Invocation, terminal: Terminal): FixMode {
  const [dryRun, yes] = [switches.has('dry-run'), switches.has('yes')];
  if (dryRun && yes) throw new UsageError('yes-and-dry-run');
  if (dryRun) return 'dry-run';
  if (yes) {
    if (operands.length === 0 && !switches.has('unfinished'))
      throw new UsageError('yes-needs-checks', { example: 'CHECK' });
    return 'yes';
  }
  if (format === 'json') throw new UsageError('json-cannot-ask');
  if (!terminal.inIsTerminal || !terminal.outIsTerminal || out !== null) throw new UsageError('no-one-to-ask');
  return 'ask';
}

function namedCheck(word: string): string {
  const isFlow = FLOW_IDS.some((flow) => flow === word) && allChecks.every((check) => check.id !== word);
  if (isFlow) throw new UsageError('fix-takes-checks', { word });
  return fixIdOf(word);
}
