package main

import (
	"io"
	"net"
)

// Sends back whatever comes.
func echoServer() net.Listener {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	fail(err)
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer connection.Close()
				io.Copy(connection, connection)
			}()
		}
	}()
	return listener
}
