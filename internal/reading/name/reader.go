package name

import (
	"context"
	"slices"
	"strings"

	"hearsay/internal/reading"
)

// Reader finds names. It keeps no state of a text and may be shared.
type Reader struct{ lists *lexicon }

// New returns the reader of names.
func New() reading.Reader { return Reader{lists()} }

// Name returns the name and revision.
func (Reader) Name() string { return "name-rules/1" }

// Needs returns the layers that must be there.
func (Reader) Needs() []reading.Layer {
	return []reading.Layer{reading.LayerParagraphs, reading.LayerTokens, reading.LayerSentences}
}

// Gives returns the layer of mentions.
func (Reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerMentions} }

// Read adds the mentions of every sentence. It fails only where ctx ends.
func (n Reader) Read(ctx context.Context, r *reading.Reading) error {
	f := finder{r: r, lexicon: n.lists, byKey: map[string]int{}, surnames: map[string]bool{}}
	for _, step := range []func(context.Context) error{f.classify, f.find} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	f.outlet()
	f.settle()
	f.shouted()
	slices.SortFunc(f.found, func(a, b found) int { return a.first - b.first })
	f.alike()
	f.write()
	return nil
}

// outlet makes the name of the article's own outlet a body's.
func (f *finder) outlet() {
	name := strings.ToLower(f.r.Metadata.Outlet)
	if e, ok := f.byKey[strings.TrimPrefix(name, "the ")]; ok {
		f.entities[e].vote(organization, given)
	}
}

// finder is the state of one reading.
type finder struct {
	*lexicon
	r        *reading.Reading
	words    []word // by token
	shouting []bool // by sentence: most words have capitals
	found    []found
	entities []entity
	byKey    map[string]int
	surnames map[string]bool // first and last words of persons' full names
	key      []byte          // scratch
}

// found is a name at its place.
type found struct {
	first, last int // tokens, half-open
	entity      int
}

// write hands the mentions over in order. Names that are spelt alike share a chain, numbered in order of
// appearance; who else is one, others say.
func (f *finder) write() {
	f.r.Mentions = make([]reading.Mention, 0, len(f.found))
	chain := make([]int, len(f.entities)) // plus one
	next := 0
	for _, m := range f.found {
		e := &f.entities[m.entity]
		if e.dropped {
			continue
		}
		if chain[m.entity] == 0 {
			next++
			chain[m.entity] = next
		}
		out := reading.Mention{First: m.first, Last: m.last, Type: e.typ.mention(), Chain: chain[m.entity] - 1, Name: true, Tie: reading.Tie{Rival: -1}}
		out.Start, out.End = f.r.Tokens[m.first].Start, f.r.Tokens[m.last-1].End
		f.r.Mentions = append(f.r.Mentions, out)
	}
}
