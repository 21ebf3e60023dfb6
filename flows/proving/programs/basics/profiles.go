package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"time"
)

const profiled = 600 * time.Millisecond

//go:noinline
func plantedHot(until time.Time) int {
	sum := 0
	for time.Now().Before(until) {
		for turn := 0; turn < 100000; turn++ {
			sum += turn * turn
		}
	}
	return sum
}

func cpuProfile() {
	var file bytes.Buffer
	fail(pprof.StartCPUProfile(&file))
	pprof.Do(context.Background(), pprof.Labels("gomend", "planted-label"), func(context.Context) {
		plantedHot(time.Now().Add(profiled))
	})
	pprof.StopCPUProfile()
	// Beside the program, for go tool pprof.
	fail(os.WriteFile("cpu.pprof", file.Bytes(), 0o600))
	unzipped, err := gzip.NewReader(&file)
	fail(err)
	text, err := io.ReadAll(unzipped)
	fail(err)
	say("names_hot_function", bytes.Contains(text, []byte("main.plantedHot")))
	say("names_label", bytes.Contains(text, []byte("planted-label")))
}

//go:noinline
func plantedWait(wake chan bool) {
	<-wake
}

//go:noinline
func plantedContention(lock *sync.Mutex) {
	lock.Lock()
	time.Sleep(time.Millisecond)
	lock.Unlock()
}

// Waiting for a channel is in the block profile, holding a lock that others want in the mutex profile.
func waitingProfiles() {
	runtime.SetBlockProfileRate(1)
	runtime.SetMutexProfileFraction(1)
	wake := make(chan bool)
	time.AfterFunc(50*time.Millisecond, func() { close(wake) })
	plantedWait(wake)
	var lock sync.Mutex
	var done sync.WaitGroup
	for worker := 0; worker < 8; worker++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for turn := 0; turn < 5; turn++ {
				plantedContention(&lock)
			}
		}()
	}
	done.Wait()
	say("block_names_wait", strings.Contains(textOf("block"), "main.plantedWait"))
	say("mutex_names_holder", strings.Contains(textOf("mutex"), "main.plantedContention"))
}

var kept [][]byte

//go:noinline
func plantedAllocation() {
	for turn := 0; turn < 64; turn++ {
		kept = append(kept, make([]byte, 1<<20))
	}
}

func heapProfile() {
	plantedAllocation()
	// The profile is of the last collection that is complete.
	runtime.GC()
	runtime.GC()
	say("names_allocation", strings.Contains(textOf("heap"), "main.plantedAllocation"))
	runtime.KeepAlive(kept)
}

func textOf(profile string) string {
	var text bytes.Buffer
	fail(pprof.Lookup(profile).WriteTo(&text, 1))
	return text.String()
}

//go:noinline
func plantedLeak(never chan bool) {
	<-never
}

// Goroutines that wait for what nobody can send any more: by their number, and (Go 1.27) by the profile for them.
func leak() {
	before := runtime.NumGoroutine()
	for number := 0; number < 10; number++ {
		go plantedLeak(make(chan bool))
	}
	released := make(chan bool)
	for number := 0; number < 10; number++ {
		go plantedLeak(released)
	}
	settle(before + 20)
	say("while_waiting", runtime.NumGoroutine()-before)
	close(released)
	settle(before + 10)
	say("leaked", runtime.NumGoroutine()-before)
	profile := pprof.Lookup("goroutineleak")
	say("has_leak_profile", profile != nil)
	if profile != nil {
		var text bytes.Buffer
		fail(profile.WriteTo(&text, 1))
		say("profile_names_leak", strings.Contains(text.String(), "main.plantedLeak"))
	}
}

func settle(count int) {
	for end := time.Now().Add(2 * time.Second); runtime.NumGoroutine() != count && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
}
