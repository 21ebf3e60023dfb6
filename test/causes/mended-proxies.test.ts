import { expect, it } from 'vitest';
import { PROXY } from './areas/proxy.ts';
import { TLS } from './areas/tls.ts';
import { examined } from './case.ts';
import { mendCases } from './mend-cases.ts';

const MENDED = [
  'proxy-env-wrong',
  'proxy-scheme-mismatch',
  'system-proxy-leftover',
  'no-proxy-entry-misread',
  'proxy-spellings-differ',
  'git-proxy-dead',
  'tls-ssl-cert-file-replaces-keychain',
];

const CASES = [...PROXY, ...TLS].filter(({ cause }) => MENDED.includes(cause));

mendCases(CASES);

it.each([
  ['no-proxy-entry-misread', 6, ['proxy.correct-exceptions']],
  ['proxy-spellings-differ', 3, ['proxy.keep-lower', 'proxy.keep-upper']],
  ['git-proxy-dead', 4, ['proxy.drop-git-proxy']],
] as const)('of %s, most have a way to be mended', async (cause, atLeast, fixes) => {
  const macs = CASES.filter((one) => one.cause === cause).flatMap(({ found }) => found);
  const offered: string[][] = [];
  for (const mac of macs) {
    const finding = (await examined(mac)).findings.find((one) => one.cause === cause);
    offered.push((finding?.fixes ?? []).map(({ id }) => id).sort());
  }
  const whole = offered.filter((ids) => fixes.every((id) => ids.includes(id)));
  expect(whole.length).toBeGreaterThanOrEqual(atLeast);
});
