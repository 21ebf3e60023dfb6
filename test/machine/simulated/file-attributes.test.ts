import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';

const FILE = '/Users/sam/rc';
const mac = (more: string) =>
  scenarioMachine(
    loadScenario(
      `name: toy\ntitle: toy\nextends: healthy\ncauses: []\nstate:\n  files:\n    ~/rc: { text: "a\\n"${more} }\n    ~/other: x\n`,
      'toy.yaml',
    ),
    { pace: 'instant' },
  );
const hash = createHash('sha256').update('a\n').digest('hex');

describe('a file of a simulated Mac', () => {
  it('keeps flags, list and marks when it is replaced', async () => {
    const machine = mac(', flags: [hidden], acl: ["user:kim allow read"], attributes: { com.apple.metadata:x: "1" }');
    const before = await machine.attributes(FILE);
    expect(before).toMatchObject({
      value: { flags: ['hidden'], acl: ['user:kim allow read'], extended: ['com.apple.metadata:x'] },
    });
    const { uid, gid } = machine.person;
    const content = { bytes: Buffer.from('b\n'), mode: 0o644, uid, gid };
    expect((await machine.replaceFile({ path: FILE, content, expect: hash, as: 'person' })).ok).toBe(true);
    const after = await machine.attributes(FILE);
    expect(after.ok && before.ok && after.value).toEqual(before.ok && before.value);
  });

  it.each<[string, (machine: ReturnType<typeof mac>) => Promise<unknown>]>([
    [
      'replaced',
      (machine) =>
        machine.replaceFile({
          path: FILE,
          content: { bytes: Buffer.from('b'), mode: 0o644, uid: machine.person.uid, gid: machine.person.gid },
          expect: hash,
          as: 'person',
        }),
    ],
    ['moved', (machine) => machine.moveFile({ from: FILE, to: `${FILE}2`, as: 'person' })],
    ['removed', (machine) => machine.removeFile({ path: FILE, expect: hash, as: 'person' })],
    ['chmod’ed', (machine) => machine.run({ argv: ['/bin/chmod', '600', FILE] })],
    ['copied over', (machine) => machine.run({ argv: ['/bin/cp', '/Users/sam/other', FILE] })],
    ['marked', (machine) => machine.run({ argv: ['/usr/bin/xattr', '-w', 'a', 'b', FILE] })],
    ['removed by rm', (machine) => machine.run({ argv: ['/bin/rm', '-f', FILE] })],
  ])('that is locked is not %s', async (_, change) => {
    const locked = mac(', flags: [uchg]');
    const before = structuredClone(locked.state.files);
    expect(JSON.stringify(await change(locked))).toMatch(/denied|not permitted/);
    expect(locked.state.files).toEqual(before);
    const open = mac('');
    const unchanged = structuredClone(open.state.files);
    await change(open);
    expect(open.state.files).not.toEqual(unchanged);
  });
});
