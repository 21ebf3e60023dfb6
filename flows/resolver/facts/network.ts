import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { readRouteGet } from '../../../src/macos/route-get.ts';
import { answerOf, unobservable } from '../../machine/answer.ts';
import { type DefaultRoute, readLinuxRoutes4, readLinuxRoutes6 } from '../reading/linux-routes.ts';

/** The ways out of this computer; null: there is none of that kind. */
export interface NetworkRoutes {
  readonly ipv4: DefaultRoute | null;
  readonly ipv6: DefaultRoute | null;
}

/** Whether this computer has a way to any other network: a default route, for either kind of address. */
export const network = defineFact<NetworkRoutes>({
  id: 'resolver.network',
  limitMs: 2_000,
  async observe(look) {
    return look.machine.platform === 'darwin' ? onMac(look) : onLinux(look);
  },
});

async function onMac(look: Look): Promise<NetworkRoutes> {
  const [ipv4, ipv6] = await Promise.all([
    ask(look, ['/sbin/route', '-n', 'get', 'default']),
    ask(look, ['/sbin/route', '-n', 'get', '-inet6', 'default']),
  ]);
  return { ipv4, ipv6 };
}

/** Without a default route the program says so on the other stream, and exits with 1. */
async function ask(look: Look, argv: readonly [string, ...string[]]): Promise<DefaultRoute | null> {
  const { facts } = readRouteGet((await answerOf(look, argv)).stdout);
  return facts.found && facts.interface !== null ? { interface: facts.interface, gateway: facts.gateway } : null;
}

async function onLinux(look: Look): Promise<NetworkRoutes> {
  const [ipv4, ipv6] = await Promise.all([
    look.machine.readFile('/proc/net/route'),
    look.machine.readFile('/proc/net/ipv6_route'),
  ]);
  // A kernel without IPv6 has no such file, which is the same as no route.
  if (!ipv4.ok && !ipv6.ok) throw unobservable('/proc/net/route', ipv4.failure);
  const text = (outcome: typeof ipv4) => (outcome.ok ? new TextDecoder().decode(outcome.value) : '');
  return { ipv4: readLinuxRoutes4(text(ipv4)), ipv6: readLinuxRoutes6(text(ipv6)) };
}
