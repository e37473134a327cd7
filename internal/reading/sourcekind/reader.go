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
		reading.LayerTokens, reading.LayerSentences, reading.LayerNumbers, reading.LayerMentions, reading.LayerStatements,
	}
}

func (reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerSources} }

// Read fills in the sources of r's statements, in their order.
func (reader) Read(_ context.Context, r *reading.Reading) error {
	a := newArticle(r)
	for i := range r.Statements {
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
	full  map[int]string // by chain of mentions: the fullest name
	roles map[string]int // by head of a role ("mayor"): the last statement whose named source has it
	heads []string       // by statement: the singular of the source's head word, "" for none
	many  []bool         // by statement: more than one person
	same  []int          // by statement: the one whose source it takes over, -1 for none
	kin   []int          // by statement: the one whose source is of the same group, as in "another"; -1 for none

	titles map[string][]int // by role: the names of persons that it stands before

	grounds []ground // by statement, where somebody asks why
}

func newArticle(r *reading.Reading) *article {
	a := &article{Reading: r, full: map[int]string{}, roles: map[string]int{}}
	a.heads, a.many, a.same = make([]string, len(r.Statements)), make([]bool, len(r.Statements)), make([]int, len(r.Statements))
	a.kin = make([]int, len(r.Statements))
	a.titles = map[string][]int{}
	for i, m := range r.Mentions {
		if m.Name && m.Type == evidence.MentionPerson && m.First > 0 {
			if w := r.Tokens[m.First-1].Norm; heads[w] == classInsider && !plurals[w] {
				a.titles[w] = append(a.titles[w], i)
			}
		}
		if m.Name && m.Type == evidence.MentionPerson {
			if w := a.apposedRole(m.Last); w != "" {
				a.titles[w] = append(a.titles[w], i)
			}
		}
		if name := r.Text.Cut(m.Range); m.Name && fuller(name, a.full[m.Chain]) {
			a.full[m.Chain] = name
		}
	}
	return a
}

// apposedRole returns the role that follows a name after a comma: "Rao, the mayor of Tolm", "Rao, a former captain".
func (a *article) apposedRole(at int) string {
	if at+2 >= len(a.Tokens) || a.Tokens[at].Norm != "," {
		return ""
	}
	for i := at + 1; i < min(len(a.Tokens)-1, at+6) && a.Tokens[i].Kind == reading.Word; i++ {
		if w := a.Tokens[i].Norm; heads[w] == classInsider && !plurals[w] {
			if next := a.Tokens[i+1]; next.Kind == reading.Punctuation || links(next.Norm) {
				return w
			}
		} else if links(w) {
			break
		}
	}
	return ""
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

// mentionAt returns the first mention that begins at or after a byte.
func (a *article) mentionAt(pos int) int {
	i, _ := slices.BinarySearchFunc(a.Mentions, pos, func(m reading.Mention, pos int) int { return cmp.Compare(m.Start, pos) })
	return i
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
	a.kin[i] = -1
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
		a.refer(i, p.from, word)
	default:
		a.describe(i, p)
		if p.definite && s.Mention < 0 && s.Kind != evidence.SourceDocument && s.Kind != evidence.SourceOutlet {
			a.recall(i, p)
			if s.Kind == evidence.SourceAnonymous && a.same[i] < 0 && !p.plural && offices[p.head] && !a.former(p) {
				s.Kind, s.Count = evidence.SourceNamed, 0
				a.because(i, "office", a.core(p))
			}
		}
	}
	if s.Kind == evidence.SourceNamed && p.head != "" {
		a.roles[p.head] = i
	}
}
