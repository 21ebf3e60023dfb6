import { describe, expect, it } from 'vitest';
import { runToUndo } from '../../src/commands/undo.ts';
import type { Check } from '../../src/engine/check.ts';
import { pastRuns } from '../../src/engine/repair/undo.ts';
import { schemaErrors } from './schemas.ts';
import { contentOf, FILE, lineCheck, toyTarget } from './toy.ts';

import { aMinuteLater, broken, mendAgain, mended, purging, SETTING, undo } from './undoing.ts';

describe('undo', () => {
  it('brings the last run back to the byte, and says what', async () => {
    const target = await mended(broken);
    expect(await contentOf(target)).toBe('fine\n');
    const { code, stdout } = await undo(target);
    expect(stdout).toMatch(/^Taking back run \S+ \(1 change\):\n {2}~\/toy\.conf, as it was before: taken back\n$/);
    expect(await contentOf(target)).toBe('fine\nBROKEN\n');
    expect(code).toBe(0);
  });

  it('shows what root is going to do before sudo asks', async () => {
    const target = await mended(SETTING);
    const { code, stderr } = await undo(target, { isTerminal: true });
    expect(code).toBe(0);
    const [heading, command, asks] = stderr.split('\n');
    expect(heading).toBe('As root, this is going to be done:');
    expect(command).toBe('  /usr/bin/sudo -n -- /usr/sbin/networksetup -setwebproxystate Wi-Fi off');
    expect(asks).toContain('sudo');
  });

  it('has nothing to do a second time', async () => {
    const target = await mended(broken);
    await undo(target);
    const again = await undo(target);
    expect(again).toEqual({ code: 0, stdout: 'There is nothing to take back.\n', stderr: '' });
  });

  it('has nothing to do where nothing was ever done', async () => {
    expect((await undo(toyTarget('x'))).stdout).toBe('There is nothing to take back.\n');
  });

  it('leaves a file alone that something else changed since, and exits with 4', async () => {
    const target = await mended(broken);
    const read = await target.machine.readFile(FILE);
    const stat = await target.machine.stat(FILE);
    if (!read.ok || !stat.ok) throw new Error('the file is gone');
    const { createHash } = await import('node:crypto');
    const { mode, uid, gid } = stat.value;
    await target.machine.replaceFile({
      path: FILE,
      content: { bytes: Buffer.from('mine\n'), mode, uid, gid },
      expect: createHash('sha256').update(read.value).digest('hex'),
      as: 'person',
    });
    const { code, stdout } = await undo(target);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('left alone: ~/toy.conf was changed by something else since');
    expect(await contentOf(target)).toBe('mine\n');
    expect(code).toBe(4);
  });

  it('names the later run that changed the same file, and both come off in that order', async () => {
    const target = await mended(broken, 'fine\nBROKEN\nODD\n');
    await mendAgain(aMinuteLater(target), lineCheck('shell.odd', 'ODD'));
    const [older = '', newer = ''] = (await pastRuns(target.store)).map(({ run }) => run);
    const { code, stdout } = await undo(target, { name: older });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      `left alone: the later run ${newer} changed ~/toy.conf too; take that one back first, with \`gomend undo ${newer}\``,
    );
    expect(await contentOf(target)).toBe('fine\n');
    expect(code).toBe(4);
    expect((await undo(target, { name: newer })).code).toBe(0);
    expect((await undo(target, { name: older })).code).toBe(0);
    expect(await contentOf(target)).toBe('fine\nBROKEN\nODD\n');
  });

  it('blames no later run that is taken back itself, or changed another file', async () => {
    const target = await mended(broken, 'fine\nBROKEN\nODD\n');
    await mendAgain(aMinuteLater(target), lineCheck('shell.odd', 'ODD'));
    const [older = '', newer = ''] = (await pastRuns(target.store)).map(({ run }) => run);
    await undo(target, { name: newer });
    const { mode, uid, gid } = { mode: 0o644, uid: target.machine.person.uid, gid: target.machine.person.gid };
    const { createHash } = await import('node:crypto');
    await target.machine.replaceFile({
      path: FILE,
      content: { bytes: Buffer.from('mine\n'), mode, uid, gid },
      expect: createHash('sha256')
        .update(await contentOf(target))
        .digest('hex'),
      as: 'person',
    });
    const { stdout } = await undo(target, { name: older });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('was changed by something else since');
  });

  it('says what cannot be taken back, and takes back the rest', async () => {
    const target = await mended(purging);
    const { code, stdout, stderr } = await undo(target);
    // Nothing that root did can be taken back, so sudo has nothing to ask for.
    expect(stderr).toBe('');
    expect(stdout).toMatch(/what `.*killall -HUP mDNSResponder` did: /);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('cannot be taken back; that was said before it was done');
    expect(await contentOf(target)).toBe('fine\nBROKEN\n');
    expect(code).toBe(0);
    // What nothing takes back does not stand in the way of an earlier run.
    expect(runToUndo(undefined, await pastRuns(target.store))).toBeNull();
  });

  it('lets sudo ask on a terminal where root has to take something back', async () => {
    const target = await mended(SETTING);
    const { code, stderr } = await undo(target, { isTerminal: true });
    expect(stderr).toContain('sudo now asks');
    expect(code).toBe(0);
  });

  it('never starts sudo without a terminal: nothing is taken back, and why', async () => {
    const target = await mended(SETTING);
    const { code, stdout } = await undo(target);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Nothing was taken back: sudo asks for a password on a terminal');
    expect(await contentOf(target)).toBe('fine\n');
    expect(code).toBe(4);
  });

  it('changes nothing as root', async () => {
    const target = await mended(broken);
    const machine = { ...target.machine, person: { ...target.machine.person, uid: 0 } };
    const { code, stdout } = await undo({ ...target, machine });
    expect(stdout).toContain('gomend changes nothing as root');
    expect(code).toBe(4);
  });

  it.each<[string, Check, number]>([
    ['a run that is taken back', broken, 0],
    ['a run that needs sudo', SETTING, 4],
  ])('tells programs of %s', async (_, check, code) => {
    const done = await undo(await mended(check), { format: 'json' });
    expect(schemaErrors('undo', JSON.parse(done.stdout))).toEqual([]);
    expect(done.code).toBe(code);
  });
});
