import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../src/machine/privilege/sudo.ts';

describe('what sudo says when it gives up', () => {
  it.each([
    ['sudo: 3 incorrect password attempts\n', 'wrong-password'],
    ['sudo: 1 incorrect password attempt\nsudo: a password is required\n', 'wrong-password'],
    ['sudo: a password is required\n', 'interrupted'],
    ['sudo: no password was provided\nsudo: a password is required\n', 'interrupted'],
    ['sudo: timed out reading password\nsudo: a password is required\n', 'interrupted'],
    [
      'sudo: a terminal is required to read the password; either use the -S option to read from standard input or ' +
        'configure an askpass helper\nsudo: a password is required\n',
      'no-terminal',
    ],
    ['ada is not in the sudoers file.\nThis incident has been reported to the administrator.\n', 'not-allowed'],
    ['ada is not in the sudoers file.  This incident will be reported.\n', 'not-allowed'],
    ['Sorry, user ada may not run sudo on mac.\n', 'not-allowed'],
    ['sudo: account validation failure, is your account locked?\n', 'not-allowed'],
    ['sudo: /etc/sudoers is world writable\nsudo: no valid sudoers sources found, quitting\n', 'not-allowed'],
  ])('%j', (said, why) => {
    expect(whyNot(said)).toBe(why);
  });
});
