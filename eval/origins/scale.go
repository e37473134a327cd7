package main

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"hearsay/eval/task"
	"hearsay/internal/text"
	"hearsay/internal/weighing/copying"
)

// scaled measures time and memory at several numbers of articles, each in a process of its own.
func scaled(sizes string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	table := task.NewTable("articles", "links", "texts, s", "sketches, s", "find, s", "processor, s", "peak, MB", "bytes a sketch")
	var first, last [2]float64 // articles, seconds without the making of texts
	for _, s := range strings.Split(sizes, ",") {
		n, err := strconv.Atoi(s)
		if err != nil {
			return fmt.Errorf("sizes are numbers with commas between: %w", err)
		}
		child := exec.Command(self, "-once", "-n", s)
		child.Stderr = os.Stderr
		out, err := child.Output()
		if err != nil {
			return fmt.Errorf("%d articles: %w", n, err)
		}
		var links, bytes int
		var texts, sketches, find float64
		if _, err := fmt.Sscan(string(out), &links, &bytes, &texts, &sketches, &find); err != nil {
			return fmt.Errorf("%d articles: %w", n, err)
		}
		state := child.ProcessState
		table.Row(n, links, whole(texts), whole(sketches), whole(find), whole((state.UserTime() + state.SystemTime()).Seconds()), whole(float64(peak(state))/1e6), bytes)
		last = [2]float64{float64(n), sketches + find}
		if first[0] == 0 {
			first = last
		}
	}
	table.Print(os.Stdout)
	if last[0] > first[0] {
		fmt.Printf("time without the making of texts grows with the articles to the power of %.2f\n", math.Log(last[1]/first[1])/math.Log(last[0]/first[0]))
	}
	return nil
}

// memory is how much the process may hold before the collector works harder, in bytes.
const memory = 1250 << 20

func whole(f float64) string {
	if f < 10 {
		return fmt.Sprintf("%.1f", f)
	}
	return fmt.Sprintf("%.0f", f)
}

// once runs the program on n articles and prints what it took: links, bytes of a sketch, and seconds of making the texts,
// making sketches, and finding copies, the texts' making left out of the others.
func once(n int) error {
	debug.SetMemoryLimit(memory) // else the collector lets the heap grow to twice what is held
	c := newCorpus(n, testSeed)
	made := time.Duration(0)
	read := func(i int) (string, []text.Span) {
		start := time.Now()
		defer func() { made += time.Since(start) }()
		return c.text(i)
	}
	start := time.Now()
	sketches, origins := make([]copying.Sketch, n), make([]copying.Origin, n)
	outlet := map[string]string{} // a name is held once, as a store would
	for i := range n {
		s, apart := read(i)
		sketches[i], origins[i] = copying.NewSketch(s, apart), c.origin(i)
		if o, ok := outlet[origins[i].Outlet]; ok {
			origins[i].Outlet = o
		} else {
			outlet[origins[i].Outlet] = origins[i].Outlet
		}
	}
	sketching := time.Since(start) - made
	bytes := 0
	for _, s := range sketches {
		bytes += s.Size()
	}
	start, first := time.Now(), made
	copies, err := copying.Find(sketches, origins, func(i int) (string, []text.Span, error) {
		s, apart := read(i)
		return s, apart, nil
	})
	if err != nil {
		return err
	}
	finding := time.Since(start) - (made - first)
	fmt.Println(len(copies), bytes/max(1, n), made.Seconds(), sketching.Seconds(), finding.Seconds())
	return nil
}
