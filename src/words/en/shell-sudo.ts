import type { Catalogue } from '../words.ts';

export const shellSudo: Catalogue = {
  'fact.shell.sudo-touch-id': 'reading what sudo asks for',
  'check.shell.sudo-touch-id': 'Touch ID for sudo',
  'finding.shell.sudo-touch-id.not-on-linux.summary': 'does not apply: Touch ID is a part of macOS',
  'finding.shell.sudo-touch-id.on.summary': 'sudo takes your finger',
  'finding.shell.sudo-touch-id.not-wanted.summary': 'sudo asks for your password, as macOS is delivered',
  'finding.shell.sudo-touch-id.lost.summary': 'sudo asks for your password again, although you had set up Touch ID',
  'finding.shell.sudo-touch-id.lost.meaning':
    'Line {line} of {file} writes Touch ID into /etc/pam.d/sudo. Every update of macOS puts that file back as Apple delivers it.',
  'finding.shell.sudo-touch-id.lost.advice':
    'If you still want it, I would write it into /etc/pam.d/sudo_local, which sudo reads too and updates leave alone. Then take the line out of {file}: what it changes is lost at every update.',
  'finding.shell.sudo-touch-id.managed.summary': 'sudo does not take your finger, although {file} would set it up',
  'finding.shell.sudo-touch-id.managed.meaning':
    'An update of macOS took it away. This Mac is managed, or I could not tell whether it is, and what sudo asks for is then not yours and mine to change.',
  'finding.shell.sudo-touch-id.managed.advice': 'Ask whoever looks after this Mac.',
  'finding.shell.sudo-touch-id.no-local-file.summary':
    'sudo does not take your finger, although {file} would set it up',
  'finding.shell.sudo-touch-id.no-local-file.meaning':
    'An update of macOS took it away. Before macOS 14 there is no file for it that outlives updates.',
  'finding.shell.sudo-touch-id.no-local-file.advice': 'Nothing is broken. From macOS 14 on it can be set up for good.',
  'finding.shell.sudo-touch-id.local-without.summary':
    'sudo does not take your finger, although {file} would set it up',
  'finding.shell.sudo-touch-id.local-without.meaning':
    '/etc/pam.d/sudo_local, the file for such rules, is there already and says nothing of Touch ID. Where a rule belongs in it depends on the others.',
  'finding.shell.sudo-touch-id.local-without.advice':
    'If you still want it, put the rule there yourself: /etc/pam.d/sudo_local.template shows it. Keep a root shell open in another window until sudo has worked once.',
  'fix.shell.allow-touch-id.title': 'let sudo take your finger, in {file}',
  'fix.shell.allow-touch-id.why':
    'sudo reads that file before its own, and updates of macOS leave it alone. The rule is: {rule}',
  'fix.shell.allow-touch-id.risk':
    'A mistake in such a file can shut sudo. That is why a second window with a root shell stays open until it works. Your password goes on working.',
  'fix.shell.allow-touch-id.undo': 'The file is removed again.',
  'step.shell.keep-root-shell':
    'Open a second terminal window, run `sudo -s` there, and leave it open until the end. If sudo should not work any more, you can put things right there.',
  'step.shell.try-touch-id':
    'Open a third terminal window and run `sudo -k; sudo true`. A window should ask for your finger. When it has worked, close the one with the root shell. Over ssh, and with the lid closed, sudo asks for the password as before.',
};
