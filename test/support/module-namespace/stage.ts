import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { missingPrograms } from '../missing-programs.ts';
import { makeCertificateAuthority } from '../servers/certificate-authority.ts';

/** What the server in the other namespace is told. */
export interface ServerOptions {
  readonly address: string;
  readonly key: string;
  readonly cert: string;
  /** Laid out as a module proxy answers (go.dev/ref/mod#goproxy-protocol). */
  readonly directory: string;
  /** Milliseconds before each answer; `delays` by host. */
  readonly delay: number;
  readonly delays: Readonly<Record<string, number>>;
  /** Hosts that have no module at all. */
  readonly empty: readonly string[];
  /** Host that zips are sent on to, by host. */
  readonly redirects: Readonly<Record<string, string>>;
  /** By `path@version`. */
  readonly sums: Readonly<Record<string, { readonly sum: string; readonly modSum: string }>>;
}

export interface StageOptions extends Omit<ServerOptions, 'address' | 'key' | 'cert'> {
  /** Names that lead to the server. */
  readonly hosts: readonly string[];
  /** An empty directory, for what the stage needs. */
  readonly room: string;
}

const ADDRESS = '10.99.0.1';
const CLIENT = '10.99.0.2';

/** Why it cannot be shown here; empty: it can. */
export function lackingHere(): string {
  if (process.platform !== 'linux') return 'network namespaces are a matter of Linux';
  if (process.getuid?.() !== 0) return 'only root can make a network namespace';
  const missing = missingPrograms(['ip', 'unshare', 'mount', 'openssl', 'go']);
  return missing === '' ? '' : `needs ${missing}`;
}

/**
 * Two networks of their own with one cable between: in the one the server, in the other what is tried. In a view of the
 * file system of its own `/etc/hosts` leads the names there. All of it goes with the last process in it.
 */
const SCRIPT = `
set -eu
ip link set lo up
mount --bind "$ROOM/hosts" /etc/hosts
mkfifo "$ROOM/pid" "$ROOM/go" "$ROOM/ready"
unshare --net -- sh -c '
  echo $$ > "$ROOM/pid"; read -r _ < "$ROOM/go"
  ip link set lo up; ip addr add "$ADDRESS/24" dev v1; ip link set v1 up
  exec "$NODE" --disable-warning=ExperimentalWarning "$SERVER" "$(cat "$ROOM/options.json")" > "$ROOM/ready"
' &
server=$!
trap 'kill $server' EXIT
read -r pid < "$ROOM/pid"
ip link add v0 type veth peer name v1 netns "$pid"
ip addr add "$CLIENT/24" dev v0
ip link set v0 up
echo > "$ROOM/go"
read -r VERIFIER < "$ROOM/ready"
export VERIFIER
"$@"
`;

export interface Stage {
  /** In front of the words of what is to be tried. It finds the database's key in VERIFIER. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The root that the server's certificate rests on. */
  readonly trust: string;
}

export function moduleStage({ hosts, room, ...options }: StageOptions): Stage {
  const authority = makeCertificateAuthority('Root of the modules');
  const { key, chain } = authority.issue('modules', [`IP:${ADDRESS}`, ...hosts.map((host) => `DNS:${host}`)].join(','));
  const trust = join(room, 'root.pem');
  mkdirSync(room, { recursive: true });
  writeFileSync(trust, authority.root);
  writeFileSync(join(room, 'hosts'), `127.0.0.1 localhost\n${ADDRESS} ${hosts.join(' ')}\n`);
  const told: ServerOptions = { ...options, address: ADDRESS, key, cert: chain };
  writeFileSync(join(room, 'options.json'), JSON.stringify(told), { mode: 0o600 });
  authority.remove();
  return {
    argv: ['unshare', '--net', '--mount', '--propagation', 'private', '--', 'sh', '-c', SCRIPT, 'sh'],
    environment: {
      ...{ ROOM: room, ADDRESS, CLIENT, NODE: process.execPath, SERVER: join(import.meta.dirname, 'server.ts') },
      PATH: `${dirname('/usr/local/go/bin/go')}:/usr/sbin:/usr/bin:/sbin:/bin`,
    },
    trust,
  };
}
