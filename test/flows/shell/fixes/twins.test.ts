import { expect, it } from 'vitest';
import type { Assignment } from '../../../../flows/shell/facts/startup-files.ts';
import { commentOutLine } from '../../../../flows/shell/fixes/comment-out-line.ts';
import { setBy, twinsOf } from '../../../../flows/shell/set-by.ts';
import { applyEdits } from '../../../../src/engine/repair/edits.ts';
import { startupFilesOf } from '../checks/fixtures.ts';

const rc = '/Users/kim/.zshrc';
const profile = '/Users/kim/.zprofile';
const options = { date: '2026-03-04', proves: ['toolchain.goroot'] };

function lineOf(texts: Readonly<Record<string, string>>, value: string): Assignment | null {
  const all = startupFilesOf(texts)
    .flatMap((file) => file.assignments)
    .filter((one) => one.name === 'GOROOT');
  const line = setBy(all, value);
  return line && { ...line, twins: twinsOf(line, all) };
}

function edited(texts: Readonly<Record<string, string>>, value = '/gone'): Readonly<Record<string, string>> | null {
  const line = lineOf(texts, value);
  const fix = line && commentOutLine(line, options);
  if (!fix) return null;
  const changed = fix.steps.map((step) => {
    if (step.kind !== 'edit') throw new Error('an edit was expected');
    const bytes = applyEdits(new TextEncoder().encode(texts[step.path] ?? ''), step.edits);
    return [step.path, new TextDecoder().decode(bytes)] as const;
  });
  return Object.fromEntries(changed);
}

const SET = 'export GOROOT=/gone';
const OUT = '# gomend 2026-03-04 took out: export GOROOT=/gone';

it('takes the same line out wherever it stands in a file, as one plan with one step', () => {
  expect(edited({ [rc]: `a=1\n${SET}\n\n${SET}\n` })).toEqual({ [rc]: `a=1\n${OUT}\n\n${OUT}\n` });
  const line = lineOf({ [rc]: `${SET}\n${SET}\n` }, '/gone');
  const fix = line && commentOutLine(line, options);
  expect(fix).toMatchObject({ id: 'shell.comment-out-line', params: { line: 2, lines: ['1', '2'], n: 2 } });
  expect(fix?.steps).toHaveLength(1);
});

it('takes it out of several files, a step each', () => {
  expect(edited({ [profile]: `${SET}\n`, [rc]: `${SET}\n` })).toEqual({ [profile]: `${OUT}\n`, [rc]: `${OUT}\n` });
});

it('keeps Windows line ends, and finds the line in spite of them', () => {
  expect(edited({ [rc]: `${SET}\r\n${SET}\r\n` }, '/gone\r')).toEqual({ [rc]: `${OUT}\r\n${OUT}\r\n` });
});

it.each([
  ['another value', `export GOROOT=/other\n${SET}\n`, `export GOROOT=/other\n${OUT}\n`],
  ['another variable', `export GOPATH=/gone\n${SET}\n`, `export GOPATH=/gone\n${OUT}\n`],
  ['a line that may never run', `if x; then\n${SET}\nfi\n${SET}\n`, `if x; then\n${SET}\nfi\n${OUT}\n`],
])('leaves alone %s', (_, text, expected) => {
  expect(edited({ [rc]: text })).toEqual({ [rc]: expected });
});

it("leaves alone the system's", () => {
  expect(edited({ '/etc/zshrc': `${SET}\n`, [rc]: `${SET}\n` })).toEqual({ [rc]: `${OUT}\n` });
});

it('is no plan where half of it would be left: one of the lines cannot be edited safely', () => {
  expect(edited({ [rc]: `${SET}; rm -f /tmp/lock\n${SET}\n` })).toBeNull();
});
