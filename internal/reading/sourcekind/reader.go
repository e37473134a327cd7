package sourcekind

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Name is the reader's name and revision.
const Name = "sourcekind-rules/1"

type reader struct{}

// New returns the reader that resolves the sources of statements.
func New() reading.Reader { return reader{} }

func (reader) Name() string { return Name }

func (reader) Needs() []reading.Layer {
	return []reading.Layer{
		reading.LayerTokens, reading.LayerSentences, reading.LayerNumbers, reading.LayerMentions, reading.LayerStatements, reading.LayerChains,
	}
}

func (reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerSources} }

// Read fills in the sources of r's statements, in their order.
func (reader) Read(ctx context.Context, r *reading.Reading) error {
	a := newArticle(r)
	for i := range r.Statements {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		a.resolve(i)
	}
	a.giveReasons()
	a.chain()
	a.explain()
	return nil
}

// article is what resolving needs to know of a text.
type article struct {
	*reading.Reading
	full      map[int]string     // by chain of mentions: the fullest name
	known     []int              // the mentions that are names
	others    []int              // the mentions that are descriptions and pronouns
	spoke     map[int]int        // by chain: the last statement whose source it is
	first     map[int]int        // by chain: the description that it begins with
	heads     []string           // by statement: the singular of the source's head word, "" for none
	many      []bool             // by statement: more than one person
	same      []int              // by statement: the one whose source it takes over, -1 for none
	standsFor map[int]text.Range // by statement: the description that its pronoun stands for
	is        []int              // by statement: the description or pronoun that its source is, -1 for none
	outer     map[int][]string   // by statement: the voices around its source, by the words around it
	inner     map[int][]string   // by statement: what its source rests on
	kin       []int              // by statement: the one whose source is of the same group, as in "another"; -1 for none

	grounds []ground // by statement, where somebody asks why
}

func newArticle(r *reading.Reading) *article {
	a := &article{Reading: r, full: map[int]string{}, spoke: map[int]int{}, first: map[int]int{}, standsFor: map[int]text.Range{}}
	a.heads, a.many, a.same = make([]string, len(r.Statements)), make([]bool, len(r.Statements)), make([]int, len(r.Statements))
	a.kin, a.is = make([]int, len(r.Statements)), make([]int, len(r.Statements))
	for i, m := range r.Mentions {
		if !m.Name {
			a.others = append(a.others, i)
			if _, ok := a.first[m.Chain]; !ok && m.Description {
				a.first[m.Chain] = i
			}
			continue
		}
		if m.Type == evidence.MentionDate || m.Type == evidence.MentionMoney {
			continue // nobody's name
		}
		a.known = append(a.known, i)
		if name := a.words(a.address(m.First, m.Last), m.Last); fuller(name, a.full[m.Chain]) {
			a.full[m.Chain] = name
		}
	}
	return a
}

// address returns where a name begins behind forms of address: "Ms Rao".
func (a *article) address(first, last int) int {
	for first+1 < last && addresses(a.Tokens[first].Norm) {
		first++
	}
	return first
}

func addresses(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "prof":
		return true
	}
	return false
}

// words returns the words of some tokens as they stand, with one blank where the text has a gap, a line break or a tag.
func (a *article) words(from, to int) string {
	if from >= to {
		return ""
	}
	whole := a.Text.Cut(text.Range{Start: a.Tokens[from].Start, End: a.Tokens[to-1].End})
	if !strings.ContainsAny(whole, "\n\r\t<") && !strings.Contains(whole, "  ") {
		return whole
	}
	var b strings.Builder
	for i := from; i < to; i++ {
		if i > from && a.Tokens[i].Start > a.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(a.Text.Cut(a.Tokens[i].Range))
	}
	return b.String()
}

func fuller(a, b string) bool {
	if x, y := strings.Count(a, " "), strings.Count(b, " "); x != y || b == "" {
		return x > y || b == ""
	}
	return len(a) > len(b)
}

// tokens returns the tokens inside a range, half-open.
func (a *article) tokens(x text.Range) (from, to int) {
	at := func(pos int) int {
		i, _ := slices.BinarySearchFunc(a.Tokens, pos, func(k reading.Token, pos int) int { return cmp.Compare(k.Start, pos) })
		return i
	}
	return at(x.Start), at(x.End)
}

// namesFrom returns the names that begin at or after a byte.
func (a *article) namesFrom(pos int) []int { return a.from(a.known, pos) }

// nameAt returns the first name that begins at or after a token, -1 for none.
func (a *article) nameAt(token int) int {
	if names := a.namesFrom(a.Tokens[token].Start); len(names) > 0 {
		return names[0]
	}
	return -1
}

func (a *article) from(mentions []int, pos int) []int {
	k, _ := slices.BinarySearchFunc(mentions, pos, func(m, pos int) int { return cmp.Compare(a.Mentions[m].Start, pos) })
	return mentions[k:]
}

// numberAt returns the first number that ends after token i.
func (a *article) numberAt(i int) int {
	k, _ := slices.BinarySearchFunc(a.Numbers, i, func(n reading.Number, i int) int {
		if n.Last <= i {
			return -1
		}
		return 1
	})
	return k
}

// window is how many statements around one are looked at, so that the work grows with the text and no faster.
const window = 200

// resolve says whose word statement i is.
func (a *article) resolve(i int) {
	s := &a.Statements[i]
	s.Kind, s.Mention, a.same[i] = evidence.SourceUnknown, -1, -1
	a.kin[i], a.is[i] = -1, -1
	if len(s.Source) == 0 {
		return
	}
	p := a.phrase(s.Source[0])
	if p.from >= p.to {
		return
	}
	a.heads[i], a.many[i] = p.head, p.plural
	switch word := a.Tokens[p.from].Norm; {
	case p.to == p.from+1 && (word == "i" || word == "we" || word == "me" || word == "us"):
		if t := s.Parent; t >= 0 && t < i && (a.Tokens[p.from].Quotation >= 0 || a.Statements[t].Lemma == ":") {
			a.copySource(i, t) // whoever speaks says so of himself
			a.because(i, "first-person", a.source(t))
		} else if a.Tokens[p.from].Quotation < 0 {
			s.Kind = evidence.SourceAuthor
			a.because(i, "author", s.Source[0])
			if len(a.Metadata.Byline) == 1 && (word == "i" || word == "me") {
				s.Actor = a.Metadata.Byline[0]
			}
		}
	case nobody(word):
		a.heads[i] = "" // nobody is no voice
		a.because(i, "nobody", s.Source[0])
	case p.name < 0 && a.elliptic(p):
		a.complete(i, p)
	case p.to == p.from+1 && refers(word):
		a.refer(i, p, word)
	default:
		a.describe(i, p)
		switch {
		case s.Mention >= 0 || s.Kind == evidence.SourceDocument:
		case s.Kind == evidence.SourceOutlet:
			a.paper(i, p)
		default:
			a.recall(i, p)
			if p.definite && s.Kind == evidence.SourceAnonymous && a.same[i] < 0 && !p.plural && offices[p.head] && !a.former(p) {
				s.Kind, s.Count = evidence.SourceNamed, 0
				a.because(i, "office", a.core(p))
			}
		}
	}
	if m := a.mentioned(p); m >= 0 {
		a.is[i] = m
		a.spoke[a.Mentions[m].Chain] = i
	}
}
