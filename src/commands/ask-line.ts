import { createInterface } from 'node:readline/promises';

/**
 * One question, one line; null at the end of input and at ctrl-c. The interface lives for this line
 * alone, and closing it lets standard input rest: a program that asks next (sudo) gets the very first
 * thing that is typed.
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
  }
}
