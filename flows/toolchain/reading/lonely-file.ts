import { type Look, Unobservable } from '../../../src/engine/fact.ts';
import { type DownloadTarget, readDownloadName } from '../../../src/go/releases.ts';
import type { Download } from '../../../src/model/fix.ts';
import { unobservable } from '../../machine/answer.ts';

/** What a file alone gives of a `GoDownload`. */
interface Lonely {
  readonly version: string;
  readonly archive: Download | null;
  readonly installer: Download | null;
  readonly passedOver: null;
  readonly source: string;
}

/**
 * One file without a list. Something must say what it is to be: the sum that was given with it, or a file `….sha256`
 * beside it (as dl.google.com has one for each). Its name tells version and processor, and must be right for this
 * computer.
 *
 * @returns null: it is a folder
 * @throws {Unobservable} if it is no such file, or nothing says what its sum should be
 */
export async function lonelyFile(
  look: Look,
  { path, sha256: given }: { readonly path: string; readonly sha256: string | null },
  target: DownloadTarget,
): Promise<Lonely | null> {
  const stat = await look.machine.stat(path);
  if (!stat.ok) throw unobservable(path, stat.failure);
  if (stat.value.type === 'directory') return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const told = readDownloadName(name);
  const fits = told?.os === target.os && told.arch === target.arch;
  if (!fits) throw new Unobservable({ code: 'unsupported', subject: path, detail: `${target.os}-${target.arch}` });
  const sha256 = given ?? (await sumBeside(look, path));
  const download: Download = { from: path, proxy: null, name, size: stat.value.size, sha256 };
  const isArchive = told.kind === 'archive';
  return {
    version: told.version,
    archive: isArchive ? download : null,
    installer: isArchive ? null : download,
    passedOver: null,
    source: path,
  };
}

async function sumBeside(look: Look, path: string): Promise<string> {
  const file = `${path}.sha256`;
  const read = await look.machine.readFile(file, { maxBytes: 1024 });
  if (!read.ok) throw unobservable(file, read.failure);
  const sum = /^([0-9a-f]{64})\b/.exec(new TextDecoder().decode(read.value))?.[1];
  if (sum === undefined) throw new Unobservable({ code: 'garbage', subject: file, detail: '' });
  return sum;
}
