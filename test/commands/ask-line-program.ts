// Asks, lets another program ask on the same terminal, and asks again.
import { spawn } from 'node:child_process';
import { askLine } from '../../src/commands/ask-line.ts';

const first = await askLine('first? ', () => {});
const child = spawn(
  '/bin/sh',
  ['-c', 'printf "its question? "; IFS= read -r line < /dev/tty; printf "it got [%s]\\n" "$line"'],
  {
    stdio: 'inherit',
  },
);
await new Promise((resolve) => child.on('close', resolve));
const second = await askLine('second? ', () => process.stdout.write('(interrupted)'));
process.stdout.write(`mine: [${first}] [${second}]\n`);
