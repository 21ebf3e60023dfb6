// Looks one name up, as the map says a program would, and prints what it got as one line of JSON.
//
//	lookup libc NAME   getaddrinfo(3) itself
//	lookup go NAME     package net, by whatever way GODEBUG and the build make it go
package main

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"os"
)

type result struct {
	Addresses []string `json:"addresses"`
	Error     string   `json:"error"`
}

func main() {
	var got result
	if os.Args[1] == "libc" {
		got = libc(os.Args[2])
	} else {
		got = own(os.Args[2])
	}
	if got.Addresses == nil {
		got.Addresses = []string{}
	}
	json.NewEncoder(os.Stdout).Encode(got)
}

func own(name string) (got result) {
	addresses, err := net.DefaultResolver.LookupIPAddr(context.Background(), name)
	for _, one := range addresses {
		got.Addresses = append(got.Addresses, one.String())
	}
	var failed *net.DNSError
	if errors.As(err, &failed) {
		got.Error = failed.Err
	} else if err != nil {
		got.Error = err.Error()
	}
	return got
}
