import { message } from '../../model/message.ts';
import { dayAndTime } from '../../report/text/day-and-time.ts';
import type { SessionOptions } from '../../session/options.ts';
import type { Words } from '../../words/words.ts';
import { scriptFileOf } from '../fix/script-file.ts';
import { isRoot, type Target } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { repairLine } from './final-text.ts';
import { underFreeName } from './free-name.ts';
import { systemLine } from './system-line.ts';

/** For the person alone: what a machine says of itself is nobody else's business until they pass it on. */
const TICKET_MODE = 0o600;

/** Makes the report for a ticket, and writes it to where the person stands, under a name that is free. */
export function ticketFile(
  { machine, simulated }: Pick<Target, 'machine' | 'simulated'>,
  words: Words,
  terminal: Pick<Terminal, 'environment'>,
): SessionOptions['writeTicket'] {
  return async (session, place) => {
    const { ticketText } = await import('../../report/ticket/ticket.ts');
    const done = session.repairs.flatMap((repair) => {
      const line = repairLine(repair, words);
      if (line === null) return [];
      return [{ ...line, undo: repair.result?.status === 'applied' ? repair.plan.undo : null }];
    });
    const about = {
      ...place,
      version: VERSION,
      systemLine: systemLine(machine, words),
      isSimulated: simulated !== null,
      at: dayAndTime(machine.now()),
      done,
    };
    const text = ticketText(session, about, words, machine.person.home);
    // What root writes is root's, and in the person's way.
    if (isRoot(machine)) return { text, why: message('mend.as-root') };
    const free = (name: string) => scriptFileOf(name, terminal, TICKET_MODE);
    return { text, ...(await underFreeName('gomend-ticket', '.md', free, text)) };
  };
}
