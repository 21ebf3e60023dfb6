// Takes the pictures of docs/proving.md with the go of this computer: `gomend prove` under way and at its end, and the
// wizard's own page. Part of `npm run screenshots`.
import { justLook, press } from '../test/support/terminal/walk.ts';
import { needFonts, openGomend, take } from './pictures/taker.ts';

const [cols, rows] = [100, 44];
/** A first run compiles the standard library. */
const PATIENCE_MS = 300_000;

needFonts();

const prove = openGomend(cols, rows, 'prove');
await prove.waitFor(/█{6,}░+/, PATIENCE_MS);
take(prove, 'prove-1-running');
await prove.waitForEnd(PATIENCE_MS);
take(prove, 'prove-2-done');
prove.close();

const wizard = openGomend(cols, rows);
await justLook(wizard);
await press(wizard, 'p', 'Proving that Go works');
await wizard.waitFor(/█{6,}░+/, PATIENCE_MS);
take(wizard, 'prove-3-wizard-running');
await wizard.waitFor('What the proofs say', PATIENCE_MS);
take(wizard, 'prove-4-wizard-done');
wizard.close();
process.exit();
