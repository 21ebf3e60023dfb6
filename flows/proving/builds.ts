import type { ProgramName } from './programs.ts';
import type { Ground, SettingsOf } from './proof.ts';
import type { SourceName } from './source-files.ts';

export type { SourceName } from './source-files.ts';

export type BuildId = 'hello' | 'hello-clean' | 'basics' | 'network' | 'racy' | 'cgo';

/** One run of `go build`. Several proofs may run what comes of it. */
export interface Build {
  readonly id: BuildId;
  readonly program: ProgramName;
  readonly flags: readonly string[];
  readonly settings: SettingsOf;
  readonly environment: (ground: Ground) => Readonly<Record<string, string>>;
}

const none = () => ({});

export const BUILDS: Readonly<Record<BuildId, Build>> = {
  hello: { id: 'hello', program: 'hello', flags: [], settings: 'own', environment: none },
  // Built only where `hello` was not: do the settings prevent it, or the installation?
  'hello-clean': { id: 'hello-clean', program: 'hello', flags: [], settings: 'clean', environment: none },
  basics: { id: 'basics', program: 'basics', flags: [], settings: 'clean', environment: none },
  network: { id: 'network', program: 'network', flags: [], settings: 'clean', environment: none },
  racy: { id: 'racy', program: 'racy', flags: ['-race'], settings: 'clean', environment: none },
  cgo: {
    id: 'cgo',
    program: 'cgo',
    flags: [],
    settings: 'clean',
    environment: () => ({ CGO_ENABLED: '1' }),
  },
};

export function outputOf(ground: Pick<Ground, 'scratch'>, name: string): string {
  return `${ground.scratch}/bin/${name}`;
}

export function sourceOf(ground: Pick<Ground, 'scratch'>, program: SourceName): string {
  return `${ground.scratch}/src/${program}`;
}
