import { describe, expect, it } from 'vitest';
import { profiles } from '../../../flows/machine/facts/profiles.ts';
import { rights } from '../../../flows/machine/facts/rights.ts';
import { rightsCheck } from '../../../flows/shell/checks/rights.ts';
import { judging, said } from './judging.ts';
import { known, observe, type Script, scriptedMachine } from './scripted-machine.ts';

const APP = { '/Applications/Privileges.app/Contents/Info.plist': '' };
const account = (groups: string, more: Partial<Script> = {}) =>
  scriptedMachine({ programs: { '/usr/bin/id -Gn': `${groups}\n` }, ...more });

describe('the rights of an account', () => {
  it.each([
    ['an administrator of a Mac', 'staff everyone admin', {}, { administrator: true, onRequest: null }],
    ['… also where Privileges is installed', 'staff admin', { files: APP }, { administrator: true, onRequest: null }],
    ['a standard account', 'staff everyone', {}, { administrator: false, onRequest: null }],
    ['rights on request', 'staff everyone', { files: APP }, { administrator: false, onRequest: 'Privileges' }],
    ["a group that only looks like Apple's", 'staff _lpadmin administrators', {}, { administrator: false }],
    ['root', 'wheel', { uid: 0 }, { administrator: true }],
    ['Linux with sudo', 'kim sudo', { platform: 'linux' }, { administrator: true }],
    ['Linux with wheel', 'kim wheel', { platform: 'linux' }, { administrator: true }],
    // Any rule of sudoers may let this account in.
    ['Linux without either', 'kim docker', { platform: 'linux' }, { administrator: null, onRequest: null }],
    ['an admin group on Linux, which means nothing there', 'kim admin', { platform: 'linux' }, { administrator: null }],
  ] as const)('%s', async (_, groups, more, expected) => {
    expect(await known(rights, account(groups, more))).toMatchObject(expected);
  });

  it('are unknown where id does not say', async () => {
    const silent = scriptedMachine({ programs: { '/usr/bin/id -Gn': 'id: cannot find name for user ID 501\n' } });
    expect(await observe(rights, silent)).toMatchObject({ known: false, reason: { code: 'garbage' } });
  });

  it.each([
    [{ administrator: true, groups: ['admin'], onRequest: null }, 'ok shell.rights.administrator', null],
    [{ administrator: null, groups: ['kim'], onRequest: null }, 'ok shell.rights.sudo-decides', null],
    [{ administrator: false, groups: ['staff'], onRequest: null }, 'note shell.rights.standard', null],
    [
      { administrator: false, groups: ['staff'], onRequest: 'Privileges' },
      'note shell.rights.on-request',
      'elevation-on-request',
    ],
  ])('%j are never a fault: %s', (value, expected, cause) => {
    const verdicts = judging(rightsCheck, { needs: { rights: value } });
    expect(said(verdicts)).toEqual([expected]);
    expect(verdicts[0]?.cause).toBe(cause);
  });
});

const LIST = '/usr/sbin/system_profiler -json SPConfigurationProfileDataType';
const STATUS = '/usr/bin/profiles status -type enrollment';
const listed = (...types: readonly string[]) =>
  JSON.stringify({
    SPConfigurationProfileDataType: [{ _items: [{ _name: 'P', _items: types.map((_name) => ({ _name })) }] }],
  });
const mac = (list: string, enrolment: 'No' | 'Yes') =>
  scriptedMachine({ programs: { [LIST]: list, [STATUS]: `MDM enrollment: ${enrolment}\n` } });

describe('the settings that profiles bring', () => {
  it('are the whole list of a Mac that nobody manages', async () => {
    expect(await known(profiles, mac(listed('com.apple.dnsSettings.managed'), 'No'))).toMatchObject([
      { type: 'com.apple.dnsSettings.managed' },
    ]);
  });

  it('are the whole list of a managed Mac that shows its management', async () => {
    expect(await known(profiles, mac(listed('com.apple.mdm', 'com.apple.wifi.managed'), 'Yes'))).toHaveLength(2);
  });

  it('are unknown on a managed Mac that does not show it: something is kept back', async () => {
    expect(await observe(profiles, mac(listed(), 'Yes'))).toMatchObject({ reason: { code: 'denied' } });
  });

  it('are unknown where system_profiler answers something else', async () => {
    expect(await observe(profiles, mac('what?', 'No'))).toMatchObject({ reason: { code: 'garbage' } });
  });

  it('are none on Linux, without looking', async () => {
    expect(await known(profiles, scriptedMachine({ platform: 'linux' }))).toEqual([]);
  });
});
