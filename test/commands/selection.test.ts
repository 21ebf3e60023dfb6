import { describe, expect, it } from 'vitest';
import { allChecks } from '../../flows/index.ts';
import { selectChecks } from '../../src/commands/selection.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { cli } from '../../src/words/en/cli.ts';
import { Words } from '../../src/words/words.ts';

const words = new Words('en', cli);
const [one, other] = allChecks.filter((check) => check.flow === 'toolchain').map((check) => check.id);
if (one === undefined || other === undefined) throw new Error('the toolchain has too few checks for these tests');

function complaint(...args: Parameters<typeof selectChecks>): string {
  try {
    selectChecks(...args);
  } catch (error) {
    if (error instanceof UsageError) return words.tell(error.sentence);
    throw error;
  }
  return 'something is selected';
}
const ids = (...args: Parameters<typeof selectChecks>) => selectChecks(...args).checks.map((check) => check.id);

describe('which checks are meant', () => {
  it('all of them, without a word', () => {
    expect(new Set(ids([], [], []))).toEqual(new Set(allChecks.map((check) => check.id)));
  });

  it('those of the named flows, in the order in which they are told', () => {
    const { flows, checks } = selectChecks(['launchd', 'toolchain'], [], []);
    expect(flows).toEqual(['toolchain', 'launchd']);
    expect(new Set(checks.map((check) => check.flow))).toEqual(new Set(['toolchain', 'launchd']));
    expect(checks[0]?.flow).toBe('toolchain');
  });

  it('only some, or all but some', () => {
    expect(ids([], [other, one], [])).toEqual([one, other]);
    expect(ids(['toolchain'], [], [one])).not.toContain(one);
    expect(ids([], [one, other], [one])).toEqual([other]);
  });

  it('what they rest on is found among all', () => {
    expect(selectChecks([], [one], []).catalogue).toBe(allChecks);
  });
});

describe('a word that is no flow or check names the way out', () => {
  it.each<[Parameters<typeof selectChecks>, string]>([
    [[['resolvr'], [], []], 'resolvr is none of the areas that can be examined; did you mean resolver?'],
    [
      [['frobnicate'], [], []],
      'frobnicate is none of the areas that can be examined; they are shell, toolchain, resolver, proxy, and launchd.',
    ],
    [[[one], [], []], `${one} is a check, not an area: use \`gomend check --only ${one}\`.`],
    [[[], ['toolchain'], []], 'toolchain is an area with many checks: use `gomend check toolchain`.'],
    [[[], [], ['no.such-check-at-all']], 'there is no check no.such-check-at-all; `gomend check --list` lists them.'],
    [[[], [`${one}x`], []], `there is no check ${one}x; did you mean ${one}?`],
    [[[], [one], [one]], 'these options leave nothing to examine; `gomend check --list` lists the checks.'],
    [[['launchd'], [one], []], 'these options leave nothing to examine; `gomend check --list` lists the checks.'],
  ])('%j', (args, sentence) => {
    expect(complaint(...args)).toBe(sentence);
  });
});
