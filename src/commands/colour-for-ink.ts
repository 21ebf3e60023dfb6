import type { Invocation } from './invocation.ts';
import { wantsNoColour } from './look.ts';
import type { Terminal } from './terminal.ts';

/**
 * Whether a screen that Ink draws has colours. To be asked before Ink is loaded: it decides then, and does not
 * know NO_COLOR.
 */
export function colourForInk(invocation: Invocation, { environment }: Terminal): boolean {
  const colour = !wantsNoColour(invocation, environment);
  if (!colour) process.env['FORCE_COLOR'] = '0';
  return colour;
}
