import type { Catalogue } from '../words.ts';

const compiling: Catalogue = {
  'proof.hello.title': 'Go compiles and runs a program, with your settings',
  'proof.hello.ok': 'Go compiles a program and it runs, with your own settings: {version} for {target}.',
  'proof.hello.problem':
    'The program was compiled, but it does not run here, or is not for this system. GOOS or GOARCH may be set, or something keeps new programs from starting.',
  'proof.hello.no-module':
    'The program compiles, but Go does not see the module it is in. GO111MODULE=off or a GOWORK of another project does that.',
  'proof.hello.settings':
    'Go does not compile a program with your settings, and does without them. So the installation is fine and a setting is not; `gomend check toolchain` looks for it.',
  'proof.vet-and-gofmt.title': 'go vet and gofmt are there, and of the same version',
  'proof.vet-and-gofmt.ok':
    'go vet finds a planted mistake, gofmt finds a file that is not formatted, and both are of {version}.',
  'proof.vet-and-gofmt.vet':
    'go vet lets a mistake pass that it has to find: its part of the installation is missing or damaged.',
  'proof.vet-and-gofmt.gofmt': 'gofmt is missing from the installation, or does not tell a file that is not formatted.',
  'proof.vet-and-gofmt.other-version':
    'go vet or gofmt are of another version than {version}: two installations are mixed in one directory. Installing Go anew into an empty directory mends that.',
  'proof.cgo.title': 'Go and the C compiler work together (cgo)',
  'proof.cgo.ok': 'Go compiles a program with C in it by way of `{cc}`, and it runs.',
  'proof.cgo.problem': 'A program with C in it was compiled by `{cc}`, and does not run as it should.',
  'proof.cgo.off':
    'Not tried: cgo is switched off here (CGO_ENABLED=0), or there is no C compiler. Programs without C do not need it.',
  'proof.cgo.no-compiler.darwin':
    "Not tried: Apple's Command Line Tools are missing, and starting a compiler without them would open a window. Programs without C do not need them.",
  'proof.cgo.no-compiler.linux': 'Not tried: there is no C compiler `{cc}`. Programs without C do not need one.',
  'proof.race.title': 'The race detector finds a planted race',
  'proof.race.ok':
    'The race detector (`go build -race`) finds a planted race, and is silent where a lock is used; with cgo and without.',
  'proof.race.ok-with-cgo':
    'The race detector (`go build -race`) finds a planted race, and is silent where a lock is used. It needs cgo here, and says so where that is off.',
  'proof.race.without-cgo':
    'With CGO_ENABLED=0 the race detector neither finds the planted race nor says that it needs cgo.',
  'proof.race.problem':
    'The race detector does not find a race that was put there for it. What it says of other programs is worth nothing.',
  'proof.race.false-alarm': 'The race detector finds a race where there is none, or its program does not end well.',
  'proof.race.no-target': 'Not tried: there is no race detector for {target}.',
  'proof.race.needs-cgo': 'Not tried: here the race detector needs cgo, and that is off or has no C compiler.',
  'proof.cross-build.title': 'Go compiles for other systems',
  'proof.cross-build.ok':
    'Go compiles for {targets}, and the files say so themselves. Run were those for {ran}; those for {rest} cannot be run on this computer.',
  'proof.cross-build.ok-both':
    'Go compiles for {targets}, and the files say so themselves. Those for {ran} were run: this Mac can run both. Those for {rest} cannot be run here.',
  'proof.cross-build.does-not-run': 'What Go compiled for {targets} does not run here as it should.',
  'proof.cross-build.problem': 'Go does not compile for {targets}, or what comes of it is for something else.',
};

