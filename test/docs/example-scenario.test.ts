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
    // The zone that is denied is told about, and how much is lost on the way; what is slow is found all the same.
    expect(bad).toMatchObject([
      { check: 'resolver.servers', status: 'problem', params: { host: 'goproxy.corp.test', servers: ['192.168.1.1'] } },
      { check: 'resolver.servers', status: 'warning', params: { server: '192.168.1.1', sent: 8 } },
    ]);
    expect(code).toBe(1);
  });
});
