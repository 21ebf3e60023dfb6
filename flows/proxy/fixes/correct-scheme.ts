import type { CheckId } from '../../../src/model/finding.ts';
import type { EditStep, Fix } from '../../../src/model/fix.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import { correctLine } from '../../shell/fixes/correct-line.ts';
import { MADE_FROM_STARTUP_FILES } from '../../shell/fixes/startup-edit.ts';
import { shownUrl } from '../shown-url.ts';

/**
 * Writes `http://` for `https://` before the proxy's address, in every line that names it so. The scheme
 * says how the proxy itself is spoken to; what goes through it stays encrypted.
 */
export function correctScheme(lines: readonly Assignment[], proves: readonly CheckId[]): readonly Fix[] {
  const steps = lines.flatMap((line): readonly EditStep[] => {
    if (!line.raw?.startsWith('https://')) return [];
    const pieces = line.text.split(line.raw);
    if (pieces.length !== 2) return [];
    const fix = correctLine(line, pieces.join(line.raw.replace('https://', 'http://')), { proves });
    return (fix?.steps ?? []).filter((step): step is EditStep => step.kind === 'edit');
  });
  if (steps.length === 0) return [];
  const files = [...new Set(steps.map((step) => step.path))];
  const proxy = shownUrl(lines[0]?.raw ?? '');
  return [
    {
      id: 'proxy.correct-scheme',
      subject: proxy,
      params: { proxy, files },
      risk: 'low',
      effect: 'new-terminal',
      steps: files.map((path) => {
        const edits = steps.filter((step) => step.path === path).flatMap((step) => step.edits);
        return { kind: 'edit', path, as: 'person', edits };
      }),
      touches: MADE_FROM_STARTUP_FILES,
      proves,
    },
  ];
}
