package workbench

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// sealed makes a log of events at the minutes given.
func sealed(events ...evidence.Decision) []evidence.Decision {
	previous := ""
	for i := range events {
		d := &events[i]
		d.Sequence, d.At, d.Previous = int64(i+1), time.Date(2041, 3, 9, 12, i, 0, 0, time.UTC), previous
		d.ID = store.DecisionID(*d)
		*d = custody.Seal(previous, *d)
		previous = d.Hash
	}
	return events
}

func said(by string, v evidence.Verdict, subject string) evidence.Decision {
	return evidence.Decision{By: by, Verdict: v, Subject: subject}
}

// summed writes disagreements down.
func summed(all []Disagreement) (out []string) {
	for _, d := range all {
		line := d.Kind + " " + d.About + ":"
		for _, s := range d.Sides {
			line += fmt.Sprintf(" %s %s", s.By, s.Value)
		}
		if d.Settled {
			line += ", settled by " + d.By
		}
		out = append(out, line)
	}
	return out
}

func TestDisputes(t *testing.T) {
	reason := func(d evidence.Decision, r evidence.Reason) evidence.Decision { d.Reason = r; return d }
	members := func(d evidence.Decision, m ...string) evidence.Decision { d.Members = m; return d }
	value := func(d evidence.Decision, v string) evidence.Decision { d.Value = v; return d }
	for name, c := range map[string]struct {
		log  []evidence.Decision
		want []string
	}{
		"one person changes their mind": {sealed(said("ann", "accept", "st_1"), said("ann", "reject", "st_1")), nil},
		"two agree":                     {sealed(said("ann", "accept", "st_1"), said("bo", "accept", "st_1")), nil},
		"two differ":                    {sealed(said("ann", "accept", "st_1"), said("bo", "reject", "st_1")), []string{"state st_1: ann accept bo reject"}},
		"settled": {sealed(said("ann", "accept", "st_1"), said("bo", "reject", "st_1"), said("cy", "accept", "st_1")),
			[]string{"state st_1: ann accept bo reject, settled by cy"}},
		"and begun anew": {sealed(said("ann", "accept", "st_1"), said("bo", "reject", "st_1"), said("cy", "accept", "st_1"), said("bo", "reject", "st_1")),
			[]string{"state st_1: cy accept bo reject"}},
		"reasons": {sealed(reason(said("ann", "reject", "st_1"), evidence.WrongSource), reason(said("bo", "reject", "st_1"), evidence.Duplicate)),
			[]string{"reason st_1: ann reject bo reject"}},
		"joins": {sealed(members(said("ann", "merge", "ac_1"), "ac_2", "ac_3"), members(said("bo", "split", "ac_2"), "ac_1")),
			[]string{"join ac_1 ac_2: ann one bo apart"}},
		"grades":                    {sealed(value(said("ann", "grade", "so_1"), "B"), value(said("bo", "grade", "so_1"), "C")), []string{"grade so_1: ann B bo C"}},
		"texts one after the other": {sealed(value(said("ann", "write", "rp_1"), `{"text":"a"}`), value(said("bo", "write", "rp_1"), `{"text":"b"}`)), nil},
	} {
		if diff := cmp.Diff(c.want, summed(disputes(c.log))); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// TestDisputesOfCopies has two people decide in two copies, neither knowing of the other; only who could know both settles it.
func TestDisputesOfCopies(t *testing.T) {
	write := func(text string) evidence.Decision {
		return evidence.Decision{By: "x", Verdict: evidence.Write, Subject: "rp_1", Value: `{"text":"` + text + `"}`}
	}
	ann, bo := write("hers"), write("his")
	ann.By, bo.By = "ann", "bo"
	ours := sealed(said("ann", "accept", "st_1"), ann, said("ann", "accept", "st_1"))
	theirs := sealed(said("bo", "reject", "st_1"), bo)
	added, err := custody.Merge(ours, theirs, store.DecisionID)
	if err != nil {
		t.Fatal(err)
	}
	log := append(ours, added...)
	want := []string{"state st_1: bo reject ann accept", "text rp_1: bo written ann written"}
	if diff := cmp.Diff(want, summed(disputes(custody.Order(log)))); diff != "" {
		t.Errorf("brought together:\n%s", diff)
	}
	last := log[len(log)-1]
	d := said("cy", "accept", "st_1")
	d.Sequence, d.At = last.Sequence+1, last.At.Add(time.Hour)
	log = append(log, custody.Seal(last.Hash, d))
	want = []string{"state st_1: bo reject ann accept, settled by cy", "text rp_1: bo written ann written"}
	got := summed(disputes(custody.Order(log)))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("settled:\n%s", diff)
	}
}

// TestFigures compares three people.
func TestFigures(t *testing.T) {
	var log []evidence.Decision
	for i := range 40 {
		id := fmt.Sprintf("st_%010d", i)
		log = append(log, said("ann", "accept", id), said("bo", []evidence.Verdict{"accept", "reject"}[i%4/3], id))
		if i < 5 {
			log = append(log, said("cy", "reject", id))
		}
	}
	out, people := figures(sealed(log...), nil)
	if len(people) != 3 || len(out) != 4 {
		t.Fatalf("%d figures of %v", len(out), people)
	}
	if a := out[0]; a.N != 40 || a.Observed == nil || *a.Observed != 0.75 || a.Value == nil || *a.Value != 0 {
		t.Errorf("%+v", a)
	}
	if a := out[1]; a.N != 5 || a.Value != nil || a.Says != "5 judged by both: not enough to say; a figure wants 20." {
		t.Errorf("%+v", a)
	}
	if a := out[3]; a.Measure != "alpha" || a.N != 40 || a.Value == nil {
		t.Errorf("%+v", a)
	}
}
