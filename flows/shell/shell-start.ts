/**
 * How the account's shell comes to be started.
 * - `login`: as a new terminal window starts it, login and interactive.
 * - `interactive`: as `bash` typed in a terminal, or a pane of some tmux.
 * - `plain`: as scripts and `ssh host command` do.
 */
export const SHELL_STARTS = ['login', 'interactive', 'plain'] as const;
export type ShellStartKind = (typeof SHELL_STARTS)[number];

/** What makes a shell start like that, for the shells that take these flags together. */
export const START_FLAGS: Readonly<Record<ShellStartKind, readonly string[]>> = {
  login: ['-l', '-i'],
  interactive: ['-i'],
  plain: [],
};
