package attribution_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

var stances = map[evidence.Stance]bool{
	evidence.StanceAssert: true, evidence.StanceDeny: true, evidence.StanceSuggest: true, evidence.StanceQuestion: true,
	evidence.StanceBelieve: true, evidence.StanceExpect: true, evidence.StanceHope: true, evidence.StanceFear: true,
	evidence.StanceWarn: true, evidence.StanceClaim: true, evidence.StanceAccuse: true, evidence.StancePromise: true,
	evidence.StanceDemand: true, evidence.StanceLearn: true,
}

// sound checks what holds of every text: spans lie inside it on whole characters, roles of one statement do not cross,
// no statement comes twice, no quotation is cut by a content that is given as direct speech, nesting points outward.
func sound(t interface{ Errorf(string, ...any) }, r *reading.Reading) {
	seen := map[string]bool{}
	whole := r.Text.String()
	for i, s := range r.Statements {
		key := ""
		var all []text.Range
		for _, role := range [][]text.Range{s.Source, s.Cue, s.Content} {
			for _, x := range role {
				if x.Start < 0 || x.End > len(whole) || x.Empty() || !utf8.ValidString(whole[x.Start:x.End]) {
					t.Errorf("statement %d: range %v of %d bytes", i, x, len(whole))
					return
				}
				for _, y := range all {
					if x.Overlaps(y) {
						t.Errorf("statement %d: %q and %q overlap", i, r.Text.Cut(x), r.Text.Cut(y))
					}
				}
				all = append(all, x)
			}
			key += r.Text.String()[:0] + strings.Join(strings.Fields(pieces(r, role)), " ") + spans(role) + "/"
		}
		switch {
		case len(s.Content) == 0:
			t.Errorf("statement %d has no content", i)
		case seen[key]:
			t.Errorf("statement %d comes twice: %s", i, key)
		case s.Score <= 0 || s.Score > 1:
			t.Errorf("statement %d: score %v", i, s.Score)
		case !stances[s.Stance] || s.Factuality == "" || s.Rule == "":
			t.Errorf("statement %d: stance %q, factuality %q, rule %q", i, s.Stance, s.Factuality, s.Rule)
		case s.Parent == i || s.Parent >= len(r.Statements) || s.Likelihood >= len(r.Likelihoods):
			t.Errorf("statement %d: parent %d, likelihood %d", i, s.Parent, s.Likelihood)
		}
		seen[key] = true
		if s.Form == evidence.Direct {
			for _, q := range r.Quotations {
				for _, x := range s.Content {
					if q.Parent < 0 && x.Overlaps(q.Range) && !x.Contains(q.Range) {
						t.Errorf("statement %d cuts the quotation %q", i, r.Text.Cut(q.Range))
					}
				}
			}
		}
	}
}

func spans(role []text.Range) string {
	var b strings.Builder
	for _, x := range role {
		b.WriteString(text.Span{Start: x.Start, End: x.End}.String())
	}
	return b.String()
}

// TestStatementsAreSound puts sentences together from the words on which the rules turn.
func TestStatementsAreSound(t *testing.T) {
	words := []string{
		"Oru", "Rao", "the mayor", "she", "who", "said", "says", "warned", "told", "asked", "according", "to", "that", "whether", "not",
		"has", "was", "will", "deny", "denied", "calling", "expected", "claim", ",", ".", ":", ";", "“", "”", "\"", "'", "—", "(", ")", "\n\n", "and",
		"but", "the harbour", "closed", "is", "on Friday", "“No,”", "“We saw it. It burned,”", "of", "as", "é", "🚢", "\u00a0", "!", "?",
	}
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words")
		tb := &quiet{}
		r := read(tb, strings.Join(list, " "))
		sound(t, r)
	})
}

type quiet struct{ testing.TB }

func (*quiet) Helper() {}

// TestSameEveryTime: the same text gives the same statements.
func TestSameEveryTime(t *testing.T) {
	s := strings.Repeat("“We saw it,” said Ann Oru, the mayor. “It burned.” Rao denied that, saying the harbour was closed.\n\n", 20)
	if a, b := show(read(t, s)), show(read(t, s)); a != b {
		t.Error("two readings differ")
	}
}

// FuzzRead reads any Unicode text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "“We saw it,” she said.", "Oru: harbour closed", "According to Rao, it burned.", "said said said that that \u00a0“", "\"a\" 'b' (c", "é🚢 said “ü",
		"SKAR, May 4 - “A,” B said. “C.”\n\n“D", "He said he said he said she said.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		sound(t, read(t, s))
	})
}
