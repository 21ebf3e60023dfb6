/**
 * How the account's shell comes to be started.
 * - `login`: as a new terminal window starts it, login and interactive.
 * - `interactive`: as `bash` typed in a terminal, or a pane of some tmux.
 * - `plain`: as scripts and `ssh host command` do.
 */
export const SHELL_STARTS = ['login', 'interactive', 'plain'] as const;
export type ShellStartKind = (typeof SHELL_STARTS)[number];

/** The same as its flags say it. */
export const STARTED_AS = {
  login: { login: true, interactive: true },
  interactive: { login: false, interactive: true },
  plain: { login: false, interactive: false },
} as const satisfies Readonly<Record<ShellStartKind, object>>;
