import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/commands/target.ts';
import { schemaErrors } from './schemas.ts';
import { contentOf, FILE, lineCheck, takeOutSteps, toyTarget } from './toy.ts';

import { broken, mendAgain, mended, undo } from './undoing.ts';

describe('a file that something else changed since', () => {
  const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

  async function write(target: Target, text: string): Promise<void> {
    const { createHash } = await import('node:crypto');
    const stat = await target.machine.stat(FILE);
    if (!stat.ok) throw new Error('the file is gone');
    const { mode, uid, gid } = stat.value;
    const expect = createHash('sha256')
      .update(await contentOf(target))
      .digest('hex');
    const content = { bytes: Buffer.from(text), mode, uid, gid };
    await target.machine.replaceFile({ path: FILE, content, expect, as: 'person' });
  }

  it('is shown three ways, and nothing is touched, where nobody can be asked', async () => {
    const target = await mended(broken, 'fine\nBROKEN\nend\n');
    await write(target, `fine\nend\nexport API_TOKEN=${TOKEN}\n`);
    const { code, stdout } = await undo(target);
    expect(code).toBe(4);
    expect(stdout).toContain('What gomend changed in it:');
    expect(stdout).toMatch(/^ {4}- 2 {2}BROKEN$/m);
    expect(stdout).toContain('What has changed since:');
    expect(stdout).toMatch(/^ {4}\+ 3 {2}export API_TOKEN=\*\*\*$/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Nothing was taken back. Run `gomend undo` in a terminal');
    expect(await contentOf(target)).toContain('end\nexport');
    const told = await undo(target, { format: 'json', isTerminal: true });
    const document = JSON.parse(told.stdout);
    expect(schemaErrors('undo', document)).toEqual([]);
    expect(document.conflicts).toMatchObject([
      { now: 'there', ways: ['leave', 'lines', 'whole'], ours: [{}, { sign: '-', text: 'BROKEN' }, {}] },
    ]);
    expect(stdout + told.stdout).not.toContain(TOKEN);
    expect(told.code).toBe(4);
  });

  it.each([
    [['1'], 0, 'fine\nend\nmine\n', 'left as it is, as you said'],
    [[''], 0, 'fine\nend\nmine\n', 'left as it is, as you said'],
    [
      ['2'],
      0,
      'fine\nBROKEN\nend\nmine\n',
      "gomend's lines are taken back, the rest is as it was; before that it is kept as memory/",
    ],
    [['9', 'x', '3'], 0, 'fine\nBROKEN\nend\n', 'as gomend found it; what stood there last is kept as memory/'],
    [[], 6, 'fine\nend\nmine\n', 'left alone'],
  ])('becomes what the person says: %j', async (answers, exit, content, said) => {
    const target = await mended(broken, 'fine\nBROKEN\nend\n');
    await write(target, 'fine\nend\nmine\n');
    const { code, stdout } = await undo(target, { isTerminal: true, answers });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(await contentOf(target)).toBe(content);
    expect(code).toBe(exit);
  });

  it('holds up the rest of its run', async () => {
    const both = lineCheck('shell.broken', 'BROKEN', {
      steps: (line, was) => [
        ...takeOutSteps(line, was),
        { kind: 'move', from: '/Users/sam/other', to: '/Users/sam/aside', as: 'person' },
      ],
    });
    const target = toyTarget('fine\nBROKEN\n', '    ~/other: x\n');
    await mendAgain(target, both);
    await write(target, 'mine\n');
    const { stdout } = await undo(target);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('waits, as nothing is taken back before that is decided');
    expect((await target.machine.stat('/Users/sam/aside')).ok).toBe(true);
  });
});
