import type { DockerGround } from '../../../src/dns/container-servers.ts';
import type { GlibcMachine } from '../../../src/dns/glibc/getaddrinfo.ts';
import { hostActions } from '../../../src/dns/glibc/sources.ts';
import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { isThere, readFileText, readText } from './files.ts';

/** Who writes /etc/resolv.conf, as far as its place tells (systemd-resolved(8), "/etc/resolv.conf"). */
export type ResolvConfMode = 'stub' | 'uplink' | 'static' | 'foreign' | 'missing';

/** What decides on a Linux, before any name is looked up. */
export interface LinuxGround {
  readonly machine: Omit<GlibcMachine, 'environment'>;
  readonly libc: 'glibc' | 'musl';
  readonly mode: ResolvConfMode;
  readonly docker: DockerGround;
  /** A Docker daemon, or its client, is on this computer. */
  readonly hasDocker: boolean;
  /** nscd runs, and may answer from what it remembers. */
  readonly nscd: boolean;
}

const MODULE_DIRECTORIES = [
  ...['x86_64', 'aarch64'].flatMap((cpu) => [`/lib/${cpu}-linux-gnu`, `/usr/lib/${cpu}-linux-gnu`]),
  '/lib64',
  '/usr/lib64',
  '/usr/lib',
  '/lib',
];
const BUILT_IN = new Set(['files', 'dns']);

export const linuxGround = defineFact<LinuxGround>({
  id: 'resolver.linux-ground',
  limitMs: 4_000,
  async observe(look) {
    const [nsswitch, resolvConf, hostConf, hosts, mdnsAllow, hostname, uplinks, daemon] = await Promise.all([
      readText(look, '/etc/nsswitch.conf'),
      readText(look, '/etc/resolv.conf'),
      readText(look, '/etc/host.conf'),
      readFileText(look, '/etc/hosts'),
      readText(look, '/etc/mdns.allow'),
      readText(look, '/proc/sys/kernel/hostname'),
      readText(look, '/run/systemd/resolve/resolv.conf'),
      readText(look, '/etc/docker/daemon.json'),
    ]);
    const [avahi, resolved, nscd, musl, modules, mode, hasDocker] = await Promise.all([
      isThere(look, '/run/avahi-daemon/socket'),
      isThere(look, '/run/systemd/resolve/io.systemd.Resolve'),
      isThere(look, '/run/nscd/socket'),
      anyOf(look, ['/lib/ld-musl-x86_64.so.1', '/lib/ld-musl-aarch64.so.1']),
      installedModules(look, nsswitch),
      modeOf(look),
      anyOf(look, ['/usr/bin/docker', '/usr/local/bin/docker', '/usr/bin/dockerd', '/var/run/docker.sock']),
    ]);
    return {
      machine: {
        ...{ nsswitch, resolvConf, hostConf, hosts, mdnsAllow, avahi, resolved, modules },
        hostname: (hostname ?? '').trim(),
      },
      libc: musl && modules === null ? 'musl' : 'glibc',
      mode: resolvConf === null ? 'missing' : mode,
      docker: { resolvConf, uplinks, configured: configuredDns(daemon) },
      hasDocker,
      nscd,
    };
  },
});

async function anyOf(look: Look, paths: readonly string[]): Promise<boolean> {
  return (await Promise.all(paths.map((path) => isThere(look, path)))).includes(true);
}

/** Those of the file's modules that are installed; null: where this system keeps its modules is not known. */
async function installedModules(look: Look, nsswitch: string | null): Promise<ReadonlySet<string> | null> {
  // The C library itself stands where its modules do.
  const places = await Promise.all(
    MODULE_DIRECTORIES.map(async (path) => ((await isThere(look, `${path}/libc.so.6`)) ? path : null)),
  );
  const directories = places.filter((path) => path !== null);
  if (directories.length === 0) return null;
  const named = (hostActions(nsswitch) ?? []).map(({ source }) => source).filter((name) => /^[\w-]+$/.test(name));
  const there = await Promise.all(
    named.map((name) =>
      BUILT_IN.has(name)
        ? true
        : anyOf(
            look,
            directories.map((path) => `${path}/libnss_${name}.so.2`),
          ),
    ),
  );
  return new Set(named.filter((_, index) => there[index]));
}

async function modeOf(look: Look): Promise<ResolvConfMode> {
  const real = await look.machine.realPath('/etc/resolv.conf');
  if (!real.ok) return 'foreign';
  if (real.value === '/run/systemd/resolve/stub-resolv.conf') return 'stub';
  if (real.value === '/run/systemd/resolve/resolv.conf') return 'uplink';
  return /^(?:\/usr)?\/lib\/systemd\/resolv\.conf$/.test(real.value) ? 'static' : 'foreign';
}

/** `"dns": ["10.0.0.2"]` of the daemon's settings; empty where there is none, or the file cannot be read. */
function configuredDns(text: string | null): readonly string[] {
  try {
    const settings: unknown = JSON.parse(text ?? '{}');
    const dns = typeof settings === 'object' && settings !== null && 'dns' in settings ? settings.dns : [];
    return Array.isArray(dns) ? dns.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
