import { expect, it } from 'vitest';
import { GO_SETTINGS } from './areas/machines.ts';
import { TOOLCHAIN } from './areas/toolchain.ts';
import { examined } from './case.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(TOOLCHAIN);

it('a GOROOT that hides the defaults of Go is told once, and not what it hides', async () => {
  const state = { files: { [GO_SETTINGS]: 'GOROOT=/usr/local\n' } };
  const { findings } = await examined({ title: 'x', state });
  expect(findings.filter(({ status }) => status === 'problem').map(({ check }) => check)).toEqual(['toolchain.goroot']);
  const skipped = findings.filter(({ status }) => status === 'skipped').map(({ check }) => check);
  expect(skipped).toEqual(expect.arrayContaining(['proxy.goproxy-value', 'proxy.sumdb']));
});
