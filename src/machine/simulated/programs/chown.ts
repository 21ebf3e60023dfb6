import { userName } from '../files/actor.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { groupName } from '../state/accounts.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** `chown -h -R -P UID:GID PATH…`: links themselves, whole trees, no link followed. Source: chown(8). */
export const chown: Program = (call) => {
  const [first, second, third, owner = '', ...paths] = call.args;
  const numbers = /^(\d+):(\d+)$/.exec(owner);
  if ([first, second, third].join(' ') !== '-h -R -P' || !numbers || paths.length === 0) {
    return notKnown(call, 1, 'usage: chown [-fhnvx] [-R [-H | -L | -P]] owner[:group] file ...\n');
  }
  const { files, state } = call.mac;
  const given = { owner: userName(state, Number(numbers[1])), group: groupName(Number(numbers[2])) };
  let complaints = '';
  const give = (path: string): void => {
    try {
      const found = files.find(path, call.actor, false);
      if (call.actor.uid !== 0) throw new FileError('EPERM', path);
      files.put(found.path, { ...found.node, ...given });
      if (found.node.type !== 'directory') return;
      for (const child of files.list(found.path, call.actor)) give(child.path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      complaints += `chown: ${path}: ${error.words}\n`;
    }
  };
  for (const path of paths) give(absolute(path, call.workingDirectory));
  return complaints === '' ? printed('') : failed(1, complaints);
};
