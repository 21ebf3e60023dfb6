import { isIP } from 'node:net';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Person, Platform } from '../port.ts';
import { distrustingRoot, trustingRoot } from './company-root.ts';
import { givingBack } from './giving-back.ts';
import { installingPackage } from './installing.ts';
import { hasControls, InvalidOperation, plainPath, quoted } from './plain-path.ts';
import { recordingDns } from './recording.ts';
import { marking, takingMark, unmarking } from './repair-mark.ts';

export type Argv = readonly [string, ...string[]];

export const SUDO = '/usr/bin/sudo';

/** The command as sudo is given it: it may not ask for anything. */
export function withSudo(argv: Argv): Argv {
  return [SUDO, '-n', '--', ...argv];
}

/** For whom the door opens, and where. */
export interface DoorContext {
  readonly platform: Platform;
  readonly person: Pick<Person, 'uid' | 'gid' | 'home'>;
}

const PROXY_STATE = {
  web: '-setwebproxystate',
  'secure-web': '-setsecurewebproxystate',
  socks: '-setsocksfirewallproxystate',
  auto: '-setautoproxystate',
} as const;

/**
 * The commands behind each operation, by absolute path and without a shell; root runs nothing else but
 * these and the file commands beside them. Sources: dscacheutil(1), networksetup(8), systemsetup(8), xcode-select(1),
 * chown(8), chmod(1), launchctl(1), installer(8), pkgutil(1), tcpdump(1), security(1), update-ca-certificates(8); signal HUP of mDNSResponder: its `daemon.c`.
 */
export function operationCommands(operation: PrivilegedOperation, context: DoorContext): readonly Argv[] {
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
    case 'use-network-time':
      return [['/usr/sbin/systemsetup', '-setusingnetworktime', 'on']];
    case 'select-developer-directory':
      return [['/usr/bin/xcode-select', '--switch', plainPath(operation.path)]];
    case 'set-job-list-rights': {
      const { gid, mode, uid } = operation;
      const path = jobList(operation.path);
      // Whoever may write the list of a daemon is root at the next start.
      if (uid !== 0) throw new InvalidOperation(`not the owner of a job's list: ${quoted(uid)}`);
      if (!Number.isInteger(gid) || gid < 0) throw new InvalidOperation(`not a group: ${quoted(gid)}`);
      if (!Number.isInteger(mode) || mode < 0 || mode > 0o777 || (mode & 0o022) !== 0) {
        throw new InvalidOperation(`not a mode for a job's list: ${quoted(mode)}`);
      }
      // `-h`: of a link itself, never of what it leads to.
      return [
        ['/usr/sbin/chown', '-h', `${uid}:${gid}`, path],
        ['/bin/chmod', '-h', mode.toString(8).padStart(4, '0'), path],
      ];
    }
    case 'load-daemon': {
      const target = `system/${jobLabel(operation.label)}`;
      const path = jobList(operation.path);
      if (!path.startsWith('/Library/LaunchDaemons/'))
        throw new InvalidOperation(`not a daemon's list: ${quoted(path)}`);
      return [
        ['/bin/launchctl', 'bootstrap', 'system', path],
        ['/bin/launchctl', 'print', target],
      ];
    }
    case 'unload-daemon':
      return [['/bin/launchctl', 'bootout', `system/${jobLabel(operation.label)}`]];
    case 'give-back-trees':
      return givingBack(operation.trees, context);
    case 'install-go-package':
      return installingPackage(operation);
    case 'trust-company-root':
      return trustingRoot(operation, context.platform);
    case 'distrust-company-root':
      return distrustingRoot(operation, context.platform);
    case 'record-dns':
      return recordingDns(operation);
    case 'mark-repair':
      return marking(operation.owner, context.platform);
    case 'take-repair-mark':
      return takingMark(operation.stale, operation.owner, context.platform);
    case 'unmark-repair':
      return unmarking(operation.owner, context.platform);
    default:
      // Operations come back from a journal on disk too: what TypeScript knows does not bind them.
      throw new InvalidOperation(`not an operation: ${quoted((operation as { readonly op: unknown }).op)}`);
  }
}

/** A property list directly in one of the two directories that belong to root. */
function jobList(path: string): string {
  if (!/^\/Library\/Launch(?:Daemons|Agents)\/[^/]+\.plist$/.test(plainPath(path))) {
    throw new InvalidOperation(`not the list of a background job: ${quoted(path)}`);
  }
  return path;
}

/** Without a label launchctl would take a whole domain down; Apple's own jobs are none of ours. */
function jobLabel(label: string): string {
  const plain = typeof label === 'string' && /^[A-Za-z0-9][\w.-]*$/.test(label);
  if (!plain || label.startsWith('com.apple.')) throw new InvalidOperation(`not the label of a job: ${quoted(label)}`);
  return label;
}

/** networksetup has no `--`: a name that begins like an option would be one. */
function networkService(name: string): string {
  if (typeof name !== 'string' || name.trim() === '' || name.startsWith('-') || hasControls(name)) {
    throw new InvalidOperation(`not the name of a network service: ${quoted(name)}`);
  }
  return name;
}
