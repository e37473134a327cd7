package origin

import (
	"fmt"
	"math/bits"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
)

// cover returns the smallest number of groups into which voices can be put so that any two of a group may be one, by trying all.
func cover(voices []*voice) int {
	n := len(voices)
	group := make([]bool, 1<<n) // whether a set is a group
	for s := range group {
		group[s] = true
		for i := range n {
			for j := range i {
				if s>>i&1 == 1 && s>>j&1 == 1 && !may(voices[i], voices[j]) {
					group[s] = false
				}
			}
		}
	}
	best := make([]int, 1<<n)
	for s := 1; s < len(best); s++ {
		best[s] = bits.OnesCount(uint(s))
		for sub := s; sub > 0; sub = (sub - 1) & s {
			if group[sub] {
				best[s] = min(best[s], best[s&^sub]+1)
			}
		}
	}
	return best[len(best)-1]
}

var (
	somePaths   = []string{"", "official", "official/security", "official/security/police", "official/diplomacy", "witness", "witness/medical"}
	someNations = []string{"", "tarvessa", "immeren", "dagresh"}
	someBodies  = []string{"", "office", "office/section four", "office/section nine", "interior ministry"}
)

func point(v voice) *voice { return &v }

// TestLeastNested compares with trying all where descriptions are nested: kinds of one nation, bodies within bodies.
func TestLeastNested(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bodies := rapid.Bool().Draw(t, "bodies")
		var voices []*voice
		for range rapid.IntRange(0, 9).Draw(t, "n") {
			var k known
			if bodies {
				k.body = rapid.SampledFrom(someBodies).Draw(t, "body")
			} else {
				k.what = rapid.SampledFrom(somePaths).Draw(t, "kind")
			}
			k.anyone = rapid.IntRange(0, 5).Draw(t, "anyone") == 0
			voices = append(voices, point(voice{kind: evidence.SourceAnonymous, known: k}))
		}
		if got, want := len(leastOf(voices, nil)), cover(voices); got != want {
			t.Fatalf("%d, by trying all %d", got, want)
		}
	})
}

// TestLeastCrossed compares with trying all where nation and kind are known or not, kinds being on one level.
func TestLeastCrossed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var voices []*voice
		for range rapid.IntRange(0, 9).Draw(t, "n") {
			voices = append(voices, point(voice{kind: evidence.SourceAnonymous, known: known{
				nation: rapid.SampledFrom(someNations).Draw(t, "nation"), what: rapid.SampledFrom([]string{"", "official", "witness", "party"}).Draw(t, "kind"),
			}}))
		}
		if got, want := len(leastOf(voices, nil)), cover(voices); got != want {
			t.Fatalf("%d, by trying all %d", got, want)
		}
	})
}

// TestLeastIsNeverTooMany takes voices of every sort: the voices that are counted may not be one, so that there are at least as many.
func TestLeastIsNeverTooMany(t *testing.T) {
	low, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		var voices []*voice
		for i := range rapid.IntRange(0, 9).Draw(t, "n") {
			v := voice{kind: evidence.SourceAnonymous, known: known{
				nation: rapid.SampledFrom(someNations).Draw(t, "nation"), what: rapid.SampledFrom(somePaths).Draw(t, "kind"),
				body: rapid.SampledFrom(someBodies).Draw(t, "body"), person: true,
			}}
			if v.named = rapid.Bool().Draw(t, "named"); v.named {
				v.key, v.person, v.speaks = fmt.Sprint("ac_", i), rapid.Bool().Draw(t, "person"), rapid.Bool().Draw(t, "speaks")
				v.kind, v.label = evidence.SourceNamed, fmt.Sprint("Name", i)
			}
			voices = append(voices, &v)
		}
		got, want := leastOf(voices, nil), cover(voices)
		if len(got) > want || len(got) == 0 && len(voices) > 0 {
			t.Fatalf("%d, by trying all %d", len(got), want)
		}
		if all++; len(got) < want {
			low++
		}
		for i, x := range got {
			for _, y := range got[:i] {
				if may(x, y) {
					t.Fatalf("%v and %v may be one", x, y)
				}
			}
		}
		for _, x := range voices {
			for _, y := range voices {
				if may(x, y) != may(y, x) {
					t.Fatalf("%v and %v: not both ways", x, y)
				}
			}
		}
	})
	t.Logf("lower than by trying all in %d of %d tangled cases", low, all)
}

// TestNearFindsAll compares looking where voices can be with looking at all.
func TestNearFindsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		maybe := maybes{}
		var voices []*voice
		n := newNear(maybe)
		for i := range rapid.IntRange(1, 12).Draw(t, "n") {
			v := voice{key: fmt.Sprint("ac_", i), kind: evidence.SourceAnonymous, label: rapid.SampledFrom([]string{"Ilse Varga", "Varga", "Front", "the Upland Front"}).Draw(t, "label"), known: known{
				nation: rapid.SampledFrom(someNations).Draw(t, "nation"), what: rapid.SampledFrom(somePaths).Draw(t, "kind"),
				body: rapid.SampledFrom(someBodies).Draw(t, "body"), person: rapid.Bool().Draw(t, "person"),
			}}
			if v.named = rapid.Bool().Draw(t, "named"); v.named {
				v.kind, v.speaks = evidence.SourceNamed, rapid.Bool().Draw(t, "speaks")
			} else {
				v.anyone = rapid.IntRange(0, 4).Draw(t, "anyone") == 0
			}
			if v.named && i > 0 && voices[0].named && rapid.Bool().Draw(t, "perhaps") {
				maybe[v.key] = append(maybe[v.key], voices[0].key)
				maybe[voices[0].key] = append(maybe[voices[0].key], v.key)
			}
			voices = append(voices, &v)
		}
		for i, v := range voices {
			n.add(v, i)
		}
		for i, v := range voices {
			found := map[int]bool{}
			n.each(v, func(j int) bool { found[j] = true; return true })
			for j, o := range voices {
				if want := may(v, o) || maybe.perhaps(v, o); want != found[j] {
					t.Fatalf("%d and %d: found %v, by looking at all %v (%+v, %+v)", i, j, found[j], want, v, o)
				}
			}
		}
	})
}
