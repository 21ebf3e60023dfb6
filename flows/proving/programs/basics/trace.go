package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"runtime"
	"runtime/trace"
	"strings"
	"sync"
)

// A recording of the scheduler, with names in it that only this program gives.
func tracing() {
	var file bytes.Buffer
	fail(trace.Start(&file))
	ctx, task := trace.NewTask(context.Background(), "planted-task")
	var done sync.WaitGroup
	for worker := 0; worker < 4; worker++ {
		done.Add(1)
		go func() {
			defer done.Done()
			trace.WithRegion(ctx, "planted-region", runtime.GC)
		}()
	}
	done.Wait()
	task.End()
	trace.Stop()
	// Beside the program, for go tool trace.
	fail(os.WriteFile("trace.out", file.Bytes(), 0o600))
	data := file.Bytes()
	header := data[:bytes.IndexByte(data, 0)]
	say("header", string(header))
	say("bytes", len(data))
	batches, whole := walk(string(header), data[16:])
	say("batches", batches)
	say("whole", whole)
	say("names_task", bytes.Contains(data, []byte("planted-task")))
	say("names_region", bytes.Contains(data, []byte("planted-region")))
}

// Since Go 1.22 a recording is batches: 1, generation, thread, time, length, data. A lone byte ends a generation
// (1.26). Source: internal/trace/tracev2/events.go. Older recordings are not taken apart.
func walk(header string, data []byte) (batches int, whole bool) {
	if !strings.HasPrefix(header, "go 1.2") || header < "go 1.22" {
		return 0, true
	}
	for len(data) > 0 {
		kind := data[0]
		data = data[1:]
		if kind != 1 {
			continue
		}
		var length uint64
		for field := 0; field < 4; field++ {
			value, size := binary.Uvarint(data)
			if size <= 0 {
				return batches, false
			}
			length, data = value, data[size:]
		}
		if length > uint64(len(data)) {
			return batches, false
		}
		data = data[length:]
		batches++
	}
	return batches, batches > 0
}
