import { sha256 } from '../../local/content-hash.ts';
import { bytesOf } from '../files/content.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** `shasum -a 256 FILE`. Source: shasum(1). */
export const shasum: Program = (call) => {
  const [option, bits, path, ...more] = call.args;
  if (option !== '-a' || bits !== '256' || path === undefined || more.length > 0) {
    return notKnown(call, 1, 'Usage: shasum [OPTION]... [FILE]...\n');
  }
  try {
    const found = call.mac.files.find(absolute(path, call.workingDirectory), call.actor);
    call.mac.files.demandReadable(found, call.actor);
    if (found.node.type !== 'file') return failed(1, `shasum: ${path}: \n`);
    return printed(`${sha256(bytesOf(call.mac.state, found.node))}  ${path}\n`);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return failed(1, `shasum: ${path}: ${error.words}\n`);
  }
};
