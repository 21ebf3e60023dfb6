package main

import (
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func timers() {
	var fired, stopped int64
	time.AfterFunc(20*time.Millisecond, func() { atomic.AddInt64(&fired, 1) })
	never := time.AfterFunc(200*time.Millisecond, func() { atomic.AddInt64(&stopped, 1) })
	say("stop_before", never.Stop())
	ended := make(chan bool)
	after := time.AfterFunc(time.Millisecond, func() { close(ended) })
	<-ended
	say("stop_after", after.Stop())
	time.Sleep(400 * time.Millisecond)
	say("fired", atomic.LoadInt64(&fired))
	say("stopped_fired", atomic.LoadInt64(&stopped))

	// Go 1.23: the channel holds nothing, and after Stop no old value comes out of it.
	timer := time.NewTimer(5 * time.Millisecond)
	time.Sleep(50 * time.Millisecond)
	say("channel_capacity", cap(timer.C))
	timer.Stop()
	select {
	case <-timer.C:
		say("stale_value", true)
	default:
		say("stale_value", false)
	}
}

const burstCount = 100000

// A hundred thousand timers within 300 ms, each of which has to fire once.
func burst() {
	late := make([]int64, burstCount)
	var fired int64
	var done sync.WaitGroup
	done.Add(burstCount)
	for number := 0; number < burstCount; number++ {
		number := number
		delay := time.Duration(100+number%200) * time.Millisecond
		due := time.Now().Add(delay)
		time.AfterFunc(delay, func() {
			late[number] = int64(time.Since(due))
			atomic.AddInt64(&fired, 1)
			done.Done()
		})
	}
	done.Wait()
	sort.Slice(late, func(one, other int) bool { return late[one] < late[other] })
	say("fired", atomic.LoadInt64(&fired))
	say("early", sort.Search(burstCount, func(at int) bool { return late[at] >= 0 }))
	say("middle_us", late[burstCount/2]/1000)
	say("late_us", late[burstCount*99/100]/1000)
}

func clock() {
	began := time.Now()
	say("monotonic", strings.Contains(began.String(), " m=+"))
	last, backwards := began, 0
	for turn := 0; turn < 200000; turn++ {
		now := time.Now()
		if now.Sub(last) < 0 {
			backwards++
		}
		last = now
	}
	say("backwards", backwards)
	began = time.Now()
	time.Sleep(50 * time.Millisecond)
	say("slept_ms", time.Since(began).Milliseconds())
}

// With one processor, a loop that calls nothing must still be interrupted for whoever waits.
func preempt() {
	go func() {
		for {
		}
	}()
	began := time.Now()
	time.Sleep(10 * time.Millisecond)
	say("back_after_ms", time.Since(began).Milliseconds())
}
