import { useInput, usePaste } from 'ink';
import { useMemo } from 'react';
import type { KeyGuard } from './key-guard.ts';
import { KeyQueue } from './key-queue.ts';
import { bindingOf } from './key-table.ts';

/** Takes every key of the terminal for the views below; the one that stops everything does so at once. */
export function usePressedKeys(guard: KeyGuard, stop: () => void): KeyQueue {
  const keys = useMemo(() => new KeyQueue(guard), [guard]);
  useInput((input, key) => {
    const press = { input, key };
    if (key.eventType === 'release') return;
    if (bindingOf('stop').matches(press)) stop();
    else keys.push(press);
  });
  // On a channel of their own, so that nothing of a paste is ever a key.
  usePaste((text) => keys.paste(text));
  return keys;
}
