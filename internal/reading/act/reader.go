package act

import (
	"cmp"
	"context"
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Name is the reader's name and revision.
const Name = "act-loglinear/1"

//go:embed data/model.bin
var shippedModel []byte

// None is the model's label for pairs of parties between which nothing of the kind is told.
const None = "NONE"

// Yield is the model's label for what PLOVER later divided into CONCEDE and RETREAT.
const Yield = "YIELD"

// Least probabilities: of the likeliest type; or of that and of being a deed of some type, where two types share it between
// them; less where the list of deeds has the word that carries the deed under that type. For a deed with a target, and for
// one with none, of which fewer make sense.
var (
	enough      = bound{kind: .45, shared: .33, deed: .70, listed: .28, none: .55}
	enoughAlone = bound{kind: .55, shared: .40, deed: .85, listed: .36, none: .55}
)

type bound struct{ kind, shared, deed, listed, none float32 }

func (b bound) met(best, none float32, listed bool) bool {
	return best >= b.kind || best >= b.shared && 1-none >= b.deed || listed && best >= b.listed && none <= b.none
}

type reader struct {
	model *loglinear.Model
	none  int
}

var shipped = sync.OnceValues(func() (*loglinear.Model, error) { return loglinear.Open(shippedModel) })

// New returns the reader of acts with the model that is built in.
func New() (reading.Reader, error) {
	m, err := shipped()
	if err != nil {
		return nil, err
	}
	none := m.Label(None)
	if none < 0 {
		return nil, fmt.Errorf("%w: does not know %s", loglinear.ErrModel, None)
	}
	return reader{m, none}, nil
}

func (reader) Name() string { return Name }

func (reader) Needs() []reading.Layer {
	return []reading.Layer{
		reading.LayerTokens, reading.LayerSentences, reading.LayerSyntax, reading.LayerDates, reading.LayerMentions, reading.LayerChains, reading.LayerStatements,
	}
}

func (reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerActs} }

// Read proposes acts. Without trees it proposes none.
func (x reader) Read(ctx context.Context, r *reading.Reading) error {
	r.Acts = nil
	if len(r.Arcs) != len(r.Tokens) || len(r.Tokens) == 0 {
		return nil
	}
	d := describer{tree: newTree(r), Features: loglinear.NewFeatures()}
	f := finder{tree: d.tree, parties: d.parties()}
	if err := f.find(ctx); err != nil {
		return err
	}
	if len(f.found) == 0 {
		return nil
	}
	dates, voices := d.datesOf(), d.voices()
	var found []proposal
	var shape frame
	var p []float32
	for i, c := range f.found {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		if !c.frame(d.tree, &shape) {
			continue
		}
		if d.gather(&shape); !d.telling() {
			continue
		}
		d.features(&shape)
		p = x.model.Probabilities(d.Features, p)
		best := 0
		for j := range p {
			if p[j] > p[best] {
				best = j
			}
		}
		least := enough
		if c.target < 0 {
			least = enoughAlone
		}
		label := x.model.Labels()[best]
		inner := d.inner(label)
		if best == x.none || !least.met(p[best], p[x.none], inner >= 0) {
			continue
		}
		if a, ok := d.act(c, label, inner, float64(p[best]), dates, voices, f.parties); ok {
			found = append(found, a)
		}
	}
	r.Acts = settle(found)
	return nil
}

// proposal is an act with the heads of its parties.
type proposal struct {
	reading.Act
	sentence       int
	source, target int // heads, or for mentions their chains below zero
	at             int // the predicate
}

// recipients are the types that make no sense without a target.
var recipients = map[evidence.ActType]bool{evidence.Cooperate: true, evidence.Aid: true, evidence.Sanction: true}

// act makes an act of a candidate whose frame was described last.
func (d *describer) act(c candidate, label string, inner int, score float64, dates map[int][]int, voices []int32, parties map[int]party) (proposal, bool) {
	modality := d.modality(c.predicate)
	kind := evidence.ActType(label)
	if label == Yield {
		kind = d.yielding(modality)
	}
	if c.target < 0 && (recipients[kind] || inner < 0) {
		return proposal{}, false
	}
	sentence := d.Tokens[c.predicate].Sentence
	a := proposal{
		Act: reading.Act{
			Source: d.party(c.source, parties), Target: d.party(c.target, parties), Type: kind, Mode: d.mode(kind),
			Modality: modality, Negated: d.negated(c.predicate, inner), Date: d.when(c.predicate, dates[sentence]),
			Anchors: []text.Range{d.Tokens[c.predicate].Range}, Statement: int(voices[c.predicate]),
			Score: evidence.Score(score), Rule: Name + " " + c.rule,
		},
		sentence: sentence, source: d.identity(c.source, parties), target: d.identity(c.target, parties), at: c.predicate,
	}
	if saying[d.lemma(c.predicate)] && kind.Quad()%2 == 0 {
		return proposal{}, false // what is said to have been done has a predicate of its own
	}
	if inner != c.predicate && others[d.lemma(c.predicate)] && kind.Quad() == 4 {
		return proposal{}, false // "foiled an attack": somebody else's
	}
	if c.target < 0 && inner == c.predicate {
		a.Target.Range = d.thing(c.predicate)
	}
	if inner >= 0 && inner != c.predicate {
		a.Anchors = append(a.Anchors, d.Tokens[inner].Range)
	}
	if a.source == a.target || a.Source.Start < a.Target.End && a.Target.Start < a.Source.End {
		return proposal{}, false
	}
	return a, true
}

