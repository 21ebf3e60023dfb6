import { describe, expect, it } from 'vitest';
import { addressKind } from '../../src/dns/address-kind.ts';

describe('the kind of an address', () => {
  it.each([
    ['0.0.0.0', 'unspecified'],
    ['::', 'unspecified'],
    ['127.0.0.1', 'loopback'],
    ['127.255.1.2', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1%en0', 'link-local'],
    ['FE80::1', 'link-local'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['192.169.1.1', 'public'],
    ['100.64.0.1', 'private'],
    ['100.128.0.1', 'public'],
    ['fd00::1', 'private'],
    ['198.18.0.5', 'virtual'],
    ['198.20.0.5', 'public'],
    ['142.250.1.141', 'public'],
    ['2607:f8b0:4004:c07::8d', 'public'],
    ['::2', 'public'],
    ['1::', 'public'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  it.each(['', 'localhost', '1.2.3', '1.2.3.256', '1.2.3.4.5', ':::', '1::2::3', '1:2:3:4:5:6:7', 'g::1', '12345::'])(
    '%j is no address',
    (text) => {
      expect(addressKind(text)).toBeNull();
    },
  );
});
