import { expect, it } from 'vitest';
import { recogniseMessage } from '../../src/symptom/recognise.ts';

it.each([
  'Get "https://me:se@cret@proxy.corp.test:8443/x": x509: certificate signed by unknown authority',
  'Get "https://me:se@cret@proxy.corp.test/x": dial tcp 10.0.0.1:443: i/o timeout',
])('nothing of a password, with an @ in it as well, is taken for a part of the host: %s', (message) => {
  const hosts = recogniseMessage(message).signs.flatMap(({ about }) => about['host'] ?? []);
  expect(new Set(hosts)).toEqual(new Set(['proxy.corp.test']));
});
