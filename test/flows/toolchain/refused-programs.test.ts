import { describe, expect, it } from 'vitest';
import { refusedProgramsCheck } from '../../../flows/toolchain/checks/refused-programs.ts';
import { refusedPrograms } from '../../../flows/toolchain/facts/refused-programs.ts';
import { isAbout, readSignatureCrash } from '../../../src/macos/crash-report.ts';
import { macWith, run } from '../../machine/simulated/macs.ts';
import { scriptedMachine } from '../machine/scripted-machine.ts';
import { findingsOn, saidOn } from './examining.ts';
import { judge, said, settings } from './judging.ts';
import { knownValue } from './observing.ts';

const SIGNATURE = '"exception" : {"type":"EXC_CRASH","signal":"SIGKILL (Code Signature Invalid)"},';
const REPORTS = '~/Library/Logs/DiagnosticReports';

/** A crash report, by default of a tool below the home directory, on the day before the Mac's. */
function report(parts: { name?: string; path?: string; at?: string; why?: string } = {}): string {
  const { name = 't', path = '/Users/USER/*/t', at = '2026-11-19 10:12:33.00 +0100', why = SIGNATURE } = parts;
  const escaped = path.replaceAll('/', '\\/');
  return `{"app_name":"${name}","timestamp":"${at}","bug_type":"309"}\n{\n  "procName" : "${name}",\n  "procPath" : "${escaped}",\n  ${why}\n}\n`;
}

const OLD = '2026-11-18T16:00:00Z';
const NEW = '2026-11-19T16:00:00Z';
const tool = (parts: object = {}) => ({ program: 't', arch: 'arm64', modified: OLD, ...parts });
const mac = (parts: object, text = report(), more: object = {}) => ({
  files: { '~/go/bin/t': tool(parts), [`${REPORTS}/t-2026-11-19-101233.ips`]: text, ...more },
});
const WRITTEN_OVER = 'problem refused-programs.written-over codesign-invalid-killed: copy-as-new-file';

