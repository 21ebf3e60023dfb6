import { expect, it } from 'vitest';
import { messageLines } from '../../src/symptom/message-lines.ts';
import { recogniseMessage } from '../../src/symptom/recognise.ts';
import { tellWhole } from '../../src/symptom/told.ts';

it.each([
  'Get "https://me:se@cret@proxy.corp.test:8443/x": x509: certificate signed by unknown authority',
  'Get "https://me:se@cret@proxy.corp.test/x": dial tcp 10.0.0.1:443: i/o timeout',
])('nothing of a password, with an @ in it as well, is taken for a part of the host: %s', (message) => {
  const hosts = recogniseMessage(message).signs.flatMap(({ about }) => about['host'] ?? []);
  expect(new Set(hosts)).toEqual(new Set(['proxy.corp.test']));
});

it('a line of a private key is hidden, however far from where the key begins', () => {
  const key = Array.from({ length: 60 }, (_, at) => `line${at}`.padEnd(64, 'A'));
  const text = ['no such host', '-----BEGIN PRIVATE KEY-----', ...key].join('\n');
  const shown = messageLines(tellWhole(text), [20]).map((one) => one.text);
  expect(shown).toContain('no such host');
  expect(shown.join('\n')).not.toContain('AAAA');
});

it.each([
  [['_authToken=s3cretAAAA', 'bearer s3cretBBBBBB1 and more']],
  [['password s3cretAA', 'curl -u a:s3cretBBB x', 'https://gina:s3cretCC@h/x']],
])('lines that hide something together hide what each hides alone: %j', (lines) => {
  const shown = messageLines(tellWhole(lines.join('\n')), []).map((one) => one.text);
  expect(shown.join('\n')).not.toContain('s3cret');
});
