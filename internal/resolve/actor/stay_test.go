package actor_test

import (
	"context"
	"slices"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/actor"
)

// TestWhatIsKnownKeepsItsName: what people decided on an actor, joined to it, graded of it as a source and wrote of it holds when another
// reader begins its chain at other characters; who is not named is called by its first characters as ever.
func TestWhatIsKnownKeepsItsName(t *testing.T) {
	paper := func(first bool) []resolve.Article {
		a := newMade("A", "2031-05-02").say("p 1 Oru", "p 1 Ann Oru", "p 2 Vell", "p 2 Jan Vell", "o 3 Harbour Guild")
		b := newMade("B", "2031-05-03").say("p 1 A. M. Orune", "p 1 Orune")
		if !first { // the reader that came before had missed the first two names
			a.Mentions = slices.Delete(a.Mentions, 2, 3)
			a.Mentions = slices.Delete(a.Mentions, 0, 1)
		}
		return []resolve.Article{a.Article, b.Article}
	}
	run := func(first bool, log ...evidence.Decision) map[string]evidence.Actor {
		t.Helper()
		w := &resolve.World{Articles: paper(first), Rulings: resolve.RulingsOf(log), Actor: map[string]*evidence.Actor{}}
		if err := resolve.Run(context.Background(), w, actor.New()); err != nil {
			t.Fatal(err)
		}
		out := map[string]evidence.Actor{}
		for _, a := range w.Actors {
			out[a.Label] = a
		}
		return out
	}
	before, after := run(false), run(true)
	oru, vell, orune := before["Ann Oru"].ID, before["Jan Vell"].ID, before["A. M. Orune"].ID
	if oru == "" || vell == "" || orune == "" || after["Ann Oru"].ID == oru || after["Jan Vell"].ID == vell {
		t.Fatalf("the reader that came later begins nothing elsewhere: %v, then %v", before, after)
	}
	decide := func(v evidence.Verdict, subject, value string, members ...string) evidence.Decision {
		return evidence.Decision{ID: "dc_" + string(v), Verdict: v, Subject: subject, Value: value, Members: members}
	}
	t.Run("a verdict", func(t *testing.T) {
		got := run(true, decide(evidence.Reject, oru, ""))
		if a := got["Ann Oru"]; a.ID != oru || a.State != evidence.Rejected || a.Atoms[0].Anchor.Exact != "Oru" {
			t.Errorf("rejected as %s, and is %s now, %s, first %q", oru, a.ID, a.State, a.Atoms[0].Anchor.Exact)
		}
		if a := got["Jan Vell"]; a.ID != after["Jan Vell"].ID {
			t.Errorf("nobody named %s, and yet it is %s", after["Jan Vell"].ID, a.ID)
		}
	})
	t.Run("a merge, from either side", func(t *testing.T) {
		for _, d := range []evidence.Decision{decide(evidence.Merge, oru, "", orune), decide(evidence.Merge, orune, "", oru)} {
			got := run(true, d)
			if len(got) != len(after)-1 {
				t.Errorf("%d actors, want one fewer than %d", len(got), len(after))
			}
		}
	})
	t.Run("what is kept apart", func(t *testing.T) {
		got := run(true, decide(evidence.Merge, oru, "", vell), decide(evidence.Split, oru, "", vell))
		if len(got) != len(after) {
			t.Errorf("%d actors, want %d", len(got), len(after))
		}
	})
	t.Run("a grade, and a citation", func(t *testing.T) {
		if a := run(true, decide(evidence.Assess, evidence.ActorVoiceID(vell), "B"))["Jan Vell"]; a.ID != vell {
			t.Errorf("graded as the source %s, and is %s now", vell, a.ID)
		}
		if a := run(true, decide(evidence.Write, "rp_0000000001", `{"text":"Vell was there [@`+vell+`]."}`))["Jan Vell"]; a.ID != vell {
			t.Errorf("cited as %s, and is %s now", vell, a.ID)
		}
	})
	t.Run("an earlier version, in the same words", func(t *testing.T) {
		known := func(words string) map[string]evidence.Actor {
			w := &resolve.World{Articles: paper(true), Rulings: resolve.RulingsOf([]evidence.Decision{decide(evidence.Reject, "ac_0DDVERS10N", "")}), Actor: map[string]*evidence.Actor{}}
			w.Articles[0].Before = []resolve.Before{{ID: "ac_0DDVERS10N", Words: words}, {ID: "ac_N0B0DYS000", Words: "Harbour Guild"}}
			if err := resolve.Run(context.Background(), w, actor.New()); err != nil {
				t.Fatal(err)
			}
			out := map[string]evidence.Actor{}
			for _, a := range w.Actors {
				out[a.ID] = a
			}
			return out
		}
		if a := known("Jan Vell")["ac_0DDVERS10N"]; a.Label != "Jan Vell" || a.State != evidence.Rejected {
			t.Errorf("Jan Vell is not known any more: %+v", a)
		}
		if a, ok := known("Jan")["ac_0DDVERS10N"]; ok {
			t.Errorf("%s is taken for Jan", a.Label)
		}
	})
	t.Run("what is decided anew goes before", func(t *testing.T) {
		if a := run(true, decide(evidence.Reject, oru, ""), decide(evidence.Accept, after["Ann Oru"].ID, ""))["Ann Oru"]; a.ID != after["Ann Oru"].ID || a.State != evidence.Accepted {
			t.Errorf("it is %s, %s; want %s, accepted", a.ID, a.State, after["Ann Oru"].ID)
		}
	})
}
