import { describe, expect, it } from 'vitest';
import { fixFindings } from '../../src/commands/fix/fix-findings.ts';
import type { Target } from '../../src/commands/target.ts';
import { logOf } from '../../src/commands/undo/log-of.ts';
import { runList } from '../../src/commands/undo/run-list.ts';
import { takeBack } from '../../src/commands/undo/take-back.ts';
import { runToUndo } from '../../src/commands/undo.ts';
import type { Check } from '../../src/engine/check.ts';
import type { JournalRecord } from '../../src/engine/repair/journal.ts';
import { pastRuns } from '../../src/engine/repair/undo.ts';
import { runLog } from '../../src/report/run-log.ts';
import { fakeTerminal, invocationOf } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';
import { contentOf, FILE, lineCheck, PURGE, selectionOf, takeOutSteps, toyTarget, words } from './toy.ts';

const broken = lineCheck('shell.broken', 'BROKEN');
const purging = lineCheck('shell.broken', 'BROKEN', { steps: (line, was) => [PURGE, ...takeOutSteps(line, was)] });
const SETTING: Check = lineCheck('shell.broken', 'BROKEN', {
  steps: (line, was) => [
    {
      kind: 'privileged',
      operation: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: true },
      inverse: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: false },
    },
    ...takeOutSteps(line, was),
  ],
});

async function mended(check: Check, content = 'fine\nBROKEN\n'): Promise<Target> {
  const target = toyTarget(content, '  accounts: { sam: { sudo: password } }\n');
  await mendAgain(target, check);
  return target;
}

/** Runs are told apart, and put in order, by the clock. */
function aMinuteLater(target: Target): Target {
  const { machine } = target;
  return { ...target, machine: { ...machine, now: () => machine.now() + 60_000 } };
}

async function mendAgain(target: Target, check: Check): Promise<void> {
  const terminal = fakeTerminal({ isTerminal: true, answers: ['y'] });
  await fixFindings({
    invocation: invocationOf({ verb: 'fix' }),
    terminal,
    mode: 'ask',
    named: [],
    selection: selectionOf(check),
    destination: { file: null, write: async () => {} },
    target,
    words,
  });
}

