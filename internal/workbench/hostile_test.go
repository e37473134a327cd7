package workbench_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// readAny reads a text with the pipeline that ships.
func readAny(t testing.TB, s string) *reading.Reading {
	t.Helper()
	p, err := workbench.Pipeline()
	if err != nil {
		t.Fatal(err)
	}
	frozen, err := text.New(s)
	if err != nil {
		t.Skip(err)
	}
	r := reading.New(frozen, evidence.Metadata{Outlet: "Tolm Herald", Byline: []string{"Ida Ferrow"}, Published: "2031-05-03"}, nil)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// sound checks what holds of the reading of every text, whoever wrote it and however: spans lie inside the text and hold
// what they say; sentences, mentions and figures stand in order; the roles of one statement share no character; a
// quotation is given whole or from inside, never cut; no statement reports itself, over however many.
func sound(t interface {
	Helper()
	Errorf(string, ...any)
}, r *reading.Reading) {
	t.Helper()
	e := r.Evidence()
	piece := func(what string, p evidence.Piece) {
		if !r.Text.Holds(p.Span) || p.Empty() || r.Text.Exact(p.Span) != p.Exact || !utf8.ValidString(p.Exact) {
			t.Errorf("%s %v says %q where the text has %q", what, p.Span, p.Exact, r.Text.Exact(p.Span))
		}
	}
	at := 0
	for _, s := range e.Sentences {
		if s.Start < at || s.Empty() || !r.Text.Holds(s) {
			t.Errorf("sentence %v after %d", s, at)
		}
		at = s.End
	}
	ids := map[string]bool{}
	at = 0
	for _, m := range e.Mentions {
		piece("mention", m.Piece)
		if ids[m.ID] = true; m.Start < at {
			t.Errorf("mention %s begins at %d, before %d", m.ID, m.Start, at)
		}
		at = m.Start
	}
	for _, f := range e.Figures {
		piece("figure", f.Piece)
	}
	for _, d := range e.Dates {
		piece("date", d.Piece)
	}
	if !slices.IsSortedFunc(e.Furniture, func(a, b evidence.Furniture) int { return a.Start - b.Start }) {
		t.Errorf("furniture out of order")
	}
	for i, s := range e.Statements {
		var all []text.Span
		for role, pieces := range [][]evidence.Piece{s.Source.Spans, s.Cue.Spans, s.Content.Spans} {
			for _, p := range pieces {
				piece([]string{"source", "cue", "content"}[role], p)
				for _, other := range all {
					if other.Overlaps(p.Span) {
						t.Errorf("%s: %q crosses another span of it", s.ID, p.Exact)
					}
				}
				all = append(all, p.Span)
			}
		}
		switch {
		case len(s.Content.Spans) == 0:
			t.Errorf("%s says nothing", s.ID)
		case s.Score <= 0 || s.Score > 1 || s.Source.Kind == "" || s.Factuality == "" || s.Rule == "":
			t.Errorf("%s: score %v, kind %q, factuality %q, rule %q", s.ID, s.Score, s.Source.Kind, s.Factuality, s.Rule)
		case s.Source.Mention != nil && !ids[*s.Source.Mention]:
			t.Errorf("%s: no mention %s", s.ID, *s.Source.Mention)
		case s.Likelihood != nil && !strings.EqualFold(r.Text.Exact(s.Likelihood.Span), s.Likelihood.Term):
			t.Errorf("%s: likelihood %+v", s.ID, *s.Likelihood)
		}
		quoted(t, r, i)
		around(t, r, i)
	}
	if _, err := json.Marshal(e); err != nil {
		t.Errorf("as JSON: %v", err)
	}
}

// quoted checks that no piece of a content begins or ends strictly inside a quotation that it does not lie in wholly.
func quoted(t interface{ Errorf(string, ...any) }, r *reading.Reading, i int) {
	for _, x := range r.Statements[i].Content {
		for _, q := range r.Quotations {
			if q.Parent >= 0 || !q.Closed || q.Contains(x) {
				continue
			}
			for _, edge := range []int{x.Start, x.End} {
				if q.Start < edge && edge < q.End {
					t.Errorf("content %q cuts the quotation %q", r.Text.Cut(x), r.Text.Cut(q.Range))
				}
			}
		}
	}
}

// around checks that what reports a statement is another, which holds all of it in what it says, and that going outward
// ends.
func around(t interface{ Errorf(string, ...any) }, r *reading.Reading, i int) {
	s := &r.Statements[i]
	if s.Parent >= 0 {
		p := &r.Statements[s.Parent]
		for _, x := range slices.Concat(s.Source, s.Cue, s.Content) {
			if !slices.ContainsFunc(p.Content, func(y text.Range) bool { return y.Contains(x) }) {
				t.Errorf("%q is reported by statement %d, which does not say it", r.Text.Cut(x), s.Parent)
			}
		}
	}
	for steps, at := 0, i; at >= 0; at = r.Statements[at].Parent {
		if steps++; steps > len(r.Statements) {
			t.Errorf("statement %d reports itself", i)
			return
		}
	}
}

// pieces are words and marks on which readers turn.
var pieces = strings.Split(`Rao|Mr. Rao|Ann Oru|the mayor|He|she|they|who|I|We|officials|two people|The Tolm Herald|the ministry|said|says|warned|told|asked|denied|added|according to|`+
	`that|whether|not|has|was|will|deny|calling|expects|claim|reported|citing|a report by|probably|very likely|12|more than|31|May 3|on Friday|,|.|:|;|“|”|"|'|’s|—|(|)|and|`+
	`but|the harbour|closed|is|“No,”|“We saw it. It burned,”|"It is 'over',"|of|as|é|🚢|!|?|U.S.|<br>|Q:|• |HE SAID THAT|RAO|记者说|`+"\u00a0|\n|\n\n|\u200b|\u202e|\x00|\ufeff", "|")

// TestAnyTextIsReadSoundly puts texts together from those, read twice.
func TestAnyTextIsReadSoundly(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		list := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 70).Draw(x, "pieces")
		s := strings.Join(list, rapid.SampledFrom([]string{" ", " ", ""}).Draw(x, "blank"))
		r := readAny(t, s)
		sound(x, r)
		if diff := cmp.Diff(r.Evidence(), readAny(t, s).Evidence()); diff != "" {
			x.Errorf("read twice:\n%s", diff)
		}
	})
}

