import { useApp, useStdin, useStdout, useWindowSize } from 'ink';
import { type ReactElement, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { EXIT } from '../src/session/exit-code.ts';
import type { Session } from '../src/session/session.ts';
import { AccessibleWizard } from './accessible/accessible-wizard.tsx';
import { sudoAnnouncement } from './documents/sudo-announcement.ts';
import { contentWidth } from './frame/layout.ts';
import { useCleanResize } from './frame/use-clean-resize.ts';
import type { KeyGuard } from './keys/key-guard.ts';
import { usePressedKeys } from './keys/use-pressed-keys.ts';
import { lendTerminal, type TerminalLoan } from './lend-terminal.ts';
import { type SessionView, useSessionView, viewOf } from './session-view.ts';
import { VisualWizard } from './visual-wizard.tsx';
import type { Voice } from './voice.ts';
import { type About, WizardProvider, type WizardSettings } from './wizard-context.ts';

export interface WizardProps {
  readonly session: Session;
  readonly voice: Voice;
  readonly about: About;
  readonly machine: WizardSettings['machine'];
  readonly guard: KeyGuard;
  readonly loan: TerminalLoan;
  readonly accessible: boolean;
  readonly stdout: NodeJS.WriteStream;
  /** An interrupt that came as a signal, because the terminal was not ours to read keys from. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** The root: draws the state the session is in, reads the keys, and leaves when the session ends. */
export function Wizard(props: WizardProps): ReactElement | null {
  const { session, voice, about, machine, guard, accessible } = props;
  const view = useSessionView(session);
  const { left, interrupt } = useLeaving(props, view);
  const keys = usePressedKeys(guard, interrupt);
  useLoan(props);
  const frame = useCleanResize(props.stdout);
  const settings = useMemo(
    () => ({ voice, about, machine, guard, keys, frame }),
    [voice, about, machine, guard, keys, frame],
  );
  // The last frame is empty: what stays on the screen is the report that follows.
  if (left) return null;
  const Body = accessible ? AccessibleWizard : VisualWizard;
  return (
    <WizardProvider value={settings}>
      <Body view={view} send={session.send} />
    </WizardProvider>
  );
}

interface Leaving {
  readonly left: boolean;
  readonly interrupt: () => void;
}

/** Ends with the session; ctrl-c asks it to end, and a second one does not wait. */
function useLeaving({ session, onInterrupt }: WizardProps, { ended }: SessionView): Leaving {
  const { exit } = useApp();
  const interrupts = useRef(0);
  const [leftWith, setLeftWith] = useState<number | null>(null);
  const interrupt = useEffectEvent(() => {
    if (++interrupts.current > 1) setLeftWith(EXIT.interrupted);
    else session.send({ type: 'stop' });
  });
  useEffect(() => onInterrupt(() => interrupt()), [onInterrupt]);
  useEffect(() => {
    if (ended) setLeftWith(session.getSnapshot().output?.exitCode ?? EXIT.interrupted);
  }, [ended, session]);
  useEffect(() => {
    if (leftWith !== null) exit(leftWith);
  }, [leftWith, exit]);
  return { left: leftWith !== null, interrupt };
}

function useLoan({ session, loan, guard, voice, machine }: WizardProps): void {
  const { suspendTerminal } = useApp();
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  const { columns } = useWindowSize();
  const askedFor = useRef<unknown>(null);
  useEffect(() =>
    loan.offer((use, each) => {
      const simulated = machine.kind !== 'local';
      const { state, context } = viewOf(session);
      const isAgain = state === 'elevate' && askedFor.current === context.application;
      if (state === 'elevate') askedFor.current = context.application;
      const why = each ? 'each' : state === 'undoing' ? 'undo' : isAgain ? 'again' : 'change';
      const announcement = sudoAnnouncement(context, { voice, width: contentWidth(columns), simulated, why });
      const write = (text: string) => () => void stdout.write(text);
      const settle = () => guard.settle();
      return lendTerminal(
        { suspendTerminal, stdin, announce: write(announcement), conclude: write('\n'), settle },
        use,
      );
    }),
  );
}
