import type { Invocation } from './invocation.ts';
import { unknownWord } from './nearest.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** One thing that can be explained. @param word what stands behind it; null: nothing */
export type Explanation = (word: string | null, invocation: Invocation, terminal: Terminal) => Promise<number>;

const EXPLANATIONS: Readonly<Record<string, () => Promise<Explanation>>> = {
  go: async () => (await import('./explain/go.ts')).explainGo,
  job: async () => (await import('./explain/job.ts')).explainJob,
  path: async () => (await import('./explain/path.ts')).explainPath,
  route: async () => (await import('./explain/route.ts')).explainRoute,
  proxy: async () => (await import('./explain/proxy.ts')).explainProxy,
  goproxy: async () => (await import('./explain/goproxy.ts')).explainGoproxy,
  env: async () => (await import('./explain/env.ts')).explainEnv,
  resolver: async () => (await import('./explain/resolver.ts')).explainResolver,
  cause: async () => (await import('./explain/cause.ts')).explainCause,
};

/** `gomend explain KIND …`: where something comes from, and why. */
export const explain: Command = async (invocation, terminal) => {
  const [kind, word] = invocation.operands;
  const kinds = Object.keys(EXPLANATIONS);
  if (kind === undefined) throw new UsageError('explain-what', { kinds });
  const load = Object.hasOwn(EXPLANATIONS, kind) ? EXPLANATIONS[kind] : undefined;
  if (load === undefined) throw unknownWord('unknown-explanation', kind, kinds, { kinds });
  if (kind !== 'goproxy' && invocation.switches.has('verify')) throw new UsageError('explain-verify-only');
  return (await load())(word ?? null, invocation, terminal);
};
