package worldwide_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/eval/names/worldwide"
	"hearsay/eval/task"
)

const (
	article = "Żaneta Rao, of Port Ansel, paid $12 million on Monday…\n\nThe Vastrians’ boat, Rao said, left."
	// The annotators' tool has changed the ellipsis and the last full stop.
	annotation = "Żaneta\tB-Person\nRao\tI-Person\n,\tO\nof\tO\nPort\tB-Location\nAnsel\tI-Location\n,\tO\npaid\tO\n$\tB-Money\n12\tI-Money\n" +
		"million\tI-Money\non\tO\nMonday\tB-Date\n...\tI-Date\n\t\nThe\tO\nVastrians\tB-NORP\tB-Misc \n’\tO\nboat\tO\n,\tO\nRao\tI-Person\nsaid\tO\n,\tO\nleft\tO\n?\tO\n"
)

func TestParse(t *testing.T) {
	names, err := worldwide.Parse(annotation, article)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range names {
		got = append(got, string(n.Type)+" "+article[n.Start:n.End])
	}
	want := "PERSON Żaneta Rao|LOCATION Port Ansel|MONEY $12 million|DATE Monday|NORP Vastrians|PERSON Rao"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s, want %s", s, want)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, bad := range []string{"Rao\tX-Person\n", "Rao\tB-Ship\n", "Rao\tB\n"} {
		if _, err := worldwide.Parse(bad, article); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	if _, err := worldwide.Load(dir, []string{"vas"}); err == nil || !strings.Contains(err.Error(), "EN Worldwide Newswire is not there") {
		t.Errorf("%v", err)
	}
	for folder, body := range map[string]string{"original_articles/%.txt": article, "processed_annotated/%.txt.tsv": annotation} {
		for _, name := range []string{"vas_post_1", "kes_post_1"} {
			path := filepath.Join(dir, task.Worldwide.Folder, strings.Replace(folder, "%", name, 1))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	articles, err := worldwide.Load(dir, []string{"vas"})
	if err != nil || len(articles) != 1 || articles[0].Country != "vas" || len(articles[0].Names) != 6 {
		t.Errorf("%+v, %v", articles, err)
	}
}
