import { dialectOfShell } from './dialect.ts';
import { bashOrder } from './startup-order/bash.ts';
import { cshOrder } from './startup-order/csh.ts';
import { fishOrder } from './startup-order/fish.ts';
import { shOrder } from './startup-order/sh.ts';
import type { ShellStart, StartupStep } from './startup-order/step.ts';
import { zshOrder } from './startup-order/zsh.ts';

export type { ShellStart, StartupOwner, StartupStep } from './startup-order/step.ts';

/**
 * The files that a shell reads when it starts, in its order; what they source themselves is not among them.
 * null: a shell whose habits are not known here.
 */
export function startupOrder(start: ShellStart): readonly StartupStep[] | null {
  switch (dialectOfShell(start.program)) {
    case 'zsh':
      return zshOrder(start);
    case 'bash':
      return bashOrder(start);
    case 'fish':
      return fishOrder(start);
    case 'csh':
      return cshOrder(start);
    case 'sh':
      return shOrder(start);
    default:
      return null;
  }
}
