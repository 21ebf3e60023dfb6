import { textOf } from './files/content.ts';
import { FileError } from './files/file-error.ts';
import { FileTree } from './files/file-tree.ts';
import { absolute } from './files/path.ts';
import { isKilled, lacksIdentity, registersTwice } from './gatekeeper.ts';
import type { Launch, Launched, RunningMac } from './programs/program.ts';
import { PROGRAMS } from './programs/registry.ts';
import type { ProgramImage } from './state/files.ts';
import type { Latency, MacState } from './state/mac-state.ts';

/** As a shell tells it: 128 and the number of SIGKILL. */
const KILLED = 137;
const ABORTED = 134;

/** A Mac's state brought to life: files, a clock, and programs that can be started. */
export function runningMac(state: MacState, now: () => number, unknown: (what: string) => void): RunningMac {
  const files = new FileTree(state);
  const mac: RunningMac = { state, files, now, unknown, launch: (launch) => launchOn(mac, launch) };
  return mac;
}

/** Milliseconds that a program takes by itself; `Infinity`: it hangs. */
export function latencyOf(state: MacState, program: string): number {
  const latency: Latency | undefined = state.latencyMs[program.slice(program.lastIndexOf('/') + 1)];
  return latency === 'forever' ? Number.POSITIVE_INFINITY : (latency ?? 0);
}

function launchOn(mac: RunningMac, launch: Launch): Launched {
  const [file, ...args] = launch.argv;
  const not = (code: 'missing' | 'not-executable' | 'denied', errno: string): Launched => ({
    kind: 'failed',
    code,
    detail: `spawn ${file} ${errno}`,
  });
  const executable = absolute(file, launch.workingDirectory);
  try {
    const { node } = mac.files.find(executable, launch.actor);
    if (node.type !== 'file' || !mac.files.canExecute(executable, launch.actor)) return not('not-executable', 'EACCES');
    if (node.program === null) return runScriptFile(mac, launch, textOf(mac.state, node));
    if (!runsHere(mac.state, node.program)) {
      return { kind: 'failed', code: 'not-executable', detail: 'spawn Unknown system error -86' };
    }
    if (isKilled(mac.state, node)) {
      return { kind: 'ended', ended: { stdout: '', stderr: '', exitCode: KILLED, signal: 'SIGKILL', ms: 0 } };
    }
    if (lacksIdentity(mac.state, node)) {
      const stderr = `dyld[${mac.state.terminal.pid + 1}]: missing LC_UUID load command in ${file}\n`;
      return { kind: 'ended', ended: { stdout: '', stderr, exitCode: ABORTED, signal: 'SIGABRT', ms: 0 } };
    }
    if (registersTwice(mac.state, node)) {
      const stderr =
        'fatal error: runtime: bsdthread_register error\n\nruntime stack:\nruntime.throw()\nruntime.goenvs()\n';
      return { kind: 'ended', ended: { stdout: '', stderr, exitCode: 2, ms: 0 } };
    }
    const program = PROGRAMS[node.program.name];
    if (!program) {
      mac.unknown(launch.argv.join(' '));
      return { kind: 'ended', ended: { stdout: '', stderr: '', exitCode: 1, ms: 0 } };
    }
    const ended = program({ ...launch, mac, executable, image: node.program, args });
    return { kind: 'ended', ended };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.errno === 'EACCES' ? not('denied', 'EACCES') : not('missing', 'ENOENT');
  }
}

/** An Intel Mac runs Intel programs; Apple silicon runs both, where Rosetta is there. */
function runsHere({ system }: MacState, image: ProgramImage): boolean {
  if (image.arch === 'universal' || image.arch === 'script') return true;
  return image.arch === system.cpu || (system.cpu === 'arm64' && system.rosetta);
}

function runScriptFile(mac: RunningMac, launch: Launch, text: string): Launched {
  const [file, ...args] = launch.argv;
  const interpreter = /^#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  if (!interpreter) return { kind: 'failed', code: 'not-executable', detail: `spawn ${file} ENOEXEC` };
  const [, program = '', option] = interpreter;
  // `#!/usr/bin/env bash` looks along PATH; the shells of a Mac stand in /bin.
  const real = program === '/usr/bin/env' ? `/bin/${option ?? ''}` : program;
  if (!mac.files.peek(real)) return { kind: 'failed', code: 'missing', detail: `spawn ${file} ENOENT` };
  return launchOn(mac, { ...launch, argv: [real, file, ...args] });
}
