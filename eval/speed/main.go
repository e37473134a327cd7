// Command speed measures what reading costs: words a second, memory, start, the binary's size, and whether time stays
// linear on hostile input.
//
// In: a folder of corpora (--corpora or HEARSAY_CORPORA) with PolNeAR; without it the sample case's articles alone. It
// builds the program and runs it from outside. Out: tables, and a failure where a promise of limits is not kept. The limits are
// fixed here, not raised to what one machine measured. It never keeps anything outside a temporary folder.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"hearsay/eval/task"
)

func main() { task.Main("speed", measure) }

// limit is a promise about a figure.
type limit struct {
	name, unit string
	value      float64
	atLeast    bool // else at most
	figure     func(measured) float64
}

// measured is what was measured of the program from outside.
type measured struct {
	corpusSpeed, demoSpeed float64 // words a second of processor time
	memory                 float64 // MB at most, reading 1,000 articles
	start, firstRead       float64 // seconds
	binary                 float64 // MB, without the page where it was not built
	linear                 float64 // the worst growth of the time per word when the input grows fourfold
}

var limits = []limit{
	{"words a second and core, PolNeAR", "", 20_000, true, func(m measured) float64 { return m.corpusSpeed }},
	{"words a second and core, sample case", "", 20_000, true, func(m measured) float64 { return m.demoSpeed }},
	{"memory at most, reading 1,000 articles", "MB", 400, false, func(m measured) float64 { return m.memory }},
	{"start: `hearsay version`", "s", .3, false, func(m measured) float64 { return m.start }},
	{"start: read one line", "s", .3, false, func(m measured) float64 { return m.firstRead }},
	{"binary", "MB", 80, false, func(m measured) float64 { return m.binary }},
	{"time per word, input grown fourfold", "times", linearLimit, false, func(m measured) float64 { return m.linear }},
}

func measure(t *task.Task) error {
	dir, err := os.MkdirTemp("", "hearsay-speed-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	reader, err := t.Reader()
	if err != nil {
		return err
	}
	p, err := build(filepath.Join(dir, "hearsay"), dir)
	if err != nil {
		return err
	}
	var m measured
	if err := m.fromOutside(t, p, dir); err != nil {
		return err
	}
	growth, err := printGrowth(t)
	if err != nil {
		return err
	}
	m.linear = growth
	fmt.Printf("Cost, reader %s (%s, %s/%s, %d processors)\n\n", reader, runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	return hold(m)
}

// fromOutside fills in all but linearity. Figures that could not be measured stay 0.
func (m *measured) fromOutside(t *task.Task, p program, dir string) (err error) {
	if m.binary, err = p.megabytes(); err != nil {
		return err
	}
	if m.start, err = p.start("version"); err != nil {
		return err
	}
	line := filepath.Join(dir, "line.txt")
	if err := os.WriteFile(line, []byte("The mayor said the boats had left.\n"), 0o600); err != nil {
		return err
	}
	if m.firstRead, err = p.start("read", line); err != nil {
		return err
	}
	demo := demoTexts()
	if m.demoSpeed, _, err = p.read(filepath.Join(dir, "demo"), repeat(demo, 240)); err != nil {
		return err
	}
	texts, err := corpusTexts(t.Corpora())
	if err := t.Skip(err); err != nil {
		return err
	}
	if texts == nil {
		_, m.memory, err = p.read(filepath.Join(dir, "thousand"), repeat(demo, 1000))
		return err
	}
	m.corpusSpeed, m.memory, err = p.read(filepath.Join(dir, "thousand"), repeat(texts, 1000))
	return err
}

func hold(m measured) error {
	table := task.NewTable("", "measured", "limit", "unit")
	var broken []error
	for _, l := range limits {
		got, sign := l.figure(m), "at most"
		if l.atLeast {
			sign = "at least"
		}
		if got == 0 {
			table.Row(l.name, nil, fmt.Sprintf("%s %v", sign, l.value), l.unit)
			continue
		}
		table.Row(l.name, short(got), fmt.Sprintf("%s %v", sign, l.value), l.unit)
		if l.atLeast && got < l.value || !l.atLeast && got > l.value {
			broken = append(broken, fmt.Errorf("%s: %s, must be %s %v", l.name, short(got), sign, l.value))
		}
	}
	table.Print(os.Stdout)
	return errors.Join(broken...)
}

func short(f float64) string {
	if f >= 10 {
		return fmt.Sprintf("%.0f", f)
	}
	return fmt.Sprintf("%.3f", f)
}
