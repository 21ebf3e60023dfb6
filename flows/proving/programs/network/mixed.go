package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const (
	mixedFor   = 3 * time.Second
	clients    = 8
	longLived  = 50
	tickers    = 20
	tickEvery  = 10 * time.Millisecond
	settleTime = 5 * time.Second
)

// Requests, timers and connections that stay, all at a time; and afterwards nobody is left.
func mixed() {
	before := runtime.NumGoroutine()
	ctx, stop := context.WithTimeout(context.Background(), mixedFor)
	defer stop()
	var done sync.WaitGroup
	var requests, wrong, ticks, beats int64

	listener, err := net.Listen("tcp", "127.0.0.1:0")
	fail(err)
	server := &http.Server{Handler: http.HandlerFunc(func(writer http.ResponseWriter, request *http.Request) {
		fmt.Fprint(writer, request.URL.Path)
	})}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	transport := &http.Transport{MaxIdleConnsPerHost: clients}
	client := &http.Client{Transport: transport, Timeout: 10 * time.Second}
	for number := 0; number < clients; number++ {
		done.Add(1)
		go func(number int) {
			defer done.Done()
			for turn := 0; ctx.Err() == nil; turn++ {
				path := fmt.Sprintf("/%d/%d", number, turn)
				answer, err := client.Get("http://" + listener.Addr().String() + path)
				if err != nil {
					atomic.AddInt64(&wrong, 1)
					continue
				}
				body, err := io.ReadAll(answer.Body)
				answer.Body.Close()
				if err != nil || string(body) != path {
					atomic.AddInt64(&wrong, 1)
				}
				atomic.AddInt64(&requests, 1)
			}
		}(number)
	}

	echo := echoServer()
	for number := 0; number < longLived; number++ {
		done.Add(1)
		go func() {
			defer done.Done()
			beatUntilDone(ctx, echo.Addr().String(), &beats, &wrong)
		}()
	}
	for number := 0; number < tickers; number++ {
		done.Add(1)
		go func() {
			defer done.Done()
			ticker := time.NewTicker(tickEvery)
			defer ticker.Stop()
			for {
				select {
				case <-ticker.C:
					atomic.AddInt64(&ticks, 1)
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	done.Wait()
	transport.CloseIdleConnections()
	fail(server.Shutdown(context.Background()))
	<-served
	fail(echo.Close())
	for end := time.Now().Add(settleTime); runtime.NumGoroutine() > before && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	say("requests", requests)
	say("beats", beats)
	say("ticks", ticks)
	say("wrong", wrong)
	say("left", runtime.NumGoroutine()-before)
}

// One connection that stays, and says something every now and then.
func beatUntilDone(ctx context.Context, address string, beats, wrong *int64) {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		atomic.AddInt64(wrong, 1)
		return
	}
	defer connection.Close()
	heard := make([]byte, 1)
	for ctx.Err() == nil {
		if _, err := connection.Write([]byte("x")); err != nil {
			atomic.AddInt64(wrong, 1)
			return
		}
		if _, err := io.ReadFull(connection, heard); err != nil || heard[0] != 'x' {
			atomic.AddInt64(wrong, 1)
			return
		}
		atomic.AddInt64(beats, 1)
		select {
		case <-time.After(50 * time.Millisecond):
		case <-ctx.Done():
		}
	}
}
