package task

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Recorded is what another program found in one text, one JSON object a line, places in code points: how peers are measured
// by the same scorer on the same texts.
type Recorded struct {
	Name       string              `json:"name"`   // as in the texts written by --texts
	Reader     string              `json:"reader"` // the program and its version
	Sentences  [][2]int            `json:"sentences"`
	Names      []RecordedName      `json:"names"`
	Words      []RecordedWord      `json:"words"`
	Statements []RecordedStatement `json:"statements"`
}

// RecordedName is a name with one of the reader's types.
type RecordedName struct {
	At   [2]int               `json:"at"`
	Type evidence.MentionType `json:"type"`
}

// RecordedWord is a word with its head (an index into the words, -1 for a root), its relation and its part of speech, both as
// Universal Dependencies names them.
type RecordedWord struct {
	At       [2]int `json:"at"`
	Head     int    `json:"head"`
	Relation string `json:"relation"`
	Tag      string `json:"tag"`
}

// RecordedStatement is a statement's pieces.
type RecordedStatement struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// readRecorded reads a file of recorded results.
func readRecorded(path string) (map[string]Recorded, string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, "", err
	}
	defer f.Close()
	out, reader := map[string]Recorded{}, ""
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var r Recorded
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, "", fmt.Errorf("read %s, text %d: %w", path, len(out)+1, err)
		}
		out[r.Name], reader = r, r.Reader
	}
	return out, reader, lines.Err()
}

// reading turns a recorded result into a reading of its text.
func (r Recorded) reading(t *text.Text) (*reading.Reading, error) {
	out := reading.New(t, evidence.Metadata{}, nil)
	out.Reader = r.Reader
	var bad error
	place := func(at [2]int) text.Range {
		s := text.Span{Start: at[0], End: at[1]}
		if !t.Holds(s) {
			bad = fmt.Errorf("%s: %v is not in the text", r.Name, at)
			return text.Range{}
		}
		return t.Range(s)
	}
	places := func(at [][2]int) (ranges []text.Range) {
		for _, x := range at {
			ranges = append(ranges, place(x))
		}
		return ranges
	}
	for _, s := range r.Sentences {
		out.Sentences = append(out.Sentences, reading.Sentence{Range: place(s)})
	}
	for _, n := range r.Names {
		out.Mentions = append(out.Mentions, reading.Mention{Range: place(n.At), Type: n.Type, Name: true})
	}
	for _, w := range r.Words {
		if w.Head < -1 || w.Head >= len(r.Words) {
			return nil, fmt.Errorf("%s: head %d of %d words", r.Name, w.Head, len(r.Words))
		}
		out.Tokens = append(out.Tokens, reading.Token{Range: place(w.At)})
		out.Arcs = append(out.Arcs, reading.Arc{
			Head: int32(w.Head), Relation: reading.Relation(max(0, slices.Index(reading.Relations[:], w.Relation))),
			Tag: reading.Tag(max(0, slices.Index(reading.Tags[:], w.Tag))),
		})
	}
	for _, s := range r.Statements {
		out.Statements = append(out.Statements, reading.Statement{
			Source: places(s.Source), Cue: places(s.Cue), Content: places(s.Content), Mention: -1, Parent: -1, Likelihood: -1,
		})
	}
	return out, bad
}

// write notes a text that is read, for other programs to read.
func (t *Task) write(name, s string) error {
	if t.texts == "" {
		return nil
	}
	if t.written == nil {
		f, err := os.Create(t.texts)
		if err != nil {
			return err
		}
		t.written = json.NewEncoder(f) // the file is closed when the program ends
	}
	return t.written.Encode(map[string]string{"name": name, "text": s})
}
