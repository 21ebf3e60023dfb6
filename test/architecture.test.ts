import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** From the top down: a file imports only from its own layer and from those below it. */
const LAYERS: readonly (readonly string[])[] = [
  ['src/cli.ts', 'src/commands/', 'src/conformance.ts', 'src/conformance/'],
  ['components/'],
  ['src/practice/'],
  ['src/report/'],
  ['src/session/'],
  ['flows/'],
  ['src/engine/'],
  ['src/machine/'],
  [
    'src/go/',
    'src/http/',
    'src/macos/',
    'src/shell/',
    'src/dns/',
    'src/trace/',
    'src/symptom/',
    'src/knowledge/',
    'src/words/',
  ],
  ['src/model/'],
];

function layerOf(file: string): number {
  const layer = LAYERS.findIndex((prefixes) => prefixes.some((prefix) => file.startsWith(prefix)));
  if (layer < 0) throw new Error(`${file} belongs to no layer`);
  return layer;
}

const files = globSync(['src/**/*.ts', 'flows/**/*.ts', 'components/**/*.{ts,tsx}'], { cwd: root });

describe('the layers', () => {
  it('are imported only downwards', () => {
    const upward: string[] = [];
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      for (const match of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
        const target = relative(root, join(root, dirname(file), match[1] as string));
        // Data has no layer: it imports nothing.
        if (target.endsWith('.json')) continue;

        if (layerOf(target) < layerOf(file)) upward.push(`${file} -> ${target}`);
      }
    }
    expect(upward).toEqual([]);
  });

  it('let no look start sudo: what it refuses or would ask a password for can be reported to an administrator', () => {
    const looks = files.filter((file) => /^flows\/[^/]+\/(?:facts|reading|asking)\//.test(file));
    const asking = looks.filter((file) =>
      /\/usr\/bin\/sudo\b|privilege\/(?:commands|sudo)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(asking).toEqual([]);
  });

  it('keep every source file within 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});
