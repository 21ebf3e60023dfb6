import { render } from 'ink-testing-library';
import { describe, expect, it, vi } from 'vitest';
import { SMALLEST } from '../../components/frame/layout.ts';
import type { SessionEvent } from '../../src/session/context.ts';
import { tellWhole } from '../../src/symptom/told.ts';
import { context } from './demo.ts';
import { settings, tree } from './views-scene.tsx';

const key = (input: string, more: object = {}) => ({ input, key: { ...more } as never });
const enter = key('\r', { return: true });
const esc = key('', { escape: true });
const tab = key('\t', { tab: true });

type Act = ReturnType<typeof key> | { readonly paste: string };

/** Does all of it, with the time between two keys that a hand needs, and tells what was sent and drawn. */
async function ask(...acts: readonly Act[]) {
  vi.useFakeTimers({ toFake: ['performance'] });
  const wizard = settings();
  const sent: SessionEvent[] = [];
  const view = render(tree('asking.message', context(), wizard, (event) => sent.push(event)));
  for (const act of acts) {
    vi.advanceTimersByTime(200);
    const taken = new Promise<void>((resolve) => {
      const stops = [wizard.keys.listen(done), wizard.keys.listenToPastes(done)];
      function done(): void {
        for (const stop of stops) stop();
        setImmediate(() => setImmediate(() => setImmediate(resolve)));
      }
    });
    if ('paste' in act) wizard.keys.paste(act.paste);
    else wizard.keys.push(act);
    await taken;
  }
  const frame = view.lastFrame() ?? '';
  view.unmount();
  vi.useRealTimers();
  return { sent, frame };
}

describe('the question what a person sees', () => {
  it('takes a paste whole and as text, whatever is in it', async () => {
    const evil = 'q\ny\n\r\n\u001b[A\u001bOA\u0003\ttab\n?\u001b[201~q\rgo: cannot find GOROOT directory: /x\n';
    const { sent, frame } = await ask({ paste: evil });
    expect(sent).toEqual([]);
    expect(frame).toMatch(/6 lines, \d+ bytes: “q”/);
    expect(frame).not.toMatch(/\u001b|\u0003/);
    expect((await ask({ paste: evil }, enter)).sent).toEqual([{ type: 'tell', told: tellWhole(evil) }]);
  });

  it('takes a paste of megabytes, and keeps a bounded part of it', async () => {
    const { sent, frame } = await ask({ paste: `${'log line of a build\r'.repeat(100_000)}y` }, enter);
    expect(frame).toContain('100001 lines, 2.0 MB');
    const [event] = sent;
    if (event?.type !== 'tell') throw new Error(`${event?.type} was sent`);
    expect(event.told.head.length + event.told.tail.length).toBeLessThan(600_000);
  });

  it('takes typed lines, with the letters that are keys elsewhere, until an empty one', async () => {
    const typed = [...'quit? y'].map((letter) => key(letter));
    const { sent } = await ask(...typed, enter, key('n'), enter, enter);
    expect(sent).toEqual([{ type: 'tell', told: tellWhole('quit? y\nn') }]);
  });

  it('takes what comes at once for pasted, where the terminal does not say so', async () => {
    const burst = key('first\r\rq\ry');
    const { sent, frame } = await ask(burst);
    expect(sent).toEqual([]);
    expect(frame).toMatch(/3 lines, \d+ bytes[\s\S]*❯ y_/);
    // The rest of the burst may come in a read of its own.
    vi.useFakeTimers({ toFake: ['performance'] });
    const wizard = settings();
    const events: SessionEvent[] = [];
    const view = render(tree('asking.message', context(), wizard, (event) => events.push(event)));
    for (const one of [burst, enter, enter, esc, tab]) wizard.keys.push(one);
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(view.lastFrame()).toContain('5 lines');
    expect(events).toEqual([]);
    view.unmount();
    vi.useRealTimers();
  });

  it('takes a letter back, then the last piece', async () => {
    const backspace = key('', { backspace: true });
    const { frame } = await ask({ paste: 'one\ntwo' }, key('x'), key('ä'), backspace);
    expect(frame).toMatch(/2 lines, 8 bytes[\s\S]*❯ x_/);
    expect((await ask({ paste: 'one' }, { paste: 'two\nthree' }, backspace)).frame).toContain('1 line, 4 bytes');
    expect((await ask({ paste: 'one' }, backspace)).frame).not.toContain('1 line');
  });

  it('goes to the areas with tab, and with enter where nothing was told; and back', async () => {
    expect((await ask(tab)).sent).toEqual([{ type: 'pick-area' }]);
    expect((await ask(enter)).sent).toEqual([{ type: 'pick-area' }]);
    expect((await ask(key(' '), enter)).sent).toEqual([{ type: 'pick-area' }]);
    expect((await ask(esc)).sent).toEqual([{ type: 'back' }]);
  });

  it('shows nothing secret of what is typed or pasted', async () => {
    const { frame } = await ask({ paste: 'export API_TOKEN=hunter2' }, key('https://me:hunter2@h/x'));
    expect(frame).toContain('***');
    expect(frame).not.toContain('hunter2');
  });
});

it.each(['welcome', 'findings', 'summary', 'confirm', 'asking.area', 'suspecting'])(
  'a paste is nothing in %s, and what comes in the same breath is no key',
  async (state) => {
    const wizard = settings();
    const sent: SessionEvent[] = [];
    const view = render(tree(state, context({ journey: 'support' }), wizard, (event) => sent.push(event)));
    wizard.keys.paste('y\nq\r');
    for (const one of [key('y'), key('q'), enter]) wizard.keys.push(one);
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toEqual([]);
    view.unmount();
  },
);

it('in the smallest window what is typed and the keys are in sight', async () => {
  const wizard = settings();
  const view = render(tree('asking.message', context(), wizard, () => {}));
  Object.assign(view.stdout, { rows: SMALLEST.rows });
  view.stdout.emit('resize');
  await vi.waitFor(() => expect(view.lastFrame()).not.toContain('gomend'));
  expect(view.lastFrame()).toContain('Nothing of it');
  wizard.keys.paste('one\ntwo\n');
  await vi.waitFor(() => expect(view.lastFrame()).toContain('2 lines'));
  expect(view.lastFrame()).toMatch(/❯ _/);
  expect(view.lastFrame()).toContain('that is all');
  view.unmount();
});
