// Puts the knowledge base into one module, so that it travels with the program wherever it is bundled to.
// Run after every change below knowledge/; a test fails as long as that was not done.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const files = globSync('knowledge/*.yaml', { cwd: root }).sort();
const known = Object.fromEntries(
  files.map((file) => [basename(file, '.yaml'), parse(readFileSync(join(root, file), 'utf8'))]),
);
writeFileSync(join(root, 'src/knowledge/embedded-knowledge.json'), `${JSON.stringify(known, null, 2)}\n`);
