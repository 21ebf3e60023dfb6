import { isIPv4 } from 'node:net';
import { notKnown, type Program, printed } from './program.ts';

/**
 * `ipconfig getpacket DEVICE`: the last DHCP answer; nothing where the address was not given by DHCP.
 * `ipconfig getifaddr DEVICE`: its first IPv4 address.
 */
export const ipconfig: Program = (call) => {
  const [verb, device = '', ...rest] = call.args;
  const known = verb === 'getpacket' || verb === 'getifaddr';
  if (!known || device === '' || rest.length > 0) {
    return notKnown(call, 1, 'usage: ipconfig <command> <args>\n');
  }
  const { interfaces, services } = call.mac.state.network;
  const own = interfaces[device];
  const address = own?.addresses.find((one) => isIPv4(one.replace(/\/.*$/, '')));
  if (verb === 'getifaddr') {
    return address === undefined ? { ...printed(''), exitCode: 1 } : printed(`${address.replace(/\/.*$/, '')}\n`);
  }
  const lease = Object.values(services).find((one) => one.enabled && one.device === device)?.dhcp;
  if (!own || !lease || address === undefined) return { ...printed(''), exitCode: 1 };
  const [ip = '', prefix = '24'] = address.split('/');
  const options = [
    'dhcp_message_type (uint8): ACK 0x5',
    `server_identifier (ip): ${lease.serverIdentifier}`,
    `lease_time (uint32): 0x${lease.leaseSeconds.toString(16)}`,
    `subnet_mask (ip): ${maskOf(Number(prefix))}`,
    ...(own.router ? [`router (ip_mult): {${own.router}}`] : []),
    ...(lease.servers.length > 0 ? [`domain_name_server (ip_mult): {${lease.servers.join(', ')}}`] : []),
    ...(lease.domain ? [`domain_name (string): ${lease.domain}`] : []),
    'end (none): ',
  ];
  return printed(
    [
      'op = BOOTREPLY',
      'htype = 1',
      'flags = 0',
      'hlen = 6',
      'hops = 0',
      `xid = 0x${(own.index * 0x1010101).toString(16)}`,
      'secs = 0',
      'ciaddr = 0.0.0.0',
      `yiaddr = ${ip}`,
      `siaddr = ${lease.serverIdentifier}`,
      'giaddr = 0.0.0.0',
      `chaddr = ${own.hardwareAddress}`,
      'sname = ',
      'file = ',
      'options:',
      `Options count is ${options.length}`,
      ...options,
      '',
    ].join('\n'),
  );
};

function maskOf(prefix: number): string {
  const bits = prefix === 0 ? 0 : (0xffffffff << (32 - prefix)) >>> 0;
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 0xff).join('.');
}
