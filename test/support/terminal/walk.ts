import { type Expected, KEY, type OpenTerminal } from './open-terminal.ts';

/**
 * Presses a key until the screen has gone on. A question takes no key that was under way before a person
 * could have read it, so the first press may be one too early.
 */
export async function press(screen: OpenTerminal, key: string, gone: Expected): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    screen.write(key);
    const went = await screen.waitFor(gone, 600 + 200 * presses).then(
      () => true,
      () => false,
    );
    if (went) return;
  }
  throw new Error(`${JSON.stringify(key)} was not taken; the screen shows:\n${screen.text()}`);
}

/** Moves the mark down to the line that shows these words. */
export async function moveTo(screen: OpenTerminal, words: string): Promise<void> {
  const marked = () => screen.rows().some((row) => /^[❯>]/.test(row) && row.includes(words));
  for (let presses = 0; presses < 30 && !marked(); presses++) {
    const before = screen.text();
    await press(screen, KEY.down, () => screen.text() !== before);
  }
  if (!marked()) throw new Error(`there is no line with «${words}»; the screen shows:\n${screen.text()}`);
}

/** From the welcome to the list of findings, without changing anything. */
export async function justLook(screen: OpenTerminal): Promise<void> {
  await screen.waitFor('Just look', 20_000);
  await moveTo(screen, 'Just look');
  await press(screen, KEY.enter, /Examining|What was found/);
  await screen.waitFor('What was found', 20_000);
}
