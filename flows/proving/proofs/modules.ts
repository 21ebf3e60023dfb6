import { broken, cannotSay, endedWell, type Proof, passed, printedBy } from '../proof.ts';

/** The two directories of `modules-on-disk.ts`: the same module, once with its sum, once with another. */
export const dependency: Proof = {
  id: 'dependency',
  settings: 'clean',
  builds: [],
  alone: true,
  simulated: false,
  steps: (ground) =>
    (['right', 'wrong'] as const).map((sum) => ({
      kind: 'go',
      name: sum,
      args: ['run', '.'],
      in: sum === 'right' ? 'uses-module' : 'uses-module-wrong',
      // A proxy on this disk, and caches of its own, so that nothing was there before. Since the sum is in go.sum the
      // checksum database is not asked (cmd/go modfetch.checkModSum).
      environment: {
        GOPROXY: `file://${encodeURI(`${ground.scratch}/proxy`)}`,
        GOMODCACHE: `${ground.scratch}/modules-${sum}`,
      },
    })),
  judge({ right, wrong }) {
    if (!endedWell(right) || !printedBy(right).includes('greetings from a fetched module')) return broken();
    if (endedWell(wrong)) return broken({}, 'accepted');
    const forItsSum = wrong?.kind === 'ended' && /checksum mismatch/.test(wrong.stderr);
    return forItsSum ? passed() : cannotSay('other-reason');
  },
};
