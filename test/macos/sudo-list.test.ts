import { expect, it } from 'vitest';
import { passwordlessCommands } from '../../src/macos/sudo-list.ts';

const HEAD = `Matching Defaults entries for kim on Mac:
    env_reset, env_keep+="HOME MAIL", !log_allowed

User kim may run the following commands on Mac:
`;

it.each([
  ['    (ALL) ALL\n', []],
  [
    '    (ALL) ALL\n    (root) NOPASSWD: /usr/bin/dscacheutil, /usr/bin/killall\n',
    ['/usr/bin/dscacheutil', '/usr/bin/killall'],
  ],
  ['    (root) NOPASSWD: /usr/bin/killall -HUP mDNSResponder\n', ['/usr/bin/killall -HUP mDNSResponder']],
  ['    (ALL : ALL) SETENV: NOPASSWD: ALL\n', ['ALL']],
  ['    (root) PASSWD: /usr/bin/killall\n', []],
])('%j', (rows, expected) => {
  expect(passwordlessCommands(HEAD + rows)).toEqual(expected);
});

it.each(['', 'sudo: a password is required\n', '    (root) NOPASSWD: /usr/bin/killall\n'])(
  'nothing is read from %j',
  (text) => {
    expect(passwordlessCommands(text)).toEqual([]);
  },
);
