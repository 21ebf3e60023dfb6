// Puts the scenarios into one module, so that they travel with the program wherever it is bundled to.
// Run after every change below scenarios/; a test fails as long as that was not done.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const files = globSync('scenarios/*.yaml', { cwd: root }).sort();
const texts = Object.fromEntries(
  files.map((file) => [basename(file, '.yaml'), readFileSync(join(root, file), 'utf8')]),
);
const target = join(root, 'src/machine/simulated/scenario/embedded-scenarios.json');
writeFileSync(target, `${JSON.stringify(texts, null, 2)}\n`);
