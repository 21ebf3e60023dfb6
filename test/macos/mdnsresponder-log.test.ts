import { describe, expect, it } from 'vitest';
import { readMdnsresponderLog } from '../../src/macos/mdnsresponder-log.ts';
import { fixture } from './fixture.ts';

describe("mDNSResponder's log", () => {
  const { facts, notUnderstood } = readMdnsresponderLog(fixture('mdnsresponder-log'));
  const at = (line: number) => facts.find((one) => one.line === line);

  it('takes its own lines and passes over the others', () => {
    expect(facts.map((one) => one.line)).toEqual([2, 4, 5, 7, 8, 10]);
    expect(notUnderstood).toEqual([]);
  });

  it('reads the default style, with a masked name', () => {
    expect(at(2)).toMatchObject({
      timestamp: '2026-11-20 10:56:49.717962+0100',
      type: 'Default',
      process: 'mDNSResponder',
      pid: 197,
      tid: '0x454',
      subsystem: 'com.apple.mDNSResponder',
      category: 'Default',
      request: 'R7',
      name: "<mask.hash: 'aBc/d+e=='>",
      qtype: 'IPv4',
      client: { pid: 812, name: 'go' },
    });
  });

  it('reads the compact style, and why a query was held back', () => {
    expect(at(4)).toMatchObject({
      timestamp: '2026-11-20 10:56:51.100',
      type: 'Df',
      tid: '1ab2c',
      question: 'Q9',
      name: 'git.corp.test.',
      qtype: 'AAAA',
      suppressed: 'AAAA records are unusable',
    });
  });

  it('reads the syslog style, with a message over two lines', () => {
    expect(at(5)?.message).toBe('[Q65460] Sent 47-byte query #1\nto 10.1.0.10:53 via en0');
    expect(at(7)).toMatchObject({ timestamp: 'Nov 20 10:56:53', pid: 197, name: '<private>', qtype: 'Addr' });
  });

  it('reads ndjson, and lines without their columns', () => {
    expect(at(8)).toMatchObject({ pid: 197, tid: '0x454', request: 'R7', question: 'Q9', name: 'git.corp.test.' });
    expect(at(10)).toMatchObject({ process: 'mDNSResponderHelper', timestamp: null, message: 'woke up' });
  });

  it('a line of nobody is not understood', () => {
    expect(readMdnsresponderLog('hello\n').notUnderstood).toEqual([{ line: 1, text: 'hello' }]);
    expect(readMdnsresponderLog('{"broken": \n').notUnderstood).toHaveLength(1);
  });
});
