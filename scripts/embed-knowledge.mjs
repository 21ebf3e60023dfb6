// Puts the knowledge base into modules, so that it travels with the program wherever it is bundled to: what a message
// is recognised by in one, the words of each language in another, what they rest on in a third.
// Run after every change below knowledge/; a test fails as long as that was not done.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const known = globSync('knowledge/*.yaml', { cwd: root })
  .sort()
  .map((file) => [basename(file, '.yaml'), parse(readFileSync(join(root, file), 'utf8'))]);

embed('signs', ({ words: _words, sources: _sources, ...signs }) => signs);
embed('sources', ({ sources }) => sources);
for (const language of ['en', 'zh-CN']) embed(`words-${language}`, ({ words }) => words?.[language]);

/** @param part what of a file goes there; undefined: nothing of it does */
function embed(name, part) {
  const parts = Object.fromEntries(known.map(([cause, one]) => [cause, part(one)]));
  writeFileSync(join(root, `src/knowledge/embedded-${name}.json`), `${JSON.stringify(parts, null, 2)}\n`);
}
