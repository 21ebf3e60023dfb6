import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { groupName } from '../state/accounts.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** `mkdir -m MODE DIRECTORY`. Source: mkdir(1). */
export const mkdir: Program = (call) => {
  const [option, mode = '', path, ...more] = call.args;
  if (option !== '-m' || !/^[0-7]{3,4}$/.test(mode) || path === undefined || more.length > 0) {
    return notKnown(call, 64, 'usage: mkdir [-pv] [-m mode] directory_name ...\n');
  }
  const { mac, actor } = call;
  const wanted = absolute(path, call.workingDirectory);
  try {
    if (mac.files.peek(wanted)) throw new FileError('EEXIST', path);
    const at = mac.files.place(wanted, actor);
    const own = { owner: actor.name, group: groupName(actor.gid), modified: mac.now() };
    mac.files.put(at, { type: 'directory', mode: Number.parseInt(mode, 8), ...own });
    return printed('');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return failed(1, `mkdir: ${path}: ${error.words}\n`);
  }
};
