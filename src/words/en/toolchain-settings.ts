import { BY_HAND_VALUES } from '../by-hand.ts';
import type { Catalogue } from '../words.ts';
import { byHand } from './toolchain-by-hand.ts';

const values: Catalogue = {
  'finding.toolchain.env-values.ok.summary': 'no setting stops Go',
  'finding.toolchain.env-values.memory-limit.summary': '{name}={value} stops every Go program, go itself too',
  'finding.toolchain.env-values.memory-limit.meaning':
    'Go accepts only a number of bytes there, with B, KiB, MiB, GiB or TiB behind it, or the word off. With anything else each Go program ends at its start with "malformed GOMEMLIMIT".',
  'finding.toolchain.env-values.memory-limit.advice':
    'I would take it away. Go does well without a limit; a percentage, as some guides show it, has never been possible.',
  'finding.toolchain.env-values.stops-every-program.summary': '{part} in {name} stops Go programs at their start',
  'finding.toolchain.env-values.stops-every-program.meaning':
    'This Go ends a program that is told so, and go itself is such a program. The value was made for another release.',
  'finding.toolchain.env-values.stops-every-program.advice':
    'I would take it away. Whatever it was for, it cannot do that here.',
  'finding.toolchain.env-values.stops-go.summary': '{name}={value} stops every go command',
  'finding.toolchain.env-values.stops-go.meaning': 'Go refuses that value before it does anything else.',
  'finding.toolchain.env-values.stops-go.advice': 'I would take it away. Go has a good value of its own for {name}.',
  'finding.toolchain.env-values.stops-some-commands.summary': '{name}={value} is refused by Go',
  'finding.toolchain.env-values.stops-some-commands.meaning':
    'Commands that build, list or install stop because of it. `go version` still works, which makes it hard to see.',
  'finding.toolchain.env-values.stops-some-commands.advice':
    'I would take it away. Go has a good value of its own for {name}.',
  'finding.toolchain.env-values.work-missing.summary': 'GOWORK names {value}, which is not there',
  'finding.toolchain.env-values.work-missing.meaning':
    'GOWORK tells go which workspace file to use in every folder. Without that file, commands that build, test or list end with "reading go.work: … no such file or directory". `go version` still works, which makes it hard to see.',
  'finding.toolchain.env-values.work-missing.advice':
    'I would take GOWORK away. go finds the go.work of a project by itself; a new, empty file there would only hide the slip.',
  'finding.toolchain.env-values.goflags-quote.summary': 'GOFLAGS has a quote that is never closed, which stops go',
  'finding.toolchain.env-values.goflags-quote.meaning':
    'GOFLAGS holds options for every go command. After the open quote go cannot tell where an option ends, and gives up.',
  'finding.toolchain.env-values.goflags-quote.advice':
    'I would take the setting away, or close the quote if you know what was meant.',
  'finding.toolchain.env-values.goflags-word.summary':
    'GOFLAGS contains "{part}", which is no option, and go stops at it',
  'finding.toolchain.env-values.goflags-word.meaning':
    'Every word in GOFLAGS must begin with a dash, and a value belongs behind an equals sign: -tags=x, not -tags x.',
  'finding.toolchain.env-values.goflags-word.advice':
    'I would take the setting away, or write it with equals signs if you still want it.',
  'finding.toolchain.env-values.goflags-insecure.summary': 'GOFLAGS=-insecure makes `go get` fail',
  'finding.toolchain.env-values.goflags-insecure.meaning':
    'That option is gone. Most commands pass over it in silence, and `go get` ends with "-insecure flag is no longer supported".',
  'finding.toolchain.env-values.goflags-insecure.advice':
    'I would take it away. If it was put there because of a certificate, the certificate is what has to be mended.',
  'finding.toolchain.env-values.mod-vendor.summary': 'GOFLAGS has -mod=vendor for every project on this computer',
  'finding.toolchain.env-values.mod-vendor.meaning':
    'Go then looks only into a project\'s vendor folder. Projects without one fail with "inconsistent vendoring", and installing a tool with `go install name@version` fails everywhere.',
  'finding.toolchain.env-values.mod-vendor.advice':
    'I would take it away. Go uses a vendor folder by itself where a project has one.',
  'finding.toolchain.env-values.mod-mod.summary': 'GOFLAGS has -mod=mod: go changes go.mod without asking',
  'finding.toolchain.env-values.mod-mod.meaning':
    'Commands that only build may then write to go.mod and go.sum. Normally they say what is missing and stop.',
  'finding.toolchain.env-values.mod-mod.advice': 'Keep it if you want it so. Otherwise take it away.',
  'finding.toolchain.env-values.module-off.summary': 'GO111MODULE=off switches modules off',
  'finding.toolchain.env-values.module-off.meaning':
    'Almost all Go projects are modules today. Commands that need them end with "modules disabled by GO111MODULE=off".',
  'finding.toolchain.env-values.module-off.advice':
    'I would take it away. If one very old project needs it, set it for that project only.',
  'finding.toolchain.env-values.module-auto.summary': 'GO111MODULE=auto: outside of projects go works the old way',
  'finding.toolchain.env-values.module-auto.meaning':
    'Inside a project nothing changes. In a folder without go.mod, go looks for code below GOPATH.',
  'finding.toolchain.env-values.module-auto.advice': 'Keep it only if you know why it is there.',
  'finding.toolchain.env-values.ignored.summary': '{name}={value} has no effect',
  'finding.toolchain.env-values.ignored.meaning': 'Go cannot read that value, and uses its own as if nothing were set.',
  'finding.toolchain.env-values.ignored.advice': 'Nothing breaks. Correct it if you meant something by it.',
  'finding.toolchain.env-values.platform-unknown.summary': 'Go knows no such target as {part}',
  'finding.toolchain.env-values.platform-unknown.meaning':
    'GOOS and GOARCH say for which system and processor go builds. With an unknown pair it builds nothing.',
  'finding.toolchain.env-values.platform-unknown.advice':
    'I would take the setting away. Go then builds for this computer.',
  'finding.toolchain.env-values.platform-foreign.summary': 'everything is built for {part}, not for this computer',
  'finding.toolchain.env-values.platform-foreign.meaning':
    'GOOS and GOARCH are set for good. What you build or install does not start here: "exec format error" or "bad CPU type".',
  'finding.toolchain.env-values.platform-foreign.advice':
    'I would take the setting away, and give it only with the one command that is to build for another system.',
  'finding.toolchain.env-values.refused.summary': 'go refuses {name}={value}',
  'finding.toolchain.env-values.refused.meaning':
    'As long as it is set, go commands end with an error. Without {name} they work. In its own words: {said}',
  'finding.toolchain.env-values.refused.advice': 'I would take it away, as Go has a good value of its own.',
  'finding.toolchain.env-values.only-here.summary': '{name}={value} would stop Go, in this terminal only',
  'finding.toolchain.env-values.only-here.meaning':
    'New terminals no longer get that value. This one was opened before, or by a program that still has it.',
  'finding.toolchain.env-values.only-here.advice': 'Open a new terminal, and restart the program that opened this one.',
};

