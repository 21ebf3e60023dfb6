import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { readResolvConf } from '../../../src/macos/resolv-conf.ts';
import { readScutilDns } from '../../../src/macos/scutil-dns.ts';
import { answerOf, unobservable } from '../../machine/answer.ts';
import type { Nameserver } from '../asking/ask.ts';
import { entriesOf } from '../reading/scutil-entries.ts';
import type { ResolverEntry } from '../resolver-entry.ts';

/** /etc/resolv.conf: on Linux the configuration itself, on a Mac a copy for programs that want one. */
export interface ResolvConf {
  readonly text: string;
  /** At most three; nobody looks at more. */
  readonly nameservers: readonly Nameserver[];
  readonly search: readonly string[];
  /** Dots that a name needs to be asked for as it is before it is completed. */
  readonly ndots: number;
}

export interface ResolverConfiguration {
  /** What the system chooses from. Encrypted-DNS profiles do not show in it. */
  readonly entries: readonly ResolverEntry[];
  /** What programs with a resolver of their own read; null: there is no such file. */
  readonly resolvConf: ResolvConf | null;
  /** Text of /etc/nsswitch.conf; null: missing, as on every Mac. */
  readonly nsswitch: string | null;
}

const RESOLV_CONF = '/etc/resolv.conf';
const DNS_PORT = 53;

/** By which servers this computer resolves names, as it is configured now. */
export const configuration = defineFact<ResolverConfiguration>({
  id: 'resolver.configuration',
  limitMs: 3_000,
  async observe(look) {
    return look.machine.platform === 'darwin' ? onMac(look) : onLinux(look);
  },
});

async function onMac(look: Look): Promise<ResolverConfiguration> {
  const [scutil, resolvConf] = await Promise.all([
    answerOf(look, ['/usr/sbin/scutil', '--dns']),
    readText(look, RESOLV_CONF).catch(() => null),
  ]);
  const { facts } = readScutilDns(scutil.stdout, { command: 'scutil --dns' });
  return { entries: entriesOf(facts), resolvConf: resolvConfOf(resolvConf), nsswitch: null };
}

/** resolv.conf names systemd-resolved's stub (127.0.0.53) where that is in use; it is asked like any server. */
async function onLinux(look: Look): Promise<ResolverConfiguration> {
  const [text, nsswitch] = await Promise.all([
    readText(look, RESOLV_CONF),
    readText(look, '/etc/nsswitch.conf').catch(() => null),
  ]);
  const resolvConf = resolvConfOf(text);
  const entry: ResolverEntry = {
    kind: 'default',
    domain: '',
    nameservers: resolvConf?.nameservers ?? [],
    searchDomains: resolvConf?.search ?? [],
    supplemental: false,
    interface: null,
    order: 0,
    reachable: null,
  };
  return { entries: [entry], resolvConf, nsswitch };
}

function resolvConfOf(text: string | null): ResolvConf | null {
  if (text === null) return null;
  const { nameservers, search, ndots } = readResolvConf(text).facts;
  return { text, nameservers: nameservers.map((address) => ({ address, port: DNS_PORT })), search, ndots };
}

/** null: there is no such file. */
async function readText(look: Look, path: string): Promise<string | null> {
  const outcome = await look.machine.readFile(path, { maxBytes: 256 * 1024 });
  if (outcome.ok) return new TextDecoder().decode(outcome.value);
  if (outcome.failure.code === 'missing') return null;
  throw unobservable(path, outcome.failure);
}
