import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import type { JournalStore } from '../../../src/machine/journal/journal-store.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

const signal = new AbortController().signal;

let home: string;
let machine: Machine;
let store: JournalStore;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'repair-'));
  machine = localMachine({ environment: { HOME: home, PATH: '/usr/bin:/bin' } });
  store = fileJournalStore(join(home, 'state'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);

function fixOf(...steps: readonly Step[]): Fix {
  const facts = { touches: [], proves: [] };
  return { id: 'test.fix', subject: '', params: {}, risk: 'low', effect: 'now', steps, ...facts };
}

const takeOut = (path: string, line: number, was: string): Step => ({
  kind: 'edit',
  path,
  as: 'person',
  edits: [{ kind: 'line', line, was, becomes: `# ${was}` }],
});

async function planned(fix: Fix) {
  const planning = await planFix(machine, fix, signal);
  if (!planning.ok) throw new Error(`refused: ${planning.refusal.code} ${planning.refusal.path}`);
  return planning.plan;
}

async function begin(fix: Fix) {
  const plan = await planned(fix);
  const journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: Date.now });
  return { journal, application: new Application(machine, journal, plan, { check: 'test.check' }, FREELY) };
}

async function undo(journal: Journal) {
  const undone = await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
  return undone.map(({ result }) => result.status);
}

