import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { localProcesses, readPs } from '../../../src/machine/lease/local-processes.ts';

const processes = localProcesses(process.platform === 'darwin' ? 'darwin' : 'linux');
let child: ChildProcess | null = null;
afterEach(() => child?.kill('SIGKILL'));

describe('a process of this computer', () => {
  it('is told from every other, and knows itself', async () => {
    const own = await processes.own();
    expect(own).toMatchObject({
      pid: process.pid,
      started: expect.stringMatching(/^\d+$/),
      boot: expect.stringMatching(/^[0-9a-z]+$/),
    });
    expect(await processes.look(process.pid)).toEqual({ status: 'there', started: own.started });
    expect(await processes.own()).toEqual(own);
    expect(await localProcesses('linux').look(1)).toMatchObject({ status: 'there' });
  });

  it('is there while it runs, also when it is stopped, and gone when it has ended', async () => {
    child = spawn('/bin/sleep', ['100']);
    const pid = child.pid ?? 0;
    expect((await processes.look(pid)).status).toBe('there');
    child.kill('SIGSTOP');
    expect((await processes.look(pid)).status).toBe('there');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await processes.look(pid)).toEqual({ status: 'gone' });
  });

  it('is gone although its parent has not heard of it yet', async () => {
    // The shell starts one that ends at once, and goes on without ever asking for it.
    child = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 100'], { stdio: ['ignore', 'pipe', 'ignore'] });
    if (!child.stdout) throw new Error('it has no output');
    const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
    await expect.poll(() => processes.look(Number(said))).toEqual({ status: 'gone' });
    // It is a zombie: its number is still taken.
    expect(() => process.kill(Number(said), 0)).not.toThrow();
  });
});

describe('what ps of macOS prints', () => {
  it.each([
    ['S    Mon Nov 23 10:00:00 2026\n', { status: 'there', started: '1795428000' }],
    ['Ss+  Sun Nov  1 09:08:07 2026\n', { status: 'there', started: '1793524087' }],
    ['Z    Mon Nov 23 10:00:00 2026\n', { status: 'gone' }],
    ['S    lun 23 nov 10:00:00 2026\n', { status: 'there', started: null }],
    ['', { status: 'there', started: null }],
  ])('%j', (printed, sight) => {
    expect(readPs(printed)).toEqual(sight);
  });
});
