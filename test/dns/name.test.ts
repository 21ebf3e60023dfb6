import { expect, it } from 'vitest';
import { isWithin, labelCount } from '../../src/dns/name.ts';

it('a name lies within a domain label by label', () => {
  expect(isWithin('git.corp.test', 'corp.test')).toBe(true);
  expect(isWithin('GIT.Corp.test.', 'corp.test')).toBe(true);
  expect(isWithin('corp.test', 'corp.test.')).toBe(true);
  expect(isWithin('notcorp.test', 'corp.test')).toBe(false);
  expect(isWithin('corp.test', 'git.corp.test')).toBe(false);
});

it('labels are counted without the root', () => {
  expect(labelCount('git.corp.test.')).toBe(3);
  expect(labelCount('lan')).toBe(1);
  expect(labelCount('.')).toBe(0);
});
