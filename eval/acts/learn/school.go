package main

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"hearsay/eval/acts/plv"
	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
	"hearsay/internal/reading/act"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
	learner "hearsay/training/loglinear"
)

// origin is where an example comes from.
type origin int

const (
	fromGold origin = iota
	fromClass
	fromHand
	fromTeacher
	fromNone
	fromPrimer
	origins
)

// weights are how much an example of each origin counts.
var weights = [origins]float64{1, .7, 1, .5, .3, 1}

// school holds what is learnt from.
type school struct {
	corpora  string
	pipeline *reading.Pipeline
	held     map[string]bool // hashes of the sentences that are set aside
	judged   map[string]string
	silver   map[string][]float64
	examples [origins][]learner.Example
	counts   [origins]int
	folds    [origins][]int // for cross-validation, by the sentence
}

func newSchool(corpora, judged, silver string) (*school, error) {
	if corpora == "" {
		return nil, errors.New("name the folder of corpora with --corpora or HEARSAY_CORPORA")
	}
	p, err := workbench.Pipeline()
	if err != nil {
		return nil, err
	}
	s := &school{corpora: corpora, pipeline: p, held: map[string]bool{}, judged: map[string]string{}, silver: map[string][]float64{}}
	err = lines(judged, func(f []string) error {
		if len(f) < 5 {
			return nil
		}
		s.judged[strings.Join(f[:4], " ")] = f[4]
		return nil
	})
	if err != nil || silver == "" {
		return s, err
	}
	return s, lines(silver, func(f []string) error {
		p := make([]float64, len(labels))
		if len(f) != 1+len(p) {
			return fmt.Errorf("%s: a line of %d fields, not %d", silver, len(f), 1+len(p))
		}
		for i := range p {
			var err error
			if p[i], err = strconv.ParseFloat(f[1+i], 64); err != nil {
				return err
			}
		}
		s.silver[f[0]] = p
		return nil
	})
}

