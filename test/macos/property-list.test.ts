import { afterEach, describe, expect, it, vi } from 'vitest';
import { asDictionary, readPropertyList } from '../../src/macos/property-list.ts';
import { fixture } from './fixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const plist = (inside: string) => `<?xml version="1.0"?>\n<plist version="1.0">\n${inside}\n</plist>\n`;

describe('property lists', () => {
  it('reads an agent', () => {
    expect(readPropertyList(fixture('plist'))).toEqual({
      facts: {
        Label: 'com.example.agent & co',
        ProgramArguments: ['/usr/local/bin/x', ''],
        RunAtLoad: true,
        StartInterval: 3600,
        EnvironmentVariables: { GOPROXY: 'direct' },
      },
      notUnderstood: [],
    });
  });

  it.each<[string, string, unknown]>([
    ['a string', plist('<string>x</string>'), 'x'],
    ['an empty dictionary', plist('<dict/>'), {}],
    ['an array of arrays', plist('<array><array><integer>-1</integer></array><false/></array>'), [[-1], false]],
    ['entities', plist('<string>&lt;&#65;&quot;&apos;</string>'), `<A"'`],
    ['a mark in front', `\ufeff${plist('<true/>')}`, true],
  ])('%s', (_case, text, facts) => {
    expect(readPropertyList(text)).toEqual({ facts, notUnderstood: [] });
  });

  it.each<[string, string, unknown, number]>([
    ['cut inside a value', '<plist><dict>\n<key>A</key><string>x</string>\n<key>B</key><string>y', { A: 'x' }, 3],
    ['a key without value', plist('<dict>\n<key>A</key><true/>\n<key>B</key>\n</dict>'), { A: true }, 6],
    ['a value without key', plist('<dict>\n<string>x</string>\n</dict>'), {}, 4],
    ['an unknown tag', plist('<array><true/>\n<nope/>\n</array>'), [true], 4],
    ['a bare ampersand', plist('<dict><key>A</key><true/>\n<key>B</key><string>a & b</string></dict>'), { A: true }, 4],
    ['an integer that is none', plist('<array><integer>many</integer></array>'), [], 3],
    ['a second value', plist('<true/>\n<false/>'), true, 4],
    ['a second document', `${plist('<true/>')}${plist('<false/>')}`, true, 6],
    ['text between the tags', plist('<array>\nhello\n<true/></array>'), [], 4],
  ])('reads as far as it goes: %s', (_case, text, facts, line) => {
    const reading = readPropertyList(text);
    expect(reading.facts).toEqual(facts);
    expect(reading.notUnderstood.map((one) => one.line)).toEqual([line]);
  });

  it.each([
    ['nothing', ''],
    ['a binary one', 'bplist00\u0001\u0002'],
    ['the old style', '{ A = b; }'],
    ['another document', '<html><body/></html>'],
    ['no value in it', '<plist></plist>'],
    ['a key that would reach into objects', plist('<dict><key>__proto__</key><dict/></dict>')],
    ['the same in disguise', plist('<dict><key>A</key><true/><key>__&#112;roto__</key><dict/></dict>')],
  ])('is none: %s', (_case, text) => {
    const reading = readPropertyList(text);
    expect(reading.facts).toBeNull();
    expect(reading.notUnderstood).toHaveLength(1);
  });

  it('never writes to the console, however damaged the text', () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    const text = fixture('plist');
    for (let cut = 0; cut < text.length; cut += 7) {
      readPropertyList(text.slice(0, cut) + text.slice(cut + 3));
      readPropertyList(`${text.slice(0, cut)}\ufffd${text.slice(cut)}`);
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('keeps the sign for bytes that were no text', () => {
    expect(readPropertyList(plist('<string>a\ufffdb</string>')).facts).toBe('a\ufffdb');
  });

  it('knows a dictionary from everything else', () => {
    expect([
      asDictionary({ a: 1 }),
      asDictionary([1]),
      asDictionary(new Date(0)),
      asDictionary('x'),
      asDictionary(null),
    ]).toEqual([{ a: 1 }, null, null, null, null]);
  });
});
