import { newestSeriesFor } from '../../go/macos-minimum.ts';
import { type Csrutil, readCsrutil } from '../../macos/csrutil.ts';
import { readSwVers, type SwVers } from '../../macos/sw-vers.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

const NAMES: Readonly<Record<string, string>> = {
  '10.15': 'Catalina',
  '11': 'Big Sur',
  '12': 'Monterey',
  '13': 'Ventura',
  '14': 'Sonoma',
  '15': 'Sequoia',
  '26': 'Tahoe',
  '27': 'Golden Gate',
};

function swVersMeaning({
  ProductVersion: version,
  ProductVersionExtra: extra,
  BuildVersion: build,
}: SwVers): readonly Message[] {
  if (version === undefined) return build === undefined ? [] : [message('read.sw-vers.build-only', { build })];
  const [major = '', minor = ''] = version.split('.');
  // What a program built against an older SDK is told: 10.16 from macOS 11 on, 16.0 from 26 on.
  if (major === '16' || (major === '10' && minor === '16')) {
    return [message('read.sw-vers.compatibility', { version, real: major === '16' ? '26' : '11' })];
  }
  const name = NAMES[major === '10' ? `10.${minor}` : major];
  const series = newestSeriesFor(version);
  return [
    name === undefined
      ? message('read.sw-vers.version', { version })
      : message('read.sw-vers.named', { version, name }),
    ...(extra === undefined ? [] : [message('read.sw-vers.extra', { extra })]),
    ...(series === null ? [] : [message('read.sw-vers.go', { series })]),
  ];
}

function csrutilMeaning({ status, configuration }: Csrutil): readonly Message[] {
  // `Apple Internal` is for Apple's own machines, and off everywhere else.
  const off = Object.entries(configuration).flatMap(([name, value]) =>
    value === 'disabled' && name !== 'Apple Internal' ? [name] : [],
  );
  const messages: Message[] = [];
  if (status === 'enabled') messages.push(message('read.csrutil.enabled'));
  else if (status === 'disabled') messages.push(message('read.csrutil.disabled'));
  else if (status !== null && /custom/i.test(status)) messages.push(message('read.csrutil.custom'));
  else if (status !== null) messages.push(message('read.csrutil.other', { status }));
  if (off.length > 0) messages.push(message('read.csrutil.off', { names: off }));
  if (messages.length === 0) return [];
  return [...messages, message('read.csrutil.go'), message('read.csrutil.only-recovery')];
}

export const swVers = defineKind({ name: 'sw-vers', prints: 'sw_vers', reader: readSwVers, meaning: swVersMeaning });

export const csrutil = defineKind({
  name: 'csrutil',
  prints: 'csrutil status',
  reader: readCsrutil,
  meaning: csrutilMeaning,
});
