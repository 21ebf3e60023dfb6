import { render } from 'ink';
import type { Desk } from '../../src/practice/desk.ts';
import { KeyGuard } from '../keys/key-guard.ts';
import { themeOf } from '../theme.ts';
import { voiceOf } from '../voice.ts';
import { Practice } from './practice.tsx';

const MAX_FPS = 30;

export interface PracticeOptions {
  readonly desk: Desk;
  /** Of gomend. */
  readonly version: string;
  readonly verbose: boolean;
  /** The terminal, both ends. */
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Whoever says no must also set FORCE_COLOR=0 before this module is loaded. */
  readonly color: boolean;
  readonly unicode: boolean;
  /** Tells of an interrupt that came as a signal. Gives the way to stop telling. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/**
 * Runs an exercise on a terminal until it has ended. Nothing stays on the screen: the comparison that follows does.
 * @throws what a view or a move threw: a bug of ours, with the terminal put back in order
 */
export async function runPractice(options: PracticeOptions): Promise<void> {
  const { desk, stdin, stdout, color, unicode } = options;
  const { machine } = desk.exercise.case;
  const voice = voiceOf(desk.words, themeOf({ color, unicode, accessible: false }), machine.person.home);
  try {
    // Before anything is drawn: a key that comes early must not be echoed into the frame.
    if (stdin.isTTY) stdin.setRawMode(true);
    const app = render(
      <Practice
        desk={desk}
        voice={voice}
        version={options.version}
        verbose={options.verbose}
        guard={new KeyGuard()}
        stdout={stdout}
        onInterrupt={options.onInterrupt}
      />,
      { stdin, stdout, exitOnCtrlC: false, interactive: true, incrementalRendering: true, maxFps: MAX_FPS },
    );
    await app.waitUntilExit();
  } finally {
    if (stdin.isTTY) stdin.setRawMode(false);
  }
}
