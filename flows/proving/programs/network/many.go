package main

import (
	"io"
	"net"
	"runtime/pprof"
	"sync"
	"syscall"
)

const (
	wanted = 1000
	// Both ends of a connection are files of this one process; some more it has anyway.
	spare   = 60
	dialers = 32
)

// Opens many connections, has all of them wait at once, and then answer. Waiting must not take a thread each.
func many() {
	var files syscall.Rlimit
	fail(syscall.Getrlimit(syscall.RLIMIT_NOFILE, &files))
	count := wanted
	if most := (int64(files.Cur) - spare) / 2; int64(files.Cur) >= 0 && most < wanted {
		count = int(most)
	}
	say("file_limit", files.Cur)
	say("wanted", count)
	listener := echoServer()
	connections := make([]net.Conn, count)
	each(count, func(number int) {
		connection, err := net.Dial("tcp", listener.Addr().String())
		fail(err)
		connections[number] = connection
	})
	var waiting sync.WaitGroup
	answers := make(chan bool, count)
	for _, connection := range connections {
		waiting.Add(1)
		go func(connection net.Conn) {
			defer waiting.Done()
			answer := make([]byte, 1)
			_, err := io.ReadFull(connection, answer)
			answers <- err == nil && answer[0] == 'x'
		}(connection)
	}
	threads := pprof.Lookup("threadcreate").Count()
	each(count, func(number int) {
		_, err := connections[number].Write([]byte("x"))
		fail(err)
	})
	waiting.Wait()
	close(answers)
	answered := 0
	for right := range answers {
		if right {
			answered++
		}
	}
	say("answered", answered)
	say("threads", threads)
}

func each(count int, do func(int)) {
	numbers := make(chan int)
	var done sync.WaitGroup
	for dialer := 0; dialer < dialers; dialer++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for number := range numbers {
				do(number)
			}
		}()
	}
	for number := 0; number < count; number++ {
		numbers <- number
	}
	close(numbers)
	done.Wait()
}
