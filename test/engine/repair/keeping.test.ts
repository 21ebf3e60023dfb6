import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { keepingNotes } from '../../../src/engine/repair/keeping-notes.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import type { FileAttributes } from '../../../src/machine/file-attributes.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { FileStat, Machine, Platform } from '../../../src/machine/port.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { ok, stubMachine } from '../../support/stub-machine.ts';

const signal = new AbortController().signal;
const HOME = '/home/ada';

function editing(path: string, as: 'person' | 'root' = 'person'): Fix {
  const edits = [{ kind: 'line', line: 1, was: 'a', becomes: 'b' }] as const;
  const steps = [{ kind: 'edit', path, as, edits }] as const;
  return { id: 'x.y', subject: '', params: {}, risk: 'low', effect: 'now', steps, touches: [], proves: [] };
}

interface Standing {
  readonly attributes?: Partial<FileAttributes>;
  readonly file?: Partial<FileStat>;
  readonly directory?: Partial<FileStat>;
  readonly target?: string;
  readonly platform?: Platform;
}

/** A machine with one file, whose only line is `a`. */
function oneFile({ attributes = {}, file, directory, target = `${HOME}/x`, platform = 'linux' }: Standing): Machine {
  const base = { size: 2, mtimeMs: 0, links: 1, identity: '1:1', uid: 1000, gid: 1000 };
  return stubMachine({
    platform,
    realPath: async () => ok(target),
    stat: async (path) =>
      ok(
        path === target
          ? { ...base, type: 'file' as const, mode: 0o644, ...file }
          : { ...base, type: 'directory' as const, mode: 0o755, ...directory },
      ),
    readFile: async (path) => (path === target ? ok(Buffer.from('a\n')) : stubMachine().readFile(path)),
    attributes: async () => ok({ flags: [], acl: [], extended: [], ...attributes }),
  });
}

async function outcomeOf(machine: Machine, as: 'person' | 'root' = 'person') {
  const planning = await planFix(machine, editing(`${HOME}/x`, as), signal);
  if (!planning.ok) return `${planning.refusal.code} ${planning.refusal.detail}`.trim();
  const [step] = planning.plan.steps;
  if (step?.kind !== 'replace') throw new Error('not an edit');
  return keepingNotes(step).map(({ key, params }) => `${key} ${params['what'] ?? ''}`.trim());
}

describe('a plan to edit a file', () => {
  it.each<[string, Standing, string | readonly string[]]>([
    ['with nothing special', {}, []],
    ['that is write-protected', { file: { mode: 0o444 } }, ['keeping.write-protected']],
    ['that its group may write', { file: { mode: 0o464 } }, []],
    ['with an access control list', { attributes: { acl: ['user:7:r--'] } }, ['keeping.kept user:7:r--']],
    [
      'with marks',
      { attributes: { extended: ['user.x', 'security.selinux'] } },
      ['keeping.kept user.x,security.selinux'],
    ],
    ['with flags that cp leaves behind', { attributes: { flags: ['d', 'e'] } }, ['keeping.lost d']],
    ['with flags that cp keeps', { platform: 'darwin', attributes: { flags: ['hidden'] } }, ['keeping.kept hidden']],
    ['locked by chattr', { attributes: { flags: ['i', 'e'] } }, 'locked i'],
    ['that only grows', { attributes: { flags: ['a'] } }, 'locked a'],
    ['locked by its owner on a Mac', { platform: 'darwin', attributes: { flags: ['uchg'] } }, 'locked uchg'],
    ['locked by the system', { platform: 'darwin', attributes: { flags: ['schg', 'hidden'] } }, 'locked schg'],
    ['with a capability', { attributes: { extended: ['security.capability'] } }, 'attributes-lost security.capability'],
    ['with a mark that only root may set', { attributes: { extended: ['security.x'] } }, 'attributes-lost security.x'],
    ['of a group the person is not in', { file: { gid: 7 } }, 'group-not-yours 7'],
    ['of a group that its directory gives', { file: { gid: 7 }, directory: { gid: 7, mode: 0o2755 } }, []],
    [
      'of its directory’s group, which Linux does not give',
      { file: { gid: 7 }, directory: { gid: 7 } },
      'group-not-yours 7',
    ],
    [
      'of its directory’s group, which a Mac gives',
      { platform: 'darwin', file: { gid: 7 }, directory: { gid: 7 } },
      [],
    ],
    [
      'in Nix’s store',
      { target: '/nix/store/x-home-manager-files/.zshrc' },
      'read-only-store /nix/store/x-home-manager-files/.zshrc',
    ],
  ])('says so before: %s', async (_, standing, expected) => {
    expect(await outcomeOf(oneFile(standing))).toEqual(expected);
  });

  it('lets root keep what a person could not, and names no command of the person’s', async () => {
    const machine = oneFile({ attributes: { extended: ['trusted.x'] } });
    expect(await outcomeOf(machine, 'root')).toEqual(['keeping.kept trusted.x']);
    const planning = await planFix(machine, editing(`${HOME}/x`, 'root'), signal);
    expect(planning).toMatchObject({ ok: true, plan: { steps: [{ keeping: { copy: null } }] } });
  });

  it('names the command that keeps it', async () => {
    const planning = await planFix(oneFile({}), editing(`${HOME}/x`), signal);
    const copy = ['/bin/cp', '-p', `${HOME}/x`, `${HOME}/x.copy`];
    expect(planning).toMatchObject({ ok: true, plan: { steps: [{ keeping: { copy } }] } });
  });
});

