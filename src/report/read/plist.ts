import {
  asDictionary,
  type PropertyListDictionary,
  type PropertyListValue,
  readPropertyList,
} from '../../macos/property-list.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

/** launchd.plist(5): what makes a dictionary the file of a background item. */
function isJob(facts: PropertyListDictionary): boolean {
  return 'Label' in facts || 'ProgramArguments' in facts;
}

const text = (value: PropertyListValue | undefined) => (typeof value === 'string' ? value : '');

function starts(facts: PropertyListDictionary): readonly Message[] {
  const { RunAtLoad, KeepAlive, StartInterval, StartCalendarInterval, Disabled } = facts;
  const keepAlive = asDictionary(KeepAlive ?? null);
  return [
    ...(RunAtLoad === true ? [message('read.plist.run-at-load')] : []),
    ...(KeepAlive === true ? [message('read.plist.keep-alive')] : []),
    // launchd.plist(5): “This key is no longer implemented”.
    ...(keepAlive && 'NetworkState' in keepAlive ? [message('read.plist.network-state')] : []),
    ...(typeof StartInterval === 'number' ? [message('read.plist.interval', { seconds: StartInterval })] : []),
    ...(StartCalendarInterval === undefined ? [] : [message('read.plist.calendar')]),
    ...(Disabled === true ? [message('read.plist.disabled')] : []),
  ];
}

function job(facts: PropertyListDictionary): readonly Message[] {
  const list = facts['ProgramArguments'];
  const words = Array.isArray(list) ? list.map(text) : [];
  const program = text(facts['Program']) || (words[0] ?? '');
  const label = text(facts['Label']);
  const whole = [text(facts['Program']), ...words].join(' ');
  const environment = asDictionary(facts['EnvironmentVariables'] ?? null);
  const notText = Object.entries(environment ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : [name],
  );
  const flushes = /-flushcache|-HUP\s+mDNSResponder|mDNSResponder.*-HUP/.test(whole);
  return [
    label === '' ? message('read.plist.no-label') : message('read.plist.job', { label }),
    ...(program === '' ? [message('read.plist.no-program')] : [message('read.plist.program', { program })]),
    ...(program === '' || program.startsWith('/') ? [] : [message('read.plist.relative-program', { program })]),
    ...starts(facts),
    ...(environment === null ? [] : [message('read.plist.environment', { names: Object.keys(environment) })]),
    ...(notText.length > 0 ? [message('read.plist.environment-not-text', { names: notText })] : []),
    ...(flushes ? [message('read.plist.flushes')] : []),
    message('read.plist.only-a-file'),
  ];
}

function meaning(facts: PropertyListValue): readonly Message[] {
  if (facts === null) return [];
  const dictionary = asDictionary(facts);
  if (dictionary === null) return [message('read.plist.other')];
  if (isJob(dictionary)) return job(dictionary);
  return [message('read.plist.keys', { n: Object.keys(dictionary).length, keys: Object.keys(dictionary) })];
}

export const plist = defineKind({
  name: 'plist',
  prints: 'plutil -convert xml1 -o - FILE',
  isFile: true,
  reader: readPropertyList,
  found: (facts) => facts !== null,
  meaning,
});
