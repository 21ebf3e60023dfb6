package main

import (
	"runtime"
	"runtime/debug"
)

var sink []byte

// Makes far more garbage than GOMEMLIMIT allows at once; with GOGC=off nothing but the limit makes Go tidy up.
func memory() {
	say("limit", debug.SetMemoryLimit(-1))
	var peak uint64
	var stats runtime.MemStats
	for turn := 0; turn < 600; turn++ {
		sink = make([]byte, 1<<20)
		for at := 0; at < len(sink); at += 4096 {
			sink[at] = 1
		}
		if turn%20 == 0 {
			runtime.ReadMemStats(&stats)
			if used := stats.Sys - stats.HeapReleased; used > peak {
				peak = used
			}
		}
	}
	runtime.ReadMemStats(&stats)
	say("allocated", stats.TotalAlloc)
	say("collections", stats.NumGC)
	say("peak", peak)
	var longest uint64
	for _, pause := range stats.PauseNs {
		if pause > longest {
			longest = pause
		}
	}
	say("longest_pause_us", longest/1000)
}
