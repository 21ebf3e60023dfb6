import { message } from '../../model/message.ts';
import type { SessionOptions } from '../../session/options.ts';
import type { Words } from '../../words/words.ts';
import { newFileOf, REPORT_MODE } from '../new-file.ts';
import { isRoot, type Target } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { repairLine } from './final-text.ts';
import { underFreeName } from './free-name.ts';

/** Makes the report for a ticket, and writes it to where the person stands, under a name that is free. */
export function ticketFile(
  target: Pick<Target, 'machine' | 'simulated'>,
  words: Words,
  terminal: Pick<Terminal, 'environment'>,
): SessionOptions['writeTicket'] {
  return async (session, place) => {
    const { ticketOf } = await import('../ticket.ts');
    const done = session.repairs.flatMap((repair) => {
      const line = repairLine(repair, words);
      if (line === null) return [];
      return [{ ...line, undo: repair.result?.status === 'applied' ? repair.plan.undo : null }];
    });
    const text = ticketOf(session, { ...place, done }, target, words);
    // What root writes is root's, and in the person's way.
    if (isRoot(target.machine)) return { text, why: message('mend.as-root') };
    const free = (name: string) => newFileOf(name, terminal, REPORT_MODE);
    return { text, ...(await underFreeName('gomend-ticket', '.md', free, text)) };
  };
}
