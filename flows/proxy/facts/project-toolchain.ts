import { defineFact } from '../../../src/engine/fact.ts';
import { parseGoVersion } from '../../../src/go/go-version.ts';
import { parseGotoolchain } from '../../../src/go/gotoolchain.ts';
import { type WantedToolchain, wantedToolchain } from '../../../src/go/wanted-toolchain.ts';
import { settings } from '../../shell/facts/settings.ts';
import { goEnv } from '../../toolchain/facts/go-env.ts';
import { project } from './project.ts';

/** A newer Go that the project wants. */
export interface ProjectToolchain extends WantedToolchain {
  readonly file: string;
  /** The Go that reads the file. */
  readonly version: string;
  /** On PATH, or downloaded before: where it lies; null: it would have to be fetched. */
  readonly there: string | null;
  /** It may be fetched (GOTOOLCHAIN says neither `local` nor `path`). */
  readonly mayFetch: boolean;
  readonly gotoolchain: string;
}

/** null: the project wants no newer Go than the one that wins, or that one has no choice to make. */
export const projectToolchain = defineFact<ProjectToolchain | null>({
  id: 'proxy.project-toolchain',
  limitMs: 2_000,
  async observe(look) {
    const [{ file, work }, { values }, set] = await Promise.all([
      look.need(project),
      look.need(goEnv),
      look.need(settings),
    ]);
    const from = work ?? file;
    const version = parseGoVersion(values['GOVERSION'] ?? '');
    const gotoolchain = values['GOTOOLCHAIN'] ?? '';
    if (from === null || version === null || values['GO111MODULE'] === 'off') return null;
    const setting = parseGotoolchain(gotoolchain);
    const wanted = wantedToolchain(from.versions, version, setting);
    if (wanted === null) return null;
    const cache = values['GOMODCACHE'] ?? '';
    const platform = `${values['GOHOSTOS'] ?? ''}-${values['GOHOSTARCH'] ?? ''}`;
    const places = [
      ...(set.environment['PATH'] ?? '')
        .split(':')
        .filter((one) => one.startsWith('/'))
        .map((one) => `${one}/${wanted.name}`),
      ...(cache === '' ? [] : [`${cache}/golang.org/toolchain@v0.0.1-${wanted.name}.${platform}/bin/go`]),
    ];
    const seen = await Promise.all(places.map(async (path) => ((await look.machine.stat(path)).ok ? path : null)));
    return {
      ...wanted,
      file: from.path,
      version: values['GOVERSION'] ?? '',
      there: seen.find((path) => path !== null) ?? null,
      mayFetch: setting.kind === 'setting' && setting.mode === 'auto',
      gotoolchain,
    };
  },
});
