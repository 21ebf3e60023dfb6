// Takes the pictures of docs/resolver-map.md on a simulated Mac: the command, and the wizard's own page. Part of
// `npm run screenshots`.
import { justLook, moveTo, press } from '../test/support/terminal/walk.ts';
import { needFonts, openGomend, take } from './pictures/taker.ts';

const PATIENCE_MS = 60_000;
const MAC = ['--simulate', 'go-resolver-past-vpn'];

needFonts();

const command = openGomend(80, 40, 'explain', 'resolver', 'goproxy.corp.test', ...MAC);
await command.waitForEnd(PATIENCE_MS);
take(command, 'map-1-command');
command.close();

const wizard = openGomend(80, 24, ...MAC);
await justLook(wizard);
await moveTo(wizard, 'goproxy.corp.test');
await press(wizard, '\r', 'who answers');
await press(wizard, 'm', 'Who answers for goproxy.corp.test');
take(wizard, 'map-2-wizard');
wizard.close();
process.exit();
