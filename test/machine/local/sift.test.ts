import { describe, expect, it } from 'vitest';
import { Observations } from '../../../src/engine/observations.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Sift } from '../../../src/machine/port.ts';

const machine = localMachine({ environment: { PATH: '/usr/bin:/bin', HOME: '/' } });

function collecting(maxBytes: number): Sift & { readonly text: () => string } {
  const decoder = new TextDecoder();
  let text = '';
  return {
    maxBytes,
    take(chunk) {
      text += decoder.decode(chunk, { stream: true });
    },
    text: () => text,
  };
}

describe('a sifted stream', () => {
  it('is handed over, and is in no result', async () => {
    const sift = collecting(1_000);
    const outcome = await machine.run({ argv: ['/bin/sh', '-c', 'echo out; echo secret >&2'], sift });
    expect(outcome).toMatchObject({ ok: true, value: { stdout: 'out\n', stderr: '', truncated: false } });
    expect(sift.text()).toBe('secret\n');
  });

  it('may be standard output, beside which complaints are kept', async () => {
    const sift = { ...collecting(1_000), stream: 'stdout' as const };
    const outcome = await machine.run({ argv: ['/bin/sh', '-c', 'echo secret; echo no >&2'], sift });
    expect(outcome).toMatchObject({ ok: true, value: { stdout: '', stderr: 'no\n', truncated: false } });
    expect(sift.text()).toBe('secret\n');
  });

  it('leaves no excerpt as evidence', async () => {
    const sift = collecting(1_000);
    const argv = ['/bin/sh', '-c', 'echo quiet; echo secret >&2'] as const;
    const fact = { id: 'sifted', limitMs: 5_000, observe: (look: Parameters<typeof observe>[0]) => observe(look) };
    const observe = async (look: { readonly machine: typeof machine }) => look.machine.run({ argv: [...argv], sift });
    const { evidence } = await new Observations(machine, new AbortController().signal).observe(fact);
    expect(evidence.map((one) => one.excerpt)).toEqual([null]);
  });

  it('that is too much ends the program', async () => {
    const sift = collecting(10_000);
    const script = 'while :; do echo xxxxxxxxxxxxxxxxxxxxxxxx >&2; done';
    const outcome = await machine.run({ argv: ['/bin/sh', '-c', script], sift, timeoutMs: 10_000 });
    expect(outcome).toMatchObject({ ok: true, value: { truncated: true } });
    expect(sift.text().length).toBeLessThanOrEqual(10_000);
  });

  it('is handed over until the time is over', async () => {
    const sift = collecting(10_000);
    const outcome = await machine.run({
      argv: ['/bin/sh', '-c', 'trap "echo asked >&2" TERM; echo before >&2; sleep 5; echo after >&2'],
      sift,
      timeoutMs: 300,
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'timeout' } });
    expect(sift.text()).toBe('before\n');
  });
});
