import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { type VersionLine, versionLines } from '../../../src/go/go-mod-versions.ts';
import { isDirectory, type ModuleFile, readModuleFile } from '../../../src/go/module-file.ts';
import { textOf } from '../../machine/file-text.ts';
import { goEnv } from '../../toolchain/facts/go-env.ts';
import { nearestFile } from '../../toolchain/reading/nearest-file.ts';

/** A go.mod or go.work as it stands. */
export interface ProjectText extends ModuleFile {
  readonly path: string;
  readonly text: string;
  readonly versions: readonly VersionLine[];
}

/** A directory that one of the files names, and that has no go.mod. */
export interface MissingDirectory {
  readonly by: 'replace' | 'use';
  readonly file: string;
  /** 1-based; 0 where the line is not known. */
  readonly line: number;
  readonly text: string;
  /** The module that is replaced; empty for a member of a workspace. */
  readonly module: string;
  readonly directory: string;
}

/** What belongs together where the person stands. */
export interface Project {
  readonly file: ProjectText | null;
  /** The workspace that counts; null: none, or it is switched off. */
  readonly work: ProjectText | null;
  readonly missing: readonly MissingDirectory[];
  /** Whether the workspace has this go.mod among its members; null: there are not both. */
  readonly member: boolean | null;
  /** Modules lie in a `vendor` directory beside go.mod, from which go takes them (Go 1.14). */
  readonly vendored: boolean;
}

export const project = defineFact<Project>({
  id: 'proxy.project',
  limitMs: 2_000,
  async observe(look) {
    const asked = await look.ask(goEnv);
    const gowork = asked.known ? (asked.value.values['GOWORK'] ?? '') : '';
    const here = look.machine.workingDirectory;
    const [file, work] = await Promise.all([
      nearestFile(look, here, ['go.mod'], projectText),
      gowork === 'off'
        ? null
        : gowork.startsWith('/')
          ? named(look, gowork)
          : nearestFile(look, here, ['go.work'], projectText),
    ]);
    const missing = [...(await missingOf(look, file, work)), ...(await missingOf(look, work, work))];
    const vendored = file !== null && (await look.machine.stat(`${directoryOf(file.path)}/vendor/modules.txt`)).ok;
    return { file, work, missing, member: memberOf(file, work), vendored };
  },
});

function projectText({ path, text }: { readonly path: string; readonly text: string }): ProjectText {
  return { path, text, versions: versionLines(text), ...readModuleFile(text) };
}

async function named(look: Look, path: string): Promise<ProjectText | null> {
  const text = await textOf(look, path);
  return text === null ? null : projectText({ path, text });
}

async function missingOf(
  look: Look,
  from: ProjectText | null,
  work: ProjectText | null,
): Promise<readonly MissingDirectory[]> {
  if (from === null) return [];
  // A replacement for what nobody asks for, or for a member of the workspace, is not looked at by go.
  const wanted = new Set(from.require.map(({ path }) => path));
  const replaced = from.replace
    .filter((one) => isDirectory(one.by) && (from === work || wanted.has(one.path)))
    .filter((one) => from === work || !work?.replace.some(({ path }) => path === one.path))
    .map((one) => ({ by: 'replace' as const, written: one.by, module: one.path, line: one.line }));
  const used = from.use.map((written) => ({
    by: 'use' as const,
    written,
    module: '',
    line: lineOf(from.text, written),
  }));
  const found = await Promise.all(
    [...replaced, ...used].map(async ({ written, ...one }): Promise<MissingDirectory | null> => {
      const directory = within(directoryOf(from.path), written);
      const stat = await look.machine.stat(`${directory}/go.mod`);
      if (stat.ok || stat.failure.code !== 'missing') return null;
      return { ...one, file: from.path, text: from.text.split('\n')[one.line - 1]?.trim() ?? written, directory };
    }),
  );
  return found.filter((one) => one !== null);
}

/** The line of go.work that names a directory. */
function lineOf(text: string, directory: string): number {
  const at = text
    .split('\n')
    .findIndex((line) => line.split(/\s+/).some((word) => word.replace(/^"|"$/g, '') === directory));
  return at + 1;
}

function memberOf(file: ProjectText | null, work: ProjectText | null): boolean | null {
  if (file === null || work === null) return null;
  return work.use.some((written) => within(directoryOf(work.path), written) === directoryOf(file.path));
}

/** Where a directory that is written as seen from another one is. */
export function within(directory: string, written: string): string {
  const parts: string[] = [];
  for (const part of (written.startsWith('/') ? written : `${directory}/${written}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

export function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
