package task

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/reading"
)

const passage = "Żu left. Rao stayed."

// TestRecorded takes a peer's result for a text, and none for another.
func TestRecorded(t *testing.T) {
	dir := t.TempDir()
	from := filepath.Join(dir, "found.ndjson")
	line := `{"name":"a","reader":"peer 1","sentences":[[0,8],[9,20]],"names":[{"at":[0,2],"type":"PERSON"}],"words":[{"at":[0,2],"head":1,"relation":"nsubj","tag":"PROPN"},{"at":[3,7],"head":-1,"relation":"root","tag":"VERB"}],"statements":[{"source":[[0,2]],"cue":[[3,7]],"content":[[9,20]]}]}`
	if err := os.WriteFile(from, []byte(line+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	k := Task{from: from, texts: filepath.Join(dir, "texts.ndjson")}
	r, err := k.Read("a", passage)
	if err != nil {
		t.Fatal(err)
	}
	found := r.Evidence()
	if len(found.Sentences) != 2 || found.Mentions[0].Exact != "Żu" || found.Statements[0].Content.Spans[0].Exact != "Rao stayed." {
		t.Errorf("%+v", found)
	}
	if a := r.Arcs[0]; a.Head != 1 || a.Relation != reading.RelationSubject || a.Tag != reading.TagProperNoun {
		t.Errorf("%+v", a)
	}
	if name, err := k.Reader(); name != "peer 1" || err != nil {
		t.Errorf("%s, %v", name, err)
	}
	if r, err := k.Read("b", passage); err != nil || len(r.Sentences) != 0 {
		t.Errorf("nothing recorded: %v, %v", r, err)
	}
	if err := k.Hold([]Figure{{"x", 0}}); err != nil {
		t.Errorf("a peer has no floors: %v", err)
	}
	written, err := os.ReadFile(k.texts)
	if err != nil || strings.Count(string(written), passage) != 2 {
		t.Errorf("%s, %v", written, err)
	}
}

func TestRecordedRefuses(t *testing.T) {
	for _, line := range []string{
		`{"name":"a","sentences":[[0,99]]}`, `{"name":"a","words":[{"at":[0,2],"head":3}]}`, `{"name":`, `{"name":"a","names":[{"at":[-1,2]}]}`,
	} {
		from := filepath.Join(t.TempDir(), "found.ndjson")
		if err := os.WriteFile(from, []byte(line), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := (&Task{from: from}).Read("a", passage); err == nil {
			t.Errorf("%s: no error", line)
		}
	}
}
