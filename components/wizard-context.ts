import { createContext, useContext } from 'react';
import type { MachineKind, Platform } from '../src/machine/port.ts';
import type { DrawnFrame } from './frame/drawn-frame.ts';
import type { KeyGuard } from './keys/key-guard.ts';
import type { KeyQueue } from './keys/key-queue.ts';
import type { Voice } from './voice.ts';

export interface About {
  /** Of gomend. */
  readonly version: string;
  /** The machine in one line: `macOS 26.1, Apple silicon, zsh`. */
  readonly systemLine: string;
}

/** What every view may need and none decides. */
export interface WizardSettings {
  readonly voice: Voice;
  readonly about: About;
  readonly machine: { readonly kind: MachineKind; readonly platform: Platform };
  readonly guard: KeyGuard;
  readonly keys: KeyQueue;
  readonly frame: DrawnFrame;
}

const WizardContext = createContext<WizardSettings | null>(null);

export const WizardProvider = WizardContext.Provider;

export function useWizard(): WizardSettings {
  const settings = useContext(WizardContext);
  if (!settings) throw new Error('a view stands outside the wizard');
  return settings;
}
