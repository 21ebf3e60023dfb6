import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';

const machine = localMachine();
const has = (program: string) => existsSync(`/usr/bin/${program}`);
const root = process.getuid?.() === 0;
const linux = process.platform === 'linux';
const run = (...argv: readonly [string, ...string[]]) => execFileSync(argv[0], argv.slice(1), { encoding: 'utf8' });
const works = (...argv: readonly [string, ...string[]]) => spawnSync(argv[0], argv.slice(1)).status === 0;

let directory: string;
const at = (name: string) => join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keeping-'));
});
afterEach(() => {
  if (linux) spawnSync('chattr', ['-R', '-ia', directory]);
  rmSync(directory, { recursive: true, force: true });
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Replaces `old` by `new`, with the mode and owner that stand there. */
async function edit(name: string, bytes: Uint8Array = Buffer.from('new')) {
  const { mode, uid, gid } = statSync(at(name));
  const old = readFileSync(at(name));
  const content = { bytes, mode: mode & 0o7777, uid, gid };
  const outcome = await machine.replaceFile({
    path: at(name),
    content,
    expect: createHash('sha256').update(old).digest('hex'),
    as: 'person',
  });
  return outcome.ok ? 'ok' : `${outcome.failure.code} ${outcome.failure.detail}`;
}

describe.skipIf(!linux || !has('setfattr'))('extended attributes (needs attr on Linux)', () => {
  const values = () => run('/usr/bin/getfattr', '--absolute-names', '-d', at('file')).split('\n').slice(1).join('\n');

  it('stay, whatever is in them', async () => {
    writeFileSync(at('file'), 'old');
    run('/usr/bin/setfattr', '-n', 'user.colour', '-v', 'red', at('file'));
    run('/usr/bin/setfattr', '-n', 'user.bytes', '-v', '0x00ff0a', at('file'));
    const before = values();
    expect(before).toContain('user.colour="red"');
    expect(await edit('file')).toBe('ok');
    expect(values()).toBe(before);
    expect(readFileSync(at('file'), 'utf8')).toBe('new');
    expect(readdirSync(directory)).toEqual(['file']);
  });

  it('are named when asked for', async () => {
    writeFileSync(at('file'), 'old');
    run('/usr/bin/setfattr', '-n', 'user.colour', '-v', 'red', at('file'));
    expect(await machine.attributes(at('file'))).toMatchObject({ ok: true, value: { extended: ['user.colour'] } });
  });

  it.skipIf(!root)('that cannot be kept keep the file from being replaced (needs root)', async () => {
    writeFileSync(at('file'), 'old');
    chmodSync(directory, 0o777);
    const program = `
      import { localMachine } from ${JSON.stringify(join(import.meta.dirname, '../../../src/machine/local/index.ts'))};
      const content = { bytes: Buffer.from('new'), mode: 0o644, uid: 65534, gid: 65534 };
      const done = await localMachine().replaceFile({
        path: ${JSON.stringify(at('file'))}, content, expect: '${hashOf('old')}', as: 'person' });
      console.log(JSON.stringify(done));`;
    chownSync(at('file'), 65534, 65534);
    // A capability (cap_net_bind_service, VFS_CAP_REVISION_2): no write leaves it in place, nor does a new owner.
    run(
      '/usr/bin/setfattr',
      '-n',
      'security.capability',
      '-v',
      '0x0100000200040000000000000000000000000000',
      at('file'),
    );
    const ran = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program],
      {
        uid: 65534,
        gid: 65534,
        encoding: 'utf8',
      },
    );
    expect(JSON.parse(ran.stdout)).toMatchObject({
      ok: false,
      failure: { code: 'unsupported', detail: expect.stringContaining('security.capability') },
    });
    expect(readFileSync(at('file'), 'utf8')).toBe('old');
    expect(readdirSync(directory)).toEqual(['file']);
  });
});

describe.skipIf(!linux || !has('setfacl'))('access control lists (needs acl on Linux)', () => {
  it.each([
    ['a reader', 0o644, 'u:65534:r'],
    ['a writer whom the mask lets through', 0o664, 'u:65534:rw'],
    ['a group that the mask stops', 0o600, 'g:65534:rwx'],
  ])('stay with their mask: %s', async (_, mode, entry) => {
    writeFileSync(at('file'), 'old');
    run('/usr/bin/setfacl', '-m', entry, at('file'));
    chmodSync(at('file'), mode);
    const before = run('/usr/bin/getfacl', '--absolute-names', '--numeric', at('file'));
    expect(before).toContain('65534');
    expect(await edit('file')).toBe('ok');
    expect(run('/usr/bin/getfacl', '--absolute-names', '--numeric', at('file'))).toBe(before);
  });
});

describe('mode and owner', () => {
  it.each([0o444, 0o400, 0o600, 0o640, 0o755, 0o4755, 0o2755])('stay: %o', async (mode) => {
    writeFileSync(at('file'), 'old');
    chmodSync(at('file'), mode);
    expect(await edit('file')).toBe('ok');
    expect(statSync(at('file')).mode & 0o7777).toBe(mode);
    expect(readFileSync(at('file'), 'utf8')).toBe('new');
  });
});

describe.skipIf(!linux)('a locked file (Linux)', () => {
  it.each(['i', 'a'])('is refused, and nothing is left beside it: chattr +%s', async (flag) => {
    writeFileSync(at('file'), 'old');
    if (!works('chattr', `+${flag}`, at('file'))) return expect(root).toBe(false);
    expect(await edit('file')).toBe(`denied ${at('file')} is locked (${flag})`);
    expect(readFileSync(at('file'), 'utf8')).toBe('old');
    expect(readdirSync(directory)).toEqual(['file']);
  });
});

describe('the command that is shown', () => {
  it('is the one by which the new file gets what the old one has', () => {
    const [program, ...rest] = machine.copyCommand('/home/ada/.zshrc');
    const name = expect.stringMatching(/^\/home\/ada\/\.\.zshrc\.gomend-[0-9a-f]{12}$/);
    expect(program).toMatch(/^\/(?:usr\/)?bin\/cp$/);
    expect(rest.slice(-2)).toEqual(['/home/ada/.zshrc', name]);
    expect(machine.copyCommand('/home/ada/.zshrc')).toEqual([program, ...rest]);
  });
});
