import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { arriving } from '../../../src/machine/local/install/arriving.ts';

const quiet = () => new Readable({ read: () => {} });

async function taken(chunks: AsyncIterable<Buffer>): Promise<{ readonly text: string; readonly error: string | null }> {
  let text = '';
  try {
    for await (const chunk of chunks) text += chunk.toString();
    return { text, error: null };
  } catch (error) {
    return { text, error: error instanceof Error ? error.message : String(error) };
  }
}

it('hands out what came before a stream broke, however late it is asked', async () => {
  const stream = quiet();
  const chunks = arriving(stream);
  stream.push('what ');
  stream.push('came');
  await new Promise(setImmediate);
  stream.destroy(new Error('reset'));
  await new Promise(setImmediate);
  expect(await taken(chunks)).toEqual({ text: 'what came', error: 'reset' });
});

it.each([
  ['ends', (stream: Readable) => stream.push(null), null],
  ['is closed in the middle', (stream: Readable) => stream.destroy(), 'the connection broke off'],
])('tells that it %s', async (_, finish, error) => {
  const stream = quiet();
  const told = taken(arriving(stream));
  stream.push('some');
  await new Promise(setImmediate);
  finish(stream);
  expect(await told).toEqual({ text: 'some', error });
});

it('holds the sender back while much waits, and goes on', async () => {
  const block = Buffer.alloc(512 * 1024, 'x');
  let sent = 0;
  const stream = new Readable({
    highWaterMark: block.length,
    read() {
      sent += 1;
      this.push(sent > 40 ? null : block);
    },
  });
  const chunks = arriving(stream);
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(sent).toBeLessThan(10);
  expect((await taken(chunks)).text.length).toBe(40 * block.length);
});
