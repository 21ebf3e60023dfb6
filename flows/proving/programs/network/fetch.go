package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"sort"
	"strings"
)

const elsewhere = "http://proof.gomend.invalid/"

func serve(handler http.HandlerFunc) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	fail(err)
	go http.Serve(listener, handler)
	return "http://" + listener.Addr().String()
}

// Asks two servers on loopback; the second plays the proxy that HTTP_PROXY names.
func fetch() {
	throughProxy := 0
	proxy := serve(func(answer http.ResponseWriter, request *http.Request) {
		throughProxy++
		fmt.Fprintf(answer, "proxy was asked for %s", request.RequestURI)
	})
	origin := serve(func(answer http.ResponseWriter, _ *http.Request) { fmt.Fprint(answer, "straight") })
	// Read at the first request of the process, so it can still be set here.
	fail(os.Setenv("HTTP_PROXY", proxy))
	say("loopback", get(origin))
	say("loopback_through_proxy", throughProxy)
	say("elsewhere", get(elsewhere))
}

func get(url string) string {
	answer, err := http.Get(url)
	if err != nil {
		return err.Error()
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	fail(err)
	return string(body)
}

// Which proxy would be used, by the variables of this process. Nothing is asked.
func noProxy() {
	request, err := http.NewRequest("GET", elsewhere, nil)
	fail(err)
	chosen, err := http.ProxyFromEnvironment(request)
	fail(err)
	say("proxy", chosen)
}

// By the resolver that GODEBUG names. No name server is asked: localhost has to be known here.
func localhost() {
	resolver := net.Resolver{Dial: func(context.Context, string, string) (net.Conn, error) {
		return nil, errors.New("this proof asks no name server")
	}}
	addresses, err := resolver.LookupHost(context.Background(), "localhost")
	fail(err)
	sort.Strings(addresses)
	say("addresses", strings.Join(addresses, ","))
}
