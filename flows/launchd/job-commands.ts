import { baseName } from '../../src/shell/base-name.ts';
import type { LaunchdJob } from './job.ts';
import { type Privileged, type SimpleCommand, simpleCommands, throughSudo } from './simple-commands.ts';

const SHELLS = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh']);

/** The text behind `-c`, for an argv that starts a shell with one; else null. */
function shellText(argv: SimpleCommand): string | null {
  if (!SHELLS.has(baseName(argv[0] ?? ''))) return null;
  const flag = argv.findIndex((word, index) => index > 0 && /^-[a-z]*c$/u.test(word));
  return flag < 0 ? null : (argv[flag + 1] ?? null);
}

/** Every command that a job runs, as far as its list and its script tell. */
export function commandsOf(job: LaunchdJob): readonly Privileged[] {
  const direct = throughSudo(job.argv);
  const text = shellText(direct.command);
  const inner = text === null ? [direct.command] : simpleCommands(text);
  const scripted = job.script === null ? [] : simpleCommands(job.script.text);
  return [...inner, ...scripted].map((command) => {
    const through = throughSudo(command);
    return { command: through.command, sudo: through.sudo || direct.sudo };
  });
}

export interface FlushCommand {
  readonly kind: 'directory-cache' | 'record-cache';
  readonly sudo: boolean;
  /** For showing. */
  readonly said: string;
}

const HANGUP = /^-(?:HUP|SIGHUP|1)$/u;

/**
 * Commands that throw away DNS answers: `dscacheutil -flushcache`, and a hang-up (or worse) sent to
 * mDNSResponder, which makes it purge its whole cache (mDNSResponder, daemon.c, SIGHUP).
 * Asking (`dscacheutil -q`) or watching it (`pgrep`, `log`) is none.
 */
export function flushCommands(job: LaunchdJob): readonly FlushCommand[] {
  return commandsOf(job).flatMap(({ command, sudo }): readonly FlushCommand[] => {
    const [program = '', ...args] = command;
    const said = command.join(' ');
    const name = baseName(program);
    if (name === 'dscacheutil' && args.includes('-flushcache')) return [{ kind: 'directory-cache', sudo, said }];
    const responder = args.some((arg) => /^mDNSResponder(?:Helper)?$/u.test(arg));
    if ((name === 'killall' || name === 'pkill') && responder && !args.includes('-0')) {
      return [{ kind: 'record-cache', sudo, said }];
    }
    // `kill -HUP $(pgrep mDNSResponder)`: the name stands in a command of its own.
    if (name === 'kill' && args.some((arg) => HANGUP.test(arg)) && mentionsResponder(job)) {
      return [{ kind: 'record-cache', sudo, said }];
    }
    return [];
  });
}

function mentionsResponder(job: LaunchdJob): boolean {
  return commandsOf(job).some(
    ({ command }) => baseName(command[0] ?? '') === 'pgrep' && command.some((word) => word.includes('mDNSResponder')),
  );
}

/** It goes round by itself: `while …; do …; sleep 60; done`. */
export function loopsForever(job: LaunchdJob): boolean {
  const text = `${shellText(job.argv) ?? ''}\n${job.script?.text ?? ''}`;
  const sleeps = commandsOf(job).some(({ command }) => baseName(command[0] ?? '') === 'sleep');
  return sleeps && /(?:^|[\s;])(?:while|until)\s/u.test(text);
}

/** Values that a job gives to the whole session by `launchctl setenv NAME VALUE`. */
export function sessionSettings(job: LaunchdJob): readonly { readonly name: string; readonly value: string }[] {
  return commandsOf(job).flatMap(({ command }) => {
    const [program = '', verb, name, value] = command;
    const sets = baseName(program) === 'launchctl' && verb === 'setenv';
    return sets && name !== undefined && value !== undefined ? [{ name, value }] : [];
  });
}
