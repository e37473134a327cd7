package actor_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/actor"
)

var update = flag.Bool("update", false, "write what was found into testdata")

// world resolves articles.
func world(t testing.TB, rulings resolve.Rulings, articles ...resolve.Article) *resolve.World {
	t.Helper()
	w := &resolve.World{Articles: articles, Rulings: rulings}
	if err := resolve.Run(t.Context(), w, actor.New()); err != nil {
		t.Fatal(err)
	}
	sound(t, w)
	return w
}

// show prints the actors: what they are, how they are named, why an atom is theirs, and who else they may be.
func show(w *resolve.World) string {
	var b strings.Builder
	for i := range w.Actors {
		a := &w.Actors[i]
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s", a.Label, a.Kind)
		if a.Country != "" {
			fmt.Fprintf(&b, " %s", a.Country)
		}
		if a.Gazetteer != "" {
			fmt.Fprintf(&b, ", %s", a.Gazetteer)
		}
		if p := w.Actor[a.Parent]; p != nil {
			fmt.Fprintf(&b, ", of %s", p.Label)
		}
		fmt.Fprintf(&b, "; %d in %d\n", a.Mentions, a.Articles)
		for _, x := range a.Aliases {
			if x.Count > 0 {
				fmt.Fprintf(&b, "  %s %q %d\n", x.Kind, x.Text, x.Count)
			}
		}
		for _, x := range a.Roles {
			fmt.Fprintf(&b, "  is %q %d\n", x.Text, x.Count)
		}
		for _, x := range a.Atoms {
			for _, tie := range x.Joined {
				fmt.Fprintf(&b, "  + %s, %s %.2f: %s\n", strings.TrimPrefix(x.Anchor.Article, "ar_"), tie.Rule, tie.Score, tie.Why)
			}
		}
		for _, x := range a.Perhaps {
			fmt.Fprintf(&b, "  ? %s: %s; but %s\n", x.Label, x.Why, x.Against)
		}
	}
	return b.String()
}

// TestGolden compares the actors of the articles in every file of testdata. An article's file is called by its outlet and
// day.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			x, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var articles []resolve.Article
			for i, f := range x.Files {
				if f.Name == "want" {
					continue
				}
				outlet, day, _ := strings.Cut(f.Name, ", ")
				articles = append(articles, article(t, fmt.Sprint(i+1), outlet, day, string(f.Data)))
			}
			got := show(world(t, resolve.Rulings{}, articles...))
			want := &x.Files[len(x.Files)-1]
			if want.Name != "want" {
				t.Fatal("the last part of the file is not called want")
			}
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(x), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(want.Data), got); diff != "" {
				t.Errorf("actors (-want +got):\n%s", diff)
			}
		})
	}
}

// sound checks what holds for every world: each mention leads to an actor, each atom to its record, nobody is in two.
func sound(t interface{ Fatalf(string, ...any) }, w *resolve.World) {
	if len(w.ActorOf) != len(w.Articles) || len(w.Actor) != len(w.Actors) {
		t.Fatalf("%d maps for %d articles, %d of %d actors by identifier", len(w.ActorOf), len(w.Articles), len(w.Actor), len(w.Actors))
	}
	seen := map[string]string{}
	mentions := map[string]int{}
	for i := range w.Actors {
		a := &w.Actors[i]
		if w.Actor[a.ID] != a || a.Label == "" || a.Kind == "" || a.State == "" || len(a.Atoms) == 0 || a.Atoms[0].ID != a.ID {
			t.Fatalf("actor %q (%s) is incomplete", a.Label, a.ID)
		}
		if a.Roles == nil || a.Aliases == nil || a.Perhaps == nil || a.Articles == 0 || a.Mentions == 0 {
			t.Fatalf("actor %q has nil lists or stands nowhere", a.Label)
		}
		for k, x := range a.Atoms {
			if seen[x.ID] != "" {
				t.Fatalf("atom %s is in %q and %q", x.ID, seen[x.ID], a.Label)
			}
			seen[x.ID] = a.Label
			if x.Joined == nil || k == 0 && len(x.Joined) > 0 || !strings.HasPrefix(x.ID, evidence.PrefixActor+"_") {
				t.Fatalf("atom %s of %q: ties %v", x.ID, a.Label, x.Joined)
			}
			if k > 0 && len(x.Joined) == 0 && len(w.Rulings.Together) == 0 {
				t.Fatalf("nothing says why %s is %q", x.Anchor.Exact, a.Label)
			}
			for _, tie := range x.Joined {
				if tie.Why == "" || tie.Score <= 0 || !slices.ContainsFunc(a.Atoms[:k], func(o evidence.Atom) bool { return o.ID == tie.With }) {
					t.Fatalf("%s is %q by %+v", x.Anchor.Exact, a.Label, tie)
				}
			}
		}
		for _, x := range append(append([]evidence.Alias{}, a.Aliases...), a.Roles...) {
			if (x.Count > 0) != (x.First != nil) {
				t.Fatalf("alias %q of %q: %d mentions, first %v", x.Text, a.Label, x.Count, x.First)
			}
		}
		for _, x := range a.Perhaps {
			if w.Actor[x.ID] == nil || x.ID == a.ID || x.Why == "" || x.Against == "" {
				t.Fatalf("%q may be %+v", a.Label, x)
			}
		}
	}
	for i, of := range w.ActorOf {
		known := map[string]bool{}
		for _, m := range w.Articles[i].Mentions {
			known[m.ID] = true
		}
		for m, id := range of {
			if w.Actor[id] == nil || !known[m] {
				t.Fatalf("mention %s of article %d is of %s, which is nobody", m, i, id)
			}
			mentions[id]++
		}
	}
	for i := range w.Actors {
		if a := &w.Actors[i]; mentions[a.ID] != a.Mentions {
			t.Fatalf("%q has %d mentions, not %d", a.Label, mentions[a.ID], a.Mentions)
		}
	}
}
