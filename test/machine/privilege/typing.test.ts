import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Refusal } from '../../../src/machine/local/failures.ts';
import { rootFiles } from '../../../src/machine/privilege/root-files.ts';

const HOSTS = '/etc/hosts';

/** Somebody thinks about sudo's question for longer than a step may take, and then says no. Nothing is changed. */
async function replacedSlowly(typingMs: number) {
  const run = async (): Promise<never> => {
    const { promise: thought, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, 50);
    await thought;
    throw new Refusal('denied', 'interrupted');
  };
  const files = rootFiles({ platform: 'linux', effectiveUid: 501, token: 'abcdefgh', run, typingMs });
  const content = { bytes: Buffer.from('new\n'), mode: 0o644, uid: 0, gid: 0 };
  const expected = createHash('sha256').update(readFileSync(HOSTS)).digest('hex');
  return files.replace({ path: HOSTS, content, expect: expected, timeoutMs: 1 });
}

it('a person who types between root’s commands is not held to the time that a step may take', async () => {
  expect(await replacedSlowly(0)).toMatchObject({ ok: false, failure: { code: 'timeout' } });
  expect(await replacedSlowly(60_000)).toMatchObject({ ok: false, failure: { code: 'denied', detail: 'interrupted' } });
});
