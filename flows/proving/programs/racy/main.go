// Two goroutines and one variable: first under a lock, then as it must not be done. Without fmt and os, which would
// have to be compiled once more for the race detector.
package main

import "sync"

func count(lock func(), unlock func()) int {
	var done sync.WaitGroup
	sum := 0
	for worker := 0; worker < 2; worker++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for turn := 0; turn < 1000; turn++ {
				lock()
				sum++
				unlock()
			}
		}()
	}
	done.Wait()
	return sum
}

func main() {
	var lock sync.Mutex
	println("guarded", count(lock.Lock, lock.Unlock))
	nothing := func() {}
	println("racy", count(nothing, nothing))
}
