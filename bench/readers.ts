import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvFile } from '../src/go/env-file.ts';
import { READERS } from '../src/macos/readers.ts';
import { readStartupFile } from '../src/shell/startup-file.ts';
import { median, spread } from './measure/statistics.ts';

const ROUNDS = 2;
const MEGABYTES = 10;
const FIXTURES = join(import.meta.dirname, '../test/fixtures/macos');

type Read = (text: string) => unknown;

/** Each reader on 10 MB of its format, beside reading such a file from the disk; and on half of that. */
export async function readers(): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'gomend-bench-'));
  try {
    return [...formats()].map(([name, whole, read]) => {
      const text = ofSize(whole, MEGABYTES);
      const file = join(directory, 'text');
      writeFileSync(file, text);
      const disk = timed(() => readFileSync(file, 'utf8'));
      const full = timed(() => read(text));
      const half = timed(() => read(ofSize(whole, MEGABYTES / 2)));
      const growth = (median(full) / median(half)).toFixed(2);
      const beside = (median(full) / median(disk)).toFixed(0);
      return `${name.padEnd(26)}${spread(full, 'ms').padEnd(29)} ratio to reading the file ${beside.padStart(4)}   10 MB to 5 MB ${growth}`;
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function* formats(): Generator<readonly [string, string, Read]> {
  const fixture = (kind: string) => readFileSync(join(FIXTURES, `${kind}.txt`), 'utf8');
  for (const [kind, reader] of READERS) yield [kind, fixture(kind), (text) => reader(text, { command: '' })];
  const script = fixture('shell-rc-go');
  for (const dialect of ['zsh', 'fish', 'csh'] as const) {
    yield [`a start-up file of ${dialect}`, script, (text) => readStartupFile(text, dialect)];
  }
  yield ['a settings file of go', 'GOFLAGS=-v\n# own\nGOPROXY=direct\n', parseEnvFile];
}

/** Of documents that hold one value, the place for more entries inside, and what stands between them. */
const ENTRIES: readonly (readonly [shape: RegExp, between: string])[] = [
  [/^([\s\S]*?<dict>)([\s\S]*)(<\/dict>\s*<\/plist>\s*)$/, ''],
  [/^(\s*\{[^[]*\[)([\s\S]*)(\]\s*\}\s*)$/, ','],
];

/** Whole texts one after the other; of a property list and of JSON the entries inside. */
function ofSize(whole: string, megabytes: number): string {
  const count = (entry: string) => Math.max(1, Math.round((megabytes * 1_000_000) / entry.length));
  for (const [shape, between] of ENTRIES) {
    const [, head = '', entries = '', tail = ''] = shape.exec(whole) ?? [];
    if (entries !== '') return head + (entries + between).repeat(count(entries) - 1) + entries + tail;
  }
  return whole.repeat(count(whole));
}

/** Milliseconds of processor time, that of collecting garbage included: what else runs here does not count. */
function timed(work: () => unknown): readonly number[] {
  return Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}
