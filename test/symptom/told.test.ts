import { describe, expect, it } from 'vitest';
import { messageLines } from '../../src/symptom/message-lines.ts';
import { readSymptom } from '../../src/symptom/read-symptom.ts';
import { decisiveChecks } from '../../src/symptom/symptom.ts';
import { MOST_KEPT, NOTHING_TOLD, skippedLines, tellMore, tellWhole } from '../../src/symptom/told.ts';

const pause = async () => {};
const read = (text: string) => readSymptom(tellWhole(text), pause);

describe('what a person told', () => {
  it('has the line ends of a terminal’s paste for line ends, and counts them', () => {
    expect(tellWhole('a\rb\r\nc')).toEqual({ head: 'a\nb\nc\n', tail: '', lines: 3, bytes: 6 });
    expect(tellMore(tellWhole('ä'), 'b')).toEqual({ head: 'ä\nb\n', tail: '', lines: 2, bytes: 5 });
  });

  it('is kept with its beginning and its end where it is long, in whole lines, and counted whole', () => {
    const line = `${'x'.repeat(99)}\n`;
    const told = tellMore(tellWhole(`first\n${line.repeat(20_000)}`), 'last');
    expect(told.head.length + told.tail.length).toBeLessThanOrEqual(2 * MOST_KEPT);
    expect(told.head.startsWith('first\n')).toBe(true);
    expect(told.tail.endsWith('\nlast\n')).toBe(true);
    expect(told.tail.startsWith('x'.repeat(99))).toBe(true);
    expect([told.lines, told.bytes]).toEqual([20_002, 2_000_011]);
    expect(skippedLines(told)).toBe(20_002 - told.head.split('\n').length - told.tail.split('\n').length + 2);
  });

  it('does not grow without line ends either, nor piece by piece', () => {
    let told = NOTHING_TOLD;
    for (let n = 0; n < 20; n++) told = tellMore(told, 'y'.repeat(100_000));
    const single = tellWhole('z'.repeat(3_000_000));
    for (const { head, tail } of [told, single]) expect(head.length + tail.length).toBeLessThanOrEqual(2 * MOST_KEPT);
  });
});

describe('a symptom', () => {
  it('names the line of the whole message, behind what was left out too', async () => {
    const filler = `${'ok  \tgithub.com/acme/app\t0.01s'.padEnd(99)}\n`;
    const text = `${filler.repeat(10_000)}go: cannot find GOROOT directory: /x\n`;
    const { suspects, message, lines } = await read(text);
    expect(lines).toBe(10_001);
    expect(suspects[0]?.reasons).toMatchObject([{ line: 10_001, excerpt: 'cannot find GOROOT directory: /x' }]);
    expect(message.at(-1)).toEqual({ line: 10_001, text: 'go: cannot find GOROOT directory: /x' });
    expect(message.length).toBeLessThanOrEqual(20);
  });

  it('is plain data without credentials, whatever the message held', async () => {
    const { signs, ...symptom } = {
      signs: null,
      ...(await read(
        [
          'export GITHUB_TOKEN=hunter2secret',
          'Get "https://me:hunter2secret@proxy.golang.org/x/@v/list": dial tcp 1.2.3.4:443: i/o timeout',
          'fatal: could not read from https://me:hunt',
          'er2secret@git.corp.test/a/b, giving up on it now',
          `\u001b[31mred\u001b[0m ${'w'.repeat(500)} https://me:hunter2secret@h`,
        ].join('\n'),
      )),
    };
    expect(signs).toBeNull();
    expect(JSON.parse(JSON.stringify(symptom))).toEqual(symptom);
    const all = JSON.stringify(symptom);
    expect(all).toContain('***@proxy.golang.org');
    expect(all).not.toMatch(/hunter2|hunt"|er2secret|\\u001b|\[31m/);
  });

  it('shows a long line cut, and never a half of a password at the cut', () => {
    const [line] = messageLines(tellWhole(`${'a'.repeat(170)} https://me:${'s'.repeat(40)}@host/x`), []);
    expect(line?.text.length).toBeLessThanOrEqual(200);
    expect(line?.text).not.toContain('ss');
  });

  it('says once what a line says, as it stood there', async () => {
    const { suspects } = await read(
      'go: cannot find GOROOT directory: /x\nok  \tgithub.com/acme/app/some/where\t0.01s\n',
    );
    expect(suspects[0]?.reasons).toMatchObject([{ line: 1, excerpt: 'cannot find GOROOT directory: /x' }]);
    expect(decisiveChecks({ suspects })).toContain('toolchain.goroot');
  });

  it.each([
    ['a program’s words, for their area', 'dial tcp: lookup git.corp.test: no such host', [['resolver', 1]]],
    [
      'a person’s words, in the order of the message',
      'go get is slow\nmy VPN is on',
      [
        ['proxy', 1],
        ['resolver', 2],
      ],
    ],
    ['Chinese', '代理不通', [['proxy', 1]]],
    ['nothing at all', 'the quick brown fox', []],
  ])('that is not recognised points by %s', async (_, text, areas) => {
    const symptom = await read(text);
    expect(symptom.recognised).toBe(false);
    const found = symptom.pointers.map(({ area, line }) => [area, line]);
    for (const pair of areas) expect(found).toContainEqual(pair);
    expect(found.length === 0).toBe(areas.length === 0);
  });

  it('that is recognised points nowhere else', async () => {
    expect((await read('zsh: command not found: go')).pointers).toEqual([]);
  });
});