// FuzzPipeline reads any Unicode text.
func FuzzPipeline(f *testing.F) {
	for _, s := range []string{
		harbour, "", "“", "“It 'is' so,” Rao said. “It", "He said he said that “she said ‘no’,” he said.", "a\r\nb\x00\u2028c\ufeff", "\xff",
		"The Courier reported that two officials, citing a memo, said it was so.", "ROV: NO. “YES,” RAO SAID.", "(((“\"'« he said »'\"”)))",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { sound(t, readAny(t, s)) })
}

// hostile are texts of n words or so that no journalist wrote.
var hostile = map[string]func(n int) string{
	"article": func(n int) string {
		return strings.Repeat("President Jonas Hale told the Harbour Service (HPS) on Friday that 12 ferries had been checked. “They saw nothing,” he said. It was probably late.\n\n", n/26+1)
	},
	"one sentence":           func(n int) string { return strings.Repeat("the officer of the port said that ", n/7+1) + "." },
	"one list of names":      func(n int) string { return strings.Repeat("Jonas Hale, ", n/2+1) + "said no." },
	"no blanks":              func(n int) string { return strings.Repeat("reports,\"he.said\"", n) },
	"a script without them":  func(n int) string { return strings.Repeat("記者会見で述べた。", n) },
	"one word":               func(n int) string { return strings.Repeat("a", 6*n) },
	"quotation marks":        func(n int) string { return strings.Repeat("\"“‘'", n/4+1) },
	"opening marks":          func(n int) string { return strings.Repeat("“ ", n) },
	"brackets":               func(n int) string { return strings.Repeat("([", n/2+1) + strings.Repeat(")", n/2) },
	"paragraphs of one word": func(n int) string { return strings.Repeat("said\n\n", n) },
	"an open quotation":      func(n int) string { return strings.Repeat("“The port was shut, Rao said, and then not.\n\n", n/9+1) },
	"one paragraph": func(n int) string {
		return strings.Repeat("The port was shut and the men were gone by dawn and nobody knew, he said. ", n/15+1)
	},
	"he said":       func(n int) string { return strings.Repeat("he said ", n/2) },
	"all capitals":  func(n int) string { return strings.Repeat("PRESIDENT HALE SAID THAT THE PORT WAS SHUT. ", n/8+1) },
	"full stops":    func(n int) string { return strings.Repeat(". ", n) },
	"numbers":       func(n int) string { return strings.Repeat("twenty hundred and 12,000 ", n/4+1) },
	"addresses":     func(n int) string { return strings.Repeat("http://a.b/c@d.", n) },
	"joined accent": func(n int) string { return strings.Repeat("e\u0301\u200d", n) },
	"breaks":        func(n int) string { return strings.Repeat("Rao: no<br>\r\n", n/2+1) },
}

// TestTimeGrowsWithTheText: eight times the text takes eight times as long, not sixty-four; with room for a busy machine.
func TestTimeGrowsWithTheText(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			took := func(n int) time.Duration {
				s := text(n)
				begin := time.Now()
				readAny(t, s)
				return time.Since(begin)
			}
			took(500)
			const n = 1500
			small := min(took(n), took(n))
			limit := 8*4*small + 500*time.Millisecond
			large := took(8 * n)
			for again := 0; large > limit && again < 3; again++ {
				large = took(8 * n) // somebody else may have had the processor
			}
			if large > limit {
				t.Errorf("8 times the text took %v after %v", large, small)
			}
			sound(t, readAny(t, text(300)))
		})
	}
}
