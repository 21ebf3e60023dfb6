import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../components/accessible/page-of.ts';
import { readyDocument, readyTitle } from '../../components/documents/ready.ts';
import { stageRows } from '../../components/documents/tour.ts';
import { KeyGuard } from '../../components/keys/key-guard.ts';
import { KeyQueue } from '../../components/keys/key-queue.ts';
import { lineText } from '../../components/text/line.ts';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import type { LeftJourney } from '../../src/session/left/left-journey.ts';
import { newProgress } from '../../src/session/progress.ts';
import { context, finding, fix, plan, repair } from './demo.ts';
import { drawn, settings, tree } from './views-scene.tsx';
import { voice } from './voices.ts';

const mac = { voice: voice(), machine: { kind: 'local', platform: 'darwin' } } as const;
const linux = { voice: voice(), machine: { kind: 'local', platform: 'linux' } } as const;
const KEYS = /\b(?:tour|ready|upgrade|left|wizard|key)\.[a-z]|\{\}|undefined/;

const go = finding({
  check: 'toolchain.go-present',
  status: 'ok',
  message: 'demo.fine',
  params: { path: '/usr/local/go/bin/go', version: 'go1.27.3' },
});
const noTools = finding({ check: 'toolchain.command-line-tools', status: 'warning' });
const passed = {
  id: 'hello',
  status: 'ok',
  says: 'proof.hello.ok',
  params: {},
  evidence: [],
  settings: 'clean',
  ms: 1,
} as const;
const proven = { all: ['hello'], done: [passed], now: null, startedAt: 0 };
const system = { name: 'macOS', version: '26.1', build: '25B78', cpu: 'arm64', translated: false };
const onTour = (parts: Partial<SessionContext> = {}) =>
  context({ journey: 'onboarding', findings: [go, noTools], progress: { ...newProgress(0), system }, ...parts });

describe('the tour', () => {
  it('shows each stage with what is known of it, the one it stands at marked', () => {
    const rows = stageRows(onTour(), { stage: 'tools', finding: noTools, early: false }, mac, 80).map(lineText);
    expect(rows).toEqual([
      '  ✓ What this Mac is          macOS 26.1, Apple silicon',
      '❯ ! Developer tools           1 thing to do',
      '  ✓ Go itself                 go1.27.3',
      '  ✓ The shell finds it        /usr/local/go/bin/go',
      "  ✓ The way to Go's servers   fine",
      '  · A first program           comes last',
    ]);
  });

  it('explains the stage and the one thing in it', () => {
    const screen = drawn('tour', onTour());
    expect(screen).toMatch(/Setting up Go on this Mac +4 of 6/);
    expect(screen).toContain('git, and a compiler for the language C');
    expect(screen).toContain('! warning  GOROOT is set to ~/go');
    expect(screen).toContain('Every go command stops.');
    expect(screen).not.toMatch(KEYS);
  });

  it('says what has just been done', () => {
    const done = repair({ verification: { verdict: 'proven', findings: [] } });
    expect(drawn('tour', onTour({ repairs: [done] }))).toContain('Done, and proven: Take a line out of ~/.zshrc.');
    const failed = repair({ verification: { verdict: 'still', findings: [] } });
    expect(drawn('tour', onTour({ repairs: [failed] }))).not.toContain('Done');
  });

  it('speaks of a computer where there is no Mac', () => {
    const screen = drawn('tour', onTour({ progress: null }), { machine: { kind: 'local', platform: 'linux' } });
    expect(screen).toContain('What this computer is');
    expect(screen).not.toContain('this Mac');
  });

  it('tries the first program at its last stop', async () => {
    const sent = await press('tour', onTour({ findings: [go] }), { input: '', key: { return: true } });
    expect(sent).toEqual([{ type: 'prove' }]);
  });

  it('can be left from an open finding on the tour alone', async () => {
    const open = { findings: [go, noTools], open: `toolchain.command-line-tools||demo` };
    const later = { input: 'w', key: {} };
    expect(await press('finding', onTour(open), later)).toEqual([{ type: 'put-off', stage: 'tools' }]);
    expect(await press('finding', onTour({ ...open, journey: 'look' }), later)).toEqual([]);
  });
});

