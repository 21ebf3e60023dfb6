// Puts the proofs' Go programs into one module, so that they travel with the program wherever it is bundled to.
// Run after every change below flows/proving/programs/; a test fails as long as that was not done.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'flows/proving/programs');
const files = globSync('*/*.go', { cwd: folder }).sort();
const texts = {};
for (const file of files) {
  const [program, name] = file.split('/');
  texts[program] = { ...texts[program], [name]: readFileSync(join(folder, file), 'utf8') };
}
writeFileSync(join(folder, 'embedded-programs.json'), `${JSON.stringify(texts, null, 2)}\n`);
