import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/dns/reply.ts';
import { SEED } from '../support/fuzz/sizes.ts';
import { runs } from '../support/runs.ts';
import { AA, a, asked, cname, options, RA, reply, soa, TC, wireName, withRecords } from './message.ts';

function read(bytes: Uint8Array) {
  const reading = readReply(bytes, asked);
  if (!reading.ok) throw new Error(`${reading.fault}: ${reading.detail}`);
  return reading.reply;
}

function faultOf(bytes: Uint8Array, about = asked) {
  const reading = readReply(bytes, about);
  return reading.ok ? 'none' : reading.fault;
}

const good = reply({ answers: [a('proxy.golang.org', '192.0.2.1', 60), a('proxy.golang.org', '192.0.2.2', 30)] });

describe('a good reply', () => {
  it('gives its addresses and the shortest time they hold', () => {
    expect(read(good)).toMatchObject({
      rcode: 'NOERROR',
      addresses: ['192.0.2.1', '192.0.2.2'],
      ttl: 30,
      aliases: [],
      trailingBytes: 0,
      recursionAvailable: true,
      authoritative: false,
    });
  });

  it('is followed through its aliases, in whatever order the records stand', () => {
    const answers = [
      a('edge.test', '192.0.2.7', 60),
      cname('mid.test', 'Edge.test', 5),
      cname('proxy.golang.org', 'mid.test'),
    ];
    expect(read(reply({ answers }))).toMatchObject({
      aliases: ['mid.test', 'edge.test'],
      addresses: ['192.0.2.7'],
      ttl: 5,
    });
  });

  it('does not lend the addresses of other names to the asked one', () => {
    expect(read(reply({ answers: [a('evil.test', '192.0.2.66')] }))).toMatchObject({ addresses: [], ttl: null });
  });

  it('may spell the asked name in other letters', () => {
    expect(read(reply({ name: 'PROXY.GoLang.org', answers: [a('proxy.GOLANG.org', '192.0.2.1')] })).addresses).toEqual([
      '192.0.2.1',
    ]);
  });

  it('has its trailing bytes counted and is read all the same', () => {
    expect(read(new Uint8Array([...good, 0, 0, 0])).trailingBytes).toBe(3);
  });

  it('tells the zone that denies and for how long', () => {
    const denial = read(reply({ rcode: 3, flags: AA | RA, authorities: [soa('golang.org', 900, 300)] }));
    expect(denial).toMatchObject({
      rcode: 'NXDOMAIN',
      authoritative: true,
      authority: { zone: 'golang.org', negativeTtl: 300 },
    });
    expect(read(reply({ rcode: 3, authorities: [soa('golang.org', 60, 300)] })).authority?.negativeTtl).toBe(60);
  });

  it('is known to point elsewhere', () => {
    const authorities = [
      { type: 'NS' as const, name: 'golang.org', data: 'ns.golang.org', ttl: 1, class: 'IN' as const },
    ];
    expect(read(reply({ authorities }))).toMatchObject({ referral: true, authority: null });
  });

  it('gives the reason of a server that says one, and the long form of its code', () => {
    const option = { code: 15, type: 15, data: Buffer.concat([Buffer.from([0, 15]), Buffer.from('blocked here')]) };
    const additionals = [
      {
        type: 'OPT' as const,
        name: '.' as const,
        udpPayloadSize: 1232,
        extendedRcode: 1,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [option as never],
      },
    ];
    const said = read(reply({ additionals }));
    expect(said.extendedErrors).toEqual([{ code: 15, text: 'blocked here' }]);
    expect(said.rcode).toBe('RCODE_16');
  });

  it('says when it was cut short, and then its records are not looked at', () => {
    expect(read(reply({ flags: RA | TC, answers: [a('proxy.golang.org', '192.0.2.1')] }))).toMatchObject({
      truncated: true,
      addresses: [],
    });
    expect(read(reply({ flags: RA | TC, answers: [a('proxy.golang.org', '192.0.2.1')] }).slice(0, 40)).truncated).toBe(
      true,
    );
  });

  it('may be a bare header where it only refuses', () => {
    const header = reply({ rcode: 5 }).slice(0, 12);
    header[5] = 0;
    expect(read(header).rcode).toBe('REFUSED');
  });
});

