import { render } from 'ink-testing-library';
import { describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../components/accessible/page-of.ts';
import { KeyGuard } from '../../components/keys/key-guard.ts';
import { KeyQueue } from '../../components/keys/key-queue.ts';
import type { WizardSettings } from '../../components/wizard-context.ts';
import type { Conflict } from '../../src/engine/repair/conflict.ts';
import { findingKey } from '../../src/model/finding.ts';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import { context, finding } from './demo.ts';
import { broken, drawn, fine, full, settings, tree } from './views-scene.tsx';
import { voice } from './voices.ts';

describe('keys', () => {
  async function press(
    state: string,
    given: SessionContext,
    presses: readonly Parameters<KeyQueue['push']>[0][],
    wizard = settings(),
  ) {
    const sent: SessionEvent[] = [];
    const view = render(tree(state, given, wizard, (event) => sent.push(event)));
    await taken(wizard, presses);
    view.unmount();
    return { sent };
  }

  /** Until each of them has been handed on; at a shut guard none ever is. */
  function taken({ keys, guard }: WizardSettings, presses: readonly Parameters<KeyQueue['push']>[0][]): Promise<void> {
    let left = presses.length;
    return new Promise((resolve) => {
      keys.listen(() => {
        left--;
        if (left === 0) resolve();
      });
      for (const one of presses) keys.push(one);
      if (guard.shut) setImmediate(resolve);
    });
  }

  const key = (name: string, more: object = {}) => ({ input: name, key: { ...more } as never });
  const enter = key('', { return: true });
  const esc = key('', { escape: true });

  it.each([
    ['findings', [enter], { type: 'open', finding: findingKey(broken) }],
    ['findings', [key('r')], { type: 'look-again' }],
    ['findings', [key('q')], { type: 'quit' }],
    ['findings', [key('p')], { type: 'prove' }],
    ['summary', [key('p')], { type: 'prove' }],
    ['tour', [enter], { type: 'open', finding: findingKey(broken) }],
    ['tour', [key('w')], { type: 'put-off', stage: 'go' }],
    ['tour', [key('a')], { type: 'list' }],
    ['tour', [key('r')], { type: 'look-again' }],
    ['tour', [key('q')], { type: 'quit' }],
    ['ready', [key('p')], { type: 'prove' }],
    ['ready', [key('a')], { type: 'list' }],
    ['ready', [key('q')], { type: 'quit' }],
    ['proving.running', [esc], { type: 'back' }],
    ['proving.running', [key('q')], { type: 'back' }],
    ['proving.over', [enter], { type: 'back' }],
    ['proving.over', [key('p')], { type: 'prove' }],
    ['finding', [enter], { type: 'review', fix: broken.fixes[0] }],
    ['finding', [key('j'), enter], { type: 'review', fix: broken.fixes[1] }],
    ['finding', [key('l')], { type: 'learn' }],
    ['learning', [esc], { type: 'back' }],
    ['learning', [key('l')], { type: 'back' }],
    ['learning', [key('q')], { type: 'quit' }],
    ['finding', [esc], { type: 'back' }],
    ['review.ready', [enter], { type: 'confirm' }],
    ['review.ready', [key('q')], { type: 'back' }],
    ['summary', [enter], { type: 'back' }],
    ['summary', [key('q')], { type: 'quit' }],
    ['waiting', [enter], { type: 'person-done' }],
    ['waiting', [key('q')], { type: 'quit' }],
    ['occupied', [esc], { type: 'back' }],
    ['occupied', [key('q')], { type: 'back' }],
  ] as const)('in %s send what they mean (%#)', async (state, presses, event) => {
    expect((await press(state, full, presses)).sent).toEqual([event]);
  });

  it('of an answer are not heard before the question has stood for a moment', async () => {
    // No time passes at all: the moment is not over, however slow the computer is.
    const guard = new KeyGuard(() => 0);
    const wizard = settings({ guard, keys: new KeyQueue(guard) });
    expect((await press('confirm', full, [key('y')], wizard)).sent).toEqual([]);
  });

  describe('about a file that was changed since', () => {
    const bytes = (text: string) => Buffer.from(text);
    const conflict: Conflict = {
      steps: [0],
      path: '/Users/ada/.zshrc',
      target: '/Users/ada/.zshrc',
      as: 'person',
      found: bytes('a\nb\n'),
      foundMark: { sha256: '', mode: 0o644, uid: 1, gid: 1 },
      left: bytes('a\n# b\n'),
      present: { sha256: '', mode: 0o644, uid: 1, gid: 1, bytes: bytes('a\n# b\nexport API_TOKEN=hunter2\n') },
      merge: { bytes: bytes(''), taken: 1, left: 0 },
      ways: ['leave', 'lines', 'whole'],
    };
    const deciding = context({ ...full, conflicts: [conflict] });

    it('show it three ways, and mask what is secret', () => {
      const frame = drawn('deciding', deciding);
      expect(frame).toContain('What gomend changed in it:');
      expect(frame).toMatch(/- +2 +b\n +\+ +2 +# b/);
      expect(frame).toMatch(/What has changed since:[\s\S]*\+ +3 +export API_TOKEN=\*\*\*/);
      expect(frame).not.toContain('hunter2');
    });

    it.each<[string, readonly ReturnType<typeof key>[], SessionEvent]>([
      ['leave it', [enter], { type: 'decide', way: 'leave' }],
      ['take the lines', [key('', { downArrow: true }), enter], { type: 'decide', way: 'lines' }],
      ['take nothing back', [key('q')], { type: 'back' }],
    ])('%s', async (_, keys, event) => {
      // The question has stood for ever.
      const guard = new KeyGuard(() => Number.POSITIVE_INFINITY);
      const wizard = settings({ guard, keys: new KeyQueue(guard) });
      expect((await press('deciding', deciding, keys, wizard)).sent).toEqual([event]);
    });

    it('are lines and numbers for a screen reader', () => {
      const sent: SessionEvent[] = [];
      const page = pageOf({
        view: { state: 'deciding', context: deciding, ended: false },
        voice: voice(),
        settings: settings(),
        send: (event) => sent.push(event),
      });
      expect(page.lines.join('\n')).toMatch(/Line 2 is new: +# b[\s\S]*API_TOKEN=\*\*\*/);
      expect(page.options.map(({ token }) => token)).toEqual(['1', '2', '3', 'b']);
      page.options.find(({ token }) => token === '3')?.act();
      expect(sent).toEqual([{ type: 'decide', way: 'whole' }]);
    });
  });

  it('show what is fine and fold it away again', async () => {
    const wizard = settings();
    const view = render(tree('findings', full, wizard));
    wizard.keys.push(key('a'));
    await vi.waitFor(() => expect(view.lastFrame()).toContain('GOROOT is not set'));
    wizard.keys.push(key('a'));
    await vi.waitFor(() => expect(view.lastFrame()).not.toContain('GOROOT is not set'));
    view.unmount();
  });
});

describe('what is read out', () => {
  const read = (state: string, given: SessionContext, send = (_: SessionEvent) => {}) => {
    const about = settings({ voice: voice({ accessible: true }) });
    return pageOf({ view: { state, context: given, ended: false }, voice: about.voice, settings: about, send });
  };

  it('of a finding has its four parts, and a way to learn more', () => {
    const sent: SessionEvent[] = [];
    const page = read('finding', full, (event) => sent.push(event));
    const labels = ['Why this matters:', 'How I know:', 'What I would do:', 'Learn more:'];
    expect(page.lines.filter((line) => labels.includes(line))).toEqual(labels);
    page.options.find(({ token }) => token === 'l')?.act();
    expect(sent).toEqual([{ type: 'learn' }]);
  });

  it('of what is known waits until it is there, and is lines without columns', () => {
    const gone = finding({ cause: 'goroot-stale' });
    const given = context({ findings: [gone], open: findingKey(gone) });
    expect(read('learning', given)).toEqual({ id: '', lines: [], options: [] });
    const words = { title: 'It is gone', why: 'w', confirms: 'c', rulesOut: 'r', fix: 'f', risk: 'k', undo: 'u' };
    const sources = [{ name: 'somebody#1', url: 'https://go.dev/issue/1', seen: '2026-10' }];
    const page = read('learning', { ...given, knowledge: new Map([['goroot-stale', { words, sources }]]) });
    expect(page.lines.slice(0, 3)).toEqual(['It is gone', 'Why this matters:', 'w']);
    expect(page.lines.map((line) => line.trim())).toContain('https://go.dev/issue/1');
    expect(page.options.map(({ token }) => token)).toEqual(['b']);
  });

  it('of all findings gives what is fine numbers too, read out on request, to be opened', () => {
    const sent: SessionEvent[] = [];
    const page = read('findings', full, (event) => sent.push(event));
    const unfold = page.options.find(({ token }) => token === 'a');
    expect(unfold?.act()).toEqual(['2. Shell, ok: GOROOT is not set']);
    const second = page.options.find(({ token }) => token === '2');
    expect(second?.label).toBe('');
    second?.act();
    expect(sent).toEqual([{ type: 'open', finding: findingKey(fine) }]);
  });
});
