import { expect, it } from 'vitest';
import { presentGo } from '../../computer/older-go.ts';
import { proveWith } from './real-go.ts';

const go = presentGo();

it('compiles, fetches and runs with a real go, and leaves nothing behind', async () => {
  if (go === null) throw new Error('this test needs a go: .ci/run installs one');
  // Those that need nothing of the standard library but the runtime.
  const { proofs, left } = await proveWith(go, ['hello', 'dependency', 'assembly']);
  expect(proofs.map(({ id, status, says }) => `${id} ${status} ${says}`)).toEqual([
    'hello ok proof.hello.ok',
    'dependency ok proof.dependency.ok',
    'assembly ok proof.assembly.ok',
  ]);
  expect(left).toEqual([]);
  for (const { evidence, ms } of proofs) {
    expect(ms).toBeGreaterThan(0);
    expect(evidence.length).toBeGreaterThan(0);
  }
}, 60_000);
