import { expect, it } from 'vitest';
import { lookAtUnfinished } from '../../../src/engine/repair/finish.ts';
import { revertChange } from '../../../src/engine/repair/revert.ts';
import type { PrivilegedOperation } from '../../../src/model/privileged-operation.ts';
import { stubMachine } from '../../support/stub-machine.ts';

const SUMS = { fingerprint: 'd'.repeat(64), sha1: 'e'.repeat(40) };
const TRUST: PrivilegedOperation = { op: 'trust-company-root', file: '/tmp/mine.pem', sha256: 'c'.repeat(64), ...SUMS };
const DISTRUST: PrivilegedOperation = { op: 'distrust-company-root', ...SUMS, keeps: false };

it('trust is given to nobody by a journal, which any program of the person’s can write', async () => {
  const performed: string[] = [];
  const stub = stubMachine();
  const machine = stubMachine({
    privilege: {
      ...stub.privilege,
      perform: async ({ op }) => {
        performed.push(op);
        const value = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
        return { ok: true, value, ms: 1 };
      },
    },
  });
  const context = { machine, signal: new AbortController().signal, kept: async () => null, keep: async () => null };
  const reverted = async (inverse: PrivilegedOperation) => {
    const change = { kind: 'privileged', step: 0, operation: { op: 'purge-dns-cache' }, inverse } as const;
    return (await revertChange(context, { ...change, commands: [] } as never, null)).status;
  };
  expect(await reverted(TRUST)).toBe('failed');
  expect(await reverted(DISTRUST)).toBe('reverted');
  expect(performed).toEqual(['distrust-company-root']);
});

it('nor is it by a plan that was kept: what was begun can only be taken back', async () => {
  const onlyBack = async (operation: PrivilegedOperation) => {
    const plan = { fix: { steps: [{ kind: 'privileged', operation, inverse: null }] } };
    const store = { kept: async () => Buffer.from(JSON.stringify(plan)) };
    const past = { stage: 'waiting', damaged: false, standing: [], fixNumber: 1, openFix: { plan: 'f'.repeat(64) } };
    const { signal } = new AbortController();
    return (await lookAtUnfinished(stubMachine(), store as never, past as never, signal)).onlyBack;
  };
  expect(await onlyBack(TRUST)).toEqual({ why: 'no-plan' });
  expect(await onlyBack({ op: 'purge-dns-cache' })).toBeNull();
});
