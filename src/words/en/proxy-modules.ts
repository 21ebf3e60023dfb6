import type { Catalogue } from '../words.ts';
import { proxyCredentials } from './proxy-credentials.ts';

const names: Catalogue = {
  'fact.proxy.project': 'reading go.mod and go.work of the folder you are in',
  'fact.proxy.loose-import': 'looking for Go files that belong to no module',
  'fact.proxy.project-toolchain': 'looking for the Go that this project asks for',
  'fact.proxy.git-files': "reading git's settings",
  'fact.proxy.git-ways': 'reading where git fetches from',
  'fact.proxy.build-context': 'reading the Dockerfile of the folder you are in',
  'check.proxy.project': 'go.mod and go.work fit together',
  'check.proxy.project-toolchain': 'the Go that this project asks for',
  'check.proxy.private-modules': 'private modules of this project',
  'check.proxy.git-rewrites': 'addresses that git exchanges',
  'check.proxy.version-control': 'GOVCS',
  'check.proxy.build-context': 'modules in a container build',
};

const project: Catalogue = {
  'finding.proxy.project.none.summary': 'this folder belongs to no Go project',
  'finding.proxy.project.ok.summary': 'everything that {file} names is there',
  'finding.proxy.project.no-go-mod.summary': '{file} needs a module, and there is no go.mod',
  'finding.proxy.project.no-go-mod.meaning':
    'Line {line} imports {package}. Which version of it go is to fetch stands in a file called go.mod, and there is none here or in a folder above. go says "go.mod file not found" or "no required module provides package".',
  'finding.proxy.project.no-go-mod.advice':
    'If the project is elsewhere, change into its folder. If it is new, type `go mod init NAME` here, with the path under which it is to be known, and then `go mod tidy`.',
  'finding.proxy.project.member-gone.summary': '{file} names a folder that has no go.mod: {directory}',
  'finding.proxy.project.member-gone.meaning':
    'A go.work makes several modules into one workspace, and go reads all of them. With one missing, every command in here ends with "cannot load module … listed in go.work file".',
  'finding.proxy.project.member-gone.advice':
    'Get the folder back, or take it out of line {line}: `go work edit -dropuse=FOLDER`. With GOWORK=off go does without the workspace for one command.',
  'finding.proxy.project.replacement-gone.summary':
    '{module} is to be taken from a folder that is not there: {directory}',
  'finding.proxy.project.replacement-gone.meaning':
    'Line {line} of {file} puts a folder of this computer in the place of a module. Whatever needs that module fails with "replacement directory … does not exist", and so does `go mod tidy`. Such a line often came with somebody else\'s work.',
  'finding.proxy.project.replacement-gone.advice':
    'Get the folder, or take the line out, and go fetches the module itself: `go mod edit -dropreplace={module}`. The file belongs to the project, so ask the others first.',
  'finding.proxy.project.not-a-member.summary': '{work} does not name the module of {file}',
  'finding.proxy.project.not-a-member.meaning':
    'In the folders below it, go takes the modules of the workspace for the project. Here it says "current directory is contained in a module that is not one of the workspace modules".',
  'finding.proxy.project.not-a-member.advice':
    'If it belongs to them, type `go work use .` here. If it does not, `GOWORK=off` in front of a command lets go do without the workspace.',
};

