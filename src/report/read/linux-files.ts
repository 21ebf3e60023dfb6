import { type Nsswitch, readNsswitch } from '../../macos/nsswitch.ts';
import { type ResolvConf, readResolvConf } from '../../macos/resolv-conf.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

export function resolvConfMeaning(facts: ResolvConf): readonly Message[] {
  const { nameservers, search, unknown } = facts;
  if (!holdsSetting(facts)) return [];
  return [
    message(facts.madeByMacos ? 'read.resolv-conf.by-macos' : 'read.resolv-conf.by-others'),
    nameservers.length > 0
      ? message('read.resolv-conf.servers', { servers: nameservers })
      : message('read.resolv-conf.no-servers'),
    ...(search.length > 0 ? [message('read.resolv-conf.search', { domains: search })] : []),
    ...(unknown.length > 0 ? [message('read.resolv-conf.unknown', { words: unknown.map((one) => one.word) })] : []),
    message('read.resolv-conf.who-reads'),
  ];
}

function holdsSetting({ nameservers, search, options, madeByMacos, ndots }: ResolvConf): boolean {
  return madeByMacos || nameservers.length > 0 || search.length > 0 || options.length > 0 || ndots !== 1;
}

export const resolvConf = defineKind({
  name: 'resolv-conf',
  prints: 'cat /etc/resolv.conf',
  isFile: true,
  reader: readResolvConf,
  found: holdsSetting,
  meaning: resolvConfMeaning,
});

function nsswitchMeaning({ hosts }: Nsswitch): readonly Message[] {
  if (hosts.length === 0) return [];
  return [message('read.nsswitch.order', { sources: hosts.map((one) => one.name) }), message('read.nsswitch.linux')];
}

export const nsswitch = defineKind({
  name: 'nsswitch',
  prints: 'cat /etc/nsswitch.conf',
  isFile: true,
  reader: readNsswitch,
  meaning: nsswitchMeaning,
});
