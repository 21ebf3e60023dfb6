import { spawn } from '@lydell/node-pty';
import type { Sandbox } from './sandbox.ts';

/** What is typed when the script has said something last. */
export type Answers = readonly (readonly [asked: string, answer: string])[];

export const AGREE: Answers = [
  ['Do it? [y/N] ', 'y\r'],
  ['or type q to stop here. ', '\r'],
];

/** Runs the sandbox's script before a person; each answer as often as it is asked for. */
export function onTerminal(sandbox: Sandbox, answers: Answers = AGREE, args: readonly string[] = []) {
  const [program, ...rest] = sandbox.argv(args);
  const terminal = spawn(program, rest, { cols: 300, rows: 50, env: sandbox.environment });
  return new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    let said = '';
    let answered = 0;
    terminal.onData((data) => {
      said += data;
      const answer = answers.find(([asked]) => said.slice(answered).endsWith(asked))?.[1];
      if (answer === undefined) return;
      answered = said.length;
      terminal.write(answer);
    });
    terminal.onExit(({ exitCode }) => resolve({ code: exitCode, said }));
  });
}
