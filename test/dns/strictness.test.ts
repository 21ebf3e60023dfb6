import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeReply } from '../../src/dns/judge.ts';
import { readReply } from '../../src/dns/reply.ts';
import {
  a,
  asked,
  cname,
  options,
  QUESTION_POINTER,
  RA,
  type RawRecord,
  reply,
  soa,
  TC,
  wireName,
  withRecords,
} from './message.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/dns.md'), 'utf8');

/** First cells of a section's table, each with the second. */
function rowsOf(section: string): readonly (readonly [string, string])[] {
  const text = PAGE.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what comes'));
  return rows
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, first = '', second = '']) => [first, second]);
}

const HOST = 'proxy.golang.org';
const GOOD = { answers: [a(HOST, '192.0.2.1')] };
const found: RawRecord = { type: 1, data: [192, 0, 2, 1] };
const header = (bytes: Uint8Array, at: number, value: number) => bytes.with(at, value);
const https = (...data: readonly number[]): Uint8Array => withRecords({ answers: [found, { type: 65, data }] });

const cutHeader = header(reply({ rcode: 5 }).slice(0, 12), 5, 0);
const ede = (...data: readonly number[]): RawRecord => options([0, 15, 0, data.length, ...data]);

/** The message, and what is read of it. */
const TOLERATED: Readonly<Record<string, readonly [bytes: Uint8Array, read: object]>> = {
  'bytes after the last record': [
    new Uint8Array([...reply(GOOD), 1, 2, 3]),
    { addresses: ['192.0.2.1'], trailingBytes: 3 },
  ],
  'a refusal that is a bare header': [cutHeader, { rcode: 'REFUSED', addresses: [] }],
  'the question in other letters': [reply({ ...GOOD, name: 'ProXy.golang.ORG' }), { addresses: ['192.0.2.1'] }],
  'a cut message whose records do not add up': [
    header(reply({ ...GOOD, flags: RA | TC }), 7, 9),
    { truncated: true, addresses: [] },
  ],
  'no EDNS in the reply': [reply({ rcode: 2 }), { rcode: 'SERVFAIL', extendedErrors: [] }],
  'an unknown EDNS option': [
    withRecords({ answers: [found], additionals: [options([0xff, 0xff, 0, 1, 7])] }),
    { addresses: ['192.0.2.1'], extendedErrors: [] },
  ],
  'an extended error that ends in NUL': [
    withRecords({ additionals: [ede(0, 17, 0x6e, 0x6f, 0, 0)] }, { rcode: 5 }),
    { rcode: 'REFUSED', extendedErrors: [{ code: 17, text: 'no' }] },
  ],
  'flags that mean nothing here (AD, CD, Z)': [reply({ ...GOOD, flags: RA | 0x70 }), { addresses: ['192.0.2.1'] }],
  'a record of an unknown type': [
    withRecords({ answers: [{ type: 65_000, data: [0xc0, 0xff, 0xee] }, found] }),
    { addresses: ['192.0.2.1'] },
  ],
  'a record of another name': [reply({ answers: [a('evil.test', '192.0.2.66')] }), { addresses: [] }],
  'records in any order': [
    reply({ answers: [a('b.test', '192.0.2.7'), cname('a.test', 'b.test'), cname(HOST, 'a.test')] }),
    { aliases: ['a.test', 'b.test'], addresses: ['192.0.2.7'] },
  ],
  'a record that comes twice': [reply({ answers: [...GOOD.answers, ...GOOD.answers] }), { addresses: ['192.0.2.1'] }],
  'addresses beside an alias of the same name': [
    reply({ answers: [a(HOST, '192.0.2.66'), cname(HOST, 'b.test'), a('b.test', '192.0.2.7')] }),
    { addresses: ['192.0.2.7'] },
  ],
  'a time to live with its top bit set': [
    withRecords({ answers: [{ ...found, ttl: 0x8000_0001 }] }),
    { addresses: ['192.0.2.1'], ttl: 0 },
  ],
  'a zone in the authority section that the name is not in': [
    reply({ rcode: 3, authorities: [soa('evil.test')] }),
    { authority: null },
  ],
  'a name with bytes that no host has': [
    // As text without escapes, the first owner would be the host's own name, and so would the second in lower case.
    withRecords({
      answers: [
        { ...found, name: wireName('proxy.golang', 'org') },
        { ...found, name: wireName('proxy', 'golang', [...new TextEncoder().encode('org'), 0xff]) },
        { ...found, name: wireName('proxy', 'golang', [...new TextEncoder().encode('org'), 0xfe]) },
      ],
    }),
    { addresses: [] },
  ],
};

const far = (target: number): RawRecord => ({ ...found, name: [0xc0 | (target >> 8), target & 0xff] });
const longName = wireName(...Array.from({ length: 4 }, () => 'x'.repeat(63)));

