// Takes the picture of docs/goproxy.md: three module proxies on this computer, of which one is far away and one is slow at
// times. Part of `npm run screenshots`.
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, FILES, says, startModuleProxy } from '../test/support/servers/module-proxy.ts';
import { needFonts, openGomend, take } from './pictures/taker.ts';

needFonts();

/** Answers as it should, after a while of its own. */
function after(msOf: (request: number) => number): Answer {
  let asked = 0;
  return async (response, request) => {
    await wait(msOf(asked++));
    const file = FILES[request.url?.slice(1) ?? ''];
    return file === undefined ? says(404)(response, request) : says(200, file)(response, request);
  };
}

const near = await startModuleProxy({ '*': after((n) => 12 + (n % 4)) });
const far = await startModuleProxy({ '*': after((n) => 95 + (n % 3) * 8) });
const uneven = await startModuleProxy({ '*': after((n) => 40 + (n % 5) * 45) });
const list = `${near.origin},${uneven.origin}|${far.origin},direct`;
const screen = openGomend(80, 24, 'explain', 'goproxy', list, '--env-only', '--env', 'GONOSUMDB=golang.org');
await screen.waitForEnd();
await screen.waitFor('cannot be fetched.');
// The drawing stands above what fits on the screen at the end: as a person does, back to where it begins.
const lines = screen.history().split('\n');
screen.emulator.scrollToLine(lines.findIndex((line) => line.startsWith('How long one small question')));
take(screen, 'goproxy-comparison-80x24');
screen.close();
process.exit();
