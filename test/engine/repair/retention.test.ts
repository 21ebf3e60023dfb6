import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { beginRun } from '../../../src/engine/repair/begin-run.ts';
import type { Journal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { RETENTION } from '../../../src/engine/repair/retention.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import type { JournalStore } from '../../../src/machine/journal/journal-store.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

const signal = new AbortController().signal;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

let home: string;
let machine: Machine;
let store: JournalStore;
let now: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'retention-'));
  machine = localMachine({ environment: { HOME: home, PATH: '/usr/bin:/bin' } });
  store = fileJournalStore(join(home, 'state'));
  now = START;
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);
const begin = () => beginRun(store, { gomend: '0', machine: 'local', now: () => now });
const keptBytes = () => {
  const directory = join(home, 'state', 'kept');
  if (!existsSync(directory)) return [];
  return readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
};

async function apply(journal: Journal, ...steps: readonly Step[]) {
  const facts = { touches: [], proves: [] };
  const fix: Fix = { id: 'x.y', subject: '', params: {}, risk: 'low', effect: 'now', steps, ...facts };
  const planning = await planFix(machine, fix, signal);
  if (!planning.ok) throw new Error(planning.refusal.code);
  return new Application(machine, journal, planning.plan, { check: 'x' }, FREELY).proceed();
}

/** A run that changes a file whose only line is `text`. */
async function changing(text: string, ...more: readonly Step[]) {
  writeFileSync(at(text), `${text}\n`);
  const journal = await begin();
  const edits = [{ kind: 'line', line: 1, was: text, becomes: `# ${text}` }] as const;
  await apply(journal, { kind: 'edit', path: at(text), as: 'person', edits }, ...more);
  return journal;
}

describe('what is kept of files', () => {
  it('goes when it is older than it is kept, at the start of a run, and what was done stays written down', async () => {
    const old = await changing('old');
    now += (RETENTION.days + 1) * DAY;
    await changing('new');
    const [changed, found, plan, ...more] = keptBytes().sort();
    expect([changed, found, more]).toEqual(['# new\n', 'new\n', []]);
    expect(plan).toContain('"fix":{"id":"x.y"');
    expect(await store.read(old.run)).toHaveLength(5);
  });

  it('stays to the last day', async () => {
    await changing('old');
    now += RETENTION.days * DAY;
    await begin();
    await begin();
    expect(keptBytes()).toContain('old\n');
  });

  it('stays of the last run, however old', async () => {
    await changing('old');
    now += 10 * RETENTION.days * DAY;
    const { retire } = await import('../../../src/engine/repair/retention.ts');
    await retire(store, now);
    expect(keptBytes()).toContain('old\n');
  });

  it('stays of a run that is open', async () => {
    const person: Step = { kind: 'person', instruction: message('press'), doneWhen: [] };
    await changing('open', person);
    now += 10 * RETENTION.days * DAY;
    await begin();
    await begin();
    expect(keptBytes()).toContain('open\n');
  });

  it('stays while a later run needs the same bytes', async () => {
    await changing('same');
    now += (RETENTION.days + 1) * DAY;
    const later = await changing('same');
    now += DAY;
    await begin();
    const undone = await undoRun(machine, store, await pastRun(store, later.run), signal, FREELY);
    expect(undone.map(({ result }) => result.status)).toEqual(['reverted']);
  });

  it('goes for all but the last hundred runs', async () => {
    await changing('first');
    for (let count = 1; count < RETENTION.runs; count++) {
      now += 1000;
      await begin();
    }
    expect(keptBytes()).toContain('first\n');
    now += 1000;
    await begin();
    expect(keptBytes()).toEqual([]);
  });

  it('goes by its own age where no run names it', async () => {
    const fresh = await store.keep(Buffer.from('fresh'));
    const stale = await store.keep(Buffer.from('stale'));
    writeFileSync(`${store.keptAt(stale)}.77.part`, 'st');
    const long = new Date(START - (RETENTION.days + 1) * DAY);
    for (const path of [store.keptAt(stale), `${store.keptAt(stale)}.77.part`]) utimesSync(path, long, long);
    utimesSync(store.keptAt(fresh), new Date(START), new Date(START));
    await begin();
    expect(keptBytes()).toEqual(['fresh']);
  });
});

