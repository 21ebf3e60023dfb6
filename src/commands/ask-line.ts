import { createInterface } from 'node:readline/promises';

/**
 * One question, one line. The interface lives for this line alone, and standard input rests afterwards,
 * so that a program that asks next (sudo) gets the very first thing that is typed.
 */
export async function askLine(prompt: string, interrupt: () => void): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<null>((resolve) => {
    lines.once('close', () => resolve(null));
    // In a terminal readline takes ctrl-c for itself: whoever listens for it must still hear of it.
    lines.once('SIGINT', () => {
      interrupt();
      lines.close();
    });
  });
  try {
    return await Promise.race([lines.question(prompt).catch(() => null), ended]);
  } finally {
    lines.close();
    await turn();
    process.stdin.pause();
    // Only after another turn of the loop has the pending read really stopped.
    await turn();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
