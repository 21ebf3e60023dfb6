import type { Settings } from '../../../flows/shell/facts/settings.ts';
import type { Assignment, StartupFile } from '../../../flows/shell/facts/startup-files.ts';
import type { UserEnvFile } from '../../../flows/toolchain/facts/env-file.ts';
import { parseEnvFile } from '../../../src/go/env-file.ts';
import { HOME, TODAY } from '../resolver/judging.ts';

/** Settings of a new terminal that these start-up lines make. */
export function settingsOf(lines: readonly Assignment[], inherited: Readonly<Record<string, string>> = {}): Settings {
  const last = (name: string) => lines.findLast((line) => line.name === name) ?? null;
  const set = Object.fromEntries(lines.map((line) => [line.name, line.value ?? '']));
  const environment = { ...inherited, ...set };
  const of = (name: string) => {
    const value = environment[name];
    return { name, inNewTerminal: value, here: value, setBy: last(name) };
  };
  return { source: 'login-shell', of, environment };
}

export function startupOf(lines: readonly Assignment[]): readonly StartupFile[] {
  const paths = [...new Set(lines.map((line) => line.file))];
  return paths.map((path) => ({
    path,
    owner: path.startsWith('/etc/') ? 'system' : 'person',
    state: 'read',
    reason: '',
    assignments: lines.filter((line) => line.file === path),
  }));
}

export const ENV_PATH = `${HOME}/Library/Application Support/go/env`;

export function envFileOf(text: string | null): UserEnvFile {
  if (text === null) return { path: ENV_PATH, state: 'missing', lines: [], text: null };
  return { path: ENV_PATH, state: 'read', lines: parseEnvFile(text), text };
}

/** Where one of Go's settings comes from: start-up lines, and the text of the settings file. */
export function origins(lines: readonly Assignment[] = [], envFile: string | null = null) {
  return { settings: settingsOf(lines), startup: startupOf(lines), userEnvFile: envFileOf(envFile), today: TODAY };
}
