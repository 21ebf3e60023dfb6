import type { Look } from '../../../src/engine/fact.ts';
import { isDirectory, readModuleFile, replacementFor } from '../../../src/go/module-file.ts';
import { textOf } from '../../machine/file-text.ts';
import { nearestFile } from '../../toolchain/reading/nearest-file.ts';
import { directoryOf, within } from '../facts/project.ts';

/** Why a module is not fetched under its own name in the project that the person stands in. */
export interface Replaced {
  readonly why: 'main' | 'workspace' | 'directory' | 'module';
  readonly file: string;
  /** 1-based; null: the whole file says so. */
  readonly line: number | null;
  /** The directory, or the module that is fetched in its place. */
  readonly by: string;
  readonly byVersion: string | null;
}

/** @param gowork effective value of GOWORK. @returns null: it is fetched like any other */
export async function replacedHere(
  look: Look,
  module: string,
  version: string | null,
  gowork: string,
): Promise<Replaced | null> {
  const here = look.machine.workingDirectory;
  const read = (name: string) =>
    nearestFile(look, here, [name], ({ path, text }) => ({ path, file: readModuleFile(text) }));
  const project = await read('go.mod');
  const work = gowork === 'off' ? null : gowork === '' ? await read('go.work') : await named(look, gowork);
  for (const found of [work, project]) {
    if (found === null) continue;
    const line = replacementFor(found.file.replace, module, version);
    if (line === null) continue;
    const why = isDirectory(line.by) ? 'directory' : 'module';
    return { why, file: found.path, line: line.line, by: line.by, byVersion: line.byVersion };
  }
  if (work !== null) {
    const member = await memberOf(look, work.path, work.file.use, module);
    if (member !== null) return { why: 'workspace', file: work.path, line: null, by: member, byVersion: null };
  }
  if (project?.file.module !== module) return null;
  return { why: 'main', file: project.path, line: null, by: directoryOf(project.path), byVersion: null };
}

async function named(look: Look, path: string) {
  const text = await textOf(look, path);
  return text === null ? null : { path, file: readModuleFile(text) };
}

async function memberOf(look: Look, work: string, use: readonly string[], module: string): Promise<string | null> {
  for (const written of use) {
    const directory = within(directoryOf(work), written);
    const member = await named(look, `${directory}/go.mod`);
    if (member?.file.module === module) return directory;
  }
  return null;
}
