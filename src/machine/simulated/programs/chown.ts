import { userName } from '../files/actor.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { groupName } from '../state/accounts.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/**
 * `chown [-h] UID:GID PATH…` and `chown -h -R -P [-x] UID:GID PATH…`, by number: with -h links themselves, no link followed.
 * Only root gives a file away. Source: chown(8).
 */
export const chown: Program = (call) => {
  const at = call.args.findIndex((arg) => !arg.startsWith('-'));
  const flags = call.args.slice(0, Math.max(0, at)).join(' ');
  const [owner = '', ...paths] = call.args.slice(Math.max(0, at));
  const numbers = /^(\d+):(\d+)$/.exec(owner);
  if (!['', '-h', '-h -R -P', '-h -R -P -x'].includes(flags) || !numbers || paths.length === 0) {
    return notKnown(call, 1, 'usage: chown [-fhnvx] [-R [-H | -L | -P]] owner[:group] file ...\n');
  }
  const whole = flags.includes('-R');
  const { files, state } = call.mac;
  const given = { owner: userName(state, Number(numbers[1])), group: groupName(Number(numbers[2])) };
  let complaints = '';
  const give = (path: string): void => {
    try {
      const found = files.find(path, call.actor, flags === '');
      if (call.actor.uid !== 0) throw new FileError('EPERM', path);
      files.demandUnlocked(found.node, path);
      files.put(found.path, { ...found.node, ...given });
      if (!whole || found.node.type !== 'directory') return;
      for (const child of files.list(found.path, call.actor)) give(child.path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      complaints += `chown: ${path}: ${error.words}\n`;
    }
  };
  for (const path of paths) give(absolute(path, call.workingDirectory));
  return complaints === '' ? printed('') : failed(1, complaints);
};