describe('bytes that are not the reply', () => {
  it('are recognised by their frame', () => {
    expect(faultOf(new Uint8Array(0))).toBe('too-short');
    expect(faultOf(good.slice(0, 11))).toBe('too-short');
    expect(faultOf(new Uint8Array([...good, ...new Uint8Array(1300)]))).toBe('too-large');
    expect(faultOf(reply({ id: 1 }))).toBe('wrong-id');
    expect(faultOf(reply({ name: 'proxy.golang.com' }))).toBe('wrong-question');
    expect(faultOf(reply({ type: 'AAAA' }))).toBe('wrong-question');
    expect(faultOf(reply().slice(0, 12))).toBe('malformed');
    expect(faultOf(reply().with(5, 0))).toBe('malformed');
    const query = reply();
    query[2] = 0x01;
    expect(faultOf(query)).toBe('not-a-reply');
    const notify = reply();
    notify[2] = 0x80 | (4 << 3);
    expect(faultOf(notify)).toBe('not-a-reply');
  });

  it('may be longer by TCP than by UDP', () => {
    const long = new Uint8Array([...good, ...new Uint8Array(1300)]);
    expect(faultOf(long, { ...asked, protocol: 'tcp' })).toBe('none');
  });

  it('are told by records that do not add up', () => {
    // The length of the first address record's data says 16 instead of 4.
    const wrongLength = good.slice();
    const recordBytes = 18 + 10 + 4;
    const dataLength = wrongLength.length - 2 * recordBytes + 18 + 8;
    expect([wrongLength[dataLength], wrongLength[dataLength + 1]]).toEqual([0, 4]);
    wrongLength[dataLength + 1] = 16;
    expect(faultOf(wrongLength)).toBe('malformed');
    const oneMore = good.slice();
    oneMore[7] = 3;
    expect(faultOf(oneMore)).toBe('malformed');
  });

  const name = [0xc0, 12];
  it.each([
    [1, [7, 7, 7, 7]],
    [28, new Array<number>(16).fill(7)],
    [5, [1, 97, 0]],
    [6, [...name, ...name, ...new Array<number>(20).fill(0)]],
  ])('are told by a record (type %d) that hides another behind its data', (type, data) => {
    // By the lengths there are two records; who takes the first for what it is sees another second one.
    const hidden = [0, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 12, 0];
    const first = [...name, 0, type, 0, 1, 0, 0, 0, 9, 0, data.length + 12, ...data, ...hidden];
    const second = [0, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    const crafted = new Uint8Array([...reply(), ...first, ...second]);
    crafted[7] = 2;
    expect(faultOf(crafted)).toBe('malformed');
  });

  it('are told by a name that does not fill its record', () => {
    const padded = [0xc0, 12, 0, 12, 0, 1, 0, 0, 0, 9, 0, 3, 0xc0, 12, 0];
    const crafted = new Uint8Array([...reply(), ...padded]);
    crafted[9] = 1;
    expect(faultOf(crafted)).toBe('malformed');
  });

  it('are told by a pointer that leads nowhere or in a circle', () => {
    for (const target of [0x3f, 12 + 22, 0xff]) {
      const pointing = new Uint8Array([...reply().slice(0, 12 + 22), 0xc0, target, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
      pointing[7] = 1;
      expect(faultOf(pointing)).toBe('malformed');
    }
  });

  it('are told by aliases in a circle', () => {
    expect(
      faultOf(reply({ answers: [cname('proxy.golang.org', 'b.test'), cname('b.test', 'proxy.golang.org')] })),
    ).toBe('malformed');
    expect(faultOf(reply({ answers: [cname('proxy.golang.org', 'proxy.golang.org')] }))).toBe('malformed');
  });
});

describe('whatever comes back', () => {
  it('never throws and never gives half an answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), (length) => {
        expect(faultOf(good.slice(0, length))).not.toBe('none');
      }),
    );
  });

  /** One of each kind of record whose data is read. */
  const wholes = [
    good,
    reply({ rcode: 3, authorities: [soa('golang.org')] }),
    reply({ answers: [cname('proxy.golang.org', 'a.test'), a('a.test', '192.0.2.1')] }),
    withRecords({
      answers: [
        {
          type: 65,
          data: [0, 1, 0, 0, 0, 0, 2, 0, 1, 0, 1, 0, 3, 2, 0x68, 0x32, 0, 3, 0, 2, 1, 187, 0, 4, 0, 4, 1, 2, 3, 4],
        },
        { type: 28, data: new Array<number>(16).fill(1) },
      ],
      authorities: [{ type: 2, data: wireName('ns', 'test') }],
      additionals: [
        { type: 16, data: [2, 0x61, 0x62, 0] },
        { type: 15, data: [0, 1, ...wireName('mx')] },
        { type: 33, data: [0, 0, 0, 0, 0, 53, ...wireName('srv')] },
        options([0, 15, 0, 3, 0, 17, 0x78, 0, 10, 0, 1, 9]),
      ],
    }),
  ];

  it('are read while they are whole', () => {
    expect(wholes.map((bytes) => faultOf(bytes))).toEqual(wholes.map(() => 'none'));
  });

  it('never throws for bytes changed at random', () => {
    const change = fc.tuple(fc.nat(400), fc.nat(255));
    fc.assert(
      fc.property(fc.constantFrom(...wholes), fc.array(change, { minLength: 1, maxLength: 8 }), (whole, changes) => {
        const changed = whole.slice();
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        readReply(changed, asked);
      }),
      // With the bytes made up below: a million packets in `npm run test:full`.
      { numRuns: runs(500, 600_000), seed: SEED },
    );
  });

  it('never throws for bytes made up altogether', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readReply(bytes, asked);
      }),
      { numRuns: runs(500, 400_000), seed: 20261120 },
    );
  });
});
