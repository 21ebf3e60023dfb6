import { textOf } from '../files/content.ts';
import { runScript } from './interpreter.ts';
import type { Session } from './session.ts';

/** What Apple's bash says to everybody whose account still has it. */
const ZSH_NOTICE = `
The default interactive shell is now zsh.
To update your account to use zsh, please run \`chsh -s /bin/zsh\`.
For more details, please visit https://support.apple.com/kb/HT208050.
`;

/** Reads the start-up files of a shell in its own order. Sources: zsh(1), bash(1), macOS' /etc/profile. */
export function startUp(session: Session): void {
  if (session.dialect === 'zsh') zsh(session);
  else bash(session);
}

function bash(session: Session): void {
  const home = homeOf(session);
  if (session.dialect === 'bash' && session.ofApple && session.login && session.interactive) notice(session);
  if (session.login) {
    read('/etc/profile', session);
    const own = session.dialect === 'sh' ? ['.profile'] : ['.bash_profile', '.bash_login', '.profile'];
    const first = own.map((name) => `${home}/${name}`).find((path) => session.mac.files.canRead(path, session.actor));
    if (first !== undefined) read(first, session);
  } else if (session.interactive && session.dialect === 'bash') {
    read(`${home}/.bashrc`, session);
  }
}

/** ZDOTDIR is looked up anew for each file: the first of them may set it. */
function zsh(session: Session): void {
  const own = (name: string) => read(`${session.variables.get('ZDOTDIR') || homeOf(session)}/${name}`, session);
  read('/etc/zshenv', session);
  own('.zshenv');
  if (session.login) {
    read('/etc/zprofile', session);
    own('.zprofile');
  }
  if (session.interactive) {
    read('/etc/zshrc', session);
    own('.zshrc');
  }
  if (session.login) {
    read('/etc/zlogin', session);
    own('.zlogin');
  }
}

function notice(session: Session): void {
  if (session.variables.get('BASH_SILENCE_DEPRECATION_WARNING') === undefined) session.output.stderr += ZSH_NOTICE;
}

function homeOf(session: Session): string {
  return session.variables.get('HOME') ?? session.actor.home;
}

/** A file that is not there is passed over in silence; one that may not be read is complained about. */
function read(path: string, session: Session): void {
  const { files, state } = session.mac;
  const found = files.peek(path);
  if (found?.node.type !== 'file') return;
  if (!files.canRead(path, session.actor)) {
    session.output.stderr += `${session.dialect}: permission denied: ${path}\n`;
    return;
  }
  session.ms += found.node.runMs ?? 0;
  runScript(textOf(state, found.node), path, session);
}
