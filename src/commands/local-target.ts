import type { Target } from './target.ts';

export async function localTarget(): Promise<Target> {
  throw new Error('not wired yet');
}
