import { userNumber } from '../files/actor.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** `chmod [-h] MODE FILE…` with an octal mode; `-h`: of a link itself. */
export const chmod: Program = (call) => {
  const asLink = call.args[0] === '-h';
  const [mode = '', ...paths] = asLink ? call.args.slice(1) : call.args;
  if (!/^[0-7]{3,4}$/.test(mode) || paths.length === 0) {
    return notKnown(
      call,
      1,
      'usage:\tchmod [-fhv] [-R [-H | -L | -P]] [-a | +a | =a  [i][# [ n]]] mode|entry file ...\n',
    );
  }
  for (const path of paths) {
    try {
      const { path: real, node } = call.mac.files.find(absolute(path, call.workingDirectory), call.actor, !asLink);
      const owner = userNumber(call.mac.state, node.owner) === call.actor.uid;
      if (!owner && call.actor.uid !== 0) throw new FileError('EPERM', path);
      call.mac.files.demandUnlocked(node, path);
      call.mac.files.put(real, { ...node, mode: Number.parseInt(mode, 8) });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const words = error.errno === 'EPERM' ? 'Unable to change file mode on ' : '';
      return failed(1, `chmod: ${words}${path}: ${error.words}\n`);
    }
  }
  return printed('');
};
