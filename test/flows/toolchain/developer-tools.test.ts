import { describe, expect, it } from 'vitest';
import { commandLineTools } from '../../../flows/toolchain/facts/command-line-tools.ts';
import type { RunRequest, RunResult } from '../../../src/machine/port.ts';
import { diskMachine, type Node } from './disk-machine.ts';
import { settings } from './judging.ts';
import { knownValue, observe } from './observing.ts';

const CLT = '/Library/Developer/CommandLineTools';
const XCODE = '/Applications/Xcode.app/Contents/Developer';
const xcrun = (directory: string): Record<string, Node> => ({
  [`${directory}/usr/bin/xcrun`]: { text: '#!/bin/sh\n', mode: 0o755 },
  [`${directory}/SDKs/MacOSX.sdk/usr/include/stdlib.h`]: { text: '/* declarations */\n' },
});

interface Mac {
  readonly selected: string | null;
  readonly there?: readonly string[];
  readonly receipt?: boolean;
  readonly developerDir?: string;
  readonly xcrun?: Partial<RunResult>;
}

async function read({ selected, there = [], receipt = true, developerDir, xcrun: says }: Mac) {
  const asked: string[] = [];
  const answers = (request: RunRequest): Partial<RunResult> => {
    const line = request.argv.join(' ');
    asked.push(line);
    if (line === '/usr/bin/xcode-select -p') {
      // As the real one does: DEVELOPER_DIR, if it is set, hides the selection.
      const printed = request.environment?.['DEVELOPER_DIR'] ?? selected;
      if (printed !== null) return { stdout: `${printed}\n` };
      return { exitCode: 2, stderr: 'xcode-select: error: unable to get active developer directory, use …\n' };
    }
    if (line.startsWith('/usr/sbin/pkgutil')) {
      if (!receipt)
        return { exitCode: 1, stderr: "No receipt for 'com.apple.pkg.CLTools_Executables' found at '/'.\n" };
      return { stdout: 'package-id: com.apple.pkg.CLTools_Executables\nversion: 26.1.0.0.1.17\nvolume: /\n' };
    }
    return says ?? { stdout: `${line.split('/usr/bin/')[0]}/SDKs/MacOSX.sdk\n` };
  };
  const files = Object.assign({}, ...there.map(xcrun));
  const set: Record<string, string> = developerDir === undefined ? {} : { DEVELOPER_DIR: developerDir };
  return { asked, tools: await knownValue(commandLineTools, diskMachine({ files, answers }), settings(set)) };
}

describe("looking for Apple's command line tools", () => {
  it('asks xcrun for its libraries where xcrun is there', async () => {
    const { tools } = await read({ selected: CLT, there: [CLT] });
    expect(tools).toEqual({
      selected: CLT,
      override: null,
      usable: true,
      sdk: `${CLT}/SDKs/MacOSX.sdk`,
      headers: true,
      complaint: '',
      receipt: '26.1.0.0.1.17',
      present: [CLT],
    });
  });

  it('believes neither the selection nor the receipt, and starts nothing that would open a dialog', async () => {
    const { asked, tools } = await read({ selected: CLT });
    expect(tools).toMatchObject({ selected: CLT, usable: false, sdk: null, receipt: '26.1.0.0.1.17', present: [] });
    expect(asked.sort()).toEqual([
      '/usr/bin/xcode-select -p',
      '/usr/sbin/pkgutil --pkg-info=com.apple.pkg.CLTools_Executables',
    ]);
  });

  it('is unknown, not missing, where nobody may look for xcrun', async () => {
    const answers = () => ({ stdout: `${CLT}\n` });
    const denied = { ok: false, failure: { code: 'denied', detail: 'EPERM' }, ms: 1 } as const;
    const machine = { ...diskMachine({ answers }), stat: async () => denied };
    expect(await observe(commandLineTools, machine, settings())).toMatchObject({
      known: false,
      reason: { code: 'denied', subject: `${CLT}/usr/bin/xcrun` },
    });
  });

  it('sees that another set of tools is there', async () => {
    expect((await read({ selected: XCODE, there: [CLT] })).tools).toMatchObject({ usable: false, present: [CLT] });
  });

  it('sees that nothing is selected, and nothing was ever installed', async () => {
    const { tools } = await read({ selected: null, receipt: false });
    expect(tools).toMatchObject({ selected: null, receipt: null, usable: false });
  });

  it('tells the selection from what DEVELOPER_DIR says over it', async () => {
    const { tools } = await read({ selected: CLT, there: [CLT], developerDir: '/gone' });
    expect(tools).toMatchObject({ selected: CLT, override: '/gone', usable: false });
  });

  it('keeps what xcrun says instead of a path', async () => {
    const said = 'You have not agreed to the Xcode license agreements.';
    const { tools } = await read({
      selected: XCODE,
      there: [XCODE],
      xcrun: { exitCode: 69, stderr: `${said}\nMore.\n` },
    });
    expect(tools).toMatchObject({ usable: true, sdk: null, complaint: said });
  });
});
