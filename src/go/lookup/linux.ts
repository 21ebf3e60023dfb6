import { type GlibcMachine, getaddrinfo } from '../../dns/glibc/getaddrinfo.ts';
import type { Lookup } from '../../dns/map/question.ts';
import type { Route } from '../../dns/map/route.ts';
import { chooseResolver, type ResolverChoice } from '../netdns.ts';
import { goLookup } from './own-resolver.ts';

/** A Go program, as far as its way to names goes. */
export interface GoProgram {
  /** Value of GODEBUG when it runs. */
  readonly godebug: string;
  readonly cgoEnabled: boolean;
  /** `netgo`, `netcgo`. */
  readonly tags: readonly string[];
}

/** Which way a Go program on Linux goes for this name. */
export function linuxChoice(name: string, program: GoProgram, machine: GlibcMachine): ResolverChoice {
  return chooseResolver({
    ...program,
    goos: 'linux',
    environment: machine.environment,
    resolvConf: machine.resolvConf,
    nsswitch: machine.nsswitch,
    host: name,
    hostname: machine.hostname,
    mdnsAllow: machine.mdnsAllow !== null,
    preferGo: false,
  });
}

/** A name as a Go program on Linux looks it up: by itself, or through the C library. */
export function goOnLinux(name: string, program: GoProgram, machine: GlibcMachine): Lookup<Route> {
  const { resolver, order } = linuxChoice(name, program, machine);
  return resolver === 'cgo' ? getaddrinfo(name, machine) : goLookup(name, order, machine);
}
