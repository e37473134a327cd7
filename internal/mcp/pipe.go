package mcp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"sync"
	"time"
)

// pipe is standard input and output for a client that may be a file: when the input ends, what was asked is still answered. The
// protocol's kit would close at once.
type pipe struct {
	in       *bufio.Reader
	out      io.Writer
	rest     []byte
	patience time.Duration

	mu      sync.Mutex
	open    int           // questions without an answer
	settled chan struct{} // closed when there is none
}

func newPipe(in io.Reader, out io.Writer, patience time.Duration) *pipe {
	p := &pipe{in: bufio.NewReader(in), out: out, patience: patience, settled: make(chan struct{})}
	close(p.settled)
	return p
}

// message is as much of one as tells a question from an answer.
type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
}

// Read hands on one line at a time, and the end when everything is answered.
func (p *pipe) Read(b []byte) (int, error) {
	if len(p.rest) == 0 {
		line, err := p.in.ReadBytes('\n')
		if len(line) == 0 {
			if err == io.EOF {
				p.mu.Lock()
				settled := p.settled
				p.mu.Unlock()
				select {
				case <-settled:
				case <-time.After(p.patience):
				}
			}
			return 0, err
		}
		p.count(line, 1)
		p.rest = line
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

// Write hands on, one message at a time as the kit writes them.
func (p *pipe) Write(b []byte) (int, error) {
	n, err := p.out.Write(b)
	p.count(b, -1)
	return n, err
}

// count keeps the number of questions that are open: a line that asks adds one, one that answers takes one away.
func (p *pipe) count(line []byte, by int) {
	var m message
	asks := json.Unmarshal(bytes.TrimSpace(line), &m) == nil && len(m.ID) > 0 && string(m.ID) != "null"
	if !asks || (m.Method != "") != (by > 0) {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	before := p.open
	p.open += by
	switch {
	case before == 0 && p.open > 0:
		p.settled = make(chan struct{})
	case before > 0 && p.open == 0:
		close(p.settled)
	}
}

// Close closes nothing: standard input and output are the process's.
func (p *pipe) Close() error { return nil }
