import { FileError } from '../files/file-error.ts';
import { absolute, join, nameOf } from '../files/path.ts';
import { dropTree } from '../files/put-tree.ts';
import { groupName } from '../state/accounts.ts';
import { type Call, type Ended, failed, notKnown, type Program, printed } from './program.ts';

/** `cp FILE FILE`: over a file that is there it writes in place, so that it stays the same file. Source: cp(1). */
export const cp: Program = (call) => {
  const [from, to, ...more] = call.args;
  if (from === undefined || to === undefined || more.length > 0 || from.startsWith('-')) {
    return notKnown(call, 64, 'usage: cp [-R [-H | -L | -P]] [-fi | -n] [-aclpSsvXx] source_file target_file\n');
  }
  return attempt('cp', from, () => {
    const { actor, mac } = call;
    const { node } = fileAt(call, from);
    const target = targetOf(call, from, to);
    const present = mac.files.peek(target);
    if (present) {
      if (present.node.type !== 'file') throw new FileError('EISDIR', to);
      mac.files.demandWritable(present, actor);
      const { content, encoding, program } = node;
      const staleSignature = present.node.program !== null;
      mac.files.put(present.path, { ...present.node, content, encoding, program, staleSignature, modified: mac.now() });
      return printed('');
    }
    const place = mac.files.place(target, actor);
    const standing = { mode: node.mode & ~0o022, owner: actor.name, group: groupName(actor.gid), modified: mac.now() };
    mac.files.put(place, { ...node, attributes: {}, staleSignature: false, ...standing });
    return printed('');
  });
};

/** `mv -f FILE FILE`: the file itself goes there, and what stood there is gone. Source: mv(1). */
export const mv: Program = (call) => {
  const [option, from, to, ...more] = call.args;
  if (option !== '-f' || from === undefined || to === undefined || more.length > 0) {
    return notKnown(call, 64, 'usage: mv [-f | -i | -n] [-hv] source target\n');
  }
  return attempt('mv', from, () => {
    const found = fileAt(call, from);
    call.mac.files.demandUnlocked(found.node, from);
    const place = call.mac.files.place(targetOf(call, from, to), call.actor);
    call.mac.files.place(found.path, call.actor);
    call.mac.files.drop(found.path);
    call.mac.files.put(place, found.node);
    return printed('');
  });
};

/** `rm -f FILE…`; `rm -rf` also takes directories, with all that is in them. Source: rm(1). */
export const rm: Program = (call) => {
  const [option, ...paths] = call.args;
  if (!['-f', '-rf'].includes(option ?? '') || paths.length === 0)
    return notKnown(call, 64, 'usage: rm [-f | -i] [-dIRrvWx] file ...\n');
  return attempt('rm', paths[0] ?? '', () => {
    for (const path of paths) {
      const place = absolute(path, call.workingDirectory);
      const present = call.mac.files.peek(place);
      if (!present) continue;
      call.mac.files.demandUnlocked(present.node, path);
      call.mac.files.place(place, call.actor);
      if (present.node.type !== 'directory') call.mac.files.drop(present.path);
      else if (option === '-rf') dropTree(call.mac, present.path);
      else throw new FileError('EISDIR', path);
    }
    return printed('');
  });
};

function fileAt(call: Call, path: string) {
  const found = call.mac.files.find(absolute(path, call.workingDirectory), call.actor);
  call.mac.files.demandReadable(found, call.actor);
  if (found.node.type !== 'file') throw new FileError('EISDIR', path);
  return { path: found.path, node: found.node };
}

/** In a directory, under its own name. */
function targetOf(call: Call, from: string, to: string): string {
  const target = absolute(to, call.workingDirectory);
  return call.mac.files.peek(target)?.node.type === 'directory' ? join(target, nameOf(from)) : target;
}

function attempt(name: string, path: string, work: () => Ended): Ended {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return failed(1, `${name}: ${path}: ${error.words}\n`);
  }
}