// saying are verbs that are no deed but words: such deeds as "said that Ostia must leave" are.
var saying = set("say tell add report state note reply reveal claim write explain insist recall")

// others are verbs whose object is a deed of others than their subject.
var others = set("stop foil thwart prevent avert halt disrupt survive suffer face witness fear discuss describe avoid escape")

// thing returns what a verb's deed is done to where that is nobody: "shelled the depot", "condemned the attack"; empty for none.
func (d *describer) thing(v int) text.Range {
	for c := d.first[v]; c >= 0; c = d.next[c] {
		if i := int(c); i > v && d.tag(i) == reading.TagNoun && d.relation(i) == reading.RelationObject {
			return d.stretch(i)
		}
	}
	return text.Range{}
}

// inner returns the word that carries the deed, the one nearest the predicate that the list of deeds has under the label: -1
// for none.
func (d *describer) inner(label string) int {
	l := words()
	for level := range 3 {
		for i := range d.words {
			w := &d.words[i]
			if w.depth != level {
				continue
			}
			if names(l.words[w.lemma], label) {
				return w.at
			}
			if w.parent >= 0 {
				p := d.words[w.parent].lemma
				if names(l.words[p+">"+w.lemma], label) || names(l.words[p+"+"+w.lemma], label) || names(l.words[p+"+"+w.slot], label) {
					return w.at
				}
			}
		}
	}
	return -1
}

func names(senses []deed, label string) bool {
	for _, x := range senses {
		if string(x.kind) == label || label == Yield && (x.kind == evidence.Concede || x.kind == evidence.Retreat) {
			return true
		}
	}
	return false
}

func (d *describer) party(head int, parties map[int]party) reading.Party {
	if head < 0 {
		return reading.Party{Mention: -1}
	}
	p, ok := parties[head]
	if !ok {
		p.mention = -1
	}
	if p.mention >= 0 && d.tag(head) == reading.TagPronoun {
		if x, ok := d.described[d.Mentions[p.mention].Chain]; ok {
			p.mention = x // "it" is the army
		}
		return reading.Party{Range: d.Mentions[p.mention].Range, Mention: p.mention}
	}
	if p.modifier && p.mention >= 0 {
		return reading.Party{Range: d.Mentions[p.mention].Range, Mention: p.mention}
	}
	return reading.Party{Range: d.stretch(head), Mention: p.mention}
}

// identity tells parties apart: by chain where they are mentions, else by place.
func (d *describer) identity(head int, parties map[int]party) int {
	if head < 0 {
		return len(d.Tokens)
	}
	if p, ok := parties[head]; ok && p.mention >= 0 {
		return -1 - d.Mentions[p.mention].Chain
	}
	return head
}

// settle keeps of several proposals for one deed in one sentence the surest, and puts acts in the order of their first
// anchors.
func settle(all []proposal) []reading.Act {
	slices.SortStableFunc(all, func(a, b proposal) int {
		return cmp.Or(cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.source, b.source), cmp.Compare(a.target, b.target), cmp.Compare(a.Type, b.Type), -cmp.Compare(a.Score, b.Score), cmp.Compare(a.at, b.at))
	})
	all = slices.CompactFunc(all, func(a, b proposal) bool {
		return a.sentence == b.sentence && a.source == b.source && a.target == b.target && a.Type == b.Type
	})
	slices.SortStableFunc(all, func(a, b proposal) int {
		return cmp.Or(cmp.Compare(a.Anchors[0].Start, b.Anchors[0].Start), cmp.Compare(a.Source.Start, b.Source.Start), cmp.Compare(a.Target.Start, b.Target.Start), cmp.Compare(a.Type, b.Type))
	})
	out := make([]reading.Act, len(all))
	for i := range all {
		out[i] = all[i].Act
	}
	return out
}