const sources: Catalogue = {
  'proof.dependency.title': 'Modules are fetched and checked, without a network',
  'proof.dependency.ok':
    'Go fetches a module from a proxy on this disk and checks its sum, and refuses the same module when the sum is another.',
  'proof.dependency.problem': 'Go does not fetch a module that lies ready in a proxy on this disk.',
  'proof.dependency.accepted':
    'Go does not refuse a module whose sum is not the one in go.sum. Nothing that it fetches is checked then.',
  'proof.dependency.other-reason':
    'Not known: Go refuses a module whose sum is another, but gives another reason for it.',
  'proof.reproducible.title': 'The same source gives the same program',
  'proof.reproducible.ok':
    'Built twice, the program is the same to the byte: {plain} kB; without debug information {stripped} kB; with -trimpath {trimmed} kB.',
  'proof.reproducible.problem': 'Built twice from the same source, the program differs ({variants}).',
  'proof.reproducible.not-built': 'One of the ways to build the same program does not work.',
  'proof.reproducible.not-smaller':
    'Leaving the debug information out does not make the program smaller: the flag is not understood.',
  'proof.symbols.title': 'go tool nm and go version -m look into a program',
  'proof.symbols.ok': '`go tool nm` finds main.main in a program, and `go version -m` says what it was built from.',
  'proof.symbols.problem':
    '`go tool nm` does not find main.main in a program that was just built. Since Go 1.25 go builds this tool when it is first used, so that may be what fails.',
  'proof.symbols.no-build-info': '`go version -m` does not say what a program was built from that was just built.',
  'proof.assembly.title': 'The compiler shows its assembly',
  'proof.assembly.ok': '`go tool compile -S` shows the {arch} instructions of a function.',
  'proof.assembly.problem': '`go tool compile -S` does not show the instructions of a function.',
};

const runtime: Catalogue = {
  'proof.goroutines.title': '1000 goroutines hand in their results',
  'proof.goroutines.ok': '1000 goroutines hand in their results, each exactly once.',
  'proof.goroutines.problem': 'Of 1000 goroutines not each hands in its result exactly once.',
  'proof.goroutines.hung': 'The program with 1000 goroutines does not end.',
  'proof.channels.title': 'Channels keep order, and a deadlock is noticed',
  'proof.channels.ok': 'Channels keep their order, close and time out as they should, and a deadlock is noticed.',
  'proof.channels.problem': 'A channel does not keep its order, or does not close or time out as it should.',
  'proof.channels.no-deadlock':
    'A program in which all goroutines wait for ever is not ended with “all goroutines are asleep”.',
  'proof.locks.title': 'Locks and atomic counters count right',
  'proof.locks.ok': '8 goroutines count to 800,000, with a lock and with an atomic counter, and lose nothing.',
  'proof.locks.problem': 'Counting with a lock or an atomic counter gives a wrong number.',
  'proof.locks.hung': 'The program that counts with locks does not end.',
  'proof.cancelling.title': 'What is cancelled ends soon',
  'proof.cancelling.ok':
    '50 goroutines end {us} microseconds after they are cancelled, and an HTTP request that waits for an answer {requestUs} after.',
  'proof.cancelling.problem':
    'Goroutines or a request do not end when they are cancelled, or not with the right reason.',
  'proof.cancelling.late':
    'What is cancelled ends late: goroutines after {us} microseconds, a request after {requestUs}. This computer may just be very busy; try again when it is quiet.',
  'proof.timers.title': 'Timers fire once, and can be stopped',
  'proof.timers.ok':
    'Timers fire once, stop when they are stopped, and their channels are as this Go version has them.',
  'proof.timers.problem': 'A timer does not fire exactly once, or fires after it was stopped.',
  'proof.timers.hung': 'A timer never fires.',
  'proof.timers.channel':
    "A timer's channel is not as this Go version has it: since 1.23 no old value comes out of it after Stop. A GODEBUG of asynctimerchan does that.",
  'proof.clock.title': 'Time never runs backwards',
  'proof.clock.ok': 'Go has a clock that never runs backwards; a sleep of 50 ms takes {ms} ms by it.',
  'proof.clock.problem': 'Time runs backwards, stands still, or has no monotonic part.',
  'proof.clock.hung': 'A sleep of 50 ms does not end.',
  'proof.preemption.title': 'A busy loop does not keep others waiting',
  'proof.preemption.ok':
    'With one processor and a loop that never pauses, another goroutine that sleeps 10 ms is back after {ms} ms.',
  'proof.preemption.hung':
    'With one processor, a loop that never pauses keeps everybody else waiting. A GODEBUG with asyncpreemptoff=1 does that.',
  'proof.preemption.late':
    'With one processor, a loop that never pauses lets another goroutine wait {ms} ms instead of 10. This computer may just be very busy.',
  'proof.processors.title': 'Busy goroutines use every processor',
  'proof.processors.ok': 'Busy goroutines use all {count} processors, as the trace of the scheduler shows.',
  'proof.processors.ok-fewer': 'Busy goroutines use all {count} processors that Go may use; this computer has {cpus}.',
  'proof.processors.problem': 'Of {count} processors busy goroutines use only {used}, most of the time.',
  'proof.processors.no-trace': 'The scheduler does not tell how many processors there are (GODEBUG=schedtrace).',
  'proof.many-timers.title': '100,000 timers fire, none too early',
  'proof.many-timers.ok':
    '100,000 timers fire within 300 ms, each once and none too early: half of them at most {middle} ms late, 99 of 100 at most {late} ms.',
  'proof.many-timers.problem': 'Of 100,000 timers not each fires exactly once, or some fire too early.',
  'proof.many-timers.hung': 'Of 100,000 timers some never fire.',
  'proof.many-timers.late':
    'Of 100,000 timers one in a hundred fires more than {late} ms late. This computer may just be very busy.',
  'proof.leak.title': 'Leaked goroutines are seen',
  'proof.leak.ok': 'Goroutines that wait for ever can be told by their number.',
  'proof.leak.ok-profile':
    'Goroutines that wait for ever can be told by their number, and the goroutineleak profile names where.',
  'proof.leak.problem': 'The number of goroutines does not tell those that wait for ever.',
  'proof.leak.hung': 'The program with leaked goroutines does not end.',
  'proof.leak.no-profile':
    'The goroutineleak profile, which Go has since 1.27, does not name a goroutine that waits for ever.',
  'proof.memory-limit.title': 'GOMEMLIMIT is kept',
  'proof.memory-limit.ok':
    'A program with GOMEMLIMIT=64MiB makes {made} MiB of garbage and never holds more than {peak} MiB; the longest pause for tidying up is {pause} microseconds.',
  'proof.memory-limit.problem': 'A program with GOMEMLIMIT=64MiB holds {peak} MiB, or the limit is not taken over.',
  'proof.memory-limit.hung': 'A program with GOMEMLIMIT=64MiB does not end.',
};

