import { readFile, readlink } from 'node:fs/promises';
import { isThere } from '../local/is-there.ts';
import { runProgram } from '../local/program.ts';
import type { Platform } from '../port.ts';
import type { Processes, ProcessSight } from './lease-port.ts';

const LIMIT_MS = 5_000;
const PRINTED_BYTES = 4 * 1024;

const LSTART = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} \d{4}$/;

/** The processes of the computer that gomend runs on. */
export function localProcesses(platform: Platform): Processes {
  const look = async (pid: number): Promise<ProcessSight> => {
    if (!isThere(pid)) return { status: 'gone' };
    const sight = await (platform === 'darwin' ? lookOnMac(pid) : lookOnLinux(pid));
    // It may have ended while we looked.
    return sight.status === 'there' && !isThere(pid) ? { status: 'gone' } : sight;
  };
  return {
    look,
    async own() {
      const { pid } = process;
      const [sight, boot] = await Promise.all([look(pid), platform === 'darwin' ? bootOfMac() : bootOfLinux()]);
      return { pid, started: sight.status === 'there' ? sight.started : null, boot };
    },
  };
}

/** proc_pid_stat(5): the name stands in brackets and may hold any; then state, and as the 22nd field the start. */
async function lookOnLinux(pid: number): Promise<ProcessSight> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = ''] = fields;
  if (state === 'Z' || state === 'X') return { status: 'gone' };
  const started = fields[19] ?? '';
  return { status: 'there', started: /^\d+$/.test(started) ? started : null };
}

/** ps(1) of macOS: `stat` begins with Z for a zombie; `lstart` in the C locale is `Mon Nov 23 10:00:00 2026`. */
async function lookOnMac(pid: number): Promise<ProcessSight> {
  const printed = await print(['/bin/ps', '-o', 'stat=', '-o', 'lstart=', '-p', String(pid)]);
  return readPs(printed);
}

/** @param printed one line of `ps -o stat= -o lstart=`, in UTC: a Mac that travels must not seem to change it */
export function readPs(printed: string): ProcessSight {
  const [, state = '', lstart = ''] = /^\s*(\S+)\s+(.+?)\s*$/m.exec(printed) ?? [];
  if (state.startsWith('Z')) return { status: 'gone' };
  // Date.parse guesses: it makes a date of much that is none.
  const seconds = LSTART.test(lstart) ? Date.parse(`${lstart} UTC`) / 1_000 : Number.NaN;
  return { status: 'there', started: Number.isSafeInteger(seconds) ? String(seconds) : null };
}

/** random(4), and pid_namespaces(7): process numbers of another container are not ours. */
async function bootOfLinux(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => '');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return plain(boot) === '' ? '' : `${plain(boot)}n${namespace.replaceAll(/\D/g, '')}`;
}

/** xnu `kern_sysctl.c`: `kern.bootsessionuuid` is made anew at each start. */
async function bootOfMac(): Promise<string> {
  return plain(await print(['/usr/sbin/sysctl', '-n', 'kern.bootsessionuuid']));
}

function plain(uuid: string): string {
  return uuid.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
}

async function print(argv: readonly [string, ...string[]]): Promise<string> {
  const ran = await runProgram({
    argv,
    environment: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' },
    ownSession: true,
    timeoutMs: LIMIT_MS,
    maxOutputBytes: PRINTED_BYTES,
  });
  return ran.ok && ran.value.exitCode === 0 ? ran.value.stdout : '';
}
