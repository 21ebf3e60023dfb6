import { describe, expect, it } from 'vitest';
import { openFilesCheck } from '../../../../flows/shell/checks/open-files.ts';
import type { NotedLine } from '../../../../flows/shell/facts/startup-files.ts';
import { notedLines } from '../../../../flows/shell/noted-lines.ts';
import { judging, said } from '../../machine/judging.ts';
import { startupFilesOf } from './fixtures.ts';

const FILE = '/Users/kim/.bash_profile';
const look = (hard: number | null, text = '') => {
  const files = startupFilesOf({ [FILE]: notedLines(FILE, text) as NotedLine[] });
  return judging(openFilesCheck, { needs: { limit: { hard } }, hints: { files } });
};

describe('how many files may be open', () => {
  it.each([
    ['as many as it likes', null, ''],
    ['many', 10_240, 'ulimit -n 10240'],
    ['just enough', 1_024, 'ulimit -n 1024'],
    ['the soft limit alone is small', null, 'ulimit -S -n 256'],
  ] as const)('is enough: %s', (_, hard, text) => {
    expect(said(look(hard, text))).toEqual(['ok shell.open-files.enough']);
  });

  it.each([
    ['ulimit -n 256', 'ulimit -n 10240'],
    ['  ulimit -Hn 256 # small', '  ulimit -Hn 10240 # small'],
    ['ulimit -H -n 256', 'ulimit -H -n 10240'],
  ])('is set too low by a line: %s', (line, becomes) => {
    const [verdict] = look(256, `alias l=ls\n${line}\n`);
    expect(verdict).toMatchObject({ status: 'warning', cause: 'open-files-limit-low', params: { line: 2 } });
    expect(verdict?.fixes[0]?.steps).toMatchObject([{ edits: [{ becomes }] }]);
  });

  it('is set by a line that does more: nothing is offered', () => {
    expect(look(256, '[ -t 0 ] && ulimit -n 256')[0]).toMatchObject({ cause: 'open-files-limit-low', fixes: [] });
  });

  it.each(['', '# ulimit -n 256', 'ulimit -s 256', 'ulimit -n 128', 'ulimit -Sn 256', 'ulimit -S -n 10240'])(
    'is low from elsewhere: %j',
    (text) => {
      expect(said(look(256, text))).toEqual(['warning shell.open-files.low-from-elsewhere']);
    },
  );

  it('is low only in a terminal from before', () => {
    expect(said(look(256, 'ulimit -n 10240'))).toEqual(['note shell.open-files.low-here']);
  });
});