const file: Catalogue = {
  'finding.toolchain.env-file.none.summary': 'you have no go settings file',
  'finding.toolchain.env-file.missing.summary': 'you have no go settings file ({file} is not there)',
  'finding.toolchain.env-file.ok.summary': '{file} is in order ({count|one setting|# settings})',
  'finding.toolchain.env-file.unreadable.summary': '{file} cannot be read',
  'finding.toolchain.env-file.unreadable.meaning':
    'Go passes over a settings file that it cannot read, without a word. I cannot see what stands in it either.',
  'finding.toolchain.env-file.unreadable.advice': 'Look at who owns the file. It should be yours.',
  'finding.toolchain.env-file.stops-go.summary': 'something in {file} stops go',
  'finding.toolchain.env-file.stops-go.meaning':
    'Every go command reads that file, so none of them works. Without it go works. In its own words: {said}',
  'finding.toolchain.env-file.stops-go.advice':
    'Look through the lines of the file. I cannot tell for certain which one it is.',
  'finding.toolchain.env-file.overridden.summary': 'line {line} of {file} is damaged, but not used now',
  'finding.toolchain.env-file.overridden.meaning':
    '{name} is set in your terminal as well, and that wins. On the day it is gone, the damaged line counts.',
  'finding.toolchain.env-file.overridden.advice': 'I would take the line out.',
  'finding.toolchain.env-file.carriage-return.summary': 'the value of {name} in {file} ends in an invisible character',
  'finding.toolchain.env-file.carriage-return.meaning':
    'The line was written with Windows line ends. Go takes the extra character for a part of the value, so the value means something else than it shows.',
  'finding.toolchain.env-file.carriage-return.advice': 'I would have go write the line anew.',
  'finding.toolchain.env-file.quoted.summary': 'the value of {name} in {file} has quotes that go takes literally',
  'finding.toolchain.env-file.quoted.meaning':
    'In this file quotes are letters like any other. Go works with {value}, quotes and all.',
  'finding.toolchain.env-file.quoted.advice': 'I would have go write the line anew, without them.',
  'finding.toolchain.env-file.remark.summary':
    'the value of {name} in {file} has a remark behind it, which go takes for a part of it',
  'finding.toolchain.env-file.remark.meaning':
    'In this file there are no remarks behind a value. Go works with {value}.',
  'finding.toolchain.env-file.remark.advice': 'I would have go write the line anew, without the remark.',
  'finding.toolchain.env-file.empty-default.summary': '{name} is empty in {file}, which hides its default',
  'finding.toolchain.env-file.empty-default.meaning':
    'Go works with an empty {name} then, and cannot fetch or check modules. An empty line here is not the same as no line.',
  'finding.toolchain.env-file.empty-default.advice': 'I would take the line out, so that the default counts again.',
  'finding.toolchain.env-file.blank-in-name.summary': 'line {line} of {file} has no effect because of a blank before =',
  'finding.toolchain.env-file.blank-in-name.meaning':
    'Go takes "{name} " with its blank for the name, and nothing ever asks for such a name.',
  'finding.toolchain.env-file.blank-in-name.advice': 'I would take it out. Use `go env -w` to set it properly.',
  'finding.toolchain.env-file.passed-over.summary': 'line {line} of {file} looks like a setting, but go passes over it',
  'finding.toolchain.env-file.passed-over.meaning':
    'A setting must begin at the start of the line with a capital letter. A blank, `export` or small letters before it make go skip the line without a word.',
  'finding.toolchain.env-file.passed-over.advice': 'I would take it out. Use `go env -w` to set it properly.',
  'finding.toolchain.env-file.not-read-here.summary':
    '{name} in {file} has no effect: Go reads it from the terminal only',
  'finding.toolchain.env-file.not-read-here.meaning':
    'Not every variable may stand in this file. This one counts only if a start-up file of your shell exports it.',
  'finding.toolchain.env-file.not-read-here.advice': 'I would take the line out, because it only misleads.',
};

