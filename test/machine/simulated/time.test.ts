import { describe, expect, it } from 'vitest';
import { loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import { macWith } from './macs.ts';

const SW_VERS: [string] = ['/usr/bin/sw_vers'];

describe('a slow program', () => {
  it('takes its time, and no verb waits longer than its limit', async () => {
    const machine = macWith({ latencyMs: { sw_vers: 1_200 } });
    expect(await machine.run({ argv: SW_VERS })).toMatchObject({ ok: true, ms: 1_200 });
    expect(await machine.run({ argv: SW_VERS, timeoutMs: 1_000 })).toMatchObject({
      ok: false,
      ms: 1_000,
      failure: { code: 'timeout', detail: 'time limit of 1000 ms' },
    });
  });

  it('that never ends is given up at the default limit', async () => {
    const machine = macWith({ latencyMs: { sw_vers: 'forever' } });
    expect(await machine.run({ argv: SW_VERS })).toMatchObject({ ok: false, ms: 5_000, failure: { code: 'timeout' } });
  });

  it('does not change the Mac when it is given up before it began', async () => {
    const machine = macWith({ latencyMs: { go: 3_000 } });
    const argv: [string, ...string[]] = ['/opt/homebrew/bin/go', 'env', '-w', 'GOPROXY=off'];
    expect(await machine.run({ argv, timeoutMs: 1_000 })).toMatchObject({ ok: false });
    expect(await machine.stat('/Users/sam/Library/Application Support/go/env')).toMatchObject({ ok: false });
  });

  it('moves the clock of the Mac on', async () => {
    const machine = macWith({ latencyMs: { sw_vers: 1_200 } });
    expect(machine.now()).toBe(Date.parse('2026-11-20T09:00:00Z'));
    await machine.run({ argv: SW_VERS });
    expect(machine.now()).toBe(Date.parse('2026-11-20T09:00:01.200Z'));
  });
});

describe('in real time', () => {
  const hanging = () => {
    const scenario = loadScenario(
      'name: t\ntitle: t\nextends: healthy\nstate:\n  latencyMs: { sw_vers: forever, id: 20 }\n',
    );
    return scenarioMachine(scenario);
  };

  it('a program really takes as long as it says', async () => {
    const started = performance.now();
    expect(await hanging().run({ argv: ['/usr/bin/id', '-un'] })).toMatchObject({ ok: true, ms: 20 });
    expect(performance.now() - started).toBeGreaterThanOrEqual(18);
  });

  it('whoever no longer waits ends every verb at once', async () => {
    const machine = hanging();
    const abort = new AbortController();
    const running = machine.run({ argv: SW_VERS, signal: abort.signal });
    const asking = machine.dns({
      server: '198.51.100.1',
      protocol: 'udp',
      message: new Uint8Array(),
      signal: abort.signal,
    });
    abort.abort();
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(await asking).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    const late = await machine.readFile('/etc/hosts', { signal: abort.signal });
    expect(late).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });

  it('a time limit somewhere else is a time limit here', async () => {
    const outcome = await hanging().run({ argv: SW_VERS, signal: AbortSignal.timeout(10) });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'timeout' } });
  });
});

describe('output', () => {
  it('is cut where it gets too much', async () => {
    const machine = macWith();
    const outcome = await machine.run({ argv: ['/usr/sbin/scutil', '--dns'], maxOutputBytes: 20 });
    expect(outcome).toMatchObject({
      ok: true,
      value: { truncated: true, exitCode: null, stdout: 'DNS configuration\n\nr' },
    });
  });
});
