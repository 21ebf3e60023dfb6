import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Key } from 'ink';
import { describe, expect, it } from 'vitest';
import { KeyGuard, SETTLE_MS } from '../../components/keys/key-guard.ts';
import { KeyQueue } from '../../components/keys/key-queue.ts';
import { keyReference } from '../../components/keys/key-reference.ts';
import { bindingOf, KEY_TABLE, type KeyName } from '../../components/keys/key-table.ts';
import { loadWords } from '../../src/words/words.ts';

const none: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};
const press = (input: string, key: Partial<Key> = {}) => ({ input, key: { ...none, ...key } });
const turns = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the key table', () => {
  it.each([
    ['yes', 'y', true],
    ['yes', 'Y', true],
    ['yes', 'y\n', false],
    ['yes', 'yes', false],
    ['no', 'n', true],
    ['quit', 'qq', false],
    ['help', '?', true],
  ] as const)('%s is %j: %s', (name, input, is) => {
    expect(bindingOf(name).matches(press(input))).toBe(is);
  });

  it('never takes a letter with ctrl or alt for the letter', () => {
    for (const { matches, name } of KEY_TABLE.filter((key) => key.name !== 'stop')) {
      for (const input of 'abcdefghijklmnopqrstuvwxyz?') {
        expect(matches(press(input, { ctrl: true })), name).toBe(false);
        expect(matches(press(input, { meta: true })), name).toBe(false);
      }
    }
    expect(bindingOf('stop').matches(press('c', { ctrl: true }))).toBe(true);
  });

  it('gives no press to two keys, but for enter, which is also a no', () => {
    const presses = [...'abcdefghijklmnopqrstuvwxyzGYN? '].map((input) => press(input));
    for (const one of presses) {
      const names = KEY_TABLE.filter(({ matches }) => matches(one)).map(({ name }) => name);
      expect(names.length, one.input).toBeLessThanOrEqual(1);
    }
    const enter = KEY_TABLE.filter(({ matches }) => matches(press('', { return: true }))).map(({ name }) => name);
    expect(enter).toEqual(['enter', 'no'] satisfies KeyName[]);
  });

  it('has words for every key, and the page of the documentation says the same', async () => {
    const words = await loadWords('en');
    for (const { name, group } of KEY_TABLE) {
      expect(words.has(`key.${name}`), name).toBe(true);
      expect(words.has(`key.${name}.about`), name).toBe(true);
      expect(words.has(`key-group.${group}`), group).toBe(true);
    }
    const page = readFileSync(join(import.meta.dirname, '../../docs/keys.md'), 'utf8');
    expect(page, 'run node scripts/key-reference.ts').toBe(keyReference(words));
  });
});

describe('the guard', () => {
  it('keeps the keyboard shut for a moment and no longer', () => {
    let now = 1_000;
    const guard = new KeyGuard(() => now);
    expect(guard.shut).toBe(false);
    guard.settle();
    now += SETTLE_MS - 1;
    expect(guard.shut).toBe(true);
    now += 1;
    expect(guard.shut).toBe(false);
  });
});

describe('the key queue', () => {
  it('hands on one key at a time, in order', async () => {
    const queue = new KeyQueue(new KeyGuard());
    const heard: string[] = [];
    queue.listen(({ input }) => heard.push(input));
    for (const input of ['a', 'b', 'c']) queue.push(press(input));
    expect(heard).toEqual(['a']);
    while (heard.length < 3) await turns();
    expect(heard).toEqual(['a', 'b', 'c']);
  });

  it('drops keys that come while the keyboard settles, and those that wait when it begins to', async () => {
    let now = 0;
    const guard = new KeyGuard(() => now);
    const queue = new KeyQueue(guard);
    const heard: string[] = [];
    queue.listen(({ input }) => {
      heard.push(input);
      // The first key makes a question appear.
      if (input === 'enter') guard.settle();
    });
    queue.push(press('enter'));
    queue.push(press('y'));
    for (let n = 0; n < 10; n++) await turns();
    expect(heard).toEqual(['enter']);
    now = SETTLE_MS;
    queue.push(press('n'));
    for (let n = 0; n < 10; n++) await turns();
    expect(heard).toEqual(['enter', 'n']);
  });
});
