import { logColumns } from '../mdnsresponder-log/line-styles.ts';
import { type Mark, several, some } from './mark.ts';

/** What says about names, proxies and connections. The formats' sources stand at their readers. */
export const NETWORK_MARKS: readonly Mark[] = [
  {
    kind: 'scutil-dns',
    fits: (lines) =>
      some(lines, /^(?:DNS configuration(?: \(for .* queries\))?|No DNS configuration available)$/) ||
      (some(lines, /^resolver #\d+$/) && some(lines, /^nameserver\[\d+\] *:/)),
  },
  {
    kind: 'scutil-proxy',
    fits: (lines) =>
      some(lines, /^No proxy configuration available$/) ||
      some(lines, /^(?:HTTP|HTTPS|SOCKS|FTP|ProxyAutoConfig|ProxyAutoDiscovery)(?:Enable|Proxy|Port) : \S/) ||
      some(lines, /^(?:ExceptionsList : <array>|ProxyAutoConfigURLString : )/),
  },
  {
    kind: 'networksetup',
    fits: (lines) =>
      some(lines, /^An asterisk \(\*\) denotes that a network service is disabled/) ||
      some(lines, /^\(Hardware Port: /) ||
      some(lines, /^There aren['’]t any .{1,40} set on /) ||
      some(lines, /^(?:Auto Proxy Discovery|Authenticated Proxy Enabled):/) ||
      some(lines, / is not a recognized network service/),
  },
  {
    kind: 'dscacheutil',
    fits: (lines) => some(lines, /^name: \S+$/) && some(lines, /^(?:ip|ipv6)_address: [\da-fA-F.:]+/),
  },
  {
    kind: 'mdnsresponder-log',
    fits: (lines) => lines.some((line) => logColumns(line)?.process.startsWith('mDNSResponder') ?? false),
  },
  {
    kind: 'ipconfig',
    fits: (lines) => some(lines, /^op = BOOTREPLY$/) || several(lines, /^\w+ \((?:ip|ip_mult|uint\d+)\): /, 2),
  },
  {
    kind: 'route-get',
    fits: (lines) => some(lines, /^route to: /) || some(lines, /^route: writing to routing socket: not in table$/),
  },
];
