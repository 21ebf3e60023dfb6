import { dayAndTime } from '../report/text/day-and-time.ts';
import type { TicketRepair } from '../report/ticket/done.ts';
import { ticketText } from '../report/ticket/ticket.ts';
import type { TicketPlace, TicketSession } from '../session/ticket.ts';
import type { Words } from '../words/words.ts';
import type { Target } from './target.ts';
import { VERSION } from './version.ts';
import { systemLine } from './wizard/system-line.ts';

/** The report of what was seen and done on a machine, as Markdown. */
export function ticketOf(
  session: TicketSession,
  known: TicketPlace & { readonly done: readonly TicketRepair[] },
  { machine, simulated }: Pick<Target, 'machine' | 'simulated'>,
  words: Words,
): string {
  const about = {
    ...known,
    version: VERSION,
    systemLine: systemLine(machine, words),
    isSimulated: simulated !== null,
    at: dayAndTime(machine.now()),
  };
  return ticketText(session, about, words, machine.person.home);
}