describe('whose file it is', () => {
  let home: string;
  let machine: Machine;
  const at = (path: string) => join(home, path);
  const write = (path: string, text = 'a\n') => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const writeAll = (...paths: readonly string[]) => {
    for (const path of paths) write(path);
  };
  const link = (path: string, target: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    symlinkSync(target, at(path));
  };
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: home, env: { PATH: '/usr/bin:/bin', HOME: home, GIT_CONFIG_NOSYSTEM: '1' } });
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'origin-')));
    machine = localMachine({ environment: { HOME: home, PATH: '/usr/bin:/bin' } });
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  async function planOf(path: string) {
    const planning = await planFix(machine, editing(at(path)), signal);
    if (!planning.ok) throw new Error(planning.refusal.code);
    const [step] = planning.plan.steps;
    if (step?.kind !== 'replace') throw new Error('not an edit');
    return { plan: planning.plan, origin: step.keeping.origin };
  }

  it.each<[string, () => void, { kind: string; place: string } | null]>([
    ['nobody else’s', () => write('.zshrc'), null],
    [
      'a checkout’s, as stow links it',
      () => {
        write('.dotfiles/.git/HEAD', 'ref: x');
        write('.dotfiles/zsh/.zshrc');
        link('.zshrc', '.dotfiles/zsh/.zshrc');
      },
      { kind: 'link', place: '.dotfiles' },
    ],
    [
      'a checkout’s, through a chain of links',
      () => {
        write('src/dots/.git', 'gitdir: elsewhere');
        write('src/dots/zshrc');
        link('.config/zsh', '../src/dots');
        link('.zshrc-real', '.config/zsh/zshrc');
        link('.zshrc', '.zshrc-real');
      },
      { kind: 'link', place: 'src/dots' },
    ],
    [
      'behind a link, and under nobody’s version control',
      () => {
        write('Sync/zshrc');
        link('.zshrc', 'Sync/zshrc');
      },
      null,
    ],
    [
      'chezmoi’s',
      () => writeAll('.zshrc', '.local/share/chezmoi/private_dot_zshrc'),
      {
        kind: 'chezmoi',
        place: '.local/share/chezmoi/private_dot_zshrc',
      },
    ],
    [
      'chezmoi’s, from a template, in a root of its own',
      () => {
        write('.zshrc');
        write('.local/share/chezmoi/.chezmoiroot', 'home\n');
        write('.local/share/chezmoi/home/dot_zshrc.tmpl');
      },
      { kind: 'chezmoi-template', place: '.local/share/chezmoi/home/dot_zshrc.tmpl' },
    ],
    ['not among chezmoi’s', () => writeAll('.zshrc', '.local/share/chezmoi/dot_zshenv'), null],
    [
      'yadm’s',
      () => {
        write('.zshrc');
        git('init', '-q', '--bare', '.local/share/yadm/repo.git');
        git('--git-dir=.local/share/yadm/repo.git', '--work-tree=.', 'add', '.zshrc');
      },
      { kind: 'yadm', place: '.local/share/yadm/repo.git' },
    ],
    [
      'not added to yadm',
      () => {
        write('.zshrc');
        write('.zshenv');
        git('init', '-q', '--bare', '.local/share/yadm/repo.git');
        git('--git-dir=.local/share/yadm/repo.git', '--work-tree=.', 'add', '.zshenv');
      },
      null,
    ],
    [
      'a bare repository’s',
      () => {
        write('.zshrc');
        git('init', '-q', '--bare', '.cfg');
        git('--git-dir=.cfg', '--work-tree=.', 'add', '.zshrc');
      },
      { kind: 'git', place: '.cfg' },
    ],
  ])('is %s', async (_, prepare, expected) => {
    prepare();
    const { origin } = await planOf('.zshrc');
    expect(origin).toEqual(expected && { ...expected, place: at(expected.place) });
  });

  it('is edited where it is, and the chain of links stays', async () => {
    write('.dotfiles/.git/HEAD');
    write('.dotfiles/zshrc');
    link('.zshrc-real', '.dotfiles/zshrc');
    link('.zshrc', '.zshrc-real');
    const { plan } = await planOf('.zshrc');
    const journal = await Journal.begin(memoryJournalStore(), { gomend: '0', machine: 'local', now: Date.now });
    expect(await new Application(machine, journal, plan, { check: 'x' }, FREELY).proceed()).toEqual({
      status: 'applied',
    });
    expect([lstatSync(at('.zshrc')).isSymbolicLink(), lstatSync(at('.zshrc-real')).isSymbolicLink()]).toEqual([
      true,
      true,
    ]);
    expect(readFileSync(at('.dotfiles/zshrc'), 'utf8')).toBe('b\n');
  });
});
