/** What many cases have in common: a name server in the background, as Homebrew installs it. */
export const DNSMASQ = {
  Label: 'homebrew.mxcl.dnsmasq',
  ProgramArguments: ['/opt/tools/sbin/dnsmasq', '--keep-in-foreground', '-p', '5353'],
  RunAtLoad: true,
  KeepAlive: true,
};
export const PROGRAM = { '/opt/tools/sbin/dnsmasq': { program: 'dnsmasq', arch: 'arm64' } };
export const OWN = '~/Library/LaunchAgents/homebrew.mxcl.dnsmasq.plist';
export const DAEMON = '/Library/LaunchDaemons/homebrew.mxcl.dnsmasq.plist';

/** Entries of a scenario's `state.files`: its list at this place, and its program. */
export const dnsmasq = (path: string, more: object = {}) => ({
  ...PROGRAM,
  [path]: { plist: { ...DNSMASQ, ...more } },
});

/** A `state` with the agent installed. */
export const agent = (more: object = {}) => ({ files: dnsmasq(OWN, more) });

/** Entries of `state.launchd.jobs.DOMAIN`: launchd has it, from this file. */
export const loaded = (path = '/Users/sam/Library/LaunchAgents/homebrew.mxcl.dnsmasq.plist', more: object = {}) => ({
  [DNSMASQ.Label]: { path, pid: 712, runs: 1, ...more },
});
