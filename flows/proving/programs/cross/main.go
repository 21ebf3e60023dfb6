// Small enough to be built for several systems in turn.
package main

import "os"

func main() {
	os.Stdout.WriteString("built for another system\n")
}
