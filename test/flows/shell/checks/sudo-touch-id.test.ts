import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../../flows/index.ts';
import { sudoTouchIdCheck } from '../../../../flows/shell/checks/sudo-touch-id.ts';
import type { SudoTouchId } from '../../../../flows/shell/facts/sudo-touch-id.ts';
import { Examination } from '../../../../src/engine/examination.ts';
import { hasTouchId, readPamConfig } from '../../../../src/macos/pam-config.ts';
import { macWith } from '../../../machine/simulated/macs.ts';
import { judging, said } from '../../machine/judging.ts';

const RULE = 'auth       sufficient     pam_tid.so';
const WISH = "sudo sed -i '' '2i auth sufficient pam_tid.so' /etc/pam.d/sudo\n";
const wanted = (more: object = {}, state: object = {}) => ({
  files: { '~/.dotfiles/setup.sh': WISH, ...more },
  ...state,
});
const stock = 'auth include sudo_local\nauth required pam_opendirectory.so\n';

async function verdict(state: object): Promise<string> {
  const machine = macWith(state);
  const [finding] = await new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run([sudoTouchIdCheck]);
  expect(machine.unknownCommands).toEqual([]);
  const fixes = finding?.fixes.map(({ id }) => id).join() ?? '';
  return `${finding?.status} ${finding?.message.replace('shell.sudo-touch-id.', '')} ${finding?.cause} ${fixes}`.trim();
}

const LOST = 'warning lost sudo-touchid-lost shell.allow-touch-id';

describe('Touch ID for sudo', () => {
  it.each<[string, object, string]>([
    ['lost, wanted by a script', wanted(), LOST],
    ['lost, wanted by one in a folder', { files: { '~/dotfiles/mac/touch.sh': `#!/bin/sh\n${WISH}` } }, LOST],
    ['lost, wanted by a function of the shell', { files: { '~/.zshrc': `touch_sudo() { ${WISH.trim()}; }\n` } }, LOST],
    ['never wanted', {}, 'ok not-wanted null'],
    ['only in a remark', { files: { '~/.zshrc': `# ${WISH}` } }, 'ok not-wanted null'],
    ['only read', { files: { '~/.zshrc': 'alias p="cat /etc/pam.d/sudo"\n' } }, 'ok not-wanted null'],
    [
      'already meant for the file that stays',
      { files: { '~/.zshrc': WISH.replace('pam.d/sudo', 'pam.d/sudo_local') } },
      'ok not-wanted null',
    ],
    ['on', wanted({ '/etc/pam.d/sudo_local': `${RULE}\n` }), 'ok on null'],
    ['on in the file that updates replace', wanted({ '/etc/pam.d/sudo': `${RULE}\n${stock}` }), 'ok on null'],
    [
      'perhaps on, in a file that may not be read',
      wanted({ '/etc/pam.d/sudo_local': { text: `${RULE}\n`, mode: '0600' } }),
      'unknown runner.unknown.denied null',
    ],
    ['switched off in a file of its own', wanted({ '/etc/pam.d/sudo_local': `#${RULE}\n` }), 'note local-without null'],
    [
      'of a company’s Mac',
      wanted({}, { management: { enrolment: 'user-approved', byDep: true } }),
      'note managed null',
    ],
    ['before macOS 14', wanted({}, { system: { version: '13.6', build: '22G120' } }), 'note no-local-file null'],
    [
      'on nowhere, as the file that stays is not read',
      wanted({ '/etc/pam.d/sudo': 'auth required pam_opendirectory.so\n', '/etc/pam.d/sudo_local': `${RULE}\n` }),
      'note no-local-file null',
    ],
  ])('%s', async (_, state, expected) => {
    expect(await verdict(state)).toBe(expected);
  });

  it('is left alone where nobody knows whose Mac it is', () => {
    const touchId: SudoTouchId = {
      on: false,
      readsLocal: true,
      local: 'missing',
      wantedBy: { file: '/Users/kim/.zshrc', line: 1, text: WISH },
    };
    const judge = (managed: boolean | null) =>
      said(judging(sudoTouchIdCheck, { needs: { touchId }, hints: { surroundings: { managed } } }));
    expect(judge(false)).toEqual(['warning shell.sudo-touch-id.lost']);
    expect(judge(null)).toEqual(['note shell.sudo-touch-id.managed']);
    expect(said(judging(sudoTouchIdCheck, { needs: { touchId } }))).toEqual(['note shell.sudo-touch-id.managed']);
  });
});

describe('a file of /etc/pam.d', () => {
  it.each([
    [RULE, true],
    ['auth\tsufficient\t/usr/lib/pam/pam_tid.so.2', true],
    [`#${RULE}`, false],
    ['auth sufficient pam_smartcard.so # pam_tid.so', false],
    ['account sufficient pam_tid.so', false],
    ['', false],
  ])('%j takes a finger: %s', (text, expected) => {
    expect(hasTouchId(readPamConfig(text))).toBe(expected);
  });
});
