import { parentOf } from '../files/path.ts';
import { notKnown, type Program, printed } from './program.ts';

/** `brew shellenv` and `brew --prefix`: the prefix is where the program itself stands. */
export const brew: Program = (call) => {
  const prefix = parentOf(parentOf(call.executable));
  const command = call.args.join(' ');
  if (command === '--prefix') return printed(`${prefix}\n`);
  if (!/^shellenv( \w+)?$/.test(command)) {
    return notKnown(call, 1, `Error: Unknown command: brew ${call.args[0] ?? ''}\n`);
  }
  const repository = prefix === '/usr/local' ? '/usr/local/Homebrew' : prefix;
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
