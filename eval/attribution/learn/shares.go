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
type tally struct{ seen, hit int }

// trust is the number of sightings at which a word's own share weighs as much as that of its construction.
const trust = 4

// shares counts, for every verb and noun and every construction, how often it is a cue.
func shares(corpora, verbFile, nounFile string) (verbs, nouns map[string]map[string]tally, err error) {
	articles, err := polnear.Load(corpora, "train")
	if err != nil {
		return nil, nil, err
	}
	pipeline, err := workbench.PipelineWith(attribution.Loose(verbFile, nounFile))
	if err != nil {
		return nil, nil, err
	}
	verbs, nouns = map[string]map[string]tally{}, map[string]map[string]tally{}
	for _, a := range articles {
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

// lexicon writes a lexicon as the reader takes it. whole: with the words that are of no use as cues.
func lexicon(header string, counted map[string]map[string]tally, forms map[string]string, whole bool) string {
	byLemma := map[string][]string{}
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		byLemma[forms[form]] = append(byLemma[forms[form]], form)
	}
	// Words that are seldom seen in a construction tell how one never seen in it fares.
	rare := map[string]tally{}
	for _, keys := range counted {
		for key, t := range keys {
			if t.seen <= 2 {
				rare[key] = tally{rare[key].seen + t.seen, rare[key].hit + t.hit}
			}
		}
	}
	prior := func(key string) float64 { return (float64(rare[key].hit) + 0.2) / float64(rare[key].seen+2) }
	var out strings.Builder
	out.WriteString(header)
	line := func(lemma string, list []string, keys map[string]tally) {
		var cells []string
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			t := keys[key]
			if share := (float64(t.hit) + trust*prior(key)) / float64(t.seen+trust); share >= 0.2 {
				cells = append(cells, fmt.Sprintf("%s=%.0f", key, 100*share))
			}
		}
		if len(cells) > 0 || whole {
			fmt.Fprintf(&out, "%s\t%s\t%s\t%s\n", lemma, strings.Join(list, " "), stanceOf(lemma), strings.Join(cells, " "))
		}
	}
	if !whole {
		line("*", []string{"*"}, rare)
	}
	for _, lemma := range slices.Sorted(maps.Keys(byLemma)) {
		line(lemma, byLemma[lemma], counted[lemma])
	}
	return out.String()
}

// learnShares counts twice, since where a content ends depends on which words are cues.
func (c *counts) learnShares(corpora, dir string) error {
	c.verbs["according"], c.verbs[":"] = "according", ":"
	var verbs, nouns map[string]map[string]tally
	for range 2 {
		var err error
		verbs, nouns, err = shares(corpora, lexicon(verbsHeader, verbs, c.verbs, true), lexicon(nounsHeader, nouns, c.nouns, true))
		if err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "verbs.tsv"), []byte(lexicon(verbsHeader, verbs, c.verbs, false)), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "nouns.tsv"), []byte(lexicon(nounsHeader, nouns, c.nouns, false)), 0o644)
}
