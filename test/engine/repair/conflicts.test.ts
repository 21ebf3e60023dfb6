import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { conflictsOf, threeWayOf, type Way } from '../../../src/engine/repair/conflict.ts';
import { Journal, readJournal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import type { JournalStore } from '../../../src/machine/journal/journal-store.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';

const signal = new AbortController().signal;
let home: string;
let machine: Machine;
let store: JournalStore;
let journal: Journal;
const at = (name: string) => join(home, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'conflicts-'));
  machine = localMachine({ environment: { HOME: home, PATH: '/usr/bin:/bin' } });
  store = fileJournalStore(join(home, 'state'));
  journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: Date.now });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const comment = (name: string, line: number, was: string): Step => ({
  kind: 'edit',
  path: at(name),
  as: 'person',
  edits: [{ kind: 'line', line, was, becomes: `# ${was}` }],
});
const block = (name: string): Step => ({
  kind: 'edit',
  path: at(name),
  as: 'person',
  edits: [{ kind: 'block', id: 'x', lines: ['x'] }],
});

async function apply(...steps: readonly Step[]) {
  const facts = { touches: [], proves: [] };
  const fix: Fix = { id: 'x.y', subject: '', params: {}, risk: 'low', effect: 'now', steps, ...facts };
  const planning = await planFix(machine, fix, signal);
  if (!planning.ok) throw new Error(planning.refusal.code);
  expect(await new Application(machine, journal, planning.plan, { check: 'x' }, FREELY).proceed()).toEqual({
    status: 'applied',
  });
}

const conflicts = async () => conflictsOf(machine, store, await pastRun(store, journal.run), signal);

async function undo(way?: Way) {
  const decisions = way === undefined ? [] : (await conflicts()).map((conflict) => ({ conflict, way }));
  return (await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY, decisions)).map(
    ({ result }) => result,
  );
}
const standing = async () => (await pastRun(store, journal.run)).standing.length;

describe('what an undo would meet', () => {
  it.each<[string, () => Promise<void> | void, readonly (readonly Way[])[]]>([
    ['nothing, where nobody changed anything', () => {}, []],
    ['nothing, where the old bytes are back', () => writeFileSync(at('a'), 'a\nb\n'), []],
    ['lines that were added', () => writeFileSync(at('a'), 'a\n# b\nmine\n'), [['leave', 'lines', 'whole']]],
    ['gomend’s line changed', () => writeFileSync(at('a'), 'a\nB\n'), [['leave', 'whole']]],
    ['the file gone', () => rmSync(at('a')), [['leave', 'whole']]],
    [
      'a directory in its place',
      () => {
        rmSync(at('a'));
        execFileSync('mkdir', [at('a')]);
      },
      [['leave']],
    ],
    [
      'lines added, and the copy of what gomend left gone',
      async () => {
        const [change] = (await pastRun(store, journal.run)).standing;
        if (change?.change.kind !== 'replace') throw new Error('not an edit');
        rmSync(store.keptAt(change.change.after.sha256));
        writeFileSync(at('a'), 'a\n# b\nmine\n');
      },
      [['leave', 'whole']],
    ],
    [
      'lines added, and nothing kept any more',
      () => {
        rmSync(at('state/kept'), { recursive: true });
        writeFileSync(at('a'), 'a\n# b\nmine\n');
      },
      [['leave']],
    ],
  ])('is %s', async (_, change, expected) => {
    writeFileSync(at('a'), 'a\nb\n');
    await apply(comment('a', 2, 'b'));
    await change();
    const before = existsSync(at('a')) && statSync(at('a')).isFile() ? read('a') : null;
    expect((await conflicts()).map(({ ways }) => ways)).toEqual(expected);
    expect(existsSync(at('a')) && statSync(at('a')).isFile() ? read('a') : null).toBe(before);
  });

  it('is one conflict for all that the run did to one file', async () => {
    writeFileSync(at('a'), 'a\nb\n');
    await apply(comment('a', 1, 'a'));
    await apply(comment('a', 2, 'b'));
    writeFileSync(at('a'), '# a\n# b\nmine\n');
    const [conflict, ...more] = await conflicts();
    expect(more).toEqual([]);
    expect(conflict?.steps).toEqual([1, 0]);
    expect(conflict && threeWayOf(conflict)).toMatchObject({
      mixed: false,
      ours: [
        { sign: '-', text: 'a' },
        { sign: '-', text: 'b' },
        { sign: '+', text: '# a' },
        { sign: '+', text: '# b' },
      ],
      theirs: [{ sign: ' ' }, { sign: ' ' }, { sign: '+', text: 'mine' }],
    });
    expect(await undo('lines')).toMatchObject([{ status: 'merged' }, { status: 'merged' }]);
    expect(read('a')).toBe('a\nb\nmine\n');
    expect(await standing()).toBe(0);
  });

  it('is told of a command’s file too', async () => {
    writeFileSync(at('env'), 'GOROOT=/gone\nGOFLAGS=-v\n');
    const argv = ['/bin/sh', '-c', `echo GOFLAGS=-v > '${at('env')}'`] as const;
    await apply({ kind: 'run', argv, changes: [at('env')], inverse: null });
    writeFileSync(at('env'), 'GOFLAGS=-v\nGOPRIVATE=x\n');
    expect((await conflicts()).map(({ ways }) => ways)).toEqual([['leave', 'lines', 'whole']]);
    await undo('lines');
    expect(read('env')).toBe('GOROOT=/gone\nGOFLAGS=-v\nGOPRIVATE=x\n');
  });
});

