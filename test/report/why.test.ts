import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/model/finding.ts';
import { whyItMatters } from '../../src/report/learn/why.ts';

const SAID: Readonly<Record<string, string>> = {
  'check.a.why': 'Why a is looked at.',
  'card.unknown': 'Nothing is claimed.',
  'card.skipped': 'It says nothing.',
};
const words = {
  has: (key: string) => key in SAID,
  say: (key: string) => SAID[key] ?? key,
  join: () => '',
  label: () => '',
};

describe('why a finding matters', () => {
  it.each<[string, Status, string | null, string | null, readonly string[]]>([
    ['what is wrong says itself what it costs', 'problem', null, 'It stops.', ['It stops.']],
    ['a warning too', 'warning', null, 'It may stop.', ['It may stop.']],
    ['and a note of which the cause is known', 'note', 'gone', 'It might.', ['It might.']],
    [
      'another note says what is so, and the check why',
      'note',
      null,
      'So it is.',
      ['So it is.', 'Why a is looked at.'],
    ],
    ['what is healthy has the check’s why', 'ok', null, null, ['Why a is looked at.']],
    ['what is wrong without a word of its own has it too', 'problem', 'gone', null, ['Why a is looked at.']],
    ['nothing is claimed of what was not seen', 'unknown', null, null, ['Nothing is claimed.', 'Why a is looked at.']],
    ['unless the finding says more', 'unknown', null, 'Hidden.', ['Hidden.', 'Why a is looked at.']],
    ['nor of what was passed over', 'skipped', null, null, ['It says nothing.', 'Why a is looked at.']],
  ])('%s', (_, status, cause, meaning, said) => {
    expect(whyItMatters({ check: 'a', status, cause }, meaning, words)).toEqual(said);
  });

  it('says nothing more of a check that nothing is written about', () => {
    expect(whyItMatters({ check: 'b', status: 'ok', cause: null }, null, words)).toEqual([]);
  });
});
