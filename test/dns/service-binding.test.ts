import { describe, expect, it } from 'vitest';
import { readServiceBinding } from '../../src/dns/service-binding.ts';
import { wireName } from './message.ts';

const bytes = (...parts: readonly (number | readonly number[])[]) => new Uint8Array(parts.flat());
const EMPTY = { alpn: [], defaultProtocol: true, port: null, addressHints: [], mandatory: [], otherKeys: [] };

/** The vectors of RFC 9460, appendix D, that a wire form is given for. */
describe('a service binding', () => {
  it('is an alias (D.1, figure 2)', () => {
    expect(readServiceBinding(bytes([0, 0], wireName('foo', 'example', 'com')))).toEqual({
      ...EMPTY,
      priority: 0,
      target: 'foo.example.com',
    });
  });

  it('has the owner for its target (D.2, figure 3)', () => {
    expect(readServiceBinding(bytes(0, 1, 0))).toEqual({ ...EMPTY, priority: 1, target: '.' });
  });

  it('has a port (D.2, figure 4)', () => {
    const data = bytes([0, 0x10], wireName('foo', 'example', 'com'), [0, 3, 0, 2, 0, 0x35]);
    expect(readServiceBinding(data)).toMatchObject({ priority: 16, port: 53 });
  });

  it('has keys that nobody knows (D.2, figures 5 and 6)', () => {
    const data = bytes([0, 1], wireName('foo', 'example', 'com'), [0x02, 0x9b, 0, 5, 0x68, 0x65, 0x6c, 0x6c, 0x6f]);
    expect(readServiceBinding(data)).toMatchObject({ otherKeys: [667] });
  });

  it('has two IPv6 hints (D.2, figure 7)', () => {
    const one = [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    const two = [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x53, 0, 1];
    const data = bytes([0, 1], wireName('foo', 'example', 'com'), [0, 6, 0, 32], one, two);
    expect(readServiceBinding(data).addressHints).toEqual(['2001:db8::1', '2001:db8::53:1']);
  });

  it('calls keys mandatory (D.2, figure 9)', () => {
    const alpn = [0, 1, 0, 9, 2, 0x68, 0x32, 5, 0x68, 0x33, 0x2d, 0x31, 0x39];
    const data = bytes(
      [0, 16],
      wireName('foo', 'example', 'org'),
      [0, 0, 0, 4, 0, 1, 0, 4],
      alpn,
      [0, 4, 0, 4, 192, 0, 2, 1],
    );
    expect(readServiceBinding(data)).toEqual({
      ...EMPTY,
      priority: 16,
      target: 'foo.example.org',
      alpn: ['h2', 'h3-19'],
      mandatory: [1, 4],
      addressHints: ['192.0.2.1'],
    });
  });

  it('has an escaped comma and a backslash in a protocol (D.2, figure 10)', () => {
    const name = [...new TextEncoder().encode('f\\oo,bar')];
    const data = bytes([0, 16], wireName('foo', 'example', 'org'), [0, 1, 0, 12, 8], name, [2, 0x68, 0x32]);
    expect(readServiceBinding(data).alpn).toEqual(['f\\oo,bar', 'h2']);
  });
});
