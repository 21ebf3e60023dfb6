import { expect, it } from 'vitest';
import { loginShell } from '../../../../flows/shell/checks/login-shell.ts';
import type { ShellAccount } from '../../../../flows/shell/facts/account.ts';
import { judging, said } from '../../machine/judging.ts';
import { account } from './fixtures.ts';

const verdicts = (more: Partial<ShellAccount>, running?: string) =>
  judging(loginShell, {
    needs: { account: account(more) },
    hints: running === undefined ? {} : { running: { name: running, command: `-${running}` } },
  });

it.each([
  ['that is gone', { shell: '/usr/local/bin/zsh', state: 'missing' }, 'problem shell.login-shell.missing'],
  ['that cannot be run', { state: 'not-executable' }, 'problem shell.login-shell.not-executable'],
  [
    'that only an inherited $SHELL names, and that is gone',
    { state: 'missing', source: 'environment' },
    'unknown shell.login-shell.only-inherited',
  ],
  ['that only an inherited $SHELL names', { source: 'environment' }, 'ok shell.login-shell.usable'],
  ['that chsh would refuse', { listed: false }, 'note shell.login-shell.not-listed'],
  ['of the system', {}, 'ok shell.login-shell.usable'],
  ['when nobody may read the list of shells', { listed: null }, 'ok shell.login-shell.usable'],
] as const)('a login shell %s', (_, more, expected) => {
  expect(said(verdicts(more))).toEqual([expected]);
});

it.each([
  ['fish', 'note shell.login-shell.differs'],
  ['zsh', 'ok shell.login-shell.usable'],
  // Scripts run by sh: nobody works in it.
  ['sh', 'ok shell.login-shell.usable'],
])('working in %s with zsh as login shell', (running, expected) => {
  expect(said(verdicts({}, running))).toEqual([expected]);
});

it('names no cause: the knowledge base has none for it', () => {
  expect(verdicts({ state: 'missing' })[0]?.cause).toBeNull();
});
