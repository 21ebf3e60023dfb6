import { defineFact } from '../../../src/engine/fact.ts';
import { answerOf, unobservable } from '../../machine/answer.ts';

/** How many files a program of this terminal may have open at once. */
export interface OpenFiles {
  /** The most that it can raise its own limit to; null: macOS sets none. */
  readonly hard: number | null;
}

/**
 * The hard limit alone: the soft one is 256 on every Mac, and whatever started gomend (Node) has raised its own. A
 * program inherits both from its terminal, and ulimit(1) in /usr/bin tells of the one that it was started in.
 */
export const openFiles = defineFact<OpenFiles>({
  id: 'shell.open-files',
  limitMs: 1_500,
  async observe(look) {
    const argv = ['/usr/bin/ulimit', '-H', '-n'] as const;
    const { stdout } = await answerOf(look, [...argv]);
    const said = stdout.trim();
    if (said === 'unlimited') return { hard: null };
    if (/^\d+$/.test(said)) return { hard: Number(said) };
    throw unobservable(argv.join(' '), { code: 'garbage', detail: said.slice(0, 100) });
  },
});
