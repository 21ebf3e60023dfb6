import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathBlock } from '../../flows/shell/fixes/path-block.ts';
import { loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { ScriptCollector } from '../../src/report/script/collect.ts';
import { loadWords } from '../../src/words/words.ts';
import { isScriptsOwn, SILENT } from './collected.ts';
import { differing } from './recorded.ts';
import { type Files, missingForSandbox, Sandbox } from './sandbox.ts';

const missing = missingForSandbox();
const words = await loadWords('en');
const FOLDERS = ['/Users/sam/.config', '/Users/sam/.config/fish', '/Users/sam/.config/fish/conf.d'];
const FILE = '/Users/sam/.config/fish/conf.d/gomend.fish';

describe.skipIf(missing !== '')(
  `a script that makes a file in a folder that is not there${missing && ` (skipped: ${missing})`}`,
  () => {
    let sandbox: Sandbox;
    let before: Files;
    let text = '';
    beforeEach(async () => {
      const machine = scenarioMachine(loadScenario('healthy'), { pace: 'instant' });
      const collector = new ScriptCollector({ machine, words, version: '0', open: false });
      const shell = { shell: '/opt/homebrew/bin/fish', platform: 'darwin', home: '/Users/sam' } as const;
      const fix = pathBlock(['/opt/go/bin'], { ...shell, startupFiles: [], end: 'last', proves: [] });
      if (fix === null) throw new Error('no fix');
      expect(await collector.take(fix, new AbortController().signal)).toMatchObject({ taken: true });
      sandbox = new Sandbox(machine, SILENT);
      text = collector.text();
      sandbox.write(text);
      before = sandbox.files(isScriptsOwn);
    });
    afterEach(() => sandbox.remove());

    it('makes them, for the person alone, and says how they go again', async () => {
      const ran = await sandbox.run();
      expect(ran).toMatchObject({ code: 0 });
      const after = sandbox.files(() => false);
      expect(FOLDERS.map((path) => after.get(path))).toMatchObject(FOLDERS.map(() => ({ mode: 0o700 })));
      expect(after.has(FILE)).toBe(true);
      const back = FOLDERS.toReversed().map((path) => `/bin/rmdir ${path}`);
      expect(back.filter((command) => !ran.said.includes(command))).toEqual([]);
    });

    it('takes them away again where it is interrupted', async () => {
      await sandbox.run();
      const lastFolder = sandbox
        .calls()
        .findLastIndex(({ argv }) => argv[0] === '/bin/mkdir' && argv.includes(FOLDERS[2] ?? ''));
      const again = new Sandbox(scenarioMachine(loadScenario('healthy'), { pace: 'instant' }), SILENT);
      try {
        again.write(text);
        const cut = await again.run(['--yes'], { at: lastFolder + 1, signal: 'INT', when: 'after' });
        expect(cut.code, cut.said).toBe(130);
        expect(differing(before, again.files(isScriptsOwn))).toEqual([]);
      } finally {
        again.remove();
      }
    });
  },
);
