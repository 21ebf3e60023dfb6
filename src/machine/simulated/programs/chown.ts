import { userName } from '../files/actor.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { groupName } from '../state/accounts.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** `chown [-h] UID:GID FILE…` by number; only root gives a file away (chown(8)). */
export const chown: Program = (call) => {
  const asLink = call.args[0] === '-h';
  const [owner = '', ...paths] = asLink ? call.args.slice(1) : call.args;
  const [, uid, gid] = /^(\d+):(\d+)$/.exec(owner) ?? [];
  if (uid === undefined || gid === undefined || paths.length === 0) {
    return notKnown(call, 1, 'usage: chown [-fhnvx] [-R [-H | -L | -P]] owner[:group] file ...\n');
  }
  for (const path of paths) {
    try {
      const { path: real, node } = call.mac.files.find(absolute(path, call.workingDirectory), call.actor, !asLink);
      if (call.actor.uid !== 0) throw new FileError('EPERM', path);
      const given = { owner: userName(call.mac.state, Number(uid)), group: groupName(Number(gid)) };
      call.mac.files.put(real, { ...node, ...given });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return failed(1, `chown: ${path}: ${error.words}\n`);
    }
  }
  return printed('');
};
