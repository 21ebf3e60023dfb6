import { isIP } from 'node:net';
import { isAbsolute, normalize } from 'node:path';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Platform } from '../port.ts';
import { InvalidOperation } from './invalid-operation.ts';
import { marking, takingMark, unmarking } from './repair-mark.ts';

export { InvalidOperation } from './invalid-operation.ts';

export type Argv = readonly [string, ...string[]];

export const SUDO = '/usr/bin/sudo';

/** The command as sudo is given it: it may not ask for anything. */
export function withSudo(argv: Argv): Argv {
  return [SUDO, '-n', '--', ...argv];
}

const PROXY_STATE = {
  web: '-setwebproxystate',
  'secure-web': '-setsecurewebproxystate',
  socks: '-setsocksfirewallproxystate',
  auto: '-setautoproxystate',
} as const;

/**
 * The commands behind each operation, by absolute path and without a shell; root runs nothing else but
 * these and the file commands beside them. Sources: dscacheutil(1), networksetup(8), xcode-select(1); signal
 * HUP of mDNSResponder: its `daemon.c`.
 * @param platform only the marks of a repair are for more than a Mac
 */
export function operationCommands(operation: PrivilegedOperation, platform: Platform = 'darwin'): readonly Argv[] {
  switch (operation.op) {
    case 'flush-directory-cache':
      return [['/usr/bin/dscacheutil', '-flushcache']];
    case 'purge-dns-cache':
      return [['/usr/bin/killall', '-HUP', 'mDNSResponder']];
    case 'set-dns-servers': {
      for (const server of operation.servers) {
        if (isIP(server) === 0) throw new InvalidOperation(`not the address of a DNS server: ${quoted(server)}`);
      }
      const service = networkService(operation.service);
      // The word for "back to automatic".
      const servers = operation.servers.length === 0 ? ['empty'] : operation.servers;
      return [['/usr/sbin/networksetup', '-setdnsservers', service, ...servers]];
    }
    case 'set-proxy-state': {
      const verb = Object.hasOwn(PROXY_STATE, operation.proxy) ? PROXY_STATE[operation.proxy] : undefined;
      if (verb === undefined) throw new InvalidOperation(`not a kind of proxy: ${quoted(operation.proxy)}`);
      return [['/usr/sbin/networksetup', verb, networkService(operation.service), operation.on ? 'on' : 'off']];
    }
    case 'select-developer-directory':
      return [['/usr/bin/xcode-select', '--switch', plainPath(operation.path)]];
    case 'mark-repair':
      return marking(operation.owner, platform);
    case 'take-repair-mark':
      return takingMark(operation.stale, operation.owner, platform);
    case 'unmark-repair':
      return unmarking(operation.owner, platform);
    default:
      // Operations come back from a journal on disk too: what TypeScript knows does not bind them.
      throw new InvalidOperation(`not an operation: ${quoted((operation as { readonly op: unknown }).op)}`);
  }
}

/** networksetup has no `--`: a name that begins like an option would be one. */
function networkService(name: string): string {
  if (typeof name !== 'string' || name.trim() === '' || name.startsWith('-') || hasControls(name)) {
    throw new InvalidOperation(`not the name of a network service: ${quoted(name)}`);
  }
  return name;
}

/** Absolute, and without `..` or control characters, so that what is shown is what is meant. */
export function plainPath(path: string): string {
  const plain = typeof path === 'string' && isAbsolute(path) && normalize(path) === path && !hasControls(path);
  if (!plain || path.endsWith('/')) throw new InvalidOperation(`not an absolute, plain path: ${quoted(path)}`);
  return path;
}

function hasControls(text: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);
}

function quoted(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
