import type { Catalogue } from '../words.ts';
import { cliCapture } from './cli-capture.ts';
import { cliProve } from './cli-prove.ts';
import { cliRead } from './cli-read.ts';
import { cliSymptom } from './cli-symptom.ts';
import { cliTrace } from './cli-trace.ts';
import { companyRootCli } from './company-root.ts';
import { files } from './files.ts';
import { mend } from './mend.ts';
import { repairer } from './repairer.ts';

const errors: Catalogue = {
  'cli.error.prefix': 'gomend: {sentence}',
  'cli.error.unknown-verb': 'there is no `gomend {word}`; `gomend --help` lists what there is.',
  'cli.error.unknown-verb-near': 'there is no `gomend {word}`; did you mean `gomend {near}`?',
  'cli.error.unknown-flag': '{flag} is no option of `{command}`; `{command} --help` lists them.',
  'cli.error.unknown-flag-near': '{flag} is no option of `{command}`; did you mean {near}?',
  'cli.error.foreign-flag': '{flag} is no option of `{command}`, only of {owners}.',
  'cli.error.flag-needs-value': '{flag} needs a value behind it, as in `{flag} {example}`.',
  'cli.error.flag-takes-no-value': '{flag} takes no value: write it alone.',
  'cli.error.format': '{value} is no format of this version; it knows {formats}.',
  'cli.error.json-and-format': '--json and --format {value} contradict each other: leave one of them out.',
  'cli.error.language': '{value} is no language of this version; it knows {languages}.',
  'cli.error.timeout': '--timeout takes seconds, a number above 0 and at most {most}, and {value} is none.',
  'cli.error.unknown-flow': '{word} is none of the areas that can be examined; they are {flows}.',
  'cli.error.unknown-flow-near': '{word} is none of the areas that can be examined; did you mean {near}?',
  'cli.error.flow-is-check': '{word} is a check, not an area: use `gomend check --only {word}`.',
  'cli.error.unknown-check': 'there is no check {word}; `gomend check --list` lists them.',
  'cli.error.unknown-check-near': 'there is no check {word}; did you mean {near}?',
  'cli.error.check-is-flow': '{word} is an area with many checks: use `gomend check {word}`.',
  'cli.error.fix-takes-checks':
    '{word} is an area, and a fix is made for a check; `gomend check {word} --list` lists its checks.',
  'cli.error.nothing-selected': 'these options leave nothing to examine; `gomend check --list` lists the checks.',
  'cli.error.takes-nothing': '`{command}` takes nothing more, and {word} stands behind it.',
  'cli.error.takes-one': '`{command}` takes one name, and {word} is one more.',
  'cli.error.takes-two': '`{command}` takes a kind and a file, and {word} is one more.',
  'cli.error.takes-two-names': '`{command}` takes a kind and a name, and {word} is one more.',
  'cli.error.explain-what': 'say what to explain: {kinds}, as in `gomend explain path`.',
  'cli.error.unknown-explanation': '{word} is nothing that can be explained; there are {kinds}.',
  'cli.error.unknown-explanation-near': '{word} is nothing that can be explained; did you mean {near}?',
  'cli.error.unknown-cause': '{word} is no cause that gomend knows; `gomend explain cause` lists them.',
  'cli.error.unknown-cause-near': '{word} is no cause that gomend knows; did you mean {near}?',
  'cli.error.explain-env-name': 'name a variable of Go’s, as in `gomend explain env GOPROXY`.',
  'cli.error.explain-env-path': 'PATH is many lines’ work: `gomend explain path` tells each of them.',
  'cli.error.unknown-variable': '{word} is no variable that Go looks at; `go help environment` lists them.',
  'cli.error.unknown-variable-near': '{word} is no variable that Go looks at; near it are {near}.',
  'cli.error.explain-go-word':
    '{word} is too much: `gomend explain go` tells of every Go. For one program of PATH there is `gomend explain path {word}`.',
  'cli.error.explain-job-label':
    'name a background job by its label, as in `gomend explain job homebrew.mxcl.dnsmasq`.',
  'cli.error.explain-job-no-label':
    '{word} is no label of a background job: those have letters, digits, dots and dashes.',
  'cli.error.explain-proxy-url': 'name an address, as in `gomend explain proxy https://proxy.golang.org/`.',
  'cli.error.explain-proxy-bad': 'Go cannot read the address {word}: {why}',
  'cli.error.explain-proxy-whole': '{word} is no whole address: write it with its scheme, as in https://{word}',
  'cli.error.explain-goproxy-list': 'Go cannot read the list {word}: {why}',
  'cli.error.explain-goproxy-twice': 'the list stands there twice: behind goproxy, and as --env GOPROXY=…',
  'cli.error.explain-verify-only': '--verify belongs to `gomend explain goproxy`.',
  'cli.error.explain-route-module':
    'name a module, as in `gomend explain route golang.org/x/text`, with @VERSION where it matters.',
  'cli.error.explain-route-empty': '{word} names no module: it has nothing in front of the @.',
  'cli.error.explain-route-scheme': '{word} is an address: write the module’s path alone, without https://.',
  'cli.error.explain-route-slash': '{word} has a slash too many for the path of a module.',
  'cli.error.explain-route-character':
    '{word} is no path of a module: it may have letters and digits of ASCII, and - . _ ~ / in it.',
  'cli.error.explain-route-no-dot':
    '{word} is fetched from nowhere: the first part of a module’s path is a host, with a dot in it, as in golang.org/x/text.',
  'cli.error.explain-route-dot-element': '{word} is no path of a module: a part of it is dots alone, or ends in one.',
  'cli.error.explain-route-version': '{word} has no version behind its @ that go knows, as in @v1.2.3 or @latest.',
  'cli.error.env-setting': '{word} sets nothing: --env takes a name and a value, as in --env GOPROXY=direct',
  'cli.error.explain-resolver-host': 'name a host, as in `gomend explain resolver proxy.golang.org`.',
  'cli.error.no-host-empty': 'name a host, as in `gomend explain resolver proxy.golang.org`.',
  'cli.error.no-host-address': '{word} is an address already: there is nothing to look up. Name a host.',
  'cli.error.no-host-more-than-host':
    '{word} is more than a host; name the host alone: `gomend explain resolver {host}`.',
  'cli.error.no-host-not-ascii':
    '{word} has letters that names cannot carry on the network; programs send it as {ascii}: `gomend explain resolver {ascii}`.',
  'cli.error.no-host-not-host': '{word} is no host name: it has signs that no host name has.',
  'cli.error.no-host-empty-label': '{word} is no host name: it has two dots in a row, or begins with one.',
  'cli.error.no-host-long-label': '{label} is longer than the 63 letters that a part between two dots may have.',
  'cli.error.no-host-too-long': 'that is longer than the 253 letters that a host name may have.',
  'cli.error.explain-path-name': '{word} is a path already: name a program alone, as in `gomend explain path go`.',
  'cli.error.unknown-scenario': 'there is no simulated Mac called {word}; `gomend simulate` lists them.',
  'cli.error.unknown-scenario-near': 'there is no simulated Mac called {word}; did you mean {near}?',
  'cli.error.scenario-file': 'no simulated Mac can be made of this: {detail}.',
  'cli.error.scenario-file-missing':
    'there is no file {file}; `gomend simulate` lists the simulated Macs that need none.',
  'cli.error.scenario-file-not-plain':
    '{file} is no plain file, so no simulated Mac can be made of it; `gomend simulate` lists those that need none.',
  'cli.error.scenario-file-too-large':
    '{file} is larger than 256 kB, so no simulated Mac is made of it; `gomend simulate` lists those that need none.',
  'cli.error.practice-simulate':
    'to practise, name the simulated Mac behind the verb, as in `gomend simulate {name} --practice`, or none at all.',
  'cli.error.practice-healthy':
    'nothing is wrong with the simulated Mac {word}, so there is nothing to practise on it; without a name, gomend picks one.',
  'cli.error.seed': '--seed takes a whole number from 0 to {most}, and {value} is none.',
  'cli.error.seed-alone': '--seed says which Mac to practise on: add --practice.',
  'cli.error.seed-and-name': '--seed picks a simulated Mac, and {word} is named already: leave one of them out.',
  'cli.error.scenario-twice': 'two simulated Macs are named, {one} and {other}; only one can be examined.',
  'cli.error.out.missing': 'nothing can be written to {file}: there is no such directory.',
  'cli.error.out.denied': 'nothing can be written to {file}: permission is missing.',
  'cli.error.out.directory': 'nothing can be written to {file}: it is a directory.',
  'cli.error.out.read-only': 'nothing can be written to {file}: that place is read-only.',
  'cli.error.out.full': 'nothing can be written to {file}: the disk is full.',
  'cli.error.out.failed': 'nothing can be written to {file}: {detail}.',
  'cli.error.output':
    'not all of the output could be written ({detail}); make room for it, or name another place with --out FILE.',
  'cli.error.unknown-run': 'there is no run {word}; `gomend undo --list` lists them.',
  'cli.error.unknown-run-near': 'there is no run {word}; did you mean {near}?',
  'cli.error.yes-needs-checks':
    '--yes says yes to what you name: put the checks in front of it, as in `gomend fix {example} --yes`.',
  'cli.error.unfinished-takes-nothing': '--unfinished stands for the run that was cut off; leave {word} out.',
  'cli.error.newer-run':
    'the run {run} was written by a newer gomend: its journal is not touched by this one; use that gomend.',
  'cli.error.with-needs-check': '--with picks a way to mend one check: name that check in front of it.',
  'cli.error.yes-and-dry-run': '--yes and --dry-run contradict each other: leave one of them out.',
  'cli.error.script-and':
    '--script writes the changes down and makes none, so {flag} means nothing with it: leave one of them out.',
  'cli.error.script-to-screen': 'both the script and {flag} want standard output: name a file for one of them.',
  'cli.error.pcap-and-list': '--list examines nothing, so there is nothing for --pcap to keep: leave one of them out.',
  'cli.error.pcap-and-out': 'both the report and the packets want {file}: name another file for one of them.',
  'cli.error.file-exists': 'there is something at {file} already, and it is not written over: name another file.',
  'cli.error.no-one-to-ask':
    'there is no terminal to ask you on: `gomend fix --dry-run` shows what would happen, and `gomend fix CHECK --yes` does it.',
  'cli.error.json-cannot-ask': 'with --json nothing is asked: add --dry-run, or name checks and add --yes.',
  'cli.error.unexpected':
    'gomend itself failed ({detail}); please report it with what `--verbose` shows, nothing more was done.',
  'cli.error.with-sudo':
    'gomend runs as root in {home}, which is not root’s: your start-up files and programs would run as root. Start it as yourself, without sudo.',
  'cli.error.state': 'what was done earlier cannot be read from {place}: {detail}.',
};

