package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/demo"
	"hearsay/internal/text"
)

// hearsay runs the real program in dir and returns its standard output.
func hearsay(t testing.TB, dir string, args ...string) []byte {
	t.Helper()
	var errs bytes.Buffer
	c := exec.Command("hearsay", args...)
	c.Dir, c.Stderr = dir, &errs
	c.Env = append(os.Environ(), "HEARSAY_HOME="+filepath.Join(dir, "home"), "HEARSAY_USER=tester", "HEARSAY_CASE=")
	out, err := c.Output()
	if err != nil {
		t.Fatalf("hearsay %s: %v\n%s", strings.Join(args, " "), err, errs.Bytes())
	}
	return out
}

// sampleFolder writes the sample case's articles below a new folder.
func sampleFolder(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for _, a := range demo.Articles() {
		path := filepath.Join(dir, "articles", a.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, a.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The fields of hearsay.reading/1, by the place of the object that has them. Fields may be added here, never taken away
// or renamed: other people's programs read them.
var contract = map[string]string{
	"":                         "schema path sha256 reader article furniture sentences mentions statements figures dates incidents acts warnings",
	"article":                  "title outlet byline published language",
	"furniture":                "start end kind",
	"sentences":                "start end",
	"mentions":                 "id start end exact type chain form acts? of? roles?",
	"incidents":                "id kind stage date place instruments perpetrators targets victims anchors statement backstory score rule",
	"incidents.date":           "start end exact at",
	"incidents.place":          "start end exact",
	"incidents.perpetrators":   "start end exact individual mention confidence statement",
	"incidents.targets":        "start end exact mention kind effect count statement",
	"incidents.victims":        "start end exact mention effect count statement",
	"incidents.victims.count":  "min max bound exact",
	"acts":                     "id source target plover mode quad modality negated date anchors statement score rule",
	"acts.source":              "mention start end exact",
	"warnings":                 "id kind from to from_party to_party of about date obtained public disclosed lead channel specific response standing event anchors statements score rule",
	"warnings.specific":        "who what when where said",
	"warnings.response":        "start end exact stance by statement",
	"statements":               "id form source cue content parent chain factuality likelihood negated score rule",
	"statements.source":        "spans kind mention actor count role reason",
	"statements.source.spans":  "start end exact",
	"statements.cue":           "spans lemma stance",
	"statements.cue.spans":     "start end exact",
	"statements.content":       "spans",
	"statements.content.spans": "start end exact",
	"statements.likelihood":    "term start end entry",
	"figures":                  "start end exact min max bound unit",
	"dates":                    "start end exact from to",
}

func TestReadKeepsItsContract(t *testing.T) {
	dir := sampleFolder(t)
	one := hearsay(t, dir, "read", "--jobs", "1", "articles")
	four := hearsay(t, dir, "read", "--jobs", "4", "articles")
	if !bytes.Equal(one, four) {
		t.Error("the output depends on the number of jobs")
	}
	lines := bytes.Split(bytes.TrimSuffix(one, []byte("\n")), []byte("\n"))
	if got, want := len(lines), len(demo.Articles()); got != want {
		t.Fatalf("%d lines for %d articles", got, want)
	}
	texts := keptTexts(t, dir)
	seen := map[string]bool{}
	for i, line := range lines {
		var reading map[string]any
		if err := json.Unmarshal(line, &reading); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		if got, want := reading["path"], "articles/"+demo.Articles()[i].Name; got != want {
			t.Errorf("line %d is of %s, want %s: the order is that of the arguments", i+1, got, want)
		}
		frozen := texts[reading["sha256"].(string)]
		if frozen == nil {
			t.Errorf("%s: add keeps no text with the hash that read gives", reading["path"])
			continue
		}
		checkShape(t, reading["path"].(string), "", reading, frozen, seen)
	}
	for place := range contract {
		if !seen[place] {
			t.Errorf("no article has %q: this test shows nothing of it", place)
		}
	}
}

// checkShape walks a reading: each object has the fields that it must have, and each exact is the text at its offsets.
func checkShape(t *testing.T, name, place string, v any, frozen *text.Text, seen map[string]bool) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			checkShape(t, name, place, item, frozen, seen)
		}
	case map[string]any:
		seen[place] = true
		got := slices.Sorted(maps.Keys(v))
		var want []string
		if top, _, inner := strings.Cut(place, "."); contract[place] == "" && inner && slices.Contains([]string{"incidents", "acts", "warnings", "mentions"}, top) {
			want = got // a piece or the like: its span is checked below
		}
		for _, field := range strings.Fields(contract[place]) {
			if name, optional := strings.CutSuffix(field, "?"); !optional || slices.Contains(got, name) {
				want = append(want, name)
			}
		}
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: the fields of %q (-want +got):\n%s", name, place, diff)
		}
		if start, is := v["start"].(float64); is && (v["exact"] != "" || v["start"] != v["end"]) { // an empty one stands for none
			span := text.Span{Start: int(start), End: int(v["end"].(float64))}
			if !frozen.Holds(span) || span.Empty() {
				t.Errorf("%s: %s %s lies outside the text, 0-%d, or is empty", name, place, span, frozen.Len())
			}
			if exact, is := v["exact"].(string); is && exact != frozen.Exact(span) {
				t.Errorf("%s: %s %s says %q where the text has %q", name, place, span, exact, frozen.Exact(span))
			}
		}
		for field, inner := range v {
			checkShape(t, name, strings.TrimPrefix(place+"."+field, "."), inner, frozen, seen)
		}
	}
}

