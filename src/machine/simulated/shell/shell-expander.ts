import type { Expander } from './expansion.ts';
import { runScript } from './interpreter.ts';
import { Exited, type Session } from './session.ts';
import { child, leavingOn } from './subshell.ts';

/** What words may ask of a session while they are expanded. */
export function expander(session: Session): Expander {
  return {
    variables: session.variables,
    splits: session.dialect !== 'zsh',
    home: session.variables.get('HOME') ?? session.actor.home,
    special: (name) => specialOf(name, session),
    positional: () => session.arguments,
    substitute: (script) => {
      const inner = child(session, {});
      inner.output = { stdout: '', stderr: '' };
      leavingOn(Exited, () => runScript(script, session.name, inner));
      session.output.stderr += inner.output.stderr;
      session.status = inner.status;
      session.ms += inner.ms;
      return inner.output.stdout;
    },
    unknown: (what) => session.mac.unknown(what),
    outOfMemory: () => {
      session.output.stderr += `${session.name}: fatal error: out of memory\n`;
      session.status = 1;
      throw new Exited();
    },
  };
}

function specialOf(name: string, session: Session): string | undefined {
  if (/^[1-9]$/.test(name)) return session.arguments[Number(name) - 1] ?? '';
  switch (name) {
    case '?':
      return String(session.status);
    case '#':
      return String(session.arguments.length);
    case '0':
      return session.name;
    case '-':
      return `${session.interactive ? 'i' : ''}${session.login ? 'l' : ''}`;
    case 'PPID':
      return String(session.mac.state.terminal.pid);
    default:
      return undefined;
  }
}
