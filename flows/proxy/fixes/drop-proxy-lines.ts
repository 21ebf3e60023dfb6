import type { CheckId } from '../../../src/model/finding.ts';
import type { EditStep, Fix } from '../../../src/model/fix.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import { commentOutLine } from '../../shell/fixes/comment-out-line.ts';
import { MADE_FROM_STARTUP_FILES } from '../../shell/fixes/startup-edit.ts';

export interface DropProxyOptions {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** How the proxy is shown, without user and password. */
  readonly proxy: string;
  readonly proves: readonly CheckId[];
}

/**
 * Turns every start-up line that names one dead proxy into a remark: in one go, because half of them
 * would leave git or curl with what go is rid of.
 *
 * @returns null where no line can be changed for certain
 */
export function dropProxyLines(lines: readonly Assignment[], options: DropProxyOptions): Fix | null {
  const { date, proxy, proves } = options;
  const alongside = lines.map((line) => line.name);
  const fixes = onePerLine(lines).map((line) => commentOutLine(line, { date, proves, alongside }));
  const steps = fixes.flatMap((fix) => fix?.steps ?? []).filter((step): step is EditStep => step.kind === 'edit');
  if (steps.length === 0) return null;
  const files = [...new Set(steps.map((step) => step.path))];
  return {
    id: 'proxy.drop-proxy-lines',
    subject: proxy,
    params: { proxy, files, n: steps.length, names: [...new Set(alongside)] },
    risk: 'low',
    effect: 'new-terminal',
    // One step a file: each is planned against the file as it is now.
    steps: files.map((path) => {
      const edits = steps.filter((step) => step.path === path).flatMap((step) => step.edits);
      return { kind: 'edit', path, as: 'person', edits };
    }),
    touches: MADE_FROM_STARTUP_FILES,
    proves,
  };
}

function onePerLine(lines: readonly Assignment[]): readonly Assignment[] {
  return lines.filter(
    (line, index) => lines.findIndex((other) => other.file === line.file && other.line === line.line) === index,
  );
}
