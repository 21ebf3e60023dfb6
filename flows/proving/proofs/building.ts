import { outputOf } from '../builds.ts';
import { endedWell, type Ground, type Results, type Step } from '../proof.ts';

/** One of several builds of the program without packages: they are the steps themselves, and the files are looked at. */
export interface Variant {
  /** Of the step, and of the file. */
  readonly name: string;
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export function variantSteps(ground: Ground, { name, flags = [], environment = {} }: Variant): readonly Step[] {
  const path = outputOf(ground, name);
  return [
    { kind: 'go', name, args: ['build', ...flags, '-o', path, '.'], in: 'cross', environment },
    { kind: 'file', name: `${name}-file`, path },
  ];
}

/** What came of it; null: nothing. */
export function variantFile(results: Results, name: string) {
  const file = results[`${name}-file`];
  return endedWell(results[name]) && file?.kind === 'file' ? file : null;
}
