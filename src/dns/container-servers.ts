import { readResolvConf } from '../macos/resolv-conf.ts';
import { isLoopbackAddress } from './address-kind.ts';
import { readGlibcResolvConf } from './glibc/resolv-conf.ts';
import { searchNames, searchServers } from './glibc/search.ts';
import type { Lookup } from './map/question.ts';
import type { From, Place, Route, Step } from './map/route.ts';

/** What Docker's daemon on Linux makes a container's resolv.conf of. */
export interface DockerGround {
  /** Text of the computer's /etc/resolv.conf; null: there is none. */
  readonly resolvConf: string | null;
  /** systemd-resolved's own list of servers (/run/systemd/resolve/resolv.conf); null: it is not there. */
  readonly uplinks: string | null;
  /** `dns` of /etc/docker/daemon.json; empty: not set. */
  readonly configured: readonly string[];
}

export interface ContainerServers {
  readonly how: (From & { readonly kind: 'docker' })['how'];
  readonly servers: readonly string[];
  /** Whole text as it stands in the container. */
  readonly resolvConf: string;
}

const STUB = '127.0.0.53';
/** Where nothing is left (libnetwork/internal/resolvconf, `defaultIPv4NSs`). */
const PUBLIC = ['8.8.8.8', '8.8.4.4'];

/**
 * The name servers of a container on Docker's default network: the computer's own, without those that are reachable on the
 * computer itself alone. Source: moby, libnetwork/internal/resolvconf (`Path`, `TransformForLegacyNw`), 25 to 28.
 */
export function containerServers({ resolvConf, uplinks, configured }: DockerGround): ContainerServers {
  const own = readResolvConf(resolvConf ?? '').facts.nameservers;
  const onlyStub = own.length === 1 && own[0] === STUB && uplinks !== null;
  const text = (onlyStub ? uplinks : resolvConf) ?? '';
  const listed = readResolvConf(text).facts.nameservers;
  const reachable = listed.filter((one) => !isLoopbackAddress(one));
  const filtered = onlyStub || reachable.length < listed.length;
  const how =
    configured.length > 0 ? 'configured' : reachable.length === 0 ? 'public' : filtered ? 'filtered' : 'copied';
  const servers = how === 'configured' ? configured : how === 'public' ? PUBLIC : reachable;
  const others = text.split('\n').filter((line) => /^\s*(?:search|domain|options)\s/.test(line));
  const lines = [...servers.map((one) => `nameserver ${one}`), ...others];
  return { how, servers, resolvConf: `${lines.join('\n')}\n` };
}

/** A name as a program in a container looks it up: this computer's hosts file and nsswitch.conf play no part. */
export function* dockerLookup(name: string, ground: DockerGround): Lookup<Route> {
  // The hosts file that Docker makes for each container (moby, libnetwork/etchosts).
  if (/^localhost\.?$/i.test(name)) {
    const step: Step = { source: 'files', place: { kind: 'own-name', of: 'container' }, status: 'found', ends: false };
    const addresses = ['127.0.0.1', '::1'];
    return { steps: [step], ending: { kind: 'addresses', addresses, step: 0, server: null, name: null } };
  }
  const { how, resolvConf } = containerServers(ground);
  const conf = readGlibcResolvConf(resolvConf, { hostname: '', environment: {} });
  const { asked, status, answer } = yield* searchServers(name, conf);
  const from: From = { kind: 'docker', how };
  const place: Place = {
    kind: 'servers',
    from,
    servers: conf.servers,
    rotates: conf.rotate,
    names: searchNames(name, conf),
    asked,
  };
  const step = (shown: Step['status']): Step => ({ source: 'dns', place, status: shown, ends: false });
  if (status === 'unknown') return { steps: [step('unknown')], ending: { kind: 'unknown', step: 0 } };
  const question = answer?.question;
  if (answer?.said.kind !== 'found' || question?.kind !== 'addresses') {
    const silent = status !== 'notfound';
    return {
      steps: [step(silent ? 'try-again' : 'not-found')],
      ending: { kind: 'none', why: silent ? 'try-again' : 'no-such-name' },
    };
  }
  const { addresses } = answer.said;
  const ending = { kind: 'addresses', addresses, step: 0, server: question.server, name: question.name } as const;
  return { steps: [step('found')], ending };
}