describe('what was decided', () => {
  beforeEach(async () => {
    writeFileSync(at('a'), 'a\nb\n', { mode: 0o640 });
    await apply(comment('a', 2, 'b'));
    writeFileSync(at('a'), 'a\n# b\nmine\n');
    chmodSync(at('a'), 0o600);
  });
  const kept = async () => {
    const { records } = await readJournal(store, journal.run);
    const aside = records.find((record) => record.type === 'put-aside');
    return aside?.type === 'put-aside' ? readFileSync(store.keptAt(aside.sha256), 'utf8') : null;
  };

  it.each<[Way | undefined, string, string, string | null, number]>([
    [undefined, 'conflict', 'a\n# b\nmine\n', null, 1],
    ['leave', 'left', 'a\n# b\nmine\n', null, 1],
    ['lines', 'merged', 'a\nb\nmine\n', 'a\n# b\nmine\n', 0],
    ['whole', 'put-back', 'a\nb\n', 'a\n# b\nmine\n', 0],
  ])('is done and nothing else: %s', async (way, status, content, aside, left) => {
    expect(await undo(way)).toMatchObject([{ status }]);
    expect(read('a')).toBe(content);
    expect(statSync(at('a')).mode & 0o777).toBe(0o600);
    expect(await kept()).toBe(aside);
    expect(await standing()).toBe(left);
  });

  it('does not hold for a file that changes once more meanwhile', async () => {
    const [conflict] = await conflicts();
    writeFileSync(at('a'), 'once more\n');
    const decisions = conflict ? [{ conflict, way: 'whole' as const }] : [];
    const [undone] = await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY, decisions);
    expect(undone?.result).toMatchObject({ status: 'failed', failure: { code: 'conflict' } });
    expect(read('a')).toBe('once more\n');
  });

  it('makes a file again that was removed', async () => {
    rmSync(at('a'));
    expect(await undo('whole')).toMatchObject([{ status: 'put-back', kept: null }]);
    expect([read('a'), statSync(at('a')).mode & 0o777]).toEqual(['a\nb\n', 0o640]);
  });
});

describe('a file that gomend made', () => {
  it('loses gomend’s lines, and stays for what others wrote', async () => {
    await apply(block('made'));
    writeFileSync(at('made'), `${read('made')}mine\n`);
    expect(await undo('lines')).toMatchObject([{ status: 'merged' }]);
    expect(read('made')).toBe('mine\n');
  });

  it('goes as a whole, and what it had become is kept', async () => {
    await apply(block('made'));
    writeFileSync(at('made'), `${read('made')}mine\n`);
    const [result] = await undo('whole');
    expect(existsSync(at('made'))).toBe(false);
    expect(result?.status === 'put-back' && result.kept && readFileSync(result.kept, 'utf8')).toContain('mine\n');
  });
});

describe('rights on undo', () => {
  it('stay as the person has set them since', async () => {
    writeFileSync(at('a'), 'a\n', { mode: 0o644 });
    await apply(comment('a', 1, 'a'));
    chmodSync(at('a'), 0o600);
    expect(await undo()).toMatchObject([{ status: 'reverted' }]);
    expect([read('a'), statSync(at('a')).mode & 0o777]).toEqual(['a\n', 0o600]);
  });

  it.skipIf(!existsSync('/usr/bin/setfacl') || !existsSync('/usr/bin/setfattr'))(
    'and lists and marks stay, whether they were there before or came since (needs acl and attr)',
    async () => {
      const about = () =>
        execFileSync('/usr/bin/getfacl', ['--absolute-names', '--numeric', at('a')], { encoding: 'utf8' }) +
        execFileSync('/usr/bin/getfattr', ['--absolute-names', '-d', at('a')], { encoding: 'utf8' });
      writeFileSync(at('a'), 'a\n');
      execFileSync('/usr/bin/setfacl', ['-m', 'u:65534:r', at('a')]);
      await apply(comment('a', 1, 'a'));
      execFileSync('/usr/bin/setfattr', ['-n', 'user.since', '-v', '1', at('a')]);
      const before = about();
      expect(before).toMatch(/user:65534:r--[\s\S]*user\.since/);
      await undo();
      expect(read('a')).toBe('a\n');
      expect(about()).toBe(before);
    },
  );
});
