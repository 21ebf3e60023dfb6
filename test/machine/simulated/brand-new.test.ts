import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../../flows/journeys.ts';
import { proofs } from '../../../flows/proving/index.ts';
import { proveOn } from '../../../src/commands/prove/prove-on.ts';
import { Application } from '../../../src/engine/repair/apply.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import {
  differences,
  loadScenario,
  type SimulatedMachine,
  scenarioMachine,
  snapshotOf,
} from '../../../src/machine/simulated/index.ts';
import type { SiteReply } from '../../../src/machine/simulated/state/servers.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { loginShell, macWith } from './macs.ts';
import { examine, mend, wrong } from './repairing.ts';

const never = new AbortController().signal;
const PKG = 'go1.27.3.darwin-arm64.pkg';
const SIGNED =
  'simulated installer: go 1.27.3 darwin/arm64, signed by Developer ID Installer: Google LLC (EQHXZ8M8AV)\n';

const brandNew = () => scenarioMachine(loadScenario('brand-new'), { pace: 'instant' });

async function begin(machine: SimulatedMachine) {
  const store = memoryJournalStore();
  return {
    store,
    journal: await Journal.begin(store, { gomend: '0', machine: 'simulated', now: () => machine.now() }),
  };
}

/** In the order of the onboarding journey. */
async function worst(machine: SimulatedMachine): Promise<Finding | undefined> {
  const order = journeyOf('onboarding').flows;
  const findings = wrong(await examine(machine)).filter(({ fixes }) => fixes.length > 0);
  const [first] = findings;
  const same = findings.filter(({ status }) => status === first?.status);
  return same.toSorted((one, other) => order.indexOf(one.flow) - order.indexOf(other.flow))[0];
}

async function offer(machine: SimulatedMachine, id: string): Promise<{ readonly finding: Finding; readonly fix: Fix }> {
  const finding = (await examine(machine)).find(({ check }) => check === 'toolchain.go-present');
  const fix = finding?.fixes.find((one) => one.id === id);
  if (!finding || !fix) throw new Error(`${id} is not offered`);
  return { finding, fix };
}

