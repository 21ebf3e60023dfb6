// Uses a module that has to be fetched first.
package main

import (
	"fmt"

	"gomend.invalid/greeting"
)

func main() {
	fmt.Println(greeting.Text())
}
