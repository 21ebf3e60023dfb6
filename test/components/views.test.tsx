import { describe, expect, it } from 'vitest';
import { pageOf } from '../../components/accessible/page-of.ts';
import type { Unfinished } from '../../src/engine/repair/finish.ts';
import type { SessionEvent } from '../../src/session/context.ts';
import { context, repair } from './demo.ts';
import { drawn, full, STATES, settings } from './views-scene.tsx';
import { voice } from './voices.ts';

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

describe('a change while it happens', () => {
  it('tells how much of a download is there, as long as it comes', () => {
    const coming = { ...full, downloaded: { bytes: 12_300_000, of: 70_000_000 } };
    expect(drawn('apply', coming)).toContain('12.3 MB of 70.0 MB are here.');
    expect(drawn('verify', coming)).not.toContain('are here');
    expect(drawn('apply', full)).not.toContain('are here');
  });
});

describe('a change that is read out while it happens', () => {
  const page = (bytes: number, state = 'apply') =>
    pageOf({
      view: { state, context: { ...full, downloaded: { bytes, of: 70_000_000 } }, ended: false },
      voice: voice(),
      settings: settings(),
      send: () => {},
    });

  it('tells of a download once for every tenth of it', () => {
    expect(page(12_300_000).lines).toEqual(['12.3 MB of 70.0 MB are here.']);
    expect(page(12_300_000).id).toBe(page(13_900_000).id);
    expect(page(12_300_000).id).not.toBe(page(14_100_000).id);
    expect(page(1_000).lines).not.toContain('1000 bytes of 70.0 MB are here.');
    expect(page(12_300_000, 'verify').lines.join()).not.toContain('are here');
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
