package child

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

const (
	// served is how many inputs a child reads before it makes room for a fresh one.
	served = 50
	// memory is the heap at which a child gives up; the address space is limited apart.
	memory = 1 << 30
	// stack is as deep as a goroutine may call: trees are at most 512 deep.
	stack = 64 << 20
)

// Serve is what the child does: it limits its own process, then answers requests from in on out until in ends or enough
// are answered. It must be called early, in a process that does nothing else.
func Serve(in io.Reader, out io.Writer, opener intake.Opener) error {
	debug.SetMaxStack(stack)
	if err := confine(); err != nil {
		return fmt.Errorf("confining the process: %w", err)
	}
	go watchMemory()
	for n := 1; ; n++ {
		head, err := readFrame(in, maxHeader)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading a request: %w", err)
		}
		var q request
		if err := json.Unmarshal(head, &q); err != nil {
			return fmt.Errorf("reading a request: %w", err)
		}
		body, err := readFrame(in, intake.MaxBytes)
		if err != nil {
			return fmt.Errorf("reading an input: %w", err)
		}
		// The parent keeps the time. This one is for a child whose parent is gone.
		orphan := time.AfterFunc(2*Limit, func() { os.Exit(3) })
		r := answer(opener, intake.Input{Name: q.Name, Address: q.Address, Bytes: body})
		orphan.Stop()
		r.Last = r.Last || n == served || spent()
		if err := writeJSON(out, r); err != nil {
			return fmt.Errorf("writing a result: %w", err)
		}
		if r.Last {
			return nil
		}
	}
}

// answer reads one input. A panic costs that input, and the process after it, for who knows what it left behind.
func answer(opener intake.Opener, in intake.Input) (r result) {
	defer func() {
		if recover() != nil {
			r = result{Error: errStopped.Error(), Last: true}
		}
	}()
	doc, err := opener.Open(context.Background(), in)
	if err != nil {
		return result{Error: strings.TrimPrefix(err.Error(), evidence.ErrInput.Error()+": ")}
	}
	return result{Document: &doc}
}

// watchMemory ends a process whose heap grows past the limit.
func watchMemory() {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	for range time.Tick(50 * time.Millisecond) {
		if metrics.Read(sample); sample[0].Value.Uint64() > memory {
			os.Exit(4)
		}
	}
}
