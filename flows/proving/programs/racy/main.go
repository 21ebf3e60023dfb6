// Two goroutines and one variable: with `guarded` under a lock, else as it must not be done.
package main

import (
	"fmt"
	"os"
	"sync"
)

func main() {
	guarded := len(os.Args) > 1 && os.Args[1] == "guarded"
	var lock sync.Mutex
	var done sync.WaitGroup
	count := 0
	for worker := 0; worker < 2; worker++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for turn := 0; turn < 1000; turn++ {
				if guarded {
					lock.Lock()
				}
				count++
				if guarded {
					lock.Unlock()
				}
			}
		}()
	}
	done.Wait()
	fmt.Printf("count=%d\n", count)
}
