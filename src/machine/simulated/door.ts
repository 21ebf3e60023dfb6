import type { Limits } from '../port.ts';
import { type Argv, operationCommands, withSudo } from '../privilege/commands.ts';
import type { AskResult, DoorState, PrivilegeDoor } from '../privilege/door.ts';
import { fileCommands } from '../privilege/file-commands.ts';
import { runInOrder } from '../privilege/in-order.ts';
import { mustBeRootPlace } from '../privilege/root-places.ts';
import { clearing, settled, watched } from '../privilege/watch.ts';
import { personOf, ROOT } from './files/actor.ts';
import { ownTreesRefusal } from './files/own-trees.ts';
import type { Stretch } from './pace.ts';
import type { RunningMac } from './programs/program.ts';
import { run } from './run.ts';

const OPERATION_MS = 30_000;
/** In the names of temporary files. */
export const TOKEN = 'simulated';
const NO_TICKET = { code: 'denied', detail: 'sudo: a password is required' } as const;

export interface SimulatedDoor {
  readonly door: PrivilegeDoor;
  /** Whether root's work may be done now. */
  isOpen(): boolean;
}

/** sudo with the rights that the account has, asked by a person who does what the state says they do. */
export function simulatedDoor(
  mac: RunningMac,
  stretch: (limits: Limits | undefined, defaultMs: number) => Stretch,
): SimulatedDoor {
  const account = mac.state.accounts[mac.state.person];
  if (!account) throw new Error(`the simulated Mac has no account ${mac.state.person}`);
  const context = { platform: 'darwin', person: personOf(mac.state) } as const;
  let opened = false;
  const state = (): DoorState => {
    if (account.uid === 0) return 'root';
    if (!mac.files.peek('/usr/bin/sudo')) return 'absent';
    // Of an account that is not in the sudoers file sudo says so only after the right password.
    return account.sudo === 'password' || account.sudo === 'none' ? 'asks' : 'open';
  };
  const ask = (): AskResult => {
    const before = state();
    if (before === 'open') return 'granted';
    if (before !== 'asks') return before === 'absent' ? 'absent' : 'not-allowed';
    switch (mac.state.terminal.atPasswordPrompt) {
      case 'no-terminal':
        return 'no-terminal';
      case 'interrupts':
        return 'interrupted';
      case 'wrong-password':
        return 'wrong-password';
      case 'right-password':
        if (account.sudo === 'none') return 'not-allowed';
        account.sudo = 'ticket';
        opened = true;
        return 'granted';
    }
  };
  return {
    isOpen: () => state() === 'open',
    door: {
      state: async () => state(),
      ask: async () => ask(),
      commands: (operation) => operationCommands(operation, context).map(withSudo),
      fileCommands(change) {
        mustBeRootPlace(change);
        return fileCommands(change, 'darwin', TOKEN).map(withSudo);
      },
      async perform(operation, signal) {
        const all = operationCommands(operation, context);
        const limits: Limits = signal ? { signal } : {};
        const moved = ownTreesRefusal(mac.files, operation, context);
        if (moved) return { ok: false, failure: moved, ms: 0 };
        const asRoot = (argv: Argv) => run(mac, { ...limits, argv }, ROOT, stretch(limits, OPERATION_MS));
        const performed = await runInOrder(all, async (argv) => {
          if (state() !== 'open') return { ok: false, failure: NO_TICKET, ms: 0 };
          return watched(operation, argv, await asRoot(argv));
        });
        const clear = clearing(operation, context.platform, performed);
        if (clear !== null) await asRoot(clear);
        return settled(operation, performed);
      },
      async close() {
        if (opened) account.sudo = 'password';
        opened = false;
      },
    },
  };
}
