export type ScenarioProblem =
  | 'no-such-scenario'
  | 'syntax'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | 'impossible';

/** A scenario that cannot be loaded: what is wrong, and where in the file it stands. */
export class ScenarioError extends Error {
  readonly problem: ScenarioProblem;
  /** Name of the file or of the scenario, as the caller gave it. */
  readonly file: string;
  /** 1-based; null where the trouble is with no line of its own. */
  readonly line: number | null;
  /** Dotted key (`state.system.cpu`). */
  readonly key: string;
  /** What may stand there instead; empty where that is no list. */
  readonly allowed: readonly string[];

  constructor(
    problem: ScenarioProblem,
    at: { readonly file: string; readonly line: number | null; readonly key: string },
    detail: string,
    allowed: readonly string[] = [],
  ) {
    const place = at.line === null ? at.file : `${at.file}:${at.line}`;
    const choices = allowed.length > 0 ? `; allowed: ${allowed.join(', ')}` : '';
    super(`${place}: ${at.key === '' ? '' : `${at.key}: `}${detail}${choices}`);
    this.name = 'ScenarioError';
    this.problem = problem;
    this.file = at.file;
    this.line = at.line;
    this.key = at.key;
    this.allowed = allowed;
  }
}
