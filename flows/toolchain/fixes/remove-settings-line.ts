import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { MADE_FROM_ENV_FILE } from '../reading/made-from.ts';

/**
 * Takes a line out of the person's go settings file without go's help: for names that `go env -u`
 * refuses (GOROOT, or what is no name of Go's), and where go itself does not run.
 *
 * @param text the line as it stands there
 */
export function removeSettingsLine(
  name: string,
  at: { readonly file: string; readonly line: number; readonly text: string },
  proves: readonly CheckId[],
): Fix {
  const { file, line } = at;
  // The carriage return belongs to the line's end, which an edit keeps or takes out with the line.
  const was = at.text.replace(/\r$/, '');
  return {
    id: 'toolchain.remove-settings-line',
    subject: `${file}:${line}`,
    params: { name: name.trim(), file, line, text: was.trim() },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'edit', path: file, as: 'person', edits: [{ kind: 'line', line, was, becomes: null }] }],
    touches: MADE_FROM_ENV_FILE,
    proves,
  };
}
