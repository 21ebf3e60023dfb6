// Loaded before the program: a terminal that nobody sees. It answers the wizard's first question with q, so that the
// program ends by itself and Node writes down the code that it compiled on the way to its first frame.
import { PassThrough, Writable } from 'node:stream';

const QUESTION = 'What brings you here?';
const PRESS_AGAIN_MS = 200;
const GIVE_UP_MS = 20_000;

const stdin = new PassThrough();
const itself = () => stdin;
Object.assign(stdin, { isTTY: true, setRawMode: itself, ref: itself, unref: itself });

let shown = '';
let answering = false;
function answer() {
  if (answering) return;
  answering = true;
  // A key right behind a new page counts as meant for the old one.
  setInterval(() => stdin.write('q'), PRESS_AGAIN_MS);
}
const stdout = new Writable({
  write(chunk, _, done) {
    shown += chunk;
    if (shown.includes(QUESTION)) answer();
    done();
  },
});
Object.assign(stdout, { isTTY: true, columns: 80, rows: 24 });

Object.defineProperty(process, 'stdin', { value: stdin });
Object.defineProperty(process, 'stdout', { value: stdout });
setTimeout(() => process.exit(1), GIVE_UP_MS).unref();
