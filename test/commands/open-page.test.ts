import { describe, expect, it } from 'vitest';
import { proofs } from '../../flows/proving/index.ts';
import { servePage } from '../../src/commands/prove/open-page.ts';
import type { RunRequest, RunResult } from '../../src/machine/port.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { ground } from '../flows/proving/outcomes.ts';
import { ok, stubMachine } from '../support/stub-machine.ts';

const prepared = { ground: ground(), environmentOf: () => ({ LC_ALL: 'C' }), series: '1.26' };
const proofOf = (id: string) => {
  const proof = proofs.find((one) => one.id === id);
  if (proof === undefined) throw new Error(`no proof ${id}`);
  return proof;
};

async function serve(id: string, ends: Outcome<RunResult> | null) {
  const requests: RunRequest[] = [];
  const asked: string[] = [];
  const addresses: string[] = [];
  const stop = new AbortController();
  const machine = stubMachine({
    run: async (request) => {
      requests.push(request);
      if (ends !== null) return ends;
      return new Promise((resolve) => {
        const cut = { ok: false, failure: { code: 'cancelled', detail: '' }, ms: 1 } as const;
        request.signal?.addEventListener('abort', () => resolve(cut));
      });
    },
    connect: async (host, port) => {
      asked.push(`${host}:${port}`);
      return asked.length < 2 ? { ok: false, failure: { code: 'unreachable', detail: '' }, ms: 1 } : ok(null);
    },
  });
  const said = await servePage({
    machine,
    proof: proofOf(id),
    prepared,
    signal: stop.signal,
    ready: (address) => {
      addresses.push(address);
      stop.abort();
    },
  });
  return { said, addresses, asked, argv: requests[0]?.argv ?? [], environment: requests[0]?.environment };
}

describe('the page of a proof', () => {
  it.each(['cpu-profile', 'trace'])(
    'of %s stands on loopback, is named once it answers, and ends with ctrl-c',
    async (id) => {
      const { said, addresses, asked, argv } = await serve(id, null);
      expect(said).toBe(null);
      const port = /:(\d+)\/$/.exec(addresses[0] ?? '')?.[1];
      expect(addresses).toEqual([`http://127.0.0.1:${port}/`]);
      expect(asked).toEqual([`127.0.0.1:${port}`, `127.0.0.1:${port}`]);
      expect(argv).toContain(`-http=127.0.0.1:${port}`);
      expect(argv[1]).toBe('tool');
    },
  );

  it('opens no browser by itself', async () => {
    const [profile, trace] = [await serve('cpu-profile', null), await serve('trace', null)];
    expect(profile.argv).toContain('-no_browser');
    expect(trace.environment).toMatchObject({ BROWSER: '/usr/bin/true' });
  });

  it('says what the tool said that ended by itself', async () => {
    const result = { stdout: '', stderr: 'no such file\n', exitCode: 1, signal: null, truncated: false };
    const { said, addresses } = await serve('trace', { ok: true, value: result, ms: 3 });
    expect(said).toBe('exit 1\nno such file');
    expect(addresses).toEqual([]);
  });
});
