import { settingLine } from '../../../src/go/env-file.ts';
import type { Evidence, Excerpt } from '../../../src/model/evidence.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import type { Settings } from '../../shell/facts/settings.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import { gives } from '../../shell/set-by.ts';
import type { UserEnvFile } from '../facts/env-file.ts';

/** Where go gets a variable's value from in a new terminal. */
export type Origin =
  | {
      readonly from: 'environment';
      readonly name: string;
      readonly value: string;
      /** The start-up line that set exactly this value; null where none can be named for certain. */
      readonly setBy: Assignment | null;
    }
  | {
      readonly from: 'user-file';
      readonly name: string;
      readonly value: string;
      readonly file: string;
      /** 1-based. */
      readonly line: number;
      readonly text: string;
    };

/** Names that are read from the environment alone, whatever the settings file says. */
const NOT_FROM_FILE: ReadonlySet<string> = new Set(['GOENV', 'GODEBUG', 'GOMEMLIMIT', 'GOGC', 'GOMAXPROCS']);

/** null: the variable is set nowhere (an empty value counts as not set). */
export function originOf(name: string, settings: Settings, file: UserEnvFile): Origin | null {
  const setting = settings.of(name);
  const value = setting.inNewTerminal ?? '';
  if (value !== '') {
    const { setBy } = setting;
    const fits = setBy !== null && (setBy.value === null || gives(setBy, value));
    return { from: 'environment', name, value, setBy: fits ? setBy : null };
  }
  const line = NOT_FROM_FILE.has(name) ? null : settingLine(file.lines, name);
  if (!line?.setting || line.setting.value === '' || file.path === null) return null;
  const { setting: said, line: number, text } = line;
  return { from: 'user-file', name, value: said.value, file: file.path, line: number, text };
}

/** The line that sets the value, and the value itself. */
export function evidenceOfOrigin(origin: Origin): readonly Evidence[] {
  if (origin.from === 'user-file') return [assignmentEvidence(origin)];
  const value = environmentEvidence(origin.name, origin.value);
  return origin.setBy ? [assignmentEvidence(origin.setBy), value] : [value];
}

export function environmentEvidence(name: string, value: string): Evidence {
  return { kind: 'environment', source: name, excerpt: value, line: null, ms: null, outcome: 'ok' };
}

/** What was found at a path: `missing`, `directory`, a version. */
export function pathEvidence(path: string, outcome: string, excerpt: Excerpt | null = null): Evidence {
  return { kind: 'file', source: path, excerpt, line: null, ms: null, outcome };
}

/** File and line as parameters; empty and 0 where no line can be named. */
export function placeOf(origin: Origin): { readonly file: string; readonly line: number } {
  if (origin.from === 'user-file') return { file: origin.file, line: origin.line };
  return { file: origin.setBy?.file ?? '', line: origin.setBy?.line ?? 0 };
}
