package origin

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// may reports whether two voices may be one: unless what is known of them says otherwise. It holds both ways.
func may(x, y *voice) bool {
	switch {
	case x.anyone || y.anyone:
		return true
	case x.named && y.named:
		return x.key == y.key || together(x, y)
	}
	if !agree(x.nation, y.nation) || !nested(x.body, y.body) {
		return false
	}
	return nested(x.what, y.what) || x.body != "" && y.body != "" || written(x, y) || written(y, x)
}

// written reports whether a document of which nobody says who wrote it may be a voice's: all that officials and parties know they
// write down somewhere.
func written(x, y *voice) bool {
	paper, _, _ := strings.Cut(x.what, "/")
	return paper == document && x.body == "" && !x.named && (nested("official", y.what) || nested("party", y.what))
}

// together reports whether two named voices may be one origin: a body and whoever belongs to it or speaks for it, a nation and its
// officials. Two persons are two, unless one speaks for what the other belongs to.
func together(x, y *voice) bool {
	if x.person && y.person && !x.speaks && !y.speaks {
		return false
	}
	if through(x, y) || through(y, x) {
		return agree(x.nation, y.nation) && nested(x.what, y.what)
	}
	if x.body == "" || y.body == "" { // a nation speaks through its officials
		return x.nation != "" && x.nation == y.nation && (state(x) || state(y)) && nested("official", x.what) && nested("official", y.what)
	}
	return agree(x.nation, y.nation) && nested(x.body, y.body)
}

// through reports whether a voice may be heard through another: one who speaks for a body of which nothing says which it is ("ministry
// spokesman Pell") may speak for any of that kind.
func through(speaker, y *voice) bool {
	return mouthpiece(speaker) && (!y.person || y.speaks || y.body != "") && y.kind != evidence.SourceDocument
}

// mouthpiece reports whether a voice is a person by name who speaks for a body, and nothing says for which.
func mouthpiece(v *voice) bool { return v.person && v.speaks && v.body == "" }

// state reports whether a voice is a nation as such.
func state(v *voice) bool {
	return !v.person && v.body == "" && v.what == "official" && v.kind != evidence.SourceDocument
}

func agree(x, y string) bool { return x == "" || y == "" || x == y }

// leastOf returns voices of which no two may be one, as many as can be found by taking the closest described first: persons by name,
// then bodies and their speakers, the smallest body first, then unnamed voices, then what is said without saying on whose word.
//
// There are at least as many origins as such voices, whatever the descriptions: two of one origin would be two that may be one.
// Where descriptions are nested, that is where of any two that may be one the one is a closer description than the other or
// equal to it, there is no larger such set, and the voices can be put into as many groups of which all may be one. Proof: call a
// voice closest if no other is a closer description. Every voice that is not taken may be one with a taken one before it, hence is
// at most as close, hence stands on the way (data/kinds.txt, bodies, nation) to it; so the taken ones are the closest, one of each
// equal description. Put every other into the group of a closest one below it: any two of one group stand on one way, so that one
// is a closer description than the other or equal, and may be one with it. A set with no two such has at most one of each group.
//
// Nation and kind are not on one way: "a Tarvessan official" and "a diplomat" may be one, "a Tarvessan official", "an Immeren
// official" and two kinds of unknown nation are at least two. Among voices of which only the nation or only the kind is known,
// whichever of the two are more is the answer; so both orders are tried and the larger set is kept. In cases more tangled than that
// the result can be lower than what could be found by trying all, never higher.
func leastOf(voices []*voice, maybe maybes) []*voice {
	var best []*voice
	for _, nationFirst := range []bool{true, false} {
		order := slices.Clone(voices)
		slices.SortStableFunc(order, func(x, y *voice) int {
			return cmp.Or(
				boolean(x.anyone)-boolean(y.anyone), boolean(alone(y))-boolean(alone(x)), depth(y.body)-depth(x.body),
				closeness(y, nationFirst)-closeness(x, nationFirst), boolean(y.named)-boolean(x.named), boolean(x.speaks)-boolean(y.speaks),
			)
		})
		if got := apart(order, maybe); len(got) > len(best) {
			best = got
		}
	}
	return best
}

