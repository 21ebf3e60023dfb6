import { render } from 'ink-testing-library';
import { describe, expect, it, vi } from 'vitest';
import type { Page } from '../../components/accessible/page.ts';
import { pageOf } from '../../components/accessible/page-of.ts';
import { takeInput, takeLine, takePaste } from '../../components/accessible/text-input.ts';
import { KeyGuard } from '../../components/keys/key-guard.ts';
import { KeyQueue } from '../../components/keys/key-queue.ts';
import { NOTHING_YET } from '../../components/text/told-line.ts';
import { findingKey } from '../../src/model/finding.ts';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import { newProgress } from '../../src/session/progress.ts';
import { readSymptom } from '../../src/symptom/read-symptom.ts';
import { tellWhole } from '../../src/symptom/told.ts';
import { context, finding, look, repair } from './demo.ts';
import { drawn, settings, tree } from './views-scene.tsx';
import { voice } from './voices.ts';

const symptomOf = (text: string) => readSymptom(tellWhole(text), async () => {});
const symptom = await symptomOf('go: cannot find GOROOT directory: /x');
const stale = finding({ check: 'toolchain.goroot', cause: 'goroot-stale', evidence: [look()] });
const well = finding({ check: 'toolchain.goroot', status: 'ok', message: 'demo.fine' });
const other = finding({ check: 'shell.a', flow: 'shell', status: 'warning', subject: 'other' });
const support = (parts: Partial<SessionContext>) => context({ journey: 'support', symptom, ...parts });

const key = (input: string, more: object = {}) => ({ input, key: { ...more } as never });
const enter = key('', { return: true });
const down = key('', { downArrow: true });

