import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allChecks, requestChecks } from '../../flows/index.ts';
import { loadWords } from '../../src/words/words.ts';

const root = join(import.meta.dirname, '..', '..');
const words = await loadWords('en');

const sources = globSync(['src/**/*.ts', 'flows/**/*.ts', 'components/**/*.{ts,tsx}'], { cwd: root })
  .filter((file) => !file.startsWith(join('src', 'words', 'en')))
  .map((file) => readFileSync(join(root, file), 'utf8'));

/** Everything in quotes that could be a key or a part of one; an object's key stands without quotes. */
const literals = new Set(found(/(?:'([\w.-]+)'|"([\w.-]+)"|\b(\w+)\??:)/g));

/** Templates that could make a key: what is literal must fit, and each hole stands for a literal of some source. */
const shapes = [...new Set(found(/`((?:[\w.-]|\$\{(?:[^`{}]|\{[^`{}]*\})*\})+)`/g))]
  .filter((template) => template.includes('${') && /[a-z]/.test(template.replaceAll(/\$\{.*\}/g, '')))
  .map(
    (template) =>
      new RegExp(
        `^${template
          .split(/(?:\$\{(?:[^{}]|\{[^{}]*\})*\})+/)
          .map(escaped)
          .join('([\\w.-]*?)')}$`,
      ),
  );

const checkIds = new Set([...allChecks, ...requestChecks].map((check) => check.id));
const CARD_PARTS = ['summary', 'meaning', 'advice'];
const FIX_PARTS = ['title', 'why', 'risk', 'undo', 'instruction'];

function found(pattern: RegExp): readonly string[] {
  return sources.flatMap((text) =>
    [...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) ?? ''),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[^\w]/g, '\\$&');
}

/** @param depth templates within templates: one function puts its own beginning before what it is given */
function isMentioned(name: string, depth = 3): boolean {
  if (name === '' || literals.has(name) || /^\d+$/.test(name)) return true;
  if (depth === 0) return false;
  return shapes.some((shape) => {
    const holes = shape.exec(name)?.slice(1) ?? [];
    return holes.length > 0 && holes.every((hole) => isMentioned(hole, depth - 1) || isJoined(hole));
  });
}

/** Two holes side by side look like one. */
function isJoined(hole: string): boolean {
  return [...hole].some((_, at) => literals.has(hole.slice(0, at)) && literals.has(hole.slice(at)));
}

function isUsed(key: string): boolean {
  const [kind = '', ...rest] = key.split('.');
  const part = rest.at(-1) ?? '';
  switch (kind) {
    case 'check':
      return checkIds.has(rest.join('.')) || (part === 'why' && checkIds.has(rest.slice(0, -1).join('.')));
    case 'fact':
      return literals.has(rest.join('.'));
    case 'finding':
      return CARD_PARTS.includes(part) && isMentioned(rest.slice(0, -1).join('.'));
    case 'fix':
      return FIX_PARTS.includes(part) && isMentioned(rest.slice(0, -1).join('.'));
    default:
      return isMentioned(key);
  }
}

describe('the catalogue', () => {
  it('has no sentence that nobody says', () => {
    expect(words.keys().filter((key) => !isUsed(key))).toEqual([]);
  });

  it('would show a sentence that nobody says', () => {
    const stale = [
      'report.long-gone',
      'finding.shell.no-such.summary',
      'fix.shell.no-such.title',
      'check.no.such',
      'check.no.such.why',
    ];
    expect(stale.filter(isUsed)).toEqual([]);
  });
});
