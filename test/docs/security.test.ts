import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

/** What the page must speak about, whatever else it does. */
const THREATS = [
  'Hijacked programs',
  'Tickets of sudo',
  'Files of root that are swapped',
  'Your own files',
  'A Go that is downloaded',
  'A root certificate that you bring',
  'Text that attacks the terminal',
  'Names that become arguments',
  'Scenarios and pasted texts as traps',
  'A malicious start-up file',
  'Secrets',
  'Another account on this computer',
  'Another program of yours',
  'The script of `fix --script`',
  'gomend as root',
  'A recording of what others look up',
  'The proxy of a trace',
  'Keeping gomend busy',
];

const sections = new Map(
  PAGE.split(/^## /m)
    .slice(1)
    .map((text) => [text.split('\n', 1)[0] ?? '', text]),
);

/** Attempts of a section: rows below the head of its table. */
function attemptsIn(section: string): readonly (readonly string[])[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| attempt '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

const testsIn = (text: string) =>
  [...text.matchAll(/`(test\/[^`]+)` “([^”]+)”/g)].map(([, file, title]) => ({ file, title }));

/** A title as a test has it, however it is quoted there. */
function hasTest(file: string, title: string): boolean {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return ["'", '"', '`'].some(
    (quote) => source.includes(`(${quote}${title}${quote},`) || source.includes(`${quote}${title}${quote},\n`),
  );
}

describe('docs/security.md', () => {
  it('speaks about every threat, and each of them has a test or is said not to be stopped', () => {
    expect([...sections.keys()]).toEqual(THREATS);
    for (const [name, text] of sections) {
      const attempts = attemptsIn(text);
      if (!text.includes('**Not stopped:**')) expect(attempts.length, name).toBeGreaterThan(0);
      for (const [attempt, stoppedBy = '', shownBy = ''] of attempts) {
        expect(stoppedBy, attempt).toMatch(/`(?:src|flows)\/[^`]+`/);
        expect(testsIn(shownBy), attempt).not.toEqual([]);
      }
    }
  });

  it('names files that are there', () => {
    const files = [...PAGE.matchAll(/`((?:src|flows|test|components)\/[^`]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names tests that are there, as they are called', () => {
    const named = testsIn(PAGE);
    expect(named.length).toBe(PAGE.split('`test/').length - 1);
    expect(named.filter(({ file = '', title = '' }) => !hasTest(file, title))).toEqual([]);
  });

  it('is linked from the first page', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('(docs/security.md)');
  });
});