async function undo(
  target: Target,
  options: {
    name?: string;
    isTerminal?: boolean;
    format?: 'text' | 'json';
    answers?: readonly string[];
  } = {},
) {
  const { name, isTerminal = false, format = 'text', answers = [] } = options;
  const terminal = fakeTerminal({ isTerminal, answers, environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' } });
  const runs = await pastRuns(target.store);
  const code = await takeBack({
    run: runToUndo(name, runs),
    runs,
    invocation: invocationOf({ verb: 'undo', format }),
    terminal,
    destination: { file: null, write: async (document) => terminal.out(document) },
    target,
    words,
  });
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('undo', () => {
  it('brings the last run back to the byte, and says what', async () => {
    const target = await mended(broken);
    expect(await contentOf(target)).toBe('fine\n');
    const { code, stdout } = await undo(target);
    expect(stdout).toMatch(/^Taking back run \S+ \(1 change\):\n {2}~\/toy\.conf, as it was before: taken back\n$/);
    expect(await contentOf(target)).toBe('fine\nBROKEN\n');
    expect(code).toBe(0);
  });

  it('shows what root is going to do before sudo asks', async () => {
    const target = await mended(SETTING);
    const { code, stderr } = await undo(target, { isTerminal: true });
    expect(code).toBe(0);
    const [heading, command, asks] = stderr.split('\n');
    expect(heading).toBe('As root, this is going to be done:');
    expect(command).toBe('  /usr/bin/sudo -n -- /usr/sbin/networksetup -setwebproxystate Wi-Fi off');
    expect(asks).toContain('sudo');
  });

  it('has nothing to do a second time', async () => {
    const target = await mended(broken);
    await undo(target);
    const again = await undo(target);
    expect(again).toEqual({ code: 0, stdout: 'There is nothing to take back.\n', stderr: '' });
  });

  it('has nothing to do where nothing was ever done', async () => {
    expect((await undo(toyTarget('x'))).stdout).toBe('There is nothing to take back.\n');
  });

  it('leaves a file alone that something else changed since, and exits with 4', async () => {
    const target = await mended(broken);
    const read = await target.machine.readFile(FILE);
    const stat = await target.machine.stat(FILE);
    if (!read.ok || !stat.ok) throw new Error('the file is gone');
    const { createHash } = await import('node:crypto');
    const { mode, uid, gid } = stat.value;
    await target.machine.replaceFile({
      path: FILE,
      content: { bytes: Buffer.from('mine\n'), mode, uid, gid },
      expect: createHash('sha256').update(read.value).digest('hex'),
      as: 'person',
    });
    const { code, stdout } = await undo(target);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('left alone: ~/toy.conf was changed by something else since');
    expect(await contentOf(target)).toBe('mine\n');
    expect(code).toBe(4);
  });

  it('names the later run that changed the same file, and both come off in that order', async () => {
    const target = await mended(broken, 'fine\nBROKEN\nODD\n');
    await mendAgain(aMinuteLater(target), lineCheck('shell.odd', 'ODD'));
    const [older = '', newer = ''] = (await pastRuns(target.store)).map(({ run }) => run);
    const { code, stdout } = await undo(target, { name: older });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      `left alone: the later run ${newer} changed ~/toy.conf too; take that one back first, with \`gomend undo ${newer}\``,
    );
    expect(await contentOf(target)).toBe('fine\n');
    expect(code).toBe(4);
    expect((await undo(target, { name: newer })).code).toBe(0);
    expect((await undo(target, { name: older })).code).toBe(0);
    expect(await contentOf(target)).toBe('fine\nBROKEN\nODD\n');
  });

  it('blames no later run that is taken back itself, or changed another file', async () => {
    const target = await mended(broken, 'fine\nBROKEN\nODD\n');
    await mendAgain(aMinuteLater(target), lineCheck('shell.odd', 'ODD'));
    const [older = '', newer = ''] = (await pastRuns(target.store)).map(({ run }) => run);
    await undo(target, { name: newer });
    const { mode, uid, gid } = { mode: 0o644, uid: target.machine.person.uid, gid: target.machine.person.gid };
    const { createHash } = await import('node:crypto');
    await target.machine.replaceFile({
      path: FILE,
      content: { bytes: Buffer.from('mine\n'), mode, uid, gid },
      expect: createHash('sha256')
        .update(await contentOf(target))
        .digest('hex'),
      as: 'person',
    });
    const { stdout } = await undo(target, { name: older });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('was changed by something else since');
  });

  it('says what cannot be taken back, and takes back the rest', async () => {
    const target = await mended(purging);
    const { code, stdout, stderr } = await undo(target);
    // Nothing that root did can be taken back, so sudo has nothing to ask for.
    expect(stderr).toBe('');
    expect(stdout).toMatch(/what `.*killall -HUP mDNSResponder` did: /);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('cannot be taken back; that was said before it was done');
    expect(await contentOf(target)).toBe('fine\nBROKEN\n');
    expect(code).toBe(0);
    // What nothing takes back does not stand in the way of an earlier run.
    expect(runToUndo(undefined, await pastRuns(target.store))).toBeNull();
  });

  it('lets sudo ask on a terminal where root has to take something back', async () => {
    const target = await mended(SETTING);
    const { code, stderr } = await undo(target, { isTerminal: true });
    expect(stderr).toContain('sudo now asks');
    expect(code).toBe(0);
  });

  it('never starts sudo without a terminal: nothing is taken back, and why', async () => {
    const target = await mended(SETTING);
    const { code, stdout } = await undo(target);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Nothing was taken back: sudo asks for a password on a terminal');
    expect(await contentOf(target)).toBe('fine\n');
    expect(code).toBe(4);
  });

  it('changes nothing as root', async () => {
    const target = await mended(broken);
    const machine = { ...target.machine, person: { ...target.machine.person, uid: 0 } };
    const { code, stdout } = await undo({ ...target, machine });
    expect(stdout).toContain('gomend changes nothing as root');
    expect(code).toBe(4);
  });

  it.each<[string, Check, number]>([
    ['a run that is taken back', broken, 0],
    ['a run that needs sudo', SETTING, 4],
  ])('tells programs of %s', async (_, check, code) => {
    const done = await undo(await mended(check), { format: 'json' });
    expect(schemaErrors('undo', JSON.parse(done.stdout))).toEqual([]);
    expect(done.code).toBe(code);
  });
});

describe('a file that something else changed since', () => {
  const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

  async function write(target: Target, text: string): Promise<void> {
    const { createHash } = await import('node:crypto');
    const stat = await target.machine.stat(FILE);
    if (!stat.ok) throw new Error('the file is gone');
    const { mode, uid, gid } = stat.value;
    const expect = createHash('sha256')
      .update(await contentOf(target))
      .digest('hex');
    const content = { bytes: Buffer.from(text), mode, uid, gid };
    await target.machine.replaceFile({ path: FILE, content, expect, as: 'person' });
  }

  it('is shown three ways, and nothing is touched, where nobody can be asked', async () => {
    const target = await mended(broken, 'fine\nBROKEN\nend\n');
    await write(target, `fine\nend\nexport API_TOKEN=${TOKEN}\n`);
    const { code, stdout } = await undo(target);
    expect(code).toBe(4);
    expect(stdout).toContain('What gomend changed in it:');
    expect(stdout).toMatch(/^ {4}- 2 {2}BROKEN$/m);
    expect(stdout).toContain('What has changed since:');
    expect(stdout).toMatch(/^ {4}\+ 3 {2}export API_TOKEN=\*\*\*$/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Nothing was taken back. Run `gomend undo` in a terminal');
    expect(await contentOf(target)).toContain('end\nexport');
    const told = await undo(target, { format: 'json', isTerminal: true });
    const document = JSON.parse(told.stdout);
    expect(schemaErrors('undo', document)).toEqual([]);
    expect(document.conflicts).toMatchObject([
      { now: 'there', ways: ['leave', 'lines', 'whole'], ours: [{}, { sign: '-', text: 'BROKEN' }, {}] },
    ]);
    expect(stdout + told.stdout).not.toContain(TOKEN);
    expect(told.code).toBe(4);
  });

  it.each([
    [['1'], 0, 'fine\nend\nmine\n', 'left as it is, as you said'],
    [[''], 0, 'fine\nend\nmine\n', 'left as it is, as you said'],
    [
      ['2'],
      0,
      'fine\nBROKEN\nend\nmine\n',
      "gomend's lines are taken back, the rest is as it was; before that it is kept as memory/",
    ],
    [['9', 'x', '3'], 0, 'fine\nBROKEN\nend\n', 'as gomend found it; what stood there last is kept as memory/'],
    [[], 6, 'fine\nend\nmine\n', 'left alone'],
  ])('becomes what the person says: %j', async (answers, exit, content, said) => {
    const target = await mended(broken, 'fine\nBROKEN\nend\n');
    await write(target, 'fine\nend\nmine\n');
    const { code, stdout } = await undo(target, { isTerminal: true, answers });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(await contentOf(target)).toBe(content);
    expect(code).toBe(exit);
  });

  it('holds up the rest of its run', async () => {
    const both = lineCheck('shell.broken', 'BROKEN', {
      steps: (line, was) => [
        ...takeOutSteps(line, was),
        { kind: 'move', from: '/Users/sam/other', to: '/Users/sam/aside', as: 'person' },
      ],
    });
    const target = toyTarget('fine\nBROKEN\n', '    ~/other: x\n');
    await mendAgain(target, both);
    await write(target, 'mine\n');
    const { stdout } = await undo(target);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('waits, as nothing is taken back before that is decided');
    expect((await target.machine.stat('/Users/sam/aside')).ok).toBe(true);
  });
});

describe('the log of one run', () => {
  const logged = async (target: Target, format: 'text' | 'json') => {
    const [run = ''] = (await pastRuns(target.store)).map((one) => one.run);
    const options = { invocation: invocationOf({ verb: 'undo', format }), terminal: fakeTerminal(), target, words };
    return logOf(run, { ...options, destination: { file: null, write: async () => {} } });
  };

  it('tells what ran, when and with what result, and no contents', async () => {
    const target = await mended(purging);
    await undo(target);
    const text = await logged(target, 'text');
    expect(text).toMatch(/^Run \S+, begun \S+Z by gomend \S+:\n/);
    expect(text).toMatch(/^ {2}\S+Z shell\.take-out, for shell\.broken$/m);
    expect(text).toMatch(
      /^ {2}\S+Z step 1: done, exit 0 \(\d+ ms\)\n {4}\/usr\/bin\/sudo .*killall -HUP mDNSResponder$/m,
    );
    expect(text).toMatch(/^ {2}\S+Z step 2: done \(\d+ ms\)\n {4}~\/toy\.conf: [0-9a-f]{12} to [0-9a-f]{12}$/m);
    expect(text).toMatch(/^ {2}\S+Z ended: applied$/m);
    expect(text).toMatch(/^ {2}\S+Z looked at again: shell\.broken is ok$/m);
    expect(text).toMatch(/^ {2}\S+Z step 2 taken back$/m);
    expect(text).not.toContain('BROKEN');
  });

  it('tells programs the same', async () => {
    const document = JSON.parse(await logged(await mended(purging), 'json'));
    expect(schemaErrors('run', document)).toEqual([]);
    expect(document.entries).toMatchObject([
      { what: 'fix' },
      { what: 'change', kind: 'privileged', result: 'done', exitCode: 0, files: [] },
      { what: 'change', kind: 'replace', result: 'done', exitCode: null, files: [{ path: FILE }] },
      { what: 'ended', outcome: 'applied' },
      { what: 'verified' },
    ]);
  });

  it.each<[string, JournalRecord[], object]>([
    [
      'that failed',
      [{ type: 'failed', at: '', step: 0, failure: { code: 'failed', detail: 'exit 3: no' }, ms: 7 }],
      { result: 'failed', exitCode: 3, ms: 7, detail: 'exit 3: no' },
    ],
    ['that was cut off', [], { result: 'unknown', exitCode: null, ms: null, detail: null }],
  ])('tells of a command %s, with its credentials masked', (_, after, expected) => {
    const argv = ['/usr/bin/x', '--token', 'hunter2'] as const;
    const intent: JournalRecord = {
      type: 'intent',
      at: '',
      step: 0,
      change: { kind: 'run', argv, saved: [], inverse: null },
    };
    const [entry] = runLog('r', [intent, ...after], () => []).entries;
    expect(entry).toMatchObject({ commands: [['/usr/bin/x', '--token', '***']], ...expected });
  });
});

describe('the list of runs', () => {
  it('tells people and programs, newest first', async () => {
    const target = await mended(broken);
    const runs = await pastRuns(target.store);
    expect(runList(runs, { format: 'text' }, words)).toMatch(
      /^\d{8}T\d{9}-[0-9a-f]{4} {2}\S+Z {2}1 change in place\n$/,
    );
    const document: unknown = JSON.parse(runList(runs, { format: 'json' }, words));
    expect(schemaErrors('runs', document)).toEqual([]);
    expect(document).toMatchObject({ runs: [{ state: 'standing', changes: 1, fixes: ['shell.take-out'] }] });
    await undo(target);
    expect(runList(await pastRuns(target.store), { format: 'text' }, words)).toContain('nothing in place any more');
  });

  it('says that there is none', () => {
    expect(runList([], { format: 'text' }, words)).toBe('There is no run yet.\n');
  });

  it('names the nearest run for one that is not there', async () => {
    const target = await mended(broken);
    const runs = await pastRuns(target.store);
    const [run = ''] = runs.map((one) => one.run);
    expect(() => runToUndo(`${run.slice(0, -1)}x`, runs)).toThrow('unknown-run-near');
    expect(() => runToUndo('yesterday', runs)).toThrow('unknown-run');
  });
});
