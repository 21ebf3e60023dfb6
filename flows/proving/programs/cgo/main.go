// Calls a function that the C compiler compiled.
package main

/*
static int add(int a, int b) { return a + b; }
*/
import "C"

import "fmt"

func main() {
	fmt.Printf("sum=%d\n", int(C.add(40, 2)))
}
