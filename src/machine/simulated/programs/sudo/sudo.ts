import { ROOT } from '../../files/actor.ts';
import { type Call, type Ended, failed, notKnown, type Program, printed } from '../program.ts';
import { allows, rulesFor, type SudoRule } from './sudoers.ts';

const USAGE = 'usage: sudo -h | -K | -k | -V\nusage: sudo [-ABbEHnPS] [-u user] [command [arg ...]]\n';
const NEEDS_PASSWORD = 'sudo: a password is required\n';
const NEEDS_TERMINAL =
  'sudo: a terminal is required to read the password; either use the -S option to read from standard input or configure an askpass helper\n' +
  NEEDS_PASSWORD;

/** sudo(8) as a program that nobody can answer: `-k`, `-v`, `-l`, or a command. Words: sudo 1.9.13. */
export const sudo: Program = (call) => {
  const flags = /^-[nkvl]$/;
  const first = call.args.findIndex((argument) => !flags.test(argument));
  const [options, rest] = first < 0 ? [call.args, []] : [call.args.slice(0, first), call.args.slice(first)];
  const command = rest[0] === '--' ? rest.slice(1) : rest;
  const [program] = command;
  if (options.includes('-k')) dropTicket(call);
  if (program === undefined) {
    if (options.includes('-l')) return list(call, options.includes('-n'));
    if (options.includes('-v')) return isOpen(call) ? printed('') : asks(options.includes('-n'));
    return options.includes('-k') ? printed('') : notKnown(call, 1, USAGE);
  }
  if (program.startsWith('-') || options.includes('-l')) return notKnown(call, 1, USAGE);
  const free = rulesFor(call.mac, call.actor).some((rule) => rule.passwordless && allows(rule, command));
  if (!free && !isOpen(call)) return asks(options.includes('-n'));
  const launched = call.mac.launch({ ...call, argv: [program, ...command.slice(1)], actor: ROOT });
  if (launched.kind === 'ended') return launched.ended;
  return failed(1, `sudo: ${program}: command not found\n`);
};

function asks(silently: boolean): Ended {
  return failed(1, silently ? NEEDS_PASSWORD : NEEDS_TERMINAL);
}

function isOpen({ actor, mac }: Call): boolean {
  const right = mac.state.accounts[actor.name]?.sudo;
  return actor.uid === 0 || right === 'ticket' || right === 'nopasswd';
}

function dropTicket({ actor, mac }: Call): void {
  const account = mac.state.accounts[actor.name];
  if (account?.sudo === 'ticket') account.sudo = 'password';
}

/** One rule without a password is enough to be told all of them (sudoers(5), `listpw`). */
function list(call: Call, silently: boolean): Ended {
  const { actor, mac } = call;
  const rules = rulesFor(mac, actor);
  if (!isOpen(call) && !rules.some((rule) => rule.passwordless)) return asks(silently);
  const right = mac.state.accounts[actor.name]?.sudo ?? 'none';
  const admin: readonly SudoRule[] =
    right === 'none' ? [] : [{ as: 'ALL', passwordless: right === 'nopasswd', commands: ['ALL'] }];
  const rows = [...admin, ...rules].map(
    ({ as, commands, passwordless }) => `    (${as}) ${passwordless ? 'NOPASSWD: ' : ''}${commands.join(', ')}\n`,
  );
  return printed(`User ${actor.name} may run the following commands on Mac:\n${rows.join('')}`);
}
