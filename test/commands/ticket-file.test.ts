import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ticketFile } from '../../src/commands/wizard/ticket-file.ts';
import type { Machine } from '../../src/machine/port.ts';
import { loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { emptyContext } from '../../src/session/context.ts';
import { readSymptom } from '../../src/symptom/read-symptom.ts';
import { tellWhole } from '../../src/symptom/told.ts';
import { loadWords } from '../../src/words/words.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gomend-ticket-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const whole = scenarioMachine(loadScenario('goroot-frozen'));
const words = await loadWords('en');
const message =
  'open /Users/alice/go: Get "https://me:hunter2@proxy.golang.org/x/@v/list": dial tcp 1.2.3.4:443: i/o timeout';

/** npm says where the person stands; a simulated person may have another home. */
async function write(machine: Machine = whole) {
  const symptom = await readSymptom(tellWhole(message), async () => {});
  const terminal = { environment: { INIT_CWD: home, npm_command: 'run-script' } };
  const make = ticketFile({ machine, simulated: 'goroot-frozen' }, words, terminal);
  const session = { ...emptyContext, journey: 'support' as const, symptom };
  return make(session, { system: 'macOS 14.7', run: null }, new AbortController().signal);
}

describe('the report for a ticket', () => {
  it('lies where the person stands, for nobody else, and never over what is there', async () => {
    writeFileSync(join(home, 'gomend-ticket.md'), 'mine');
    const first = await write();
    const second = await write();
    expect([first, second]).toMatchObject([
      { file: join(home, 'gomend-ticket-2.md') },
      { file: join(home, 'gomend-ticket-3.md') },
    ]);
    expect(readFileSync(join(home, 'gomend-ticket.md'), 'utf8')).toBe('mine');
    expect(readFileSync(join(home, 'gomend-ticket-2.md'), 'utf8')).toBe(first.text);
    expect(statSync(join(home, 'gomend-ticket-2.md')).mode & 0o777).toBe(0o600);
    expect(first.text).toContain('***@proxy.golang.org');
    expect(first.text).toContain('macOS 14.7, Apple silicon, zsh (a simulated Mac, not a real one)');
    expect(first.text).not.toContain('hunter2');
  });

  it('is shown, and not written by root, nor where nothing can be written', async () => {
    const root = new Proxy(whole, {
      get: (target, name) => (name === 'person' ? { ...target.person, uid: 0 } : Reflect.get(target, name)),
    });
    expect(await write(root)).toMatchObject({ why: { key: 'mend.as-root' } });
    expect(readdirSync(home)).toEqual([]);
    rmSync(home, { recursive: true });
    const nowhere = await write();
    expect(nowhere).toMatchObject({ why: { key: 'cli.error.out.missing' } });
    expect(nowhere.text).toContain('## The message');
    home = mkdtempSync(join(tmpdir(), 'gomend-ticket-'));
  });
});