const profiles: Catalogue = {
  'proof.cpu-profile.title': 'The CPU profile names the busy function',
  'proof.cpu-profile.ok':
    'The CPU profile names the function that was busy and the label it ran under, and `go tool pprof -top` gives the function {share} % of the time.',
  'proof.cpu-profile.problem':
    'The CPU profile does not name the function that was busy. A virtual machine, or a tool that uses the same signal, can keep profiles empty.',
  'proof.cpu-profile.hung': 'The program that is profiled does not end.',
  'proof.cpu-profile.no-label': 'The CPU profile names the busy function, but not the label it ran under.',
  'proof.cpu-profile.no-top':
    'The CPU profile names the busy function, but `go tool pprof -top` does not read it. Since Go 1.25 go builds this tool when it is first used, so that may be what fails.',
  'proof.waiting-profiles.title': 'Block and mutex profiles name who waits',
  'proof.waiting-profiles.ok': 'The block profile names who waits for a channel, the mutex profile who holds a lock.',
  'proof.waiting-profiles.problem': 'A profile does not name what was planted for it ({profiles}).',
  'proof.waiting-profiles.hung': 'The program that waits for channels and locks does not end.',
  'proof.block-profile.title': '`go test -blockprofile` names the line that waits',
  'proof.block-profile.ok':
    '`go test -blockprofile` and `go tool pprof` name the line where a test waited for a channel (line {line}).',
  'proof.block-profile.problem': 'The block profile of a test does not name the line that waited for a channel.',
  'proof.block-profile.no-test': '`go test -blockprofile` does not run a test that does nothing but wait.',
  'proof.heap-profile.title': 'The heap profile names who allocates',
  'proof.heap-profile.ok': 'The heap profile names the function that holds the memory.',
  'proof.heap-profile.problem': 'The heap profile does not name the function that holds the memory.',
  'proof.heap-profile.hung': 'The program that holds memory does not end.',
  'proof.trace.title': 'runtime/trace records what happens',
  'proof.trace.ok': 'runtime/trace records a run ({bytes} bytes), whole, with the names that were planted in it.',
  'proof.trace.problem': 'runtime/trace does not record a run, or not the names that were planted in it.',
  'proof.trace.hung': 'A program that is recorded by runtime/trace does not end.',
  'proof.trace.damaged': 'The recording of runtime/trace is not whole.',
};

