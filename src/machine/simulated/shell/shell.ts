import { textOf } from '../files/content.ts';
import { absolute } from '../files/path.ts';
import { type Call, notKnown, type Program } from '../programs/program.ts';
import { runScript } from './interpreter.ts';
import { newSession } from './new-session.ts';
import { type Dialect, Exited, type Session } from './session.ts';
import { startUp } from './start-up.ts';

/** A shell as a program: `-l`, `-i`, `-c SCRIPT`, zsh's `-f` (no start-up files), or a script file. */
export function shell(dialect: Dialect): Program {
  return (call) => {
    const options = optionsOf(call.args);
    if (options === null || (options.bare && dialect !== 'zsh')) return notKnown(call, 1, `${dialect}: bad option\n`);
    const { mac, actor, environment, stdin } = call;
    const session = newSession({
      mac,
      actor,
      dialect,
      environment,
      directory: call.workingDirectory,
      interactive: options.interactive,
      login: options.login || call.argv[0].startsWith('-'),
      terminal: call.terminal === true,
      stdin,
      name: options.rest[0] ?? dialect,
      program: call.executable,
      ...(call.image.version === undefined ? {} : { version: call.image.version }),
      arguments: options.rest.slice(1),
    });
    try {
      if (!options.bare) startUp(session);
      run(call, options, session);
    } catch (error) {
      if (!(error instanceof Exited)) throw error;
    }
    return { ...session.output, exitCode: session.status, ms: session.ms };
  };
}

interface Options {
  readonly login: boolean;
  readonly interactive: boolean;
  readonly bare: boolean;
  /** null: a file is run, or nothing. */
  readonly script: string | null;
  readonly rest: readonly string[];
}

function optionsOf(args: readonly string[]): Options | null {
  const letters = new Set<string>();
  let index = 0;
  for (; args[index]?.startsWith('-') && args[index] !== '-'; index++) {
    const option = args[index] ?? '';
    if (!/^-[licf]+$/.test(option) && option !== '--login') return null;
    for (const letter of option === '--login' ? 'l' : option.slice(1)) letters.add(letter);
  }
  const rest = args.slice(index);
  const commands = letters.has('c');
  if (commands && rest.length === 0) return null;
  return {
    login: letters.has('l'),
    interactive: letters.has('i'),
    bare: letters.has('f'),
    script: commands ? (rest[0] ?? '') : null,
    rest: commands ? rest.slice(1) : rest,
  };
}

function run(call: Call, options: Options, session: Session): void {
  if (options.script !== null) {
    runScript(options.script, session.name, session);
    return;
  }
  const [file] = options.rest;
  if (file === undefined) return;
  const found = call.mac.files.peek(absolute(file, call.workingDirectory));
  if (found?.node.type !== 'file') {
    session.output.stderr += `${session.name}: no such file or directory\n`;
    session.status = 127;
    return;
  }
  runScript(textOf(call.mac.state, found.node), file, session);
}
