package warning_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/warning"
	"hearsay/internal/text"
)

func load(t testing.TB, file string) (articles []resolve.Article, actors, incidents string) {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return given(t, archive)
}

// groups returns which notices were joined, whatever their order: each warning as its sorted atoms.
func groups(w *resolve.World) []string {
	var out []string
	for _, x := range w.Warnings {
		var atoms []string
		for _, a := range x.Atoms {
			atoms = append(atoms, a.ID)
		}
		slices.Sort(atoms)
		out = append(out, strings.Join(atoms, " "))
	}
	slices.Sort(out)
	return out
}

// TestOrderDoesNotMatter: articles in any order of arrival give the same warnings.
func TestOrderDoesNotMatter(t *testing.T) {
	for _, file := range []string{"contested.txtar", "receipt.txtar", "years.txtar"} {
		articles, actors, incidents := load(t, file)
		want := groups(resolved(t, world(slices.Clone(articles), actors, incidents)))
		rapid.Check(t, func(r *rapid.T) {
			order := rapid.Permutation(slices.Clone(articles)).Draw(r, "order")
			if got := groups(resolved(t, world(order, actors, incidents))); !slices.Equal(got, want) {
				r.Fatalf("%s: %v, want %v", file, got, want)
			}
		})
	}
}

// TestPeopleDecide: what a person splits stays split, what a person merges is merged against all facts, and an undo undoes it.
func TestPeopleDecide(t *testing.T) {
	articles, actors, incidents := load(t, "contested.txtar")
	w := resolved(t, world(articles, actors, incidents))
	first, other := w.Warnings[0], w.Warnings[1]
	if len(first.Atoms) != 2 {
		t.Fatalf("the warning has %d atoms", len(first.Atoms))
	}
	split := evidence.Decision{ID: "dc_1", Verdict: evidence.Split, Subject: first.ID, Members: []string{first.Atoms[1].ID}}
	if got := resolved(t, world(articles, actors, incidents, split)); len(got.Warnings) != len(w.Warnings)+1 || got.Warnings[0].ID != first.ID {
		t.Errorf("split: %d warnings, had %d", len(got.Warnings), len(w.Warnings))
	} else if p := got.Warnings[0].Perhaps; !slices.ContainsFunc(p, func(m evidence.Maybe) bool { return m.Against == "a person held them apart" }) {
		t.Errorf("split: nothing says that a person held them apart: %+v", p)
	}
	split.Undone = true
	if got := resolved(t, world(articles, actors, incidents, split)); !slices.Equal(groups(got), groups(w)) {
		t.Error("an undone split still splits")
	}
	merge := evidence.Decision{ID: "dc_2", Verdict: evidence.Merge, Subject: first.ID, Members: []string{other.ID}}
	got := resolved(t, world(articles, actors, incidents, merge))
	if len(got.Warnings) != len(w.Warnings)-1 || !slices.ContainsFunc(got.Warnings[0].Atoms, func(a evidence.Atom) bool { return a.ByHand == "dc_2" }) {
		t.Errorf("merged: %d warnings, had %d", len(got.Warnings), len(w.Warnings))
	}
	reject := evidence.Decision{ID: "dc_3", Verdict: evidence.Reject, Subject: first.ID}
	if got := resolved(t, world(articles, actors, incidents, reject)); got.Warnings[0].State != evidence.Rejected || got.Warnings[0].Decision != "dc_3" {
		t.Errorf("rejected: %s", got.Warnings[0].State)
	}
}

// made puts together a world of one-notice articles without reading any text.
func made(n int, notice func(i int) evidence.Notice) *resolve.World {
	w := &resolve.World{Rulings: resolve.RulingsOf(nil), Actor: map[string]*evidence.Actor{}}
	for i := range 40 {
		w.Actors = append(w.Actors, evidence.Actor{Head: evidence.Head{ID: fmt.Sprintf("ac_%d", i), Label: fmt.Sprintf("State %d", i)}, Kind: evidence.ActorState, Country: fmt.Sprintf("S%d", i)})
	}
	for i := range w.Actors {
		w.Actor[w.Actors[i].ID] = &w.Actors[i]
	}
	for i := range n {
		a := resolve.Article{ID: fmt.Sprintf("ar_%d", i), SHA256: fmt.Sprint(i), Outlet: "Post", Published: "2031-04-12", Statements: []resolve.Statement{}}
		x := notice(i)
		x.Anchors = []evidence.Piece{{Span: text.Span{Start: 0, End: 6}, Exact: "warned"}}
		x.Score, x.Standing = 0.9, evidence.NoticeGiven
		a.Notices = []resolve.Notice{{Notice: x}}
		w.Articles = append(w.Articles, a)
		w.ActorOf = append(w.ActorOf, map[string]string{"m1": fmt.Sprintf("ac_%d", i%40), "m2": fmt.Sprintf("ac_%d", (i+1)%40)})
	}
	return w
}

func state(m, words string) evidence.Party {
	return evidence.Party{Mention: &m, Piece: evidence.Piece{Span: text.Span{Start: 10, End: 16}, Exact: words}}
}

