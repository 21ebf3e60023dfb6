import { bytesOf } from '../files/content.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { failed, notKnown, type Program, printed } from './program.ts';
import { parsePlist, plistText } from './property-list.ts';

/** `plutil -convert xml1 -o - FILE` and `plutil -lint FILE`. */
export const plutil: Program = (call) => {
  const lint = call.args.length === 2 && call.args[0] === '-lint';
  const convert = call.args.length === 5 && call.args.slice(0, 4).join(' ') === '-convert xml1 -o -';
  const file = call.args[call.args.length - 1] ?? '';
  if (!lint && !convert) return notKnown(call, 1, 'No files specified.\n');
  try {
    const found = call.mac.files.find(absolute(file, call.workingDirectory), call.actor);
    call.mac.files.demandReadable(found, call.actor);
    if (found.node.type !== 'file') throw new FileError('EISDIR', file);
    const value = parsePlist(bytesOf(call.mac.state, found.node));
    if (value === undefined) {
      const text = `${file}: Property List error: Unexpected character at line 1 / JSON error: invalid\n`;
      return lint ? failed(1, '', text) : failed(1, text);
    }
    return printed(lint ? `${file}: OK\n` : plistText(value));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const reason =
      error.errno === 'ENOENT' ? 'file does not exist or is not readable or is not a regular file' : error.words;
    const text = `${file}: ${reason} (Error Domain=NSCocoaErrorDomain Code=260)\n`;
    return lint ? failed(1, '', text) : failed(1, text);
  }
};
