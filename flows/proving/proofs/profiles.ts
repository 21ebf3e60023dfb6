import { outputOf } from '../builds.ts';
import { broken, endedWell, linesOf, numberIn, type Proof, passed, printedBy } from '../proof.ts';
import { has, running, whyNoLines } from './running.ts';

/** As long as somebody may look at a page. */
const PAGE_MS = 24 * 60 * 60 * 1_000;

/** The program writes `cpu.pprof` into its working directory, which is that of what was built. */
export const cpuProfile: Proof = {
  id: 'cpu-profile',
  settings: 'clean',
  builds: ['basics'],
  alone: true,
  simulated: false,
  steps: (ground) => [
    { kind: 'run', name: 'run', build: 'basics', args: ['profile'] },
    {
      kind: 'go',
      name: 'top',
      args: ['tool', 'pprof', '-top', '-nodecount=5', outputOf(ground, 'basics'), outputOf(ground, 'cpu.pprof')],
      in: 'basics',
    },
  ],
  page: (ground, port) => ({
    kind: 'go',
    name: 'page',
    args: [
      ...['tool', 'pprof', '-no_browser', `-http=127.0.0.1:${port}`],
      ...[outputOf(ground, 'basics'), outputOf(ground, 'cpu.pprof')],
    ],
    in: 'basics',
    limitMs: PAGE_MS,
  }),
  judge({ run, top }) {
    const lines = linesOf(run);
    if (lines === null) return broken({}, whyNoLines(run));
    if (!has(lines, { names_hot_function: true })) return broken();
    if (!has(lines, { names_label: true })) return broken({}, 'no-label');
    // `360ms 92.31% 92.31%      390ms   100%  main.plantedHot`: flat, flat%, sum%, cum, cum%, name.
    const share = /^ *\S+ +\S+% +\S+% +\S+ +(\S+)% +main\.plantedHot\b/m.exec(printedBy(top))?.[1];
    return endedWell(top) && share !== undefined ? passed({ share: Math.round(Number(share)) }) : broken({}, 'no-top');
  },
};

export const waitingProfiles = running({
  id: 'waiting-profiles',
  does: 'waiting',
  judge(lines) {
    const missing = [
      ...(has(lines, { block_names_wait: true }) ? [] : ['block']),
      ...(has(lines, { mutex_names_holder: true }) ? [] : ['mutex']),
    ];
    return missing.length > 0 ? broken({ profiles: missing }) : passed();
  },
});

/** The whole way that a person goes: a profile of a test, and the line in it. */
export const blockProfile: Proof = {
  id: 'block-profile',
  settings: 'clean',
  builds: [],
  alone: true,
  simulated: false,
  steps: (ground) => {
    const [test, profile] = [outputOf(ground, 'waits.test'), outputOf(ground, 'block.pprof')];
    const args = ['test', '-count=1', '-vet=off', '-blockprofile', profile, '-o', test, '.'];
    return [
      { kind: 'go', name: 'test', args, in: 'waits' },
      { kind: 'go', name: 'top', args: ['tool', 'pprof', '-top', '-lines', test, profile], in: 'waits' },
    ];
  },
  judge({ test, top }) {
    if (!endedWell(test)) return broken({}, 'no-test');
    // `0 0% 100% 50.14ms 100%  gomend.invalid/waits.plantedWait /tmp/…/waits_test.go:11`: the last is the line.
    const line = /^.* gomend\.invalid\/waits\.plantedWait \S*waits_test\.go:(\d+)/m.exec(printedBy(top))?.[1];
    return endedWell(top) && line !== undefined ? passed({ line }) : broken();
  },
};

export const heapProfile = running({
  id: 'heap-profile',
  does: 'heap',
  judge: (lines) => (has(lines, { names_allocation: true }) ? passed() : broken()),
});

export const tracing: Proof = {
  ...running({
    id: 'trace',
    does: 'trace',
    judge(lines) {
      // `go 1.26 trace`: the format's version, which is not that of Go where the format did not change.
      const recorded =
        /^go 1\.\d+ trace$/.test(lines.get('header') ?? '') && has(lines, { names_task: true, names_region: true });
      if (!recorded) return broken();
      return has(lines, { whole: true }) ? passed({ bytes: numberIn(lines, 'bytes') }) : broken({}, 'damaged');
    },
  }),
  page: (ground, port) => ({
    kind: 'go',
    name: 'page',
    args: ['tool', 'trace', `-http=127.0.0.1:${port}`, outputOf(ground, 'trace.out')],
    in: 'basics',
    // It opens a browser by itself unless this names one that opens nothing (cmd/internal/browser).
    environment: { BROWSER: '/usr/bin/true' },
    limitMs: PAGE_MS,
  }),
};
