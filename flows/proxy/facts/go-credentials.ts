import { defineFact } from '../../../src/engine/fact.ts';
import { type Goauth, parseGoauth } from '../../../src/go/goauth.ts';
import { settings } from '../../shell/facts/settings.ts';
import { userEnvFile } from '../../toolchain/facts/env-file.ts';
import { originOf } from '../../toolchain/reading/origin.ts';

/** How go proves itself to servers that ask who is there. */
export interface GoCredentials {
  /** As set; empty: the default. May name a program with arguments: never shown but masked. */
  readonly value: string;
  readonly goauth: Goauth;
  /** Directories of `git DIR` that are none, for which go stops. */
  readonly missing: readonly string[];
}

export const goCredentials = defineFact<GoCredentials>({
  id: 'proxy.go-credentials',
  limitMs: 1_000,
  async observe(look) {
    const [set, file] = await Promise.all([look.need(settings), look.need(userEnvFile)]);
    const value = originOf('GOAUTH', set, file)?.value ?? '';
    const goauth = parseGoauth(value);
    const directories = goauth.kind === 'commands' ? goauth.gitDirectories : [];
    const missing: string[] = [];
    for (const directory of directories) {
      const stat = await look.machine.stat(directory);
      const gone = stat.ok ? stat.value.type !== 'directory' : stat.failure.code === 'missing';
      if (gone) missing.push(directory);
    }
    return { value, goauth, missing };
  },
});
