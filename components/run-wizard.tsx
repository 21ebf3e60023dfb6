import { render } from 'ink';
import type { Finding } from '../src/model/finding.ts';
import { isPartial } from '../src/report/symptom/judged.ts';
import type { SessionContext } from '../src/session/context.ts';
import { EXIT } from '../src/session/exit-code.ts';
import type { LendTerminal } from '../src/session/options.ts';
import type { Session } from '../src/session/session.ts';
import type { Words } from '../src/words/words.ts';
import { farewell } from './documents/farewell.ts';
import { KeyGuard } from './keys/key-guard.ts';
import { TerminalLoan } from './lend-terminal.ts';
import { themeOf } from './theme.ts';
import { voiceOf } from './voice.ts';
import { Wizard } from './wizard.tsx';
import type { About, WizardSettings } from './wizard-context.ts';

/** Keys are answered at once at this rate; progress itself is drawn more rarely. */
const MAX_FPS = 30;

export interface WizardOptions {
  readonly createSession: (lend: LendTerminal) => Session;
  readonly words: Words;
  readonly machine: WizardSettings['machine'];
  readonly about: About;
  /** Home directory of the examined machine's person, shown as `~`. */
  readonly home: string;
  /** The terminal, both ends. */
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** For a screen reader: finished lines only, nothing that moves, questions with numbers. */
  readonly accessible: boolean;
  /** Whoever says no must also set FORCE_COLOR=0 before this module is loaded. */
  readonly color: boolean;
  /** Letters beyond ASCII can be shown. */
  readonly unicode: boolean;
  /** Tells of an interrupt that came as a signal while another program had the terminal. Gives the way to stop telling. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** The report that stays in the scrollback; empty for none. `isPartial`: not all checks were waited for. */
  readonly finalText: (findings: readonly Finding[], repairs: SessionContext['repairs'], isPartial: boolean) => string;
}

/**
 * Runs the wizard on a terminal until the person leaves.
 *
 * @returns the exit code
 * @throws what a view threw: a bug of ours, with the terminal put back in order
 */
export async function runWizard(options: WizardOptions): Promise<number> {
  const { words, home, color, unicode, accessible, stdin, stdout } = options;
  const voice = voiceOf(words, themeOf({ color, unicode, accessible }), home);
  const loan = new TerminalLoan();
  const session = options.createSession(loan.lend);
  try {
    // Before anything is drawn: a key that comes early must not be echoed into the frame.
    if (stdin.isTTY) stdin.setRawMode(true);
    const app = render(
      <Wizard
        session={session}
        voice={voice}
        about={options.about}
        machine={options.machine}
        guard={new KeyGuard()}
        loan={loan}
        accessible={accessible}
        stdout={stdout}
        onInterrupt={options.onInterrupt}
      />,
      {
        stdin,
        stdout,
        exitOnCtrlC: false,
        interactive: true,
        incrementalRendering: true,
        isScreenReaderEnabled: accessible,
        maxFps: MAX_FPS,
      },
    );
    // The question stands on the screen before the first look at the disk.
    session.start();
    const exitCode = await app.waitUntilExit();
    const { context } = session.getSnapshot();
    stdout.write(farewell(context, voice) + options.finalText(context.findings, context.repairs, isPartial(context)));
    return typeof exitCode === 'number' ? exitCode : EXIT.interrupted;
  } finally {
    session.stop();
    if (stdin.isTTY) stdin.setRawMode(false);
  }
}
