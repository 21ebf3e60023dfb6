import { renderToString } from 'ink';
import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../components/accessible/page-of.ts';
import { DrawnFrame } from '../../components/frame/drawn-frame.ts';
import { KeyGuard } from '../../components/keys/key-guard.ts';
import { KeyQueue } from '../../components/keys/key-queue.ts';
import { StateView } from '../../components/state-view.tsx';
import { WizardProvider, type WizardSettings } from '../../components/wizard-context.ts';
import type { Conflict } from '../../src/engine/repair/conflict.ts';
import type { Unfinished } from '../../src/engine/repair/finish.ts';
import { findingKey } from '../../src/model/finding.ts';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import { newProgress } from '../../src/session/progress.ts';
import { context, finding, fix, look, plan, repair } from './demo.ts';
import { voice } from './voices.ts';

const broken = finding({ evidence: [look()], fixes: [fix(), fix({ id: 'demo.fix', subject: 'other' })] });
const fine = finding({ status: 'ok', message: 'demo.fine', check: 'shell.a', flow: 'shell' });

const full: SessionContext = context({
  journey: 'look',
  findings: [broken, fine],
  open: findingKey(broken),
  fix: fix(),
  plan: plan(),
  repairs: [repair({ verification: { verdict: 'proven', findings: [fine] } })],
  progress: { ...newProgress(performance.now()), checks: [{ id: 'shell.a', flow: 'shell' }] },
});

/** Every state the session can be in. */
const STATES = [
  'welcome',
  'examine',
  'resuming',
  'findings',
  'finding',
  'review.planning',
  'review.ready',
  'review.refused',
  'confirm',
  'begin',
  'elevate',
  'abandon',
  'apply',
  'waiting',
  'verify',
  'summary',
  'comparing',
  'deciding',
  'undoing',
  'notUndone',
  'afterUndo',
  'examineAgain',
  'occupied',
];

function settings(parts: Partial<WizardSettings> = {}): WizardSettings {
  const guard = new KeyGuard();
  return {
    voice: voice(),
    about: { version: '1.0.0', systemLine: 'macOS 26.1' },
    machine: { kind: 'local', platform: 'darwin' },
    guard,
    keys: new KeyQueue(guard),
    frame: new DrawnFrame(),
    ...parts,
  };
}

function tree(
  state: string,
  given: SessionContext,
  wizard: WizardSettings,
  send = (_: SessionEvent) => {},
): ReactElement {
  return (
    <WizardProvider value={wizard}>
      <StateView view={{ state, context: given, ended: false }} send={send} />
    </WizardProvider>
  );
}

const drawn = (state: string, given: SessionContext, parts: Partial<WizardSettings> = {}) =>
  renderToString(tree(state, given, settings(parts)), { columns: 80 });

describe('every state of the session', () => {
  it.each(STATES)('%s is drawn, in words of the catalogue only', (state) => {
    const screen = drawn(state, full);
    expect(screen.trim()).not.toBe('');
    expect(screen).not.toMatch(/\b(?:wizard|key|journey|flow|report|refusal)\.[a-z]|\{\}|undefined/);
  });

  it.each(STATES)('%s is drawn even with a context that knows nothing', (state) => {
    expect(() => drawn(state, context())).not.toThrow();
  });
});

