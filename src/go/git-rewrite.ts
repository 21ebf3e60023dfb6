/** What comes of an address when git puts another beginning in its place (git-config(1), `url.<base>.insteadOf`). */
export type RewriteFault =
  /** `git@github.com` for `https://github.com/`: host and path run together (`git@github.comteam/tool`). */
  | 'run-together'
  /** `ssh://git@github.com:` where a path follows: git takes the path for a port. */
  | 'path-as-port'
  /** `git://` to a forge that has switched it off. */
  | 'git-protocol-gone';

/** GitHub ended it on 2022-03-15 ("Improving Git protocol security on GitHub"). */
const WITHOUT_GIT_PROTOCOL = /^git:\/\/(?:www\.)?github\.com(?:\/|$)/;

/** null: what comes of it can be an address. */
export function rewriteFault(base: string, insteadOf: string): RewriteFault | null {
  // An example of what a person fetches from there.
  const rest = insteadOf.endsWith('/') || insteadOf.endsWith(':') ? 'team/tool' : '/team/tool';
  const path = /^[a-z+]+:\/\/$/.test(insteadOf) ? 'github.com/team/tool' : rest;
  const made = base + path;
  if (/^ssh:\/\/(?:[^@/]*@)?[^/:]+:(?!\d+(?:\/|$))/.test(made)) return 'path-as-port';
  if (WITHOUT_GIT_PROTOCOL.test(made)) return 'git-protocol-gone';
  if (!isWholeHost(insteadOf)) return null;
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)$/.exec(base)?.[1];
  return host?.includes('.') && path === rest && !rest.startsWith('/') ? 'run-together' : null;
}

/** `https://github.com/`, not a part of a host or of a path. */
function isWholeHost(insteadOf: string): boolean {
  return /^(?:[a-z+]+:\/\/)(?:[^@/]*@)?[^/:]+(?::\d+)?\/$/.test(insteadOf) || /^(?:[^@/]+@)?[^/:]+:$/.test(insteadOf);
}
