import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'compiled-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const cache = () => join(home, '.cache', 'gomend', 'code');
const start = (given: Record<string, string> = {}) =>
  execFileSync(process.execPath, [cli, 'graph'], { env: { PATH: '/usr/bin:/bin', HOME: home, ...given } }).toString();

describe('compiled code', () => {
  it('is kept in a directory that is the person’s alone', () => {
    start();
    expect(readdirSync(cache())).not.toEqual([]);
    expect(statSync(cache()).mode & 0o777).toBe(0o700);
  });

  it('is not taken from a directory that others may write to', () => {
    mkdirSync(cache(), { recursive: true });
    chmodSync(cache(), 0o777);
    start();
    expect(readdirSync(cache())).toEqual([]);
  });

  it('is not kept where there is no home, and the program starts all the same', () => {
    expect(start({ HOME: '/nowhere/at/all' })).toContain('stateDiagram-v2');
    expect(start({ HOME: '' })).toContain('stateDiagram-v2');
    expect(existsSync('/nowhere')).toBe(false);
  });
});
