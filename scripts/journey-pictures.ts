// Takes the pictures of docs/journeys.md on simulated Macs: the tour on a new Mac, its last page, and what is told after
// an upgrade. Part of `npm run screenshots`.
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
process.exit();

/** Says yes to the first fix of what the tour stands at. */
async function mend(then: string): Promise<void> {
  await press(tour, KEY.enter, 'What it means');
  await press(tour, KEY.enter, /go on to the question|read on/);
  await press(tour, KEY.pageDown, 'go on to the question');
  await press(tour, KEY.enter, 'Do it?');
  await press(tour, 'y', (screen) => !screen.text().includes('Do it?'));
  await tour.waitFor(then, PATIENCE_MS);
}
