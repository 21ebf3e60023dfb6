import type { Catalogue } from '../words.ts';

/** What each proof does, and why that is worth knowing. */
export const provingAbout: Catalogue = {
  'proving.about.read': 'Read on',
  'proving.about.budget':
    'All proofs together have {seconds} seconds (--timeout). Within that, go is ended after {build} seconds at one thing, and a program of a proof after {run}, or sooner where its proof says so.',
  'proof.hello.about':
    'Compiles a program that prints one line, and runs it, with all your own settings. It is the only proof that does so: where it fails and the others pass, a setting is the cause and not the installation.',
  'proof.vet-and-gofmt.about':
    'Gives go vet a program with a mistake, and gofmt a file that is not formatted. Editors run both at every save; of another version than go they find other things.',
  'proof.dependency.about':
    'Fetches a module from a directory that plays a module proxy, once with the right sum in go.sum and once with a wrong one. The sums are what makes sure that everybody gets the same code.',
  'proof.reproducible.about':
    'Builds the same program twice in three ways and compares the files byte by byte. If they differ, the time, a path or damaged memory finds its way into programs.',
  'proof.assembly.about':
    'Has the compiler print the machine instructions of one small function. That shows that the compiler is whole, and for which processor it compiles.',
  'proof.goroutines.about':
    'Starts 1000 goroutines that each hand in a number, and adds the numbers up. A goroutine is work that goes on beside other work; it costs some kilobytes, not a thread.',
  'proof.channels.about':
    'Sends through channels, closes one, waits at one with a time limit, and in a second program waits for ever. Go notices when everybody waits for ever, and ends the program with “all goroutines are asleep”.',
  'proof.locks.about':
    'Eight goroutines count together, once with a lock and once with an atomic counter. Without either, counts are lost; with one, none may be.',
  'proof.timers.about':
    'Starts timers, stops some before and after they fire, and counts. Since Go 1.23 the channel of a timer holds no old value after Stop.',
  'proof.clock.about':
    'Asks for the time 200,000 times and sleeps once. Durations are measured by a clock that nobody can set back, so a corrected clock does not make a time limit end early.',
  'proof.leak.about':
    'Lets goroutines wait for what nobody can send any more, and looks whether they can be found. Such leaks are how servers run out of memory over days.',
  'proof.waiting-profiles.about':
    'Has one goroutine wait for a channel and others fight for a lock, and looks whether the block and the mutex profile name them. These profiles answer: who keeps whom waiting?',
  'proof.heap-profile.about':
    'Holds 64 MB in one function, and looks whether the heap profile names it. This profile answers: who has the memory?',
  'proof.block-profile.about':
    'Runs a test that waits for a channel, with `go test -blockprofile`, and has `go tool pprof` say at which line. It is how you find what a slow test waits for.',
  'proof.trace.about':
    'Records a short run with runtime/trace and takes the recording apart. A trace shows for every moment which goroutine ran, waited, or was kept waiting.',
  'proof.preemption.about':
    'Allows Go one processor, starts a loop that never pauses, and looks when another goroutine gets its turn. Since Go 1.14 the runtime interrupts such loops with a signal.',
  'proof.processors.about':
    'Starts twice as many busy goroutines as there are processors and reads the trace of the scheduler. Programs that use one processor only take several times as long.',
  'proof.many-timers.about':
    'Starts 100,000 timers for the next 300 ms. How late they are is a number of this computer just now, not a mark: a busy computer is later.',
  'proof.memory-limit.about':
    'Sets GOMEMLIMIT to 64 MiB, makes ten times as much garbage, and measures. The limit makes Go tidy up earlier; it is no wall, and a program that really needs more becomes slow.',
  'proof.cpu-profile.about':
    'Keeps one function busy, takes a CPU profile, and has `go tool pprof -top` read it. This profile answers: where does the time go?',
  'proof.symbols.about':
    'Looks into a program that was just built for its functions, and for what go wrote into it: its version and its modules. That is how anybody can tell later what a program was made from.',
  'proof.dead-port.about':
    'Connects to a closed port, and asks a server that never answers with a limit of 400 ms. A program without such limits hangs where one with them says what is wrong.',
  'proof.cancelling.about':
    'Cancels 50 waiting goroutines and a request under way, and measures until they have ended. Go passes a cancellation on by the context that every call is given.',
  'proof.proxy-variables.about':
    'Fetches from a server of its own on this computer, and looks which address a proxy would be asked for. It tells whether HTTP_PROXY and NO_PROXY work, without any network.',
  'proof.resolvers.about':
    "Looks localhost up with Go's own resolver and with the system's, and then the hosts that go needs: with both, and with the one that Go chooses here, as it says itself (GODEBUG=netdns=2). They read different things, which is why a name can be known to one program and not to the other. For those hosts your name servers are asked; it is the one proof that asks anybody.",
  'proof.connections.about':
    'Opens 1000 connections to itself, has all wait, and answers all. Waiting connections share a few threads (kqueue on a Mac, epoll on Linux); a low limit of open files allows fewer.',
  'proof.mixed-load.about':
    'For three seconds HTTP requests, connections that last, and timers, all at a time; then everything is closed, and nobody may be left. It is what a server does.',
  'proof.cgo.about':
    "Compiles a program that calls a function in C. It needs a C compiler (Apple's Command Line Tools on a Mac); most programs do not.",
  'proof.race.about':
    'Two goroutines write the same variable, once with a lock and once without; the second is what the race detector (`go build -race`) has to report, and the first it must not. It is tried as Go does it here, and with CGO_ENABLED=0.',
  'proof.cross-build.about':
    'Compiles for both kinds of Mac and for Linux, reads in the files what they are for, and runs those that this computer can run; on Apple silicon with Rosetta also the one for Intel. Go needs nothing else for that, as long as no C is involved.',
};
