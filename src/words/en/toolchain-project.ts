import type { Catalogue } from '../words.ts';

/** The project that the person stands in, and the Go that is chosen for it. */
export const toolchainProject: Catalogue = {
  'fact.toolchain.gvm-build': 'reading how builds of gvm ended',
  'fact.toolchain.version-managers': 'reading which version your version manager chooses',
  'fact.toolchain.project-file': 'reading the go.mod of the folder you are in',
  'check.toolchain.version-manager': 'your version manager decides',
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

  'finding.toolchain.go-present.gvm-needs-go.summary':
    'there is no Go on this computer, and gvm could not build one without it',
  'finding.toolchain.go-present.gvm-needs-go.meaning':
    'gvm makes Go from its source, and for that it needs a Go that is there already. Its log says so in line {line} of {file}: {said}',
  'finding.toolchain.go-present.gvm-needs-go.advice':
    'Have gvm take a finished Go first, with -B: for example `gvm install go1.27.3 -B`. Or get the installer for your processor from go.dev/dl. Then look again.',

  'finding.toolchain.version-manager.none.summary': 'no version manager stands between you and go',
  'finding.toolchain.version-manager.first.summary':
    '{path} comes first, so that {manager} chooses which Go is started',
  'finding.toolchain.version-manager.unused.summary':
    '{winner} comes before the stand-in of {manager}, and no file of {manager} wants another one here',
  'finding.toolchain.version-manager.same.summary':
    '{winner} comes before the stand-in of {manager}, and is the version that it chooses',
  'finding.toolchain.version-manager.shadowed.summary':
    '{manager} chooses Go {chosen}, but {winner} ({version}) is started',
  'finding.toolchain.version-manager.shadowed.meaning':
    'A version manager works by a stand-in for go ({path}) that starts the chosen version. Programs are looked for in the folders of a list called PATH, one after the other, and the folder of {winner} comes before the one with the stand-in. So what {manager} chooses, in line {line} of {file}, has no effect.',
  'finding.toolchain.version-manager.shadowed.advice':
    'I would let the stand-in come first again. Nothing is uninstalled by that. If you do not use {manager} any more, take its line out of your start-up file instead.',
  'finding.toolchain.version-manager.perhaps-left.summary':
    '{winner} ({version}) comes before the stand-in of {manager}, which chooses the older Go {chosen}',
  'finding.toolchain.version-manager.perhaps-left.meaning':
    'What {manager} chooses, in line {line} of {file}, has no effect. That is fine if you do not use {manager} any more.',
  'finding.toolchain.version-manager.perhaps-left.advice':
    'Nothing to do if the newer Go is the one you want. If not, the folder of {path} has to come first on PATH.',
  'finding.toolchain.version-manager.needs-reshim.summary':
    '{manager} has no stand-in yet for {programs}, so a terminal does not find it',
  'finding.toolchain.version-manager.needs-reshim.meaning':
    '`go install` put the program into the folder of Go {chosen}, which is not among the folders where a terminal looks (PATH). {manager} makes a stand-in for it only when it is told to.',
  'finding.toolchain.version-manager.needs-reshim.advice': 'Have {manager} make its stand-ins anew.',

  'fix.toolchain.make-stand-ins.title': 'have {manager} make its stand-ins anew',
  'fix.toolchain.make-stand-ins.why': 'Then a terminal finds the programs that go installed.',
  'fix.toolchain.make-stand-ins.risk': '{manager} writes only into its own folder.',
  'fix.toolchain.make-stand-ins.undo': 'Nothing has to be taken back.',
  'step.toolchain.make-stand-ins': 'Type `{command}` in a new terminal.',
};
