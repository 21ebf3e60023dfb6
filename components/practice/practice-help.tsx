import type { ReactElement } from 'react';
import { Help } from '../frame/help.tsx';
import { useKeys } from '../keys/use-keys.ts';

/** The keys, over whatever scene there is. */
export function PracticeHelp({
  open,
  onOpen,
}: {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}): ReactElement | null {
  useKeys(open ? {} : { help: () => onOpen(true) });
  return open ? <Help onClose={() => onOpen(false)} /> : null;
}
