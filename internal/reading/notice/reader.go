package notice

import (
	"cmp"
	"context"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Name is the reader's name and revision.
const Name = "notices/1"

// least is the score below which a find is none.
const least = 0.25

type reader struct{ lexicon *lexicon }

// New returns the reader of notices.
func New() reading.Reader { return reader{open()} }

func (reader) Name() string { return Name }

func (reader) Needs() []reading.Layer {
	return []reading.Layer{
		reading.LayerTokens, reading.LayerSentences, reading.LayerSyntax, reading.LayerDates, reading.LayerMentions, reading.LayerStatements,
		reading.LayerChains, reading.LayerEvents,
	}
}

func (reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerNotices} }

// Read finds the places that tell of a notice, sentence by sentence, brings together what is one notice, and fills in the rest
// from what stands around each.
func (x reader) Read(ctx context.Context, r *reading.Reading) error {
	if len(r.Arcs) != len(r.Tokens) {
		return nil
	}
	a := &article{Reading: r, lexicon: x.lexicon}
	for i := range r.Sentences {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		a.sentence(i)
	}
	if len(a.finds) == 0 {
		return nil
	}
	for _, n := range a.gather() {
		r.Notices = append(r.Notices, a.notice(n))
	}
	slices.SortStableFunc(r.Notices, func(x, y reading.Notice) int { return cmp.Compare(x.Anchors[0].Start, y.Anchors[0].Start) })
	return nil
}

// article is a reading with what this package knows of it.
type article struct {
	*reading.Reading
	*lexicon
	tree
	classes []class
	looked  []bool         // sentences whose words have their classes
	named   map[int]bool   // chains with a name in them
	called  map[string]int // names of one word to their first mention
	finds   []find

	saying   [][]int32 // by sentence: the statements that have a span in it
	gathered bool
	passedOn bool            // some find is of information passed on
	marks    map[int]*notice // by token: the notice that it tells of
	anchors  map[int]bool    // by token: it tells that there was one, and not what of
	owned    map[int]int     // by sentence: how many finds
}

// look gives the words of a sentence their classes.
func (a *article) look(sentence int) (any class) {
	if a.classes == nil {
		a.classes, a.looked = make([]class, len(a.Tokens)), make([]bool, len(a.Sentences))
	}
	s := &a.Sentences[sentence]
	if a.looked[sentence] {
		for t := s.First; t < s.Last; t++ {
			any |= a.classes[t]
		}
		return any
	}
	a.looked[sentence] = true
	for t := s.First; t < s.Last; t++ {
		if k := &a.Tokens[t]; k.Kind == reading.Word {
			a.classes[t] = a.words[k.Norm]
			any |= a.classes[t]
		}
	}
	return any
}

// sentence collects the finds of a sentence.
func (a *article) sentence(i int) {
	if a.look(i)&starts == 0 {
		return
	}
	s := &a.Sentences[i]
	for t := s.First; t < s.Last; t++ {
		if !a.is(t, starts) {
			continue
		}
		a.prepare(i)
		var f find
		ok := false
		switch a.tag(t) {
		case reading.TagVerb:
			if a.is(t, warn|tell|pass|threaten|vow|foretell) {
				f, ok = a.verb(t)
			}
		case reading.TagNoun, reading.TagProperNoun:
			if a.is(t, noticeNoun|tip|threat) {
				f, ok = a.noun(t)
			}
		}
		if ok && f.score >= least {
			f.about = a.unsaid(f.about)
			f.from, f.to = a.speaking(f.from, f.within), a.speaking(f.to, f.within)
			a.passedOn = a.passedOn || f.rule == "pass-information"
			a.finds = append(a.finds, f)
		}
	}
}

// speaking says of "we" and "I" who speaks.
func (a *article) speaking(p party, within int) party {
	if a.ourselves(p) && p.mention < 0 && within >= 0 {
		p.mention = a.Statements[within].Mention
	}
	return p
}

// prepare makes ready what is asked of a sentence, and once of the article.
func (a *article) prepare(i int) {
	a.grow(i)
	if a.gathered {
		return
	}
	a.gathered = true
	a.named, a.called = map[int]bool{}, map[string]int{}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !m.Name {
			continue
		}
		a.named[m.Chain] = true
		if w := a.Tokens[m.First].Norm; m.Last-m.First == 1 && m.Type != evidence.MentionDate && m.Type != evidence.MentionMoney {
			if _, ok := a.called[w]; !ok {
				a.called[w] = i
			}
		}
	}
	a.saying = make([][]int32, len(a.Sentences))
	for i := range a.Statements {
		for _, part := range a.Statements[i].Parts() {
			a.over(part.Range, func(sentence int) {
				if l := a.saying[sentence]; len(l) == 0 || l[len(l)-1] != int32(i) {
					a.saying[sentence] = append(l, int32(i))
				}
			})
		}
	}
}

// over calls f with every sentence that a stretch touches.
func (a *article) over(x text.Range, f func(sentence int)) {
	i, _ := slices.BinarySearchFunc(a.Sentences, x.Start, func(s reading.Sentence, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	for ; i < len(a.Sentences) && a.Sentences[i].Start < x.End; i++ {
		f(i)
	}
}

// introduced returns the statement whose cue a token stands in, -1 for none.
func (a *article) introduced(t int) int {
	at := a.Tokens[t].Range
	for _, i := range a.saying[a.Tokens[t].Sentence] {
		if slices.ContainsFunc(a.Statements[i].Cue, at.Overlaps) {
			return int(i)
		}
	}
	return -1
}

// within returns the innermost statement that tells what a token says, -1 for the article's own voice.
func (a *article) within(t int) int {
	best, size := -1, 0
	at := a.Tokens[t].Range
	for _, i := range a.saying[a.Tokens[t].Sentence] {
		s := &a.Statements[i]
		if len(s.Content) == 0 || slices.ContainsFunc(s.Cue, at.Overlaps) {
			continue
		}
		for _, c := range s.Content {
			if c.Contains(at) && (best < 0 || c.Len() < size) {
				best, size = int(i), c.Len()
			}
		}
	}
	return best
}

// contents returns what a statement says as stretches of tokens.
func (a *article) contents(statement int) []span {
	var out []span
	for _, c := range a.Statements[statement].Content {
		if s := a.tokens(c); !s.empty() {
			out = append(out, s)
		}
	}
	return out
}

// tokens returns the tokens that begin in a range.
func (a *article) tokens(x text.Range) span {
	from, _ := slices.BinarySearchFunc(a.Tokens, x.Start, func(k reading.Token, at int) int { return cmp.Compare(k.Start, at) })
	to := from
	for to < len(a.Tokens) && a.Tokens[to].Start < x.End {
		to++
	}
	return span{from, to}
}
