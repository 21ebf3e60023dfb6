import { Buffer } from 'node:buffer';
import { decode } from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { buildQuery, isAskable } from '../../src/dns/query.ts';

describe('a query', () => {
  it('asks one question, wants recursion and says that 1232 bytes are welcome', () => {
    const packet = decode(Buffer.from(buildQuery(4711, { name: 'proxy.golang.org', type: 'AAAA' })));
    expect(packet).toMatchObject({ id: 4711, type: 'query', flag_rd: true, flag_tc: false });
    expect(packet.questions).toEqual([{ name: 'proxy.golang.org', type: 'AAAA', class: 'IN' }]);
    expect(packet.additionals).toMatchObject([{ type: 'OPT', udpPayloadSize: 1232 }]);
  });

  it('is the same with and without the last dot', () => {
    expect(buildQuery(1, { name: 'a.test.', type: 'A' })).toEqual(buildQuery(1, { name: 'a.test', type: 'A' }));
  });

  it.each([
    ['', 'empty'],
    ['.', 'the root'],
    ['a..test', 'an empty label'],
    ['.a.test', 'a leading dot'],
    [`${'a'.repeat(64)}.test`, 'a label too long'],
    [`${'a.'.repeat(127)}test`, 'a name too long'],
    ['bücher.test', 'not in its ASCII form'],
    ['a b.test', 'a space'],
  ])('is not made of %j (%s)', (name) => {
    expect(isAskable(name)).toBe(false);
    expect(() => buildQuery(1, { name, type: 'A' })).toThrow(RangeError);
  });

  it('is not made with an id out of range', () => {
    for (const id of [-1, 65_536, 1.5, Number.NaN]) {
      expect(() => buildQuery(id, { name: 'a.test', type: 'A' })).toThrow(RangeError);
    }
  });
});
