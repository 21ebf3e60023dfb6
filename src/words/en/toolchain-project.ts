import type { Catalogue } from '../words.ts';

/** The project that the person stands in, and the Go that is chosen for it. */
export const toolchainProject: Catalogue = {
  'fact.toolchain.project-file': 'reading the go.mod of the folder you are in',
  'check.toolchain.project-file': 'your Go reads this project',

  'finding.toolchain.project-file.none.summary': 'this folder belongs to no Go project',
  'finding.toolchain.project-file.stand-in.summary': '{path} chooses the Go for this project by itself',
  'finding.toolchain.project-file.unclear.summary':
    'whether your Go can read {file} could not be told, because its version is not known',
  'finding.toolchain.project-file.unclear.meaning': 'Go from before 1.21 cannot read every go.mod of today.',
  'finding.toolchain.project-file.unclear.advice': 'See first what I found about go itself.',
  'finding.toolchain.project-file.readable.summary': '{version} can read {file}',
  'finding.toolchain.project-file.too-old.summary': '{version} is too old to read {file}, while {better} can',
  'finding.toolchain.project-file.too-old.meaning':
    'Line {line} says "{text}", in a form that Go knows only from 1.21 on. `go` stops at that line and says "must match format 1.23" or "unknown directive". The 1.23 in that sentence is only an example, not the version that is wanted.',
  'finding.toolchain.project-file.too-old.advice':
    'I would put the newer Go first on the list of folders in which programs are looked for (PATH). Leave the go.mod as it is: everybody else who works on the project can read it.',
  'finding.toolchain.project-file.too-old-no-other.summary': '{version} is too old to read {file}',
  'finding.toolchain.project-file.too-old-no-other.meaning':
    'Line {line} says "{text}", in a form that Go knows only from 1.21 on. `go` stops at that line and says "must match format 1.23" or "unknown directive". The 1.23 in that sentence is only an example, not the version that is wanted.',
  'finding.toolchain.project-file.too-old-no-other.advice':
    'Install a current Go the way this one was installed: newer Go builds older code. Leave the go.mod as it is: everybody else who works on the project can read it.',
};
