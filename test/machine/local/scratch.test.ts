import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeScratch } from '../../../src/machine/local/scratch.ts';
import type { Scratch } from '../../../src/machine/port.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'scratch-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

async function made(): Promise<Scratch> {
  const outcome = await makeScratch({ TMPDIR: place });
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

describe('a private directory', () => {
  it("stands among the person's temporary files, is closed to others, and goes with all in it", async () => {
    const scratch = await made();
    expect(scratch.path.startsWith(`${place}/gomend-scratch-${process.pid}-`)).toBe(true);
    expect(statSync(scratch.path).mode & 0o777).toBe(0o700);
    await scratch.write('src/hello/main.go', new TextEncoder().encode('package main\n'));
    expect(readFileSync(join(scratch.path, 'src/hello/main.go'), 'utf8')).toBe('package main\n');
    expect(statSync(join(scratch.path, 'src/hello/main.go')).mode & 0o077).toBe(0);
    expect((await scratch.remove()).ok).toBe(true);
    expect(readdirSync(place)).toEqual([]);
    expect((await scratch.remove()).ok).toBe(true);
  });

  it('lets nothing be written outside of it', async () => {
    const scratch = await made();
    for (const name of ['../outside', 'a/../../outside', join(place, 'outside')]) {
      const outcome = await scratch.write(name, new Uint8Array());
      expect(outcome.ok ? 'written' : outcome.failure.code).toBe('unsupported');
    }
    expect(existsSync(join(place, 'outside'))).toBe(false);
    await scratch.remove();
  });

  it.each(['remove', 'exit'])('goes with what go made that may not be changed, by %s', async (way) => {
    const module = join(import.meta.dirname, '../../../src/machine/local/scratch.ts');
    const program = `
      import { chmodSync } from 'node:fs';
      const { makeScratch } = await import(${JSON.stringify(module)});
      // Root may change everything.
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
      const made = await makeScratch({ TMPDIR: ${JSON.stringify(place)} });
      const { path } = made.value;
      await made.value.write('mod/a@v1/go.mod', new Uint8Array(3));
      for (const name of ['mod/a@v1/go.mod', 'mod/a@v1', 'mod']) chmodSync(path + '/' + name, 0o500);
      if (${way === 'remove'}) process.stdout.write(String((await made.value.remove()).ok));
    `;
    chmodSync(place, 0o777);
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (data: Buffer) => {
      told += data.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, told]).toEqual([0, way === 'remove' ? 'true' : '']);
    expect(readdirSync(place)).toEqual([]);
  });

  it('is removed at the end of the process, however that ends by itself', async () => {
    const module = join(import.meta.dirname, '../../../src/machine/local/scratch.ts');
    const program = `
      const { makeScratch } = await import(${JSON.stringify(module)});
      const made = await makeScratch({ TMPDIR: ${JSON.stringify(place)} });
      await made.value.write('a/b', new Uint8Array(3));
      process.stdout.write(made.value.path);
      process.exit(3);
    `;
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      program,
    ]);
    let path = '';
    child.stdout.on('data', (data: Buffer) => {
      path += data.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(3);
    expect(path).toContain(place);
    expect(readdirSync(place)).toEqual([]);
  });

  it('takes away what a killed gomend left, and nothing else', async () => {
    // No process has this number: the largest that Linux and macOS give is far below.
    const old = join(place, 'gomend-scratch-99999999-abcdef');
    const fresh = join(place, 'gomend-scratch-99999998-abcdef');
    const alive = join(place, `gomend-scratch-${process.ppid}-abcdef`);
    const others = join(place, 'gomend-scratch-of-somebody');
    const before = new Date(Date.now() - 2 * 60 * 60 * 1_000);
    for (const path of [old, fresh, alive, others]) mkdirSync(join(path, 'src'), { recursive: true });
    for (const path of [old, alive, others]) utimesSync(path, before, before);
    const scratch = await made();
    await scratch.remove();
    expect(readdirSync(place).sort()).toEqual(
      [fresh, alive, others].map((path) => path.slice(place.length + 1)).sort(),
    );
  });
});