const verbs: Catalogue = {
  'cli.verb.wizard': 'examine this computer and mend it, step by step',
  'cli.verb.check': 'examine, change nothing, ask nothing',
  'cli.verb.fix': 'examine, show each change, ask, make it, and look again',
  'cli.verb.undo': 'take back what a run changed; without a name, the last run',
  'cli.verb.read': 'say what a pasted output means: of FILE, or of standard input',
  'cli.verb.explain':
    'say where something comes from: `path [NAME]` line by line, `go`, every Go there is, `env NAME`, a setting of Go’s, `route MODULE`, `proxy URL`, `goproxy [LIST]`, how each module proxy does, `resolver HOST`, who answers for a name, `job LABEL`, a background job, or `cause [NAME]`, all that is known of a cause',
  'cli.verb.prove': 'compile and run small Go programs that prove the toolchain works',
  'cli.verb.simulate': 'list the simulated Macs, or examine one, or practise on one',
  'cli.verb.graph': "print the session's steps as a Mermaid diagram",
};

const lists: Catalogue = {
  'cli.check-list.budget':
    'An examination has {seconds} seconds in all (--timeout). Within that, each look is given up after its own time:',
  'cli.check-list.seconds': '{seconds} s',
};

const flags: Catalogue = {
  'cli.flag.json': 'one JSON document instead of text; the same as --format json',
  'cli.flag.format': 'text or json (`trace`: html too)',
  'cli.flag.out': 'write the report (`capture`: the packets) to FILE instead of the screen',
  'cli.flag.lang': 'language of the words, en or zh-CN (otherwise that of the locale)',
  'cli.flag.timeout': 'seconds for one examination (10; `prove`: 300)',
  'cli.flag.no-color': 'no colour; the variable NO_COLOR does the same',
  'cli.flag.accessible': 'words instead of signs and columns, for screen readers',
  'cli.flag.verbose': 'every look with its time, and the details of an error',
  'cli.flag.strict': 'warnings and what could not be examined count as problems',
  'cli.flag.no-shell': 'start no shell: read its files, which tells less, and less surely',
  'cli.flag.simulate': 'examine a simulated Mac instead of this computer',
  'cli.flag.version': "gomend's version",
  'cli.flag.help': 'this help, or that of one command',
  'cli.flag.env': 'imagine that this variable is set so; may be repeated (route, proxy, goproxy)',
  'cli.flag.env-only': 'imagine only the given variables, and Go’s defaults (route, proxy, goproxy)',
  'cli.flag.verify': 'fetch one module by go and by gomend, and compare (goproxy)',
  'cli.flag.only': 'only this check; may be repeated',
  'cli.flag.skip': 'not this check; may be repeated',
  'cli.flag.list-checks': 'list the checks and examine nothing',
  'cli.flag.list-runs': 'list the runs, or tell what RUN did, and take nothing back',
  'cli.flag.list-kinds': 'list the kinds of output, and what prints them',
  'cli.flag.command':
    'the command that printed it; matters for networksetup, launchctl-errors and xcode-tools, where it says what the output leaves out',
  'cli.flag.file-name':
    "the FILE's own name on the Mac that it comes from; matters for resolver-file, system-files and shell-rc",
  'cli.flag.go-from':
    'where a Go that is to be installed comes from, instead of go.dev: a mirror of go.dev/dl (https), a folder with its list as dl.json and the files, or one file with FILE.sha256 beside it or #sha256=… behind it',
  'cli.flag.dry-run': 'show what would be done, and do nothing',
  'cli.flag.script': 'write the fixes to FILE as a shell script to read and run later; - for the screen',
  'cli.flag.pcap': 'keep the DNS packets that gomend itself sends and gets in FILE, for Wireshark and the like',
  'cli.flag.practice': 'practise at the help desk: find out what is wrong with it; without a name, with any of them',
  'cli.flag.seed': 'with --practice and no name: the same number brings the same Mac',
  'cli.flag.finish': 'finish what an earlier run was cut off in',
  'cli.flag.take-back': 'take back only what an earlier run was cut off in',
  'cli.flag.with': 'of several ways to mend a check, this one; each is named where there are several',
  'cli.flag.yes': 'do it without asking; checks must be named',
  'cli.flag.take-over': 'take over from another gomend that was cut off while it repaired',
};

