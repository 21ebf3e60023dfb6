/**
 * `go env …` as a step: with this terminal's Go settings put aside for the one command, so that a value
 * that stops go cannot stop its own repair, and without a download of another toolchain. An empty
 * variable is an unset one for go (cmd/go/internal/cfg, runtime.readGOMEMLIMIT).
 */
export function goEnvCommand(program: string, ...args: readonly string[]): readonly [string, ...string[]] {
  return ['/usr/bin/env', 'GOTOOLCHAIN=local', 'GOROOT=', 'GOMEMLIMIT=', 'GODEBUG=', program, 'env', ...args];
}
