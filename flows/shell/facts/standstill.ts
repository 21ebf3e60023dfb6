import { defineFact, type Look } from '../../../src/engine/fact.ts';
import type { TracePlace } from '../../../src/shell/trace/place.ts';
import { loginEnvironment, wasTooSlow } from './login-environment.ts';
import { traceShell } from './traced-shell.ts';

/** The line at which a starting shell stood still. */
export interface Standstill extends TracePlace {
  /** The line as it stands in its file; empty where the file cannot be read. */
  readonly text: string;
  /** Milliseconds until something came after it, or until the shell was given up. */
  readonly ms: number;
}

/** What is left of an examination's usual time once the shell has used up its own. */
const TRACE_MS = 3_000;
/** Of that, what is no busy stretch any more: nothing in start-up files takes so long between two commands by itself. */
const STILL_MS = 1_000;

/**
 * Where a shell that did not answer waits: it is started once more, with its trace on. Only then: a shell that
 * answers is started once.
 * @returns null where it answered, cannot be traced, or was at work all the time
 */
export const standstill = defineFact<Standstill | null>({
  id: 'shell.standstill',
  limitMs: TRACE_MS + 1_000,
  async observe(look) {
    const login = await look.ask(loginEnvironment);
    if (login.known || !wasTooSlow(login.reason)) return null;
    const { longest } = await traceShell(look, 'login', [], TRACE_MS);
    if (longest === null || longest.ms < STILL_MS) return null;
    return { ...longest.at, ms: longest.ms, text: await lineAt(look, longest.at) };
  },
});

async function lineAt(look: Look, { file, line }: TracePlace): Promise<string> {
  const read = await look.machine.readFile(file);
  return read.ok ? (new TextDecoder().decode(read.value).split('\n')[line - 1] ?? '') : '';
}
