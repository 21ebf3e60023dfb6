import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { LINUX_CA_DIRECTORIES, LINUX_CA_FILES } from '../../go/ca-files.ts';
import type { Platform } from '../port.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * What programs on this machine trust, as Go sees it: on macOS the keychains with their trust settings, on
 * Linux Go's own list of files, in which `SSL_CERT_FILE` and `SSL_CERT_DIR` take the place of the defaults.
 * Null: this Node (before 22.15) cannot read the keychains.
 * @param again they were changed since this program began, and Node reads the keychains once in a program's life
 */
export async function trustedRoots(
  platform: Platform,
  environment: Readonly<Record<string, string>>,
  again = false,
): Promise<readonly string[] | null> {
  if (platform === 'darwin') {
    if (typeof getCACertificates !== 'function') return null;
    return again ? readByAnother() : getCACertificates('system');
  }
  const file = environment['SSL_CERT_FILE'];
  const directories = environment['SSL_CERT_DIR'];
  const found = new Set(await firstReadable(file ? [file] : LINUX_CA_FILES));
  for (const directory of directories ? directories.split(':') : LINUX_CA_DIRECTORIES) {
    for (const root of await everyIn(directory)) found.add(root);
  }
  return [...found];
}

const READ = "process.stdout.write(JSON.stringify(require('node:tls').getCACertificates('system')))";
const READ_MS = 10_000;
const READ_BYTES = 16 * 1024 * 1024;

/** A Node that has not read them yet. */
function readByAnother(): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['-e', READ], { timeout: READ_MS, maxBuffer: READ_BYTES }, (error, stdout) => {
      resolve(error === null ? JSON.parse(stdout) : null);
    });
  });
}

async function firstReadable(files: readonly string[]): Promise<readonly string[]> {
  for (const file of files) {
    const text = await readFile(file, 'latin1').catch(() => null);
    if (text !== null) return text.match(CERTIFICATE) ?? [];
  }
  return [];
}

async function everyIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const reading = entries.map(async (entry) => {
    const path = join(directory, entry.name);
    // A link to a neighbour (`4f06f81d.0` beside the file it is the hash of) would be read twice.
    const target = entry.isSymbolicLink() ? await readlink(path).catch(() => '') : '/';
    if (!target.includes('/') || !(entry.isFile() || entry.isSymbolicLink())) return [];
    const text = await readFile(path, 'latin1').catch(() => '');
    return text.match(CERTIFICATE) ?? [];
  });
  return (await Promise.all(reading)).flat();
}
