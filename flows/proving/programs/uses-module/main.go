// Uses a module that has to be fetched first.
package main

import "gomend.invalid/greeting"

func main() { println(greeting.Text()) }
