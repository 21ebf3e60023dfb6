// Prints the HTTP proxy that Go's own client takes for an address: `none`, `error`, or host:port.
package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	request, err := http.NewRequest("GET", os.Args[1], nil)
	if err != nil {
		fmt.Print("error")
		return
	}
	proxy, err := http.ProxyFromEnvironment(request)
	switch {
	case err != nil:
		fmt.Print("error")
	case proxy == nil:
		fmt.Print("none")
	default:
		fmt.Print(proxy.Redacted())
	}
}
