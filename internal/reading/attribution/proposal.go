package attribution

import (
	"context"
	"math"

	"hearsay/internal/reading"
)

// Columns are what the rules tell the model of each token: part of speech, what they would make of it, how sure any
// construction is that it is source, cue or content, and how often its word is a cue. Slices are parallel to the tokens.
type Columns struct {
	Tag                  []int32 // below [Tags]
	Rule                 []int32 // role after the rules' own choice among their candidates, below ruleSizes
	Source, Cue, Content []int32 // surest candidate, chosen or not, below proposalSizes
	Lift                 []int32 // how often the word is a cue, below liftSizes
}

// The sizes of the columns: every value is at least 0 and below its size.
const (
	ruleSizes     = 7  // outside; begins or goes on with source, cue, content
	proposalSizes = 13 // none; begins or goes on, at six grades of sureness
	liftSizes     = 14 // neither verb nor noun of the lexicon; verb or noun at six grades, unlisted verb
)

// faint is the share from which the model is told of a construction; the rules alone propose from [least].
const faint = 0.04

// ColumnSizes gives names and sizes of [Columns], in the order of [Columns.All].
var ColumnSizes = []struct {
	Name string
	Size int
}{{"tag", int(Tags)}, {"rule", ruleSizes}, {"source", proposalSizes}, {"cue", proposalSizes}, {"content", proposalSizes}, {"lift", liftSizes}}

// All returns the columns in the order of [ColumnSizes].
func (c *Columns) All() [][]int32 {
	return [][]int32{c.Tag, c.Rule, c.Source, c.Cue, c.Content, c.Lift}
}

func newColumns(n int) *Columns {
	all := make([]int32, 6*n)
	cut := func(i int) []int32 { return all[i*n : (i+1)*n : (i+1)*n] }
	return &Columns{cut(0), cut(1), cut(2), cut(3), cut(4), cut(5)}
}

// grade sorts a share into six grades.
func grade(share float32) int32 {
	switch {
	case share < 0.12:
		return 0
	case share < 0.25:
		return 1
	case share < 0.4:
		return 2
	case share < 0.6:
		return 3
	case share < 0.8:
		return 4
	}
	return 5
}

// raise marks a stretch in a column of proposals, where nothing surer stands.
func raise(column []int32, s stretch, share float32) {
	value := 1 + 2*grade(share)
	for i := s.from; i < s.to; i++ {
		v := value + 1
		if i == s.from {
			v = value
		}
		if column[i] == 0 || (column[i]-1)/2 < (v-1)/2 {
			column[i] = v
		}
	}
}

// note enters a candidate, whether the rules choose it or not.
func (c *Columns) note(x *candidate) {
	raise(c.Source, x.source, x.share)
	raise(c.Cue, x.cue, x.share)
	for _, s := range x.content {
		raise(c.Content, s, x.share)
	}
}

// choose enters what the rules settled on; of nested statements, the outer one.
func (c *Columns) choose(x *candidate) {
	mark := func(s stretch, begin int32) {
		for i := s.from; i < s.to; i++ {
			if c.Rule[i] != 0 {
				continue
			}
			c.Rule[i] = begin + 1
			if i == s.from {
				c.Rule[i] = begin
			}
		}
	}
	for _, s := range x.content {
		mark(s, 5)
	}
	mark(x.cue, 3)
	if !x.follows {
		mark(x.source, 1)
	}
}

// words enters what is known of each word by itself.
func (c *Columns) words(f *finding) {
	for i := range f.tags {
		c.Tag[i] = int32(f.tags[i])
		switch {
		case verbal(f.tags[i]):
			c.Lift[i] = 7
			if e := f.lexicon.verbs[f.norm(i)]; e != nil {
				c.Lift[i] = 1 + liftGrade(e.lift)
			}
		case f.tags[i] == TagNoun || f.tags[i] == TagAdjective:
			if e := f.lexicon.nouns[f.norm(i)]; e != nil {
				c.Lift[i] = 8 + liftGrade(e.lift)
			}
		}
	}
}

func liftGrade(lift float32) int32 {
	return int32(min(5, max(0, math.Floor(float64(lift)*2))))
}

// Describe runs the rules over a reading and returns what they tell the model. It changes nothing in the reading.
func Describe(ctx context.Context, r *reading.Reading, rules reading.Reader) (*Columns, error) {
	f := &finding{page: newPage(r), lexicon: rules.(reader).lexicon(), columns: newColumns(len(r.Tokens))}
	if err := f.find(ctx); err != nil {
		return nil, err
	}
	return f.columns, nil
}

// With returns the rules with another lexicon, written as the files in data are.
func With(verbs, nouns, constructions string) reading.Reader {
	l := newLexicon(verbs, nouns, constructions)
	return reader{func() *lexicon { return l }}
}