describe('a credential', () => {
  /** Every file below the state directory that holds the text. */
  const holders = (text: string) => {
    const found = execFileSync('/bin/sh', ['-c', 'grep -rlF -e "$1" "$2" || true', 'sh', text, join(home, 'state')], {
      encoding: 'utf8',
    });
    return found.split('\n').filter((path) => path !== '');
  };
  const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

  it('in an edited line is in the kept copies alone, and those are the person’s alone', async () => {
    writeFileSync(at('rc'), `export GITHUB_TOKEN=${TOKEN}\n`);
    const journal = await begin();
    const was = `export GITHUB_TOKEN=${TOKEN}`;
    await apply(journal, {
      kind: 'edit',
      path: at('rc'),
      as: 'person',
      edits: [{ kind: 'line', line: 1, was, becomes: `# ${was}` }],
    });
    writeFileSync(at('rc'), `mine ${TOKEN}\n`);
    await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
    const where = holders(TOKEN);
    expect(where.length).toBeGreaterThan(0);
    for (const path of where) {
      expect(path.startsWith(join(home, 'state', 'kept/'))).toBe(true);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    for (const name of ['kept', 'runs']) expect(statSync(join(home, 'state', name)).mode & 0o777).toBe(0o700);
    expect(statSync(join(home, 'state', 'runs', `${journal.run}.jsonl`)).mode & 0o777).toBe(0o600);
  });

  it('in a command, in what takes it back, and in what it says, is in no journal; undo still has it', async () => {
    const journal = await begin();
    const say = (name: string) =>
      ['/bin/sh', '-c', `printf %s "$1" > '${at(name)}'`, 'sh', `GOPROXY=https://ada:${TOKEN}@proxy.test`] as const;
    await apply(journal, { kind: 'run', argv: say('done'), changes: [], inverse: say('undone') });
    const failing = ['/bin/sh', '-c', 'echo "password=$1" >&2; exit 3', 'sh', TOKEN] as const;
    const failed = await apply(journal, {
      kind: 'run',
      argv: ['/bin/sh', '-c', failing[2], '--token', TOKEN],
      changes: [],
      inverse: null,
    });
    expect(failed.status).toBe('failed');
    for (const path of holders(TOKEN)) expect(path.startsWith(join(home, 'state', 'kept/'))).toBe(true);
    await undoRun(machine, store, await pastRun(store, journal.run), signal, FREELY);
    expect(readFileSync(at('undone'), 'utf8')).toBe(readFileSync(at('done'), 'utf8'));
  });

  it('of whatever shape is masked in a written command', async () => {
    const { journaled } = await import('../../../src/engine/repair/journaled.ts');
    const secret = fc.stringMatching(/^[A-Za-z0-9]{12,40}$/).map((text) => `Zq9${text}`);
    const shape = fc.constantFrom<(secret: string) => readonly string[]>(
      (text) => [`GOPROXY=https://ada:${text}@proxy.test,direct`],
      (text) => [`https://${text}@proxy.test`],
      (text) => [`API_TOKEN=${text}`],
      (text) => [`--password=${text}`],
      (text) => ['--token', text],
      (text) => [`ghp_${text}${text}`],
      (text) => [`Authorization: Bearer ${text}`],
    );
    fc.assert(
      fc.property(secret, shape, (text, words) => {
        const argv = ['/bin/x', ...words(text)] as const;
        const { change, secret: kept } = journaled({ kind: 'run', argv, saved: [], inverse: argv });
        expect(JSON.stringify(change)).not.toContain(text);
        expect(JSON.parse(Buffer.from(kept ?? []).toString('utf8'))).toEqual(argv);
      }),
    );
  });
});
