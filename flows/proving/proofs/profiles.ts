import { broken, numberIn, passed } from '../proof.ts';
import { has, running } from './running.ts';

export const cpuProfile = running({
  id: 'cpu-profile',
  does: 'profile',
  alone: true,
  judge(lines) {
    if (!has(lines, { names_hot_function: true })) return broken();
    return has(lines, { names_label: true }) ? passed() : broken({}, 'no-label');
  },
});

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

export const heapProfile = running({
  id: 'heap-profile',
  does: 'heap',
  judge: (lines) => (has(lines, { names_allocation: true }) ? passed() : broken()),
});

export const tracing = running({
  id: 'trace',
  does: 'trace',
  judge(lines) {
    // `go 1.26 trace`: the format's version, which is not that of Go where the format did not change.
    const recorded =
      /^go 1\.\d+ trace$/.test(lines.get('header') ?? '') && has(lines, { names_task: true, names_region: true });
    if (!recorded) return broken();
    return has(lines, { whole: true }) ? passed({ bytes: numberIn(lines, 'bytes') }) : broken({}, 'damaged');
  },
});
