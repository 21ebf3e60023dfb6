// Takes the pictures of docs/journeys.md on simulated Macs: the tour on a new Mac, its last page, what is told after an
// upgrade, and a pasted message with what it comes from. Part of `npm run screenshots`.
import { KEY } from '../test/support/terminal/open-terminal.ts';
import { moveTo, press } from '../test/support/terminal/walk.ts';
import { needFonts, openGomend, take } from './pictures/taker.ts';

const PATIENCE_MS = 60_000;

needFonts();

const tour = openGomend(80, 24, '--simulate', 'brand-new');
await tour.waitFor('Just look', PATIENCE_MS);
await moveTo(tour, 'Set up Go');
await press(tour, KEY.enter, '1 thing to do');
await mend('something only you can do');
await press(tour, KEY.enter, /❯ ! Go itself/);
take(tour, 'tour-1-stop');
await mend('comes last');
tour.write(KEY.enter);
await tour.waitFor('What the proofs say', PATIENCE_MS);
await press(tour, KEY.enter, 'Installed');
take(tour, 'tour-2-ready');
tour.close();

const upgrade = openGomend(80, 24, '--simulate', 'tools-gone-after-upgrade');
await upgrade.waitFor('Just look', PATIENCE_MS);
await moveTo(upgrade, 'It broke after');
await press(upgrade, KEY.enter, 'Upgrades are known to do this');
take(upgrade, 'upgrade-1-findings');
upgrade.close();

const support = openGomend(80, 24, '--simulate', 'goroot-frozen');
await support.waitFor('Just look', PATIENCE_MS);
await moveTo(support, 'Something fails');
await press(support, KEY.enter, 'What do you see?');
support.write(
  '\u001b[200~$ go build ./...\ngo: cannot find GOROOT directory: /opt/homebrew/Cellar/go/1.22.2/libexec\n\u001b[201~',
);
await support.waitFor('2 lines', PATIENCE_MS);
take(support, 'support-1-pasted');
await press(support, KEY.enter, 'What may be behind it');
take(support, 'support-2-suspects');
await press(support, KEY.enter, /Examining|This is what your message comes from/);
await support.waitFor('This is what your message comes from', PATIENCE_MS);
await support.waitFor('look again', PATIENCE_MS);
take(support, 'support-3-verdict');
await press(support, KEY.enter, 'Why this matters');
take(support, 'support-4-card');
support.close();
process.exit();

/** Says yes to the first fix of what the tour stands at. */
async function mend(then: string): Promise<void> {
  await press(tour, KEY.enter, 'Why this matters');
  await press(tour, KEY.enter, /go on to the question|read on/);
  await press(tour, KEY.pageDown, 'go on to the question');
  await press(tour, KEY.enter, 'Do it?');
  await press(tour, 'y', (screen) => !screen.text().includes('Do it?'));
  await tour.waitFor(then, PATIENCE_MS);
}
