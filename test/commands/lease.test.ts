import { describe, expect, it } from 'vitest';
import { fixFindings } from '../../src/commands/fix/fix-findings.ts';
import type { FixMode } from '../../src/commands/fix.ts';
import type { Target } from '../../src/commands/target.ts';
import { takeBack } from '../../src/commands/undo/take-back.ts';
import { runToUndo } from '../../src/commands/undo.ts';
import type { Check } from '../../src/engine/check.ts';
import { pastRuns } from '../../src/engine/repair/undo.ts';
import type { LeaseOwner, LeasePlace, LeaseStore } from '../../src/machine/lease/lease-port.ts';
import { FakeProcesses, ownerOf } from '../machine/lease/leases.ts';
import { type FakeTerminalOptions, fakeTerminal, invocationOf } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';
import { contentOf, FILE, lineCheck, selectionOf, toyTarget, words } from './toy.ts';

const broken = lineCheck('shell.broken', 'BROKEN');
const odd = lineCheck('shell.odd', 'ODD');
const PLAIN = { LANG: 'en_US.UTF-8', NO_COLOR: '1' };
const CONTENT = 'fine\nBROKEN\nODD\n';

/** A Mac on which process 7 of ada has the lease, and is there or not. */
async function occupied(state: 'working' | 'gone', parts: Partial<LeaseOwner> = {}) {
  const processes = new FakeProcesses();
  if (state === 'working') processes.as(7);
  const toy = toyTarget(CONTENT);
  const lease: LeasePlace = { ...toy.lease, processes: processes.as(1) };
  const now = lease.clock.now();
  await lease.store.swap(
    await lease.store.read(),
    ownerOf({ since: now, expires: now + 30_000, work: { check: 'shell.broken', fix: 'x' }, ...parts }),
  );
  return { ...toy, lease };
}

interface Asking {
  readonly mode?: FixMode;
  readonly switches?: readonly string[];
  readonly checks?: readonly Check[];
  readonly format?: 'text' | 'json';
  readonly terminal?: FakeTerminalOptions;
}

async function outcomeOf(code: number, terminal: ReturnType<typeof fakeTerminal>, target: Target) {
  const stdout = terminal.stdout();
  return {
    code,
    stdout,
    said: stdout.replaceAll(/\s+/g, ' '),
    asked: terminal.asked,
    content: await contentOf(target),
  };
}

async function fix(target: Target, { mode = 'yes', switches = [], format = 'text', ...asking }: Asking = {}) {
  const terminal = fakeTerminal({ isTerminal: mode === 'ask', environment: PLAIN, ...asking.terminal });
  const code = await fixFindings({
    invocation: invocationOf({ verb: 'fix', format, switches: new Set(switches) }),
    terminal,
    mode,
    named: ['shell.broken'],
    selection: selectionOf(...(asking.checks ?? [broken, odd])),
    destination: { file: null, write: async (document) => terminal.out(document) },
    target,
    words,
  });
  return outcomeOf(code, terminal, target);
}

async function undo(target: Target, { switches = [], format = 'text', ...asking }: Asking = {}) {
  const terminal = fakeTerminal({ environment: PLAIN, ...asking.terminal });
  const runs = await pastRuns(target.store);
  const code = await takeBack({
    run: runToUndo(undefined, runs),
    runs,
    invocation: invocationOf({ verb: 'undo', format, switches: new Set(switches) }),
    terminal,
    destination: { file: null, write: async (document) => terminal.out(document) },
    target,
    words,
  });
  return outcomeOf(code, terminal, target);
}

const ownerNow = async ({ lease }: Target) => (await lease.store.read()).owner;

