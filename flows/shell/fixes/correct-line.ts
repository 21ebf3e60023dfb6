import type { Fix } from '../../../src/model/fix.ts';
import type { Assignment } from '../facts/startup-files.ts';
import { isSystemFile } from '../system-file.ts';
import { lineSteps, placesOf } from './line-changes.ts';
import { MADE_FROM_STARTUP_FILES, type StartupEditOptions } from './startup-edit.ts';

/**
 * Replaces the line of one assignment by a better one.
 *
 * @param becomes the whole new line; the caller answers for its being valid in that file's shell
 * @returns null where the line belongs to the system, or the new one is no single line or no change
 */
export function correctLine(
  assignment: Pick<Assignment, 'file' | 'line' | 'text' | 'name'>,
  becomes: string,
  options: StartupEditOptions,
): Fix | null {
  const { file, line, text, name } = assignment;
  if (isSystemFile(file) || /[\r\n\0]/u.test(becomes) || becomes === text) return null;
  const change = { file, line, was: text, becomes };
  return {
    id: 'shell.correct-line',
    subject: `${file}:${line}`,
    params: { file, line, name, text: text.trim(), becomes: becomes.trim(), ...placesOf([change]) },
    risk: 'low',
    effect: options.effect ?? 'new-terminal',
    steps: lineSteps([change]),
    touches: options.touches ?? MADE_FROM_STARTUP_FILES,
    proves: options.proves,
  };
}
