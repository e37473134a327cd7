package incident

import (
	_ "embed"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

//go:embed data/tolls.txt
var tollsFile string

// tollWords are the stems of the words by which tolls are told, by class, with the effect that they count.
var tollWords = func() map[string]map[string]evidence.Effect {
	out := map[string]map[string]evidence.Effect{}
	for class, words := range readClasses(tollsFile) {
		out[class] = map[string]evidence.Effect{}
		for w := range words {
			w, effect, _ := strings.Cut(w, "/")
			out[class][w] = evidence.Effect(effect)
		}
	}
	return out
}()

// tollHeads are the stems of the words at which a toll may be told.
var tollHeads = func() map[string]bool {
	out := map[string]bool{"liv": true, "lost": true, "los": true, "lose": true}
	for _, class := range []string{"toll", "body", "state"} {
		for w := range tollWords[class] {
			out[w], out[stem(w)] = true, true
		}
	}
	return out
}()

// toll is a number of people that words other than a trigger's count.
type toll struct {
	at        int // index into Numbers
	token     int
	effect    evidence.Effect
	at0, end  int // its words: tokens, half-open
	happening int
}

// tolls finds the tolls of an article and gives each to the happening that was told of last before it. The happenings from least on count.
func (d *Draft) tolls(least float32) []toll {
	var out []toll
	owner := d.owners(d.Happenings)
	t, last := 0, -1
	for s := range d.Reading.Sentences {
		for ; t < len(d.Triggers) && d.Triggers[t].Sentence <= s; t++ {
			if h := owner[t]; h >= 0 && d.Happenings[h].stage == evidence.Accomplished && d.Happenings[h].P >= least {
				last = int(h)
			}
		}
		if last < 0 {
			continue
		}
		x := d.Reading.Sentences[s]
		for k := x.First; k < x.Last; k++ {
			if d.tag(k) == reading.TagPunctuation || d.tag(k) == reading.TagDeterminer || d.tag(k) == reading.TagAdposition || !tollHeads[d.stems[k]] {
				continue
			}
			if y, ok := d.tollAt(k, x.First, x.Last); ok && d.standingOf(k) == came {
				y.happening = last
				out = append(out, y)
			}
		}
	}
	return out
}

// tollAt reads the toll that a word tells, if any.
func (d *Draft) tollAt(k, first, last int) (toll, bool) {
	w := d.norm(k)
	n := d.stems[k]
	if _, ok := tollWords["body"][n]; ok && strings.HasSuffix(w, "s") {
		if at := d.numberBefore(k, first); at >= 0 {
			return toll{at: at, token: k, effect: evidence.EffectDeath, at0: d.Reading.Numbers[at].First, end: k + 1}, true
		}
		return toll{}, false
	}
	if w == "lives" {
		return d.lives(k, first, last)
	}
	if effect, ok := tollWords["state"][w]; ok {
		if at := d.numberBefore(k, first); at >= 0 {
			return toll{at: at, token: k, effect: effect, at0: d.Reading.Numbers[at].First, end: k + 1}, true
		}
	}
	if n == "lost" || n == "los" || n == "lose" {
		if o := d.child(k, reading.RelationObject); o > k && d.people(o) {
			if at := d.numberBefore(o, first); at >= 0 {
				return toll{at: at, token: o, effect: evidence.EffectDeath, at0: d.Reading.Numbers[at].First, end: o + 1}, true
			}
		}
		return toll{}, false
	}
	effect, ok := tollWords["toll"][n]
	if !ok || d.tag(k) == reading.TagVerb || w == "death" || w == "loss" || w == "injured" {
		return toll{}, false
	}
	moved := false
	for i := max(first, k-6); i < k; i++ { // "raised the toll", "reached a toll"
		if _, ok := tollWords["moves"][d.stems[i]]; ok && d.tag(i) == reading.TagVerb {
			moved = true
		}
	}
	from := -1
	for i := k + 1; i < min(last, k+16); i++ {
		switch d.norm(i) {
		case ";", ":", "while", "but":
			return toll{}, false
		}
		if _, ok := tollWords["moves"][d.stems[i]]; ok && (d.tag(i) == reading.TagVerb || d.tag(i) == reading.TagAuxiliary) {
			moved = true
		}
		p := d.norm(i - 1)
		at, found := slices.BinarySearchFunc(d.Reading.Numbers, i, func(n reading.Number, first int) int { return n.First - first })
		if !found {
			continue
		}
		if p == "from" {
			from = at
			continue
		}
		if !d.plain(at) || !moved && !(p == "of" && i == k+2) {
			continue
		}
		if low := d.norm(d.Reading.Numbers[at].First - 1); from < 0 && low == "," {
			return toll{}, false
		}
		return toll{at: at, token: k, effect: effect, at0: d.Reading.Numbers[at].First, end: d.Reading.Numbers[at].Last}, true
	}
	return toll{}, false
}

// lives reads "claimed 28 lives", "cost the lives of 19 soldiers" and "eleven people lost their lives".
func (d *Draft) lives(k, first, last int) (toll, bool) {
	verb := -1
	for i := k - 1; i >= max(first, k-6); i-- {
		if _, ok := tollWords["takes"][d.stems[i]]; ok {
			verb = i
			break
		}
	}
	if verb < 0 {
		return toll{}, false
	}
	if at := d.numberBefore(k, first); at >= 0 {
		return toll{at: at, token: k, effect: evidence.EffectDeath, at0: d.Reading.Numbers[at].First, end: k + 1}, true
	}
	if d.norm(k+1) == "of" && k+2 < last {
		for i := k + 2; i < min(last, k+5); i++ {
			if at, found := slices.BinarySearchFunc(d.Reading.Numbers, i, func(n reading.Number, first int) int { return n.First - first }); found && d.plain(at) {
				return toll{at: at, token: k, effect: evidence.EffectDeath, at0: d.Reading.Numbers[at].First, end: d.Reading.Numbers[at].Last}, true
			}
		}
	}
	if w := d.norm(k - 1); w == "their" {
		for i := verb - 1; i >= max(first, verb-4); i-- {
			if at := d.numberBefore(i, first); at >= 0 {
				return toll{at: at, token: k, effect: evidence.EffectDeath, at0: d.Reading.Numbers[at].First, end: i + 1}, true
			}
		}
	}
	return toll{}, false
}

// numberBefore returns the plain number that ends before a word, with at most two words that describe between them, -1 for none.
func (d *Draft) numberBefore(k, first int) int {
	for end := k; end > max(first, k-3); end-- {
		at, found := slices.BinarySearchFunc(d.Reading.Numbers, end, func(n reading.Number, last int) int { return n.Last - last })
		if found {
			if d.plain(at) {
				return at
			}
			return -1
		}
		if t := d.tag(end - 1); t != reading.TagAdjective && t != reading.TagNoun && t != reading.TagProperNoun {
			return -1
		}
	}
	return -1
}

// plain reports whether a number counts, and is no share, sum or age.
func (d *Draft) plain(at int) bool {
	n := &d.Reading.Numbers[at]
	switch n.Unit {
	case "", "people", "person", "dead":
	default:
		if _, ok := effects[stem(n.Unit)]; !ok && !bystanders["agent"][stem(n.Unit)] && !strings.HasSuffix(n.Unit, "s") {
			return false
		}
	}
	if n.Min == nil && n.Max == nil {
		return false
	}
	i, found := slices.BinarySearchFunc(d.Reading.Dates, n.First, func(x reading.Date, at int) int {
		switch {
		case x.Last <= at:
			return -1
		case x.First > at:
			return 1
		}
		return 0
	})
	_ = i
	return !found
}

// people reports whether a noun is for people.
func (d *Draft) people(k int) bool {
	if m := d.mention[k]; m >= 0 {
		t := d.Reading.Mentions[m].Type
		return t == evidence.MentionPerson || t == evidence.MentionOrganization && d.Reading.Mentions[m].Description
	}
	return bystanders["agent"][d.stems[k]]
}

// repeated reports whether an event has a number already, or one like it by the same voice; a heading only repeats what the text says.
func (d *Draft) repeated(e *reading.Event, at, token int, effect evidence.Effect) bool {
	n := &d.Reading.Numbers[at]
	heading := d.Reading.Paragraphs[d.Reading.Tokens[token].Paragraph].Heading
	same := func(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }
	return slices.ContainsFunc(e.Targets, func(t reading.Target) bool { return t.Count == at }) || slices.ContainsFunc(e.Victims, func(v reading.Victim) bool {
		if v.Count < 0 {
			return false
		}
		o := &d.Reading.Numbers[v.Count]
		return v.Count == at || v.Effect == effect && same(n.Min, o.Min) && same(n.Max, o.Max) && (heading || v.Statement == d.voiceAt(token))
	})
}

// count adds the tolls of a happening to its event.
func (d *Draft) count(e *reading.Event, list []toll, happening int) {
	for _, x := range list {
		if x.happening != happening || d.repeated(e, x.at, x.token, x.effect) {
			continue
		}
		e.Victims = append(e.Victims, reading.Victim{
			Range: text.Range{Start: d.Reading.Tokens[x.at0].Start, End: d.Reading.Tokens[x.end-1].End}, Mention: -1, Effect: x.effect, Count: x.at, Statement: d.voiceAt(x.token),
		})
	}
}