const network: Catalogue = {
  'proof.dead-port.title': 'A dead port fails within its deadline',
  'proof.dead-port.ok':
    'A closed port is refused at once, and a server that never answers is given up after {ms} ms of the 400 allowed.',
  'proof.dead-port.problem':
    'A closed port on this computer answers, or a request to a server that never answers does not time out. Something may stand between programs and the network, a security tool for example.',
  'proof.dead-port.hung': 'A request to a server that never answers does not end, though it has a time limit.',
  'proof.dead-port.late':
    'A request with a time limit of 400 ms was given up after {ms} ms, or a closed port was refused late.',
  'proof.proxy-variables.title': 'HTTP works on this computer, and proxy variables are followed',
  'proof.proxy-variables.ok':
    'An HTTP fetch from this computer itself goes straight, other names go by way of HTTP_PROXY, and NO_PROXY is kept.',
  'proof.proxy-variables.problem': 'A program cannot fetch anything by HTTP from this computer itself.',
  'proof.proxy-variables.not-followed': 'A program does not follow HTTP_PROXY and NO_PROXY as Go documents them.',
  'proof.resolvers.title': "Go's two ways to look up names",
  'proof.resolvers.ok': "Go's own resolver and the system's both know localhost: {byGo}, and {bySystem}.",
  'proof.resolvers.problem':
    'One of the two ways to look up localhost does not know it. Its line in /etc/hosts may be gone.',
  'proof.resolvers.elsewhere': 'localhost leads to another computer: {byGo} and {bySystem}. Look at /etc/hosts.',
  'proof.resolvers.differ': "Go's own resolver says localhost is {byGo}, the system's says {bySystem}.",
  'proof.resolvers.ok-hosts':
    "Both of Go's ways to look up names find {hosts}. Of themselves your programs take this one: {order} (cgo is the system's way, files and dns are Go's own).",
  'proof.resolvers.ok-nobody':
    'Both know localhost. {hosts} {hosts|is|are} found by neither, so the ways agree, and what is in the way lies elsewhere ({error}). `gomend check resolver` looks for it.',
  'proof.resolvers.ok-two-places':
    "{host} is at {byGo} for Go's own resolver and at {bySystem} for the system: one of them is on the internet, the other is not. Your programs take {order} (cgo is the system's way). That comes from name servers for some domains alone, as a VPN brings them, or from a search domain.",
  'proof.resolvers.ok-system-alone':
    "Only the system finds {host}; Go's own resolver says: {error}. Your programs take {order} (cgo is the system's way), so they find it. It comes from name servers for some domains alone (a VPN, /etc/resolver), from a profile with encrypted DNS, or from names of the local network. Programs with the tag netgo, and containers, do not find it.",
  'proof.resolvers.ok-go-alone':
    "Only Go's own resolver finds {host}; the system says: {error}. Your programs take {order} (files and dns are Go's own way), so they find it. The system may still remember that there was no such name, may have other name servers, or has no way to the only kind of address that the host has.",
  'proof.resolvers.go-misses':
    "The system finds {host} at {bySystem}, and your programs do not: they take {order}, Go's own resolver, which says: {error}. It reads /etc/resolv.conf alone, and knows nothing of the name servers that a VPN, a profile or /etc/resolver bring. Look for netdns=go in GODEBUG, or for the tag netgo.",
  'proof.resolvers.system-misses':
    "Go's own resolver finds {host} at {byGo}, and your programs do not: they take {order}, and the system says: {error}. It may still remember that there was no such name, or has no way to the only kind of address that the host has. `gomend check resolver` tells which.",
  'proof.resolvers.one-resolver':
    "Not tried: without cgo this Go has its own resolver alone, and the system's cannot be asked.",
  'proof.connections.title': '1000 connections at a time',
  'proof.connections.ok':
    '{n} connections on this computer wait at the same time and are all answered, with {threads} threads.',
  'proof.connections.ok-fewer':
    '{n} connections on this computer wait at the same time and are all answered. For 1000 the limit of open files is too low ({limit}).',
  'proof.connections.problem': 'Only {n} of the connections on this computer were answered.',
  'proof.connections.hung': 'Many connections at a time are not answered.',
  'proof.connections.threads': 'Connections that wait take a thread each ({threads} threads): they should take none.',
  'proof.mixed-load.title': 'Requests, connections and timers at a time',
  'proof.mixed-load.ok':
    'In three seconds {requests} HTTP requests, {beats} messages on 50 lasting connections and {ticks} ticks of 20 timers, all right, and no goroutine is left of it.',
  'proof.mixed-load.problem':
    'With requests, connections and timers at a time on this computer itself, {wrong} went wrong ({requests} requests, {beats} messages, {ticks} ticks).',
  'proof.mixed-load.hung': 'Requests, connections and timers at a time do not come to an end.',
  'proof.mixed-load.left': 'Everything was answered, but {left} goroutines are left behind.',
  'proof.connections.few-files': 'Not tried: the limit of open files ({limit}) is too low for it.',
};

