// What the network part of the library promises, on this computer's own loopback alone. Lines are `name=value`.
package main

import (
	"fmt"
	"os"
)

var proofs = map[string]func(){
	"dead":      dead,
	"cancel":    cancelling,
	"many":      many,
	"mixed":     mixed,
	"fetch":     fetch,
	"no-proxy":  noProxy,
	"localhost": localhost,
	"names":     names,
}

func main() {
	if len(os.Args) < 2 || proofs[os.Args[1]] == nil {
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
