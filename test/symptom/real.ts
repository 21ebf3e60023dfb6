import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far a message alone can lead: to the cause, to a few that it is among, or nowhere near it. */
export type Told = 'first' | 'among' | 'not-told';

/** A message that somebody asked about in public, and the cause that the thread came to. */
export interface RealMessage {
  readonly cause: string;
  /** `owner/repository number` of the thread. */
  readonly source: string;
  readonly told: Told;
  /** Why the message alone does not lead to the cause; '' where it does. */
  readonly reason: string;
  readonly message: string;
}

const HEAD = /^== (?<cause>[\w-]+) \| (?<source>[^|\n]+?)(?: \| (?<told>[~-]) (?<reason>.+))?$/;
const TOLD: Readonly<Record<string, Told>> = { '~': 'among', '-': 'not-told' };

/**
 * The files of `real/`: people, firms and hosts have other names there, and long outputs are shortened. A head is
 * `== cause | source`, with ` | ~ why` where the cause is one of several, ` | - why` where nothing tells of it.
 */
export const REAL: readonly RealMessage[] = globSync('real/*.txt', { cwd: import.meta.dirname })
  .sort()
  .flatMap((file) => messagesOf(readFileSync(join(import.meta.dirname, file), 'utf8'), file));

function messagesOf(text: string, file: string): readonly RealMessage[] {
  return text
    .split(/^(?=== )/m)
    .filter((one) => one !== '')
    .map((one) => {
      const [head = '', ...lines] = one.split('\n');
      const { cause, source, told = '', reason = '' } = HEAD.exec(head)?.groups ?? {};
      if (cause === undefined || source === undefined) throw new Error(`${file}: ${head}`);
      return { cause, source, told: TOLD[told] ?? 'first', reason, message: lines.join('\n').replace(/\n$/, '') };
    });
}
