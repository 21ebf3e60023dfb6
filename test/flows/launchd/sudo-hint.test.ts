import { describe, expect, it } from 'vitest';
import { sudoHint } from '../../../flows/launchd/explain/sudo-hint.ts';
import { known, type Reply, scriptedMachine } from '../machine/scripted-machine.ts';

const LIST = '/usr/bin/sudo -n -l';
const hint = (reply: Reply, groups = 'staff admin\n') =>
  known(sudoHint, scriptedMachine({ programs: { '/usr/bin/id -Gn': groups, [LIST]: reply } }));

describe('what sudo says of itself', () => {
  it('is which commands need no password', async () => {
    const stdout = `Matching Defaults entries for kim on mac:
    env_reset, env_keep+=BLOCKSIZE

User kim may run the following commands on mac:
    (ALL) ALL
    (root) NOPASSWD: /usr/bin/dscacheutil, NOEXEC: /usr/bin/killall, PASSWD: /bin/ls
`;
    expect(await hint(stdout)).toEqual({ answer: 'told', passwordless: ['/usr/bin/dscacheutil', '/usr/bin/killall'] });
  });

  it('is a refusal where it wants a password first', async () => {
    const refusal = { exitCode: 1, stderr: 'sudo: a password is required\n' };
    expect(await hint(refusal)).toEqual({ answer: 'refused', passwordless: [] });
  });

  it('is nothing where it would report the question', async () => {
    const reply = '    (ALL) NOPASSWD: ALL\n';
    expect(await hint(reply, 'staff\n')).toEqual({ answer: 'not-asked', passwordless: [] });
    expect(await hint(reply)).toMatchObject({ passwordless: ['ALL'] });
  });
});
