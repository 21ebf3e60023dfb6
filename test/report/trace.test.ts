import { describe, expect, it } from 'vitest';
import { traceDocument } from '../../src/report/trace/document.ts';
import { traceHtml } from '../../src/report/trace/html.ts';
import { bytes, duration } from '../../src/report/trace/sentences.ts';
import { traceText } from '../../src/report/trace/text.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { loadWords } from '../../src/words/words.ts';
import { schemaErrors } from '../commands/schemas.ts';
import { connection, traced } from '../trace/connections.ts';

const words = await loadWords('en');
const STYLE = { width: 80, colour: true, unicode: true, accessible: false, home: '/home/ada', verbose: false };
const text = (trace: Trace, style: Partial<typeof STYLE> = {}) =>
  traceText(trace, { words, style: { ...STYLE, ...style }, suffix: '' });
const bare = (drawn: string) => drawn.replaceAll(/\u001b\[\d+m/g, '');

const LONG = 'a-very-long-name-of-a-host.in-a-department.of-a-company.example.test';
const HOSTILE = '<script>alert(1)</script>\u001b[31m"x" & y\u202e';
/** Each of its stretches is long enough to be drawn. */
const SLOW = connection({
  ...{ lookupMs: 100, connectMs: 100, firstByteMs: 400, durationMs: 800 },
  bursts: [{ fromMs: 400, toMs: 600 }],
});
const many = traced({
  connections: [
    connection(),
    connection({
      number: 2,
      host: LONG,
      startMs: 900,
      durationMs: 100,
      lookupMs: null,
      connectMs: null,
      firstByteMs: null,
    }),
    connection({
      ...{ number: 3, asker: { kind: 'other', text: HOSTILE }, via: 'http://corp-proxy.test:3128' },
      outcome: { kind: 'proxy-said', at: 'proxy', status: 407, detail: `407 ${HOSTILE}` },
    }),
    connection({
      ...{ number: 4, protocol: 'http', hello: null, port: 80 },
      request: { method: 'GET', path: `/x/${LONG}/@v/list?token=s3cret`, status: 200, redirectsTo: null },
    }),
  ],
});

describe('a waterfall', () => {
  it.each([80, 100, 60, 40])('fits into %d columns', (width) => {
    const lines = bare(text(many, { width })).split('\n');
    const rows = lines.filter((line) => /[░▒▓█─]/u.test(line));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.slice(0, -1).filter((line) => [...line].length > width)).toEqual([]);
    if (width >= 80) expect(lines.filter((line) => [...line].length > width)).toEqual([]);
  });

  it('shows what each spent its time on, on one line of time', () => {
    const late = connection({ number: 2, host: LONG, startMs: 900, durationMs: 100, firstByteMs: null, bursts: [] });
    const drawn = bare(text(traced({ connections: [SLOW, late] })));
    const [first = '', second = ''] = drawn.split('\n').filter((line) => /^\s*\d go /.test(line));
    expect(first).toMatch(/proxy\.golang\.org:443\s.*800 ms 2\.0 MB ░+▒+▓+█+─+$/u);
    expect(second.search(/[░▒▓█─]/u)).toBeGreaterThan(first.indexOf('█'));
    expect(second).toContain('…');
  });

  it('tells its stretches apart without Unicode as well', () => {
    const connections = [SLOW, ...many.connections];
    const drawn = bare(text(traced({ connections }), { unicode: false }));
    expect(drawn).toMatch(/\.+-+=+#+_+$/m);
    expect(drawn).not.toMatch(/[^\n -~]/);
  });

  it.each([{ accessible: true }, { colour: false }])('is a plain list with %j', (style) => {
    const drawn = bare(text(many, style));
    expect(drawn).not.toMatch(/[░▒▓█─]/u);
    expect(drawn.replaceAll(/\s+/g, ' ')).toContain('2. go asked for');
    expect(drawn.replaceAll(/\s+/g, ' ')).toContain('your proxy said no: 407');
  });

  it('says how many it leaves out', () => {
    const connections = Array.from({ length: 75 }, (_, index) => connection({ number: index + 1 }));
    expect(text(traced({ connections }))).toContain('15 more connections');
    expect(text(traced({ connections }), { verbose: true })).not.toContain('more connections');
  });
});

describe('a page', () => {
  const page = traceHtml(many, words);

  it('needs nothing else, and runs nothing', () => {
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|<link|<img|@import|url\(/i);
    expect(page.match(/https?:\/\/[^\s"<]+/g)?.filter((url) => !/w3\.org|corp-proxy\.test/.test(url))).toEqual([]);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<svg[^>]+role="img"/g)?.length).toBe(1);
  });

  it('shows what others said as text', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;x&quot; &amp; y');
    expect(page).not.toMatch(/[\u001b\u202e]/u);
  });

  it('is well-formed where it counts', () => {
    for (const tag of ['svg', 'g', 'table', 'tr', 'td', 'ul', 'li', 'p', 'text', 'title']) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      expect([tag, page.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0]).toEqual([tag, opened]);
    }
  });
});

describe('all forms', () => {
  it('mask secrets, and the document keeps its schema', () => {
    const command = [
      'curl',
      '-H',
      'Authorization: Bearer abcdef',
      'https://ada:s3cret@x.test/?api_key=s3cret',
      '--token',
      's3cret',
    ];
    const trace = { ...many, command };
    const document = traceDocument(trace);
    expect(schemaErrors('trace', JSON.parse(JSON.stringify(document)))).toEqual([]);
    for (const told of [
      text(trace),
      text(trace, { accessible: true }),
      traceHtml(trace, words),
      JSON.stringify(document),
    ]) {
      expect(told).not.toContain('s3cret');
      expect(told).not.toContain('abcdef');
      expect(told).toContain('***');
    }
  });

  it.each([
    [traced({ exit: { code: 3, signal: null } }), 'ended with code 3'],
    [traced({ exit: { code: null, signal: 'SIGKILL' } }), 'ended by SIGKILL'],
    [traced({ interrupted: true }), 'interrupted'],
    [traced({ connections: [] }), 'asked for nothing'],
    [traced({ foreseenFailed: 'no time' }), 'could not be found out: no time'],
    [
      traced({
        unseen: { noProxy: { variable: 'NO_PROXY', entries: ['corp.test'] }, curlFile: '/x/.curlrc', gitConditions: 2 },
      }),
      'NO_PROXY covers are asked past any proxy: corp.test',
    ],
  ])('say how it ended and what cannot be seen: %#', (trace, sentence) => {
    expect(text(trace, { accessible: true }).replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect(traceHtml(trace, words)).toContain(sentence);
  });
});

describe('numbers', () => {
  it('are short', () => {
    expect([0, 999, 1_000, 9_960, 99_950, 999_499, 999_600, 1.5e9].map(bytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '10.0 kB',
      '100 kB',
      '999 kB',
      '1.0 MB',
      '1.5 GB',
    ]);
    expect([0.4, 999, 1_234].map(duration)).toEqual(['0 ms', '999 ms', '1.23 s']);
  });
});
