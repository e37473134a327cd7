package analogue

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// mostWords is how many rare words count for a likeness.
const mostWords = 3

// Like returns the incidents like one, and whether there is such an incident.
func (x *Index) Like(id string, o Options) (Result, bool) {
	at, ok := x.at[id]
	if !ok {
		return Result{}, false
	}
	in := x.incidents[at]
	out := Result{Incident: brief(in), Features: []Feature{}, Analogues: []Analogue{}, Compared: len(x.incidents) - 1}
	score := make([]float64, len(x.incidents))
	shared := make([]int, len(x.incidents))
	telling := make([]int, len(x.incidents)) // features beside its place
	spoken := make([]int, len(x.incidents))
	for _, k := range x.rarest(at) {
		name, _, _ := strings.Cut(k, "\x00")
		list := x.having[k]
		weight := worth[name] * x.idf(len(list))
		for _, j := range list {
			if name == Words {
				if spoken[j]++; spoken[j] > mostWords {
					continue
				}
			}
			score[j] += weight
			shared[j]++
			if name != Place && name != Country && name != Words {
				telling[j]++
			}
		}
	}
	fewest := o.MinShared
	if fewest <= 0 {
		fewest = 2
	}
	var others []int
	for j := range x.incidents {
		if j != at && shared[j] >= fewest && telling[j] > 0 && !perhaps(in, x.incidents[j]) {
			others = append(others, j)
		}
	}
	slices.SortFunc(others, func(a, b int) int {
		return cmp.Or(-cmp.Compare(score[a], score[b]), -cmp.Compare(shared[a], shared[b]), cmp.Compare(x.incidents[a].ID, x.incidents[b].ID))
	})
	out.Total = len(others)
	if o.Limit > 0 { // somewhat more, since some may turn out to share no more than a sentence
		others = others[:min(3*o.Limit+20, len(others))]
	}
	own := x.described(at)
	keys := x.rarest(at)
	for _, k := range keys {
		if f := x.feature(k, own[k], nil); f.Name != Words {
			out.Features = append(out.Features, f)
		}
	}
	for _, j := range others {
		if a := x.analogue(j, keys, own); len(a.Shared) >= fewest && a.telling() {
			out.Analogues = append(out.Analogues, a)
		} else {
			out.Total--
		}
	}
	slices.SortStableFunc(out.Analogues, func(a, b Analogue) int {
		return cmp.Or(-cmp.Compare(a.score, b.score), -cmp.Compare(len(a.Shared), len(b.Shared)), cmp.Compare(a.ID, b.ID))
	})
	if o.Limit > 0 {
		out.Analogues = out.Analogues[:min(o.Limit, len(out.Analogues))]
	}
	for i := range out.Analogues {
		out.Analogues[i].Rank = i + 1
	}
	out.Why = x.why(&out)
	return out, true
}

// analogue compares an incident with another's features. What both have by one and the same words, a sentence that tells of
// both, makes them no more alike.
func (x *Index) analogue(j int, keys []string, own map[string]trait) Analogue {
	a := Analogue{Brief: brief(x.incidents[j]), Shared: []Feature{}}
	there := x.described(j)
	words := 0
	for _, k := range keys {
		if !x.has(j, k) || one(own[k].places, there[k].places) {
			continue
		}
		f := x.feature(k, own[k], there[k].places)
		if f.Name == Words {
			if words++; words > mostWords {
				continue
			}
		}
		a.Shared = append(a.Shared, f)
		a.score += f.weight
	}
	a.Likeness = degree(a.Shared)
	return a
}

// one reports whether two lists of places are the same words.
func one(here, there []evidence.Place) bool {
	if len(here) == 0 || len(there) == 0 {
		return false
	}
	for _, p := range here {
		for _, q := range there {
			if p.Article != q.Article || p.Span != q.Span {
				return false
			}
		}
	}
	return true
}

// telling reports whether an analogue shares more than a place and words.
func (a *Analogue) telling() bool {
	return slices.ContainsFunc(a.Shared, func(f Feature) bool { return f.Name != Place && f.Name != Country && f.Name != Words })
}

// why says why there are no analogues, "" where there are some.
func (x *Index) why(r *Result) string {
	switch {
	case len(r.Analogues) > 0:
		return ""
	case r.Compared == 0:
		return "It is the only incident of this case."
	case len(r.Features) == 0:
		return "No text says anything of it by which another could be like it."
	case r.Total > 0:
		return "None were asked for."
	}
	return "No other incident of this case shares enough with it."
}

// degree is how alike two incidents are by what they share: place and country alone make none alike.
func degree(shared []Feature) Likeness {
	telling, rare := 0, 0
	for _, f := range shared {
		if f.Name == Place || f.Name == Country || f.Name == Words || f.Rarity == Common {
			continue
		}
		telling++
		if f.Rarity == OnlyThese || f.Rarity == Rare {
			rare++
		}
	}
	switch {
	case telling >= 3 && rare > 0 || rare >= 2:
		return Close
	case telling > 0:
		return Fair
	}
	return Faint
}

// rarest returns an incident's keys, the most telling first.
func (x *Index) rarest(i int) []string {
	out := slices.Clone(x.keys[i])
	weight := func(k string) float64 {
		name, _, _ := strings.Cut(k, "\x00")
		return worth[name] * x.idf(len(x.having[k]))
	}
	slices.SortStableFunc(out, func(a, b string) int { return -cmp.Compare(weight(a), weight(b)) })
	return out
}

func (x *Index) has(i int, key string) bool {
	_, found := slices.BinarySearch(x.keys[i], key)
	return found
}

// described returns an incident's features with the words that show them, rare words too.
func (x *Index) described(i int) map[string]trait {
	in := x.incidents[i]
	out := map[string]trait{}
	for _, t := range x.traits(in) {
		out[t.key()] = t
	}
	for _, p := range x.words[in.ID] {
		for _, w := range rare(tokens(p.Exact)) {
			t := trait{name: Words, value: w, words: "“" + w + "…”"}
			if !x.has(i, t.key()) {
				continue
			}
			if old, ok := out[t.key()]; ok {
				t = old
			} else {
				t.words = "“" + spelt(p.Exact, w) + "”"
			}
			if len(t.places) < fewPlaces {
				t.places = append(t.places, p)
			}
			out[t.key()] = t
		}
	}
	return out
}

// spelt is a stem as a sentence has it.
func spelt(sentence, stemmed string) string {
	for _, t := range tokens(sentence) {
		if stem(t.text) == stemmed {
			return t.text
		}
	}
	return stemmed
}

func (x *Index) feature(key string, t trait, there []evidence.Place) Feature {
	name, value, _ := strings.Cut(key, "\x00")
	among := len(x.having[key])
	return Feature{
		Name: name, Value: value, Words: cmp.Or(t.words, value), Among: among, Of: len(x.incidents), Rarity: x.rarity(among),
		Here: append([]evidence.Place{}, t.places...), There: append([]evidence.Place{}, there...), weight: worth[name] * x.idf(among),
	}
}

func brief(in *evidence.Incident) Brief {
	return Brief{in.ID, in.Label, in.Kind, in.From, in.To, in.Articles}
}

// perhaps reports whether two incidents may be one.
func perhaps(a, b *evidence.Incident) bool {
	same := func(x, y *evidence.Incident) bool {
		return slices.ContainsFunc(x.Perhaps, func(m evidence.Maybe) bool { return m.ID == y.ID })
	}
	return same(a, b) || same(b, a)
}