// TestHardFacts: whatever else they share, notices of different kinds, to different states or of different years stay apart.
func TestHardFacts(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		kinds := rapid.SliceOfN(rapid.SampledFrom(evidence.NoticeKinds), 8, 8).Draw(r, "kinds")
		years := rapid.SliceOfN(rapid.SampledFrom([]string{"2027", "2029", "2031"}), 8, 8).Draw(r, "years")
		to := rapid.SliceOfN(rapid.IntRange(0, 2), 8, 8).Draw(r, "to")
		w := made(8, func(i int) evidence.Notice {
			return evidence.Notice{
				Kind: kinds[i], FromParty: state("m1", "Kadwen"), ToParty: state("m2", "Ostrane"), About: []evidence.Piece{{Exact: "a bomb at the Marlin theatre"}},
				Date: &evidence.EventDate{From: years[i] + "-03-06", To: years[i] + "-03-06"},
			}
		})
		for i := range w.ActorOf {
			w.ActorOf[i] = map[string]string{"m1": "ac_9", "m2": fmt.Sprintf("ac_%d", to[i])}
		}
		resolved(t, w)
		at := map[string]int{}
		for i := range w.Articles {
			at[w.Articles[i].ID] = i
		}
		for _, x := range w.Warnings {
			for _, a := range x.Atoms[1:] {
				i, j := at[x.Atoms[0].Anchor.Article], at[a.Anchor.Article]
				if kinds[i] != kinds[j] || years[i] != years[j] || to[i] != to[j] {
					r.Fatalf("joined %s %s to %d with %s %s to %d", kinds[i], years[i], to[i], kinds[j], years[j], to[j])
				}
			}
		}
		same := map[string]bool{}
		for i := range kinds {
			same[fmt.Sprint(kinds[i], years[i], to[i])] = true
		}
		if len(w.Warnings) != len(same) {
			r.Fatalf("%d warnings of %d sorts", len(w.Warnings), len(same))
		}
	})
}

// TestSplitAndMergeAreInverse: whichever atoms are split from their warning and merged with it again, the world is as before.
func TestSplitAndMergeAreInverse(t *testing.T) {
	w := made(6, func(int) evidence.Notice {
		return evidence.Notice{Kind: evidence.NoticeWarning, FromParty: state("m1", "Kadwen"), ToParty: state("m2", "Ostrane"), About: []evidence.Piece{{Exact: "a bomb at the Marlin theatre"}}}
	})
	for i := range w.ActorOf {
		w.ActorOf[i] = map[string]string{"m1": "ac_1", "m2": "ac_2"}
	}
	want := groups(resolved(t, w))
	if len(want) != 1 {
		t.Fatalf("%d warnings of one", len(want))
	}
	rapid.Check(t, func(r *rapid.T) {
		k := rapid.IntRange(1, 5).Draw(r, "atom")
		id, member := w.Warnings[0].ID, w.Warnings[0].Atoms[k].ID
		log := []evidence.Decision{{ID: "dc_1", Verdict: evidence.Split, Subject: id, Members: []string{member}}}
		w.Rulings = resolve.RulingsOf(log)
		apart := len(resolved(t, w).Warnings)
		log = append(log, evidence.Decision{ID: "dc_2", Verdict: evidence.Merge, Subject: id, Members: []string{member}})
		w.Rulings = resolve.RulingsOf(log)
		if got := groups(resolved(t, w)); apart != 2 || !slices.Equal(got, want) {
			r.Fatalf("apart %d, together %v", apart, got)
		}
	})
}

// TestListsAreNeverNil: JSON shows empty lists, not null.
func TestListsAreNeverNil(t *testing.T) {
	w := resolved(t, made(1, func(int) evidence.Notice {
		return evidence.Notice{Kind: evidence.NoticeWarning, About: []evidence.Piece{{Exact: "a flood"}}}
	}))
	x := w.Warnings[0]
	for name, list := range map[string][]evidence.SaidOf{"of": x.Of, "obtained": x.Obtained, "given": x.Given, "public": x.Public, "disclosed": x.Disclosed, "channels": x.Channels, "said": x.Said, "responses": x.Responses, "lead": x.LeadText} {
		if list == nil {
			t.Errorf("%s is nil", name)
		}
	}
	if x.Perhaps == nil || x.Contested == nil || len(x.Specific) != 4 || x.Atoms[0].Joined == nil || x.Specific[0].Places == nil {
		t.Errorf("%+v", x)
	}
	if w := resolved(t, &resolve.World{}); w.Warnings == nil || len(w.Warnings) != 0 {
		t.Errorf("an empty world has %v", w.Warnings)
	}
}

// TestGrowth: four thousand notices of one warning, and four thousand of many, are joined in time that grows with their number.
func TestGrowth(t *testing.T) {
	for _, one := range []bool{true, false} {
		took := func(n int) time.Duration {
			w := made(n, func(i int) evidence.Notice {
				about := "a bomb at the Marlin theatre"
				if !one {
					about = fmt.Sprintf("a bomb at quay %d of the harbour", i/3)
				}
				return evidence.Notice{Kind: evidence.NoticeWarning, FromParty: state("m1", "Kadwen"), ToParty: state("m2", "Ostrane"), About: []evidence.Piece{{Exact: about}}}
			})
			if one {
				for i := range w.ActorOf {
					w.ActorOf[i] = map[string]string{"m1": "ac_1", "m2": "ac_2"}
				}
			}
			start := time.Now()
			resolved(t, w)
			return time.Since(start)
		}
		ok := false
		var small, large time.Duration
		for range 3 { // measured again before complaining: the machine has other work
			small, large = took(400), took(4000)
			if ok = large < 30*small+100*time.Millisecond; ok {
				break
			}
		}
		if !ok {
			t.Errorf("one warning %v: 400 notices took %v, 4,000 took %v", one, small, large)
		}
	}
}

// TestEnds: a resolution whose context has ended stops.
func TestEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := warning.New().Resolve(ctx, made(3, func(int) evidence.Notice { return evidence.Notice{} })); err == nil {
		t.Error("no error")
	}
}
