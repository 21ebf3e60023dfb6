import { defineFact } from '../../../src/engine/fact.ts';
import { type FetchingStage, fetchingStage, readDockerfile } from '../../../src/go/dockerfile.ts';

/** A Dockerfile where the person stands, as far as go fetches modules in it. */
export interface BuildContext {
  readonly file: string;
  readonly stages: readonly FetchingStage[];
}

/** What docker and podman take where no other file is named. */
const NAMES = ['Dockerfile', 'Containerfile'];

/** null: there is none. */
export const buildContext = defineFact<BuildContext | null>({
  id: 'proxy.build-context',
  limitMs: 1_000,
  async observe(look) {
    for (const name of NAMES) {
      const file = `${look.machine.workingDirectory}/${name}`;
      const read = await look.machine.readFile(file, { headBytes: 64 * 1024 });
      if (!read.ok) continue;
      const stages = readDockerfile(new TextDecoder().decode(read.value)).map(fetchingStage);
      return { file, stages: stages.filter((stage) => stage !== null) };
    }
    return null;
  },
});
