import { defineFact } from '../../../src/engine/fact.ts';
import { parseGotoolchain } from '../../../src/go/gotoolchain.ts';
import { settings } from '../../shell/facts/settings.ts';
import { nearestFile } from '../reading/nearest-file.ts';
import { originOf } from '../reading/origin.ts';
import { userEnvFile } from './env-file.ts';

/** An older Go that is asked for by name (GOTOOLCHAIN). A `toolchain` line of go.mod never asks for an older one. */
export interface PinnedToolchain {
  /** `go1.22.12` */
  readonly name: string;
  /** `project`: a file of the project that direnv and the like read. `terminal`: only this terminal has it. */
  readonly from: 'settings' | 'project' | 'terminal';
  /** Empty where no file is known. */
  readonly file: string;
  /** 1-based; 0 where none is known. */
  readonly line: number;
  readonly text: string;
}

/** Where an older Go is asked for, in a new terminal or in the one that gomend was started from; null: nowhere. */
export const pinnedToolchain = defineFact<PinnedToolchain | null>({
  id: 'toolchain.pinned-toolchain',
  limitMs: 2_000,
  async observe(look) {
    const [set, file] = await Promise.all([look.need(settings), look.need(userEnvFile)]);
    const origin = originOf('GOTOOLCHAIN', set, file);
    const settled = origin && nameOf(origin.value);
    if (origin && settled) {
      const line = origin.from === 'user-file' ? origin : origin.setBy;
      return { name: settled, from: 'settings', file: line?.file ?? '', line: line?.line ?? 0, text: line?.text ?? '' };
    }
    const here = set.of('GOTOOLCHAIN').here ?? '';
    const name = nameOf(here);
    if (name === null) return null;
    // direnv takes the nearest one above the folder that the person stands in (direnv(1)).
    const project = await nearestFile(look, look.machine.workingDirectory, ['.envrc'], ({ path, text: all }) => ({
      path,
      lines: all.split('\n'),
    }));
    if (project === null) return { name, from: 'terminal', file: '', line: 0, text: '' };
    const index = project.lines.findIndex((line) => /^\s*(?:export\s+)?GOTOOLCHAIN=/.test(line));
    const text = project.lines[index] ?? '';
    // The file says otherwise by now: the terminal takes it over when the person comes back to the folder.
    if (!text.includes(here)) return null;
    return { name, from: 'project', file: project.path, line: index + 1, text };
  },
});

/** null: no toolchain is named. */
function nameOf(value: string): string | null {
  const parsed = parseGotoolchain(value);
  return parsed.kind === 'setting' && parsed.minimum !== 'local' ? parsed.minimum : null;
}
