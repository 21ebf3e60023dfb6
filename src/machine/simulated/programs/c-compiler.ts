import { type Call, type Ended, failed, notKnown, type Program, printed } from './program.ts';

/**
 * A C compiler that is not Apple's, as far as its headers go: it looks below SDKROOT, else below the folder that it was
 * made for. Wording of clang 17 and later (clang/lib/Frontend, TextDiagnostic).
 */
export const cCompiler: Program = (call) => {
  if (call.args.join(' ') !== '-fsyntax-only -x c -') {
    return notKnown(call, 1, `${call.argv[0]}: error: no input files\n`);
  }
  return missingHeader(call, call.image.sysroot, call.stdin, '<stdin>') ?? printed('', 60);
};

/** How it ends at the first header that it does not find; null: it finds all of them. */
export function missingHeader(call: Call, sysroot: string | undefined, text: string, name: string): Ended | null {
  const root = call.environment['SDKROOT'] || sysroot;
  for (const [index, line] of text.split('\n').entries()) {
    const header = /^#include <([^>]+)>/.exec(line)?.[1];
    if (header === undefined || (root && call.mac.files.peek(`${root}/usr/include/${header}`))) continue;
    const number = String(index + 1);
    const gutter = number.padStart(5);
    const mark = `${' '.repeat(5)} | ${' '.repeat(9)}^${'~'.repeat(header.length + 1)}`;
    return failed(
      1,
      `${name}:${number}:10: fatal error: '${header}' file not found\n${gutter} | ${line}\n${mark}\n1 error generated.\n`,
    );
  }
  return null;
}
