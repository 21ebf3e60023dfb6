import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';

const ENDED = { ok: false, failure: { code: 'denied', detail: 'sudo: a password is required' }, ms: 0 } as const;

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ticket-ended-'));
  for (const name of ['a', 'b']) writeFileSync(at(name), `${name}\n`);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);
const texts = () => ['a', 'b'].map((name) => readFileSync(at(name), 'utf8'));
const takeOut = (name: string, as: 'person' | 'root'): Step => ({
  kind: 'edit',
  path: at(name),
  as,
  edits: [{ kind: 'line', line: 1, was: name, becomes: `# ${name}` }],
});

/** A computer on which root's ticket ends before so many of root's files are replaced, and lives again when told. */
function computer(lasts: number): Machine & { sudoAgain(): void } {
  const local = localMachine({ environment: { HOME: home, PATH: '/usr/bin:/bin' } });
  let left = lasts;
  return {
    ...local,
    sudoAgain: () => {
      left = Number.POSITIVE_INFINITY;
    },
    replaceFile: async (request) => {
      if (request.as === 'person') return local.replaceFile(request);
      return left-- > 0 ? local.replaceFile({ ...request, as: 'person' }) : ENDED;
    },
    privilege: {
      ...local.privilege,
      state: async () => (left >= 0 ? 'open' : 'asks'),
      close: async () => {},
      // These files stand in for root's.
      fileCommands: () => [],
    },
  };
}

async function applied(machine: Machine, ...steps: readonly Step[]): Promise<Application> {
  const about = {
    id: 'test.fix',
    subject: '',
    params: {},
    risk: 'low',
    effect: 'now',
    touches: [],
    proves: [],
  } as const;
  const fix: Fix = { ...about, steps };
  const planning = await planFix(machine, fix, new AbortController().signal);
  if (!planning.ok) throw new Error(planning.refusal.code);
  const journal = await Journal.begin(memoryJournalStore(), { gomend: '0', machine: 'local', now: Date.now });
  return new Application(machine, journal, planning.plan, { check: 'test.check' }, FREELY);
}

describe('a ticket that ends within a step', () => {
  it('is asked for again before what was done is taken back, so that nothing stands', async () => {
    const machine = computer(1);
    const application = await applied(machine, takeOut('a', 'root'), takeOut('b', 'root'));
    expect(await application.proceed()).toEqual({ status: 'needs-root' });
    expect(texts()).toEqual(['# a\n', 'b\n']);
    machine.sudoAgain();
    expect(await application.proceed()).toMatchObject({ status: 'failed', failure: ENDED.failure, left: [] });
    expect(texts()).toEqual(['a\n', 'b\n']);
  });

  it('leaves what only sudo takes back, and names it, when that is not granted', async () => {
    const application = await applied(computer(1), takeOut('a', 'root'), takeOut('b', 'root'));
    expect(await application.proceed()).toEqual({ status: 'needs-root' });
    const failure = { code: 'cancelled', detail: 'interrupted' } as const;
    expect(await application.abandon(failure)).toMatchObject({ status: 'failed', failure, left: [at('a')] });
    expect(texts()).toEqual(['# a\n', 'b\n']);
  });

  it('is not asked for where nothing of root’s has been done', async () => {
    const application = await applied(computer(0), takeOut('a', 'person'), takeOut('b', 'root'));
    expect(await application.proceed()).toMatchObject({ status: 'failed', failure: ENDED.failure, left: [] });
    expect(texts()).toEqual(['a\n', 'b\n']);
  });
});
