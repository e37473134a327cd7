package analogue_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/analogue"
)

var update = flag.Bool("update", false, "write the golden files anew")

// read reads a case as the golden files write it: an incident a line, what belongs to it below.
func read(src string) (*weighing.Case, map[string][]evidence.Place) {
	c, words := &weighing.Case{}, map[string][]evidence.Place{}
	n := 0
	place := func(exact string) evidence.Place {
		n += len(exact) + 1
		return evidence.Place{Article: fmt.Sprintf("ar_%d", len(c.Incidents)), Version: 1, Piece: evidence.Piece{Span: text.Span{Start: n - len(exact) - 1, End: n - 1}, Exact: exact}, Outlet: "The Calder Courier"}
	}
	var in *evidence.Incident
	for line := range strings.Lines(src) {
		f := strings.Split(strings.TrimSpace(line), "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		f = append(f, "", "", "", "", "")
		switch f[0] {
		case "actor":
			c.Actors = append(c.Actors, evidence.Actor{Head: evidence.Head{ID: f[1], Label: f[2]}})
		case "incident": // identifier | label | kind | country | place
			c.Incidents = append(c.Incidents, evidence.Incident{Head: evidence.Head{ID: f[1], Label: f[2], State: evidence.Proposed, Articles: 1}, Kind: evidence.IncidentKind(f[3]), Stage: evidence.Accomplished})
			in = &c.Incidents[len(c.Incidents)-1]
			in.Atoms = []evidence.Atom{{ID: f[1], Anchor: place(f[3])}}
			if f[4] != "" {
				in.Where = &evidence.Where{Country: f[4], Name: f[5]}
				in.Places = []evidence.SaidOf{{Value: f[5], Places: []evidence.Place{place(f[5])}}}
			}
		case "sentence":
			words[in.ID] = append(words[in.ID], place(f[1]))
		case "target", "instrument", "victim":
			v := evidence.SaidOf{Value: f[1], Detail: f[2], Places: []evidence.Place{place(f[1])}}
			list := map[string]*[]evidence.SaidOf{"target": &in.Targets, "instrument": &in.Instruments, "victim": &in.Victims}[f[0]]
			*list = append(*list, v)
		case "behind":
			in.Blame = append(in.Blame, evidence.Blame{Slot: "claimed_by", Who: f[1], Name: f[1], Places: []evidence.Place{place(f[1])}})
		case "dead":
			var n float64
			fmt.Sscan(f[1], &n)
			in.Figures = append(in.Figures, evidence.FigureClaim{Effect: evidence.EffectDeath, Count: evidence.Count{Min: &n, Max: &n, Exact: f[1]}, Place: place(f[1])})
		case "perhaps":
			in.Perhaps = append(in.Perhaps, evidence.Maybe{ID: f[1]})
		case "rejected":
			in.State = evidence.Rejected
		}
	}
	return c, words
}

func write(r analogue.Result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d of %d others\n", r.Incident.Label, r.Total, r.Compared)
	for _, a := range r.Analogues {
		fmt.Fprintf(&b, "%d %s (%s)\n", a.Rank, a.Label, a.Likeness)
		for _, f := range a.Shared {
			fmt.Fprintf(&b, "    %s: %s (%s, %d of %d)\n", f.Name, f.Words, f.Rarity, f.Among, f.Of)
			for _, side := range [][]evidence.Place{f.Here, f.There} {
				for _, p := range side {
					fmt.Fprintf(&b, "        “%s”\n", p.Exact)
				}
			}
		}
	}
	if r.Why != "" {
		fmt.Fprintln(&b, r.Why)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c, words := read(string(archive.Comment))
		x := analogue.New(c, words)
		changed := false
		for i := range archive.Files {
			f := &archive.Files[i]
			r, ok := x.Like(strings.TrimPrefix(f.Name, "like "), analogue.Options{})
			got := write(r)
			if !ok {
				got = "no such incident\n"
			}
			if *update {
				changed, f.Data = true, []byte(got)
			} else if d := cmp.Diff(string(f.Data), got); d != "" {
				t.Errorf("%s, %s (-want +got):\n%s", name, f.Name, d)
			}
		}
		if changed {
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestMethodsAreReadOffSentences(t *testing.T) {
	for sentence, want := range map[string]string{
		"Police believe a baggage handler had placed the device in the hold.":           "insider hidden_in_luggage",
		"The men were dressed as police and wore army uniforms.":                        "disguise",
		"He was not dressed as a guard.":                                                "",
		"There was no suicide bomber, the ministry said.":                               "",
		"Four days after the ceasefire, shells fell on Ost.":                            "ceasefire_broken",
		"The truce collapsed when rockets were fired at the port.":                      "ceasefire_broken rockets",
		"A second blast hit rescuers minutes later.":                                    "second_blast",
		"Flight 712, a chartered plane, came down.":                                     "airliner",
		"The minister flew home on a flight.":                                           "",
		"A car bomb went off outside the mosque during Friday prayers.":                 "vehicle_bomb worship at_prayer",
		"Gunmen on motorcycles opened fire and fled.":                                   "drive_by open_fire",
		"The device had been hidden in a luggage trolley; quarry explosives were used.": "hidden_in_luggage stolen_explosives",
		"": "",
	} {
		src := "incident | in_1 | One | attack\nsentence | " + sentence
		c, words := read(src)
		r, _ := analogue.New(c, words).Like("in_1", analogue.Options{})
		var got []string
		for _, f := range r.Features {
			if f.Name == analogue.Method || f.Name == analogue.Target {
				got = append(got, f.Value)
			}
		}
		a, b := slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(strings.Fields(want)))
		if !slices.Equal(a, b) {
			t.Errorf("%q: %v, want %v", sentence, a, b)
		}
	}
}

// Whatever a case holds: never itself, never what may be the same, in order, each feature on both sides; and the order of the
// incidents changes nothing.
func TestLikeness(t *testing.T) {
	sentences := []string{"A car bomb went off.", "An insider helped.", "It rained on the orchard and the granary.", "Gunmen stormed the hotel.", ""}
	rapid.Check(t, func(t *rapid.T) {
		var lines []string
		n := rapid.IntRange(0, 12).Draw(t, "n")
		for i := range n {
			s := fmt.Sprintf("incident | in_%02d | Incident %d | %s | %s | Ost", i, i, rapid.SampledFrom([]string{"bombing", "attack", "other", ""}).Draw(t, "kind"), rapid.SampledFrom([]string{"", "FR"}).Draw(t, "country"))
			s += "\nsentence | " + rapid.SampledFrom(sentences).Draw(t, "sentence")
			if rapid.Bool().Draw(t, "behind") {
				s += "\nbehind | ac_1"
			}
			if rapid.IntRange(0, 5).Draw(t, "perhaps") == 0 {
				s += fmt.Sprintf("\nperhaps | in_%02d", rapid.IntRange(0, 11).Draw(t, "of"))
			}
			if rapid.IntRange(0, 9).Draw(t, "state") == 0 {
				s += "\nrejected"
			}
			lines = append(lines, s)
		}
		c, words := read(strings.Join(lines, "\n"))
		x := analogue.New(c, words)
		turned := *c
		turned.Incidents = slices.Clone(c.Incidents)
		slices.Reverse(turned.Incidents)
		y := analogue.New(&turned, words)
		for i := range c.Incidents {
			in := &c.Incidents[i]
			r, ok := x.Like(in.ID, analogue.Options{})
			if ok != in.Stands() {
				t.Fatalf("%s: %v", in.ID, ok)
			}
			if !ok {
				continue
			}
			if (r.Why == "") != (len(r.Analogues) > 0) || r.Total != len(r.Analogues) {
				t.Fatalf("%+v", r)
			}
			back, _ := y.Like(in.ID, analogue.Options{})
			if d := cmp.Diff(write(r), write(back)); d != "" {
				t.Fatal("the order of incidents matters", d)
			}
			for _, a := range r.Analogues {
				if a.ID == in.ID || len(a.Shared) < 2 {
					t.Fatalf("%+v", a)
				}
				for _, m := range in.Perhaps {
					if m.ID == a.ID {
						t.Fatal("it may be the same")
					}
				}
				for _, f := range a.Shared {
					if f.Among < 2 || f.Of < f.Among || f.Words == "" || len(f.Here) == 0 || len(f.There) == 0 {
						t.Fatalf("%+v", f)
					}
				}
				// Likeness holds both ways.
				other, _ := x.Like(a.ID, analogue.Options{})
				if !slices.ContainsFunc(other.Analogues, func(b analogue.Analogue) bool { return b.ID == in.ID && b.Likeness == a.Likeness }) {
					t.Fatalf("%s is like %s, and not the other way round", in.ID, a.ID)
				}
			}
		}
	})
}

func TestLimits(t *testing.T) {
	c, words := read("incident | in_1 | One | bombing\nsentence | An insider helped.\nincident | in_2 | Two | bombing\nsentence | An insider helped.\nincident | in_3 | Three | bombing\nsentence | An insider helped.\n")
	x := analogue.New(c, words)
	if r, _ := x.Like("in_1", analogue.Options{Limit: 1}); len(r.Analogues) != 1 || r.Total != 2 {
		t.Errorf("%+v", r)
	}
	if r, _ := x.Like("in_1", analogue.Options{MinShared: 9}); len(r.Analogues) != 0 || r.Why == "" {
		t.Errorf("%+v", r)
	}
	// One sentence that tells of two incidents makes them no more alike.
	words["in_2"] = words["in_1"]
	if r, _ := analogue.New(c, words).Like("in_1", analogue.Options{}); len(r.Analogues) != 1 || r.Analogues[0].ID != "in_3" || r.Total != 1 {
		t.Errorf("%+v", r)
	}
	if _, ok := analogue.New(&weighing.Case{}, nil).Like("in_1", analogue.Options{}); ok {
		t.Error("an empty case has no incident")
	}
}

func TestScale(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	var b strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&b, "incident | in_%05d | Incident %d | bombing | FR | Town %d\nbehind | ac_%d\n", i, i, i%300, i%40)
		for k := range 3 {
			fmt.Fprintf(&b, "sentence | A car bomb that somebody inside the works%d had hidden in a trolley went off near the granary%d at the market, minutes after the ceasefire.\n", i%97, (i*7+k)%991)
		}
	}
	c, words := read(b.String())
	began := time.Now()
	x := analogue.New(c, words)
	made := time.Since(began)
	began = time.Now()
	r, _ := x.Like("in_00500", analogue.Options{Limit: 20})
	t.Logf("10,000 incidents: index in %v, %d analogues in %v", made, r.Total, time.Since(began))
	if made > 20*time.Second || len(r.Analogues) != 20 {
		t.Errorf("%v, %d", made, len(r.Analogues))
	}
}
