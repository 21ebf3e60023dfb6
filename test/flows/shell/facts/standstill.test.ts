import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standstill } from '../../../../flows/shell/facts/standstill.ts';
import { STARTS_SHELL } from '../../../../flows/shell/starts-shell.ts';
import { Observations } from '../../../../src/engine/observations.ts';
import type { Machine } from '../../../../src/machine/port.ts';
import { known } from '../../machine/scripted-machine.ts';
import { isInstalled, RealHome, type RealShell } from '../real-home.ts';

let home: RealHome;
beforeEach(() => {
  home = new RealHome();
});
afterEach(() => home.remove());

/** As a machine whose plain start has just used up its time: nobody waits five seconds in a test. */
function alreadyTimedOut(machine: Machine): Machine {
  return {
    ...machine,
    async run(request) {
      if (request.sift !== undefined || !request.argv.includes('-l')) return machine.run(request);
      return { ok: false, failure: { code: 'timeout', detail: '' }, ms: 5_000 };
    },
  };
}

/** bash does so too (test/shell/trace); each costs the whole time of a trace. */
const RC: readonly (readonly [RealShell, string])[] = [['zsh', '.zshrc']];

describe.each(RC)('a real %s that stands still', (shell, rc) => {
  it.skipIf(!isInstalled(shell))('is led to its line (needs the shell)', async () => {
    home.write(rc, 'export GOPATH=/x\n. ~/slow\n');
    home.write('slow', '# waits for ever\nsleep 30 # the token is hunter2\n');
    expect(await known(standstill, alreadyTimedOut(home.machine(shell)))).toMatchObject({
      file: `${home.path}/slow`,
      line: 2,
      via: [{ file: `${home.path}/${rc}`, line: 2 }],
    });
  });

  it.skipIf(!isInstalled(shell))('and one that answers, is not started again (needs the shell)', async () => {
    const machine = home.machine(shell);
    let traces = 0;
    const watched: Machine = {
      ...machine,
      run(request) {
        if (request.sift) traces++;
        return machine.run(request);
      },
    };
    expect(await known(standstill, watched)).toBeNull();
    expect(traces).toBe(0);
  });
});

it('nothing starts a shell where nothing may', async () => {
  const started: string[] = [];
  const machine = home.machine('bash');
  const watched: Machine = {
    ...machine,
    run(request) {
      started.push(request.argv.join(' '));
      return machine.run(request);
    },
  };
  const observations = new Observations(watched, new AbortController().signal, () => {}, null, STARTS_SHELL);
  expect(await observations.observe(standstill)).toMatchObject({ known: false, reason: { code: 'skipped-by-person' } });
  expect(started).toEqual([]);
});
