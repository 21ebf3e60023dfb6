import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.ts';
import { reportFinding } from '../../src/report/finding.ts';
import { jsonDocument } from '../../src/report/json.ts';
import { schemaErrors } from '../commands/schemas.ts';
import {
  commandsOf,
  finding,
  gorootGone,
  HOME,
  listedTwice,
  mentioned,
  notHere,
  notSeen,
  reportInput,
  words,
} from './samples.ts';

describe('a report', () => {
  const report = buildReport(reportInput(), words);

  it('is what its schema says', () => {
    expect(schemaErrors('report', report)).toEqual([]);
    expect(schemaErrors('report', { ...report, summary: {} })).not.toEqual([]);
  });

  it('says what was examined, and when', () => {
    expect(report).toMatchObject({
      schema: 'gomend.report/1',
      gomend: '1.2.3',
      machine: { platform: 'darwin', os: 'macOS 26.1', arch: 'arm64', kind: 'simulated' },
      journey: 'look',
      startedAt: '2026-11-20T12:00:00.000Z',
      durationMs: 1834,
      cutShort: null,
    });
  });

  it('names the platform where the system would not say more', () => {
    expect(buildReport(reportInput({ os: null }), words).machine.os).toBe('macOS');
  });

  it('keeps the flows in their order, one without findings too', () => {
    const { flows } = buildReport(reportInput({ flows: ['proxy', 'launchd', 'shell'] }), words);
    expect(flows.map(({ id, findings }) => [id, findings.length])).toEqual([
      ['proxy', 1],
      ['launchd', 0],
      ['shell', 1],
    ]);
  });

  it('counts by status', () => {
    const findings = [listedTwice, mentioned, notHere, notSeen, notSeen, gorootGone];
    expect(buildReport(reportInput({ findings }), words).summary).toEqual({
      ok: 0,
      note: 1,
      warning: 1,
      problem: 1,
      skipped: 1,
      unknown: 2,
    });
  });

  it('keeps full paths: a program has no home', () => {
    expect(jsonDocument(report)).toContain(`${HOME}/.zshrc`);
    expect(jsonDocument(report)).not.toContain('~/');
  });

  it('is one JSON value with one line end', () => {
    const text = jsonDocument(report);
    expect(JSON.parse(text)).toEqual(report);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('a finding in words', () => {
  it('has its sentence, its card, its evidence and its fixes', () => {
    expect(reportFinding(gorootGone, words, commandsOf)).toEqual({
      check: 'toolchain.goroot',
      title: 'GOROOT points to a Go tree',
      status: 'problem',
      cause: 'goroot-stale',
      subject: 'GOROOT',
      summary: 'GOROOT is set to /opt/gone, which does not exist',
      meaning: 'Every go command looks for its own files there and stops.',
      advice: 'Take that one line out with `gomend fix toolchain.goroot`.',
      params: { path: '/opt/gone' },
      evidence: [
        {
          kind: 'file',
          source: `${HOME}/.zshrc`,
          excerpt: 'export GOROOT=/opt/gone',
          line: 14,
          ms: null,
          outcome: 'ok',
        },
        { kind: 'directory', source: '/opt/gone', excerpt: 'ENOENT', line: null, ms: 0.1, outcome: 'missing' },
      ],
      fixes: [
        {
          id: 'shell.remove-line',
          title: `take one line out of ${HOME}/.zshrc`,
          why: 'Go finds its own directory by itself.',
          risk: 'low',
          effect: 'new-terminal',
          sudo: true,
          by: 'you',
          steps: [
            {
              kind: 'edit',
              path: `${HOME}/.zshrc`,
              sudo: false,
              edits: [{ kind: 'line', line: 14, was: 'export GOROOT=/opt/gone', becomes: null }],
            },
            { kind: 'run', sudo: false, argv: ['/opt/homebrew/bin/go', 'env', '-u', 'GOROOT'] },
            {
              kind: 'privileged',
              sudo: true,
              operation: 'purge-dns-cache',
              commands: [['/usr/bin/sudo', '-n', 'purge-dns-cache']],
            },
            { kind: 'move', from: '/a', to: '/b', sudo: true },
            { kind: 'person', sudo: false, instruction: 'Turn it on.' },
          ],
        },
      ],
    });
  });

  it('has no card where the catalogue has none', () => {
    expect(reportFinding(notSeen, words, commandsOf)).toMatchObject({
      summary: 'could not be examined: proxy.example did not answer in time',
      meaning: null,
      advice: null,
    });
  });
});

describe('what a machine says is cleaned on its way into a report', () => {
  const secret = 'hunter2';
  const poisoned = finding('toolchain.goroot', {
    ...gorootGone,
    subject: `https://ada:${secret}@proxy.example`,
    params: {
      path: `\u001b[31mred\u001b[0m https://ada:${secret}@x`,
      list: [`https://a:${secret}@y`, '\u202eright'],
      n: 3,
    },
    evidence: [
      {
        kind: 'http',
        source: `https://ada:${secret}@proxy.example/x`,
        excerpt: `Authorization: Basic ${secret}\n\u0007GITHUB_TOKEN=${secret}`,
        line: null,
        ms: 1,
        outcome: 'ok\u009b2J',
      },
    ],
    fixes: [
      {
        ...gorootGone.fixes[0],
        params: { file: `https://ada:${secret}@z` },
        steps: [
          {
            kind: 'edit',
            path: '/x\u001b[2J',
            as: 'person',
            edits: [
              { kind: 'line', line: 1, was: `export API_KEY=${secret}`, becomes: `# API_KEY=${secret}` },
              { kind: 'block', id: 'path', lines: [`export MY_PASSWORD=${secret}`] },
            ],
          },
          { kind: 'run', argv: ['/go', `GOPROXY=https://ada:${secret}@x`], changes: [], inverse: null },
        ],
      },
    ],
  } as typeof gorootGone);
  const text = jsonDocument(
    buildReport(reportInput({ findings: [poisoned], cutShort: `https://a:${secret}@b` }), words),
  );

  it('of credentials, wherever they stand', () => {
    expect(text).not.toContain(secret);
    expect(text).toContain('***');
  });

  it('of terminal controls, wherever they stand', () => {
    expect(text).not.toMatch(/\\u001b|\\u0007|\\u009b|[\u202e\u009b]/);
  });
});
