package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

const limit = 400 * time.Millisecond

// Accepts and never says a word.
func silentServer() net.Listener {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	fail(err)
	go func() {
		for {
			if _, err := listener.Accept(); err != nil {
				return
			}
		}
	}()
	return listener
}

func dead() {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	fail(err)
	address := closed.Addr().String()
	fail(closed.Close())
	began := time.Now()
	_, err = net.DialTimeout("tcp", address, 3*time.Second)
	say("refused", err != nil)
	say("refused_ms", time.Since(began).Milliseconds())

	client := http.Client{Timeout: limit}
	began = time.Now()
	_, err = client.Get("http://" + silentServer().Addr().String())
	var timeout interface{ Timeout() bool }
	say("gave_up", err != nil && errors.As(err, &timeout) && timeout.Timeout())
	say("gave_up_ms", time.Since(began).Milliseconds())
}

func cancelling() {
	ctx, cancel := context.WithCancel(context.Background())
	request, err := http.NewRequestWithContext(ctx, "GET", "http://"+silentServer().Addr().String(), nil)
	fail(err)
	began := make(chan time.Time, 1)
	time.AfterFunc(100*time.Millisecond, func() {
		began <- time.Now()
		cancel()
	})
	_, err = http.DefaultClient.Do(request)
	say("cancelled", errors.Is(err, context.Canceled))
	say("delay_us", time.Since(<-began).Microseconds())
}
