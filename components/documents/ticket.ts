import type { Ticket } from '../../src/session/ticket.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK, type Line, line } from '../text/line.ts';
import { wrap } from '../text/wrap.ts';
import type { Voice } from '../voice.ts';

/** Where the report lies, or why it lies nowhere; null: it is not there yet. */
export function ticketSentence({ result }: Ticket, voice: Voice): string | null {
  if (result === null) return null;
  if ('file' in result) return voice.say('ticket.written', { file: result.file });
  return voice.say('ticket.not-written', { why: voice.say(result.why.key, result.why.params) });
}

/** The report itself, as it was written. */
export function ticketLines({ result }: Ticket, voice: Voice, width: number): readonly Line[] {
  const rows = result?.text.trimEnd().split('\n') ?? [];
  return rows.flatMap((row) => {
    const text = voice.quote(row);
    if (text === '') return [BLANK];
    if (text.startsWith('#')) return paragraph(text, width, 'strong');
    return wrap(text, width).map((one) => line(one));
  });
}
