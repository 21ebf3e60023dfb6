import { brewConfig, brewDoctor } from './brew.ts';
import { goEnv } from './go-env.ts';
import { goroutineStacks } from './goroutine-stacks.ts';
import { hosts } from './hosts.ts';
import type { ReadKind } from './kind.ts';
import { launchctlErrors } from './launchctl-errors.ts';
import { launchctlList } from './launchctl-list.ts';
import { launchctlPrint } from './launchctl-print.ts';
import { launchctlPrintDisabled } from './launchctl-print-disabled.ts';
import { nsswitch, resolvConf } from './linux-files.ts';
import { dscacheutil, ipconfig, routeGet } from './lookups.ts';
import { mdnsresponderLog } from './mdnsresponder-log.ts';
import { networksetup } from './networksetup.ts';
import { paths } from './paths.ts';
import { configurationProfiles, dscl, groupNames, profilesStatus } from './person.ts';
import { plist } from './plist.ts';
import { resolverFile } from './resolver-file.ts';
import { scutilDns } from './scutil-dns.ts';
import { scutilProxy } from './scutil-proxy.ts';
import { shellRc } from './shell-rc.ts';
import { csrutil, swVers } from './system.ts';
import { systemFiles } from './system-files.ts';
import { xcodeTools } from './xcode-tools.ts';

/** Every kind that can be read, by name. */
export const KINDS: readonly ReadKind[] = [
  brewConfig,
  brewDoctor,
  configurationProfiles,
  csrutil,
  dscacheutil,
  dscl,
  goEnv,
  goroutineStacks,
  groupNames,
  hosts,
  ipconfig,
  launchctlErrors,
  launchctlList,
  launchctlPrint,
  launchctlPrintDisabled,
  mdnsresponderLog,
  networksetup,
  nsswitch,
  paths,
  plist,
  profilesStatus,
  resolvConf,
  resolverFile,
  routeGet,
  scutilDns,
  scutilProxy,
  shellRc,
  swVers,
  systemFiles,
  xcodeTools,
];

/** Other names that are understood: the readers' own (`src/macos/readers.ts`). */
export const ALIASES: ReadonlyMap<string, string> = new Map([['shell-rc-go', 'shell-rc']]);

export function kindNamed(name: string): ReadKind | null {
  const wanted = ALIASES.get(name) ?? name;
  return KINDS.find((kind) => kind.name === wanted) ?? null;
}

/** Files of /etc that `system-files` reads, too. */
const ETC_FILES: ReadonlySet<string> = new Set(['hosts', 'paths', 'resolv-conf', 'resolver-file']);

/** Whether a text of the kind `seen` may be read as `asked`. */
export function isSameKind(asked: string, seen: string): boolean {
  return asked === seen || (asked === 'system-files' && ETC_FILES.has(seen));
}
