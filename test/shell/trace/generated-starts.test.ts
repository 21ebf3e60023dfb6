import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceCause } from '../../../src/shell/trace/history.ts';
import { pathHistory } from '../../../src/shell/trace/path-history.ts';
import { runs } from '../../support/runs.ts';
import { TRACING_SHELLS, TraceHome } from './real-start.ts';
import { PATH_HELPER, Rendered, trees } from './startup-trees.ts';

const FEW = 4;
const MANY = 200;
const LISTS = ['paths', 'paths.d/9-other', 'paths.d/10-go'];

function placeOf(cause: TraceCause, home: string): string {
  if (cause.kind === 'between') return cause.kind;
  return `${cause.kind === 'within' ? 'within ' : ''}${cause.at.file.replace(`${home}/`, '')}:${cause.at.line}`;
}

describe.each(TRACING_SHELLS)('a real %s', (shell) => {
  const ways = shell === 'bash' && process.getuid?.() === 0 ? [false, true] : [false];

  it.each(ways)('has each entry of PATH led back to the line that put it there (as nobody: %s)', (asNobody) => {
    let attributed = 0;
    let exact = 0;
    const property = fc.property(trees, (tree) => {
      const home = new TraceHome();
      try {
        const rendered = new Rendered(tree, shell);
        home.write('path_helper', PATH_HELPER);
        for (const [name, lines] of rendered.files) home.write(name, `${lines.join('\n')}\n`);
        const trace = home.start(shell, { asNobody });
        const [paths, ...drops] = LISTS.map((path) => ({ path, text: home.read(path) }));
        const entries = pathHistory(trace.start, trace.changes, { paths: paths ?? null, drops });
        expect(entries.map((entry) => entry.path).join(':')).toBe(trace.end?.['PATH']);
        for (const { path, origin, moved } of entries) {
          const places = rendered.places.get(path) ?? [];
          const list = rendered.listed.get(path);
          if (origin.kind === 'listed') expect(`${origin.file}:${origin.line}`).toBe(list);
          else if (path.startsWith('/d')) {
            expect(origin.kind, path).toBe('traced');
            if (origin.kind !== 'traced') continue;
            // path_helper, and more, within one line that nobody looks into: only that line is known.
            if (list !== undefined) expect(placeOf(origin.cause, home.path)).toMatch(/^within /);
            else expect(places, path).toContain(placeOf(origin.cause, home.path));
            if (moved?.by === 'line' && moved.cause.kind === 'line')
              expect(places, path).toContain(placeOf(moved.cause, home.path));
            attributed++;
            if (origin.cause.kind === 'line') exact++;
          }
        }
      } finally {
        home.remove();
      }
    });
    fc.assert(property, { numRuns: runs(FEW, MANY), seed: 20_261_127, endOnFailure: false });
    expect(attributed).toBeGreaterThan(FEW);
    expect(exact / attributed).toBeGreaterThan(shell === 'bash' ? 0.99 : 0.7);
  });
});
