import { defineFact } from '../../../src/engine/fact.ts';
import { chooseResolver, readNetdns } from '../../../src/go/netdns.ts';
import { settings } from '../../shell/facts/settings.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import type { Nameserver } from '../asking/ask.ts';
import { configuration } from './configuration.ts';

/** By which way the go command of a new terminal looks names up. */
export interface GoPath {
  /** `system`: as every other program does. `go`: Go's own resolver, which knows only resolv.conf and hosts. */
  readonly resolver: 'system' | 'go';
  /** What `netdns=` in GODEBUG asks for, where it has an effect; null: Go's own choice. */
  readonly forced: 'go' | 'cgo' | null;
  /** GODEBUG in a new terminal; empty where it is unset. */
  readonly godebug: string;
  /** The start-up line that sets GODEBUG; null where none was found. */
  readonly setBy: Assignment | null;
  /** Servers that Go's own resolver asks (or would ask), at most three. */
  readonly servers: readonly Nameserver[];
}

/** Go's own resolver takes three servers and no more (net/dnsconfig_unix.go). */
const MAX_SERVERS = 3;
/** Asked where resolv.conf names none (net/dnsconfig.go, `defaultNS`). */
const DEFAULT_SERVERS: readonly Nameserver[] = [
  { address: '127.0.0.1', port: 53 },
  { address: '::1', port: 53 },
];

export const goPath = defineFact<GoPath>({
  id: 'resolver.go-path',
  limitMs: 1_000,
  async observe(look) {
    const [set, configured] = await Promise.all([look.ask(settings), look.need(configuration)]);
    const environment = set.known ? set.value.environment : look.machine.environment;
    const godebug = environment['GODEBUG'] ?? '';
    const { mode } = readNetdns(godebug);
    const choice = chooseResolver({
      goos: look.machine.platform,
      tags: [],
      // Outside macOS the go command of a release is built without cgo.
      cgoEnabled: false,
      godebug,
      environment,
      resolvConf: configured.resolvConf?.text ?? null,
      nsswitch: configured.nsswitch,
      host: 'proxy.golang.org',
      hostname: '',
      mdnsAllow: false,
      preferGo: false,
    });
    const servers = configured.resolvConf?.nameservers.slice(0, MAX_SERVERS) ?? [];
    return {
      resolver: choice.resolver === 'go' ? 'go' : 'system',
      forced: mode === (choice.resolver === 'cgo' ? 'cgo' : 'go') ? mode : null,
      godebug,
      setBy: set.known ? set.value.of('GODEBUG').setBy : null,
      servers: servers.length === 0 ? DEFAULT_SERVERS : servers,
    };
  },
});
