import { commandWords } from '../macos/paste.ts';
import type { PasteContext, Reading } from '../macos/reading.ts';
import { stripControls } from '../words/untrusted.ts';
import type { ScriptEval, ScriptSource } from './assignment.ts';
import { dialectOfFile } from './dialect.ts';
import { type GoIssue, goIssues } from './go-issues.ts';
import { readStartupFile } from './startup-file.ts';

/** A start-up file, or a piece of one, as somebody pasted it. */
export interface ShellRc {
  readonly file: string | null;
  /** As written, quotes taken off; null for `unset`. In file order. */
  readonly assignments: readonly (readonly [name: string, raw: string | null])[];
  readonly issues: readonly GoIssue[];
  readonly sources: readonly ScriptSource[];
  readonly evals: readonly ScriptEval[];
}

/** `excerpt of ~/.zshrc`, `cat ~/.profile` → the file they name; else the whole wording, if there is any. */
function fileOf(command: string): string | null {
  const path = commandWords(command).find((word) => /^[~./]/.test(word));
  return path ?? (command.replace(/^excerpt of /, '') || null);
}

/** Reads the paste; only lines that mean to set a variable and do not are listed as not understood. */
export function readShellRc(text: string, context: PasteContext = {}): Reading<ShellRc> {
  const file = fileOf(context.command ?? '');
  // Whose file it is nobody tells: the home directory keeps its name, so that two spellings of it are one.
  const variables = new Map([['HOME', '$HOME']]);
  const facts = readStartupFile(stripControls(text), file === null ? null : dialectOfFile(file), { variables });
  return {
    facts: {
      file,
      assignments: facts.assignments.map((one) => [one.name, one.raw] as const),
      issues: goIssues(facts),
      sources: facts.sources,
      evals: facts.evals,
    },
    notUnderstood: facts.faults
      .filter((one) => one.fault === 'not-shell-syntax')
      .map((one) => ({ line: one.line, text: one.text })),
  };
}
