import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import { within } from '../../../src/machine/local/limits.ts';
import { personOf } from '../../../src/machine/local/person.ts';

const account = () => ({ username: 'ada', uid: 501, gid: 20, groups: [20], homedir: '/Users/ada' });

describe('the person', () => {
  it('is the account, and lives where HOME says', () => {
    expect(personOf({ HOME: '/Volumes/Home/ada' }, account)).toEqual({
      name: 'ada',
      uid: 501,
      gid: 20,
      groups: [20],
      home: '/Volumes/Home/ada',
    });
  });

  it.each([[{}], [{ HOME: '' }], [{ HOME: 'relative/home' }]])(
    'lives where the account says, with %j',
    (environment) => {
      expect(personOf(environment, account).home).toBe('/Users/ada');
    },
  );

  it('lives at the root where nothing says anything', () => {
    expect(personOf({}, () => ({ ...account(), homedir: null })).home).toBe('/');
  });

  it('is this process’s account on this machine', () => {
    const { name, uid } = localMachine({ environment: {} }).person;
    expect({ name, uid }).toEqual({ name: userInfo().username, uid: userInfo().uid });
  });

  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'may be an account that no directory knows, in a home that is not there (needs root to become it)',
    () => {
      const program = `
        import { localMachine } from ${JSON.stringify(join(import.meta.dirname, '../../../src/machine/local/index.ts'))};
        process.setgid(4712);
        process.setuid(4711);
        const machine = localMachine({ environment: { HOME: '/no/such/home' } });
        const read = await machine.readFile(machine.person.home + '/.zshrc');
        console.log(JSON.stringify([machine.person, read.failure.code]));`;
      const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
      expect(JSON.parse(ran.stdout)).toEqual([
        { name: '4711', uid: 4711, gid: 4712, groups: [4712], home: '/no/such/home' },
        'missing',
      ]);
    },
  );
});

describe('the local machine', () => {
  it('stands where it is told, else where the process stands', () => {
    expect(localMachine({ environment: {}, workingDirectory: '/usr' }).workingDirectory).toBe('/usr');
    expect(localMachine({ environment: {} }).workingDirectory).toBe(process.cwd());
  });

  it.skipIf(process.platform !== 'linux')('may stand in a directory that was deleted (Linux)', () => {
    const index = join(import.meta.dirname, '../../../src/machine/local/index.ts');
    const program = `
      import { mkdtempSync, rmdirSync } from 'node:fs';
      const { localMachine } = await import(${JSON.stringify(index)});
      const gone = mkdtempSync('/tmp/gone-');
      process.chdir(gone);
      rmdirSync(gone);
      console.log(localMachine({ environment: { PWD: gone } }).workingDirectory === gone);
      console.log(localMachine({ environment: { HOME: '/home/ada' } }).workingDirectory);`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
    expect(ran.stdout).toBe('true\n/home/ada\n');
  });

  it('tells the time, and what it runs on', () => {
    const machine = localMachine();
    expect(Math.abs(machine.now() - Date.now())).toBeLessThan(1000);
    expect(machine).toMatchObject({ kind: 'local', platform: process.platform, arch: process.arch });
  });

  it('crashes over no home that may not be written', async () => {
    const home = mkdtempSync('/tmp/home-');
    chmodSync(home, 0o500);
    const machine = localMachine({ environment: { HOME: home } });
    expect(machine.person.home).toBe(home);
    expect((await machine.list(home)).ok).toBe(true);
    rmSync(home, { recursive: true });
  });
});

describe('limits', () => {
  it('end what never ends by itself', async () => {
    const outcome = await within({ timeoutMs: 50 }, 5_000, () => new Promise(() => {}));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'timeout', detail: 'time limit of 50 ms' } });
  });

  it('end nothing after the point of no return', async () => {
    const abort = new AbortController();
    const outcome = await within({ signal: abort.signal, timeoutMs: 30 }, 5_000, async (course) => {
      course.commit();
      abort.abort();
      await new Promise((resolve) => setTimeout(resolve, 60));
      return 'done';
    });
    expect(outcome).toMatchObject({ ok: true, value: 'done' });
  });

  it('let nobody pass that point late', async () => {
    const abort = new AbortController();
    let passed = false;
    const outcome = await within({ signal: abort.signal, cleanUpMs: 1_000 }, 5_000, async (course) => {
      abort.abort();
      await Promise.resolve();
      course.commit();
      passed = true;
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(passed).toBe(false);
  });

  it('wait for what is tidied up, but not for ever', async () => {
    const abort = new AbortController();
    let tidy = false;
    const limits = { signal: abort.signal, cleanUpMs: 500 };
    const tidied = within(limits, 5_000, async (course) => {
      await new Promise((resolve) => course.signal.addEventListener('abort', resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      tidy = true;
      course.signal.throwIfAborted();
    });
    const stuck = within({ signal: abort.signal, cleanUpMs: 50 }, 5_000, () => new Promise(() => {}));
    abort.abort();
    expect((await tidied).ok).toBe(false);
    expect(tidy).toBe(true);
    expect((await stuck).ms).toBeLessThan(1_000);
  });
});
