import { buildProgram } from '../terminal/build-program.ts';
import { KEY, type OpenTerminal, openTerminal } from '../terminal/open-terminal.ts';
import { moveTo, press } from '../terminal/walk.ts';

export interface WizardSetting {
  readonly cols?: number;
  readonly rows?: number;
  /** Settings of the scripted program: SLOW, SLOW_AGAIN, HEALTHY, LEFT, ACCESSIBLE, PLAIN, ASCII, SUDO, KEY_LOG. */
  readonly env?: Readonly<Record<string, string>>;
  /** Wraps the program's command line, for what must be looked at in the same terminal afterwards. */
  readonly wrap?: (command: string) => string;
}

let program: Promise<string> | null = null;

/** The scripted wizard in a terminal of its own. */
export async function openWizard({ cols = 80, rows = 24, env = {}, wrap }: WizardSetting = {}): Promise<OpenTerminal> {
  program ??= buildProgram('test/support/wizard-program/main.tsx');
  const command = [process.execPath, await program] as const;
  return openTerminal({
    argv: wrap ? ['/bin/sh', '-c', wrap(command.map((part) => `'${part}'`).join(' '))] : [...command],
    cols,
    rows,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
  });
}

/** Answers the question with yes. Waits only for it to go: what comes then may already read the keyboard. */
export async function sayYes(terminal: OpenTerminal): Promise<void> {
  await press(terminal, 'y', ({ text }) => !text().includes('Do it?'));
}

/** Views in the order one comes through them. */
export const VIEWS = ['welcome', 'findings', 'finding', 'review', 'confirm'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a repair can be chosen for: the finding, the fix, and how its confirmation is known. */
export interface Choice {
  readonly finding: string;
  readonly fix: string;
}

export const TAKE_OUT: Choice = { finding: 'GOROOT is set', fix: 'Take one line out' };

/** Goes as far as a view, by keys alone. */
export async function goTo(terminal: OpenTerminal, view: ViewName, choice: Choice = TAKE_OUT): Promise<void> {
  const steps: Readonly<Record<ViewName, () => Promise<void>>> = {
    welcome: () => terminal.waitFor('choose'),
    findings: async () => {
      await moveTo(terminal, 'Just look');
      // The examination may take longer than anybody waits before they press once more.
      await press(terminal, KEY.enter, /Examining|What was found/);
      await terminal.waitFor('What was found');
    },
    finding: async () => {
      await moveTo(terminal, choice.finding);
      await press(terminal, KEY.enter, 'Why this matters');
    },
    review: async () => {
      await moveTo(terminal, choice.fix);
      await press(terminal, KEY.enter, /go on to the question|read on/);
    },
    confirm: async () => {
      await press(terminal, KEY.pageDown, 'go on to the question');
      await press(terminal, KEY.enter, 'Do it?');
    },
  };
  for (const name of VIEWS.slice(0, VIEWS.indexOf(view) + 1)) await steps[name]();
}
