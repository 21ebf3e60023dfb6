import { dockerLookup } from '../../../src/dns/container-servers.ts';
import { type GlibcMachine, getaddrinfo } from '../../../src/dns/glibc/getaddrinfo.ts';
import type { Lookup } from '../../../src/dns/map/question.ts';
import type { Route } from '../../../src/dns/map/route.ts';
import { type GoProgram, goOnLinux, linuxChoice } from '../../../src/go/lookup/linux.ts';
import { goLookup } from '../../../src/go/lookup/own-resolver.ts';
import { chooseResolver, readNetdns } from '../../../src/go/netdns.ts';
import { systemLookup } from '../../../src/macos/system-lookup.ts';
import type { LinuxGround } from './linux-ground.ts';
import type { MacGround } from './mac-ground.ts';

/**
 * Who looks the name up.
 *
 * - `programs`: curl, git, ssh, browsers that have no resolver of their own: whatever calls getaddrinfo.
 * - `go`: Go programs as they are built and started here by default. `go-static`: built with CGO_ENABLED=0, as the go
 *   command itself is. `go-static-old`: the same, with Go 1.19 or older (macOS).
 * - `go-own`: told to use Go's own resolver (GODEBUG=netdns=go, or the build tag netgo).
 * - `container`: what runs in a container.
 */
export type AskerId = 'programs' | 'go' | 'go-static' | 'go-static-old' | 'go-own' | 'container';

/** By way of whom. */
export type Way =
  | { readonly kind: 'system' }
  | { readonly kind: 'libc' }
  /** `order`: as Go calls it (`files,dns`). */
  | { readonly kind: 'go'; readonly order: string }
  | { readonly kind: 'docker' }
  /** A virtual machine whose own way cannot be seen from here. */
  | { readonly kind: 'machine'; readonly product: string }
  | { readonly kind: 'musl' };

/** Why a Go program goes that way. */
export type WayReason = 'usual' | 'no-cgo' | 'godebug' | 'needs-libc' | 'old' | null;

export interface Asker {
  readonly asker: AskerId;
  readonly way: Way;
  readonly reason: WayReason;
  /** null: nobody can see it from here. */
  readonly lookup: Lookup<Route> | null;
}

/** How Go is set up here. */
export interface GoHere {
  readonly godebug: string;
  readonly cgoEnabled: boolean;
  readonly environment: Readonly<Record<string, string>>;
}

export function linuxAskers(host: string, ground: LinuxGround, go: GoHere): readonly Asker[] {
  const machine: GlibcMachine = { ...ground.machine, environment: go.environment };
  const musl = ground.libc === 'musl';
  const libc = (asker: AskerId, reason: WayReason): Asker =>
    musl
      ? { asker, way: { kind: 'musl' }, reason, lookup: null }
      : { asker, way: { kind: 'libc' }, reason, lookup: getaddrinfo(host, machine) };
  const program = (asker: AskerId, about: GoProgram, own: WayReason): Asker => {
    const { resolver, order } = linuxChoice(host, about, machine);
    const forced = readNetdns(about.godebug).mode;
    const reason = forced === 'go' || (forced === 'cgo' && about.cgoEnabled) ? 'godebug' : own;
    if (resolver === 'cgo') return libc(asker, reason === 'godebug' ? reason : 'needs-libc');
    return { asker, way: { kind: 'go', order }, reason, lookup: goOnLinux(host, about, machine) };
  };
  const { godebug, cgoEnabled } = go;
  const docker: Asker = {
    asker: 'container',
    way: { kind: 'docker' },
    reason: null,
    lookup: dockerLookup(host, ground.docker),
  };
  return [
    libc('programs', null),
    program('go', { godebug, cgoEnabled, tags: [] }, cgoEnabled ? 'usual' : 'no-cgo'),
    program('go-static', { godebug, cgoEnabled: false, tags: [] }, 'no-cgo'),
    program('go-own', { godebug: 'netdns=go', cgoEnabled, tags: [] }, 'godebug'),
    ...(ground.hasDocker ? [docker] : []),
  ];
}

export function macAskers(host: string, ground: MacGround, go: GoHere): readonly Asker[] {
  const system = (asker: AskerId, reason: WayReason): Asker => {
    return { asker, way: { kind: 'system' }, reason, lookup: systemLookup(host, ground.system) };
  };
  const program = (asker: AskerId, godebug: string, reason: WayReason, old = false): Asker => {
    const choice = chooseResolver({
      goos: 'darwin',
      tags: [],
      cgoEnabled: true,
      godebug,
      environment: go.environment,
      resolvConf: ground.own.resolvConf,
      nsswitch: null,
      host,
      hostname: '',
      mdnsAllow: false,
      preferGo: old,
    });
    if (choice.resolver === 'cgo') return system(asker, reason);
    const lookup = goLookup(host, choice.order, { ...ground.own, hostname: '' });
    return { asker, way: { kind: 'go', order: choice.order }, reason, lookup };
  };
  const forced = readNetdns(go.godebug).mode;
  const reason: WayReason = forced === 'go' || forced === 'cgo' ? 'godebug' : 'usual';
  return [
    system('programs', null),
    program('go', go.godebug, reason),
    // Since Go 1.20 libSystem is called without cgo too (net/cgo_unix_syscall.go).
    program('go-static', go.godebug, reason),
    // Before, cgo_stub.go stood in its place, and only Go's own resolver was left.
    program('go-static-old', go.godebug, 'old', true),
    program('go-own', 'netdns=go', 'godebug'),
    ...ground.containers.map((product): Asker => {
      return { asker: 'container', way: { kind: 'machine', product }, reason: null, lookup: null };
    }),
  ];
}
