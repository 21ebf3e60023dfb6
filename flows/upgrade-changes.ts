import type { CheckId, Finding } from '../src/model/finding.ts';
import type { System } from './machine/facts/system.ts';
import { CLT_DIRECTORY } from './toolchain/developer-directories.ts';

/** What a check says where it is this change that is seen: all of it must fit. */
interface Sign {
  readonly check: CheckId;
  readonly messages: readonly string[];
  /** Parameters of the finding that must have this value. */
  readonly params?: Readonly<Record<string, string>>;
}

/** Something that upgrades of macOS are known to change. That one did it on this Mac is never known from this alone. */
export interface UpgradeChange {
  /** Words are below `upgrade.<id>`. */
  readonly id: string;
  /** First version of macOS (`26`) that does it; null: any upgrade may. */
  readonly since: number | null;
  readonly signs: readonly Sign[];
}

const TOOLS = 'toolchain.command-line-tools';

/** Most often broken first: they are looked at, and told, in this order. */
export const UPGRADE_CHANGES: readonly UpgradeChange[] = [
  {
    // "invalid active developer path" after an upgrade, the receipt still there: reported very often (Homebrew/brew and
    // go issues). What was never there, or was chosen elsewhere, no upgrade took.
    id: 'tools',
    since: null,
    signs: [
      { check: TOOLS, messages: [`${TOOLS}.missing`] },
      { check: TOOLS, messages: [`${TOOLS}.dangling`], params: { selected: CLT_DIRECTORY } },
    ],
  },
  {
    // A new macOS may want a new Xcode, whose licence nobody has agreed to yet (xcodebuild(1), -license).
    id: 'licence',
    since: null,
    signs: [{ check: TOOLS, messages: [`${TOOLS}.licence`] }],
  },
  {
    // /etc/pam.d/sudo is the system's, and delivered anew with every update; /etc/pam.d/sudo_local, from macOS 14 on, is
    // kept (comment in Apple's sudo_local.template).
    id: 'touch-id',
    since: null,
    signs: [
      {
        check: 'shell.sudo-touch-id',
        messages: ['shell.sudo-touch-id.lost', 'shell.sudo-touch-id.no-local-file', 'shell.sudo-touch-id.managed'],
      },
    ],
  },
  {
    // Rosetta is an installation of its own below /Library/Apple; an upgrade may leave it out.
    id: 'rosetta',
    since: null,
    signs: [
      {
        check: 'toolchain.architecture',
        messages: ['toolchain.architecture.no-rosetta', 'toolchain.architecture.no-rosetta-native-there'],
      },
      { check: 'toolchain.installed-programs', messages: ['toolchain.installed-programs.no-rosetta'] },
    ],
  },
  {
    // dyld 1323, `enforceHasUUID`: refused are main programs that were linked for an SDK from 26 on.
    id: 'identity',
    since: 26,
    signs: [
      {
        check: 'toolchain.program-identity',
        messages: ['refused', 'refused-built', 'pinned', 'pinned-somewhere'].map(
          (name) => `toolchain.program-identity.${name}`,
        ),
      },
    ],
  },
  {
    // Apple TN3179: each app needs a permission to talk to what is on the same network.
    id: 'local-network',
    since: 15,
    signs: [
      {
        check: 'proxy.goproxy-answers',
        messages: ['proxy.goproxy-answers.local-network', 'proxy.goproxy-answers.local-network-unnamed'],
      },
      { check: 'proxy.environment', messages: ['proxy.environment.local-network'] },
    ],
  },
  {
    // Background items are managed in System Settings since then, and may be listed as new and not allowed (launchctl(1)).
    id: 'background',
    since: 13,
    signs: [{ check: 'launchd.switched-off', messages: ['launchd.switched-off.needed', 'launchd.switched-off.some'] }],
  },
];

/** Checks that look at what upgrades change, in that order. */
export const UPGRADE_CHECKS: readonly CheckId[] = [
  ...new Set(UPGRADE_CHANGES.flatMap(({ signs }) => signs.map(({ check }) => check))),
];

/** What upgrades can change on a computer with this system; none where it is no Mac, or does not say what it is. */
export function changesOf(system: System | null): readonly UpgradeChange[] {
  if (system === null || system.name !== 'macOS') return [];
  const major = Number.parseInt(system.version, 10);
  return UPGRADE_CHANGES.filter(({ since }) => since === null || since <= major);
}

/** The change that a finding may come from; null: it is none of those that are known. */
export function changeBehind(finding: Finding, system: System | null): UpgradeChange | null {
  return changesOf(system).find(({ signs }) => signs.some((sign) => isSign(sign, finding))) ?? null;
}

function isSign({ check, messages, params = {} }: Sign, finding: Finding): boolean {
  if (finding.check !== check || !messages.includes(finding.message)) return false;
  return Object.entries(params).every(([name, value]) => finding.params[name] === value);
}
