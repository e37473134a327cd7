package claim_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/claim"
	"hearsay/internal/text"
)

// said makes a world of articles, each with one statement by a speaker of its own. An @ before the words: of the one incident.
func said(t interface{ Fatal(...any) }, contents ...string) *resolve.World {
	w := &resolve.World{Rulings: resolve.RulingsOf(nil), Actor: map[string]*evidence.Actor{}}
	crash := evidence.Incident{Head: evidence.Head{ID: "in_0000000001", Label: "Crash of Kestrel 40, Ostrava Bay"}}
	for _, told := range []string{"brought down", "felled", "destroyed", "crash"} {
		crash.Atoms = append(crash.Atoms, evidence.Atom{Anchor: evidence.Place{Piece: evidence.Piece{Exact: told}}})
	}
	crash.Targets = []evidence.SaidOf{{Value: "the airliner"}, {Value: "the aircraft"}}
	w.Incidents = []evidence.Incident{crash}
	for i, c := range contents {
		words, of := strings.CutPrefix(c, "@")
		speaker := fmt.Sprintf("Speaker %d", i)
		piece := evidence.Piece{Span: text.Span{Start: 0, End: len([]rune(words))}, Exact: words}
		a := resolve.Article{ID: fmt.Sprintf("ar_%010d", i), Version: 1, SHA256: fmt.Sprint(i), Outlet: "The Lantern", Published: "2041-03-09"}
		a.Statements = []resolve.Statement{{
			Statement: evidence.Statement{
				ID: fmt.Sprintf("st_%010d", i), Source: evidence.Source{Kind: evidence.SourceNamed, Actor: &speaker},
				Cue: evidence.Cue{Lemma: "say", Stance: evidence.StanceAssert}, Content: evidence.Content{Spans: []evidence.Piece{piece}},
			}, State: evidence.Proposed, Sureness: evidence.Sure,
		}}
		w.IncidentOf = append(w.IncidentOf, map[string]string{})
		if of {
			a.Events = []resolve.Event{{Event: evidence.Event{ID: "i1", Anchors: []evidence.Piece{piece}}}}
			w.IncidentOf[i]["i1"] = "in_0000000001"
		}
		w.Articles = append(w.Articles, a)
	}
	if err := claim.New().Resolve(context.Background(), w); err != nil {
		t.Fatal(err)
	}
	return w
}

// filler makes words as rare as they are in a case of some size.
var filler = []string{
	"the committee will meet again in autumn", "trains were running normally on the coastal line", "exports of timber had doubled",
	"she had known the family for years", "no decision was made about the budget", "the stadium could be finished by spring",
	"people in the region are worried about the river", "doctors had asked for more beds", "the trial was postponed because a witness was ill",
	"fishermen found the boat empty", "the airliner belonged to a small company", "a bomb squad was called to the school",
	"the explosion was heard across the bay", "the government had no plans to change the law", "the group had been founded by students",
}

func TestPairs(t *testing.T) {
	data, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split(string(data), "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		if strings.HasPrefix(block, "#") || len(lines) != 3 {
			continue
		}
		w := said(t, append([]string{lines[0], lines[1]}, filler...)...)
		joined := slices.ContainsFunc(w.Claims, func(c evidence.Claim) bool { return len(c.Atoms) > 1 })
		if joined != (lines[2] == "same") {
			t.Errorf("%s\n%s\njoined: %v, want %s; perhaps %+v", lines[0], lines[1], joined, lines[2], w.Claims[0].Perhaps)
		}
	}
}

func TestSides(t *testing.T) {
	w := said(t, append([]string{"he had met the commander in the mountains", "he had never met the commander in the mountains"}, filler...)...)
	c := w.Claims[0]
	if len(c.Affirm) != 1 || len(c.Deny) != 1 || c.Voices != 2 || c.Articles != 2 || c.Words != "he had met the commander in the mountains" {
		t.Errorf("%+v", c)
	}
	if c.Atoms[1].Joined[0].Why == "" || c.Affirm[0].Speaker != "Speaker 0" {
		t.Errorf("no reason or no speaker: %+v", c.Atoms)
	}
}

