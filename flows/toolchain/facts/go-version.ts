import { defineFact, type Look } from '../../../src/engine/fact.ts';
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
  /** A stand-in that has a version to start in this folder only; null: it does not depend on the folder. */
  readonly onlyIn: string | null;
}

export const goVersion = defineFact<GoVersionAnswer>({
  id: 'toolchain.go-version',
  limitMs: 5_000,
  async observe(look) {
    const [found, set] = await Promise.all([look.need(goInstallations), look.need(settings)]);
    const winner = found.onPath[0];
    if (winner === undefined) throw noGo(set);
    const answer = await answerIn('/', look, winner.path, set.environment);
    if (answer.version !== null || winner.arch !== 'script') return answer;
    // A version may be chosen for single projects, and none for all: the person stands in one, perhaps.
    const here = look.machine.workingDirectory;
    const there = await answerIn(here, look, winner.path, set.environment);
    return there.version === null ? answer : { ...there, onlyIn: here };
  },
});

async function answerIn(
  directory: string,
  look: Look,
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<GoVersionAnswer> {
  const asked = await askGo(look, program, ['version'], environment, directory);
  if (!asked.ok) {
    // A program that cannot even be started is an answer: the wrong CPU, a dangling interpreter.
    if (asked.failure.code !== 'not-executable') throw unobservable(`${program} version`, asked.failure);
    const said = asked.failure.detail;
    return { program, version: null, target: null, said, exitCode: null, signal: null, onlyIn: null };
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
    onlyIn: null,
  };
}