// alone reports whether a voice is a person by name who speaks for nobody else.
func alone(v *voice) bool { return v.named && v.person && !v.speaks }

func depth(path string) int {
	if path == "" {
		return 0
	}
	return 1 + strings.Count(path, "/")
}

// closeness says how closely a voice is described, beside its body.
func closeness(v *voice, nationFirst bool) int {
	kind := depth(v.what)
	switch {
	case v.nation != "" && kind > 0:
		return 100 + kind
	case v.nation != "" && nationFirst:
		return 10
	case v.nation != "":
		return 1
	case nationFirst:
		return min(kind, 9)
	}
	return 2 * kind
}

// apart takes voices one by one, each unless it may be one with a taken one.
func apart(order []*voice, maybe maybes) []*voice {
	var taken []*voice
	near := newNear(maybe)
	for _, v := range order {
		if len(taken) > 0 && v.anyone {
			break
		}
		alike := false
		near.each(v, func(i int) bool { alike = true; return false })
		if !alike {
			near.add(v, len(taken))
			taken = append(taken, v)
		}
	}
	return taken
}

// count returns the least and the most number of origins on a side, and whether those that are counted for the least have different
// access.
func (b *board) count(roots []root, side string) (least, most int, access bool) {
	var voices []*voice
	for i := range roots {
		if roots[i].side == side {
			voices = append(voices, &roots[i].voice)
		}
	}
	chosen := leastOf(voices, b.maybe)
	kinds := map[string]bool{}
	for _, v := range chosen {
		switch a := b.access(v); a {
		case official, party, witness, document:
			kinds[a] = true
		}
	}
	return len(chosen), len(voices), len(kinds) > 1
}

// The kinds of access: how somebody can know.
const (
	official = "official" // they govern, guard, judge or serve a state
	party    = "party"    // it is laid at their door, they claim it, or they are a side of it
	witness  = "witness"  // they were there or dealt with those who were
	document = "document" // a text or recording
	outlet   = "outlet"   // another outlet, its own source not known
	unnamed  = "unnamed"  // not named and not described
	unstated = "unstated" // nothing says how
)

// access says how a voice can know.
func (b *board) access(v *voice) string {
	widest, _, _ := strings.Cut(v.what, "/")
	switch {
	case v.actor != "" && b.parties[v.actor], widest == "party":
		return party
	case v.kind == evidence.SourceDocument:
		return document
	case v.kind == evidence.SourceOutlet, widest == "media":
		return outlet
	case v.anyone:
		return unstated
	case widest == "official", widest == "witness":
		return widest
	case !v.named:
		return unnamed
	}
	return unstated
}

// level returns how well something is corroborated, see [evidence.Corroboration].
func level(tellings []evidence.Telling, least, most int, access bool) int {
	affirming := 0
	for i := range tellings {
		if tellings[i].Side == affirms {
			affirming++
		}
	}
	switch {
	case affirming < 2:
		return 0
	case least > 1 && access:
		return 4
	case least > 1:
		return 3
	case most > 1:
		return 2
	}
	return 1
}

// mayMost is how many lanes at most one lists that it may be the same as.
const mayMost = 12

// may fills in, for each lane, the others that it may be the same as.
func (b *board) may(lanes []evidence.Lane, roots []root) {
	voices := make([]*voice, len(lanes))
	near := newNear(b.maybe)
	for i := range roots {
		if r := &roots[i]; r.lane >= 0 && voices[r.lane] == nil {
			voices[r.lane] = &r.voice
		}
	}
	for i, v := range voices {
		near.add(v, i)
	}
	for i, v := range voices {
		near.each(v, func(j int) bool {
			if j != i && !slices.Contains(lanes[i].May, j) {
				lanes[i].May = append(lanes[i].May, j)
			}
			return len(lanes[i].May) < 2*mayMost
		})
		slices.Sort(lanes[i].May)
		lanes[i].May = lanes[i].May[:min(len(lanes[i].May), mayMost)]
	}
}
