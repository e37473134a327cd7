// Command features prints what the reader's model is told of texts: one JSON object a file, with tokens, their columns
// and, where an annotation lies beside the text, the annotated statements.
//
// In: a folder of .txt files (with .ann beside them, or without). Out: NDJSON. The rules' columns may be made with another
// lexicon (--lexicon), so that training meets words as strange as reading will. Offsets are code points.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/surface"
	"hearsay/internal/score"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// row is one text.
type row struct {
	Doc     string             `json:"doc"`
	Text    string             `json:"text"`
	Tokens  [][4]int32         `json:"tokens"` // start, end, paragraph, sentence
	Norms   []string           `json:"norms"`
	Columns map[string][]int32 `json:"columns"`
	Gold    []score.Statement  `json:"gold,omitempty"`
}

func main() {
	log.SetFlags(0)
	lexicon := flag.String("lexicon", "", "folder with verbs.tsv, nouns.tsv and constructions.tsv to use instead of the reader's own")
	fold := flag.String("fold", "", "K/N: only the files whose number in order leaves K when divided by N")
	flag.Parse()
	if err := run(*lexicon, *fold, flag.Args()); err != nil {
		log.Fatal("features: ", err)
	}
}

func run(lexicon, fold string, dirs []string) error {
	rules := attribution.New()
	if lexicon != "" {
		var files [3]string
		for i, name := range []string{"verbs.tsv", "nouns.tsv", "constructions.tsv"} {
			raw, err := os.ReadFile(filepath.Join(lexicon, name))
			if err != nil {
				return err
			}
			files[i] = string(raw)
		}
		rules = attribution.With(files[0], files[1], files[2])
	}
	pipeline, err := workbench.PipelineWith(rules)
	if err != nil {
		return err
	}
	k, n := 0, 1
	if fold != "" {
		if _, err := fmt.Sscanf(fold, "%d/%d", &k, &n); err != nil || n < 1 {
			return fmt.Errorf("--fold %s: write it as 0/5", fold)
		}
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	for _, dir := range dirs {
		files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
		if err != nil {
			return err
		}
		slices.Sort(files)
		for i, name := range files {
			if i%n != k {
				continue
			}
			r, err := describe(pipeline, rules, name)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if err := enc.Encode(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func describe(pipeline *reading.Pipeline, rules reading.Reader, name string) (*row, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	t, err := text.New(strings.ToValidUTF8(string(raw), "\uFFFD"))
	if err != nil {
		return nil, err
	}
	r := reading.New(t, evidence.Metadata{}, nil)
	if err := pipeline.Read(context.Background(), r); err != nil {
		return nil, err
	}
	out := &row{Doc: strings.TrimSuffix(filepath.Base(name), ".txt"), Text: t.String(), Columns: map[string][]int32{}}
	for i := range r.Tokens {
		k := &r.Tokens[i]
		s := t.Span(k.Range)
		out.Tokens = append(out.Tokens, [4]int32{int32(s.Start), int32(s.End), int32(k.Paragraph), int32(k.Sentence)})
		out.Norms = append(out.Norms, k.Norm)
	}
	f := r.Features()
	for name, c := range map[string][]int32{"prefix": f.Prefix, "suffix": f.Suffix, "shape": f.Shape, "layout": f.Layout, "gap": f.Gap} {
		out.Columns[name] = c
	}
	drafts := surface.Describe(r) // by the rules: the first stage's own sentences and names are what it learns
	out.Columns["start"], out.Columns["proposal"] = drafts.Start, drafts.Proposal
	c, err := attribution.Describe(context.Background(), r, rules)
	if err != nil {
		return nil, err
	}
	for i, column := range c.All() {
		out.Columns[attribution.ColumnSizes[i].Name] = column
	}
	ann, err := os.ReadFile(strings.TrimSuffix(name, ".txt") + ".ann")
	if err == nil {
		out.Gold, err = score.ReadAnn(string(ann))
	} else if os.IsNotExist(err) {
		err = nil
	}
	return out, err
}
