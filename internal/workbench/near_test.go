package workbench_test

import (
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
	"hearsay/internal/weighing/analogue"
	"hearsay/internal/weighing/chronology"
	"hearsay/internal/workbench"
)

const storm = `Storm in Ost

OST, May 15, 2031 - A bomb went off in Port Calder on Jan. 3, Mr. Lind said. Was it Redline? "Nobody knows," he added. It rained.

Two men were killed. The blast came before May 12, 2031, the police said.
`

// Sentences end where sentences end: not after "Jan." or "Mr.", and never beyond the paragraph.
func TestSentencesAroundWords(t *testing.T) {
	b := bench(t, tools(t))
	id := add(t, b, "storm.txt", storm).Article
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	_, txt, err := b.Article(t.Context(), id, 0)
	if err != nil {
		t.Fatal(err)
	}
	place := func(words string) evidence.Place {
		at := strings.Index(txt.String(), words)
		if at < 0 {
			t.Fatalf("no %q", words)
		}
		s := txt.Span(text.Range{Start: at, End: at + len(words)})
		return evidence.Place{Article: id, Version: 1, Piece: evidence.Piece{Span: s, Exact: words}}
	}
	for words, want := range map[string]string{
		"bomb":    "OST, May 15, 2031 - A bomb went off in Port Calder on Jan. 3, Mr. Lind said.",
		"Redline": "Was it Redline?",
		"knows":   `"Nobody knows," he added.`,
		"rained":  "It rained.",
		"Storm":   "Storm in Ost",
		"killed":  "Two men were killed.",
		"police":  "The blast came before May 12, 2031, the police said.",
	} {
		got, err := b.Sentences(t.Context(), []evidence.Place{place(words)})
		if err != nil || len(got) != 1 || got[0].Exact != want || txt.Exact(got[0].Span) != want {
			t.Errorf("%s: %+v, %v; want %q", words, got, err, want)
		}
	}
	// What cannot be found stays as it is, and two words of one sentence are one sentence.
	gone := evidence.Place{Article: "ar_0000000000", Version: 1, Piece: evidence.Piece{Span: text.Span{Start: 1, End: 2}, Exact: "x"}}
	far := place("bomb")
	far.Span = text.Span{Start: 1 << 30, End: 1<<30 + 3}
	if got, err := b.Sentences(t.Context(), []evidence.Place{gone, far, place("bomb"), place("Calder")}); err != nil || len(got) != 3 || got[0].Exact != "x" || got[1] != far {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestTimelineAndAnaloguesOfACase(t *testing.T) {
	b := resolved(t)
	l, err := b.Timeline(t.Context(), chronology.Options{Kinds: chronology.Kinds})
	if err != nil || l.Moments == nil || l.Undated == nil || len(l.Kinds) != len(chronology.Kinds) {
		t.Fatalf("%+v, %v", l, err)
	}
	statements := 0
	for _, m := range l.Moments {
		if m.Kind == chronology.Statement {
			statements++
			if m.From != "2031-05-15" || m.Certainty != chronology.Published {
				t.Errorf("%+v", m)
			}
		}
	}
	if statements < 3 {
		t.Errorf("%d statements", statements)
	}
	if _, err := b.Analogues(t.Context(), "in_0000000000", analogue.Options{}); err == nil {
		t.Error("there is no such incident")
	}
	if _, err := b.Analogues(t.Context(), actorNamed(t, b, "Petra Sollis").ID, analogue.Options{}); err == nil || !strings.Contains(err.Error(), "not among the incidents") {
		t.Errorf("an actor is no incident: %v", err)
	}
}

func TestAnaloguesAreReadOffSentences(t *testing.T) {
	b := bench(t, tools(t))
	add(t, b, "one.txt", "Bomb in Corran\n\nCORRAN, May 15, 2031 - A car bomb killed nine people outside a mosque in Corran on Monday, police said. An insider had opened the gate, police said.\n")
	add(t, b, "two.txt", "Bomb in Tarn\n\nTARN, June 20, 2031 - A truck bomb killed twelve people at a church in Tarn on Tuesday, officials said.\n")
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	var first string
	page, err := workbench.List[evidence.Incident](t.Context(), b, store.KindIncidents, query.Incidents.Parse(nil))
	if err != nil || len(page.Items) < 2 {
		t.Skipf("the reader finds %d incidents here, %v", len(page.Items), err)
	}
	for _, in := range page.Items {
		if strings.Contains(in.Label, "Corran") {
			first = in.ID
		}
	}
	r, err := b.Analogues(t.Context(), first, analogue.Options{})
	if err != nil || len(r.Analogues) == 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	found := map[string]bool{}
	for _, f := range r.Analogues[0].Shared {
		found[f.Value] = true
		for _, p := range append(f.Here, f.There...) {
			_, txt, err := b.Article(t.Context(), p.Article, p.Version)
			if err != nil || txt.Exact(p.Span) != p.Exact {
				t.Errorf("%q does not stand at %s", p.Exact, p.Span)
			}
		}
	}
	if !found["vehicle_bomb"] || !found["worship"] {
		t.Errorf("%+v", r.Analogues[0].Shared)
	}
}
