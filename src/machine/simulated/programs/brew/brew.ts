import { parentOf } from '../../files/path.ts';
import { type Call, notKnown, type Program, printed } from '../program.ts';
import { installGo, uninstallGo, upgradeGo } from './keg.ts';

/** `brew shellenv`, `brew --prefix`, and what it does about `go`: the prefix is where the program itself stands. */
export const brew: Program = (call) => {
  const prefix = parentOf(parentOf(call.executable));
  const command = call.args.join(' ');
  if (command === '--prefix') return printed(`${prefix}\n`);
  if (command === 'install go') return installGo(call, prefix);
  if (command === 'upgrade go') return upgradeGo(call, prefix);
  if (/^uninstall (--force )?go$/.test(command)) return uninstallGo(call, prefix);
  if (!/^shellenv( \w+)?$/.test(command)) {
    return notKnown(call, 1, `Error: Unknown command: brew ${call.args[0] ?? ''}\n`);
  }
  const repository = prefix === '/usr/local' ? '/usr/local/Homebrew' : prefix;
  if (shellAsked(call) === 'fish') return printed(forFish(prefix, repository));
  return printed(
    [
      `export HOMEBREW_PREFIX="${prefix}";`,
      `export HOMEBREW_CELLAR="${prefix}/Cellar";`,
      `export HOMEBREW_REPOSITORY="${repository}";`,
      `export PATH="${prefix}/bin:${prefix}/sbin\${PATH+:$PATH}";`,
      `export INFOPATH="${prefix}/share/info:\${INFOPATH:-}";`,
      '',
    ].join('\n'),
  );
};

/** The shell that is named, else the one of the account (Library/Homebrew/cmd/shellenv.sh). */
function shellAsked(call: Call): string {
  const shell = call.args[1] ?? call.environment['SHELL'] ?? '';
  return shell.slice(shell.lastIndexOf('/') + 1);
}

function forFish(prefix: string, repository: string): string {
  const information = `${prefix}/share/info`;
  return [
    `set --global --export HOMEBREW_PREFIX "${prefix}";`,
    `set --global --export HOMEBREW_CELLAR "${prefix}/Cellar";`,
    `set --global --export HOMEBREW_REPOSITORY "${repository}";`,
    `fish_add_path --global --move --path "${prefix}/bin" "${prefix}/sbin";`,
    `if test -n "$MANPATH[1]"; set --global --export MANPATH '' $MANPATH; end;`,
    `if not contains "${information}" $INFOPATH; set --global --export INFOPATH "${information}" $INFOPATH; end;`,
    '',
  ].join('\n');
}
