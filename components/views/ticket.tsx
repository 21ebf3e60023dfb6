import type { ReactElement } from 'react';
import { ticketLines, ticketSentence } from '../documents/ticket.ts';
import { ReadingPage } from '../frame/reading-page.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { paragraph } from '../text/blocks.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines, troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** The report for a ticket, to be read before it is passed on. */
export function TicketView({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  const { ticket, trouble } = context;
  const waits = ticket?.result === null && trouble === null;
  const sentence = ticket === null ? null : ticketSentence(ticket, voice);
  const header = [
    ...titleLines(voice.say('ticket.page'), [], width),
    ...troubleLines(trouble, voice, width),
    ...paragraph(sentence ?? (waits ? voice.say('ticket.writing') : ''), width),
  ];
  const document = ticket === null ? [] : ticketLines(ticket, voice, width);
  const keys = {
    enter: () => send({ type: 'back' }),
    back: () => send({ type: 'back' }),
    quit: () => send({ type: 'quit' }),
  };
  return (
    <ReadingPage
      header={header}
      document={document}
      keys={keys}
      hints={[{ keys: ['back'] }, { keys: ['page-down'] }, { keys: ['help'] }, { keys: ['quit'] }]}
    />
  );
}
