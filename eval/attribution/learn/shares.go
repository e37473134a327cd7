package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/eval/attribution/polnear"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/score"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// tally is how often a construction came up, and how often annotators marked a statement there.
type tally struct{ seen, hit float64 }

// shares counts, for every verb and noun and every construction, how often it is a cue.
func shares(corpora, verbFile, nounFile, constructionFile string, skip func(int) bool) (verbs, nouns map[string]map[string]tally, err error) {
	articles, err := polnear.Load(corpora, "train")
	if err != nil {
		return nil, nil, err
	}
	pipeline, err := workbench.PipelineWith(attribution.Loose(verbFile, nounFile, constructionFile))
	if err != nil {
		return nil, nil, err
	}
	verbs, nouns = map[string]map[string]tally{}, map[string]map[string]tally{}
	for i, a := range articles {
		if skip(i) {
			continue
		}
		r := reading.New(a.Text, evidence.Metadata{}, nil)
		if err := pipeline.Read(context.Background(), r); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", a.Name, err)
		}
		for _, s := range r.Evidence().Statements {
			key := strings.TrimSuffix(s.Rule, "/1")
			into := verbs
			if strings.HasPrefix(key, "n:") {
				into = nouns
			}
			if into[s.Cue.Lemma] == nil {
				into[s.Cue.Lemma] = map[string]tally{}
			}
			t := into[s.Cue.Lemma][key]
			t.seen++
			if marked(a.Gold, s) {
				t.hit++
			}
			into[s.Cue.Lemma][key] = t
		}
	}
	return verbs, nouns, nil
}

// marked reports whether an annotated statement has a cue that touches the proposed one and a content that shares at
// least half of its length with the proposed.
func marked(gold []score.Statement, s evidence.Statement) bool {
	for _, g := range gold {
		if touch(g[score.Cue], s.Cue.Spans) == 0 {
			continue
		}
		both := touch(g[score.Content], s.Content.Spans)
		union := -both
		for _, x := range g[score.Content] {
			union += x.Len()
		}
		for _, x := range s.Content.Spans {
			union += x.Len()
		}
		if 2*both >= union {
			return true
		}
	}
	return false
}

func touch(a []text.Span, b []evidence.Piece) (n int) {
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

// lexicon writes the words as the reader takes them. pruned leaves out those that never are cues: nouns, of which one that
// is not listed is none, but not verbs, of which one that is not listed may well be.
func (m model) lexicon(counted map[string]map[string]tally, forms map[string]string, pruned bool) string {
	byLemma := map[string][]string{}
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		byLemma[forms[form]] = append(byLemma[forms[form]], form)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "# lemma, forms, stance, lift, cues by construction. Counted by eval/attribution/learn.\n*\t*\tassert\t%.2f\t\n", strange)
	for _, lemma := range slices.Sorted(maps.Keys(byLemma)) {
		lift, known := m.lift[lemma]
		if !known {
			lift = strange
		}
		if pruned && !hits(counted[lemma]) {
			continue
		}
		var cells []string
		for _, key := range slices.Sorted(maps.Keys(counted[lemma])) {
			cells = append(cells, fmt.Sprintf("%s=%.0f/%.0f", key, counted[lemma][key].hit, counted[lemma][key].seen))
		}
		fmt.Fprintf(&out, "%s\t%s\t%s\t%.2f\t%s\n", lemma, strings.Join(byLemma[lemma], " "), stanceOf(lemma), lift, strings.Join(cells, " "))
	}
	return out.String()
}

// learnShares counts twice, since where a content ends depends on which words are cues.
func (c *counts) learnShares(corpora, dir string, skip func(int) bool) error {
	c.verbs["according"], c.verbs[":"] = "according", ":"
	empty := newModel(nil)
	files := map[string]string{"verbs.tsv": empty.lexicon(nil, c.verbs, false), "nouns.tsv": empty.lexicon(nil, c.nouns, false)}
	for range 2 {
		verbs, nouns, err := shares(corpora, files["verbs.tsv"], files["nouns.tsv"], files["constructions.tsv"], skip)
		if err != nil {
			return err
		}
		v, n := newModel(verbs), newModel(nouns)
		files["verbs.tsv"], files["nouns.tsv"] = v.lexicon(verbs, c.verbs, false), n.lexicon(nouns, c.nouns, true)
		files["constructions.tsv"] = v.table() + n.table()
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (m model) table() string {
	var out strings.Builder
	for _, key := range m.constructions {
		fmt.Fprintf(&out, "%s\t%.3f\n", key, m.shares[key])
	}
	return out.String()
}

func hits(keys map[string]tally) bool {
	for _, t := range keys {
		if t.hit > 0 {
			return true
		}
	}
	return false
}
