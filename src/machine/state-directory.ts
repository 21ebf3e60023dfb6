import { isAbsolute, join } from 'node:path';
import type { Platform } from './port.ts';

/**
 * The person's own place for a program's state: Application Support on macOS, the XDG state directory
 * (by default `~/.local/state`) elsewhere.
 */
export function stateDirectory(
  platform: Platform,
  home: string,
  environment: Readonly<Record<string, string>>,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'gomend');
  const xdg = environment['XDG_STATE_HOME'];
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.local', 'state'), 'gomend');
}
