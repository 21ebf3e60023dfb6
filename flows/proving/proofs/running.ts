import type { BuildId } from '../builds.ts';
import { broken, type Ground, type Judgement, linesOf, type Proof, type StepResult } from '../proof.ts';

type Lines = ReadonlyMap<string, string>;

interface Running {
  readonly id: string;
  readonly build?: BuildId;
  /** Name of the subcommand. */
  readonly does: string;
  readonly alone?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
  /** Of a program that ended well; one that did not has failed. */
  judge(lines: Lines, ground: Ground): Judgement;
}

/** A proof by one run of a program that prints what it saw as `name=value`. */
export function running({ id, build = 'basics', does, alone = false, environment, limitMs, judge }: Running): Proof {
  return {
    id,
    settings: 'clean',
    builds: [build],
    alone,
    simulated: false,
    steps: () => [
      {
        kind: 'run',
        name: 'run',
        build,
        args: [does],
        ...(environment === undefined ? {} : { environment }),
        ...(limitMs === undefined ? {} : { limitMs }),
      },
    ],
    judge({ run }, ground) {
      const lines = linesOf(run);
      return lines === null ? broken({}, whyNoLines(run)) : judge(lines, ground);
    },
  };
}

/** What a program that did not end well says. */
export function whyNoLines(run: StepResult | undefined): string {
  return run?.kind === 'failed' && run.timedOut ? 'hung' : 'proving.ended-badly';
}

/** All of these lines, as they stand here. */
export function has(lines: Lines, wanted: Readonly<Record<string, string | number | boolean>>): boolean {
  return Object.entries(wanted).every(([name, value]) => lines.get(name) === String(value));
}