// keptTexts adds the articles to a case and returns every version's text by its hash.
func keptTexts(t *testing.T, dir string) map[string]*text.Text {
	t.Helper()
	hearsay(t, dir, "init", "case")
	hearsay(t, dir, "--case", "case", "add", "articles")
	texts := map[string]*text.Text{}
	for line := range bytes.Lines(hearsay(t, dir, "--case", "case", "ls", "articles")) {
		var row struct {
			ID       string
			Versions int
		}
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		for v := range row.Versions {
			var sheet struct{ Text, SHA256 string }
			if err := json.Unmarshal(hearsay(t, dir, "--case", "case", "show", row.ID, "--version", string('1'+rune(v))), &sheet); err != nil {
				t.Fatal(err)
			}
			frozen, err := text.New(sheet.Text)
			if err != nil {
				t.Fatal(err)
			}
			if sum := sha256.Sum256([]byte(sheet.Text)); hex.EncodeToString(sum[:]) != sheet.SHA256 {
				t.Errorf("%s version %d: the text does not have the hash that stands beside it", row.ID, v+1)
			}
			texts[sheet.SHA256] = frozen
		}
	}
	return texts
}

// A plain text is stored and read as it stands: offsets into the file are offsets into the article.
func TestReadOfPlainTextIsVerbatim(t *testing.T) {
	dir := t.TempDir()
	words := "\uFEFFThe café’s owner said: “Nobody\u00A0asked.”\r\n\r\n😀 The mayor denied it, e\u0301videmment.\r\nשלום, she said.\r\n"
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(words), 0o644); err != nil {
		t.Fatal(err)
	}
	var reading struct {
		SHA256     string
		Statements []struct {
			Content struct {
				Spans []struct {
					Start, End int
					Exact      string
				}
			}
		}
	}
	if err := json.Unmarshal(hearsay(t, dir, "read", "a.txt"), &reading); err != nil {
		t.Fatal(err)
	}
	if sum := sha256.Sum256([]byte(words)); hex.EncodeToString(sum[:]) != reading.SHA256 {
		t.Error("sha256 is not that of the file")
	}
	points := []rune(words)
	n := 0
	for _, s := range reading.Statements {
		for _, p := range s.Content.Spans {
			n++
			if got := string(points[p.Start:p.End]); got != p.Exact {
				t.Errorf("%d-%d of the file is %q, exact is %q", p.Start, p.End, got, p.Exact)
			}
		}
	}
	if n == 0 {
		t.Error("no statement was found: this test shows nothing")
	}
}
