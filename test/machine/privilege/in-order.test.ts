import { describe, expect, it } from 'vitest';
import { runInOrder } from '../../../src/machine/privilege/in-order.ts';

const saying =
  (stdout: string, exitCode = 0) =>
  async () => ({
    ok: true as const,
    value: { stdout, stderr: '', exitCode, signal: null, truncated: false },
    ms: 1,
  });

describe('what root ran', () => {
  it.each([
    'You need administrator access to run this tool... exiting!\n',
    '** Error: Command requires admin privileges.\n',
    'Wi-Fi 9 is not a recognized network service.\n** Error: The parameters were not valid.\n',
  ])('has failed where it says so, though it ends with 0: %j', async (stdout) => {
    const outcome = await runInOrder([['/usr/sbin/systemsetup'], ['/usr/bin/never']], saying(stdout));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'denied', detail: stdout.trim() }, ms: 1 });
  });

  it('is believed where it says nothing of the kind', async () => {
    const outcome = await runInOrder([['/a'], ['/b']], saying('setUsingNetworkTime: On\n'));
    expect(outcome).toMatchObject({ ok: true, value: { stdout: 'setUsingNetworkTime: On\n'.repeat(2), exitCode: 0 } });
  });
});
