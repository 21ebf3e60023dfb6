//go:build !cgo

package main

func libc(string) result { return result{Error: "built without libc"} }