describe('fix beside another gomend', () => {
  it.each(['yes', 'ask'] as const)('that works examines, says who repairs, and changes nothing (%s)', async (mode) => {
    const target = await occupied('working');
    const { code, said, asked, content } = await fix(target, { mode, switches: ['take-over'] });
    expect(said).toContain('~/toy.conf has the line BROKEN');
    expect(said).toContain('Not done. Another gomend is repairing this computer: process 7 of ada, since 20');
    expect(said).toContain('It has to do with no line is broken.');
    expect(asked).toEqual([]);
    expect(content).toBe(CONTENT);
    expect(await target.store.runs()).toEqual([]);
    expect(code).toBe(5);
    expect(await ownerNow(target)).toMatchObject({ pid: 7 });
  });

  it('tells programs who it is', async () => {
    const { code, stdout } = await fix(await occupied('working'), { format: 'json' });
    const document: unknown = JSON.parse(stdout);
    expect(schemaErrors('fix', document)).toEqual([]);
    expect(document).toMatchObject({
      repairer: { state: 'working', pid: 7, user: 'ada', uid: 501, check: 'shell.broken' },
      repairs: [{ outcome: 'busy' }, { outcome: 'busy' }],
    });
    expect(code).toBe(5);
  });

  it('says so too where the other one has just mended what was seen', async () => {
    const target = await occupied('working');
    const already = lineCheck('shell.broken', 'BROKEN', {
      steps: () => [
        { kind: 'edit', path: FILE, as: 'person', edits: [{ kind: 'line', line: 1, was: 'x', becomes: null }] },
      ],
    });
    const { code, said } = await fix(target, { checks: [already] });
    expect(said).toContain('Not done. Another gomend is repairing this computer');
    expect(code).toBe(5);
  });

  it('is healthy where it is healthy: only what was to be changed is refused', async () => {
    const toy = toyTarget('fine\n');
    const working = await occupied('working');
    expect((await fix({ ...toy, lease: working.lease })).code).toBe(0);
  });

  it('shows a dry run all the same', async () => {
    const { code, said } = await fix(await occupied('working'), { mode: 'dry-run' });
    expect(said).toContain('this was a dry run');
    expect(code).toBe(1);
  });

  it('that was cut off is not taken over by --yes alone, and how to is said', async () => {
    const target = await occupied('gone');
    const { code, said, content } = await fix(target);
    expect(said).toContain('was repairing this computer and was cut off: process 7 of ada');
    expect(said).toContain('run this again with --take-over.');
    expect([code, content]).toEqual([5, CONTENT]);
    expect(await ownerNow(target)).toMatchObject({ pid: 7 });
  });

  it('that was cut off is taken over with --take-over', async () => {
    const target = await occupied('gone');
    const { code, content } = await fix(target, { switches: ['take-over'] });
    expect([code, content]).toEqual([0, 'fine\n']);
    expect(await ownerNow(target)).toBeNull();
  });

  it('that was cut off is asked about, before anything else', async () => {
    const target = await occupied('gone');
    const { code, said, asked, content } = await fix(target, { mode: 'ask', terminal: { answers: ['y', 'y', 'y'] } });
    expect(asked).toEqual(['Take over from it? [y/N] ', 'Do it? [y/N] ', 'Do it? [y/N] ']);
    expect(said).toContain('was cut off: process 7 of ada');
    expect([code, content]).toEqual([0, 'fine\n']);
  });

  it.each([['n'], [''], [null]])('that was cut off keeps it after the answer %j', async (answer) => {
    const target = await occupied('gone');
    const { code, asked, content } = await fix(target, { mode: 'ask', terminal: { answers: [answer] } });
    expect(asked).toEqual(['Take over from it? [y/N] ']);
    expect([code, content]).toEqual([5, CONTENT]);
  });

  it('holds the lease while it repairs, and says what it does', async () => {
    const toy = toyTarget(CONTENT);
    const seen: unknown[] = [];
    const swap: LeaseStore['swap'] = (from, owner) => {
      seen.push(owner?.work?.check ?? owner?.work ?? owner);
      return toy.lease.store.swap(from, owner);
    };
    const target = { ...toy, lease: { ...toy.lease, store: { ...toy.lease.store, swap } } };
    expect((await fix(target)).code).toBe(0);
    expect(seen[0]).toMatchObject({ work: null });
    expect(seen).toContain('shell.broken');
    expect(seen.at(-1)).toBeNull();
  });

  it('gives it back after ctrl-c', async () => {
    const target = toyTarget(CONTENT);
    const { code } = await fix(target, {
      mode: 'ask',
      terminal: { answers: [null], onQuestion: (terminal) => terminal.interrupt() },
    });
    expect(code).toBe(130);
    expect(await ownerNow(target)).toBeNull();
  });

  it('that takes over while a question stands stops everything that would come', async () => {
    const target = toyTarget(CONTENT);
    const { store } = target.lease;
    const { code, said, content, stdout } = await fix(target, {
      mode: 'ask',
      terminal: {
        answers: ['y', 'y'],
        // The computer slept at the question, and somebody else came.
        onQuestion: async () => {
          const now = target.lease.clock.now();
          await store.swap(await store.read(), ownerOf({ token: 'other', expires: now + 30_000 }));
        },
      },
    });
    expect(said).toContain('Stopped, because another gomend has taken over. Everything is as it was');
    expect(stdout.match(/Stopped/g)).toHaveLength(1);
    expect([code, content]).toEqual([5, CONTENT]);
    expect(await target.store.runs()).toEqual([]);
    expect(await ownerNow(target)).toMatchObject({ token: 'other' });
  });

  it('is not begun where it cannot be written down who repairs', async () => {
    const toy = toyTarget(CONTENT);
    const read = async (): Promise<never> => {
      throw new Error('EACCES: permission denied');
    };
    const { code, said, content } = await fix({ ...toy, lease: { ...toy.lease, store: { ...toy.lease.store, read } } });
    expect(said).toContain('must be written down first, and cannot be (EACCES: permission denied)');
    expect([code, content]).toEqual([4, CONTENT]);
  });
});

