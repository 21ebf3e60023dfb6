// Takes the picture of docs/dns.md: the wizard's page about a name server that loses questions, on a simulated Mac.
// Part of `npm run screenshots`.
import { join } from 'node:path';
import { justLook, moveTo, press } from '../test/support/terminal/walk.ts';
import { needFonts, openGomend, take } from './pictures/taker.ts';

needFonts();
const screen = openGomend(80, 24, '--simulate', join(import.meta.dirname, 'latency.yaml'));
await justLook(screen);
await moveTo(screen, 'unanswered');
await press(screen, '\r', 'lost');
take(screen, 'dns-latency-80x24');
screen.close();
process.exit();