const toolchain: Catalogue = {
  'finding.proxy.project-toolchain.ok.summary': 'this folder asks for no newer Go than yours',
  'finding.proxy.project-toolchain.none.summary': 'this folder belongs to no Go project',
  'finding.proxy.project-toolchain.there.summary': '{file} asks for {name}, which is at {path}',
  'finding.proxy.project-toolchain.fetched.summary': '{file} asks for {name}, which go will fetch',
  'finding.proxy.project-toolchain.fetched.meaning':
    'Line {line} says "{text}", and yours is {version}. The first command in this folder gets the newer one, about 70 MB, from where modules come from.',
  'finding.proxy.project-toolchain.fetched.advice': 'Nothing to do. Without a network, fetch it before.',
  'finding.proxy.project-toolchain.local.summary':
    '{file} asks for a newer Go, which GOTOOLCHAIN={value} does not allow',
  'finding.proxy.project-toolchain.local.meaning':
    'Line {line} says "{text}", and yours is {version}. Go could get the newer one by itself, but is told to make do with what is here. Every command in this folder ends with "go.mod requires go >= …".',
  'finding.proxy.project-toolchain.local.advice':
    'Install a newer Go, or let go fetch it: then the setting has to go. Leave the go.mod as it is.',
  'finding.proxy.project-toolchain.not-on-path.summary': '{file} asks for {name}, which is on no folder of PATH',
  'finding.proxy.project-toolchain.not-on-path.meaning':
    'Line {line} says "{text}", and yours is {version}. GOTOOLCHAIN is {value}, so go looks for a program called {name} on PATH and fetches none.',
  'finding.proxy.project-toolchain.not-on-path.advice':
    'Install it: `go install golang.org/dl/{name}@latest`, then `{name} download`. Or have GOTOOLCHAIN say auto.',
  'finding.proxy.project-toolchain.misnamed.summary': '{version} looks for {name}, which does not exist',
  'finding.proxy.project-toolchain.misnamed.meaning':
    'Line {line} of {file} says "{text}", which names the language and not a release. The first release of each is called {name}.0, and {version} does not add the last number by itself. It ends with "toolchain not available" or a refusal of the module proxy.',
  'finding.proxy.project-toolchain.misnamed.advice':
    'Install a newer Go the way this one was installed: since 1.21.11 and 1.22.4 they add it. Then the go.mod can stay as it is.',
  'finding.proxy.project-toolchain.offline.summary': '{file} asks for {name}, and GOPROXY is off',
  'finding.proxy.project-toolchain.offline.meaning':
    'Line {line} says "{text}", and yours is {version}. A newer Go comes from where modules come from, and that is switched off. go only says "toolchain not available".',
  'finding.proxy.project-toolchain.offline.advice':
    'If you did not switch it off on purpose, I would take the setting away. Otherwise install the newer Go itself.',
  'finding.proxy.project-toolchain.unchecked.summary':
    '{file} asks for {name}, which go does not fetch while GOSUMDB is off',
  'finding.proxy.project-toolchain.unchecked.meaning':
    'Line {line} says "{text}", and yours is {version}. A newer Go is a program that runs on your computer, so go never takes one unchecked. It ends with "checksum database disabled by GOSUMDB=off".',
  'finding.proxy.project-toolchain.unchecked.advice':
    'I would take the setting away. For modules of your company, GOPRIVATE with their paths does what is needed, and no more.',
};

const modules: Catalogue = {
  'finding.proxy.private-modules.no-project.summary': 'this folder belongs to no Go project',
  'finding.proxy.private-modules.vendored.summary': 'the modules of {file} lie beside it, in its vendor folder',
  'finding.proxy.private-modules.ok.summary': 'nothing shows that a private module of {file} is asked for in public',
  'finding.proxy.private-modules.uncovered.summary':
    'go asks public servers for {n|a module|# modules} of your own network: {modules}',
  'finding.proxy.private-modules.uncovered.meaning':
    'Nobody outside can reach {n|its host|their hosts}, so the module proxy and the checksum database know nothing of {n|it|them}: a download ends with "404" or "410" or "verifying module". And the {n|name goes|names go} to servers that need not know {n|it|them}.',
  'finding.proxy.private-modules.uncovered.advice':
    'I would put {patterns} into GOPRIVATE. Then go fetches what is below from where it was written, and checks everything else as before.',
  'finding.proxy.private-modules.perhaps.summary': 'perhaps private, and asked for in public: {modules}',
  'finding.proxy.private-modules.perhaps.meaning':
    'Your own settings or this project have to do with the same {n|host|hosts}. Whether everybody may fetch {n|this module|these modules}, I cannot know, and I do not ask, as that would give {n|its name|their names} away.',
  'finding.proxy.private-modules.perhaps.advice':
    'If {n|it is|they are} private: `go env -w GOPRIVATE={value}`, with what is in it already.',
};