describe('undo beside another gomend', () => {
  async function mended(state: 'working' | 'gone'): Promise<Target> {
    const other = await occupied(state);
    const target = toyTarget(CONTENT);
    await fix(target);
    return { ...target, lease: other.lease };
  }

  it('that works takes nothing back, and says who repairs', async () => {
    const { code, said, content } = await undo(await mended('working'), { switches: ['take-over'] });
    expect(said).toContain('Nothing was taken back. Another gomend is repairing this computer: process 7 of ada');
    expect([code, content]).toEqual([5, 'fine\n']);
  });

  it('tells programs who it is', async () => {
    const { code, stdout } = await undo(await mended('working'), { format: 'json' });
    const document: unknown = JSON.parse(stdout);
    expect(schemaErrors('undo', document)).toEqual([]);
    expect(document).toMatchObject({ refused: 'busy', repairer: { pid: 7, state: 'working' }, changes: [] });
    expect(code).toBe(5);
  });

  it('that was cut off is taken over with a yes, with --take-over, and not otherwise', async () => {
    const target = await mended('gone');
    expect((await undo(target)).code).toBe(5);
    const no = await undo(target, { terminal: { isTerminal: true, answers: ['n'] } });
    expect([no.code, no.asked]).toEqual([5, ['Take over from it? [y/N] ']]);
    const yes = await undo(target, { terminal: { isTerminal: true, answers: ['y'] } });
    expect([yes.code, yes.content]).toEqual([0, CONTENT]);
    expect(await ownerNow(target)).toBeNull();
    const other = await mended('gone');
    expect((await undo(other, { switches: ['take-over'] })).code).toBe(0);
  });

  it('that took it back first leaves nothing to take back', async () => {
    const target = toyTarget(CONTENT);
    await fix(target);
    const runs = await pastRuns(target.store);
    await undo(target);
    const terminal = fakeTerminal({ environment: PLAIN });
    const code = await takeBack({
      run: runToUndo(undefined, runs),
      runs,
      invocation: invocationOf({ verb: 'undo' }),
      terminal,
      destination: { file: null, write: async (document) => terminal.out(document) },
      target,
      words,
    });
    expect(terminal.stdout()).toContain('There is nothing to take back.');
    expect(code).toBe(0);
  });
});
