import { defineFact } from '../../../src/engine/fact.ts';
import { type VersionLine, versionLines } from '../../../src/go/go-mod-versions.ts';
import { nearestFile } from '../reading/nearest-file.ts';

/** The go.mod that counts where the person stands. */
export interface ProjectFile {
  readonly path: string;
  readonly lines: readonly VersionLine[];
}

/** null: the folder belongs to no module. */
export const projectFile = defineFact<ProjectFile | null>({
  id: 'toolchain.project-file',
  limitMs: 1_000,
  observe: (look) =>
    nearestFile(look, look.machine.workingDirectory, ['go.mod'], ({ path, text }) => ({
      path,
      lines: versionLines(text),
    })),
});
