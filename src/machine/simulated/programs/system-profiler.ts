import type { ConfigurationProfile } from '../state/mac-state.ts';
import { notKnown, type Program, printed } from './program.ts';

const KIND = 'SPConfigurationProfileDataType';

/**
 * `system_profiler -json SPConfigurationProfileDataType`, without root: the profiles of the person and of the device
 * (field samples of macOS 13 to 27; keys as in SPConfigurationProfileReporter's output).
 */
export const systemProfiler: Program = (call) => {
  if (call.args.join(' ') !== `-json ${KIND}`) return notKnown(call, 1, 'system_profiler: unknown data type\n');
  const { state } = call.mac;
  const { enrolment, profiles } = state.management;
  const device = profiles.filter(({ scope }) => scope === 'device');
  const own = profiles.filter(({ scope }) => scope === 'user');
  const uid = state.accounts[state.person]?.uid ?? 501;
  const sections = [
    { _name: `User Configuration Profiles (${uid})`, profiles: own },
    {
      _name: 'spconfigprofile_section_deviceconfigprofiles',
      profiles: enrolment === 'no' ? device : [MANAGEMENT, ...device],
    },
  ];
  const shown = sections.flatMap((section) =>
    section.profiles.length === 0 ? [] : [{ _name: section._name, _items: section.profiles.map(profileItem) }],
  );
  return printed(`${JSON.stringify({ [KIND]: shown }, null, 2)}\n`, 900);
};

/** What enrolment in device management installs. */
const MANAGEMENT: ConfigurationProfile = {
  name: 'MDM Profile',
  organization: 'Example Corp',
  identifier: 'com.example.mdm',
  scope: 'device',
  payloads: ['com.apple.mdm'],
  dns: null,
};

/** As NSDictionary describes itself. */
function payloadData({ protocol, server, addresses }: NonNullable<ConfigurationProfile['dns']>): string {
  const list = addresses.map((address) => `            "${address}"`).join(',\n');
  const where = addresses.length === 0 ? '' : `        ServerAddresses =         (\n${list}\n        );\n`;
  const key = protocol === 'TLS' ? 'ServerName' : 'ServerURL';
  return `{\n    DNSSettings =     {\n        DNSProtocol = ${protocol};\n${where}        ${key} = "${server}";\n    };\n}`;
}

function profileItem({ name, organization, identifier, payloads, dns }: ConfigurationProfile) {
  return {
    _items: payloads.map((type, index) => ({
      _name: type,
      ...(dns !== null && type === 'com.apple.dnsSettings.managed'
        ? { spconfigprofile_payload_data: payloadData(dns) }
        : {}),
      spconfigprofile_payload_identifier: `${identifier}.${index}`,
      spconfigprofile_payload_version: 1,
    })),
    _name: name,
    spconfigprofile_organization: organization,
    spconfigprofile_profile_identifier: identifier,
    spconfigprofile_version: 1,
  };
}