const REFUSED: Readonly<Record<string, readonly Uint8Array[]>> = {
  'a reply to another question': [reply({ ...GOOD, name: 'proxy.golang.com' }), reply({ type: 'AAAA' })],
  'another id': [reply({ ...GOOD, id: asked.id ^ 1 })],
  'a query, or another kind of message': [header(reply(GOOD), 2, 1), header(reply(GOOD), 2, 0xa0)],
  'more bytes by UDP than the query allowed': [new Uint8Array([...reply(GOOD), ...new Uint8Array(1232)])],
  'no question, or half of one': [header(reply(GOOD), 5, 0), reply().slice(0, 20), reply().slice(0, 12)],
  'a section that ends early': [header(reply(GOOD), 7, 2), header(reply(GOOD), 11, 1)],
  'a record of another class': [withRecords({ answers: [{ ...found, class: 3 }] })],
  'a record longer than its data': [
    withRecords({ answers: [{ ...found, data: [192, 0, 2, 1, 0] }] }),
    withRecords({ answers: [found], additionals: [{ type: 28, data: new Array<number>(17).fill(1) }] }),
    withRecords({ authorities: [{ type: 2, data: [...wireName('ns'), 0] }] }),
    withRecords({ authorities: [{ type: 6, data: [0, 0, ...new Array<number>(21).fill(0)] }] }),
    withRecords({ additionals: [{ type: 15, data: [0, 5, ...wireName('mx'), 1] }] }),
    withRecords({ additionals: [{ type: 33, data: [0, 0, 0, 0, 0, 53, ...wireName('srv'), 1] }] }),
  ],
  'a record shorter than its data': [
    withRecords({ answers: [{ ...found, data: [192, 0, 2] }] }),
    withRecords({ authorities: [{ type: 6, data: [0, 0, ...new Array<number>(19).fill(0)] }] }),
    withRecords({ additionals: [{ type: 16, data: [3, 0x61] }] }),
    withRecords({ additionals: [{ type: 16, data: [] }] }),
  ],
  'a name longer than 255 bytes': [withRecords({ answers: [{ ...found, name: longName }] })],
  'a label of an unknown kind': [
    withRecords({ answers: [{ ...found, name: [0x41, 0x61, 0] }] }),
    withRecords({ answers: [{ ...found, name: [0x81, 0x61, 0] }] }),
  ],
  'a pointer forward, to itself, or into the header': [
    withRecords({ answers: [far(34)] }),
    withRecords({ answers: [far(200)] }),
    withRecords({ answers: [far(4)] }),
  ],
  // The length of its own record (38) is taken for a label, and the end of it lies behind the record.
  'a pointer to a name that is not over where its own begins': [
    withRecords({
      authorities: [
        {
          type: 6,
          data: [2, 0x6e, 0x73, 0xc0, 45, 11, ...Array<number>(11).fill(0x78), 0, ...Array<number>(20).fill(0)],
        },
      ],
      additionals: [options([])],
    }),
  ],
  'aliases without end': [
    reply({ answers: [cname(HOST, 'b.test'), cname('b.test', HOST)] }),
    reply({ answers: Array.from({ length: 17 }, (_, i) => cname(i === 0 ? HOST : `h${i}.test`, `h${i + 1}.test`)) }),
  ],
  'options twice': [withRecords({ answers: [found], additionals: [options([]), options([])] })],
  'options that belong to a name': [withRecords({ answers: [found], additionals: [options([], QUESTION_POINTER)] })],
  'options among the answers': [withRecords({ answers: [found, options([])] })],
  'an option longer than its record': [
    withRecords({ additionals: [options([0, 10, 0, 9, 1])] }),
    withRecords({ additionals: [options([0, 10, 0])] }),
  ],
  'an extended error without a code': [withRecords({ additionals: [ede(0)] }, { rcode: 2 })],
  'a service binding with its keys out of order': [
    https(0, 1, 0, 0, 3, 0, 2, 1, 187, 0, 1, 0, 3, 2, 0x68, 0x32),
    https(0, 1, 0, 0, 3, 0, 2, 1, 187, 0, 3, 0, 2, 1, 187),
    https(0, 1, 0, 0, 0, 0, 4, 0, 3, 0, 1, 0, 1, 0, 3, 2, 0x68, 0x32, 0, 3, 0, 2, 1, 187),
  ],
  'a service binding whose target is compressed': [https(0, 1, ...QUESTION_POINTER)],
  'a service binding that lacks what it calls mandatory': [
    https(0, 1, 0, 0, 0, 0, 2, 0, 3),
    https(0, 1, 0, 0, 0, 0, 2, 0, 0),
    https(0, 1, 0, 0, 0, 0, 0),
  ],
  'a service binding with hints of the wrong length': [
    https(0, 1, 0, 0, 4, 0, 3, 1, 2, 3),
    https(0, 1, 0, 0, 4, 0, 0),
    https(0, 1, 0, 0, 6, 0, 4, 1, 2, 3, 4),
    https(0, 1, 0, 0, 3, 0, 3, 1, 187, 0),
  ],
  'a service binding with no-default-alpn alone': [
    https(0, 1, 0, 0, 2, 0, 0),
    https(0, 1, 0, 0, 1, 0, 3, 2, 0x68, 0x32, 0, 2, 0, 1, 1),
    https(0, 1, 0, 0, 1, 0, 0),
    https(0, 1, 0, 0, 1, 0, 1, 0),
  ],
};

describe('docs/dns.md', () => {
  it('lists what is tried here, and nothing else', () => {
    expect(rowsOf('Tolerated').map(([row]) => row)).toEqual(Object.keys(TOLERATED));
    expect(rowsOf('Refused').map(([row]) => row)).toEqual(Object.keys(REFUSED));
  });
});

describe('let pass', () => {
  it.each(Object.entries(TOLERATED))('%s', (_, [bytes, read]) => {
    expect(readReply(bytes, asked)).toMatchObject({ ok: true, reply: read });
  });

  it('and a denial in a foreign zone’s name is one without a word of whose', () => {
    const [bytes] = TOLERATED['a zone in the authority section that the name is not in'] ?? [];
    const reading = readReply(bytes ?? new Uint8Array(), asked);
    expect(reading.ok && judgeReply(reading.reply)).toMatchObject({ meaning: 'no-such-name', vouchedFor: false });
  });
});

describe('not let pass', () => {
  it.each(rowsOf('Refused'))('%s: %s', (row, fault) => {
    const tried = REFUSED[row] ?? [];
    expect(tried.map((bytes) => readReply(bytes, asked))).toMatchObject(tried.map(() => ({ ok: false, fault })));
  });
});
