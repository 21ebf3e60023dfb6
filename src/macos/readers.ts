import { readGoEnv } from '../go/go-env-reader.ts';
import { readGoroutineStacks } from '../go/goroutine-stacks.ts';
import { readShellRc } from '../shell/shell-rc.ts';
import { readBrewConfig } from './brew-config.ts';
import { readBrewDoctor } from './brew-doctor.ts';
import { readConfigurationProfiles } from './configuration-profiles.ts';
import { readCsrutil } from './csrutil.ts';
import { readDhcpPacket } from './dhcp-packet.ts';
import { readDscacheutil } from './dscacheutil.ts';
import { readDscl } from './dscl.ts';
import { readGroupNames } from './group-names.ts';
import { readHosts } from './hosts.ts';
import { readLaunchctlErrors } from './launchctl-errors.ts';
import { readLaunchctlList } from './launchctl-list.ts';
import { readLaunchctlPrint } from './launchctl-print.ts';
import { readLaunchctlPrintDisabled } from './launchctl-print-disabled.ts';
import { readMdnsresponderLog } from './mdnsresponder-log.ts';
import { readNetworksetup } from './networksetup.ts';
import { readNsswitch } from './nsswitch.ts';
import { readPathsFile } from './paths-file.ts';
import { readProfilesStatus } from './profiles-status.ts';
import { readPropertyList } from './property-list.ts';
import type { PasteContext, Reading } from './reading.ts';
import { readResolvConf } from './resolv-conf.ts';
import { readResolverFile } from './resolver-file.ts';
import { readRouteGet } from './route-get.ts';
import { readScutilDns } from './scutil-dns.ts';
import { readScutilProxy } from './scutil-proxy.ts';
import { readSwVers } from './sw-vers.ts';
import { readSystemFile } from './system-files.ts';
import { readXcodeTools } from './xcode-tools.ts';

export type Reader = (text: string, context?: PasteContext) => Reading<unknown>;

/** Every kind of text that somebody may paste, by its name. */
export const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['brew-config', readBrewConfig],
  ['brew-doctor', readBrewDoctor],
  ['configuration-profiles', readConfigurationProfiles],
  ['csrutil', readCsrutil],
  ['dscacheutil', readDscacheutil],
  ['dscl', readDscl],
  ['go-env', readGoEnv],
  ['goroutine-stacks', readGoroutineStacks],
  ['group-names', readGroupNames],
  ['hosts', readHosts],
  ['ipconfig', readDhcpPacket],
  ['launchctl-errors', readLaunchctlErrors],
  ['launchctl-list', readLaunchctlList],
  ['launchctl-print', readLaunchctlPrint],
  ['launchctl-print-disabled', readLaunchctlPrintDisabled],
  ['mdnsresponder-log', readMdnsresponderLog],
  ['networksetup', readNetworksetup],
  ['nsswitch', readNsswitch],
  ['paths', readPathsFile],
  ['plist', readPropertyList],
  ['profiles-status', readProfilesStatus],
  ['resolv-conf', readResolvConf],
  ['resolver-file', readResolverFile],
  ['route-get', readRouteGet],
  ['scutil-dns', readScutilDns],
  ['scutil-proxy', readScutilProxy],
  ['shell-rc-go', readShellRc],
  ['sw-vers', readSwVers],
  ['system-files', readSystemFile],
  ['xcode-tools', readXcodeTools],
]);