async function press(state: string, given: SessionContext, ...presses: readonly ReturnType<typeof key>[]) {
  const wizard = settings();
  const sent: SessionEvent[] = [];
  const view = render(tree(state, given, wizard, (event) => sent.push(event)));
  for (const one of presses) {
    wizard.keys.push(one);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
  const frame = view.lastFrame() ?? '';
  view.unmount();
  return { sent, frame };
}

function spoken(state: string, given: SessionContext): { readonly page: Page; readonly sent: SessionEvent[] } {
  const sent: SessionEvent[] = [];
  const page = pageOf({
    view: { state, context: given, ended: false },
    voice: voice({ accessible: true, unicode: false }),
    settings: settings(),
    send: (event) => sent.push(event),
  });
  return { page, sent };
}

describe('the suspects', () => {
  it('stand with the words that speak for them, said once', () => {
    const frame = drawn('suspecting', support({}));
    expect(frame).toContain('Your message: 1 line, 37 bytes');
    expect(frame).toMatch(/1 {2}goroot-stale .*: likely\n {3}line 1: “cannot find GOROOT directory: \/x”/);
    expect(frame.match(/line 1/g)).toHaveLength(1);
  });

  it('are not claimed where the message does not tell, and its words are named', async () => {
    const weak = support({ symptom: await symptomOf('dial tcp: lookup git.corp.test: no such host') });
    const frame = drawn('suspecting', weak);
    expect(frame).toContain('The message alone does not tell what it is.');
    expect(frame).toContain('line 1: “lookup git.corp.test: no such host” → Names (DNS)');
    expect(frame).not.toContain(': likely');
    const none = drawn('suspecting', support({ symptom: await symptomOf('the quick brown fox') }));
    expect(none.replaceAll(/\s+/g, ' ')).toContain('none of its words points anywhere. I will look at everything.');
  });

  it('lead on with enter, and back', async () => {
    expect((await press('suspecting', support({}), enter)).sent).toEqual([{ type: 'look' }]);
    expect((await press('suspecting', support({}), key('', { escape: true }))).sent).toEqual([{ type: 'back' }]);
    const { page, sent } = spoken('suspecting', support({}));
    expect(page.lines.map((line) => line.trim())).toContain('line 1: "cannot find GOROOT directory: /x"');
    page.options.find(({ token }) => token === '1')?.act();
    expect(sent).toEqual([{ type: 'look' }]);
  });
});

describe('the examination', () => {
  const judged = (...findings: readonly (typeof stale)[]) =>
    support({
      progress: {
        ...newProgress(performance.now()),
        checks: [{ id: 'toolchain.goroot', flow: 'toolchain' }],
        judged: new Map(findings.map((one) => [one.check, [one]])),
      },
    });

  it('shows the verdict as soon as it is known, and can be left at that', async () => {
    expect(drawn('examine', judged())).toMatch(/being looked at {2}goroot-stale/);
    expect((await press('examine', judged(), enter)).sent).toEqual([]);
    const frame = drawn('examine', judged(stale));
    expect(frame).toMatch(/✗ confirmed {2}GOROOT is set to/);
    expect(frame).toMatch(/– ruled out {2}goroot-wrong-dir/);
    expect(frame).toContain('enter show this, without the rest');
    expect((await press('examine', judged(stale), enter)).sent).toEqual([{ type: 'enough' }]);
    const { page, sent } = spoken('examine', judged(stale));
    page.options.find(({ token }) => token === 'v')?.act();
    expect(sent).toEqual([{ type: 'enough' }]);
  });
});

describe('the answer', () => {
  it('has the confirmed cause first, marked and to be opened, then what was ruled out, then the rest', async () => {
    const given = support({ findings: [other, stale] });
    const frame = drawn('findings', given);
    expect(frame).toMatch(/This is what your message comes from:\n❯ ✗ problem {2}GOROOT is set to/);
    expect(frame.indexOf('Ruled out')).toBeGreaterThan(frame.indexOf('❯'));
    expect(frame.indexOf('What else was found')).toBeGreaterThan(frame.indexOf('Ruled out'));
    expect(frame).not.toContain('What to ask next');
    expect((await press('findings', given, enter)).sent).toEqual([{ type: 'open', finding: findingKey(stale) }]);
    expect((await press('findings', given, key('t'))).sent).toEqual([{ type: 'ticket' }]);
    // Past the part that is only read.
    expect((await press('findings', given, down, down, enter)).sent).toEqual([
      { type: 'open', finding: findingKey(other) },
    ]);
    expect((await press('findings', given, down, enter)).sent).toEqual([]);
  });

  it('begins with the verdict where all are ruled out, and says what to ask', async () => {
    const { frame } = await press('findings', support({ findings: [well, other] }));
    expect(frame).toMatch(
      /^.*\n\nNone of the causes that your message speaks for is there now\. Was it printed on this/,
    );
    expect(frame).toMatch(/– goroot-stale \(looked at: GOROOT\): GOROOT is not set/);
    const after = await press('findings', support({ findings: [well, other] }), down, down);
    expect(after.frame).toMatch(/❯ What to ask next\n· Was the message printed on this computer/);
  });

  it('does not say so where something could not be looked at, or was not waited for', () => {
    const unseen = finding({ check: 'toolchain.goroot', status: 'unknown', message: 'demo.fine' });
    const frame = drawn('findings', support({ findings: [unseen] }));
    expect(frame).toMatch(/not all of\s+them could be settled/);
    expect(frame).toMatch(/Could not be settled\n\? goroot-stale/);
    const progress = { ...newProgress(0), checks: [{ id: 'toolchain.goroot', flow: 'toolchain' as const }] };
    const partial = drawn('findings', support({ findings: [], progress }));
    expect(partial).toContain('The other checks were not waited for');
    expect(partial).toContain('not looked at: GOROOT');
  });

  it('claims no more than the message does', async () => {
    const weak = await symptomOf('dial tcp: lookup git.corp.test: no such host');
    const split = finding({ check: 'resolver.go-path', flow: 'resolver', cause: 'netdns-split-dns' });
    expect(drawn('findings', support({ symptom: weak, findings: [split] }))).toContain(
      'This is wrong here, and may be behind your message:',
    );
  });

  it('of what is mended says what it was', () => {
    const frame = drawn('findings', support({ findings: [well], repairs: [repair({ finding: stale })] }));
    expect(frame).toMatch(/This is what your message came from, and it is mended:\n✓ goroot-stale/);
    expect(frame).not.toMatch(/None of the causes|What to ask next/);
  });

  it('is read out in the same order, with numbers', () => {
    const { page, sent } = spoken('findings', support({ findings: [other, stale] }));
    expect(page.lines).toContain('This is what your message comes from:');
    expect(page.lines).toContain('Ruled out');
    expect(page.options.map(({ token }) => token)).toEqual(['1', '2', 't', 'r', 'p', 'q']);
    for (const token of ['1', 't']) page.options.find((one) => one.token === token)?.act();
    expect(sent).toEqual([{ type: 'open', finding: findingKey(stale) }, { type: 'ticket' }]);
  });
});

describe('the report', () => {
  const written = support({
    ticket: { from: 'findings', result: { text: '# Go fails\n\n- a', file: '/Users/ada/t.md' } },
  });

  it('is shown with the place where it lies, or why it lies nowhere', () => {
    expect(drawn('ticket.shown', written)).toMatch(/It is in ~\/t\.md[\s\S]*# Go fails\n\n- a/);
    const why = { key: 'mend.as-root', params: {} };
    const nowhere = support({ ticket: { from: 'summary', result: { text: '# Go', why } } });
    expect(drawn('ticket.shown', nowhere)).toContain('It was not written to a file:');
    expect(spoken('ticket.shown', written).page.lines).toContain('# Go fails');
    expect(drawn('summary', support({ findings: [stale] }))).toContain('t report for a ticket');
    expect(drawn('summary', context({ journey: 'look' }))).not.toContain('t report');
  });
});

describe('lines that are read aloud and typed', () => {
  const empty = NOTHING_YET;

  it('are answers only as long as nothing was told, and never in a paste', () => {
    expect(takeInput({ ...empty, line: 'q' }, '\r').answer).toBe('q');
    expect(takePaste(empty, 'q\ny').answer).toBeUndefined();
    const { telling } = takePaste(empty, 'first');
    expect(takeLine({ ...telling, line: 'q' })).toMatchObject({ added: true, telling: { line: '' } });
    expect(takeInput(empty, 'q\ry\r')).toMatchObject({ added: true });
    expect(takeInput(empty, 'q\ry\r').answer).toBeUndefined();
  });

  it('end with an empty one, but not with one in the middle of a burst', () => {
    expect(takeLine(empty).ended).toBeNull();
    const { telling } = takePaste(empty, 'first');
    expect(takeLine(telling).ended).toEqual(tellWhole('first'));
    expect(takeInput(empty, 'a\r\rb\r').ended).toBeUndefined();
    expect(takeInput(empty, 'a\rb\r\r').ended).toEqual(tellWhole('a\nb'));
  });
});

it('a screen reader’s wizard takes a message line by line', async () => {
  const { AccessibleWizard } = await import('../../components/accessible/accessible-wizard.tsx');
  const { WizardProvider } = await import('../../components/wizard-context.ts');
  // What was pasted has been there for ever.
  const guard = new KeyGuard(() => Number.POSITIVE_INFINITY);
  const keys = new KeyQueue(guard);
  const wizard = settings({ voice: voice({ accessible: true, unicode: false }), guard, keys });
  const sent: SessionEvent[] = [];
  const view = { state: 'asking.message', context: context(), ended: false };
  const screen = render(
    <WizardProvider value={wizard}>
      <AccessibleWizard view={view} send={(event) => sent.push(event)} />
    </WizardProvider>,
  );
  await vi.waitFor(() => expect(screen.frames.join('\n')).toContain('What do you see?'));
  wizard.keys.paste('q\ny\n\u001b[Agone');
  await vi.waitFor(() => expect(screen.frames.join('\n')).toContain('Taken: 3 lines'));
  expect(sent).toEqual([]);
  for (const one of [key('zsh: 找不到'), key('\r', { return: true }), key('\r', { return: true })])
    wizard.keys.push(one);
  await vi.waitFor(() => expect(sent).toEqual([{ type: 'tell', told: tellWhole('q\ny\n\u001b[Agone\nzsh: 找不到') }]));
  screen.unmount();
});
