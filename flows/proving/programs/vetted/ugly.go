package main

// Not as gofmt would write it.
func   ugly( ) {   }
