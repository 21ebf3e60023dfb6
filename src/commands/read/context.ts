import type { PasteContext } from '../../macos/reading.ts';
import type { ReadKind } from '../../report/read/kind.ts';
import type { Invocation } from '../invocation.ts';
import type { Input } from './input.ts';

/** Places where a file is what its path says; a copy elsewhere (`~/Desktop/hosts.txt`) tells nothing. */
const TELLING =
  /(?:^|\/)(?:etc\/(?:hosts|paths|paths\.d\/[^/]+|resolv\.conf|resolver\/[^/]+|nsswitch\.conf)|resolver\/[^/]+|\.(?:z|bash_?|)(?:shenv|profile|shrc|login|rc)|config\.fish)$/;

/** What the reader is told besides the text: `--command`, else `--file-name`, else FILE where it tells something. */
export function contextOf(kind: ReadKind, input: Input, { values }: Pick<Invocation, 'values'>): PasteContext {
  const command = values.get('command');
  if (command !== undefined) return { command };
  const named = values.get('file-name');
  if (named !== undefined) return { command: showing(named) };
  const path = input.path;
  return kind.isFile && path !== null && TELLING.test(path) ? { command: showing(path) } : {};
}

function showing(path: string): string {
  const rooted = /^(?:\/|~\/|\.\/)/.test(path) ? path : `./${path}`;
  return rooted.includes('"') ? `cat '${rooted}'` : `cat "${rooted}"`;
}
