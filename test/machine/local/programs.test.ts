import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { RunRequest } from '../../../src/machine/port.ts';

const machine = localMachine({ environment: { PATH: '/usr/bin:/bin', HOME: '/', GREETING: 'hello' } });
const linux = process.platform === 'linux';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const leftRunning: number[] = [];
afterEach(() => {
  for (const pid of leftRunning.splice(0)) {
    // Zero would be ourselves.
    if (!(pid > 1)) throw new Error(`a test lost sight of its program: ${pid}`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone, as it should be.
    }
  }
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie that nobody has collected runs no more.
    return !linux || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const sh = (script: string, more: Partial<RunRequest> = {}) =>
  machine.run({ argv: ['/bin/sh', '-c', script], ...more });

async function ended(running: ReturnType<typeof machine.run>) {
  const outcome = await running;
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return { ...outcome.value, ms: outcome.ms };
}

async function failureOf(running: ReturnType<typeof machine.run>) {
  const outcome = await running;
  if (outcome.ok) throw new Error(`it ran: ${JSON.stringify(outcome.value)}`);
  return { ...outcome.failure, ms: outcome.ms };
}

function program(name: string, content: string | Uint8Array, mode = 0o755): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

describe('a program that runs', () => {
  it('gives its output apart, and its exit code as a value', async () => {
    const ran = await ended(sh('echo out; echo err >&2; exit 3'));
    expect(ran).toMatchObject({ stdout: 'out\n', stderr: 'err\n', exitCode: 3, signal: null, truncated: false });
    expect(ran.ms).toBeGreaterThan(0);
  });

  it('names the signal that ended it', async () => {
    expect(await ended(sh('kill -9 $$'))).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  it('has the person’s environment and LC_ALL=C, and nothing of ours', async () => {
    const { stdout } = await ended(machine.run({ argv: ['/usr/bin/env'] }));
    const names = stdout.split('\n').map((line) => line.split('=')[0]);
    expect(stdout).toContain('GREETING=hello\n');
    expect(stdout).toContain('LC_ALL=C\n');
    expect(names).not.toContain('VITEST');
  });

  it('has exactly the environment that it is given', async () => {
    const { stdout } = await ended(machine.run({ argv: ['/usr/bin/env'], environment: { ONLY: 'this' } }));
    expect(stdout).toBe('ONLY=this\n');
  });

  it('is given its arguments as they are: no shell reads them', async () => {
    const awkward = '$(id); `id` "x" *\n\\';
    expect((await ended(machine.run({ argv: ['/usr/bin/printf', '%s', awkward] }))).stdout).toBe(awkward);
  });

  it('reads what it is given, and finds an end where it is given nothing', async () => {
    expect((await ended(machine.run({ argv: ['/bin/cat'], stdin: 'ünïcode\n' }))).stdout).toBe('ünïcode\n');
    expect((await ended(machine.run({ argv: ['/bin/cat'] }))).stdout).toBe('');
  });

  it('may leave megabytes that it is given unread', async () => {
    expect(await ended(sh('exit 0', { stdin: 'x'.repeat(4_000_000) }))).toMatchObject({ exitCode: 0 });
  });

  it('starts where it is told', async () => {
    expect((await ended(machine.run({ argv: ['/bin/pwd'], cwd: '/usr' }))).stdout).toBe('/usr\n');
  });

  it('may print bytes that are no text', async () => {
    expect((await ended(sh("printf '\\377\\376a\\000b'"))).stdout).toBe('\ufffd\ufffda\u0000b');
  });

  it('has no terminal to ask on', async () => {
    const { stdout } = await ended(sh('(: </dev/tty) 2>/dev/null && echo terminal || echo none'));
    expect(stdout).toBe('none\n');
  });

  it.skipIf(!linux)('stays in our session only when it is asked to (Linux: ps of macOS names no session)', async () => {
    const session = async (newSession?: boolean) =>
      (await ended(sh('ps -o sid= -p $$; echo $$', newSession === undefined ? {} : { newSession }))).stdout
        .trim()
        .split(/\s+/);
    const [leader, itself] = await session();
    expect(leader).toBe(itself);
    const [ours, other] = await session(false);
    expect(ours).not.toBe(other);
  });
});

describe('a program that prints without end', () => {
  it('is cut off at the limit and ended', async () => {
    const ran = await ended(machine.run({ argv: ['/usr/bin/yes'], maxOutputBytes: 5000 }));
    expect(ran.truncated).toBe(true);
    expect(ran.stdout).toBe('y\n'.repeat(2500));
    expect(ran.ms).toBeLessThan(2000);
  });

  it('is ended even if it does not care about signals', async () => {
    const script = 'trap "" TERM PIPE; echo $$ >&2; while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done';
    const ran = await ended(sh(script, { maxOutputBytes: 3000 }));
    const pid = Number(ran.stderr.split('\n')[0]);
    leftRunning.push(pid);
    expect(ran.truncated).toBe(true);
    expect(isRunning(pid)).toBe(false);
  });

  it('has a megabyte by default', async () => {
    const ran = await ended(machine.run({ argv: ['/usr/bin/yes'] }));
    expect(ran.stdout).toHaveLength(1024 * 1024);
  });
});

describe('a program that hangs', () => {
  it('is ended at its time limit', async () => {
    const failure = await failureOf(sh('sleep 1000', { timeoutMs: 200 }));
    expect(failure.code).toBe('timeout');
    expect(failure.ms).toBeLessThan(1500);
  });

  it('is ended with all that it started, though none of it minds a friendly signal', async () => {
    const pids = join(directory, 'pids');
    const script = `trap "" TERM; echo $$ >>${pids}; (echo $(exec sh -c 'echo $PPID') >>${pids}; sleep 1000) & sleep 1000`;
    expect((await failureOf(sh(script, { timeoutMs: 300 }))).code).toBe('timeout');
    const started = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
    leftRunning.push(...started);
    expect(started).toHaveLength(2);
    await until(() => !started.some(isRunning));
  });

  it('leaves nothing behind that only looks away', async () => {
    const pids = join(directory, 'looking-away');
    const script = `(trap "" TERM; exec >/dev/null 2>&1; echo $(exec sh -c 'echo $PPID') >${pids}; sleep 1000) & sleep 1000`;
    const running = failureOf(sh(script, { timeoutMs: 300 }));
    await until(() => (readable(pids) ?? '') !== '');
    const pid = Number(readable(pids));
    leftRunning.push(pid);
    expect((await running).code).toBe('timeout');
    await until(() => !isRunning(pid));
  });

  it.skipIf(!linux)('is given up even if what it started has left its session (needs setsid)', async () => {
    const pid = join(directory, 'escaped');
    const script = `setsid sh -c 'echo $$ >${pid}; exec sleep 1000' & sleep 1000`;
    const running = failureOf(sh(script, { timeoutMs: 300 }));
    await until(() => (readable(pid) ?? '') !== '');
    leftRunning.push(Number(readable(pid)));
    const failure = await running;
    expect(failure).toMatchObject({ code: 'timeout' });
    expect(failure.ms).toBeLessThan(3000);
  });

  it('is ended at once when nobody waits any more', async () => {
    const abort = new AbortController();
    const pids = join(directory, 'aborted');
    const running = failureOf(sh(`trap "" TERM; echo $$ >${pids}; sleep 1000`, { signal: abort.signal }));
    await until(() => (readable(pids) ?? '') !== '');
    const pid = Number(readable(pids));
    leftRunning.push(pid);
    const at = performance.now();
    abort.abort();
    expect((await running).code).toBe('cancelled');
    expect(performance.now() - at).toBeLessThan(100);
    await until(() => !isRunning(pid));
  });

  it('says timeout when it is ended by somebody else’s time limit', async () => {
    expect((await failureOf(sh('sleep 1000', { signal: AbortSignal.timeout(100) }))).code).toBe('timeout');
  });

  it('is not started when nobody waits', async () => {
    const marker = join(directory, 'started');
    const failure = await failureOf(sh(`: >${marker}`, { signal: AbortSignal.abort() }));
    expect(failure.code).toBe('cancelled');
    expect(readable(marker)).toBeNull();
  });
});

function readable(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

describe('a program that leaves something running, which holds its output open', () => {
  it('has ended all the same, and what it left is hung up on', async () => {
    const ran = await ended(sh('echo before; sleep 1000 & echo $!'));
    const [word, pid] = ran.stdout.trim().split('\n');
    leftRunning.push(Number(pid));
    expect(word).toBe('before');
    expect(ran.exitCode).toBe(0);
    expect(ran.ms).toBeLessThan(1500);
    await until(() => !isRunning(Number(pid)));
  });

  it.skipIf(!linux)('is not waited for even out of its session (needs setsid)', async () => {
    const ran = await ended(sh("echo before; setsid sh -c 'echo $$; exec sleep 1000' &\n sleep 0.2"));
    leftRunning.push(Number(ran.stdout.trim().split('\n')[1]));
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(ran.ms).toBeLessThan(2000);
  });

  it('is not waited for though it keeps talking', async () => {
    const ran = await ended(sh('(while :; do echo x; sleep 0.02; done) & echo $!'));
    leftRunning.push(Number(ran.stdout.split('\n').find((line) => line !== 'x')));
    expect(ran.exitCode).toBe(0);
    expect(ran.ms).toBeLessThan(3000);
  });

  it('is listened to as long as it has something to say, within reason', async () => {
    const ran = await ended(
      sh('(i=0; while [ $i -lt 30 ]; do sleep 0.01; echo $i; i=$((i+1)); done; sleep 1000) & echo $!'),
    );
    leftRunning.push(Number(ran.stdout.split('\n').find((line) => Number(line) > 30)));
    expect(ran.stdout).toContain('\n29\n');
  });

  it('loses nothing of what it printed before its end', async () => {
    const script = 'sleep 1000 & echo $! >&2; i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done';
    const ran = await ended(sh(script));
    leftRunning.push(Number(ran.stderr));
    expect(ran.stdout).toHaveLength(20_000 * 11);
  });
});

describe('a program that cannot be started', () => {
  const code = async (path: string, more: Partial<RunRequest> = {}) =>
    (await failureOf(machine.run({ argv: [path], ...more }))).code;

  it('is missing', async () => {
    expect(await code('/no/such/program')).toBe('missing');
    expect(await code(join(program('file', 'x'), 'below-a-file'))).toBe('missing');
  });

  it('is not executable: no permission, or a directory', async () => {
    expect(await code(program('plain.txt', 'x', 0o644))).toBe('not-executable');
    expect(await code(directory)).toBe('not-executable');
  });

  it('is a script whose interpreter is missing, or may not be run', async () => {
    expect(await code(program('orphan', '#!/no/such/interpreter\n'))).toBe('not-executable');
    const plain = program('interpreter', 'x', 0o644);
    expect(await code(program('stopped', `#!${plain}\n`))).toBe('not-executable');
  });

  it.skipIf(!linux)('is of no format that the system knows: no shell is tried on it (Linux)', async () => {
    const marker = join(directory, 'ran-in-a-shell');
    expect(await code(program('no-shebang', `: >${marker}\n`))).toBe('not-executable');
    expect(await code(program('garbage', Buffer.from([1, 2, 3, 4, 5])))).toBe('not-executable');
    expect(await code(program('empty', ''))).toBe('not-executable');
    expect(readable(marker)).toBeNull();
  });

  it.skipIf(!linux)('is for another CPU (Linux)', async () => {
    const path = join(directory, 'foreign');
    copyFileSync('/bin/true', path);
    const binary = readFileSync(path);
    // e_machine: MIPS, on which no gomend runs.
    binary.writeUInt16LE(8, 18);
    writeFileSync(path, binary);
    expect(await code(path)).toBe('not-executable');
  });

  it('would start in a directory that is not there', async () => {
    const failure = await failureOf(machine.run({ argv: ['/bin/pwd'], cwd: '/no/such/place' }));
    expect(failure).toMatchObject({ code: 'missing', detail: expect.stringContaining('/no/such/place') });
    expect(await code('/bin/pwd', { cwd: program('no-directory', 'x') })).toBe('missing');
  });

  it('is named without its place, or with a NUL among its arguments', async () => {
    expect(await code('ls')).toBe('unsupported');
    expect((await failureOf(machine.run({ argv: ['/bin/echo', 'a\0b'] }))).code).toBe('failed');
  });

  it.skipIf(process.getuid?.() !== 0)(
    'lies in a directory that is closed to us (needs root to become nobody)',
    async () => {
      const closed = join(directory, 'closed');
      mkdirSync(closed);
      copyFileSync('/bin/true', join(closed, 'true'));
      chmodSync(closed, 0o700);
      process.seteuid?.(65534);
      try {
        expect(await code(join(closed, 'true'))).toBe('denied');
        expect(await code('/bin/pwd', { cwd: closed })).toBe('denied');
      } finally {
        process.seteuid?.(0);
      }
    },
  );
});
