import type { TicketSession } from '../../session/ticket.ts';
import type { MessageLine } from '../../symptom/message-lines.ts';
import type { Sayer } from '../sayer.ts';
import { sizeOf } from '../symptom/sentences.ts';
import { codeBlock, plainMarkdown } from './markdown.ts';

/** The message, cleaned and shortened; or which area was picked in its place. */
export function messageSection({ symptom, area }: TicketSession, words: Sayer): readonly string[] {
  if (symptom === null) {
    const text =
      area === null
        ? words.say('ticket.message.none')
        : words.say('ticket.message.area', { area: words.say(`flow.${area}`) });
    return [plainMarkdown(text)];
  }
  return [
    plainMarkdown(words.say('ticket.message.size', { size: sizeOf(symptom, words) })),
    '',
    ...codeBlock(withGaps(symptom.message, symptom.lines, words)),
  ];
}

function withGaps(message: readonly MessageLine[], lines: number, words: Sayer): readonly string[] {
  let next = 1;
  const shown = message.flatMap(({ line, text }) => {
    const gap = line - next;
    next = line + 1;
    return [...(gap > 0 ? [words.say('ticket.gap', { n: gap })] : []), text];
  });
  return lines >= next ? [...shown, words.say('ticket.gap', { n: lines - next + 1 })] : shown;
}
