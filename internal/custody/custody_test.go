package custody_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"

	"pgregory.net/rapid"
)

var noon = time.Date(2041, 3, 9, 12, 0, 0, 0, time.UTC)

// log makes a sound log of n events.
func log(n int) []evidence.Decision {
	var events []evidence.Decision
	previous := ""
	for i := range n {
		d := custody.Seal(previous, evidence.Decision{
			ID: fmt.Sprintf("dc_%010d", i+1), Sequence: int64(i + 1), At: noon.Add(time.Duration(i) * time.Second), By: "ann",
			Verdict: evidence.Accept, Subject: fmt.Sprintf("st_%010d", i%3), Note: "looked at “both”",
		})
		previous = d.Hash
		events = append(events, d)
	}
	return events
}

func TestCheckSoundLog(t *testing.T) {
	for _, n := range []int{0, 1, 2, 50} {
		if err := custody.Check(log(n)); err != nil {
			t.Errorf("%d events: %v", n, err)
		}
	}
}

func TestSeal(t *testing.T) {
	d := custody.Seal("abc", evidence.Decision{ID: "dc_1", Sequence: 1, At: noon.Add(1500 * time.Microsecond).In(time.FixedZone("", 7200)), By: "ann", Undone: true})
	if d.Previous != "abc" || !d.At.Equal(noon.Add(time.Millisecond)) || d.At.Location() != time.UTC {
		t.Errorf("Seal = %+v; want the time in UTC and whole milliseconds", d)
	}
	if len(d.Hash) != 64 || strings.ToLower(d.Hash) != d.Hash {
		t.Errorf("hash %q is not SHA-256 in lower-case hexadecimal", d.Hash)
	}
	d.Undone = false
	if custody.Hash(d) != d.Hash {
		t.Error("Undone is derived and must not be hashed")
	}
	// The same event has the same hash on every machine and in every version: a change here breaks all logs there are.
	first := log(1)[0]
	if want := "477fe9fea7518ebbf8cc0fb27ce97162d797d87220c3a552f55c96f5603ca696"; first.Hash != want {
		t.Errorf("hash of the first event is %s, want %s", first.Hash, want)
	}
}

// TestMembersAndValue has events with the fields that came later sealed over them, and events without them keep their hash.
func TestMembersAndValue(t *testing.T) {
	plain := log(1)[0]
	for name, d := range map[string]evidence.Decision{"no list": plain, "an empty list": plain} {
		if name == "an empty list" {
			d.Members = []string{}
		}
		if got := custody.Hash(d); got != plain.Hash {
			t.Errorf("an event with %s of members has the hash %s, want %s as before", name, got, plain.Hash)
		}
	}
	merge := plain
	merge.Verdict, merge.Members = evidence.Merge, []string{"ac_0000000001", "ac_0000000002"}
	graded := plain
	graded.Verdict, graded.Value = evidence.Assess, "B"
	seen := map[string]string{}
	for name, change := range map[string]func() evidence.Decision{
		"merge":                func() evidence.Decision { return merge },
		"grade":                func() evidence.Decision { return graded },
		"other members":        func() evidence.Decision { d := merge; d.Members = []string{"ac_0000000001", "ac_0000000003"}; return d },
		"fewer members":        func() evidence.Decision { d := merge; d.Members = d.Members[:1]; return d },
		"members turned":       func() evidence.Decision { d := merge; d.Members = []string{"ac_0000000002", "ac_0000000001"}; return d },
		"members run together": func() evidence.Decision { d := merge; d.Members = []string{"ac_0000000001ac_0000000002"}; return d },
		"no members":           func() evidence.Decision { d := merge; d.Members = nil; return d },
		"another grade":        func() evidence.Decision { d := graded; d.Value = "C"; return d },
		"no grade":             func() evidence.Decision { d := graded; d.Value = ""; return d },
		"a grade for members":  func() evidence.Decision { d := merge; d.Members, d.Value = nil, "ac_0000000001"; return d },
	} {
		h := custody.Hash(change())
		if other, ok := seen[h]; ok {
			t.Errorf("%s and %s have the same hash", name, other)
		}
		seen[h] = name
	}
	// The same on every machine and in every version, as with the first event.
	if got, want := custody.Hash(merge), "ce99e12c9201110e9be5d94468ca1c1cafa558c0163fd376c40d21aa178f218f"; got != want {
		t.Errorf("hash of the merge is %s, want %s", got, want)
	}
	events := log(3)
	events[1].Members = []string{"ac_0000000001"}
	if err := custody.Check(events); !errors.Is(err, evidence.ErrDamaged) || !strings.Contains(err.Error(), events[1].ID) {
		t.Errorf("members added: %v, want ErrDamaged that names %s", err, events[1].ID)
	}
}

// TestEveryFieldCounts changes one field at a time.
func TestEveryFieldCounts(t *testing.T) {
	for name, change := range map[string]func(*evidence.Decision){
		"id":       func(d *evidence.Decision) { d.ID += "0" },
		"time":     func(d *evidence.Decision) { d.At = d.At.Add(time.Millisecond) },
		"person":   func(d *evidence.Decision) { d.By = "bo" },
		"verdict":  func(d *evidence.Decision) { d.Verdict = evidence.Reject },
		"subject":  func(d *evidence.Decision) { d.Subject = "st_9" },
		"undoes":   func(d *evidence.Decision) { d.Undoes = "dc_1" },
		"reason":   func(d *evidence.Decision) { d.Reason = evidence.Duplicate },
		"note":     func(d *evidence.Decision) { d.Note = "" },
		"previous": func(d *evidence.Decision) { d.Previous = strings.Repeat("0", 64) },
		"hash":     func(d *evidence.Decision) { d.Hash = strings.Repeat("0", 64) },
		"sequence": func(d *evidence.Decision) { d.Sequence++ },
		// Letters moved from one field to the next must not cancel out.
		"border": func(d *evidence.Decision) { d.By, d.Verdict = d.By+string(d.Verdict[:1]), d.Verdict[1:] },
	} {
		events := log(5)
		change(&events[2])
		err := custody.Check(events)
		if !errors.Is(err, evidence.ErrDamaged) || !strings.Contains(err.Error(), events[2].ID) {
			t.Errorf("%s changed: %v; want ErrDamaged that names %s", name, err, events[2].ID)
		}
	}
}

// TestAnyTampering removes, repeats, swaps and alters events at random places.
func TestAnyTampering(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := log(rapid.IntRange(2, 12).Draw(t, "events"))
		at := rapid.IntRange(0, len(events)-1).Draw(t, "at")
		switch rapid.IntRange(0, 4).Draw(t, "way") {
		case 0: // removed, but not from the end: nothing follows the last one
			if at == len(events)-1 {
				t.Skip()
			}
			events = slices.Delete(events, at, at+1)
		case 1:
			events = slices.Insert(events, at, events[at])
		case 2:
			other := rapid.IntRange(0, len(events)-1).Draw(t, "other")
			if other == at {
				t.Skip()
			}
			events[at], events[other] = events[other], events[at]
		case 3: // altered and sealed again, as one who knows the hash would: what follows gives it away
			if at == len(events)-1 {
				t.Skip()
			}
			events[at].By = "bo"
			events[at] = custody.Seal(events[at].Previous, events[at])
		case 4:
			events[at].Note += rapid.StringN(1, 5, 20).Draw(t, "note")
		}
		if err := custody.Check(events); !errors.Is(err, evidence.ErrDamaged) {
			t.Fatalf("Check = %v, want ErrDamaged", err)
		}
	})
}