const git: Catalogue = {
  'finding.proxy.git-rewrites.none.summary': 'git takes addresses as they are',
  'finding.proxy.git-rewrites.ok.summary': 'git takes other addresses, and they can be addresses: {rewrites}',
  'finding.proxy.git-rewrites.refused.summary': 'git cannot read its settings file {file}',
  'finding.proxy.git-rewrites.refused.meaning':
    'It stops at a line that it does not understand, and with it every fetch of a module from where it was written.',
  'finding.proxy.git-rewrites.refused.advice': 'Type `git config --list`: it names the line.',
  'finding.proxy.git-rewrites.with-password.summary': 'line {line} of {file} has a password in an address',
  'finding.proxy.git-rewrites.with-password.meaning':
    'git puts {base} in the place of {insteadOf}. The password stands in a file in plain letters, and in what git says when a fetch fails.',
  'finding.proxy.git-rewrites.with-password.advice':
    'A credential helper keeps it better: on a Mac, `git config --global credential.helper osxkeychain`.',
  'finding.proxy.git-rewrites.run-together.summary': 'git makes no address of {insteadOf}: line {line} of {file}',
  'finding.proxy.git-rewrites.run-together.meaning':
    'It puts {base} in its place, without a : or / at the end, so that the host and what follows run together. Every fetch from there fails, and go says "Could not resolve hostname" or "exit status 128".',
  'finding.proxy.git-rewrites.run-together.advice':
    'Write a : behind the host, as in git@github.com: — or take the line out, and git fetches over https again.',
  'finding.proxy.git-rewrites.path-as-port.summary': 'git makes no address of {insteadOf}: line {line} of {file}',
  'finding.proxy.git-rewrites.path-as-port.meaning':
    'It puts {base} in its place. Behind ssh:// a : means that a port follows, and here it is a path. Every fetch from there fails.',
  'finding.proxy.git-rewrites.path-as-port.advice':
    'Write a / in place of the : behind the host, as in ssh://git@github.com/ — or take the line out, and git fetches over https again.',
  'finding.proxy.git-rewrites.git-protocol-gone.summary': 'git asks {base} in a way that GitHub has switched off',
  'finding.proxy.git-rewrites.git-protocol-gone.meaning':
    'Line {line} of {file} puts git:// in the place of {insteadOf}. GitHub does not answer that since 2022, so a fetch hangs or is refused.',
  'finding.proxy.git-rewrites.git-protocol-gone.advice': 'I would take the line out. Then git fetches over https.',
  'fix.proxy.drop-rewrite.title': 'Take line {line} out of {file}',
  'fix.proxy.drop-rewrite.why': 'git puts {base} in the place of {insteadOf}, and no fetch gets there.',
  'fix.proxy.drop-rewrite.risk': 'The line stays as a remark. What was fetched over ssh is fetched over https then.',
  'fix.proxy.drop-rewrite.undo': 'The file is put back as it was, to the byte.',
};

const vcs: Catalogue = {
  'finding.proxy.version-control.default.summary': 'go may use git for modules',
  'finding.proxy.version-control.ok.summary': 'GOVCS lets go use git: {value}',
  'finding.proxy.version-control.strict.summary': 'GOVCS keeps go from using git for public modules: {value}',
  'finding.proxy.version-control.strict.meaning':
    'As long as they come from a module proxy, that makes no difference. Fetched from where they were written, they are refused.',
  'finding.proxy.version-control.strict.advice': 'If that is meant, nothing to do.',
  'finding.proxy.version-control.invalid.summary': 'go cannot read GOVCS: {said}',
  'finding.proxy.version-control.invalid.meaning':
    'The value is "{value}". Whatever is fetched from where it was written fails with that, private modules too.',
  'finding.proxy.version-control.invalid.advice':
    'It is a list like `public:git,private:all`. If you do not know what it was meant to be, I would take it away.',
  'finding.proxy.version-control.forbids.summary':
    'GOVCS does not let go fetch {n|a module|# modules} of this project: {modules}',
  'finding.proxy.version-control.forbids.meaning':
    'The value is "{value}". {n|It comes|They come} from where {n|it was|they were} written, by git, which is not allowed for {n|it|them}. go says "GOVCS disallows using git".',
  'finding.proxy.version-control.forbids.advice':
    'Ask why it is set, if your company did. Otherwise I would take it away: by default go may use git and Mercurial.',
};

