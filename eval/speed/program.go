package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"hearsay/eval/task"
	"hearsay/internal/demo"
)

// program is a built binary and a home folder of its own.
type program struct{ path, home string }

// build compiles the program, stripped as a release is. The page is in it where it has been built.
func build(path, home string) (program, error) {
	c := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", path, "./cmd/hearsay")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		return program{}, fmt.Errorf("build the program: %w\n%s", err, out)
	}
	return program{path, home}, nil
}

func (p program) megabytes() (float64, error) {
	info, err := os.Stat(p.path)
	if err != nil {
		return 0, err
	}
	return float64(info.Size()) / (1 << 20), nil
}

// run runs the program, throws away what it prints, and returns the time by the clock and the state it left.
func (p program) run(args ...string) (time.Duration, *os.ProcessState, error) {
	var complaint bytes.Buffer
	c := exec.Command(p.path, args...)
	c.Env = append(os.Environ(), "HEARSAY_HOME="+p.home)
	c.Stderr = &complaint
	began := time.Now()
	if err := c.Run(); err != nil {
		return 0, nil, fmt.Errorf("hearsay %s: %w\n%.2000s", args[0], err, complaint.Bytes())
	}
	return time.Since(began), c.ProcessState, nil
}

// start returns the median of the times that a short command takes, in seconds.
func (p program) start(args ...string) (float64, error) {
	times := make([]float64, 11)
	for i := range times {
		took, _, err := p.run(args...)
		if err != nil {
			return 0, err
		}
		times[i] = took.Seconds()
	}
	slices.Sort(times)
	return times[len(times)/2], nil
}

// read writes the texts into a folder and reads them with one job. It returns the words for each second of processor time,
// start and output included, the best of three, and the most megabytes held at once.
func (p program) read(dir string, texts []string) (speed, memory float64, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return 0, 0, err
	}
	words := 0
	for i, s := range texts {
		words += len(bytes.Fields([]byte(s)))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(s), 0o600); err != nil {
			return 0, 0, err
		}
	}
	for range 3 {
		_, state, err := p.run("read", "--jobs", "1", dir)
		if err != nil {
			return 0, 0, err
		}
		busy := state.UserTime() + state.SystemTime()
		speed = max(speed, float64(words)/busy.Seconds())
		memory = max(memory, float64(peak(state))/(1<<20))
	}
	return speed, memory, nil
}

// demoTexts are the sample case's articles, without those that are web pages: the figure is of the reader, not of the parser of pages.
func demoTexts() (texts []string) {
	for _, a := range demo.Articles() {
		if filepath.Ext(a.Name) != ".html" {
			texts = append(texts, string(a.Bytes))
		}
	}
	return texts
}

// corpusTexts are the articles of PolNeAR.
func corpusTexts(corpora string) ([]string, error) {
	files, err := task.Files(corpora, task.PolNeAR, "*", "*.txt")
	if err != nil {
		return nil, err
	}
	return task.Strings(files)
}

// repeat returns n texts, the given ones over and over, each with a first line of its own.
func repeat(texts []string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("Copy %d.\n\n%s", i, texts[i%len(texts)])
	}
	return out
}
