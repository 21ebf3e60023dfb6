import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../commands/program.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const FILE = join(DOCS, 'example-scenario.yaml');

interface Told {
  readonly flows: readonly {
    readonly findings: readonly { readonly check: string; readonly status: string; readonly params: object }[];
  }[];
}

describe('docs/scenarios.md', () => {
  it('shows the example as it stands in its file', () => {
    const [, shown] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(DOCS, 'scenarios.md'), 'utf8')) ?? [];
    expect(shown).toBe(readFileSync(FILE, 'utf8'));
  });

  it('has an example that the built program examines', async () => {
    const { code, stdout } = await runProgram(['check', '--simulate', FILE, '--json']);
    const bad = (JSON.parse(stdout) as Told).flows
      .flatMap(({ findings }) => findings)
      .filter(({ status }) => status !== 'ok' && status !== 'note' && status !== 'skipped');
    // The zone that is denied is told about; what is slow, or lost on the way, is asked for again and found. Which of the
    // questions are lost depends on their order, so two or three of the eight that time the server.
    expect(bad.filter(({ status }) => status === 'problem')).toMatchObject([
      { check: 'resolver.servers', status: 'problem', params: { host: 'goproxy.corp.test', servers: ['192.168.1.1'] } },
    ]);
    for (const { params } of bad.filter(({ status }) => status === 'warning')) {
      expect(params).toEqual({ server: '192.168.1.1', lost: 3, sent: 8 });
    }
    expect(code).toBe(1);
  });
});