const build: Catalogue = {
  'finding.proxy.build-context.none.summary': 'no Dockerfile in this folder',
  'finding.proxy.build-context.ok.summary': 'nothing that {file} is seen to lack for modules',
  'finding.proxy.build-context.neither.summary':
    'line {line} of {file} fetches modules, and I see neither GOPRIVATE nor a way to log in before it',
  'finding.proxy.build-context.neither.meaning':
    'A container knows nothing of the settings on this computer. This project needs {n|a private module|# private modules} ({modules}). What you hand to the build from outside I do not see.',
  'finding.proxy.build-context.neither.advice':
    'If the build fails there: `ENV GOPRIVATE=…` before that line, and `RUN --mount=type=secret,id=netrc,target=/root/.netrc` for it.',
  'finding.proxy.build-context.no-goprivate.summary':
    'line {line} of {file} fetches modules, and I see no GOPRIVATE before it',
  'finding.proxy.build-context.no-goprivate.meaning':
    'A container knows nothing of the settings on this computer. This project needs {n|a private module|# private modules} ({modules}), which go asks public servers for in there.',
  'finding.proxy.build-context.no-goprivate.advice': 'If the build fails there: `ENV GOPRIVATE=…` before that line.',
  'finding.proxy.build-context.no-credentials.summary':
    'line {line} of {file} fetches modules, and I see no way to log in before it',
  'finding.proxy.build-context.no-credentials.meaning':
    'A container has neither your netrc nor your ssh keys. This project needs {n|a private module|# private modules} ({modules}).',
  'finding.proxy.build-context.no-credentials.advice':
    'If the build fails there: `RUN --mount=type=secret,id=netrc,target=/root/.netrc` for that line, with `docker build --secret id=netrc,src=$HOME/.netrc`.',
  'finding.proxy.build-context.secret-kept.summary':
    'line {line} of {file} gives the build a secret by the name {name}',
  'finding.proxy.build-context.secret-kept.meaning':
    'Arguments and variables of a build stay readable in the history of that stage. Whoever gets the image of it can read them.',
  'finding.proxy.build-context.secret-kept.advice':
    'Hand it over as a file for the one command that needs it: `RUN --mount=type=secret`.',
};

const other: Catalogue = {
  'fix.proxy.pass-over.title': 'Let go move on from {source} after any failure',
  'fix.proxy.pass-over.why': 'A | behind it in GOPROXY does that, in place of the comma. {next} answers.',
  'fix.proxy.pass-over.risk':
    'Whenever {source} fails, names of modules go to {next}. GOPRIVATE keeps back only what it covers: {patterns}.',
  'fix.proxy.pass-over.undo': 'The setting is put back as it was.',
  'fix.proxy.pass-over-uncovered.title': 'Let go move on from {source} after any failure',
  'fix.proxy.pass-over-uncovered.why': 'A | behind it in GOPROXY does that, in place of the comma. {next} answers.',
  'fix.proxy.pass-over-uncovered.risk':
    'Whenever {source} fails, names of all modules go to {next}, those of your company too: GOPRIVATE covers none. Set it first if you have any.',
  'fix.proxy.pass-over-uncovered.undo': 'The setting is put back as it was.',
  'fix.proxy.use-mirror.title': 'Fetch modules from {mirror}',
  'fix.proxy.use-mirror.why':
    "Go's own proxy does not answer from here. I have not tried this one: go would not ask it either. What comes in is still checked.",
  'fix.proxy.use-mirror.risk':
    'Others than the authors of Go run it, and they see the names of the modules that you fetch. Do it only if you want that.',
  'fix.proxy.use-mirror.undo': 'The setting is put back as it was.',
  'fix.proxy.use-database-mirror.title': 'Ask the checksum database at {mirror}',
  'fix.proxy.use-database-mirror.why':
    'It is the same database with the same signature, at another address of the same company. I have not tried whether it answers from here.',
  'fix.proxy.use-database-mirror.risk': 'Names of new modules are sent there. Each answer is checked as before.',
  'fix.proxy.use-database-mirror.undo': 'The setting is put back as it was.',
};

/** The project that the person stands in: its modules, and what go needs to get them. */
export const proxyModules: Catalogue = {
  ...names,
  ...project,
  ...toolchain,
  ...modules,
  ...git,
  ...vcs,
  ...build,
  ...other,
  ...proxyCredentials,
};
