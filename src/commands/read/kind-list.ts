import { jsonDocument } from '../../report/json.ts';
import type { ReadKind } from '../../report/read/kind.ts';
import { padEnd } from '../../report/text/wrap.ts';
import type { Words } from '../../words/words.ts';
import type { Invocation } from '../invocation.ts';

/** The kinds with what prints them, for people or (`gomend.read-kinds/1`) for programs. */
export function kindList(kinds: readonly ReadKind[], { format }: Pick<Invocation, 'format'>, words: Words): string {
  const listed = kinds.map(({ name, prints, wants }) => ({
    kind: name,
    title: words.say(`read.title.${name}`),
    prints,
    wants,
  }));
  if (format === 'json') return jsonDocument({ schema: 'gomend.read-kinds/1', kinds: listed });
  const width = Math.max(...listed.map(({ kind }) => kind.length));
  const wanted = (wants: ReadKind['wants']) => (wants === null ? [] : [words.say(`read.wants.${wants}`)]);
  return listed
    .map(({ kind, title, prints, wants }) => {
      const told = words.join([words.label(title, `\`${prints}\``), ...wanted(wants)], 'sentences');
      return `${padEnd(kind, width)}  ${told}\n`;
    })
    .join('');
}
