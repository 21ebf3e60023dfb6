import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import { isSigned as hasSignature } from '../files/program-bytes.ts';
import type { RegularNode } from '../state/files.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/**
 * `codesign -dv FILE` and `codesign --verify --strict FILE`; all goes to standard error. Source: codesign(1). What the kernel remembers of a file
 * is nothing that codesign sees.
 */
export const codesign: Program = (call) => {
  const file = call.args.at(-1) ?? '';
  const option = call.args.slice(0, -1).join(' ');
  if (option !== '-dv' && option !== '--verify --strict') {
    return notKnown(call, 2, 'Usage: codesign -s identity [-fv*] [-o flags] [-r reqs] [-i ident] path ...\n');
  }
  try {
    const found = call.mac.files.find(absolute(file, call.workingDirectory), call.actor);
    call.mac.files.demandReadable(found, call.actor);
    const { node } = found;
    if (node.type !== 'file' || node.program === null || !isSigned(node)) {
      return failed(1, `${file}: code object is not signed at all\n`);
    }
    if (option !== '-dv') {
      const words = 'invalid signature (code or signature have been modified)';
      return node.program.damaged ? failed(1, `${file}: ${words}\nIn architecture: arm64\n`) : printed('');
    }
    return { stdout: '', stderr: described(found.path, node), exitCode: 0, ms: 0 };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return failed(1, `${file}: ${error.words}\n`);
  }
};

function isSigned({ program }: RegularNode): boolean {
  return (
    program !== null &&
    program.arch !== 'script' &&
    hasSignature(program, program.arch === 'x86_64' ? 'x86_64' : 'arm64')
  );
}

function described(path: string, { program }: RegularNode): string {
  const team = program?.team;
  const universal = program?.arch === 'universal';
  const format = universal ? 'Mach-O universal (x86_64 arm64)' : `Mach-O thin (${program?.arch})`;
  const flags = team === undefined ? '0x20002(adhoc,linker-signed)' : '0x10000(runtime)';
  return [
    `Executable=${path}`,
    `Identifier=${team === undefined ? 'a.out' : program?.name}`,
    `Format=${format}`,
    `CodeDirectory v=20400 size=32768 flags=${flags} hashes=1021+0 location=embedded`,
    ...(team === undefined ? ['Signature=adhoc'] : ['Signature size=8986', 'Timestamp=May 5, 2026 at 17:59:06']),
    'Info.plist=not bound',
    `TeamIdentifier=${team ?? 'not set'}`,
    'Sealed Resources=none',
    team === undefined ? 'Internal requirements=none' : 'Internal requirements count=1 size=180',
    '',
  ].join('\n');
}
