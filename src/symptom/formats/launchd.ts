import type { Format } from '../sign.ts';

/** What launchctl says, and Homebrew of it. Source: launchctl(1), xpc error texts, Homebrew `service` commands. */
export const LAUNCHD: readonly Format[] = [
  {
    kind: 'launchctl.failed',
    pattern: /\b(?<verb>Bootstrap|Load|Unload|Bootout|Boot-out|Enable) failed: (?<code>\d+): (?<text>[A-Z][\w/ ]+)/,
  },
  {
    // Homebrew's words for it.
    kind: 'launchctl.failed',
    pattern: /\blaunchctl (?<verb>bootstrap|load|bootout|enable)\b.*\bexited with (?<code>\d+)/,
    about: ({ verb = '', code = '' }) => ({ verb: verb.charAt(0).toUpperCase() + verb.slice(1), code, text: '' }),
  },
  {
    kind: 'launchctl.command',
    pattern:
      /\blaunchctl (?<verb>bootstrap|load|bootout|enable|kickstart)(?: -\w+)* (?:(?<domain>gui\/\d+|user\/\d+|system)\S* )?(?<path>\/\S+?\.plist)/,
    about: (groups) => ({
      domain: '',
      ...groups,
      scope: (groups['domain'] ?? '').replace(/\/\d+$/, ''),
      volume: /^\/Volumes\//.test(groups['path'] ?? '') ? 'external' : 'own',
    }),
  },
  {
    kind: 'launchctl.no-service',
    pattern: /\bCould not find (?:service ['"]?[^'"]*['"]? in domain for|specified service|domain for)\b/,
  },
  {
    kind: 'launchctl.no-domain',
    pattern:
      /\bDomain does not support specified action\b|\bCould not switch to audit session\b|\bNot privileged to (?:set|start)\b|\bExpecting a Launch(?:Daemons|Agents) path since the command was (?:not )?ran as root\b/,
  },
  {
    kind: 'launchctl.ownership',
    pattern: /\bbad ownership\/permissions\b|\b[Dd]ubious (?:ownership|permissions) on file\b/,
  },
  {
    kind: 'launchctl.already',
    pattern:
      /\b(?:service already (?:loaded|bootstrapped)|Operation already in progress|already (?:loaded|bootstrapped))\b/,
  },
  { kind: 'launchctl.disabled', pattern: /\bService is disabled\b/ },
];
