package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
)

// meter shows how far long work is: a bar on a terminal, or lines of JSON, on standard error.
type meter struct {
	p     *program
	phase string
	start time.Time
	last  time.Time
	shown bool
}

// often is the least time between two pictures of a bar: more often costs time and nobody sees it.
const often = 80 * time.Millisecond

func (p *program) meter(phase string) *meter {
	return &meter{p: p, phase: phase, start: time.Now()}
}

// at shows that done of total are through; total 0 is not known.
func (m *meter) at(done, total int) {
	now := time.Now()
	if done != total && now.Sub(m.last) < often {
		return
	}
	m.last = now
	switch {
	case m.p.progress == "json":
		line, _ := json.Marshal(struct {
			Type  string `json:"type"`
			Phase string `json:"phase"`
			Done  int    `json:"done"`
			Total int    `json:"total"`
		}{"progress", m.phase, done, total})
		fmt.Fprintf(m.p.err, "%s\n", line)
	case m.p.progress == "auto" && m.p.errTTY && !m.p.quiet && os.Getenv("TERM") != "dumb":
		m.shown = true
		fmt.Fprintf(m.p.err, "\r\x1b[K%s", m.bar(done, total, now.Sub(m.start)))
	}
}

func (m *meter) bar(done, total int, took time.Duration) string {
	if total == 0 {
		return fmt.Sprintf("%s %d", m.phase, done)
	}
	const cells = 24
	full := min(cells, done*cells/total)
	left := ""
	if done > 0 && done < total && took > time.Second {
		left = "  " + (took / time.Duration(done) * time.Duration(total-done)).Round(time.Second).String() + " left"
	}
	return fmt.Sprintf("%s %d/%d  %s%s%s", m.phase, done, total, strings.Repeat("█", full), strings.Repeat("░", cells-full), left)
}

// clear takes the bar away.
func (m *meter) clear() {
	if m.shown {
		fmt.Fprint(m.p.err, "\r\x1b[K")
		m.shown = false
	}
}
