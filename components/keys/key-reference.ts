import type { Words } from '../../src/words/words.ts';
import { KEY_GROUPS, KEY_TABLE } from './key-table.ts';

/** The key table as a page of the documentation. */
export function keyReference(words: Words): string {
  const groups = KEY_GROUPS.map((group) => {
    const rows = KEY_TABLE.filter((key) => key.group === group).map(
      ({ name, shown }) => `| ${shown.map((key) => `\`${key}\``).join(', ')} | ${words.say(`key.${name}.about`)} |`,
    );
    return [`## ${words.say(`key-group.${group}`)}`, '', '| Key | Meaning |', '|---|---|', ...rows].join('\n');
  });
  return `# Keys of the wizard\n\n${groups.join('\n\n')}\n`;
}
