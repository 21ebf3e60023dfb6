import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../../dns/dig/unbound.ts';

/**
 * - `invented`: the server denies what go needs, and names no zone that says so.
 * - `denied`: the zone itself denies it.
 * - `healthy`: it gives addresses.
 */
export type Way = 'invented' | 'denied' | 'healthy';

export interface Shown {
  readonly stdout: string;
  readonly exitCode: number;
  /** What tshark makes of the capture, a packet a line: see FIELDS. */
  readonly packets: readonly string[];
}

const root = join(import.meta.dirname, '../../..');
const ADDRESS = '8.8.8.8';
const LIMIT_MS = 30_000;
/** To whom, whether it is a reply, its code, the name, and how many records its authority section has. */
export const FIELDS = ['ip.dst', 'dns.flags.response', 'dns.flags.rcode', 'dns.qry.name', 'dns.count.auth_rr'] as const;

/** Why it cannot be shown here; empty: it can. */
export function lackingHere(): string {
  if (process.platform !== 'linux') return 'network namespaces are a matter of Linux';
  if (process.getuid?.() !== 0) return 'only root can make a network namespace';
  const missing = ['ip', 'unshare', 'mount', 'tshark'].filter((name) => programPath(name) === null);
  return missing.length === 0 ? '' : `needs ${missing.join(', ')}`;
}

/**
 * A network of its own in which 8.8.8.8 is ours, and a file system view of its own in which resolv.conf names it; then
 * the built gomend in it. Nothing outside is touched, and both go with the last process in them.
 */
const SCRIPT = `
set -eu
ip link set lo up
ip addr add "$ADDRESS/32" dev lo
ip route add default dev lo
mount --bind "$STAGE/resolv.conf" /etc/resolv.conf
mkfifo "$STAGE/ready"
"$NODE" --disable-warning=ExperimentalWarning "$SERVER" "$ADDRESS" "$WAY" > "$STAGE/ready" &
server=$!
trap 'kill $server' EXIT
read -r _ < "$STAGE/ready"
"$NODE" "$CLI" check resolver --pcap "$STAGE/dns.pcap" "$@"
`;

/** @param words further words for `gomend check resolver`: `--json`, `--verbose` */
export async function showResolver(way: Way, words: readonly string[] = []): Promise<Shown> {
  const stage = mkdtempSync(join(tmpdir(), 'resolver-'));
  try {
    mkdirSync(join(stage, 'home'));
    writeFileSync(join(stage, 'resolv.conf'), `nameserver ${ADDRESS}\n`);
    const argv = ['--net', '--mount', '--propagation', 'private', '--', 'sh', '-c', SCRIPT, 'sh', ...words];
    const env = {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: join(stage, 'home'),
      SHELL: '/bin/sh',
      LANG: 'C.UTF-8',
      ADDRESS,
      STAGE: stage,
      WAY: way,
      NODE: process.execPath,
      SERVER: join(import.meta.dirname, 'server.ts'),
      CLI: join(root, 'dist/cli.js'),
    };
    const { stdout, stderr, exitCode } = await run('unshare', argv, env);
    const fields = FIELDS.flatMap((field) => ['-e', field]);
    const read = await run('tshark', ['-r', join(stage, 'dns.pcap'), '-T', 'fields', ...fields], env);
    if (read.exitCode !== 0) throw new Error(`nothing to read:\n${stderr}${stdout}${read.stderr}`);
    return { stdout, exitCode, packets: read.stdout.split('\n').filter((line) => line !== '') };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function run(program: string, argv: readonly string[], env: Readonly<Record<string, string>>) {
  return new Promise<{ stdout: string; stderr: string; exitCode: number }>((resolve) => {
    execFile(program, [...argv], { env, timeout: LIMIT_MS, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ stdout, stderr, exitCode: code });
    });
  });
}
