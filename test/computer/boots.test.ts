import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootComputer, type Computer, missingForComputer, PASSWORD } from './computer.ts';

const missing = missingForComputer();

describe.skipIf(missing !== '')(`a test computer${missing && ` (skipped: ${missing})`}`, () => {
  let computer: Computer;
  beforeAll(async () => {
    computer = await bootComputer();
  });
  afterAll(() => computer?.stop());

  it('has an account of its own, whose sudo wants its password', async () => {
    expect((await computer.run(['id', '-un'], { as: 'gina' })).stdout).toBe('gina\n');
    expect((await computer.run(['sudo', '-n', 'true'], { as: 'gina' })).code).not.toBe(0);
    const asked = await computer.run(['sudo', '-S', 'id', '-un'], { as: 'gina', input: `${PASSWORD}\n` });
    expect(asked.stdout).toBe('root\n');
  });

  it('resolves the hosts that Go needs, and no others', async () => {
    expect((await computer.run(['getent', 'ahosts', 'proxy.golang.org'])).stdout).toContain('192.0.2.20');
    expect((await computer.run(['getent', 'ahosts', 'example.com'])).code).not.toBe(0);
  });

  it('serves modules over a chain that it trusts', async () => {
    const go = '/usr/local/go/bin/go';
    const ran = await computer.run(
      ['env', 'GOPROXY=https://proxy.golang.org', 'GOFLAGS=', go, 'list', '-m', '-versions', 'golang.org/x/text'],
      { as: 'gina' },
    );
    expect(`${ran.stdout}${ran.stderr}`).toContain('v0.2.0');
  });

  it('leaves the machine it runs on as it was', async () => {
    await computer.write('/etc/hosts', 'changed\n');
    const { readFileSync } = await import('node:fs');
    expect(readFileSync('/etc/hosts', 'utf8')).not.toBe('changed\n');
  });
});