describe('a Mac out of its box', () => {
  it('comes to proofs that pass, by the onboarding journey’s first advice again and again', async () => {
    const machine = brandNew();
    const { journal } = await begin(machine);
    const done: string[] = [];
    for (let finding = await worst(machine); finding && done.length < 9; finding = await worst(machine)) {
      const [fix] = finding.fixes;
      if (!fix) break;
      await mend(machine, journal, finding, fix);
      done.push(fix.id);
    }
    expect(done).toEqual(['toolchain.install-go-package', 'toolchain.install-command-line-tools']);
    const proven = await proveOn({
      machine,
      proofs,
      named: null,
      startsShell: true,
      budgetMs: 60_000,
      signal: never,
      emit: () => {},
    });
    expect(proven.program).toBe('/usr/local/go/bin/go');
    // Four a simulated Mac can do; of the others it says that it cannot.
    expect(proven.proofs.filter(({ status }) => status === 'ok').map(({ id }) => id)).toEqual([
      'hello',
      'cgo',
      'race',
      'cross-build',
    ]);
    expect(new Set(proven.proofs.map(({ status }) => status))).toEqual(new Set(['ok', 'skipped']));
    expect(machine.unknownCommands).toEqual([]);
  });

  it('can have a Go of the person’s own instead, and is as before when that is undone', async () => {
    const machine = brandNew();
    const before = snapshotOf(machine);
    const { store, journal } = await begin(machine);
    const { finding, fix } = await offer(machine, 'toolchain.install-go-home');
    await mend(machine, journal, finding, fix);
    const after = (await examine(machine)).filter(({ check }) => check === 'toolchain.go-present');
    expect(after).toMatchObject([{ status: 'note', params: { path: '/Users/sam/sdk/go1.27.3/bin/go' } }]);
    await undoRun(machine, store, await pastRun(store, journal.run), never, FREELY);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('keeps that Go where a file of it was changed since', async () => {
    const machine = brandNew();
    const { store, journal } = await begin(machine);
    const { finding, fix } = await offer(machine, 'toolchain.install-go-home');
    await mend(machine, journal, finding, fix);
    const file = '/Users/sam/sdk/go1.27.3/src/fmt/print.go';
    const node = machine.state.files[file];
    if (node?.type !== 'file') throw new Error('no such file');
    machine.state.files[file] = { ...node, content: 'package mine\n' };
    const undone = await undoRun(machine, store, await pastRun(store, journal.run), never, FREELY);
    expect(undone.map(({ result }) => result.status)).toEqual(['reverted', 'conflict']);
    expect(machine.state.files[file]).toBeDefined();
  });
});

it('has its own older Go updated: the new one comes before it, wherever its line stands', async () => {
  const files = {
    '~/sdk/go1.25.7': { goTree: { version: '1.25.7', arch: 'arm64' }, owner: 'sam', group: 'staff' },
    '~/.zshrc': 'export PATH="$HOME/sdk/go1.25.7/bin:$PATH"\n',
  };
  const machine = macWith({ files }, 'brand-new');
  const before = snapshotOf(machine);
  expect((await loginShell(machine, 'go version')).stdout).toContain('go1.25.7');
  const finding = (await examine(machine)).find(({ check }) => check === 'toolchain.version-supported');
  const fix = finding?.fixes.find(({ id }) => id === 'toolchain.install-go-home');
  if (!finding || !fix) throw new Error(`it is not offered: ${finding?.status}`);
  const { store, journal } = await begin(machine);
  await mend(machine, journal, finding, fix);
  expect((await loginShell(machine, 'go version')).stdout).toBe('go version go1.27.3 darwin/arm64\n');
  expect(await examine(machine)).toContainEqual(
    expect.objectContaining({ check: 'toolchain.version-supported', status: 'ok' }),
  );
  await undoRun(machine, store, await pastRun(store, journal.run), never, FREELY);
  expect(differences(before, snapshotOf(machine))).toEqual([]);
});

describe('a disk that is nearly full', () => {
  // The installer of the scenario has 103 bytes, its archive 42: each is held to have 4.5 times that unpacked.
  it.each([
    ['toolchain.install-go-package', 2 * 103 + 464, 'the file, root’s copy of it and what it becomes'],
    ['toolchain.install-go-home', 42 + 189, 'the file and what it becomes'],
  ])('is seen before anything is fetched: %s', async (id, needed) => {
    const machine = brandNew();
    const { fix } = await offer(machine, id);
    machine.state.freeBytes = { '/': needed - 1 };
    expect(await planFix(machine, fix, never)).toMatchObject({
      ok: false,
      refusal: { code: 'no-room', freeBytes: needed - 1, neededBytes: needed },
    });
    machine.state.freeBytes = { '/': needed };
    expect(await planFix(machine, fix, never)).toMatchObject({ ok: true });
  });

  it('is no matter where the home directory lies on another one', async () => {
    const machine = brandNew();
    const { fix } = await offer(machine, 'toolchain.install-go-home');
    machine.state.freeBytes = { '/': 0, '/Users/sam': 1_000 };
    expect(await planFix(machine, fix, never)).toMatchObject({ ok: true });
  });
});

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What the two servers give, changed by a test. */
function served(
  machine: SimulatedMachine,
  change: { readonly body?: string; readonly listed?: string; readonly status?: number },
) {
  const replies = (name: string): readonly Writable<SiteReply>[] =>
    machine.state.network.sites[name]?.ports['443']?.replies ?? [];
  const list = replies('go.dev').find(({ path }) => path === '/dl/?mode=json');
  const file = replies('dl.google.com').find(({ path }) => path === `/go/${PKG}`);
  if (!list || !file) throw new Error('the scenario has other servers');
  if (change.status !== undefined) file.status = change.status;
  if (change.body !== undefined) file.body = change.body;
  if (change.listed === undefined) return;
  const releases = JSON.parse(list.body) as { files: { filename: string; size: number; sha256: string }[] }[];
  for (const one of releases[0]?.files ?? []) {
    if (one.filename !== PKG) continue;
    one.size = Buffer.byteLength(change.listed);
    one.sha256 = createHash('sha256').update(change.listed).digest('hex');
  }
  list.body = JSON.stringify(releases);
}

const unsigned = 'simulated installer: go 1.27.3 darwin/arm64\n';
const another = SIGNED.replace('Google LLC (EQHXZ8M8AV)', 'Google LLC (ABCDE12345)');

describe('an installer', () => {
  it.each([
    ['that is not what the list says', { body: SIGNED.replace('1.27.3', '1.27.2') }, /SHA-256/],
    ['of another size', { body: `${SIGNED}more\n` }, /bytes instead of/],
    ['that is not there', { status: 404 }, /404/],
    ['that nobody has signed', { body: unsigned, listed: unsigned }, /no signature/],
    ['that somebody else has signed', { body: another, listed: another }, /not signed as Go/],
  ])('%s is not installed, and nothing of it stays', async (_, change, says) => {
    const machine = brandNew();
    served(machine, change);
    const before = snapshotOf(machine);
    const { journal } = await begin(machine);
    const { finding, fix } = await offer(machine, 'toolchain.install-go-package');
    const planning = await planFix(machine, fix, never);
    if (!planning.ok) throw new Error(planning.refusal.code);
    const application = new Application(machine, journal, planning.plan, finding, FREELY);
    let result = await application.proceed();
    if (result.status === 'needs-root') {
      expect(await machine.privilege.ask()).toBe('granted');
      result = await application.proceed();
    }
    expect(result).toMatchObject({ status: 'failed', left: [] });
    expect(result.status === 'failed' ? result.failure.detail : '').toMatch(says);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('that is changed between the look and root’s work is not installed', async () => {
    const machine = brandNew();
    const { journal } = await begin(machine);
    const { finding, fix } = await offer(machine, 'toolchain.install-go-package');
    const planning = await planFix(machine, fix, never);
    if (!planning.ok) throw new Error(planning.refusal.code);
    const application = new Application(machine, journal, planning.plan, finding, FREELY);
    expect(await application.proceed()).toEqual({ status: 'needs-root' });
    // Another program of the person's, while they type their password.
    const file = `${machine.installs.downloads}/${PKG}`;
    const node = machine.state.files[file];
    if (node?.type !== 'file') throw new Error('it is not there');
    machine.state.files[file] = { ...node, content: SIGNED.replace('1.27.3', '1.1.1') };
    await machine.privilege.ask();
    expect(await application.proceed()).toMatchObject({ status: 'failed', failure: { code: 'garbage' }, left: [] });
    expect(Object.keys(machine.state.files).filter((path) => /\/usr\/local\/go|gomend/.test(path))).toEqual([]);
  });
});
