import { parseIp } from '../../go/ip-address.ts';
import { type Mark, several, some } from './mark.ts';

function isHostsLine(line: string): boolean {
  const [address = '', name] = line.split(/[ \t]+/);
  return name !== undefined && parseIp(address) !== null;
}

/** Without comments. */
function written(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.startsWith('#') && !line.startsWith(';'));
}

/** Files of /etc and of a home directory. */
export const FILE_MARKS: readonly Mark[] = [
  {
    kind: 'hosts',
    fits(lines) {
      const entries = written(lines);
      return (
        (some(lines, /^# Host Database$/) && entries.some(isHostsLine)) ||
        (some(entries, /^(?:127\.0\.0\.1|::1)[ \t]+.*\blocalhost\b/) && entries.every(isHostsLine))
      );
    },
  },
  {
    kind: 'paths',
    fits: (lines) =>
      lines.length >= 3 && lines.every((line) => /^\/[^\s:]+$/.test(line)) && several(lines, /^\/(?:usr\/)?s?bin$/, 2),
  },
  {
    kind: 'resolv-conf',
    fits: (lines) =>
      some(lines, /^# This file is not consulted for DNS hostname resolution/) ||
      (some(written(lines), /^nameserver\s+[\da-fA-F.:]+/) &&
        some(written(lines), /^(?:options\s.*\b(?:ndots|timeout|attempts|edns0|trust-ad)\b|sortlist\s)/) &&
        !some(written(lines), /^(?:port|search_order|timeout|domain)\s/)),
  },
  {
    // Not by `nameserver` alone: resolv.conf has it, too.
    kind: 'resolver-file',
    fits: (lines) =>
      some(written(lines), /^nameserver\s+[\da-fA-F.:]+/) &&
      some(written(lines), /^(?:port|search_order|timeout)\s+\d+$/),
  },
  {
    kind: 'nsswitch',
    fits: (lines) =>
      some(written(lines), /^hosts:\s+\w/) && some(written(lines), /^(?:passwd|group|networks|shadow|services):\s+\w/),
  },
  { kind: 'plist', fits: (lines) => some(lines, /^(?:<\?xml .*\?>)?\s*(?:<!DOCTYPE plist|<plist[ >])/) },
  {
    kind: 'shell-rc',
    fits: (lines) =>
      some(
        lines,
        /^(?:export [A-Za-z_]\w*(?:=|$)|setenv [A-Za-z_]\w* |set -[gUx]{1,3} [A-Za-z_]\w* |fish_add_path )/,
      ) ||
      some(lines, /^(?:alias [\w.-]+=|eval "\$\(|(?:source|\.) [~$/]\S*$)/) ||
      some(lines, /^PATH=.*\$\{?PATH/),
  },
];
