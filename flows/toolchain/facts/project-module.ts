import { defineFact, type Look } from '../../../src/engine/fact.ts';

/** The go.mod of the project that the person stands in. */
export interface ProjectModule {
  readonly path: string;
  /** The Go that its `go` line wants (`1.27`, `1.26.3`). */
  readonly go: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** More folders deep nobody works. */
const MOST_FOLDERS = 40;
const MOD_BYTES = 256 * 1024;

/** The nearest go.mod, from the folder that gomend was started in upwards (go.dev/ref/mod#go-mod-file); null: none, or without a `go` line. */
export const projectModule = defineFact<ProjectModule | null>({
  id: 'toolchain.project-module',
  limitMs: 2_000,
  async observe(look) {
    let directory = look.machine.workingDirectory;
    for (let count = 0; count < MOST_FOLDERS; count++) {
      const path = `${directory === '/' ? '' : directory}/go.mod`;
      const lines = await linesOf(look, path);
      if (lines !== null) return goLine(path, lines);
      if (directory === '/') return null;
      directory = directory.slice(0, directory.lastIndexOf('/')) || '/';
    }
    return null;
  },
});

async function linesOf(look: Look, path: string): Promise<readonly string[] | null> {
  const file = await look.machine.readFile(path, { maxBytes: MOD_BYTES });
  return file.ok ? new TextDecoder().decode(file.value).split('\n') : null;
}

function goLine(path: string, lines: readonly string[]): ProjectModule | null {
  for (const [index, text] of lines.entries()) {
    const go = /^\s*go\s+(\d+\.\d+\S*)\s*(?:\/\/.*)?$/.exec(text)?.[1];
    if (go !== undefined) return { path, go, line: index + 1, text };
  }
  return null;
}
