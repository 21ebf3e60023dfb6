import { defineFact } from '../../../src/engine/fact.ts';
import { type EnvFileLine, envFilePath, parseEnvFile } from '../../../src/go/env-file.ts';
import { settings } from '../../shell/facts/settings.ts';

/** The file that `go env -w` writes. */
export interface UserEnvFile {
  /** null: this environment has none (`GOENV=off`, no home). */
  readonly path: string | null;
  readonly state: 'none' | 'missing' | 'read' | 'unreadable';
  /** Empty unless `read`. */
  readonly lines: readonly EnvFileLine[];
  /** The whole text; null unless `read`. */
  readonly text: string | null;
}

export const userEnvFile = defineFact<UserEnvFile>({
  id: 'toolchain.env-file',
  limitMs: 1_000,
  async observe(look) {
    const { environment } = await look.need(settings);
    const given = envFilePath(look.machine.platform, environment);
    // A relative GOENV means another file in every directory; there is no one file to speak of.
    const path = given?.startsWith('/') ? given : null;
    if (path === null) return { path, state: 'none', lines: [], text: null };
    const file = await look.machine.readFile(path);
    if (!file.ok) {
      return { path, state: file.failure.code === 'missing' ? 'missing' : 'unreadable', lines: [], text: null };
    }
    const text = new TextDecoder().decode(file.value);
    return { path, state: 'read', lines: parseEnvFile(text), text };
  },
});