describe('a fix on real files', () => {
  it('changes one line, keeps the mode, and is undone to the byte', async () => {
    const old = 'export EDITOR=vim\r\nexport GOROOT=/gone\r\n\xff no newline';
    writeFileSync(at('.zshrc'), old, 'latin1');
    chmodSync(at('.zshrc'), 0o640);
    const { journal, application } = await begin(fixOf(takeOut(at('.zshrc'), 2, 'export GOROOT=/gone')));
    expect(await application.proceed()).toEqual({ status: 'applied' });
    expect(readFileSync(at('.zshrc'), 'latin1')).toBe(old.replace('export GOROOT', '# export GOROOT'));
    expect(statSync(at('.zshrc')).mode & 0o777).toBe(0o640);
    expect(await undo(journal)).toEqual(['reverted']);
    expect(readFileSync(at('.zshrc'), 'latin1')).toBe(old);
    expect(statSync(at('.zshrc')).mode & 0o777).toBe(0o640);
  });

  it('edits what a link leads to, and leaves the link', async () => {
    writeFileSync(at('dotfiles-zshrc'), 'a\n');
    symlinkSync('dotfiles-zshrc', at('.zshrc'));
    const { journal, application } = await begin(fixOf(takeOut(at('.zshrc'), 1, 'a')));
    await application.proceed();
    expect(lstatSync(at('.zshrc')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('dotfiles-zshrc'), 'utf8')).toBe('# a\n');
    await undo(journal);
    expect(readFileSync(at('dotfiles-zshrc'), 'utf8')).toBe('a\n');
  });

  it('makes a file that was not there, and undo takes it away', async () => {
    const block: Step = {
      kind: 'edit',
      path: at('.zprofile'),
      as: 'person',
      edits: [{ kind: 'block', id: 'path', lines: ['export PATH="$PATH:/x"'] }],
    };
    const { journal, application } = await begin(fixOf(block));
    await application.proceed();
    expect(readFileSync(at('.zprofile'), 'utf8')).toContain('export PATH="$PATH:/x"');
    await undo(journal);
    expect(() => statSync(at('.zprofile'))).toThrow();
  });

  it('takes back its first step when its second fails, and says nothing is left', async () => {
    writeFileSync(at('a'), 'a\n');
    const failing: Step = { kind: 'run', argv: ['/bin/false'], changes: [], inverse: null };
    const { application } = await begin(fixOf(takeOut(at('a'), 1, 'a'), failing));
    expect(await application.proceed()).toMatchObject({ status: 'failed', index: 1, left: [] });
    expect(readFileSync(at('a'), 'utf8')).toBe('a\n');
  });

  it('takes back what a command had written before it failed', async () => {
    writeFileSync(at('settings'), 'old\n');
    const argv = ['/bin/sh', '-c', `echo half > '${at('settings')}'; exit 3`] as const;
    const failing: Step = { kind: 'run', argv, changes: [at('settings')], inverse: null };
    const { application } = await begin(fixOf(failing));
    expect(await application.proceed()).toMatchObject({ status: 'failed', failure: { detail: 'exit 3' } });
    expect(readFileSync(at('settings'), 'utf8')).toBe('old\n');
  });

  it('runs a command, and the one that takes it back, away from the folder the person stands in', async () => {
    const say = (name: string) => ['/bin/sh', '-c', `pwd > '${at(name)}'`] as const;
    const { journal, application } = await begin(
      fixOf({ kind: 'run', argv: say('done'), changes: [], inverse: say('undone') }),
    );
    await application.proceed();
    expect(await undo(journal)).toEqual(['reverted']);
    expect([readFileSync(at('done'), 'utf8'), readFileSync(at('undone'), 'utf8')]).toEqual(['/\n', '/\n']);
  });

  it('does not write over a file that changed between the plan and the yes', async () => {
    writeFileSync(at('a'), 'a\n');
    const { application } = await begin(fixOf(takeOut(at('a'), 1, 'a')));
    writeFileSync(at('a'), 'somebody else\n');
    expect(await application.proceed()).toMatchObject({ status: 'failed', failure: { code: 'conflict' } });
    expect(readFileSync(at('a'), 'utf8')).toBe('somebody else\n');
  });

  it('leaves a file alone, on undo, that somebody changed since', async () => {
    writeFileSync(at('a'), 'a\n');
    const { journal, application } = await begin(fixOf(takeOut(at('a'), 1, 'a')));
    await application.proceed();
    writeFileSync(at('a'), 'mine now\n');
    expect(await undo(journal)).toEqual(['conflict']);
    expect(readFileSync(at('a'), 'utf8')).toBe('mine now\n');
  });

  it('has nothing to take back where the person has put the old bytes back already', async () => {
    writeFileSync(at('a'), 'a\n', { mode: 0o600 });
    const { journal, application } = await begin(fixOf(takeOut(at('a'), 1, 'a')));
    await application.proceed();
    writeFileSync(at('a'), 'a\n');
    expect(await undo(journal)).toEqual(['nothing-to-do']);
  });

  it('undoes two repairs of one file, newest first', async () => {
    writeFileSync(at('a'), 'a\nb\n');
    const { journal, application } = await begin(fixOf(takeOut(at('a'), 1, 'a')));
    await application.proceed();
    const plan = await planned(fixOf(takeOut(at('a'), 2, 'b')));
    await new Application(machine, journal, plan, { check: 'test.check' }, FREELY).proceed();
    expect(readFileSync(at('a'), 'utf8')).toBe('# a\n# b\n');
    expect(await undo(journal)).toEqual(['reverted', 'reverted']);
    expect(readFileSync(at('a'), 'utf8')).toBe('a\nb\n');
  });

  it('moves a file aside and back', async () => {
    writeFileSync(at('job.plist'), '<plist/>\n');
    const { journal, application } = await begin(
      fixOf({ kind: 'move', from: at('job.plist'), to: at('job.aside'), as: 'person' }),
    );
    await application.proceed();
    expect(readFileSync(at('job.aside'), 'utf8')).toBe('<plist/>\n');
    expect(await undo(journal)).toEqual(['reverted']);
    expect(readFileSync(at('job.plist'), 'utf8')).toBe('<plist/>\n');
  });

  it('refuses to plan for a line that reads otherwise, a target that exists, a link to nowhere, and an edit that changes nothing', async () => {
    writeFileSync(at('a'), 'x\n');
    writeFileSync(at('b'), 'b\n');
    symlinkSync('nowhere', at('dangling'));
    const refusals = [
      fixOf(takeOut(at('a'), 1, 'a')),
      fixOf({ kind: 'move', from: at('a'), to: at('b'), as: 'person' }),
      fixOf(takeOut(at('dangling'), 1, 'a')),
      fixOf({
        kind: 'edit',
        path: at('b'),
        as: 'person',
        edits: [{ kind: 'line', line: 1, was: 'b', becomes: 'b' }],
      }),
    ].map(async (fix) => {
      const planning = await planFix(machine, fix, signal);
      return planning.ok ? 'planned' : planning.refusal.code;
    });
    expect(await Promise.all(refusals)).toEqual(['file-changed', 'target-exists', 'not-a-file', 'no-change']);
  });

  it('refuses to plan for a file with a second name, which a replacement would part from it', async () => {
    writeFileSync(at('a'), 'a\n');
    linkSync(at('a'), at('second-name'));
    const planning = await planFix(machine, fixOf(takeOut(at('a'), 1, 'a')), signal);
    expect(planning).toMatchObject({ ok: false, refusal: { code: 'hard-linked' } });
  });

  it.each([
    ['belongs to somebody else', 1, 0o755, 'not-yours'],
    ['stands in a directory that lets nobody make files', 1_234, 0o555, 'directory-closed'],
  ])('refuses to plan for a file that %s', async (_, owner, directoryMode, code) => {
    const person = { ...machine.person, uid: 1_234 };
    const stat: Machine['stat'] = async (path, limits) => {
      const seen = await machine.stat(path, limits);
      if (!seen.ok) return seen;
      const isDirectory = seen.value.type === 'directory';
      return {
        ...seen,
        value: { ...seen.value, uid: isDirectory ? 1_234 : owner, ...(isDirectory ? { mode: directoryMode } : {}) },
      };
    };
    writeFileSync(at('a'), 'a\n');
    const planning = await planFix({ ...machine, person, stat }, fixOf(takeOut(at('a'), 1, 'a')), signal);
    expect(planning).toMatchObject({ ok: false, refusal: { code } });
  });

  it('stops before the person’s part, and goes on behind it', async () => {
    writeFileSync(at('a'), 'a\n');
    const person: Step = { kind: 'person', instruction: message('press'), doneWhen: [] };
    const { journal, application } = await begin(fixOf(person, takeOut(at('a'), 1, 'a')));
    expect(await application.proceed()).toMatchObject({ status: 'waiting' });
    expect(await pastRun(store, journal.run)).toMatchObject({ open: true, waitsFor: 'press' });
    application.personDone();
    expect(await application.proceed()).toEqual({ status: 'applied' });
    expect(await pastRun(store, journal.run)).toMatchObject({ open: false, waitsFor: null });
  });

  it('takes back a step that ran, though the program died before it could write that it had', async () => {
    writeFileSync(at('a'), 'a\n');
    const { journal, application } = await begin(fixOf(takeOut(at('a'), 1, 'a')));
    await application.proceed();
    // The journal as a power cut right after the rename leaves it: intent, and nothing more.
    const path = join(home, 'state', 'runs', `${journal.run}.jsonl`);
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${lines.filter((line) => /"type":"(run|fix|intent)"/.test(line)).join('\n')}\n{"type":"do`);
    expect(await pastRun(store, journal.run)).toMatchObject({ open: true });
    expect(await undo(journal)).toEqual(['reverted']);
    expect(readFileSync(at('a'), 'utf8')).toBe('a\n');
    expect(await pastRun(store, journal.run)).toMatchObject({ open: false, standing: [] });
  });

  it('changes nothing when the journal cannot be written', async () => {
    writeFileSync(at('a'), 'a\n');
    const blocked = fileJournalStore(join(at('a'), 'state'));
    const about = { gomend: '0', machine: 'local', now: Date.now };
    await expect(Journal.begin(blocked, about)).rejects.toThrow();
    expect(readFileSync(at('a'), 'utf8')).toBe('a\n');
  });

  it('keeps journal and old bytes for the person alone, and no contents in the journal', async () => {
    writeFileSync(at('a'), 'export TOKEN=hunter2\nb\n');
    const { journal, application } = await begin(fixOf(takeOut(at('a'), 2, 'b')));
    await application.proceed();
    const path = join(home, 'state', 'runs', `${journal.run}.jsonl`);
    expect(readFileSync(path, 'utf8')).not.toContain('hunter2');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'state', 'kept')).mode & 0o777).toBe(0o700);
  });
});