const roots: Catalogue = {
  'finding.toolchain.goroot.unset.summary': 'GOROOT is not set, which is how it should be',
  'finding.toolchain.goroot.managed.summary': 'GOROOT is set to {value} by your version manager, and fits',
  'finding.toolchain.goroot.needless.summary': 'GOROOT is set to {value}, which is right but not needed',
  'finding.toolchain.goroot.needless.meaning':
    'go knows its own place without it. After an update, or another way of installing, the line keeps pointing to the old place, and go stops.',
  'finding.toolchain.goroot.needless.advice': 'I would take the line out one day. Nothing is wrong now.',
  'finding.toolchain.goroot.stale.summary': 'GOROOT points to {value}, which is not there any more',
  'finding.toolchain.goroot.stale.meaning':
    'GOROOT tells go where its own files are. With a place that is gone every go command ends with "cannot find GOROOT directory".',
  'finding.toolchain.goroot.stale.advice':
    'I would take GOROOT out of line {line} of {file}. go finds its place by itself; pointing GOROOT to the new place would only break again with the next update.',
  'finding.toolchain.goroot.stale-from-elsewhere.summary': 'GOROOT points to {value}, which is not there any more',
  'finding.toolchain.goroot.stale-from-elsewhere.meaning':
    'GOROOT tells go where its own files are. With a place that is gone every go command ends with "cannot find GOROOT directory".',
  'finding.toolchain.goroot.stale-from-elsewhere.advice':
    'It should not be set at all. I could not tell for certain which line sets it: look for GOROOT in your start-up files and in the settings of your editor.',
  'finding.toolchain.goroot.wrong-dir.summary': 'GOROOT points to {value}, which is no Go installation',
  'finding.toolchain.goroot.wrong-dir.meaning':
    "GOROOT must be the folder that holds Go's own source. With another one, go does not find its standard packages.",
  'finding.toolchain.goroot.wrong-dir.advice':
    'I would take GOROOT out of line {line} of {file}. go finds its place by itself, and nobody needs GOROOT.',
  'finding.toolchain.goroot.wrong-dir-from-elsewhere.summary': 'GOROOT points to {value}, which is no Go installation',
  'finding.toolchain.goroot.wrong-dir-from-elsewhere.meaning':
    "GOROOT must be the folder that holds Go's own source. With another one, go does not find its standard packages.",
  'finding.toolchain.goroot.wrong-dir-from-elsewhere.advice':
    'It should not be set at all. I could not tell for certain which line sets it: look for GOROOT in your start-up files and in the settings of your editor.',
  'finding.toolchain.goroot.mismatch.summary':
    'GOROOT belongs to another Go ({version}) than the one that is started ({goVersion})',
  'finding.toolchain.goroot.mismatch.meaning':
    'go then uses the compiler of the other installation. `go version` looks fine, while builds end with "does not match go tool version".',
  'finding.toolchain.goroot.mismatch.advice':
    'I would take GOROOT out of line {line} of {file}. Each go finds its own files by itself.',
  'finding.toolchain.goroot.mismatch-from-elsewhere.summary':
    'GOROOT belongs to another Go ({version}) than the one that is started ({goVersion})',
  'finding.toolchain.goroot.mismatch-from-elsewhere.meaning':
    'go then uses the compiler of the other installation. `go version` looks fine, while builds end with "does not match go tool version".',
  'finding.toolchain.goroot.mismatch-from-elsewhere.advice':
    'It should not be set at all. I could not tell for certain which line sets it: look for GOROOT in your start-up files and in the settings of your editor.',
  'finding.toolchain.goroot.incomparable.summary': 'GOROOT is {value}; whether it belongs to {go} could not be told',
  'finding.toolchain.goroot.incomparable.meaning': 'One of the two does not say its version.',
  'finding.toolchain.goroot.incomparable.advice':
    'If builds fail with a message about versions, take GOROOT away first.',
  'finding.toolchain.goroot.unreadable.summary': 'GOROOT is {value}, and I may not look there',
  'finding.toolchain.goroot.unreadable.meaning': 'Go may not be able to look there either.',
  'finding.toolchain.goroot.unreadable.advice': 'GOROOT is not needed. If go complains about it, take it away.',
  'finding.toolchain.goroot.here-harmless.summary': 'GOROOT is set in this terminal only, to {value}',
  'finding.toolchain.goroot.here-harmless.meaning': 'A new terminal does not have it. It does no harm here.',
  'finding.toolchain.goroot.here-harmless.advice': 'Nothing to do.',
  'finding.toolchain.goroot.here-broken.summary': 'this terminal still has a GOROOT that does not work: {value}',
  'finding.toolchain.goroot.here-broken.meaning':
    'New terminals no longer get it. This one was opened before, or by a program that still has the old value.',
  'finding.toolchain.goroot.here-broken.advice': 'Open a new terminal, and restart the program that opened this one.',
};

export const toolchainSettings: Catalogue = {
  ...values,
  ...byHand(values, BY_HAND_VALUES),
  ...file,
  ...roots,
  ...byHand(roots, ['goroot.stale', 'goroot.wrong-dir', 'goroot.mismatch']),
};
