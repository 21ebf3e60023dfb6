import { type ProfilePayload, readConfigurationProfiles } from '../../macos/configuration-profiles.ts';
import { type DirectoryRecord, readDscl } from '../../macos/dscl.ts';
import { readGroupNames } from '../../macos/group-names.ts';
import { type EnrollmentStatus, readProfilesStatus } from '../../macos/profiles-status.ts';
import { type Message, message } from '../../model/message.ts';
import { dialectOfShell } from '../../shell/dialect.ts';
import { defineKind } from './kind.ts';

function accountMeaning(record: DirectoryRecord): readonly Message[] {
  const shell = record['UserShell'];
  const others = Object.keys(record).filter((key) => key !== 'UserShell');
  const dialect = shell === undefined ? null : dialectOfShell(shell);
  return [
    ...(shell === undefined ? [] : [message('read.dscl.shell', { shell })]),
    ...(shell === undefined ? [] : [message(`read.dscl.files-${dialect ?? 'unknown'}`)]),
    ...(shell === undefined || /^\/bin\/[a-z]+$/.test(shell) ? [] : [message('read.dscl.added-shell', { shell })]),
    ...(others.length > 0 ? [message('read.dscl.others', { keys: others })] : []),
  ];
}

function groupsMeaning(groups: readonly string[]): readonly Message[] {
  if (groups.length === 0) return [];
  return [message(groups.includes('admin') ? 'read.group-names.admin' : 'read.group-names.no-admin')];
}

function enrollmentMeaning({ dep, mdm, server }: EnrollmentStatus): readonly Message[] {
  return [
    ...(mdm === null ? [] : [message(mdm === 'no' ? 'read.profiles-status.alone' : 'read.profiles-status.managed')]),
    ...(server === null ? [] : [message('read.profiles-status.server', { server })]),
    ...(dep === null ? [] : [message(dep ? 'read.profiles-status.dep' : 'read.profiles-status.no-dep')]),
  ];
}

function profilesMeaning(payloads: readonly ProfilePayload[]): readonly Message[] {
  if (payloads.length === 0) return [message('read.configuration-profiles.none')];
  const names = [...new Set(payloads.map(({ profile }) => profile))];
  const known = new Set(payloads.flatMap(({ type }) => OWNED[type] ?? []));
  return [
    message('read.configuration-profiles.some', { profiles: names }),
    ...[...known].map((setting) => message(`read.configuration-profiles.${setting}`)),
  ];
}

/** Payload types that bear on Go's way to its servers. Source: Apple, Device Management. */
const OWNED: Readonly<Record<string, string>> = {
  'com.apple.mdm': 'managed',
  'com.apple.dnsSettings.managed': 'names',
  'com.apple.dnsProxy.managed': 'names',
  'com.apple.proxy.http.global': 'proxy',
  'com.apple.SystemConfiguration': 'proxy',
  'com.apple.security.root': 'roots',
  'com.apple.servicemanagement': 'jobs',
};

export const configurationProfiles = defineKind({
  name: 'configuration-profiles',
  prints: 'system_profiler -json SPConfigurationProfileDataType',
  reader: readConfigurationProfiles,
  meaning: profilesMeaning,
});

export const dscl = defineKind({
  name: 'dscl',
  prints: 'dscl . -read ~/ UserShell',
  reader: readDscl,
  meaning: accountMeaning,
});

export const groupNames = defineKind({
  name: 'group-names',
  prints: 'id -Gn',
  reader: readGroupNames,
  // One line of words is all there is to it.
  found: (groups) => groups.length > 0 && groups.every((group) => /^[\w.@\\-]+$/.test(group)),
  meaning: groupsMeaning,
});

export const profilesStatus = defineKind({
  name: 'profiles-status',
  prints: 'profiles status -type enrollment',
  reader: readProfilesStatus,
  meaning: enrollmentMeaning,
});
