import type { Desk } from '../../practice/desk.ts';
import { colourForInk } from '../colour-for-ink.ts';
import type { Invocation } from '../invocation.ts';
import { isUnicode } from '../look.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

/** The exercise on a screen that is redrawn, in the wizard's style. */
export async function drawPractice(desk: Desk, invocation: Invocation, terminal: Terminal): Promise<void> {
  const color = colourForInk(invocation, terminal);
  const { runPractice } = await import('../../../components/practice/run-practice.tsx');
  await runPractice({
    desk,
    version: VERSION,
    verbose: invocation.verbose,
    stdin: process.stdin,
    stdout: process.stdout,
    color,
    unicode: isUnicode(terminal.environment, invocation.language),
    onInterrupt: terminal.onInterrupt,
  });
}
