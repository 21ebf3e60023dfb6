import { describe, expect, it } from 'vitest';
import { keptSymptom } from '../../src/symptom/kept-symptom.ts';
import { readSymptom } from '../../src/symptom/read-symptom.ts';
import { tellWhole } from '../../src/symptom/told.ts';

const read = (text: string) => readSymptom(tellWhole(text), async () => {});
const kept = (value: unknown) => keptSymptom(JSON.parse(JSON.stringify(value)));

describe('a symptom that was kept', () => {
  it.each([
    'go: cannot find GOROOT directory: /x',
    'dial tcp: lookup git.corp.test: no such host',
    'the VPN is slow',
    'the quick brown fox',
  ])('is what it was: %s', async (text) => {
    const symptom = await read(text);
    expect(kept(symptom)).toEqual(symptom);
  });

  it('is small, however long the message was', async () => {
    const line =
      'Get "https://proxy.golang.org/a/@v/list": dial tcp: lookup proxy.golang.org on 10.8.0.1:53: no such host';
    const text = Array.from({ length: 500 }, (_, n) => `${line} ${'x'.repeat(300)} ${n}`).join('\n');
    expect(JSON.stringify(await read(text)).length).toBeLessThan(8 * 1024);
  });

  it('settles with the checks of today, and leaves out what is not known today', async () => {
    const symptom = await read('go: cannot find GOROOT directory: /x');
    const [first] = symptom.suspects;
    const suspects = [
      { ...first, checks: ['gone.check'] },
      { cause: 'no-such-cause', score: 1, reasons: [], checks: [] },
      { ...first, score: 'high' },
      null,
    ];
    expect(kept({ ...symptom, suspects })?.suspects).toEqual([first]);
    expect(kept({ ...symptom, suspects: 'x' })).toMatchObject({ suspects: [], recognised: false });
    expect(kept({ ...symptom, pointers: [{ line: 1, words: 'x', area: 'nowhere' }] })?.pointers).toEqual([]);
  });

  it('is cleaned again', async () => {
    const symptom = await read('x');
    const message = [{ line: 1, text: `\u001b[31mhttps://me:hunter2@h/\n${'y'.repeat(9_000)}` }];
    const text = JSON.stringify(kept({ ...symptom, message }));
    expect(text).toContain('https://***@h/');
    expect(text.length).toBeLessThan(1_000);
    expect(text).not.toMatch(/hunter2|u001b/);
  });

  it.each([null, 1, 'x', [], {}, { lines: -1, bytes: 0, recognised: true }, { lines: 1, bytes: 1, recognised: 'yes' }])(
    'is none: %j',
    (value) => {
      expect(keptSymptom(value)).toBeNull();
    },
  );
});
