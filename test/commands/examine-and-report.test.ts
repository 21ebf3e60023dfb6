import { describe, expect, it } from 'vitest';
import { examineAndReport, type ReportRequest } from '../../src/commands/examine-and-report.ts';
import type { Target } from '../../src/commands/target.ts';
import type { Check } from '../../src/engine/check.ts';
import { type FakeTerminalOptions, fakeTerminal, invocationOf } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';
import { blind, endless, fine, lineCheck, selectionOf, toyTarget, words } from './toy.ts';

const broken = lineCheck('shell.broken', 'BROKEN');
const odd = lineCheck('shell.odd', 'ODD', { status: 'warning' });

interface Setting {
  readonly checks?: readonly Check[];
  readonly content?: string;
  /** No program of the machine can be run. */
  readonly silent?: true;
  readonly invocation?: Parameters<typeof invocationOf>[0];
  readonly terminal?: FakeTerminalOptions;
}

function request(setting: Setting = {}) {
  const { checks = [broken, odd, fine], content = 'fine\n' } = setting;
  const terminal = fakeTerminal(setting.terminal);
  const made: ReportRequest = {
    invocation: invocationOf(setting.invocation),
    terminal,
    selection: selectionOf(...checks),
    destination: { file: null, write: async (document) => terminal.out(document) },
    target: setting.silent ? silenced(toyTarget(content)) : toyTarget(content),
    words,
  };
  return { request: made, terminal };
}

function silenced(target: Target): Target {
  const run = async () => ({ ok: false, failure: { code: 'failed', detail: '' }, ms: 0 }) as const;
  return { ...target, machine: { ...target.machine, run } };
}

async function run(setting: Setting = {}) {
  const { request: made, terminal } = request(setting);
  const code = await examineAndReport(made);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('the exit code of an examination', () => {
  it.each<[string, Setting, number]>([
    ['is 0 for a healthy machine', {}, 0],
    ['is 1 with a problem', { content: 'BROKEN\n' }, 1],
    ['is 0 with a warning alone', { content: 'ODD\n' }, 0],
    ['is 1 with a warning and --strict', { content: 'ODD\n', invocation: { strict: true } }, 1],
    ['is 0 with an unknown beside something seen', { checks: [odd, blind] }, 0],
    ['is 1 with an unknown and --strict', { checks: [odd, blind], invocation: { strict: true } }, 1],
    ['is 3 when nothing could be observed at all', { checks: [blind], silent: true }, 3],
    ['is 0 with nothing but an unknown, when a look worked', { checks: [blind] }, 0],
    ['is 0 without checks', { checks: [] }, 0],
  ])('%s', async (_, setting, code) => {
    expect((await run(setting)).code).toBe(code);
  });
});

describe('text that grows', () => {
  it('begins before anything is looked at', async () => {
    const seen: string[] = [];
    const { request: made } = request({ terminal: { onOut: (text) => seen.push(text) } });
    const reporting = examineAndReport(made);
    expect(seen).toEqual(['gomend 0.1.0 · examining the simulated Mac toy · nothing is changed\n\n']);
    await reporting;
  });

  it('tells checks that end together in their order', async () => {
    // The last one has nothing to look at, so it ends first.
    const { stdout } = await run({ checks: [broken, odd, fine] });
    const ids = [...stdout.matchAll(/✓ ok +(\S+)/g)].map((match) => match[1]);
    expect(ids).toEqual(['shell.broken', 'shell.odd', 'proxy.fine']);
  });

  it('does not wait for a slow check to tell the others', async () => {
    const lines: string[] = [];
    const { request: made, terminal } = request({
      checks: [broken, endless],
      terminal: {
        onOut: (text) => {
          lines.push(text);
          if (text.includes('shell.broken')) terminal.interrupt();
        },
      },
    });
    expect(await examineAndReport(made)).toBe(130);
    expect(lines[1]).toMatch(/^✓ ok +shell.broken/);
    expect(terminal.stdout()).toContain('not the whole picture');
  });

  it('ends with the cards of what is wrong and the way on', async () => {
    const { stdout } = await run({ content: 'BROKEN\n' });
    expect(stdout).toContain('  How I know        ~/toy.conf:1  BROKEN\n');
    expect(stdout).toContain('gomend fix shell.broken --simulate toy\n');
    expect(stdout).toMatch(/3 answers in \d+\.\d s on macOS 26\.1, arm64: 2 ok and 1 problem\./);
  });
});

describe('a document', () => {
  it('is one JSON value that its schema knows', async () => {
    const { stdout, stderr } = await run({ content: 'BROKEN\nODD\n', invocation: { format: 'json' } });
    const document: unknown = JSON.parse(stdout);
    expect(schemaErrors('report', document)).toEqual([]);
    expect(document).toMatchObject({
      machine: { platform: 'darwin', os: 'macOS 26.1', arch: 'arm64', kind: 'simulated' },
      flows: [{ id: 'shell' }, { id: 'proxy' }],
      summary: { ok: 1, warning: 1, problem: 1 },
    });
    expect(stderr).toBe('');
  });

  it('is still one JSON value when gomend itself fails', async () => {
    // A ground that does not exist is a bug of ours, and takes the examination down.
    const buggy = { ...fine, grounds: ['no.such'] };
    const { request: made, terminal } = request({ checks: [broken, buggy], invocation: { format: 'json' } });
    await expect(examineAndReport(made)).rejects.toThrow('no.such');
    const document: unknown = JSON.parse(terminal.stdout());
    expect(schemaErrors('report', document)).toEqual([]);
    expect(document).toMatchObject({ cutShort: expect.stringContaining('no.such') });
  });

  it('is still one JSON value when it is interrupted', async () => {
    const { request: made, terminal } = request({ checks: [broken, endless], invocation: { format: 'json' } });
    const reporting = examineAndReport(made);
    terminal.interrupt();
    expect(await reporting).toBe(130);
    expect(JSON.parse(terminal.stdout())).toMatchObject({ cutShort: 'interrupted' });
  });

  it('holds what there was when the time is over', async () => {
    const { code, stdout } = await run({
      checks: [fine, { ...endless, id: 'proxy.slow' }],
      invocation: { format: 'json', budgetMs: 50 },
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { ok: 1, unknown: 1 }, cutShort: null });
  });

  it('that goes to a file leaves standard output empty', async () => {
    const { request: made, terminal } = request({ content: 'BROKEN\n', terminal: { isTerminal: true } });
    const written: string[] = [];
    const write = async (document: string) => void written.push(document);
    const destination = { file: '/somewhere/report.txt', write };
    expect(await examineAndReport({ ...made, destination })).toBe(1);
    expect(terminal.stdout()).toBe('');
    expect(terminal.stderr()).toBe('The report is in /somewhere/report.txt.\n');
    expect(written.join()).toContain('shell.broken');
    expect(written.join()).not.toContain('\u001b');
  });
});

describe('somebody in the way', () => {
  it('twice ctrl-c leaves at once', async () => {
    const { request: made, terminal } = request({ checks: [endless] });
    const reporting = examineAndReport(made);
    terminal.interrupt();
    expect(() => terminal.interrupt()).toThrow('left at once');
    expect(terminal.left).toEqual([130]);
    expect(await reporting).toBe(130);
  });

  it('a reader who goes away ends it quietly', async () => {
    const { request: made, terminal } = request({ checks: [endless] });
    const reporting = examineAndReport(made);
    terminal.readerGoes();
    expect(await reporting).toBe(0);
    expect(terminal.stderr()).toBe('');
  });
});
