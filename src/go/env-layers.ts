import { parseEnvFile, settingLine } from './env-file.ts';

/** Everything that the go command looks at for a setting. */
export interface EnvSources {
  /** Of the process; empty values count as absent. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Text of the person's file; null: there is none, or it cannot be read (Go says nothing then). */
  readonly userFile: string | null;
  /** Text of `$GOROOT/go.env` (Go 1.21 and later); null: there is none. */
  readonly gorootFile: string | null;
}

export interface EnvLayer {
  readonly source: 'environment' | 'user-file' | 'goroot-file';
  /** 1-based; null for the environment. */
  readonly line: number | null;
  readonly value: string;
  /** The value that Go uses. Where no layer wins, its built-in default does. */
  readonly wins: boolean;
}

/** Read from the environment of the process alone (cfg.EnvFile; package internal/godebug). */
const ENVIRONMENT_ONLY: ReadonlySet<string> = new Set(['GOENV', 'GODEBUG']);

/**
 * Every place that gives a value for a name, strongest first. An empty `KEY=` in the person's file
 * still hides `go.env`.
 * Source: cmd/go/internal/cfg Getenv and initEnvCache, Go 1.21 to 1.27.
 */
export function layersOf(name: string, sources: EnvSources): readonly EnvLayer[] {
  const layers: EnvLayer[] = [];
  const add = (source: EnvLayer['source'], line: number | null, value: string): void => {
    layers.push({ source, line, value, wins: layers.length === 0 });
  };
  const set = sources.environment[name] ?? '';
  if (set !== '') add('environment', null, set);
  if (ENVIRONMENT_ONLY.has(name)) return layers;
  for (const source of ['user-file', 'goroot-file'] as const) {
    const text = source === 'user-file' ? sources.userFile : sources.gorootFile;
    const found = text === null ? null : settingLine(parseEnvFile(text), name);
    if (found?.setting) add(source, found.line, found.setting.value);
  }
  return layers;
}

/** The value before any built-in default; empty where no layer gives one. */
export function configuredValue(name: string, sources: EnvSources): string {
  return layersOf(name, sources).find((layer) => layer.wins)?.value ?? '';
}
