import type { Outcome } from '../../model/outcome.ts';
import { Refusal } from '../local/failures.ts';
import type { RunRequest, RunResult } from '../port.ts';
import type { Actor } from './files/actor.ts';
import { outcomeOf, type Stretch } from './pace.ts';
import type { RunningMac } from './programs/program.ts';
import { failureOf } from './refusal.ts';
import { latencyOf } from './running-mac.ts';

const OUTPUT_BYTES = 1024 * 1024;

/** One program, with the time it takes. What it would do late is not done when the limit comes first. */
export async function run(
  mac: RunningMac,
  request: RunRequest,
  actor: Actor,
  time: Stretch,
): Promise<Outcome<RunResult>> {
  return outcomeOf(
    time,
    async () => {
      const { argv, maxOutputBytes = OUTPUT_BYTES } = request;
      if (!argv[0].startsWith('/')) throw new Refusal('unsupported', `not an absolute path: ${argv[0]}`);
      const workingDirectory = request.cwd ?? mac.state.terminal.workingDirectory;
      if (mac.files.peek(workingDirectory)?.node.type !== 'directory') {
        throw new Refusal('missing', `spawn ${argv[0]} ENOENT: ${workingDirectory} is no directory`);
      }
      await time.spend(latencyOf(mac.state, argv[0]));
      const launched = mac.launch({
        argv,
        environment: request.environment ?? { ...mac.state.terminal.environment, LC_ALL: 'C' },
        workingDirectory,
        stdin: request.stdin ?? '',
        actor,
      });
      if (launched.kind === 'failed') throw new Refusal(launched.code, launched.detail);
      const { stdout, stderr, exitCode, ms, signal = null } = launched.ended;
      const { sift } = request;
      const sifted = sift?.stream ?? 'stderr';
      sift?.take(Buffer.from(sifted === 'stdout' ? stdout : stderr).subarray(0, sift.maxBytes), 0);
      await time.spend(ms);
      const limitOf = (stream: 'stdout' | 'stderr') => (sift && stream === sifted ? sift.maxBytes : maxOutputBytes);
      const truncated = Buffer.byteLength(stdout) > limitOf('stdout') || Buffer.byteLength(stderr) > limitOf('stderr');
      const kept = (stream: 'stdout' | 'stderr', text: string) =>
        sift && stream === sifted ? '' : Buffer.from(text).subarray(0, maxOutputBytes).toString();
      return {
        stdout: kept('stdout', stdout),
        stderr: kept('stderr', stderr),
        exitCode: truncated || signal !== null ? null : exitCode,
        signal: truncated ? 'SIGTERM' : signal,
        truncated,
      };
    },
    (error) => failureOf(error, 'spawn'),
  );
}
