package main

import (
	"runtime"
	"sync"
	"time"
)

// More busy goroutines than processors: the scheduler's own trace tells whether all of these are used.
func spin() {
	count := runtime.GOMAXPROCS(0)
	say("processors", count)
	say("cpus", runtime.NumCPU())
	until := time.Now().Add(300 * time.Millisecond)
	var done sync.WaitGroup
	for worker := 0; worker < 2*count; worker++ {
		done.Add(1)
		go func() {
			defer done.Done()
			plantedHot(until)
		}()
	}
	done.Wait()
}
