import { describe, expect, it } from 'vitest';
import { readNetworkTime } from '../../src/macos/systemsetup.ts';

describe('systemsetup -getusingnetworktime', () => {
  it.each([
    ['Network Time: On\n', { on: true, refused: false }],
    ['Network Time: Off\n', { on: false, refused: false }],
    ['You need administrator access to run this tool... exiting!\n', { on: null, refused: true }],
    ['', { on: null, refused: false }],
    ['Network Time: perhaps\n', { on: null, refused: false }],
    ['Network Time Server: time.apple.com\n', { on: null, refused: false }],
  ])('%j', (text, facts) => {
    expect(readNetworkTime(text).facts).toEqual(facts);
  });

  it('lists what it does not understand', () => {
    expect(readNetworkTime('Network Time: On\n### Error:-99\n').notUnderstood).toEqual([
      { line: 2, text: '### Error:-99' },
    ]);
  });
});