const runner: Catalogue = {
  'proving.no-directory': 'Not tried: no private directory could be made for it ({detail}).',
  'proving.no-go': 'There is no go in a new terminal, so nothing can be tried. `gomend check toolchain` looks for one.',
  'proving.go-unseen': 'Not tried: what a new terminal finds as go could not be seen ({detail}).',
  'proving.go-does-not-run':
    'go does not even say what it is, so nothing can be compiled. `gomend check toolchain` looks for the cause.',
  'proving.go-too-slow':
    'Not known: go did not say within 20 seconds what it is. A computer that is very busy does that.',
  'proving.go-fails': 'Not tried: there is no go that runs.',
  'proving.cut-short': 'Not known: it was stopped before it was done.',
  'proving.not-simulated': 'Not tried: a simulated Mac does not run this program.',
  'proving.nothing-compiles': 'Not tried: nothing at all compiles here, see hello.',
  'proving.needs-build': 'Not tried: its program does not compile, see {other}.',
  'proving.ended-badly': 'The program for this does not end as it should; what it said is below.',
  'proving.too-slow': 'Not known: what it takes did not end in time. This computer may just be very busy.',
  'proving.not-started': 'Not known: the system did not start its program ({detail}).',
  'proving.build-too-slow': 'Not known: its program was not compiled within three minutes.',
  'proving.does-not-compile':
    "The program for this does not compile, whatever your settings are: this installation of Go, or what it needs besides, is damaged. The compiler's own words are below.",
  'proving.looking':
    'gomend {version} compiles and runs small Go programs on {target}. Nothing is fetched, and nothing of them is kept.',
  'proving.with': 'Go: {program}, {version}, {target}',
  'proving.how.own': 'run with your own settings',
  'proving.how.clean': "run with Go's own settings, not yours",
  'proving.progress': '{done} of {total}  {what}',
  'proving.progress.building': 'compiling: {title}',
  'proving.progress.running': '{title}',
  'proving.page': 'Open {address} in a browser; only this computer can. ctrl-c ends it.',
  'proving.page.ended': 'The page ended by itself: {detail}',
  'proving.beside':
    'The same proofs side by side. Times are of this computer just now; what the first go compiled anew is in its times.',
  'proving.counts': '{n|1 proof|# proofs} in {seconds} s: {counts}.',
  'proving.count.ok': '{n} passed',
  'proving.count.problem': '{n|1 failed|# failed}',
  'proving.count.skipped': '{n} not tried',
  'proving.count.unknown': '{n} not known',
  'proving.verdict.ok': 'Go works here, as far as these programs go.',
  'proving.verdict.problem': 'What failed is told with its reason.',
  'proving.verdict.unknown': 'Nothing failed, but not everything could be seen.',
};

export const proving: Catalogue = { ...compiling, ...sources, ...runtime, ...profiles, ...network, ...runner };
