import { defineFact, Unobservable } from '../../../src/engine/fact.ts';

export interface Surroundings {
  /** There is a graphical session of this person that can show a dialog. */
  readonly gui: boolean;
  /** Started over ssh. */
  readonly ssh: boolean;
  /** Inside tmux or screen, whose server may hold an old environment. */
  readonly multiplexer: 'tmux' | 'screen' | null;
  /** `Apple_Terminal`, `iTerm.app`, `vscode`, …; null where it does not say. */
  readonly terminal: string | null;
  /** Enrolled in device management; null where it could not be told. Always false on Linux. */
  readonly managed: boolean | null;
}

export const surroundings = defineFact<Surroundings>({
  id: 'machine.surroundings',
  limitMs: 2_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'machine.surroundings', detail: '' });
  },
});
