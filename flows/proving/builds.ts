import type { ProgramName } from './programs.ts';
import type { Ground, SettingsOf, Step } from './proof.ts';
import type { SourceName } from './source-files.ts';

export type BuildId = 'hello' | 'hello-clean' | 'basics' | 'network' | 'racy' | 'cgo';

/** One run of `go build`. Several proofs may run what comes of it. */
interface Build {
  readonly program: ProgramName;
  readonly settings: SettingsOf;
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Built only where this one was not: do the settings prevent it, or the installation? */
  readonly withoutSettings?: BuildId;
}

export const BUILDS: Readonly<Record<BuildId, Build>> = {
  hello: { program: 'hello', settings: 'own', withoutSettings: 'hello-clean' },
  'hello-clean': { program: 'hello', settings: 'clean' },
  basics: { program: 'basics', settings: 'clean' },
  network: { program: 'network', settings: 'clean' },
  racy: { program: 'racy', settings: 'clean', flags: ['-race'] },
  cgo: { program: 'cgo', settings: 'clean', environment: { CGO_ENABLED: '1' } },
};

/** What a compiler has to say. */
const MOST_SAID = 1024 * 1024;

export function buildStep(ground: Pick<Ground, 'scratch'>, id: BuildId): Step {
  const { program, settings, flags = [], environment = {} } = BUILDS[id];
  const args = ['build', ...flags, '-o', outputOf(ground, id), '.'];
  return { kind: 'go', name: id, args, in: program, settings, environment, maxOutputBytes: MOST_SAID };
}

export function outputOf(ground: Pick<Ground, 'scratch'>, name: string): string {
  return `${ground.scratch}/bin/${name}`;
}

export function sourceOf(ground: Pick<Ground, 'scratch'>, program: SourceName): string {
  return `${ground.scratch}/src/${program}`;
}
