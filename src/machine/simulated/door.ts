import type { Outcome } from '../../model/outcome.ts';
import type { Limits, RunResult } from '../port.ts';
import type { AskResult, DoorState, PrivilegeDoor } from '../privilege/door.ts';
import { ROOT } from './files/actor.ts';
import type { Stretch } from './pace.ts';
import { commandsOf, fileCommandsOf } from './privileged-commands.ts';
import type { RunningMac } from './programs/program.ts';
import { run } from './run.ts';

const OPERATION_MS = 30_000;

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
  const hadTicket = account.sudo === 'ticket';
  const state = (): DoorState => {
    if (account.uid === 0) return 'root';
    if (!mac.files.peek('/usr/bin/sudo')) return 'absent';
    return account.sudo === 'none' ? 'refused' : account.sudo === 'password' ? 'asks' : 'open';
  };
  const ask = (): AskResult => {
    if (state() === 'open') return 'granted';
    switch (mac.state.terminal.atPasswordPrompt) {
      case 'no-terminal':
        return 'no-terminal';
      case 'interrupts':
        return 'interrupted';
      case 'wrong-password':
        return 'wrong-password';
      case 'right-password':
        // sudo asks first and says afterwards that this account may not.
        if (account.sudo !== 'password') return 'not-allowed';
        account.sudo = 'ticket';
        return 'granted';
    }
  };
  return {
    isOpen: () => state() === 'open',
    door: {
      state: async () => state(),
      ask: async () => ask(),
      commands: commandsOf,
      fileCommands: fileCommandsOf,
      async perform(operation, signal) {
        const limits: Limits = signal ? { signal } : {};
        const time = stretch(limits, OPERATION_MS);
        if (state() !== 'open') {
          const failure = { code: 'denied', detail: 'sudo: a password is required' } as const;
          return { ok: false, failure, ms: 0 };
        }
        const done: RunResult = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
        let last: Outcome<RunResult> = { ok: true, value: done, ms: 0 };
        for (const command of commandsOf(operation)) {
          last = await run(mac, { ...limits, argv: withoutSudo(command) }, ROOT, time);
          if (!last.ok || last.value.exitCode !== 0) return last;
        }
        return last;
      },
      async close() {
        if (account.sudo === 'ticket' && !hadTicket) account.sudo = 'password';
      },
    },
  };
}

/** The command that sudo is given: the door is what stands in for sudo itself. */
function withoutSudo(command: readonly string[]): readonly [string, ...string[]] {
  const own = command[0] === '/usr/bin/sudo' ? command.slice(command.indexOf('--') + 1) : command;
  const [program, ...args] = own;
  if (program === undefined) throw new Error('an operation has a command without a program');
  return [program, ...args];
}
