import { type BrewConfig, readBrewConfig } from '../../macos/brew-config.ts';
import { type BrewDoctor, readBrewDoctor } from '../../macos/brew-doctor.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

/** Homebrew's prefix by the CPU it is built for (Homebrew/install). */
const PREFIX_OF: Readonly<Record<string, string>> = { arm64: '/opt/homebrew', x86_64: '/usr/local' };

function architecture({ prefix, arch, rosetta }: BrewConfig): readonly Message[] {
  if (rosetta) return [message('read.brew-config.rosetta', { prefix: prefix ?? '/usr/local' })];
  if (prefix === null || arch === null) return [];
  const usual = PREFIX_OF[arch];
  if (usual === prefix)
    return [message(`read.brew-config.${arch === 'arm64' ? 'apple-silicon' : 'intel'}`, { prefix })];
  if (usual === undefined) return [];
  const isOther = Object.values(PREFIX_OF).includes(prefix);
  return [
    message(isOther ? 'read.brew-config.prefix-of-other-cpu' : 'read.brew-config.own-prefix', { prefix, arch, usual }),
  ];
}

function config(facts: BrewConfig): readonly Message[] {
  const { values, macos, clt, xcode, error_lines } = facts;
  if (Object.keys(values).length === 0) return [];
  const version = values['HOMEBREW_VERSION'];
  const origin = values['ORIGIN'];
  const isMirror =
    origin !== undefined && origin !== '' && !/^(?:https:\/\/|git@)github\.com[/:]Homebrew\/brew/i.test(origin);
  const messages: Message[] = [];
  if (version !== undefined && macos !== null) messages.push(message('read.brew-config.version', { version, macos }));
  messages.push(...architecture(facts));
  if (isMirror) messages.push(message('read.brew-config.mirror', { origin }));
  if (clt === 'N/A' && xcode === 'N/A') messages.push(message('read.brew-config.no-tools'));
  else if (clt === 'N/A') messages.push(message('read.brew-config.xcode-only'));
  else if (clt !== null) messages.push(message('read.brew-config.clt', { version: clt }));
  if (error_lines.length > 0) messages.push(message('read.brew-config.complaints', { lines: error_lines }));
  return messages;
}

/** Warnings that may have to do with Go; all others are for Homebrew's makers, as brew itself says. */
const TELLING: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['tools', /Command Line Tools|Xcode/i],
  ['path', /not in your PATH|occurs before|PATH/],
  ['unlinked', /unlinked kegs/i],
  ['rosetta', /Rosetta|wrong architecture|non-native/i],
];

function doctor({ ready, warnings }: BrewDoctor): readonly Message[] {
  if (ready === null) return [];
  if (ready) return [message('read.brew-doctor.ready')];
  const telling = TELLING.flatMap(([key, pattern]) => {
    const found = warnings.filter((warning) => pattern.test(warning));
    return found.length > 0 ? [message(`read.brew-doctor.${key}`)] : [];
  });
  return [
    message('read.brew-doctor.warnings', {
      n: warnings.length,
      warnings: warnings.map((warning) => `“${warning.replace(/[.:]$/, '')}”`),
    }),
    message('read.brew-doctor.for-makers'),
    ...telling,
  ];
}

export const brewConfig = defineKind({
  name: 'brew-config',
  prints: 'brew config',
  reader: readBrewConfig,
  found: (facts) => Object.keys(facts.values).some((key) => key.startsWith('HOMEBREW_')) || facts.macos !== null,
  meaning: config,
});

export const brewDoctor = defineKind({
  name: 'brew-doctor',
  prints: 'brew doctor',
  reader: readBrewDoctor,
  meaning: doctor,
});
