import type { CauseCase } from '../case.ts';

const PRIVILEGES = {
  '/Applications/Privileges.app/Contents/MacOS/PrivilegesCLI': { program: 'privileges', arch: 'arm64' },
};
const TOUCH_ID = 'auth       sufficient     pam_tid.so\n';
const LOST = 'touch-id-for-sudo-lost';

/** What sudo lets in, and by what. */
export const RIGHTS: readonly CauseCase[] = [
  {
    cause: 'elevation-on-request',
    check: 'shell.rights',
    as: 'note',
    found: [
      {
        title: 'a standard account, and Privileges',
        state: { accounts: { sam: { groups: ['staff', 'everyone'], sudo: 'none' } }, files: PRIVILEGES },
      },
      { title: 'on a managed Mac, with another fault', base: 'rights-on-request' },
    ],
    healthy: [
      { title: 'Privileges, and it was asked already', state: { files: PRIVILEGES } },
      {
        title: 'a standard account, and nothing that gives more',
        state: { accounts: { sam: { groups: ['staff', 'everyone'], sudo: 'none' } } },
      },
    ],
    other: { title: 'sudo takes the password alone', base: LOST, cause: 'sudo-touchid-lost' },
  },
  {
    cause: 'sudo-touchid-lost',
    check: 'shell.sudo-touch-id',
    found: [
      { title: 'a script of the person’s own wrote the rule', base: LOST },
      {
        title: 'a line of a start-up file wrote it',
        base: LOST,
        state: {
          files: {
            '~/.dotfiles/macos.sh': null,
            '~/.zshrc': `alias finger="sudo sed -i '' '2i\\\\\nauth sufficient pam_tid.so' /etc/pam.d/sudo"\nexport PATH="$PATH:$HOME/go/bin"\n`,
          },
        },
      },
    ],
    healthy: [
      {
        title: 'the rule stands where updates leave it',
        base: LOST,
        state: { files: { '/etc/pam.d/sudo_local': { text: TOUCH_ID, owner: 'root', group: 'wheel' } } },
      },
      { title: 'nobody ever wanted it', base: LOST, state: { files: { '~/.dotfiles/macos.sh': null } } },
    ],
    other: {
      title: 'sudo lets nobody in before the rights are asked for',
      base: 'rights-on-request',
      cause: 'elevation-on-request',
    },
  },
];