describe('the first question', () => {
  it('says when nothing real is touched', () => {
    const simulated = drawn('welcome', context(), { machine: { kind: 'simulated', platform: 'darwin' } });
    expect(simulated).toContain('A simulated Mac: nothing on this computer is touched.');
    expect(drawn('welcome', context())).not.toContain('simulated');
  });

  it('speaks of a computer where there is no Mac', () => {
    const linux = drawn('welcome', context(), { machine: { kind: 'local', platform: 'linux' } });
    expect(linux).toContain('Set up Go on this computer');
    expect(linux).not.toContain('Mac');
  });

  const past = {
    run: 'r',
    at: '2026-11-20T10:00:00Z',
    machine: 'local',
    standing: [],
    open: true,
    stage: 'between',
    waitsFor: null,
    openFix: null,
    fixNumber: 1,
    begun: [],
    damaged: false,
    newer: false,
    next: { line: 3, step: 0 },
  } as const;
  const unfinished: Unfinished = { past, under: null, onlyBack: { why: 'no-plan' } };

  it('offers to take back a run that was cut off', () => {
    const screen = drawn('welcome', context({ unfinished }));
    expect(screen).toContain('was cut off before its end');
    expect(screen).toContain('Take the earlier run back');
    expect(screen).not.toContain('Finish the earlier run');
  });

  it('offers to finish it where what remains is known', () => {
    const screen = drawn('welcome', context({ unfinished: { ...unfinished, onlyBack: null } }));
    expect(screen).toContain('Finish the earlier run');
    expect(screen).toContain('Take the earlier run back');
  });

  it('says why it could not be finished, and offers that no more', () => {
    const screen = drawn(
      'welcome',
      context({ unfinished: { ...unfinished, onlyBack: null }, cannotFinish: 'changed' }),
    );
    expect(screen.replaceAll(/\s+/g, ' ')).toContain('something else was changed since');
    expect(screen).not.toContain('Finish the earlier run');
  });

  it('offers to go on with a run that waits for the person', () => {
    const waiting: Unfinished = {
      past: { ...past, stage: 'waiting', waitsFor: 'person.demo' },
      under: null,
      onlyBack: null,
    };
    const screen = drawn('welcome', context({ unfinished: waiting }));
    expect(screen).toContain('Go on with the earlier run');
    expect(screen).toContain('Take the earlier run back');
  });
});

describe('another gomend', () => {
  const by = {
    level: 'person',
    state: 'working',
    pid: 4711,
    user: 'ada',
    uid: 501,
    since: Date.UTC(2026, 10, 20, 12, 0),
    work: { check: 'shell.a', fix: 'demo.fix' },
    stands: 'process 4711',
  } as const;
  const occupied = (parts: object = {}) =>
    drawn('occupied', { ...full, occupied: { by: { ...by, ...parts }, wanted: 'begin' } });

  it('that repairs is named, and is not taken over from', () => {
    const screen = occupied();
    expect(screen).toMatch(/process 4711 of ada, since 2026-11-20\s\d\d:\d\d/);
    expect(screen).toContain('Go back');
    expect(screen).not.toContain('Take over');
  });

  it.each(['gone', 'silent'] as const)('that is %s can be taken over from, as the last of the answers', (state) => {
    const screen = occupied({ state });
    expect(screen.indexOf('Take over from it')).toBeGreaterThan(screen.indexOf('Go back'));
  });

  it('that has repaired since makes looking again the first answer', () => {
    const screen = drawn('occupied', { ...full, occupied: { by: null, wanted: 'begin' } });
    expect(screen.indexOf('Go back')).toBeGreaterThan(screen.indexOf('Look again'));
    expect(screen).not.toContain('Take over');
  });

  it('whose name cannot be shown does not disturb the screen', () => {
    expect(occupied({ user: '\u001b[2Jx' })).not.toContain('\u001b[2J');
  });

  it('is read out, with the same answers by number', () => {
    const sent: SessionEvent[] = [];
    const given = { ...full, occupied: { by: { ...by, state: 'gone' as const }, wanted: 'begin' as const } };
    const view = { state: 'occupied', context: given, ended: false };
    const page = pageOf({ view, voice: voice(), settings: settings(), send: (event) => void sent.push(event) });
    expect(page.lines.join(' ')).toContain('was cut off: process 4711 of ada');
    for (const { act } of page.options) act();
    expect(page.options.map(({ token }) => token)).toEqual(['1', '2', '3']);
    expect(sent.map(({ type }) => type)).toEqual(['back', 'look-again', 'yes']);
  });

  it('that took over is told in the summary, with what stands', () => {
    const lost = { by, detail: '' };
    const result = { status: 'failed', index: 1, failure: { code: 'cancelled', detail: '' }, untouched: false, lost };
    const summary = (left: readonly string[]) =>
      drawn('summary', { ...full, repairs: [repair({ result: { ...result, left } as never })] }).replaceAll(
        /\s+/g,
        ' ',
      );
    expect(summary([])).toContain('It was stopped, because another gomend has taken over. Everything is as it was');
    expect(summary(['/Users/ada/.zshrc'])).toContain('What was done up to then stays: ~/.zshrc.');
  });
});

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
    ['finding', [enter], { type: 'review', fix: broken.fixes[0] }],
    ['finding', [key('j'), enter], { type: 'review', fix: broken.fixes[1] }],
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
