import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import type { RegularNode } from '../state/files.ts';
import { type Call, notKnown, type Program } from './program.ts';

/** `xattr -p NAME FILE…`, `xattr -d NAME FILE` and `xattr -w NAME VALUE FILE`. Source: xattr(1). */
export const xattr: Program = (call) => {
  const [option, name = '', ...rest] = call.args;
  const value = option === '-w' ? rest[0] : undefined;
  const files = option === '-w' ? rest.slice(1) : rest;
  if (!['-p', '-d', '-w'].includes(option ?? '') || files.length === 0) {
    return notKnown(call, 64, 'usage: xattr [-l] [-r] [-s] [-v] [-x] file [file ...]\n');
  }
  let [stdout, stderr] = ['', ''];
  for (const file of files) {
    const prefix = files.length > 1 ? `${file}: ` : '';
    try {
      const { node, path } = fileOf(call, file, option !== '-p');
      const present = node.attributes[name];
      if (option === '-w') put(call, path, node, { ...node.attributes, [name]: value ?? '' });
      else if (present === undefined) stderr += `xattr: ${file}: No such xattr: ${name}\n`;
      else if (option === '-p') stdout += `${prefix}${present}\n`;
      else {
        const { [name]: _, ...others } = node.attributes;
        put(call, path, node, others);
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const words =
        error.errno === 'ENOENT' ? 'No such file' : `[Errno ${error.errno === 'EPERM' ? 1 : 13}] ${error.words}`;
      stderr += `xattr: ${words}: ${file}\n`;
    }
  }
  return { stdout, stderr, exitCode: stderr === '' ? 0 : 1, ms: 0 };
};

function fileOf(call: Call, file: string, writing: boolean): { readonly node: RegularNode; readonly path: string } {
  const found = call.mac.files.find(absolute(file, call.workingDirectory), call.actor);
  if (writing) call.mac.files.demandWritable(found, call.actor);
  else call.mac.files.demandReadable(found, call.actor);
  if (found.node.type !== 'file') throw new FileError('ENOENT', file);
  return { node: found.node, path: found.path };
}

function put(call: Call, path: string, node: RegularNode, attributes: RegularNode['attributes']): void {
  call.mac.files.put(path, { ...node, attributes });
}
