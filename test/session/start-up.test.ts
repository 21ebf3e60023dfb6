import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
// What stays when types are taken out: a static import, or `export … from`; `import(…)` comes later.
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^;']*?\sfrom\s+)?'(\.[^']+)'/gm;

/** Files that are loaded with this one, from the root of the project. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const name = relative(root, file);
  if (seen.has(name)) return seen;
  seen.add(name);
  if (name.endsWith('.json')) return seen;
  for (const [, path] of readFileSync(file, 'utf8').matchAll(STATIC)) loadedWith(join(dirname(file), path ?? ''), seen);
  return seen;
}

it.each(['src/session/session.ts', 'src/session/left/keep-left.ts', 'components/run-wizard.tsx'])(
  '%s brings neither the formats of messages nor the causes into the first frame',
  (file) => {
    const loaded = [...loadedWith(join(root, file))];
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((one) => /^src\/(?:symptom\/formats|knowledge)\/.*(?<!cause-text\.ts)$/.test(one))).toEqual(
      [],
    );
  },
);

it('would show them', () => {
  const loaded = loadedWith(join(root, 'src/symptom/kept-symptom.ts'));
  expect(loaded).toContain('src/knowledge/embedded-signs.json');
});
