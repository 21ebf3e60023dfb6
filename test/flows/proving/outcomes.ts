import type { Ground, Results, StepResult } from '../../../flows/proving/proof.ts';
import { parseGoVersion } from '../../../src/go/go-version.ts';

/** The ground of a healthy computer; a test says what is other. */
export function ground(parts: Partial<Ground> = {}): Ground {
  const versionText = parts.versionText ?? 'go1.26.3';
  const version = parseGoVersion(versionText);
  if (version === null) throw new Error(`no version: ${versionText}`);
  return {
    platform: 'linux',
    program: '/usr/local/go/bin/go',
    version,
    versionText,
    root: '/usr/local/go',
    os: 'linux',
    arch: 'amd64',
    cgo: true,
    cc: 'gcc',
    ccUsable: true,
    hosts: [],
    godebug: '',
    scratch: '/tmp/gomend-scratch-1-abcdef',
    ...parts,
  };
}

export function ended(stdout: string, parts: Partial<Extract<StepResult, { kind: 'ended' }>> = {}): StepResult {
  return { kind: 'ended', stdout, stderr: '', exitCode: 0, signal: null, ms: 1, ...parts };
}

export const timedOut: StepResult = { kind: 'failed', timedOut: true, detail: 'time limit' };
export const notStarted: StepResult = { kind: 'failed', timedOut: false, detail: 'spawn EACCES' };

/** Mach-O of a CPU type, or ELF of a machine number (mach-o/machine.h, elf.h). */
export function file(kind: 'mach-o' | 'elf', cpu: number, parts: { sha256?: string; size?: number } = {}): StepResult {
  const head = Buffer.alloc(64);
  if (kind === 'mach-o') {
    head.writeUInt32LE(0xfeedfacf, 0);
    head.writeUInt32LE(cpu, 4);
  } else {
    head.write('\u007fELF\u0002\u0001\u0001', 'latin1');
    head.writeUInt16LE(cpu, 18);
  }
  return { kind: 'file', size: 1_000_000, sha256: 'a', head: new Uint8Array(head), ...parts };
}

/** A program that printed these lines and ended well. */
export const lines = (...all: readonly string[]) => ended(`${all.join('\n')}\n`);

/** The one run of a proof by `running`. */
export const run = (...all: readonly string[]): Results => ({ run: lines(...all) });

export const complaint = (stderr: string, exitCode = 1) => ended('', { stderr, exitCode });

/**
 * What a proof has to say, by its id: of what its steps ended with, `ok`, `skipped` or `problem` and what it says.
 * The ground is that of a healthy computer but for what stands there.
 */
export type Judged = Readonly<
  Record<string, readonly (readonly [what: string, results: Results, verdict: string, ground?: Partial<Ground>])[]>
>;
