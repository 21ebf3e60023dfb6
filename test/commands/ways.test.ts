import { describe, expect, it } from 'vitest';
import { understand } from '../../src/commands/arguments.ts';
import { downloadProgress } from '../../src/commands/fix/download-progress.ts';
import { fix } from '../../src/commands/fix.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { loadWords } from '../../src/words/words.ts';
import { fakeTerminal } from './fake-terminal.ts';

const CHECK = 'toolchain.go-present';
const words = await loadWords('en');

async function run(...args: readonly string[]) {
  const understood = understand(['fix', ...args, '--simulate', 'brand-new'], {});
  if (understood.asks !== 'run') throw new Error('it asks for something else');
  const terminal = fakeTerminal({ environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' } });
  const code = await fix(understood.invocation, terminal);
  return { code, said: terminal.stdout().replaceAll(/\s+/g, ' ') };
}

describe('one of several ways to mend a check', () => {
  it('is the first, and the others are named where it was not taken', async () => {
    const { code, said } = await run(CHECK, '--dry-run');
    expect(code).toBe(1);
    expect(said).toContain('install go1.27.3 for everybody');
    expect(said).toContain(`gomend fix ${CHECK} --with toolchain.install-go-home --simulate brand-new`);
  });

  it('is the one that was named', async () => {
    const { code, said } = await run(CHECK, '--with', 'toolchain.install-go-home', '--yes');
    expect(code).toBe(0);
    expect(said).toContain('It is unpacked as ~/sdk/go1.27.3');
    expect(said).not.toContain('--with');
  });

  it('is none that is not there', async () => {
    const { code, said } = await run(CHECK, '--with', 'toolchain.nothing', '--yes');
    expect(code).toBe(1);
    expect(said).toContain('There is no way toolchain.nothing to mend this');
    expect(said).toContain('toolchain.install-go-package and toolchain.install-go-home');
  });

  it.each([[[]], [[CHECK, 'shell.startup']]])('is picked for one check: not for %j', async (checks) => {
    await expect(run(...checks, '--with', 'x', '--dry-run')).rejects.toThrow(UsageError);
  });
});

describe('a download', () => {
  it('is told by tenths, each once, and from the start again with the next one', () => {
    const said: string[] = [];
    const tell = downloadProgress(words, (line) => said.push(line));
    tell({ type: 'step-started', index: 0 });
    const parts = [1, 9, 10, 11, 35, 35, 99, 100, 100];
    for (const part of parts) tell({ type: 'step-progress', index: 0, bytes: part * 1_000_000, of: 100_000_000 });
    tell({ type: 'step-started', index: 1 });
    tell({ type: 'step-progress', index: 1, bytes: 50_000_000, of: 100_000_000 });
    const told = ['10.0 MB', '35.0 MB', '99.0 MB', '100.0 MB', '50.0 MB'];
    expect(said).toEqual(told.map((bytes) => `${bytes} of 100.0 MB are here.`));
  });
});
