import { addressKind, isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { readNetdns } from '../../../src/go/netdns.ts';
import { readResolverDebug } from '../../../src/go/resolver-debug.ts';
import {
  broken,
  cannotSay,
  type Judgement,
  leftOut,
  linesOf,
  type Proof,
  passed,
  type Results,
  type Step,
  type StepResult,
} from '../proof.ts';

const BOTH = ['go', 'cgo'] as const;
const NAMES_LIMIT_MS = 25_000;

/**
 * `GODEBUG=netdns=` chooses; `+2` has the choice told on standard error, name by name (go doc net). localhost is looked
 * up by both ways without a question to any server; then, as often as go would, the hosts that go needs, and those also
 * by the way that a program of the person's own takes.
 */
export const resolvers: Proof = {
  id: 'resolvers',
  settings: 'clean',
  builds: ['network'],
  alone: false,
  simulated: false,
  steps: ({ hosts, godebug }) => [
    ...BOTH.map((mode) => run(mode, ['localhost'], `netdns=${mode}+2`)),
    ...(hosts.length === 0
      ? []
      : [
          run('own-names', ['names', ...hosts], ownWay(godebug)),
          ...BOTH.map((mode) => run(`${mode}-names`, ['names', ...hosts], `netdns=${mode}+2`)),
        ]),
  ],
  judge(results, ground) {
    const { go, cgo } = results;
    // Without cgo there is only one outside of macOS.
    const single = cgo?.kind === 'ended' && readResolverDebug(cgo.stderr).withoutSystem;
    if (single) return leftOut('one-resolver');
    if (go?.kind === 'failed' || cgo?.kind === 'failed') return cannotSay('proving.too-slow');
    const [byGo, bySystem] = [addresses(go), addresses(cgo)];
    if (byGo.length === 0 || bySystem.length === 0) return broken();
    const params = { byGo, bySystem };
    if (![...byGo, ...bySystem].every(isHere)) return broken(params, 'elsewhere');
    if (!byGo.some((one) => bySystem.includes(one))) return broken(params, 'differ');
    return ground.hosts.length === 0 ? passed(params) : judgeHosts(results, ground.hosts);
  },
};

function run(name: string, args: readonly string[], godebug: string): Step {
  return { kind: 'run', name, build: 'network', args, environment: { GODEBUG: godebug }, limitMs: NAMES_LIMIT_MS };
}

/** The person's own GODEBUG, made to tell; the last `netdns=` counts. */
function ownWay(godebug: string): string {
  const { mode } = readNetdns(godebug);
  return [godebug, `netdns=${mode === '' ? '2' : `${mode}+2`}`].filter((part) => part !== '').join(',');
}

/** What one way made of one host. */
interface Said {
  readonly addresses: readonly string[];
  readonly error: string;
  readonly order: string;
}

/** The first host at which the two ways part tells what there is to tell. */
function judgeHosts(results: Results, hosts: readonly string[]): Judgement {
  const [own, go, system] = ['own-names', 'go-names', 'cgo-names'].map((name) => results[name]);
  if ([own, go, system].some((one) => one?.kind !== 'ended' || one.exitCode !== 0))
    return cannotSay('proving.too-slow');
  const said = (result: StepResult | undefined, host: string) => saidOf(result, host);
  for (const host of hosts) {
    const [mine, byGo, bySystem] = [said(own, host), said(go, host), said(system, host)];
    if (alike(byGo.addresses, bySystem.addresses)) continue;
    const params = {
      host,
      order: mine.order,
      byGo: byGo.addresses,
      bySystem: bySystem.addresses,
      error: byGo.error || bySystem.error,
    };
    if (byGo.addresses.length > 0 && bySystem.addresses.length > 0) return goodAs('ok-two-places', params);
    const missed = byGo.addresses.length === 0 ? 'go' : 'system';
    if (mine.addresses.length === 0) return broken(params, missed === 'go' ? 'go-misses' : 'system-misses');
    return goodAs(missed === 'go' ? 'ok-system-alone' : 'ok-go-alone', params);
  }
  const found = hosts.filter((host) => said(own, host).addresses.length > 0);
  const [first] = found;
  if (first === undefined) return goodAs('ok-nobody', { hosts, error: said(own, hosts[0] ?? '').error });
  return goodAs('ok-hosts', { hosts: found, order: said(own, first).order });
}

const goodAs = (says: string, params: Judgement['params']): Judgement => ({ ...passed(params), says });

function saidOf(result: StepResult | undefined, host: string): Said {
  const lines = linesOf(result);
  const order = result?.kind === 'ended' ? readResolverDebug(result.stderr).orders[host] : undefined;
  const found = lines?.get(`found:${host}`) ?? '';
  return {
    addresses: found === '' ? [] : found.split(','),
    error: lines?.get(`failed:${host}`) ?? '',
    order: order ?? '?',
  };
}

/** Large hosts give each asker other addresses; that one is on the internet and the other is not cannot come from that. */
function alike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const kinds = other.map(addressKind);
  return one.some((address) => kinds.includes(addressKind(address)));
}

function addresses(result: StepResult | undefined): readonly string[] {
  const text = linesOf(result)?.get('addresses') ?? '';
  return text === '' ? [] : text.split(',');
}

/** `ifconfig lo0` of macOS: the link-local address of the loopback interface is `fe80::1%lo0`. */
const isHere = (address: string) => isLoopbackAddress(address) || address.startsWith('fe80::1%lo');
