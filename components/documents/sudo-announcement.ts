import type { SessionContext } from '../../src/session/context.ts';
import { paragraph } from '../text/blocks.ts';
import { commandRows } from '../text/command-rows.ts';
import { lineText } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { commandsOf } from './step-lines.ts';

const INDENT = '  ';
const indented = (row: string) => INDENT + row;

export interface AnnouncementOptions {
  readonly voice: Voice;
  readonly width: number;
  readonly simulated: boolean;
  /**
   * `again`: sudo has asked for this change before. `undo`: what was done is to be taken back. `each`: sudo asks for
   * each command by itself, and says for which.
   */
  readonly why: 'change' | 'again' | 'undo' | 'each';
}

/**
 * What stands above sudo's own question. Plain text: at that moment the terminal is not Ink's, and it
 * stays in the scrollback beside what the person typed there.
 */
export function sudoAnnouncement(
  { plan }: Pick<SessionContext, 'plan'>,
  { voice, width, simulated, why }: AnnouncementOptions,
): string {
  const steps = plan?.steps ?? [];
  const asRoot = commandsOf(steps.filter((step) => step.kind !== 'run'));
  const says = (key: string) => paragraph(voice.say(key), width).map(lineText);
  // As they were shown for the yes: whole words, and what is copied off the screen is still the command.
  const commands = asRoot.flatMap((argv) => commandRows(argv.map(voice.quote), width - INDENT.length));
  if (why === 'each') return `${says('asked.each').join('\n')}\n`;
  const asks = says(simulated ? 'wizard.elevate.simulated' : 'wizard.elevate');
  if (why !== 'change') return `${[...says(`wizard.elevate.${why}`), ...asks].join('\n')}\n`;
  const intro = commands.length > 0 ? [...says('wizard.elevate.commands'), ...commands.map(indented), ''] : [];
  return `${[...intro, ...asks].join('\n')}\n`;
}
