import { expect, it } from 'vitest';
import type { Assignment } from '../../../../flows/shell/facts/startup-files.ts';
import { correctLine } from '../../../../flows/shell/fixes/correct-line.ts';

const line: Assignment = {
  file: '/Users/kim/.zprofile',
  line: 3,
  text: 'export PATH=/opt/go/bin',
  name: 'PATH',
  raw: '/opt/go/bin',
  value: '/opt/go/bin',
  keepsOld: false,
  conditional: false,
};

it('replaces exactly the line that was read', () => {
  const fix = correctLine(line, 'export PATH="/opt/go/bin:$PATH"', { proves: ['shell.path-replaced'] });
  expect(fix?.steps).toEqual([
    {
      kind: 'edit',
      path: line.file,
      as: 'person',
      edits: [{ kind: 'line', line: 3, was: line.text, becomes: 'export PATH="/opt/go/bin:$PATH"' }],
    },
  ]);
});

it.each([
  ['a line of a system file', { ...line, file: '/etc/zprofile' }, 'export PATH=/x:$PATH'],
  ['a correction that is two lines', line, 'export PATH=/x\nrm -rf ~'],
  ['a correction that changes nothing', line, line.text],
])('refuses %s', (_, assignment, becomes) => {
  expect(correctLine(assignment, becomes, { proves: [] })).toBeNull();
});
