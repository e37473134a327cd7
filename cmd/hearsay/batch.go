package main

import "fmt"

// batch counts the files of one command as they are done, and names those that failed.
type batch struct {
	p      *program
	bar    *meter
	total  int
	looked int
	failed int
	first  error // the first failure: it gives the exit code where everything failed
}

func (p *program) batch(phase string, c collection) *batch {
	return &batch{p: p, bar: p.meter(phase), total: len(c.files)}
}

// next counts a file; why is the error of one that could not be read.
func (b *batch) next(name string, why error) {
	b.looked++
	if why != nil {
		if b.failed++; b.first == nil {
			b.first = why
		}
		b.bar.clear()
		b.p.complain(name+": "+reason(why), "", codeOf(why))
	}
	b.bar.at(b.looked, b.total)
}

// exit returns what the command ends with: nil, partly done, or the failure of all.
func (b *batch) exit() error {
	switch b.failed {
	case 0:
		return nil
	case b.total:
		return reported{codeOf(b.first)}
	}
	return reported{exitPartly}
}

// mostSkipped is how many files that are not read are named.
const mostSkipped = 10

// sayCollected says what was left out of folders, or that there was nothing in them.
func (p *program) sayCollected(c collection) {
	if len(c.files) == 0 {
		p.say("nothing to read there")
	}
	if n := len(c.skipped); n > 0 {
		p.say("%s in folders skipped: hidden, or not text, Markdown or HTML", files(n))
		for _, name := range c.skipped[:min(n, mostSkipped)] {
			p.say("  %s", visible(name))
		}
		if n > mostSkipped {
			p.say("  and %d more", n-mostSkipped)
		}
	}
}

func articles(n int) string { return counted(n, "article") }
func files(n int) string    { return counted(n, "file") }

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
