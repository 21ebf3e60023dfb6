// What the runtime promises, one subcommand each. Every line printed is `name=value`.
package main

import (
	"fmt"
	"os"
)

var proofs = map[string]func(){
	"workers":  workers,
	"channels": channels,
	"deadlock": deadlock,
	"counter":  counter,
	"cancel":   cancelling,
	"timers":   timers,
	"burst":    burst,
	"clock":    clock,
	"spin":     spin,
	"preempt":  preempt,
	"profile":  cpuProfile,
	"waiting":  waitingProfiles,
	"heap":     heapProfile,
	"trace":    tracing,
	"leak":     leak,
	"memory":   memory,
}

func main() {
	if len(os.Args) != 2 || proofs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "which proof?")
		os.Exit(64)
	}
	proofs[os.Args[1]]()
}

func say(name string, value interface{}) {
	fmt.Printf("%s=%v\n", name, value)
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
