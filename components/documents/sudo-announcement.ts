import type { SessionContext } from '../../src/session/context.ts';
import { commandLine } from '../../src/shell/command-line.ts';
import { paragraph } from '../text/blocks.ts';
import { lineText } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { commandsOf } from './step-lines.ts';

/**
 * What stands above sudo's own question. Plain text: at that moment the terminal is not Ink's, and it
 * stays in the scrollback beside what the person typed there.
 */
export function sudoAnnouncement(
  { plan }: Pick<SessionContext, 'plan'>,
  { voice, width, simulated }: { readonly voice: Voice; readonly width: number; readonly simulated: boolean },
): string {
  const steps = plan?.steps ?? [];
  const asRoot = commandsOf(steps.filter((step) => step.kind !== 'run'));
  const commands = asRoot.map((argv) => `  ${commandLine(argv.map(voice.quote))}`);
  const intro = commands.length > 0 ? [voice.say('wizard.elevate.commands'), ...commands, ''] : [];
  const asks = paragraph(voice.say(simulated ? 'wizard.elevate.simulated' : 'wizard.elevate'), width).map(lineText);
  return `${[...intro, ...asks].join('\n')}\n`;
}