describe('the last page', () => {
  const title = (parts: Partial<SessionContext>, where: typeof mac | typeof linux = mac) =>
    readyTitle(onTour(parts), where);
  it.each([
    [{ findings: [go], proving: proven }, 'Your Mac is ready'],
    [{ proving: proven }, 'Your Mac is ready but for one thing'],
    [{ findings: [go], proving: null }, 'Set up, but not all of it is proven'],
    [{ findings: [finding()], proving: proven }, 'Your Mac is not ready yet'],
  ])('has a title that is true (%#)', (parts, expected) => {
    expect(title(parts)).toBe(expected);
  });

  it('speaks of a computer where there is no Mac', () => {
    expect(title({ findings: [go], proving: proven }, linux)).toBe('Your computer is ready');
  });

  const text = (parts: Partial<SessionContext>, spoken = false) =>
    readyDocument(onTour(parts), { settings: mac, width: 80, spoken }).map(lineText).join('\n');

  it('names what is open, what could not be seen, and how to take it up', () => {
    const unseen = finding({ check: 'proxy.tls', flow: 'proxy', status: 'unknown', message: 'demo.fine' });
    const open = text({ findings: [go, noTools, unseen], putOff: ['tools'], proving: proven });
    expect(open).toContain('! warning  GOROOT is set to ~/go');
    expect(open).toContain('One thing could not be examined: servers prove who they are.');
    expect(open).toContain('Press o to take it up');
    // Whether it can be kept for another time is not known here.
    expect(open).not.toMatch(/start\s+it\s+again/);
    expect(open).not.toMatch(KEYS);
    expect(text({ findings: [go], proving: proven })).toMatch(/Still open +Nothing\./);
    expect(text({ findings: [go], putOff: ['program'], proving: proven })).toMatch(/Still open +Nothing\./);
    expect(text({ findings: [go], putOff: ['program'] })).toContain('Left for later: A first program.');
  });

  it('tells each proof that did not pass, with its reason', () => {
    const failed = { ...passed, id: 'locks', status: 'problem', says: 'proof.locks.problem' } as const;
    const skipped = { ...passed, id: 'cgo', status: 'skipped', says: 'proving.go-fails' } as const;
    const all = text({
      findings: [go],
      proving: { ...proven, all: ['hello', 'locks', 'cgo'], done: [passed, failed, skipped] },
    });
    expect(all).toMatch(/3 proofs: 1 passed/);
    expect(all).toMatch(/✗ problem/);
    expect(all).toMatch(/– skipped/);
  });

  it('tells what was changed and that it can be undone', () => {
    const step = { kind: 'move', from: '/a', to: '/b' } as never;
    const done = repair({
      plan: plan({ fix: fix(), steps: [step] }),
      verification: { verdict: 'proven', findings: [] },
    });
    expect(text({ repairs: [done] })).toContain('Press u to take this change back');
    expect(text({ repairs: [done] }, true)).not.toContain('Press');
    const without = repair({ verification: { verdict: 'proven', findings: [] } });
    expect(text({ repairs: [without] })).toContain('Nothing takes this back.');
  });

  it('has commands that fit the narrowest screen they are copied from', () => {
    const commands = text({})
      .split('\n')
      .filter((row) => /^ +(?:mkdir|go |echo)/.test(row) || row.includes('go mod init'));
    expect(commands.length).toBeGreaterThan(2);
    expect(Math.max(...commands.map((row) => row.length))).toBeLessThanOrEqual(80);
  });

  it('asks before it takes anything back, and takes up only what was put off', async () => {
    const guard = new KeyGuard(() => Number.POSITIVE_INFINITY);
    const step = { kind: 'move', from: '/a', to: '/b' } as never;
    const repairs = [repair({ plan: plan({ steps: [step] }) })];
    const u = { input: 'u', key: {} };
    const [yes, no, o] = [
      { input: 'y', key: {} },
      { input: 'n', key: {} },
      { input: 'o', key: {} },
    ];
    expect(await press('ready', onTour({ repairs }), u, yes, guard)).toEqual([{ type: 'undo' }]);
    expect(await press('ready', onTour({ repairs }), u, no, guard)).toEqual([]);
    expect(await press('ready', onTour(), u, yes, guard)).toEqual([]);
    expect(await press('ready', onTour({ putOff: ['tools'] }), o)).toEqual([{ type: 'take-up' }]);
    expect(await press('ready', onTour(), o)).toEqual([]);
  });
});

describe('a journey that was left', () => {
  const left: LeftJourney = {
    session: 'a',
    journey: 'onboarding',
    stage: 'go',
    passed: [],
    putOff: [],
    done: 2,
    of: 6,
    leftAt: new Date(new Date().getFullYear(), 9, 3).getTime(),
    symptom: null,
    area: null,
  };

  it('is the first answer, with when it was left and how far it had come', async () => {
    expect(drawn('welcome', context({ left }))).toMatch(
      /❯ Go on with: Set up Go on this Mac +left 3 Oct, 2 of 6 done\n +Set up Go on this Mac/,
    );
    expect(await press('welcome', context({ left }), { input: '', key: { return: true } })).toEqual([
      { type: 'go-on' },
    ]);
    expect(drawn('welcome', context())).not.toContain('Go on with');
  });

  it('has its year where that is another, and no count where there was none', () => {
    const longAgo = new Date(2019, 9, 3).getTime();
    expect(drawn('welcome', context({ left: { ...left, leftAt: longAgo } }))).toContain('left 3 Oct 2019, 2 of 6');
    expect(drawn('welcome', context({ left: { ...left, done: 0, of: 0 } }))).toContain(
      'left 3 Oct, before anything was done',
    );
  });

  it('is the first answer of a screen reader too', () => {
    const sent: SessionEvent[] = [];
    const view = { state: 'welcome', context: context({ left }), ended: false };
    const page = pageOf({ view, voice: voice(), settings: settings(), send: (event) => sent.push(event) });
    expect(page.options[0]?.label).toBe('Go on with: Set up Go on this Mac, left 3 Oct, 2 of 6 done');
    page.options[0]?.act();
    expect(sent).toEqual([{ type: 'go-on' }]);
  });
});

type Press = { readonly input: string; readonly key: object };

/** Keys in a view, and what it sends for them; a guard as the last. */
async function press(state: string, given: SessionContext, ...presses: readonly (Press | KeyGuard)[]) {
  const guard = presses.find((one) => one instanceof KeyGuard) ?? new KeyGuard();
  const keys = presses.filter((one): one is Press => !(one instanceof KeyGuard));
  const wizard = settings({ guard, keys: new KeyQueue(guard) });
  const sent: SessionEvent[] = [];
  const view = render(tree(state, given, wizard, (event) => sent.push(event)));
  await new Promise<void>((resolve) => {
    let open = keys.length;
    wizard.keys.listen(() => {
      open--;
      if (open === 0) resolve();
    });
    for (const one of keys) wizard.keys.push(one as never);
  });
  view.unmount();
  return sent;
}
