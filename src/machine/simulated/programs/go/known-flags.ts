/** Flags that at least one go subcommand has (Go 1.27): only others are an error in GOFLAGS. */
export const KNOWN_FLAGS: ReadonlySet<string> = new Set(
  (
    'C a artifacts asan asmflags bench benchmem benchtime blockprofile blockprofilerate buildmode buildvcs c cache ' +
    'changed cmd compiled compiler count cover covermode coverpkg coverprofile cpu cpuprofile d debug-actiongraph ' +
    'debug-runtime-trace debug-trace deps diff dropexclude dropgodebug dropignore dropreplace droprequire droptool ' +
    'dropretract e exclude exec export f failfast find fix fmt fullpath fuzz fuzzcache fuzzminimizetime fuzztime ' +
    'gccgoflags gcflags go godebug graph h i ignore insecure installsuffix json ldflags linkshared list m ' +
    'memprofile memprofilerate mod modcache modcacherw modfile module msan mutexprofile mutexprofilefraction n o ' +
    'outputdir overlay p parallel pgo pkgdir print r race replace require retract retracted reuse run short shuffle ' +
    'skip src t tags test testcache testsum timeout tool toolchain toolexec trace trimpath u use v vendor versions ' +
    'vet vettool w work x'
  ).split(' '),
);
