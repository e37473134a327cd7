package task

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// Task is one measurement while it runs.
type Task struct {
	corpora, floors string
	update          bool
	skipped         bool // something could not be measured
	pipeline        *reading.Pipeline

	texts, from string // files: texts to write, results to take instead of reading
	written     *json.Encoder
	recorded    map[string]Recorded
	peer        string // who recorded them
}

// Main reads the flags, among them those that the caller has defined, measures, and ends the program with 1 on an error.
// The floors are those of eval/NAME/floors.json.
func Main(name string, measure func(*Task) error) {
	log.SetFlags(0)
	var t Task
	flag.StringVar(&t.corpora, "corpora", os.Getenv("HEARSAY_CORPORA"), "folder of corpora; HEARSAY_CORPORA by default")
	flag.StringVar(&t.floors, "floors", "eval/"+name+"/floors.json", "file of the lowest figures allowed")
	flag.BoolVar(&t.update, "update", false, "raise the floors to what was measured; never lowers one")
	flag.StringVar(&t.texts, "texts", "", "file to write the texts to that are read, one JSON object a line")
	flag.StringVar(&t.from, "from", "", "file of what another program found in them, measured instead of the reader, without floors")
	flag.Parse()
	if err := t.Skip(measure(&t)); err != nil {
		log.Fatal(name, ": ", err)
	}
}

// New returns a task that is not run from the command line, for tests.
func New(corpora, floors string, update bool) *Task {
	return &Task{corpora: corpora, floors: floors, update: update}
}

// Corpora is the folder of corpora, "" where none was named.
func (t *Task) Corpora() string { return t.corpora }

// Skip says which corpus is missing and how to get it, where err is about that, and returns any other error.
func (t *Task) Skip(err error) error {
	var m Missing
	if !errors.As(err, &m) {
		return err
	}
	t.skipped = true
	fmt.Printf("skipped: %v.\n%s\nName the folder with --corpora or HEARSAY_CORPORA.\n", m, m.Corpus.Get)
	return nil
}

// Reader returns the name and revision of the reader that is measured.
func (t *Task) Reader() (string, error) {
	if err := t.open(); err != nil {
		return "", err
	}
	if t.from != "" {
		return t.peer, nil
	}
	return t.pipeline.Name(), nil
}

// Read reads one text with every layer, as `hearsay read` does, or takes what was recorded for it.
func (t *Task) Read(name, s string) (*reading.Reading, error) {
	frozen, err := text.New(s)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := t.open(); err != nil {
		return nil, err
	}
	if err := t.write(name, s); err != nil {
		return nil, err
	}
	if t.from != "" {
		return t.recorded[name].reading(frozen) // a text without a result is one in which nothing was found
	}
	r := reading.New(frozen, evidence.Metadata{}, nil)
	if err := t.pipeline.Read(context.Background(), r); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}

func (t *Task) open() (err error) {
	switch {
	case t.from != "" && t.recorded == nil:
		t.recorded, t.peer, err = readRecorded(t.from)
	case t.from == "" && t.pipeline == nil:
		t.pipeline, err = workbench.Pipeline()
	}
	return err
}
