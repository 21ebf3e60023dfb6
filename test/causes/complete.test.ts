import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from '../../src/conformance/data-folder.ts';
import { KNOWN_CAUSES } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-texts.ts';
import { CASES, UNSEEN } from './all-cases.ts';

const AREAS = ['shell', 'toolchain', 'clt', 'tools', 'runtime', 'resolver', 'launchd', 'modules', 'proxy', 'tls'];

interface Labelled {
  readonly area: string;
  readonly cause: string;
}

describe('the table of causes', () => {
  it('finds a cause or says why it cannot be found, not both', () => {
    const found = new Set(CASES.map(({ cause }) => cause));
    expect(UNSEEN.filter(({ cause }) => found.has(cause))).toEqual([]);
    expect(UNSEEN.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  it('has every cause of the knowledge base, found or with the reason why not', () => {
    const known = KNOWN_CAUSES.map(({ cause }) => cause);
    const listed = new Set([...CASES, ...UNSEEN].map(({ cause }) => cause));
    expect(known.filter((cause) => !listed.has(cause))).toEqual([]);
    expect([...listed].filter((cause) => !known.includes(cause))).toEqual([]);
  });

  it('has a check that settles each cause that is found, and none for those that no check sees', () => {
    const unseen = new Set(UNSEEN.map(({ cause }) => cause));
    const wrong = KNOWN_CAUSES.filter(({ cause, checks }) => (checks.length === 0) !== unseen.has(cause));
    expect(wrong.map(({ cause }) => cause)).toEqual([]);
  });

  it.each(['en', 'zh-CN'] as const)(
    'has a question for the person where no check sees a cause (%s)',
    async (language) => {
      const texts = await loadKnowledge(language);
      expect(UNSEEN.filter(({ cause }) => texts.get(cause)?.words.ask === undefined)).toEqual([]);
    },
  );

  const shared = new DataFolder(process.env['GOMEND_DATA'] || join(import.meta.dirname, '../../../shared'));
  it.skipIf(!shared.has('errors'))('has every cause behind a real message (needs ../shared)', () => {
    const cases: readonly Labelled[] = JSON.parse(shared.text('errors/cases.json'));
    const wanted = cases.filter(({ area }) => AREAS.includes(area)).map(({ cause }) => cause);
    const known = new Set([...CASES, ...UNSEEN].map(({ cause }) => cause));
    expect(wanted.length).toBeGreaterThan(50);
    expect([...new Set(wanted)].filter((cause) => !known.has(cause))).toEqual([]);
  });
});