// lines hands over the fields of each line, parted by tabs.
func lines(file string, each func([]string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	scan := bufio.NewScanner(f)
	for scan.Scan() {
		if err := each(strings.Split(scan.Text(), "\t")); err != nil {
			return err
		}
	}
	return scan.Err()
}

func (s *school) read(words string) (*reading.Reading, error) {
	t, err := text.New(words)
	if err != nil {
		return nil, err
	}
	r := reading.New(t, evidence.Metadata{}, nil)
	return r, s.pipeline.Read(context.Background(), r)
}

func (s *school) add(from origin, sentence string, e learner.Example, f *loglinear.Features) {
	e.Features = slices.Clone(f.List())
	e.Weight = cmp.Or(e.Weight, weights[from])
	s.examples[from] = append(s.examples[from], e)
	s.counts[from]++
	sum := sha256.Sum256([]byte(sentence))
	s.folds[from] = append(s.folds[from], int(sum[7])%folds)
}

// gold adds the PLV sentences that are not set aside.
func (s *school) gold() error {
	all, err := plv.Load(s.corpora)
	if err != nil {
		return err
	}
	for _, x := range all {
		if x.HeldOut {
			continue
		}
		r, err := s.read(x.Text)
		if err != nil {
			return err
		}
		if f, ok := act.Describe(r).Between(x.Source, x.Target); ok {
			s.add(fromGold, x.Text, learner.Example{Label: slices.Index(labels, x.Type)}, f)
		}
	}
	return nil
}

// primer adds sentences of our own.
func (s *school) primer() error {
	all, err := plv.LoadMarked("eval/acts/learn/primer.tsv")
	if err != nil {
		return err
	}
	for _, x := range all {
		r, err := s.read(x.Text)
		if err != nil {
			return err
		}
		if f, ok := act.Describe(r).Between(x.Source, x.Target); ok {
			s.add(fromPrimer, x.Text, learner.Example{Label: slices.Index(labels, x.Type)}, f)
		}
	}
	return nil
}

// classes adds the CAMEO sentences whose parties are marked: what the teacher says of them, as far as their class allows.
func (s *school) classes() error {
	if len(s.silver) == 0 {
		return nil
	}
	all, err := plv.LoadClasses(s.corpora)
	if err != nil {
		return err
	}
	for _, x := range all {
		p := slices.Clone(s.silver[key(x.Text, x.Source, x.Target, 0)])
		if x.Class == 0 || x.Source.Empty() || p == nil {
			continue
		}
		sum := 0.0
		for i := range p {
			if i >= len(plv.Quads) || plv.Quads[i] != x.Class {
				p[i] = 0
			}
			sum += p[i]
		}
		if sum < .05 {
			continue
		}
		for i := range p {
			p[i] /= sum
		}
		r, err := s.read(x.Text)
		if err != nil {
			return err
		}
		if f, ok := act.Describe(r).Between(x.Source, x.Target); ok {
			s.add(fromClass, x.Text, learner.Example{Soft: p}, f)
		}
	}
	return nil
}

// key names a pair by a hash of its sentence and by where the parties end and the predicate begins in it: it gives no word
// away, and where a party's title is taken in or not it stays the same.
func key(sentence string, source, target text.Range, predicate int) string {
	sum := sha256.Sum256([]byte(sentence))
	return fmt.Sprintf("%s %s %s %d", hex.EncodeToString(sum[:6]), place(source), place(target), predicate)
}

func place(r text.Range) string {
	if r.Empty() {
		return "-"
	}
	return strconv.Itoa(r.End)
}

// pair is a pair within its sentence.
type pair struct {
	sentence       string
	source, target text.Range // within the sentence
	key            string
	features       *loglinear.Features
	telling        bool
}

// found calls each for every pair of the raw texts: PLV's sentences that are not set aside, news, political news.
func (s *school) found(each func(pair) error) error {
	var texts []string
	all, err := plv.Load(s.corpora)
	if err != nil {
		return err
	}
	held := map[string]bool{}
	for _, x := range all {
		if x.HeldOut {
			held[x.Text] = true
		} else {
			texts = append(texts, x.Text)
		}
	}
	for _, pattern := range []string{"worldwide/original_articles/*", "polnear/train/*.txt"} {
		files, err := filepath.Glob(filepath.Join(s.corpora, pattern))
		if err != nil {
			return err
		}
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			texts = append(texts, string(raw))
		}
	}
	for _, words := range texts {
		r, err := s.read(words)
		if errors.Is(err, text.ErrEncoding) {
			continue
		}
		if err != nil {
			return err
		}
		d := act.Describe(r)
		for i, p := range d.Pairs() {
			sentence := r.Text.Cut(p.Sentence)
			if held[sentence] {
				continue
			}
			f, ok := d.OfPair(i)
			if !ok {
				continue
			}
			x := pair{sentence: sentence, source: within(p.Source, p.Sentence), target: within(p.Target, p.Sentence), features: f, telling: d.Telling()}
			x.key = key(sentence, x.source, x.target, p.Predicate.Start-p.Sentence.Start)
			if err := each(x); err != nil {
				return err
			}
		}
	}
	return nil
}

func within(r, sentence text.Range) text.Range {
	if r.Empty() {
		return text.Range{}
	}
	return text.Range{Start: r.Start - sentence.Start, End: r.End - sentence.Start}
}

// raw adds the pairs of the raw texts: those judged by hand, those that the teacher judged, and of those in which the list of
// deeds knows no word, one in ten as none.
func (s *school) raw() error {
	n := 0
	none := len(labels) - 1
	return s.found(func(p pair) error {
		if l, ok := s.judged[p.key]; ok {
			s.add(fromHand, p.sentence, learner.Example{Label: slices.Index(labels, l)}, p.features)
		} else if soft := s.silver[p.key]; soft != nil {
			s.add(fromTeacher, p.sentence, learner.Example{Soft: soft}, p.features)
		} else if !p.telling {
			if n++; n%10 == 0 {
				s.add(fromNone, p.sentence, learner.Example{Label: none}, p.features)
			}
		}
		return nil
	})
}

// all returns every example.
func (s *school) all() []learner.Example {
	var out []learner.Example
	for _, x := range s.examples {
		out = append(out, x...)
	}
	return out
}
