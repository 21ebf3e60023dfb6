import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { PrivilegedFileChange } from '../privilege/door.ts';

const PROXY_STATES = {
  web: '-setwebproxystate',
  'secure-web': '-setsecurewebproxystate',
  socks: '-setsocksfirewallproxystate',
  auto: '-setautoproxystate',
} as const;

/** The commands behind an operation, as sudo is given them. */
export function commandsOf(operation: PrivilegedOperation): readonly (readonly string[])[] {
  switch (operation.op) {
    case 'flush-directory-cache':
      return [['/usr/bin/dscacheutil', '-flushcache']];
    case 'purge-dns-cache':
      return [['/usr/bin/killall', '-HUP', 'mDNSResponder']];
    case 'set-dns-servers': {
      const servers = operation.servers.length === 0 ? ['empty'] : operation.servers;
      return [['/usr/sbin/networksetup', '-setdnsservers', operation.service, ...servers]];
    }
    case 'set-proxy-state':
      return [
        ['/usr/sbin/networksetup', PROXY_STATES[operation.proxy], operation.service, operation.on ? 'on' : 'off'],
      ];
    case 'select-developer-directory':
      return [['/usr/bin/xcode-select', '--switch', operation.path]];
  }
}

export function fileCommandsOf(change: PrivilegedFileChange): readonly (readonly string[])[] {
  switch (change.change) {
    case 'replace':
      return [
        [
          '/usr/bin/install',
          '-m',
          change.mode.toString(8),
          '-o',
          String(change.uid),
          '-g',
          String(change.gid),
          '-',
          change.path,
        ],
      ];
    case 'move':
      return [['/bin/mv', '-n', change.from, change.to]];
    case 'remove':
      return [['/bin/rm', change.path]];
  }
}
