import type { Look } from '../../../src/engine/fact.ts';
import { type BuildInfo, readBuildInfo } from '../../../src/go/build-info.ts';
import { settings } from '../../shell/facts/settings.ts';
import { askGo } from './ask-go.ts';

/**
 * What go wrote into programs that it built, by path (`go version -m`).
 *
 * @param program the go that is asked; without one nothing is known
 */
export async function buildsOf(
  look: Look,
  paths: readonly string[],
  program: string | undefined,
): Promise<ReadonlyMap<string, BuildInfo>> {
  if (program === undefined || paths.length === 0) return new Map();
  const set = await look.ask(settings);
  if (!set.known) return new Map();
  const asked = await askGo(look, program, ['version', '-m', ...paths], set.value.environment);
  return asked.ok ? readBuildInfo(asked.result.stdout) : new Map();
}
