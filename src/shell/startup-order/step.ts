export type StartupOwner = 'system' | 'person';

/** One thing that a starting shell reads. What is missing is passed over. */
export type StartupStep =
  | { readonly kind: 'file'; readonly owner: StartupOwner; readonly path: string }
  /** The first of these that is there is read, the others are not. */
  | { readonly kind: 'first-of'; readonly owner: StartupOwner; readonly paths: readonly string[] }
  /** Every file with this ending directly in the directory, by name. */
  | { readonly kind: 'directory'; readonly owner: StartupOwner; readonly path: string; readonly ending: string };

/** How a shell is started, and where. */
export interface ShellStart {
  /** Path of the program: `/bin/zsh`. */
  readonly program: string;
  readonly platform: 'darwin' | 'linux';
  readonly home: string;
  readonly login: boolean;
  readonly interactive: boolean;
  /** What decides about further files and places: ZDOTDIR, BASH_ENV, ENV, XDG_CONFIG_HOME. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** ZDOTDIR as ~/.zshenv sets it, which moves the files after it; absent: it does not. */
  readonly zdotdirFromZshenv?: string;
}

/** What makes a shell start like that, for the shells that take these flags together. */
export function startFlags({ login, interactive }: Pick<ShellStart, 'login' | 'interactive'>): readonly string[] {
  return [...(login ? ['-l'] : []), ...(interactive ? ['-i'] : [])];
}

export function systemFile(path: string): StartupStep {
  return { kind: 'file', owner: 'system', path };
}

export function personFile(path: string): StartupStep {
  return { kind: 'file', owner: 'person', path };
}

/** The person's file that a variable names, if it names one. */
export function namedFile(path: string | undefined): readonly StartupStep[] {
  return path === undefined || path === '' ? [] : [personFile(path)];
}
