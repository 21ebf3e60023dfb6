import type { Evidence } from '../../../src/model/evidence.ts';
import { message } from '../../../src/model/message.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import type { LocalHolder } from '../facts/local-holders.ts';

/** Programs that people and companies run to answer for names on their own computer, by the name of the file. */
const PRODUCTS: Readonly<Record<string, string>> = {
  AdGuardHome: 'AdGuard Home',
  blocky: 'Blocky',
  CloudflareWARP: 'Cloudflare WARP',
  cloudflared: 'cloudflared (Cloudflare)',
  'com.docker.backend': 'Docker Desktop',
  coredns: 'CoreDNS',
  ctrld: 'Control D',
  dnscryptproxy: 'dnscrypt-proxy',
  'dnscrypt-proxy': 'dnscrypt-proxy',
  dnsdist: 'dnsdist',
  dnsmasq: 'dnsmasq',
  dnsproxy: 'AdGuard DNS Proxy',
  knotd: 'Knot DNS',
  kresd: 'Knot Resolver',
  limactl: 'Lima or Colima',
  mihomo: 'mihomo (Clash)',
  named: 'BIND',
  nextdns: 'NextDNS',
  nsd: 'NSD',
  'OrbStack Helper': 'OrbStack',
  pdns_recursor: 'PowerDNS Recursor',
  'pihole-FTL': 'Pi-hole',
  'sing-box': 'sing-box',
  smartdns: 'SmartDNS',
  stubby: 'Stubby',
  Surge: 'Surge',
  tailscaled: 'Tailscale',
  unbound: 'Unbound',
};

/** The product that a program is known as; null: nobody that I know. A file can be given any name, so it is no proof. */
export function productOf({ program }: Pick<LocalHolder, 'program'>): string | null {
  const name = baseName(program);
  return Object.hasOwn(PRODUCTS, name) ? (PRODUCTS[name] ?? null) : null;
}

/** Apple's own, which waits on port 53 to answer others: Internet Sharing, and virtual machines (mDNSResponder `DNSProxy`). */
export function isApples({ program }: Pick<LocalHolder, 'program'>): boolean {
  return program === '/usr/sbin/mDNSResponder' || program === 'mDNSResponder';
}

/** Places into which any program, or any account, can put another: nobody installs a name server there. */
const ODD_PLACES =
  /^\/(?:private\/)?(?:tmp|var\/tmp|var\/folders)\/|^\/Users\/(?:Shared|[^/]+\/(?:Downloads|Desktop))\//;

export function isInOddPlace({ program }: Pick<LocalHolder, 'program'>): boolean {
  return ODD_PLACES.test(program);
}

export function holderEvidence({ address, port, pid, user, program }: LocalHolder): Evidence {
  const excerpt = message('evidence.listener', { program, pid: String(pid), user });
  return {
    kind: 'command',
    source: `netstat -anv: ${address} port ${port}`,
    excerpt,
    line: null,
    ms: null,
    outcome: 'ok',
  };
}
