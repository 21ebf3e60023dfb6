import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { collected, isScriptsOwn, SILENT } from './collected.ts';
import { onTerminal } from './on-terminal.ts';
import { differing } from './recorded.ts';
import { type Files, missingForSandbox, Sandbox } from './sandbox.ts';

const missing = missingForSandbox();

describe.skipIf(missing !== '')(
  `a script does nothing it was not written for${missing && ` (skipped: ${missing})`}`,
  () => {
    let machine: SimulatedMachine;
    let sandbox: Sandbox;
    let before: Files;
    const at = (path: string) => join(sandbox.root, path);
    const unchanged = () => differing(before, sandbox.files(isScriptsOwn));

    async function lay(scenario: string, silent = SILENT): Promise<void> {
      machine = scenarioMachine(loadScenario(scenario), { pace: 'instant' });
      sandbox?.remove();
      sandbox = new Sandbox(machine, silent);
      sandbox.write((await collected(machine)).collector.text());
      before = sandbox.files(isScriptsOwn);
    }
    beforeEach(() => lay('path-line-read-too-early'));
    afterEach(() => sandbox.remove());

    it.each([
      ['n', 6],
      ['', 6],
      ['yep', 6],
    ])('the answer %j is a no', async (answer, code) => {
      const ran = await onTerminal(sandbox, [['Do it? [y/N] ', `${answer}\r`]]);
      expect(ran.code).toBe(code);
      expect(unchanged()).toEqual([]);
    });

    it('nobody is there to ask', async () => {
      const ran = await sandbox.run([]);
      expect(ran).toMatchObject({ code: 2, said: expect.stringContaining('there is no terminal to ask you on') });
      expect(unchanged()).toEqual([]);
    });

    it.each([
      ['another option', ['--all']],
      ['one word too many', ['--yes', '--yes']],
    ])('%s', async (_, args) => {
      expect(await sandbox.run(args)).toMatchObject({ code: 2, said: expect.stringContaining('Use: sh ') });
      expect(unchanged()).toEqual([]);
    });

    it('another home', async () => {
      rmSync(at('/Users/fix.sh'));
      const text = (await collected(machine)).collector.text();
      sandbox.write(text.replace('home=/Users/sam', 'home=/Users/ada'));
      expect(await sandbox.run()).toMatchObject({
        code: 2,
        said: expect.stringContaining('written for the account sam'),
      });
      expect(unchanged()).toEqual([]);
    });

    it('another system', async () => {
      writeFileSync(at('/usr/bin/uname'), '#!/.host/dash\necho Linux\n');
      expect(await sandbox.run()).toMatchObject({ code: 2, said: expect.stringContaining('another system (macOS)') });
      expect(unchanged()).toEqual([]);
    });

    it.each([
      ['was changed meanwhile', () => writeFileSync(at('/Users/sam/.zshenv'), 'other\n')],
      ['has other rights', () => chmodSync(at('/Users/sam/.zshenv'), 0o600)],
      ['has a second name', () => linkSync(at('/Users/sam/.zshenv'), at('/Users/sam/second'))],
      ['came meanwhile', () => writeFileSync(at('/Users/sam/.zprofile'), 'mine\n')],
    ])('a file that %s', async (_, change) => {
      change();
      before = sandbox.files(isScriptsOwn);
      expect(await sandbox.run()).toMatchObject({ code: 1, said: expect.stringContaining('nothing was changed') });
      expect(unchanged()).toEqual([]);
    });

    it('a step that fails: what was done before it is taken back', async () => {
      // The second file cannot be made.
      writeFileSync(at('/bin/ln'), '#!/.host/dash\nexit 1\n');
      const mv = readFileSync(at('/bin/mv'), 'utf8');
      writeFileSync(at('/bin/mv'), mv.replace('case "$*"', '[ "$1" != -n ] || exit 1\ncase "$*"'));
      const { code, said } = await sandbox.run();
      expect({ code, said }).toMatchObject({
        code: 4,
        said: expect.stringContaining('Everything of this fix is as it was before.'),
      });
      expect(unchanged()).toEqual([]);
    });

    it('a program of Apple that says no and ends well', async () => {
      await lay('public-dns-by-hand');
      const program = at('/usr/sbin/networksetup');
      writeFileSync(program, readFileSync(program, 'utf8').replace(/finish\n$/, 'echo "** Error: no."\nfinish\n'));
      expect(await sandbox.run()).toMatchObject({ code: 4, said: expect.stringContaining('This command failed') });
    });

    it('a place of root that others may change', async () => {
      await lay('resolver-file-two-blanks');
      chmodSync(at('/private/etc/resolver'), 0o777);
      before = sandbox.files(isScriptsOwn);
      expect(await sandbox.run()).toMatchObject({
        code: 4,
        said: expect.stringContaining('Others than the administrator'),
      });
      expect(unchanged()).toEqual([]);
    });

    it('waits for the person, and goes on there', async () => {
      await lay('tools-gone-after-upgrade');
      const left = await onTerminal(sandbox, [
        ['Do it? [y/N] ', 'y\r'],
        ['or type q to stop here. ', 'q\r'],
      ]);
      expect(left).toMatchObject({ code: 1, said: expect.stringContaining('Waiting for you.') });
      expect(sandbox.calls().filter(({ argv }) => argv[0] === '/usr/bin/xcode-select')).toHaveLength(1);
      expect(await onTerminal(sandbox)).toMatchObject({ code: 0 });
      expect(sandbox.calls().filter(({ argv }) => argv[0] === '/usr/bin/xcode-select')).toEqual([]);
    });

    it('prints commands that bring the old files back', async () => {
      const { said } = await sandbox.run();
      const back = said.split('\n').filter((line) => line.startsWith('  /bin/'));
      expect(back).toHaveLength(2);
      writeFileSync(at('/Users/fix.sh'), `#!/bin/sh\n${back.join('\n')}\n`);
      expect(await sandbox.run()).toMatchObject({ code: 0, said: '' });
      expect(unchanged()).toEqual([]);
    });

    it('keeps what was there where nobody else can read it', async () => {
      await sandbox.run();
      const kept = [...sandbox.files(() => false)].filter(([path]) => path.includes('/scripts/'));
      expect(kept.length).toBeGreaterThan(2);
      expect(kept.filter(([, { mode, type }]) => mode !== (type === 'directory' ? 0o700 : 0o600))).toEqual([]);
    });
  },
);