const help: Catalogue = {
  'cli.help.about':
    'gomend {version} finds what is wrong with Go on a Mac (and on Linux) and mends it, one confirmed, undoable step at a time.',
  'cli.help.usage': 'Usage',
  'cli.help.commands': 'Commands',
  'cli.help.options': 'Options',
  'cli.help.everywhere': 'Options of every command',
  'cli.help.exit-codes': 'Exit codes',
  'cli.exit.0': 'healthy, or all that was asked is done',
  'cli.exit.1': 'problems found, or left',
  'cli.exit.2': 'the command line or an input file is wrong',
  'cli.exit.3': 'nothing could be examined',
  'cli.exit.4': 'a fix or an undo failed and was rolled back, or was refused because of a conflict',
  'cli.exit.5': 'another gomend is repairing this machine',
  'cli.exit.6': 'declined by you, nothing changed',
  'cli.exit.130': 'interrupted',
};

const system: Catalogue = {
  'cli.system.darwin': 'macOS',
  'cli.system.linux': 'Linux',
  'cli.cpu.darwin-arm64': 'Apple silicon',
  'cli.cpu.darwin-x64': 'Intel',
};

const report: Catalogue = {
  'report.status.ok': 'ok',
  'report.status.note': 'note',
  'report.status.warning': 'warning',
  'report.status.problem': 'problem',
  'report.status.skipped': 'skipped',
  'report.status.unknown': 'unknown',
  'report.target.darwin': 'this Mac',
  'report.target.linux': 'this computer',
  'report.target.simulated': 'the simulated Mac {name}',
  'report.opening': 'gomend {version} · examining {target} · nothing is changed',
  'report.took': '· {ms} ms',
  'report.label.mend': 'To mend it',
  'report.fix-line': '{title} ({sudo})',
  'report.with-sudo': 'needs sudo',
  'report.without-sudo': 'no sudo',
  'report.counts': '{n|1 answer|# answers} in {seconds} s on {os}, {arch}: {counts}.',
  'report.counts-only': '{n|1 answer|# answers}: {counts}.',
  'report.count.nothing': 'No answer in {seconds} s on {os}, {arch}.',
  'report.count.ok': '{n} ok',
  'report.count.note': '{n|1 note|# notes}',
  'report.count.warning': '{n|1 warning|# warnings}',
  'report.count.problem': '{n|1 problem|# problems}',
  'report.count.skipped': '{n} skipped',
  'report.count.unknown': '{n} unknown',
  'report.verdict.cut-short': 'The examination ended before its end, so this is not the whole picture.',
  'report.verdict.problems': 'Something keeps Go, or a part of it, from working here.',
  'report.verdict.warnings': 'Nothing was found that stops Go now; the warnings name what will get in your way.',
  'report.verdict.blind': 'Nothing could be examined, so nothing is known.',
  'report.verdict.partly': 'Nothing wrong was found in what could be examined.',
  'report.verdict.healthy': 'Nothing wrong was found.',
  'report.next.fix': 'See each change, and decide, one by one:',
  'report.next.wizard': 'Or let the wizard walk you through:',
  'report.captured': '{n|One DNS packet|# DNS packets} of my own, none of other programs: {file}',
  'report.written': 'The report is in {file}.',
};

export const cli: Catalogue = {
  ...errors,
  ...cliProve,
  ...cliTrace,
  ...cliCapture,
  ...cliRead,
  ...cliSymptom,
  ...verbs,
  ...lists,
  ...flags,
  ...help,
  ...system,
  ...report,
  ...mend,
  ...repairer,
  ...files,
  ...companyRootCli,
};
