// Writes docs/keys.md from the key table that the wizard answers by: `node scripts/key-reference.ts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyReference } from '../components/keys/key-reference.ts';
import { loadWords } from '../src/words/words.ts';

writeFileSync(join(import.meta.dirname, '../docs/keys.md'), keyReference(await loadWords('en')));
