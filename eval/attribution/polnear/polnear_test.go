package polnear_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"hearsay/eval/attribution/polnear"
	"hearsay/eval/task"
	"hearsay/internal/score"
)

func TestLoad(t *testing.T) {
	corpora := t.TempDir()
	var missing task.Missing
	if _, err := polnear.Load(corpora, "dev"); !errors.As(err, &missing) || missing.Corpus.Name != "PolNeAR 1.0" {
		t.Errorf("an empty folder: %v", err)
	}
	dir := filepath.Join(corpora, "polnear", "dev")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string]string{
		"b.txt": "Żu said no.", "b.ann": "T1\tSource 0 2\tŻu\nT2\tCue 3 7\tsaid\nT3\tContent 8 10\tno\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n",
		"a.txt": "Rain fell.", "a.ann": "",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	articles, err := polnear.Load(corpora, "dev")
	if err != nil || len(articles) != 2 || articles[0].Name != "a" || len(articles[0].Gold) != 0 {
		t.Fatalf("%+v, %v", articles, err)
	}
	b := articles[1]
	if got := b.Text.Exact(b.Gold[0][score.Source][0]); got != "Żu" {
		t.Errorf("source %q", got)
	}
	if err := os.Remove(filepath.Join(dir, "b.txt")); err != nil {
		t.Fatal(err)
	}
	if _, err := polnear.Load(corpora, "dev"); err == nil || errors.As(err, &missing) {
		t.Errorf("an annotation without its article: %v", err)
	}
}
