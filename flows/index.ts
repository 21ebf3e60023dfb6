import type { Check } from '../src/engine/check.ts';
import type { Flow } from './flow.ts';
import { launchd, onRequest } from './launchd/index.ts';
import { proxy } from './proxy/index.ts';
import { onRequest as onRequestToLook, resolver } from './resolver/index.ts';
import { shell } from './shell/index.ts';
import { toolchain } from './toolchain/index.ts';

/** In the order a person would ask: can you find go, does it run, can it reach its servers. */
export const flows: readonly Flow[] = [shell, toolchain, resolver, proxy, launchd];

export const allChecks: readonly Check[] = flows.flatMap((flow) => flow.checks);

/** What nobody is offered, and everybody may ask for by its name. */
export const requestChecks: readonly Check[] = [...onRequestToLook, ...onRequest];

/** Those that only look, and so may be asked for by `check --only`. */
export const lookRequestChecks: readonly Check[] = onRequestToLook;

export { offers } from './machine/offers/index.ts';
