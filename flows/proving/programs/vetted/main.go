// Has a mistake that the compiler lets pass, and that `go vet` must find.
package main

import "fmt"

func main() {
	fmt.Printf("a number: %d\n", "not a number")
}
