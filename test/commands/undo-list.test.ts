import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/commands/target.ts';
import { logOf } from '../../src/commands/undo/log-of.ts';
import { runList } from '../../src/commands/undo/run-list.ts';
import { runToUndo } from '../../src/commands/undo.ts';
import type { JournalRecord } from '../../src/engine/repair/journal.ts';
import { pastRuns } from '../../src/engine/repair/undo.ts';
import { runLog } from '../../src/report/run-log.ts';
import { fakeTerminal, invocationOf } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';
import { FILE, words } from './toy.ts';

import { broken, mended, purging, undo } from './undoing.ts';

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
