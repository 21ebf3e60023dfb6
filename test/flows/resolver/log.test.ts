import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { allChecks, requestChecks } from '../../../flows/index.ts';
import { log } from '../../../flows/resolver/checks/log.ts';
import { type ResolverLog, resolverLog } from '../../../flows/resolver/facts/log.ts';
import { selectChecks } from '../../../src/commands/selection.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import { type LogTally, Tally } from '../../../src/macos/mdnsresponder-log/tally.ts';
import { judge, said } from './judging.ts';
import { lookFor, observe } from './observing.ts';

function mac(state: object = {}, system: object = {}): SimulatedMachine {
  const text = stringify({ name: 'x', title: 'x', extends: 'healthy', state: { ...state, ...system } });
  return scenarioMachine(loadScenario(text, 'x.yaml'), { pace: 'instant' });
}

const STANDARD = { accounts: { sam: { groups: ['staff', 'everyone', 'localaccounts'], sudo: 'none' } } };
/** Before the clock of a healthy Mac, 09:00. */
const lookup = (at: string, parts: object = {}) => ({
  at: `2026-11-20T${at}Z`,
  client: 'go',
  name: 'go.dev',
  ...parts,
});
const withLog = (...resolverLog: readonly object[]) => mac({ network: { resolverLog } });

describe('the log of a Mac', () => {
  it('has what was asked for lately, and nothing older', async () => {
    const machine = withLog(
      lookup('08:54:59.000'),
      lookup('08:57:00.000', { via: 'en0' }),
      lookup('08:58:00.000', { client: 'git', found: false, via: 'lo0' }),
    );
    const seen = await lookFor(resolverLog, machine);
    if (seen.kind !== 'read') throw new Error('refused');
    expect(seen.whole).toBe(true);
    expect(seen.tally).toMatchObject({
      events: { asked: 2, sent: 2, answered: 1, negative: 1, ended: 2 },
      clients: [
        { name: 'git', asked: 1, negative: 1 },
        { name: 'go', asked: 1, negative: 0 },
      ],
      loopback: { sent: 1 },
      clear: 0,
    });
    expect(JSON.stringify(seen)).not.toContain('go.dev');
    expect(machine.unknownCommands).toEqual([]);
  });

  it('has what the Mac itself does, and when its memory was emptied', async () => {
    const machine = mac();
    await machine.run({ argv: ['/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'no-such.test'] });
    await machine.http({ url: 'https://go.dev/', proxy: null });
    await machine.privilege.ask();
    await machine.privilege.perform({ op: 'purge-dns-cache' });
    const seen = await lookFor(resolverLog, machine);
    if (seen.kind !== 'read') throw new Error('refused');
    expect(seen.tally.clients.map(({ name, negative }) => [name, negative])).toEqual([
      ['dscacheutil', 1],
      ['node', 0],
    ]);
    expect(seen.tally.purgedAt).toHaveLength(1);
  });

  it('is not for everybody', async () => {
    expect(await lookFor(resolverLog, mac(STANDARD))).toEqual({
      kind: 'refused',
      detail: 'log: Could not open local log store: Operation not permitted',
    });
  });

  it('may take too long', async () => {
    const { observation } = await observe(resolverLog, mac({ latencyMs: { log: 'forever' } }));
    expect(observation).toMatchObject({ known: false, reason: { code: 'timeout', subject: '/usr/bin/log show' } });
  });

  it('is asked for in one way; any other is counted as not known', async () => {
    const machine = mac();
    const argv = ['/usr/bin/log', 'stream', '--predicate', 'process == "mDNSResponder"'] as const;
    expect(await machine.run({ argv: [...argv] })).toMatchObject({ ok: true, value: { exitCode: 64 } });
    expect(machine.unknownCommands).toEqual([argv.join(' ')]);
  });

  it('leaves nothing of itself as evidence', async () => {
    const { evidence } = await observe(resolverLog, withLog(lookup('08:58:00.000')));
    expect(evidence).toMatchObject([{ kind: 'command', excerpt: null, outcome: 'ok' }]);
  });
});

const NOTHING = new Tally().result();
const read = (parts: Partial<LogTally>, whole = true): ResolverLog => ({
  kind: 'read',
  minutes: 5,
  whole,
  tally: { ...NOTHING, lines: 40, events: { ...NOTHING.events, asked: 6 }, ...parts },
});
const client = (mostInAMinute: number) => ({
  name: 'go',
  asked: 9,
  negative: 0,
  mostInAMinute,
  busiestMinute: '2026-11-20 09:00',
});
const circle = (returned: number) => ({ loopback: { sent: 9, returned, by: [{ what: 'dnsmasq', n: returned }] } });

describe('hints of the log', () => {
  it.each<[string, ResolverLog, readonly string[]]>([
    ['nobody asked', read({ lines: 0 }), ['ok quiet']],
    ['somebody asked', read({ clients: [client(5)] }), ['note seen']],
    ['one asked often', read({ clients: [client(6)] }), ['note seen', 'note busy']],
    [
      'IPv6 is not there',
      read({
        negativeReasons: [
          { what: 'query-suppressed', n: 9 },
          { what: '', n: 3 },
        ],
      }),
      ['note seen'],
    ],
    ['a name is not there', read({ negativeReasons: [{ what: 'nxdomain', n: 1 }] }), ['note seen', 'note reasons']],
    ['two want the same at once', read(circle(2)), ['note seen']],
    ['names go in a circle', read(circle(3)), ['note seen', 'note circles']],
    ['the memory was emptied', read({ purgedAt: ['2026-11-20 09:01:02.000'] }), ['note seen', 'note purged']],
    ['time ran out', read({}, false), ['note seen', 'note partly']],
    [
      'it may not be read',
      { kind: 'refused', detail: 'log: Must be admin to run ’show’ command' },
      ['unknown refused'],
    ],
  ])('%s', (_, seen, verdicts) => {
    const judged = judge(log, { resolverLog: seen });
    expect(said(judged)).toEqual(verdicts);
    // Nothing in a log is a fault by itself.
    expect(judged.some(({ status }) => status === 'problem' || status === 'warning')).toBe(false);
    expect(judged.every(({ cause }) => cause === null)).toBe(true);
  });

  it('is looked at only where somebody asks for it by name', () => {
    expect(allChecks).not.toContain(log);
    expect(requestChecks).toContain(log);
    expect(selectChecks([], [], []).checks).not.toContain(log);
    expect(selectChecks([], ['resolver.log'], []).checks).toEqual([log]);
    // What is there to be fixed on request stays with `fix`.
    expect(() => selectChecks([], ['launchd.install-refresher'], [])).toThrow();
  });

  it('there is none on Linux', async () => {
    const machine = localMachine({ environment: { PATH: '/usr/bin:/bin', HOME: '/' } });
    const found = await new Examination({ machine, catalogue: [log], budgetMs: 5_000 }).run([log]);
    expect(found).toMatchObject([{ status: 'skipped', message: 'resolver.log.other-system' }]);
  });

  it('on a Mac, with what it rests on as evidence', async () => {
    const machine = withLog(lookup('08:58:00.000', { via: 'en0' }));
    const [seen] = await new Examination({ machine, catalogue: [log], budgetMs: 30_000 }).run([log]);
    expect(seen).toMatchObject({ status: 'note', message: 'resolver.log.seen', params: { clients: ['go (1)'] } });
    expect(seen?.evidence[0]).toMatchObject({ excerpt: 'asked 1, ended 1, sent 1, answered 1' });
  });
});
