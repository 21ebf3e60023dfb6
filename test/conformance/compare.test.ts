import { describe, expect, it } from 'vitest';
import { difference } from '../../src/conformance/compare.ts';

describe('comparing with a label', () => {
  it.each<[string, unknown, unknown]>([
    ['equal values', { a: 1, b: ['x'] }, { a: 1, b: ['x'] }],
    ['a field that the label lacks', { a: 1 }, { a: 1, more: true }],
    ['null, absent and an empty list', { a: null, b: [], c: null }, { a: [], c: undefined }],
    ['an exit code that is not known', { exit_code: null }, { exit_code: 113 }],
    ['deep inside', [{ a: { b: [] } }], [{ a: { b: null } }]],
  ])('agrees: %s', (_case, label, actual) => {
    expect(difference(label, actual)).toBeNull();
  });

  it.each<[string, unknown, unknown, string]>([
    ['another value', { a: 1 }, { a: 2 }, 'facts.a'],
    ['a number for a text', { a: '1' }, { a: 1 }, 'facts.a'],
    ['a missing value', { a: 'x' }, {}, 'facts.a'],
    ['something where nothing should be', { a: null }, { a: 'x' }, 'facts.a'],
    ['an empty text is not nothing', { a: '' }, { a: null }, 'facts.a'],
    ['an exit code that is known', { exit_code: 5 }, { exit_code: null }, 'facts.exit_code'],
    ['one element more', { a: ['x'] }, { a: ['x', 'y'] }, 'facts.a'],
    ['another order', ['x', 'y'], ['y', 'x'], 'facts[0]'],
    ['no object at all', { a: 1 }, null, 'facts'],
    ['a key of every object is no field', { toString: 1 }, {}, 'facts.toString'],
  ])('disagrees: %s', (_case, label, actual, place) => {
    expect(difference(label, actual)).toContain(`${place}:`);
  });
});
