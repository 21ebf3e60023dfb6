import { defineFact } from '../../../src/engine/fact.ts';
import { unobservable } from '../../machine/answer.ts';
import { settings } from '../../shell/facts/settings.ts';
import { askGo, complaintOf } from '../reading/ask-go.ts';
import { noGo } from '../reading/no-go.ts';
import { goInstallations } from './go-installations.ts';

/** Whether the winning go really answers, as it is, in the environment of a new terminal. */
export interface GoVersionAnswer {
  readonly program: string;
  /** `go1.26.3`; null: it did not say. */
  readonly version: string | null;
  /** `darwin/arm64`: what it builds for by default; null: it did not say. */
  readonly target: string | null;
  /** Its complaint; empty where it answered. */
  readonly said: string;
  /** Null where a signal ended it (SIGKILL: refused by the system). */
  readonly exitCode: number | null;
  readonly signal: string | null;
}

export const goVersion = defineFact<GoVersionAnswer>({
  id: 'toolchain.go-version',
  limitMs: 5_000,
  async observe(look) {
    const [found, set] = await Promise.all([look.need(goInstallations), look.need(settings)]);
    const program = found.onPath[0]?.path;
    if (program === undefined) throw noGo(set);
    const asked = await askGo(look, program, ['version'], set.environment);
    if (!asked.ok) {
      // A program that cannot even be started is an answer: the wrong CPU, a dangling interpreter.
      if (asked.failure.code !== 'not-executable') throw unobservable(`${program} version`, asked.failure);
      const said = asked.failure.detail;
      return { program, version: null, target: null, said, exitCode: null, signal: null };
    }
    const { exitCode, signal, stdout } = asked.result;
    const match = /^go version (\S+)(?: .*?)? (\w+\/\w+)\s*$/m.exec(stdout);
    const answered = exitCode === 0 && match !== null;
    return {
      program,
      version: answered ? (match[1] ?? null) : null,
      target: answered ? (match[2] ?? null) : null,
      said: answered ? '' : complaintOf(asked.result),
      exitCode,
      signal,
    };
  },
});
