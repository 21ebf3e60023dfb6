import { entriesFor, type HostsEntry, type HostsFile, readHosts } from '../../macos/hosts.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

/** What macOS 12 to 26 ships, and what older releases had besides. */
const STOCK = new Set([
  '127.0.0.1 localhost',
  '255.255.255.255 broadcasthost',
  '::1 localhost',
  'fe80::1%lo0 localhost',
]);
/** Hosts that the go command asks by default, and where most modules live. */
const GO_HOSTS = ['proxy.golang.org', 'sum.golang.org', 'go.dev', 'golang.org', 'storage.googleapis.com', 'github.com'];

const isStock = ({ ip, names }: HostsEntry) => names.every((name) => STOCK.has(`${ip} ${name.toLowerCase()}`));
const isNowhere = ({ ip }: HostsEntry) => /^(?:0\.0\.0\.0|::|127\.\d+\.\d+\.\d+|::1)$/.test(ip);

export function hostsMeaning(hosts: HostsFile): readonly Message[] {
  const { entries } = hosts;
  if (entries.length === 0) return [];
  const added = entries.filter((entry) => !isStock(entry));
  const redirected = GO_HOSTS.filter((host) => entriesFor(hosts, host).length > 0);
  const here = added.filter(isNowhere).flatMap((entry) => entry.names);
  const elsewhere = added.filter((entry) => !isNowhere(entry)).map(({ ip, names }) => `${names.join(' ')} (${ip})`);
  const long = entries.filter((entry) => entry.tooLong).map((entry) => String(entry.line));
  return [
    ...(added.length === 0 ? [message('read.hosts.stock')] : []),
    ...(elsewhere.length > 0 ? [message('read.hosts.elsewhere', { entries: elsewhere })] : []),
    ...(here.length > 0 ? [message('read.hosts.here', { names: here })] : []),
    ...(redirected.length > 0 ? [message('read.hosts.go-hosts', { names: redirected })] : []),
    ...localhost(hosts),
    ...(long.length > 0 ? [message('read.hosts.too-long', { lines: long })] : []),
    ...(added.length > 0 ? [message('read.hosts.before-dns')] : []),
  ];
}

function localhost(hosts: HostsFile): readonly Message[] {
  const addresses = entriesFor(hosts, 'localhost').map((entry) => entry.ip);
  if (addresses.length === 0) return [message('read.hosts.no-localhost')];
  return addresses.includes('::1') ? [] : [message('read.hosts.no-ipv6-localhost')];
}

export const hosts = defineKind({
  name: 'hosts',
  prints: 'cat /etc/hosts',
  isFile: true,
  reader: readHosts,
  meaning: hostsMeaning,
});
