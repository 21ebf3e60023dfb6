import { describe, expect, it } from 'vitest';
import { readConfigurationProfiles } from '../../src/macos/configuration-profiles.ts';
import { fixture } from './fixture.ts';

const text = (sections: unknown) => JSON.stringify({ SPConfigurationProfileDataType: sections });

describe('the configuration profiles of a Mac', () => {
  it("are the person's and the device's, with the settings that each brings", () => {
    const { facts, notUnderstood } = readConfigurationProfiles(fixture('configuration-profiles'));
    expect(notUnderstood).toEqual([]);
    expect(facts).toEqual([
      { type: 'com.apple.applicationaccess', profile: 'ManagedSettings User Settings', organization: null, dns: null },
      { type: 'com.apple.mdm', profile: 'MDM Profile', organization: 'Example Corp', dns: null },
      { type: 'com.apple.dnsSettings.managed', profile: 'Office DNS', organization: 'Example Corp', dns: null },
    ]);
  });

  it('have the server of encrypted DNS where they tell of one, and of no other payload', () => {
    const data =
      '{\n    DNSSettings =     {\n        DNSProtocol = TLS;\n        ServerName = "dns.corp.test";\n    };\n}';
    const payload = (type: string) => ({ _name: type, spconfigprofile_payload_data: data });
    const profile = {
      _name: 'P',
      _items: [payload('com.apple.dnsSettings.managed'), payload('com.apple.wifi.managed')],
    };
    const { facts } = readConfigurationProfiles(text([{ _items: [profile] }]));
    expect(facts.map(({ dns }) => dns?.name ?? null)).toEqual(['dns.corp.test', null]);
  });

  it.each([
    ['no profile at all', '{}'],
    ['an empty list', text([])],
    ['a section without profiles', text([{ _name: 'spconfigprofile_section_deviceconfigprofiles' }])],
    ['a profile without payloads', text([{ _items: [{ _name: 'Empty' }] }])],
    ['payloads without a name', text([{ _items: [{ _name: 'P', _items: [{ x: 1 }, 'no', null] }] }])],
  ])('are none with %s', (_, given) => {
    expect(readConfigurationProfiles(given)).toEqual({ facts: [], notUnderstood: [] });
  });

  it.each([
    ['words', 'system_profiler: unknown data type\n'],
    ['nothing', ''],
    ['half a document', text([]).slice(0, -3)],
    ['another list', '[1]'],
    ['a list of the wrong shape', JSON.stringify({ SPConfigurationProfileDataType: { a: 1 } })],
  ])('are not read from %s', (_, given) => {
    expect(readConfigurationProfiles(given).notUnderstood).toHaveLength(1);
  });
});
