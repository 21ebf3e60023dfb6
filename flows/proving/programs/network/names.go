package main

import (
	"context"
	"net"
	"os"
	"sort"
	"strings"
	"time"
)

const nameLimit = 5 * time.Second

// The hosts that are named, by the resolver that GODEBUG names, or that Go chooses.
func names() {
	for _, host := range os.Args[2:] {
		ctx, stop := context.WithTimeout(context.Background(), nameLimit)
		addresses, err := net.DefaultResolver.LookupHost(ctx, host)
		stop()
		if err != nil {
			say("failed:"+host, strings.Replace(err.Error(), "\n", " ", -1))
			continue
		}
		sort.Strings(addresses)
		say("found:"+host, strings.Join(addresses, ","))
	}
}
