import { eachLine } from '../macos/each-line.ts';
import { baseName } from './base-name.ts';

/** Which language a start-up file is written in. `sh` stands for every shell that POSIX describes. */
export type Dialect = 'zsh' | 'bash' | 'sh' | 'fish' | 'csh';

/** By the program: `/bin/zsh`, `-zsh`, `/opt/homebrew/bin/fish`; null for a shell of another language. */
export function dialectOfShell(program: string): Dialect | null {
  const name = baseName(program).replace(/^-/, '');
  if (name === 'zsh' || name === 'bash' || name === 'fish') return name;
  if (['sh', 'dash', 'ash', 'ksh', 'mksh', 'oksh'].includes(name)) return 'sh';
  return name === 'csh' || name === 'tcsh' ? 'csh' : null;
}

/** By the name of a start-up file; null where the name tells nothing (`env.sh` may be read by any of them). */
export function dialectOfFile(path: string): Dialect | null {
  const name = baseName(path).toLowerCase();
  if (name.endsWith('.fish') || name === 'fish_variables') return 'fish';
  if (/^\.?(?:zshenv|zprofile|zshrc|zlogin|zlogout)\b/.test(name) || name.endsWith('.zsh')) return 'zsh';
  if (/^\.?(?:bashrc|bash_profile|bash_login|bash\.bashrc|bash_aliases)\b/.test(name)) return 'bash';
  if (name.endsWith('.bash')) return 'bash';
  if (/^\.?(?:profile|shrc|kshrc|mkshrc)$/.test(name)) return 'sh';
  return /^\.?(?:t?cshrc|csh\.cshrc|csh\.login|login)$/.test(name) || name.endsWith('.csh') ? 'csh' : null;
}

const FISH_LINE = /^\s*(?:set\s+(?:-\w*[gxU]\w*|--(?:export|global|universal))\s|fish_add_path\b|end\s*$)/;
const CSH_LINE = /^\s*(?:setenv\s+\w+\s|set\s+path\s*=)/;
const SH_LINE = /^\s*(?:export\s|[A-Za-z_]\w*\+?=|fi\s*$|done\s*$|unset\s)/;

/** By the look of the lines; `sh` where nothing speaks against it. */
export function dialectOfText(text: string): Dialect {
  let fish = 0;
  let csh = 0;
  let sh = 0;
  eachLine(text, (line) => {
    if (FISH_LINE.test(line)) fish++;
    else if (CSH_LINE.test(line)) csh++;
    else if (SH_LINE.test(line)) sh++;
  });
  if (fish > sh && fish >= csh) return 'fish';
  return csh > sh ? 'csh' : 'sh';
}
