import { Box, useApp } from 'ink';
import { type ReactElement, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Desk } from '../../src/practice/desk.ts';
import type { Choice, Scene } from '../../src/practice/scene.ts';
import { useCleanResize } from '../frame/use-clean-resize.ts';
import type { KeyGuard } from '../keys/key-guard.ts';
import { Covered } from '../keys/use-keys.ts';
import { usePressedKeys } from '../keys/use-pressed-keys.ts';
import { Busy } from '../views/busy.tsx';
import type { Voice } from '../voice.ts';
import { WizardProvider } from '../wizard-context.ts';
import { PracticeHelp } from './practice-help.tsx';
import { SceneView } from './scene-view.tsx';

export interface PracticeProps {
  readonly desk: Desk;
  readonly voice: Voice;
  readonly version: string;
  readonly verbose: boolean;
  readonly guard: KeyGuard;
  readonly stdout: NodeJS.WriteStream;
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** Where the trainee is; null in place of the scene: it is over. */
interface Place {
  readonly scene: Scene | null;
  /** Tells two scenes with the same words apart. */
  readonly number: number;
  readonly busy: boolean;
}

/** The root: draws the scene, reads the keys, and leaves when the exercise ends. */
export function Practice(props: PracticeProps): ReactElement | null {
  const { desk, voice, version, verbose, guard } = props;
  const { exit } = useApp();
  const [place, setPlace] = useState<Place>(() => ({ scene: desk.main(), number: 0, busy: false }));
  const [helpOpen, setHelpOpen] = useState(false);
  const frame = useCleanResize(props.stdout);
  const interrupt = useEffectEvent(() => {
    desk.exercise.end('interrupted');
    setPlace((was) => ({ ...was, scene: null }));
  });
  const keys = usePressedKeys(guard, interrupt);
  useEffect(() => props.onInterrupt(() => interrupt()), [props.onInterrupt]);
  useEffect(() => {
    if (place.scene === null) exit();
  }, [place, exit]);
  const settings = useMemo(
    () => ({
      voice,
      about: { version, systemLine: '' },
      machine: { kind: 'simulated', platform: 'darwin' } as const,
      guard,
      keys,
      frame,
    }),
    [voice, version, guard, keys, frame],
  );
  const { scene, number, busy } = place;
  // The last frame is empty: what stays on the screen is the comparison that follows.
  if (scene === null) return null;
  return (
    <WizardProvider value={settings}>
      <PracticeHelp open={helpOpen} onOpen={setHelpOpen} />
      <Box flexDirection="column" display={helpOpen ? 'none' : 'flex'}>
        <Covered value={helpOpen}>
          {busy ? (
            <Busy title={voice.say('practice.title', { version })} doing={voice.say('practice.busy')} />
          ) : (
            <SceneView key={number} desk={desk} scene={scene} verbose={verbose} onGo={(act) => void go(act)} />
          )}
        </Covered>
      </Box>
    </WizardProvider>
  );

  async function go(act: Choice['act']): Promise<void> {
    try {
      const next = act();
      if (next instanceof Promise) setPlace((was) => ({ ...was, busy: true }));
      const arrived = await next;
      // Ctrl-c may have ended it meanwhile.
      setPlace((was) => (was.scene === null ? was : { scene: arrived, number: was.number + 1, busy: false }));
    } catch (error) {
      exit(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
