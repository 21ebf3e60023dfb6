import { type Mark, several, some } from './mark.ts';

const SERVICE_LINE =
  /^(?:active count = \d+|state = [a-z ]+|last exit code = .+|spawn type = .+|path = \/\S.*|type = Launch(?:Agent|Daemon)|runs = \d+)$/;
const RECEIPT = /^package-id: com\.apple\./;
const TOOLS =
  /invalid active developer path \(|unable to lookup item '|no developer tools were found|unable to get active developer directory|' requires Xcode, but active developer directory|^No receipt for 'com\.apple\.|^xcode-select: /i;

/** What launchd, Go, Homebrew and the system's own tools say. */
export const PROGRAM_MARKS: readonly Mark[] = [
  {
    kind: 'launchctl-print',
    fits: (lines) =>
      some(lines, /^(?:(?:user|gui|login|pid)\/\d+(?:\/\S+)?|system(?:\/\S+)?) = \{$/) ||
      several(lines, SERVICE_LINE, 3),
  },
  {
    kind: 'launchctl-print-disabled',
    fits: (lines) =>
      some(lines, /^disabled services = \{$/) || several(lines, /^"[^"]+" => (?:true|false|enabled|disabled)$/, 2),
  },
  {
    kind: 'launchctl-list',
    fits: (lines) =>
      some(lines, /^PID\s+Status\s+Label$/) || several(lines, /^(?:-|\d{1,7})\t(?:-|-?\d{1,5})\t\S+$/, 3),
  },
  {
    kind: 'launchctl-errors',
    fits: (lines) =>
      some(lines, /^(?:Bootstrap|Boot-?out|Load|Unload) failed: \d{1,5}: /i) ||
      some(lines, /^Could not find service "[^"]*" in domain for /),
  },
  {
    kind: 'goroutine-stacks',
    fits: (lines) => some(lines, /^goroutine \d+(?: gp=\S+ m=\S+(?: mp=\S+)?)? \[[^\]]+\](?: \{.*\})?:$/),
  },
  {
    kind: 'go-env',
    fits: (lines) => several(lines, /^(?:(?:set )?(?:GO[A-Z0-9]+|CGO_\w+)=['"].*|"(?:GO[A-Z0-9]+|CGO_\w+)": ".*)$/, 2),
  },
  { kind: 'brew-config', fits: (lines) => some(lines, /^HOMEBREW_(?:VERSION|PREFIX): /) },
  {
    kind: 'brew-doctor',
    fits: (lines) =>
      some(lines, /^Your system is ready to brew\.?$/) ||
      some(lines, /^Please note that these warnings are just used to help the Homebrew/),
  },
  {
    kind: 'sw-vers',
    fits: (lines) =>
      some(lines, /^ProductVersion:\s+\d/) && some(lines, /^(?:BuildVersion:\s+\w|ProductName:\s+(?:macOS|Mac OS X))/),
  },
  { kind: 'csrutil', fits: (lines) => some(lines, /^System Integrity Protection status:/) },
  { kind: 'xcode-tools', fits: (lines) => some(lines, RECEIPT) || some(lines, TOOLS) },
  {
    kind: 'dscl',
    fits: (lines) =>
      some(lines, /^UserShell: \/\S+$/) ||
      some(lines, /^(?:NFSHomeDirectory: \/|dsAttrTypeNative:\w+: |GeneratedUID: )/),
  },
  { kind: 'configuration-profiles', fits: (lines) => some(lines, /^"SPConfigurationProfileDataType"\s*:/) },
  {
    kind: 'profiles-status',
    fits: (lines) => some(lines, /^(?:Enrolled via DEP: (?:Yes|No)|MDM enrollment: (?:Yes|No))/),
  },
  {
    kind: 'group-names',
    fits: (lines) =>
      lines.length === 1 && /^(?=.*\beveryone\b)(?=.*\blocalaccounts\b)[\w. -]{1,2000}$/.test(lines[0] ?? ''),
  },
];
