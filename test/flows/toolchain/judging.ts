import { expect } from 'vitest';
import type { System } from '../../../flows/machine/facts/system.ts';
import type { Setting, Settings } from '../../../flows/shell/facts/settings.ts';
import type { Assignment, StartupFile } from '../../../flows/shell/facts/startup-files.ts';
import type { UserEnvFile } from '../../../flows/toolchain/facts/env-file.ts';
import type { GoDirectories, GoDirectory } from '../../../flows/toolchain/facts/go-directories.ts';
import type { GoEnv } from '../../../flows/toolchain/facts/go-env.ts';
import type { GoInstallation, GoInstallations } from '../../../flows/toolchain/facts/go-installations.ts';
import type { GoVersionAnswer } from '../../../flows/toolchain/facts/go-version.ts';
import type { Check } from '../../../src/engine/check.ts';
import { parseEnvFile } from '../../../src/go/env-file.ts';
import type { Platform } from '../../../src/machine/port.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { loadWords } from '../../../src/words/words.ts';

export const HOME = '/Users/kim';
export const TODAY = '2026-11-20';

const words = await loadWords('en');

export const known = <T>(value: T): Observation<T> => ({ known: true, value, evidence: [], ms: 1 });

const unasked: Observation<never> = {
  known: false,
  reason: { code: 'skipped-by-person', subject: '', detail: '' },
  evidence: [],
  ms: 0,
};

/** What a check says, after making sure that every sentence it needs is written and filled. */
export function judge(
  check: Check,
  facts: Readonly<Record<string, unknown>>,
  hints: Readonly<Record<string, Observation<unknown>>> = {},
  platform: Platform = 'darwin',
): readonly Verdict[] {
  for (const need of Object.keys(check.needs)) expect(facts, `${check.id} needs ${need}`).toHaveProperty(need);
  const names = Object.keys(check.hints ?? {});
  for (const hint of Object.keys(hints)) expect(names, `${check.id} asks for ${hint}`).toContain(hint);
  const all = { ...Object.fromEntries(names.map((name) => [name, unasked])), ...hints };
  const verdicts = check.judge(facts, all, { platform, home: HOME, evidenceOf: () => [] });
  expect(verdicts.length).toBeGreaterThan(0);
  expect(words.has(`check.${check.id}`), `words for ${check.id}`).toBe(true);
  for (const verdict of verdicts) expectWords(verdict);
  return verdicts;
}

function expectWords(verdict: Verdict): void {
  if (!verdict.message.startsWith('runner.')) {
    expectSentence(`finding.${verdict.message}.summary`, verdict.params);
    if (!['ok', 'skipped'].includes(verdict.status)) {
      expectSentence(`finding.${verdict.message}.meaning`, verdict.params);
      expectSentence(`finding.${verdict.message}.advice`, verdict.params);
    }
  }
  for (const fix of verdict.fixes) {
    // The words of the shell's own plans are the shell's to write.
    if (!fix.id.startsWith('toolchain.')) continue;
    for (const part of ['title', 'why', 'risk', 'undo']) expectSentence(`fix.${fix.id}.${part}`, fix.params);
    for (const step of fix.steps) {
      if (step.kind === 'person') expectSentence(step.instruction.key, step.instruction.params);
    }
  }
}

function expectSentence(key: string, params: Verdict['params']): void {
  expect(words.has(key), `a sentence for ${key}`).toBe(true);
  expect(words.say(key, params), key).not.toMatch(/[{}]/);
}

/** `status message` of each verdict, without the check's own name. */
export function said(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map((verdict) => `${verdict.status} ${verdict.message.replace(/^toolchain\.[a-z-]+\./, '')}`);
}

export const causes = (verdicts: readonly Verdict[]) => verdicts.map((verdict) => verdict.cause);
export const fixIds = (verdict: Verdict | undefined) => (verdict?.fixes ?? []).map((fix) => fix.id);

export function installation(path: string, parts: Partial<GoInstallation> = {}): GoInstallation {
  const realPath = parts.realPath ?? path;
  const root = realPath.endsWith('/bin/go') ? realPath.slice(0, -'/bin/go'.length) : null;
  return { path, realPath, root, version: 'go1.27.3', arch: 'arm64', installer: 'archive', ...parts };
}

