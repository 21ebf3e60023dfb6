import { useLayoutEffect } from 'react';
import { useCovered } from '../keys/use-keys.ts';
import type { Line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';

/** Says that these rows, from top to bottom, are the frame now. */
export function useDrawn(rows: readonly Line[]): void {
  const { frame } = useWizard();
  const covered = useCovered();
  useLayoutEffect(() => {
    if (!covered) frame.drawn(rows);
  });
}