describe('a program that macOS killed for its signature', () => {
  it.each<[string, object, readonly string[]]>([
    ['and that is whole: it was written over in place', mac({ staleSignature: true }), [WRITTEN_OVER]],
    [
      'in a folder of the person’s own on PATH',
      {
        files: {
          '~/.zshrc': 'export PATH="$HOME/bin:$PATH:$HOME/go/bin"\n',
          '~/bin/t': tool({ staleSignature: true }),
          [`${REPORTS}/t-2026-11-19-101233.ips`]: report(),
        },
      },
      [WRITTEN_OVER],
    ],
    [
      'and that was changed since it was built',
      mac({ damaged: true }),
      ['problem refused-programs.damaged codesign-invalid-killed:'],
    ],
    [
      'or would, as it was changed since it was built, though nobody started it yet',
      { files: { '~/go/bin/t': tool({ damaged: true }) } },
      ['problem refused-programs.damaged codesign-invalid-killed:'],
    ],
    [
      'and that belongs to somebody else',
      mac({ staleSignature: true, owner: 'root' }),
      ['problem refused-programs.written-over codesign-invalid-killed:'],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidOn(state)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['was replaced since', mac({ modified: NEW })],
    ['was killed long ago', mac({ modified: '2026-10-01T00:00:00Z' }, report({ at: '2026-10-20 10:00:00.00 +0000' }))],
    ['has the name of another one', mac({}, report({ name: 'tt', path: '/Users/USER/*/tt' }))],
    ['has the name of one that lies elsewhere', mac({}, report({ path: '/usr/local/bin/t' }))],
    ['ended of itself', mac({}, report({ why: '"exception" : {"type":"EXC_BAD_ACCESS","signal":"SIGSEGV"},' }))],
    ['was killed for its memory', mac({}, report({ why: '"termination" : {"namespace":"JETSAM","code":2},' }))],
    ['is gone', { files: { [`${REPORTS}/t-2026-11-19-101233.ips`]: report() } }],
    ['has a report that is none', mac({}, 'garbage')],
    ['is a script', { files: { '~/go/bin/t': '#!/bin/sh\n' } }],
  ])('healthy: it %s', async (_, state) => {
    expect(await saidOn(state)).toEqual([]);
  });

  it('healthy: on an Intel Mac nothing needs a signature', async () => {
    const intel = { system: { cpu: 'x86_64', rosetta: false } };
    expect((await saidOn({ ...mac({ damaged: true }), ...intel })).join()).not.toContain('refused-programs');
  });

  it('is told apart from a download that is killed', async () => {
    const state = mac({ attributes: { 'com.apple.quarantine': '0083;0;Safari;' } });
    expect(await saidOn(state)).toEqual(['problem downloaded-programs.refused gatekeeper-quarantine: trust-download']);
  });

  it('runs again as a new file, and is killed again when it is copied over', async () => {
    const machine = macWith({ files: { '~/a': tool({ staleSignature: true }), '~/b': tool() } });
    const ends = async (path: string) => (await run(machine, path)).exitCode;
    expect(await ends('/Users/sam/a')).toBe(null);
    await run(machine, '/bin/cp', '/Users/sam/a', '/Users/sam/a.new');
    await run(machine, '/bin/mv', '-f', '/Users/sam/a.new', '/Users/sam/a');
    expect(machine.state.files['/Users/sam/a']).toMatchObject({ staleSignature: false });
    await run(machine, '/bin/cp', '/Users/sam/b', '/Users/sam/a');
    expect(await ends('/Users/sam/a')).toBe(null);
  });
});

describe('what cannot be told', () => {
  const one = { path: '/Users/kim/go/bin/t', killedAt: NEW, intact: true, said: '', own: true };

  it('is not guessed', () => {
    const programs = { looked: 1, refused: [{ ...one, intact: null }], unverified: [], reportsHidden: false };
    expect(said(judge(refusedProgramsCheck, { programs }))).toEqual(['unknown unclear']);
    const hidden = { looked: 1, refused: [], unverified: [], reportsHidden: true };
    expect(said(judge(refusedProgramsCheck, { programs: hidden }))).toEqual(['unknown reports-hidden']);
  });

  it('is no health where codesign does not answer, but of what needs no signature', async () => {
    const silent = { latencyMs: { codesign: 'forever' } };
    const findings = async (state: object) =>
      (await findingsOn({ ...silent, ...state })).filter(({ check }) => check === 'toolchain.refused-programs');
    expect(await findings({ files: { '~/go/bin/t': tool() } })).toMatchObject([
      {
        status: 'unknown',
        message: 'toolchain.refused-programs.unverified',
        params: { names: expect.arrayContaining(['t']) },
      },
    ]);
    expect(await findings({ system: { cpu: 'x86_64', rosetta: false } })).toEqual([]);
  });

  it('is whether a program was killed, where the reports may not be read', async () => {
    const home = '/Users/kim/Library/Logs/DiagnosticReports';
    const machine = scriptedMachine({
      programs: {
        '/usr/bin/sw_vers': 'ProductName:\t\tmacOS\nProductVersion:\t\t15.6\nBuildVersion:\t\t24G84\n',
        '/usr/sbin/sysctl -n hw.optional.arm64': '1\n',
        '/usr/sbin/sysctl -n sysctl.proc_translated': '0\n',
      },
    });
    const closed = {
      ...machine,
      list: async () => ({ ok: false, failure: { code: 'denied', detail: home }, ms: 1 }) as const,
    };
    expect(await knownValue(refusedPrograms, closed, settings())).toMatchObject({ reportsHidden: true });
  });
});

describe('a crash report', () => {
  it('is read from its beginning, with time and place', () => {
    const crash = readSignatureCrash(`${report()}"threads" : [ cut`);
    expect(crash).toEqual({ name: 't', path: '/Users/USER/*/t', at: Date.parse('2026-11-19T09:12:33Z') });
    expect(readSignatureCrash(report({ at: 'yesterday' }))).toBe(null);
  });

  it.each([
    ['/Users/USER/*/t', '/Users/kim/bin/t', true],
    ['/Users/USER/*/t', '/opt/homebrew/bin/t', false],
    ['/opt/homebrew/bin/t', '/opt/homebrew/bin/t', true],
    ['/opt/homebrew/bin/t', '/Users/kim/bin/t', false],
  ])('of %s is about %s: %s', (path, file, expected) => {
    expect(isAbout({ name: 't', path, at: 0 }, file, '/Users/kim')).toBe(expected);
  });
});