export const OFFICIAL = installation('/usr/local/go/bin/go', { installer: 'pkg' });
export const BREW = installation('/opt/homebrew/bin/go', {
  realPath: '/opt/homebrew/Cellar/go/1.27.3/libexec/bin/go',
  installer: 'homebrew',
});
/** goenv's: a script that starts whatever version is chosen. */
export const SHIM = installation(`${HOME}/.goenv/shims/go`, {
  root: null,
  version: null,
  arch: 'script',
  installer: 'goenv',
});

export function installations(
  onPath: readonly GoInstallation[],
  elsewhere: readonly GoInstallation[] = [],
  here: string | null = onPath[0]?.path ?? null,
): GoInstallations {
  return { onPath, elsewhere, here };
}

export function assignment(name: string, value: string | null, parts: Partial<Assignment> = {}): Assignment {
  const raw = parts.raw ?? value;
  return {
    file: `${HOME}/.zshrc`,
    line: 3,
    text: `export ${name}=${inShell(raw ?? '')}`,
    name,
    raw,
    value,
    keepsOld: false,
    conditional: false,
    ...parts,
  };
}

function inShell(value: string): string {
  if (/^[\w./,:=%-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}

/** A line that puts a directory before the old PATH. */
export function prepends(directory: string, file = `${HOME}/.zprofile`): Assignment {
  return assignment('PATH', `${directory}:/usr/bin:/bin`, {
    file,
    raw: `${directory}:$PATH`,
    text: `export PATH="${directory}:$PATH"`,
    keepsOld: true,
  });
}

export function startup(...lines: readonly Assignment[]): readonly StartupFile[] {
  const paths = [...new Set(lines.map((line) => line.file))];
  return paths.map((path) => ({
    path,
    owner: path.startsWith('/etc/') ? 'system' : 'person',
    state: 'read',
    reason: '',
    assignments: lines.filter((line) => line.file === path),
  }));
}

export const ACCOUNT = { shell: '/bin/zsh', state: 'usable', listed: true, source: 'record' } as const;

/** Settings by name: a text for both truths, or the parts of a setting. */
export function settings(set: Readonly<Record<string, string | Partial<Setting>>> = {}): Settings {
  const of = (name: string): Setting => {
    const given = set[name];
    const nowhere: Setting = { name, inNewTerminal: undefined, here: undefined, setBy: null };
    if (given === undefined) return nowhere;
    return typeof given === 'string'
      ? { ...nowhere, inNewTerminal: given, here: given }
      : { ...nowhere, here: given.inNewTerminal, ...given };
  };
  const values = Object.keys(set).map((name) => [name, of(name).inNewTerminal ?? ''] as const);
  const environment = { HOME, ...Object.fromEntries(values.filter(([, value]) => value !== '')) };
  return { source: 'login-shell', of, environment };
}

/** A variable that a start-up line sets. */
export function setBy(line: Assignment): Partial<Setting> {
  return { inNewTerminal: line.value ?? '', setBy: line };
}

export function envFile(text: string | null): UserEnvFile {
  const path = `${HOME}/Library/Application Support/go/env`;
  if (text === null) return { path, state: 'missing', lines: [], text: null };
  return { path, state: 'read', lines: parseEnvFile(text), text };
}

export function directory(path: string, parts: Partial<GoDirectory> = {}): GoDirectory {
  return { path, state: 'directory', nearest: path, writable: true, ...parts };
}

export function directories(parts: Partial<GoDirectories> = {}): GoDirectories {
  return {
    gopath: '',
    entries: [directory(`${HOME}/go`)],
    gobin: '',
    bin: directory(`${HOME}/go/bin`),
    programs: [],
    onPath: false,
    ...parts,
  };
}

export const MAC: System = { name: 'macOS', version: '26.1', build: '25B78', cpu: 'arm64', translated: false };

export function goEnv(values: Readonly<Record<string, string>> = {}, brokenBy: GoEnv['brokenBy'] = null): GoEnv {
  return { program: OFFICIAL.path, values: { GOHOSTARCH: 'arm64', ...values }, brokenBy };
}

export function answer(parts: Partial<GoVersionAnswer> = {}): GoVersionAnswer {
  const healthy = { version: 'go1.27.3', target: 'darwin/arm64', said: '', exitCode: 0, signal: null, onlyIn: null };
  return { program: OFFICIAL.path, ...healthy, ...parts };
}

/** go ended with a complaint. */
export function complaint(text: string, parts: Partial<GoVersionAnswer> = {}): GoVersionAnswer {
  return answer({ version: null, target: null, said: text, exitCode: 2, ...parts });
}
