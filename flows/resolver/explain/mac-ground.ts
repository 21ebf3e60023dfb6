import type { FileText } from '../../../src/dns/glibc/getaddrinfo.ts';
import type { From } from '../../../src/dns/map/route.ts';
import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { readScutilDns } from '../../../src/macos/scutil-dns.ts';
import type { SystemMachine, SystemResolver } from '../../../src/macos/system-lookup.ts';
import { answerOf } from '../../machine/answer.ts';
import { configuration } from '../facts/configuration.ts';
import { type ResolverFile, resolverFiles } from '../facts/files.ts';
import type { ResolverEntry } from '../resolver-entry.ts';
import { isThere, readFileText } from './files.ts';

/** A program that runs containers on a Mac, each in a virtual machine of its own. */
export type ContainerProduct = 'docker-desktop' | 'colima' | 'orbstack' | 'rancher-desktop' | 'lima' | 'podman';

/** What decides on a Mac, before any name is looked up. */
export interface MacGround {
  readonly system: SystemMachine;
  /** What Go's own resolver reads, as the person may read it. */
  readonly own: { readonly hosts: FileText; readonly resolvConf: string | null };
  readonly containers: readonly ContainerProduct[];
  /** Interfaces with servers of their own, for programs that bind themselves to one. */
  readonly scoped: readonly { readonly interface: string; readonly servers: readonly string[] }[];
  /** Somebody has set preferences of mDNSResponder; what they say is not read. */
  readonly preferences: boolean;
}

const OTHERS_READ = 0o004;

export const macGround = defineFact<MacGround>({
  id: 'resolver.mac-ground',
  limitMs: 4_000,
  async observe(look) {
    const [configured, files, hosts, stat, scoped, containers, preferences] = await Promise.all([
      look.need(configuration),
      look.ask(resolverFiles),
      readFileText(look, '/etc/hosts'),
      look.machine.stat('/etc/hosts'),
      scopedServers(look),
      containerProducts(look),
      isThere(look, '/Library/Preferences/com.apple.mDNSResponder.plist'),
    ]);
    // mDNSResponder is an account of its own (`_mdnsresponder`): what only root or the person may read, it does not see.
    const closed = stat.ok && (stat.value.mode & OTHERS_READ) === 0;
    const known = files.known ? files.value : [];
    return {
      system: {
        hosts: closed ? { state: 'unreadable' } : hosts,
        resolvers: configured.entries.map((entry) => resolverOf(entry, known)),
        alwaysSearches: false,
      },
      own: { hosts, resolvConf: configured.resolvConf?.text ?? null },
      containers,
      scoped,
      preferences,
    };
  },
});

function resolverOf(entry: ResolverEntry, files: readonly ResolverFile[]): SystemResolver {
  const { kind, domain, nameservers, searchDomains, order } = entry;
  return { from: fromOf(entry, files), kind, domain, nameservers, searchDomains, order };
}

function fromOf(
  { kind, domain, interface: device, supplemental }: ResolverEntry,
  files: readonly ResolverFile[],
): From {
  const serves = domain.toLowerCase();
  const file = supplemental
    ? undefined
    : files.find(({ read }) => read?.live === true && read.serves?.toLowerCase() === serves);
  if (kind === 'domain' && file) return { kind: 'file', path: file.path };
  return { kind: kind === 'default' ? 'default' : supplemental ? 'supplemental' : 'domain', domain, interface: device };
}

async function scopedServers(look: Look): Promise<MacGround['scoped']> {
  const { facts } = readScutilDns((await answerOf(look, ['/usr/sbin/scutil', '--dns'])).stdout);
  return facts
    .filter(({ section }) => section === 'scoped')
    .map(({ if_name, nameservers }) => ({ interface: if_name ?? '?', servers: nameservers }));
}

async function containerProducts(look: Look): Promise<readonly ContainerProduct[]> {
  const { home } = look.machine.person;
  const marks: readonly (readonly [ContainerProduct, string])[] = [
    ['docker-desktop', '/Applications/Docker.app'],
    ['colima', `${home}/.colima`],
    ['orbstack', '/Applications/OrbStack.app'],
    ['rancher-desktop', `${home}/.rd`],
    ['lima', `${home}/.lima`],
    ['podman', `${home}/.config/containers/podman`],
  ];
  const there = await Promise.all(marks.map(([, path]) => isThere(look, path)));
  return marks.filter((_, index) => there[index]).map(([product]) => product);
}
