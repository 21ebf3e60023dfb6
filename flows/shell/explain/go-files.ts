import type { Look } from '../../../src/engine/fact.ts';
import { envFilePath, parseEnvFile, settingLine } from '../../../src/go/env-file.ts';
import { textOf } from '../../machine/file-text.ts';
import { Shelves } from './holding.ts';

/** A settings file of Go's; null where there is no place for it, or nothing to be read there. */
export interface GoFile {
  readonly path: string | null;
  readonly text: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The person's file (`go env -w`) and `go.env` of the Go that a command with this environment finds. */
export async function goFiles(look: Look, environment: Environment): Promise<{ user: GoFile; goroot: GoFile }> {
  const own = envFilePath(look.machine.platform, environment);
  const user = { path: own, text: own?.startsWith('/') ? await textOf(look, own) : null };
  const root = await gorootOf(look, environment, user.text);
  const path = root === null ? null : `${root}/go.env`;
  return { user, goroot: { path, text: path === null ? null : await textOf(look, path) } };
}

async function gorootOf(look: Look, environment: Environment, userFile: string | null): Promise<string | null> {
  const inFile = userFile === null ? undefined : settingLine(parseEnvFile(userFile), 'GOROOT')?.setting?.value;
  const given = environment['GOROOT'] || inFile;
  if (given) return given;
  const shelves = new Shelves(look, 'go');
  for (const path of (environment['PATH'] ?? '').split(':')) {
    const { holds } = await shelves.at(path);
    if (holds?.runs) return /^(.*)\/bin\/go$/u.exec(holds.realPath)?.[1] ?? null;
  }
  return null;
}
