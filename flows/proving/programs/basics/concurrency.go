package main

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

const (
	workerCount = 1000
	adders      = 8
	additions   = 100000
	waiters     = 50
)

// Each worker hands in its own number, once.
func workers() {
	results := make(chan int)
	var started sync.WaitGroup
	for number := 0; number < workerCount; number++ {
		started.Add(1)
		go func(number int) {
			defer started.Done()
			results <- number
		}(number)
	}
	go func() {
		started.Wait()
		close(results)
	}()
	seen, sum := map[int]bool{}, 0
	for number := range results {
		seen[number] = true
		sum += number
	}
	say("workers", len(seen))
	say("sum", sum)
}

func channels() {
	buffered := make(chan int, 2)
	buffered <- 1
	buffered <- 2
	full := false
	select {
	case buffered <- 3:
	default:
		full = true
	}
	close(buffered)
	first, second := <-buffered, <-buffered
	_, open := <-buffered
	say("full", full)
	say("order", first*10+second)
	say("open", open)

	began := time.Now()
	select {
	case <-make(chan int):
		say("timeout", false)
	case <-time.After(30 * time.Millisecond):
		say("timeout", time.Since(began) >= 30*time.Millisecond)
	}
}

// Nobody will ever send: the runtime must notice and end the program.
func deadlock() {
	<-make(chan int)
	say("asleep", false)
}

func counter() {
	var lock sync.Mutex
	var once sync.Once
	var done sync.WaitGroup
	locked, onces := 0, 0
	var unlocked int64
	for adder := 0; adder < adders; adder++ {
		done.Add(1)
		go func() {
			defer done.Done()
			once.Do(func() { onces++ })
			for turn := 0; turn < additions; turn++ {
				lock.Lock()
				locked++
				lock.Unlock()
				atomic.AddInt64(&unlocked, 1)
			}
		}()
	}
	done.Wait()
	say("mutex", locked)
	say("atomic", unlocked)
	say("once", onces)
}

func cancelling() {
	ctx, cancel := context.WithCancel(context.Background())
	var ready, done sync.WaitGroup
	var ended int64
	for waiter := 0; waiter < waiters; waiter++ {
		ready.Add(1)
		done.Add(1)
		go func() {
			defer done.Done()
			ready.Done()
			<-ctx.Done()
			atomic.AddInt64(&ended, 1)
		}()
	}
	ready.Wait()
	began := time.Now()
	cancel()
	done.Wait()
	say("ended", ended)
	say("delay_us", time.Since(began).Microseconds())
	say("reason", ctx.Err())

	began = time.Now()
	limited, release := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer release()
	<-limited.Done()
	say("deadline_ms", time.Since(began).Milliseconds())
	say("deadline", limited.Err())
}
