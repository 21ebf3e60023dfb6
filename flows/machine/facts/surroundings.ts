import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { readProfilesStatus } from '../../../src/macos/profiles-status.ts';

export interface Surroundings {
  /** There is a graphical session of this person that can show a dialog; null where it could not be told. */
  readonly gui: boolean | null;
  /** Started over ssh. */
  readonly ssh: boolean;
  /** Inside tmux or screen, whose server may hold an old environment. */
  readonly multiplexer: 'tmux' | 'screen' | null;
  /** `Apple_Terminal`, `iTerm.app`, `vscode`, …; null where it does not say. */
  readonly terminal: string | null;
  /** Enrolled in device management; null where it could not be told. Always false on Linux. */
  readonly managed: boolean | null;
}

/** `profiles` asks a daemon; a slow answer is not worth the whole fact. */
const ENROLLMENT_LIMIT_MS = 1_500;

export const surroundings = defineFact<Surroundings>({
  id: 'machine.surroundings',
  limitMs: 2_000,
  async observe(look) {
    const { environment } = look.machine;
    const isSet = (name: string) => (environment[name] ?? '') !== '';
    const multiplexer = isSet('TMUX') ? 'tmux' : isSet('STY') ? 'screen' : null;
    const terminal = environment['TERM_PROGRAM'] ?? '';
    const [gui, managed] = await Promise.all([graphical(look), enrolled(look)]);
    return {
      gui,
      ssh: isSet('SSH_CONNECTION'),
      multiplexer,
      // tmux says `tmux` there, which hides the program around it.
      terminal: terminal === '' || terminal === 'tmux' ? null : terminal,
      managed,
    };
  },
});

async function graphical(look: Look): Promise<boolean | null> {
  if (look.machine.platform === 'linux') {
    const { environment } = look.machine;
    return ['WAYLAND_DISPLAY', 'DISPLAY'].some((name) => (environment[name] ?? '') !== '');
  }
  // `Aqua` for what runs in the session on the screen; `Background` and others for ssh (launchctl(1)).
  const outcome = await look.machine.run({ argv: ['/bin/launchctl', 'managername'] });
  const manager = outcome.ok && outcome.value.exitCode === 0 ? outcome.value.stdout.trim() : '';
  return manager === '' ? null : manager === 'Aqua';
}

async function enrolled(look: Look): Promise<boolean | null> {
  if (look.machine.platform === 'linux') return false;
  const argv = ['/usr/bin/profiles', 'status', '-type', 'enrollment'] as const;
  const outcome = await look.machine.run({ argv: [...argv], timeoutMs: ENROLLMENT_LIMIT_MS });
  const mdm = outcome.ok ? readProfilesStatus(outcome.value.stdout).facts.mdm : null;
  return mdm === null ? null : mdm !== 'no';
}
