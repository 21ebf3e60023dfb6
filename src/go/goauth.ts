import { fields } from './white-space.ts';

/** What a value of GOAUTH lets go do before it asks a server for something. */
export type Goauth =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'commands';
      /** It looks into the netrc. */
      readonly netrc: boolean;
      /** Directories in which git is asked, absolute. go stops where one is no directory. */
      readonly gitDirectories: readonly string[];
      /** Programs of the person's own. */
      readonly others: number;
    }
  /** go ends with this at the first address that it asks over https, whatever the module. */
  | { readonly kind: 'refused'; readonly said: GoauthFault };

export type GoauthFault = 'empty-command' | 'off-with-others' | 'git-directory';

/**
 * A list of ways to prove oneself, joined by `;`. Source: cmd/go/internal/auth runGoAuth, Go 1.24 to 1.27; `go help goauth`.
 * @param value empty: the default, `netrc`
 */
export function parseGoauth(value: string): Goauth {
  if (value === 'off') return { kind: 'off' };
  const commands = (value === '' ? 'netrc' : value).split(';').map(fields);
  const gitDirectories: string[] = [];
  let netrc = false;
  let others = 0;
  // go goes through them from the last to the first, and ends at the first fault it meets.
  for (const [name, ...rest] of commands.toReversed()) {
    if (name === undefined) return { kind: 'refused', said: 'empty-command' };
    if (name === 'off') {
      if (commands.length > 1) return { kind: 'refused', said: 'off-with-others' };
      return { kind: 'off' };
    }
    if (name === 'git') {
      const [directory] = rest;
      if (rest.length !== 1 || !directory?.startsWith('/')) return { kind: 'refused', said: 'git-directory' };
      gitDirectories.push(directory);
    } else if (name === 'netrc') netrc = true;
    else others++;
  }
  return { kind: 'commands', netrc, gitDirectories, others };
}
