import type { Actor } from '../../files/actor.ts';
import { textOf } from '../../files/content.ts';
import { nameOf } from '../../files/path.ts';
import type { RunningMac } from '../program.ts';

export interface SudoRule {
  /** `root`, `ALL`. */
  readonly as: string;
  readonly passwordless: boolean;
  /** As written: a program alone allows every argument. */
  readonly commands: readonly string[];
}

const DIRECTORY = '/etc/sudoers.d';
const RULE = /^(\S+)\s+\S+\s*=\s*(?:\(([^)]*)\)\s*)?(NOPASSWD:\s*)?(.+)$/;

/** Rules of the drop-ins that hold for an account. sudo passes over names with a dot, or `~` at the end (sudoers(5)). */
export function rulesFor(mac: RunningMac, { groups, name }: Actor): readonly SudoRule[] {
  const directory = mac.files.peek(DIRECTORY);
  const files = directory ? mac.files.children(directory.path) : [];
  return files.flatMap(({ path, node }) => {
    const counts =
      node.type === 'file' && !/\.|~$/.test(nameOf(path)) && node.owner === 'root' && (node.mode & 0o022) === 0;
    if (!counts) return [];
    return textOf(mac.state, node)
      .split('\n')
      .flatMap((line): readonly SudoRule[] => {
        const [, who = '', as = 'root', tag, commands = ''] = RULE.exec(line.replace(/#.*$/, '').trim()) ?? [];
        const meant = who === name || who === 'ALL' || (who.startsWith('%') && groups.includes(who.slice(1)));
        if (!meant) return [];
        return [{ as, passwordless: tag !== undefined, commands: commands.split(',').map((one) => one.trim()) }];
      });
  });
}

export function allows(rule: SudoRule, argv: readonly string[]): boolean {
  const said = argv.join(' ');
  return rule.commands.some((command) => command === 'ALL' || command === said || command === argv[0]);
}
