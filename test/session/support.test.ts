import { describe, expect, it } from 'vitest';
import { waitFor } from 'xstate';
import { allChecks, offers } from '../../flows/index.ts';
import { RepairLease } from '../../src/engine/repair/repair-lease.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import { memoryLease } from '../../src/machine/lease/memory-lease.ts';
import { loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { judgedSuspects } from '../../src/report/symptom/judged.ts';
import { createSession } from '../../src/session/session.ts';
import { verdictSoFar } from '../../src/session/verdict-so-far.ts';
import { tellWhole } from '../../src/symptom/told.ts';

/** A session on a simulated Mac that was told a message and looks, and the checks in the order in which they were judged. */
async function looking(scenario: string, message: string) {
  const machine = scenarioMachine(loadScenario(scenario));
  const session = createSession({
    machine,
    store: memoryJournalStore(),
    lease: new RepairLease(memoryLease()),
    version: '0',
    loadFlows: async () => ({ checks: allChecks, offers }),
    budgetMs: 30_000,
    prove: async () => {},
    mapHost: () => new Promise(() => {}),
    knowledge: async () => new Map(),
    writeScript: () => new Promise(() => {}),
    writeTicket: async (_, place) => ({ text: JSON.stringify(place), file: '/x' }),
    lendTerminal: (use) => use(),
  });
  const judged: string[] = [];
  session.subscribe(({ context }) => {
    for (const id of context.progress?.judged.keys() ?? []) if (!judged.includes(id)) judged.push(id);
  });
  session.start();
  session.send({ type: 'ask' });
  session.send({ type: 'tell', told: tellWhole(message) });
  await waitFor(session, (one) => one.matches('suspecting'));
  session.send({ type: 'look' });
  return { session, judged };
}

type Session = Awaited<ReturnType<typeof looking>>['session'];
const untilFindings = (session: Session) => waitFor(session, (one) => one.matches('findings'), { timeout: 20_000 });

async function verdictsOf(scenario: string, message: string) {
  const { session } = await looking(scenario, message);
  const { context } = await untilFindings(session);
  const causes = (list: ReturnType<typeof judgedSuspects>['open']) => list.map(({ cause }) => cause);
  const { confirmed, ruledOut, open } = judgedSuspects(context);
  session.stop();
  return { context, confirmed: causes(confirmed), ruledOut: causes(ruledOut), open: causes(open) };
}

describe('a message, on a Mac', () => {
  it('that has the fault is confirmed as the likeliest', async () => {
    const { context, confirmed, ruledOut } = await verdictsOf('goroot-frozen', 'go: cannot find GOROOT directory: /x');
    expect(confirmed).toEqual(['goroot-stale']);
    expect(ruledOut).toEqual(['goroot-wrong-dir', 'goroot-version-mismatch']);
    expect(new Set(context.findings.map(({ check }) => check)).size).toBe(allChecks.length);
  });

  it('that has another cause of the same message rules out the likeliest, and confirms that', async () => {
    const { context, confirmed, ruledOut } = await verdictsOf('brand-new', 'zsh: command not found: go');
    expect(context.symptom?.suspects[0]?.cause).toBe('go-not-on-path');
    expect(confirmed).toEqual(['go-not-installed']);
    expect(ruledOut).toContain('go-not-on-path');
  });

  it('that is well rules all of them out', async () => {
    const { confirmed, ruledOut, open } = await verdictsOf('healthy', 'zsh: command not found: go');
    expect([confirmed, open]).toEqual([[], []]);
    expect(ruledOut).toContain('go-not-on-path');
  });

  it('that is not recognised is looked at where its words point', async () => {
    const { session, judged } = await looking('healthy', 'my VPN breaks name servers');
    await untilFindings(session);
    const resolver = allChecks.filter(({ flow }) => flow === 'resolver').map(({ id }) => id);
    expect(new Set(judged.slice(0, resolver.length))).toEqual(new Set(resolver));
  });
});

describe('the verdict', () => {
  it('is known before anything else is looked at, and the person may leave it at that', async () => {
    const { session, judged } = await looking('goroot-frozen', 'go: cannot find GOROOT directory: /x');
    const { context } = await waitFor(session, (one) => verdictSoFar(one.context)?.isKnown === true);
    expect(judged).toEqual(['toolchain.goroot']);
    expect(verdictSoFar(context)?.suspects.map(({ verdict }) => verdict)).toEqual([
      'confirmed',
      'ruled-out',
      'ruled-out',
    ]);
    session.send({ type: 'enough' });
    const found = (await untilFindings(session)).context.findings;
    expect(found.some(({ cause }) => cause === 'goroot-stale')).toBe(true);
    expect(found.length).toBeLessThan(allChecks.length / 2);
    expect(found.filter(({ status }) => status === 'unknown')).toEqual([]);
    // All of it is still to be had.
    session.send({ type: 'look-again' });
    const all = (await untilFindings(session)).context.findings;
    expect(new Set(all.map(({ check }) => check)).size).toBe(allChecks.length);
    session.stop();
  });

  it('leads to the usual repair, and is mended then', async () => {
    const { session } = await looking('goroot-frozen', 'go: cannot find GOROOT directory: /x');
    await waitFor(session, (one) => verdictSoFar(one.context)?.isKnown === true);
    session.send({ type: 'enough' });
    const { context } = await untilFindings(session);
    const [stale] = context.findings.filter(({ cause }) => cause === 'goroot-stale');
    const fix = stale?.fixes[0];
    if (!stale || !fix) throw new Error('there is no fix');
    session.send({ type: 'open', finding: `${stale.check}|${stale.subject}|${stale.message}` });
    session.send({ type: 'review', fix });
    await waitFor(session, (one) => one.matches({ review: 'ready' }));
    session.send({ type: 'confirm' });
    session.send({ type: 'yes' });
    const after = (await waitFor(session, (one) => one.matches('summary'), { timeout: 20_000 })).context;
    expect(after.repairs.map(({ verification }) => verification?.verdict)).toEqual(['proven']);
    expect(judgedSuspects(after).confirmed).toMatchObject([{ cause: 'goroot-stale', repair: {} }]);
    session.send({ type: 'ticket' });
    const { context: last } = await waitFor(session, (one) => one.matches({ ticket: 'shown' }));
    const { system, run } = JSON.parse(last.ticket?.result?.text ?? '{}');
    expect([system, typeof run]).toEqual(['macOS 14.7', 'string']);
    session.stop();
  });
});
