// A test that waits for a channel at one known line: `go test -blockprofile` has to name it.
package waits

import (
	"testing"
	"time"
)

//go:noinline
func plantedWait(wake chan bool) {
	<-wake
}

func TestPlantedWait(t *testing.T) {
	wake := make(chan bool)
	time.AfterFunc(50*time.Millisecond, func() { close(wake) })
	plantedWait(wake)
}
