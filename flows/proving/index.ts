import type { Proof } from './proof.ts';
import { assembly, reproducible, symbols } from './proofs/binaries.ts';
import { cgo, crossBuild, hello, race, vetAndGofmt } from './proofs/compiling.ts';
import {
  cancelling,
  channels,
  clock,
  goroutines,
  leak,
  locks,
  manyTimers,
  memoryLimit,
  preemption,
  processors,
  timers,
} from './proofs/concurrency.ts';
import { dependency } from './proofs/modules.ts';
import { connections, deadPort, mixedLoad, proxyVariables } from './proofs/network.ts';
import { blockProfile, cpuProfile, heapProfile, tracing, waitingProfiles } from './proofs/profiles.ts';
import { resolvers } from './proofs/two-resolvers.ts';

/** In the order in which they are run and told: what compiles at all, what is compiled, what it does when it runs. */
export const proofs: readonly Proof[] = [
  hello,
  vetAndGofmt,
  dependency,
  reproducible,
  assembly,
  goroutines,
  channels,
  locks,
  timers,
  clock,
  leak,
  waitingProfiles,
  blockProfile,
  heapProfile,
  tracing,
  preemption,
  processors,
  manyTimers,
  memoryLimit,
  cpuProfile,
  symbols,
  deadPort,
  cancelling,
  proxyVariables,
  resolvers,
  connections,
  mixedLoad,
  cgo,
  race,
  crossBuild,
];
