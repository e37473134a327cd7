package attribution

import (
	"context"
	"fmt"
	"sync"

	"hearsay/internal/network"
	"hearsay/internal/reading"
)

// ModelName is the trained finder's name and revision.
const ModelName = "attribution-model/1"

// saying is the trained finder: the rules propose, the model disposes. Each token is labelled as beginning or going on
// with a source, a cue or a content, or as none of them, by a network that sees the words, the layout and what the rules
// would make of them; the best sequence of labels in a paragraph is cut into pieces, and pieces are tied into statements.
type saying struct {
	rules   reader
	stage   *network.Stage
	chain   *network.CRF
	words   *network.Vocabulary
	columns []string
	sizes   []int32
	begins  [roles]int32 // the label that begins a piece of a role; the next one goes on with it
	work    sync.Pool    // of *labels
}

// role is what a piece is in its statement, in the order of the model's labels.
type role int

const (
	roleSource role = iota
	roleCue
	roleContent
	roles
)

func (r role) String() string { return [...]string{"source", "cue", "content"}[r] }

// Stage is the name of this finder's stage in a weights file.
const Stage = "saying"

// NewModel returns the finder that decides by a trained model what the rules propose. The error names the weights file and
// what it lacks.
func NewModel(w *network.Weights) (reading.Reader, error) {
	stage, err := w.Stage(Stage)
	if err != nil {
		return nil, err
	}
	s := &saying{rules: reader{loadLexicon}, stage: stage, chain: stage.CRF("roles"), words: w.Vocabulary()}
	if s.chain == nil || len(stage.Labels("voiced")) != 1 {
		return nil, fmt.Errorf("%w %s: stage %s has no head \"roles\" with a chain or no head \"voiced\"; it was made for another program", network.ErrWeights, w.Name(), Stage)
	}
	for r := range roles {
		for i, l := range stage.Labels("roles") {
			if l == "B-"+r.String() {
				s.begins[r] = int32(i)
			}
		}
		if b := s.begins[r]; b == 0 || int(b)+1 >= len(stage.Labels("roles")) || stage.Labels("roles")[b+1] != "I-"+r.String() {
			return nil, fmt.Errorf("%w %s: stage %s does not label %ss; it was made for another program", network.ErrWeights, w.Name(), Stage, r)
		}
	}
	known := map[string]bool{"word": true, "own": true, "prefix": true, "suffix": true, "shape": true, "layout": true, "gap": true}
	for _, c := range ColumnSizes {
		known[c.Name] = true
	}
	for _, c := range stage.Columns() {
		if !known[c.Name] {
			return nil, fmt.Errorf("%w %s: stage %s wants a column %q that this program does not make", network.ErrWeights, w.Name(), Stage, c.Name)
		}
		s.columns = append(s.columns, c.Name)
		s.sizes = append(s.sizes, int32(c.Size))
	}
	s.work.New = func() any { return new(labels) }
	return s, nil
}

func (*saying) Name() string { return ModelName }

func (s *saying) Needs() []reading.Layer { return s.rules.Needs() }

func (s *saying) Gives() []reading.Layer { return s.rules.Gives() }

// labels is what the model says of a text, used again from text to text.
type labels struct {
	out           *network.Output
	probabilities []float32 // of each label at each token
	path          []int32   // the best label of each token
	count         int       // of labels
	voiced        []float32 // above 0 at a cue that has a source
	ids           []int32
}

// Read adds the statements of r in the order of their first cue.
func (s *saying) Read(ctx context.Context, r *reading.Reading) error {
	f := &finding{page: newPage(r), lexicon: s.rules.lexicon(), columns: newColumns(len(r.Tokens))}
	if err := f.find(ctx); err != nil {
		return err
	}
	l := s.work.Get().(*labels)
	defer s.work.Put(l)
	if len(r.Tokens) > 0 {
		s.label(f, l)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	f.dispose(s, l)
	f.write()
	return nil
}

// label runs the model over a text and finds the best labels of each paragraph.
func (s *saying) label(f *finding, l *labels) {
	n := len(f.Tokens)
	l.out = s.stage.Run(s.ids(f, l), l.out)
	scores := l.out.Head("roles")
	l.voiced = l.out.Head("voiced")
	l.count = len(scores) / n
	l.path = grown(l.path, n)
	l.probabilities = grown(l.probabilities, len(scores))
	for i := range f.Paragraphs {
		p := &f.Paragraphs[i]
		if p.First == p.Last {
			continue
		}
		if p.Furniture {
			clear(l.path[p.First:p.Last])
			continue
		}
		s.decode(scores, l.voiced, p.First, p.Last, l.path)
		s.chain.Marginals(scores, p.First, p.Last, l.probabilities)
	}
}

// venture is added to the score of beginning a cue: a cue that is missed takes its content and source with it, one too many
// is dropped where nothing belongs to it. Chosen on PolNeAR dev from 0, 0.5, 0.8 and 1: F1 stays, unseen cues gain.
const venture = 1

// decode finds the best labels of a paragraph that make sense together: where something is said there is a cue to it, and
// a cue that has a source has it in its paragraph.
func (s *saying) decode(scores, voiced []float32, first, last int, path []int32) {
	k := len(s.stage.Labels("roles"))
	for i := first; i < last; i++ {
		scores[i*k+int(s.begins[roleCue])] += venture
	}
	s.chain.Decode(scores, first, last, path)
	var held [roles]bool
	named := false // a cue says that it has a source
	for i, label := range path[first:last] {
		if r := roleOf(s, label); r < roles {
			held[r] = true
			named = named || label == s.begins[roleCue] && voiced[first+i] > 0
		}
	}
	var hold []int32
	if held[roleContent] && !held[roleCue] {
		hold = append(hold, s.begins[roleCue])
	}
	if named && !held[roleSource] {
		hold = append(hold, s.begins[roleSource])
	}
	if hold != nil {
		// What is there already stays: a best path with a source but without the content would be no help.
		for _, r := range []role{roleCue, roleContent} {
			if held[r] {
				hold = append(hold, s.begins[r])
			}
		}
		s.chain.DecodeHolding(scores, first, last, hold, path)
	}
}

// ids makes the model's columns.
func (s *saying) ids(f *finding, l *labels) [][]int32 {
	n := len(f.Tokens)
	told := map[string][]int32{}
	x := f.Features()
	told["prefix"], told["suffix"], told["shape"], told["layout"], told["gap"] = x.Prefix, x.Suffix, x.Shape, x.Layout, x.Gap
	for i, c := range f.columns.All() {
		told[ColumnSizes[i].Name] = c
	}
	l.ids = grown(l.ids, 2*n)
	word, own := l.ids[:n], l.ids[n:]
	told["word"], told["own"] = word, own
	for i := range f.Tokens {
		word[i] = s.words.ID(f.Tokens[i].Norm)
	}
	ids := make([][]int32, len(s.columns))
	for c, name := range s.columns {
		if name == "own" {
			for i, w := range word {
				own[i] = 0
				if w < s.sizes[c] {
					own[i] = w
				}
			}
		}
		ids[c] = told[name]
	}
	return ids
}

// grown returns a slice of length n, of x's memory where that suffices.
func grown[T any](x []T, n int) []T {
	if cap(x) < n {
		return make([]T, n)
	}
	return x[:n]
}
