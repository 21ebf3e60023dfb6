import { failed, notKnown, type Program, printed } from '../program.ts';

/**
 * A program that the simulated go built. What gomend's proofs print on a healthy Mac (flows/proving/programs), from
 * what was put into the file; other programs are not known.
 */
export const goProgram: Program = (call) => {
  const { built, arch } = call.image;
  switch (built?.package) {
    case 'gomend.invalid/hello':
      return failed(0, `hello from go${built.go} on darwin/${arch === 'x86_64' ? 'amd64' : 'arm64'}\n`);
    case 'gomend.invalid/cgo':
      return printed('sum=42\n');
    case 'gomend.invalid/cross':
      return failed(0, 'built for another system\n');
    case 'gomend.invalid/racy': {
      if (!built.race) return failed(0, 'guarded 2000\nracy 2000\n');
      const line = '==================\n';
      return failed(66, `guarded 2000\n${line}WARNING: DATA RACE\n${line}racy 2000\nFound 1 data race(s)\n`);
    }
    default:
      return notKnown(call, 1, '');
  }
};
