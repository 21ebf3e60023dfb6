import { GO_VARIABLES, PROXY_VARIABLES, TRUST_VARIABLES } from '../../src/go/variables.ts';
import { baseName } from '../../src/shell/base-name.ts';
import type { LaunchdJob } from './job.ts';
import { commandsOf, flushCommands, sessionSettings } from './job-commands.ts';

/** What of the things that Go rests on a job has to do with. */
export type JobRole = 'names' | 'proxy' | 'go';

const PROGRAMS: Readonly<Record<JobRole, RegExp>> = {
  names:
    /^(?:dnsmasq|unbound|dnscrypt-proxy|stubby|cloudflared|named|coredns|kresd|smartdns|AdGuardHome|blocky|ctrld|nextdns|scutil|networksetup|dscacheutil)$/u,
  proxy:
    /^(?:squid|privoxy|tinyproxy|polipo|cntlm|alpaca|mitmproxy|mitmdump|mitmweb|clash|mihomo|v2ray|xray|sing-box|ss-local|sslocal|gost|microsocks)$/u,
  go: /^(?:go|gopls|godoc|pkgsite|athens(?:-proxy)?|goproxy)$/u,
};
const NAMED: Readonly<Record<JobRole, RegExp>> = {
  names: /(?:^|[.\-_])dns|dns(?:$|[.\-_])|resolver|mDNSResponder/iu,
  proxy: /proxy/iu,
  go: /goproxy|golang|athens|modmirror/iu,
};
const FILES = /\/etc\/(?:resolver\b|resolv\.conf|hosts\b)/u;
const SETTINGS = new Set<string>([...GO_VARIABLES, ...TRUST_VARIABLES]);
const PROXIES = new Set<string>(PROXY_VARIABLES);

/** Null: nothing of it is seen to touch names, proxies or Go; then gomend has nothing to say about it. */
export function roleOf(job: LaunchdJob): JobRole | null {
  const names = [...Object.keys(job.environment), ...sessionSettings(job).map(({ name }) => name)];
  if (flushCommands(job).length > 0) return 'names';
  if (names.some((name) => SETTINGS.has(name))) return 'go';
  if (names.some((name) => PROXIES.has(name))) return 'proxy';
  const commands = commandsOf(job).map(({ command }) => command);
  const byProgram = roles().find((role) => commands.some(([program = '']) => PROGRAMS[role].test(baseName(program))));
  if (byProgram) return byProgram;
  if (commands.some((command) => command.some((word) => FILES.test(word)))) return 'names';
  // The name of a list that says nothing else is all there is.
  const name = job.label === '' ? baseName(job.plist).replace(/\.plist$/u, '') : job.label;
  return roles().find((role) => NAMED[role].test(name)) ?? null;
}

function roles(): readonly JobRole[] {
  return ['go', 'names', 'proxy'];
}
