// Says which Go built it, and for which system. Without fmt: nothing but the runtime has to be compiled for it.
package main

import "runtime"

func main() {
	println("hello from", runtime.Version(), "on", runtime.GOOS+"/"+runtime.GOARCH)
}
