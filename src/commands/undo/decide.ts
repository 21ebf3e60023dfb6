import type { Conflict, Way } from '../../engine/repair/conflict.ts';
import type { Decision } from '../../engine/repair/settle.ts';
import { reportConflict } from '../../report/conflict.ts';
import { conflictText } from '../../report/text/conflict-text.ts';
import { prose, type TextContext } from '../../report/text/text-context.ts';
import type { Terminal } from '../terminal.ts';

/** Shows each file three ways and asks what becomes of it. null: the person wants no undo at all. */
export async function decide(
  conflicts: readonly Conflict[],
  terminal: Terminal,
  context: TextContext,
): Promise<readonly Decision[] | null> {
  const decisions: Decision[] = [];
  for (const conflict of conflicts) {
    const lines = conflictText(reportConflict(conflict), context);
    terminal.out(`${lines.join('\n')}\n`);
    // Nothing can be chosen: it stays, and that is told at the end.
    if (conflict.ways.length === 1) continue;
    const way = await ask(conflict.ways, terminal, context);
    if (way === null) return null;
    decisions.push({ conflict, way });
  }
  return decisions;
}

/** The first is to leave it, and what nothing typed means. */
async function ask(ways: readonly Way[], terminal: Terminal, context: TextContext): Promise<Way | null> {
  const { words } = context;
  const options = ways.flatMap((way, index) => prose(`${index + 1}. ${words.say(`conflict.way.${way}`)}`, 2, context));
  terminal.out(`${options.join('\n')}\n`);
  for (;;) {
    const answer = await terminal.question(words.say('conflict.ask'));
    if (answer === null) return null;
    const given = answer.trim();
    const way = given === '' ? ways[0] : ways[Number(given) - 1];
    if (way !== undefined) return way;
    terminal.out(`${words.say('conflict.no-such', { n: ways.length })}\n`);
  }
}
