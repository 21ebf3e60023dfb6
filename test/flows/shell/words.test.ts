import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchd } from '../../../flows/launchd/index.ts';
import { shell } from '../../../flows/shell/index.ts';
import { en } from '../../../src/words/en/index.ts';

const root = join(import.meta.dirname, '../../..');
const sources = globSync('flows/{shell,launchd}/{checks,fixes}/*.ts', { cwd: root }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
);
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

it('every fault of a PATH entry has its words', () => {
  const faults = ['quotes', 'blanks', 'literal-tilde', 'not-expanded', 'relative', 'not-a-directory'];
  const keys = faults.flatMap((fault) =>
    ['summary', 'meaning', 'advice'].map((part) => `finding.shell.path-entries.${fault}.${part}`),
  );
  expect(keys.filter((key) => !(key in en))).toEqual([]);
});

it('every fix says what it does, why, at what risk, and what takes it back', () => {
  const ids = found(/\b(?:id: |\? |: )'((?:shell|launchd)\.[\w-]+)'/g);
  const keys = ids.filter((id) => [...shell.checks, ...launchd.checks].every((check) => check.id !== id));
  expect(keys.length).toBeGreaterThan(8);
  const parts = keys.flatMap((id) => ['title', 'why', 'risk', 'undo'].map((part) => `fix.${id}.${part}`));
  expect(parts.filter((key) => !(key in en))).toEqual([]);
});

it('every instruction for the person has its words', () => {
  const keys = found(/'(step\.[\w.-]+)'/g);
  expect(keys.length).toBeGreaterThan(2);
  expect(keys.filter((key) => !(key in en))).toEqual([]);
});