// TestPeopleDecide merges two claims, and splits them again.
// TestSilence: who declines to speak claims nothing; who denies saying so, and means it, is heard.
func TestSilence(t *testing.T) {
	w := said(t, append([]string{"to comment on the inspection of the eastern pier"}, filler...)...)
	count := len(w.Claims)
	s := &w.Articles[0].Statements[0]
	s.Cue.Lemma, s.Negated, s.Factuality = "decline", true, evidence.Uncommitted
	w.Claims = nil
	if err := claim.New().Resolve(context.Background(), w); err != nil {
		t.Fatal(err)
	}
	if len(w.Claims) != count-1 {
		t.Errorf("%d claims, and with a silence %d", count, len(w.Claims))
	}
}

func TestPeopleDecide(t *testing.T) {
	contents := append([]string{"the mine was closed for repairs", "the pit has been shut for maintenance"}, filler...)
	w := said(t, contents...)
	a, b := w.Claims[0].ID, w.Claims[1].ID
	again := &resolve.World{Articles: w.Articles, IncidentOf: w.IncidentOf, Incidents: w.Incidents, Actor: w.Actor, Rulings: resolve.RulingsOf([]evidence.Decision{
		{ID: "dc_1", Verdict: evidence.Merge, Subject: a, Members: []string{b}},
	})}
	if err := claim.New().Resolve(context.Background(), again); err != nil {
		t.Fatal(err)
	}
	if len(again.Claims) != len(w.Claims)-1 || again.Claims[0].ID != a || again.Claims[0].Atoms[1].ByHand != "dc_1" {
		t.Errorf("merged: %d claims of %d, %+v", len(again.Claims), len(w.Claims), again.Claims[0].Atoms)
	}
	again.Rulings = resolve.RulingsOf([]evidence.Decision{
		{ID: "dc_1", Verdict: evidence.Merge, Subject: a, Members: []string{b}}, {ID: "dc_2", Verdict: evidence.Split, Subject: a, Members: []string{b}},
	})
	if err := claim.New().Resolve(context.Background(), again); err != nil {
		t.Fatal(err)
	}
	if len(again.Claims) != len(w.Claims) {
		t.Errorf("split again: %d claims, had %d", len(again.Claims), len(w.Claims))
	}
}

// TestOrderDoesNotMatter: the articles' order of arrival changes identifiers, never what is joined.
func TestOrderDoesNotMatter(t *testing.T) {
	contents := append([]string{"traces of explosives were found on the wreckage", "the wreckage showed traces of explosives", "he had met the commander", "he had never met the commander"}, filler...)
	groups := func(w *resolve.World) []string {
		var out []string
		for _, c := range w.Claims {
			var words []string
			for _, v := range slices.Concat(c.Affirm, c.Deny, c.Doubt) {
				words = append(words, v.Words)
			}
			slices.Sort(words)
			out = append(out, strings.Join(words, " | "))
		}
		slices.Sort(out)
		return out
	}
	want := groups(said(t, contents...))
	rapid.Check(t, func(t *rapid.T) {
		if got := groups(said(t, rapid.Permutation(contents).Draw(t, "order")...)); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

// TestGrowth: ten times the statements take not much more than ten times the time, though all speak of one thing.
func TestGrowth(t *testing.T) {
	took := func(n int) time.Duration {
		contents := make([]string, n)
		for i := range contents {
			contents[i] = fmt.Sprintf("@the ferry %s carried cargo%d and a bomb destroyed deck%d near the harbour", []string{"Alder", "Birch", "Cedar"}[i%3], i%97, i%31)
		}
		begin := time.Now()
		said(t, contents...)
		return time.Since(begin)
	}
	took(500)
	for try := 0; ; try++ {
		small, large := took(800), took(8000)
		if large < 30*small {
			return
		}
		if try == 2 {
			t.Fatalf("800 statements took %v, 8,000 took %v", small, large)
		}
	}
}

func FuzzContents(f *testing.F) {
	f.Add("the mine was closed", "@no bomb, no missile; 43 dead.")
	f.Add("", "@\u00a0\u200e…")
	f.Fuzz(func(t *testing.T, a, b string) {
		w := said(t, a, b, filler[0])
		for _, c := range w.Claims {
			if len(c.Atoms) == 0 || c.ID != c.Atoms[0].ID || len(c.Affirm)+len(c.Deny)+len(c.Doubt) != len(c.Atoms) {
				t.Fatalf("%+v", c)
			}
		}
	})
}
