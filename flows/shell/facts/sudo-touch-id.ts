import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { hasTouchId, readPamConfig } from '../../../src/macos/pam-config.ts';
import { unobservable } from '../../machine/answer.ts';
import { startupFiles } from './startup-files.ts';

/** What sudo asks for on this Mac, and whether the person once had it take a finger. */
export interface SudoTouchId {
  readonly on: boolean;
  /** sudo also reads `sudo_local`, which updates of macOS leave alone (macOS 14 and later). */
  readonly readsLocal: boolean;
  readonly local: 'missing' | 'there' | 'unreadable';
  /** A line of the person's own files that puts Touch ID into `/etc/pam.d/sudo`; null: none was found. */
  readonly wantedBy: { readonly file: string; readonly line: number; readonly text: string } | null;
}

export const SUDO_LOCAL = '/etc/pam.d/sudo_local';
const SUDO = '/etc/pam.d/sudo';
const MOST_FILES = 60;
const FILE_BYTES = 64 * 1024;
/** Where people keep the scripts that set up their Mac. */
const DOTFILES = ['.dotfiles', 'dotfiles'];
/** A command that writes the rule into the file that an update replaces; not into `sudo_local`. */
const WRITES_RULE = /^(?!\s*#)(?=.*pam_tid)(?=.*\/etc\/pam\.d\/sudo(?![\w.-])).*$/;

/** Touch ID for sudo, from the files of PAM and the person's own; everybody may read the former (pam.conf(5)). */
export const sudoTouchId = defineFact<SudoTouchId>({
  id: 'shell.sudo-touch-id',
  limitMs: 3_000,
  async observe(look) {
    const own = await look.machine.readFile(SUDO);
    if (!own.ok) throw unobservable(SUDO, own.failure);
    const rules = readPamConfig(new TextDecoder().decode(own.value));
    const readsLocal = rules.some(({ control, module }) => control === 'include' && module === 'sudo_local');
    const local = await look.machine.readFile(SUDO_LOCAL);
    const localRules = local.ok ? readPamConfig(new TextDecoder().decode(local.value)) : [];
    const on = hasTouchId(rules) || (readsLocal && hasTouchId(localRules));
    const state = local.ok ? 'there' : local.failure.code === 'missing' ? 'missing' : 'unreadable';
    return { on, readsLocal, local: state, wantedBy: on ? null : await wish(look) };
  },
});

async function wish(look: Look): Promise<SudoTouchId['wantedBy']> {
  const startup = await look.ask(startupFiles);
  const read = startup.known ? startup.value.filter(({ owner, state }) => owner === 'person' && state === 'read') : [];
  const scripts = await Promise.all(DOTFILES.map((name) => filesIn(look, `${look.machine.person.home}/${name}`, 2)));
  for (const file of [...new Set([...read.map(({ path }) => path), ...scripts.flat()])].slice(0, MOST_FILES)) {
    const text = await look.machine.readFile(file, { headBytes: FILE_BYTES });
    if (!text.ok) continue;
    const lines = new TextDecoder().decode(text.value).split('\n');
    const index = lines.findIndex((line) => WRITES_RULE.test(line));
    if (index >= 0) return { file, line: index + 1, text: lines[index] ?? '' };
  }
  return null;
}

async function filesIn(look: Look, directory: string, depth: number): Promise<readonly string[]> {
  const entries = await look.machine.list(directory);
  if (!entries.ok) return [];
  const found = await Promise.all(
    entries.value.slice(0, MOST_FILES).map(async ({ name, type }) => {
      if (type === 'file') return [`${directory}/${name}`];
      const inner = type === 'directory' && depth > 1 && name !== '.git';
      return inner ? filesIn(look, `${directory}/${name}`, depth - 1) : [];
    }),
  );
  return found.flat();
}
