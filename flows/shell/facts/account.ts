import { defineFact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { readDscl } from '../../../src/macos/dscl.ts';

/** The shell that this account's terminals start. */
export interface ShellAccount {
  /** As the account's record says it; absolute. */
  readonly shell: string;
  /** `unknown`: it could not be looked at (a directory server that hangs); that says nothing about the shell. */
  readonly state: 'usable' | 'missing' | 'not-executable' | 'unknown';
  /** In `/etc/shells`; null where that file could not be read. Terminals do not ask it, chsh and some programs do. */
  readonly listed: boolean | null;
  /** `record`: the account's own. `environment`: only `$SHELL` was there, which is inherited and may lie. */
  readonly source: 'record' | 'environment';
}

export const shellAccount = defineFact<ShellAccount>({
  id: 'shell.account',
  limitMs: 3_000,
  async observe(look) {
    const recorded = look.machine.platform === 'darwin' ? await fromDirectory(look) : await fromPasswd(look);
    const shell = recorded ?? look.machine.environment['SHELL'] ?? '';
    if (!shell.startsWith('/')) throw new Unobservable({ code: 'missing', subject: 'UserShell', detail: shell });
    const [state, listed] = await Promise.all([stateOf(look, shell), isListed(look, shell)]);
    return { shell, state, listed, source: recorded === null ? 'environment' : 'record' };
  },
});

/** `.` is the Mac's own node; an account of a company's directory is only found by searching all of them. */
async function fromDirectory(look: Look): Promise<string | null> {
  const { name } = look.machine.person;
  for (const node of ['.', '/Search']) {
    const argv = ['/usr/bin/dscl', node, '-read', `/Users/${name}`, 'UserShell'] as const;
    const outcome = await look.machine.run({ argv: [...argv] });
    const shell = outcome.ok ? readDscl(outcome.value.stdout).facts['UserShell'] : undefined;
    if (shell?.startsWith('/')) return shell;
  }
  return null;
}

/** `name:password:uid:gid:gecos:home:shell` */
async function fromPasswd(look: Look): Promise<string | null> {
  const outcome = await look.machine.run({ argv: ['/usr/bin/getent', 'passwd', look.machine.person.name] });
  const shell = outcome.ok ? (outcome.value.stdout.trim().split(':')[6] ?? '') : '';
  return shell.startsWith('/') ? shell : null;
}

/** What a failed look at a program says for certain: what this account may not reach, it may not run. */
const NOT_THERE: ReadonlyMap<string, ShellAccount['state']> = new Map([
  ['missing', 'missing'],
  ['denied', 'not-executable'],
]);

async function stateOf(look: Look, shell: string): Promise<ShellAccount['state']> {
  const stat = await look.machine.stat(shell);
  if (!stat.ok) return NOT_THERE.get(stat.failure.code) ?? 'unknown';
  return stat.value.type === 'file' && (stat.value.mode & 0o111) !== 0 ? 'usable' : 'not-executable';
}

async function isListed(look: Look, shell: string): Promise<boolean | null> {
  const read = await look.machine.readFile('/etc/shells');
  if (!read.ok) return null;
  const lines = new TextDecoder().decode(read.value).split('\n');
  return lines.some((line) => line.replace(/#.*/u, '').trim() === shell);
}
