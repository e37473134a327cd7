package incident

import (
	_ "embed"
	"strings"

	"hearsay/internal/reading"
)

// standing is what the words around a trigger say of whether what it tells came about.
type standing uint8

const (
	came  standing = iota
	ahead          // it may yet: planned, promised, called for
	never          // it was not: denied, supposed, feared, acted out
)

//go:embed data/standing.txt
var standingFile string

// unreal are the classes of the words that take what hangs on them out of what came about.
var unreal = readClasses(standingFile)

// readClasses reads lists of words by class: a line a class, then words as they stand or as [stem] leaves them.
func readClasses(file string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range strings.Lines(file) {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 1 {
			if out[fields[0]] == nil {
				out[fields[0]] = map[string]bool{}
			}
			for _, w := range fields[1:] {
				out[fields[0]][w] = true
				if !strings.Contains(w, "/") {
					out[fields[0]][stem(w)] = true
				}
			}
		}
	}
	return out
}

var (
	nots      = listed("not n't never nor hardly")
	nothings  = listed("nobody none nothing neither noone")
	ifs       = listed("if unless lest whether")
	factive   = listed("after when while as since because although though once where before until that")
	wills     = listed("will shall 'll would wo")
	mays      = listed("may might could can should must ca")
	notYet    = listed("planned imminent threatened looming proposed intended promised impending")
	notReal   = listed("mock simulated feared imaginary imagined hypothetical fictional staged fictitious would-be potential future")
	scenes    = unreal["scene"]
	ownAgents = listed("it its they their he his she her we our")
	already   = listed("was were had been has have")
)

// Stand settles of every trigger whether what it tells came about. A monitoring service's messages are read as they always were: their
// keys take what is denied or feared for told.
func (d *Draft) Stand() {
	if d.message {
		return
	}
	for i := range d.Triggers {
		d.Triggers[i].standing = d.standingOf(d.Triggers[i].Token)
	}
}

// idle reports whether a token takes part, in its clause, in what was not: the first trigger on its way up did not come about.
func (d *Draft) idle(k int) bool {
	for range 4 {
		if k < 0 {
			return false
		}
		if d.trigger[k] {
			if t := d.triggerAt(k); t < len(d.Triggers) && d.Triggers[t].Token == k {
				return d.Triggers[t].standing == never
			}
		}
		if d.tag(k) == reading.TagVerb {
			return false
		}
		k = d.head(k)
	}
	return false
}

// standingOf says of the deed that a word tells whether it came about. It goes up the tree from the word, as far as words scope over
// it: a deed told as known ("the attack", "after gunmen attacked", "a bombing that killed nine") came about, whatever is
// said of it.
func (d *Draft) standingOf(k int) standing {
	verb := d.tag(k) == reading.TagVerb || d.tag(k) == reading.TagAuxiliary
	known := !verb && d.known(k)
	if s := d.ownStanding(k, known); s != came {
		return s
	}
	x, scoped := k, true
	for range 7 {
		g := d.head(x)
		if g < 0 {
			break
		}
		if d.framed(g) {
			return never
		}
		rel := d.relation(x)
		switch rel {
		case reading.RelationRelativeClause, reading.RelationAdverbialClause:
			if d.settled(x, rel) {
				scoped = false
			}
		}
		if scoped {
			if s := d.under(k, x, g, rel, known); s != came {
				return s
			}
		}
		if scoped && (rel == reading.RelationClausal || rel == reading.RelationParataxis) && !d.trigger[g] {
			scoped = false // what is said of saying is not said of what is said
		}
		if d.trigger[g] && d.tag(g) != reading.TagVerb && d.known(g) {
			known = true
		}
		x = g
	}
	return came
}

// settled reports whether a clause tells what its sentence takes for granted: a relative clause in a past tense, or one that tells when or
// why.
func (d *Draft) settled(x int, rel reading.Relation) bool {
	if rel == reading.RelationRelativeClause {
		mark := d.child(x, reading.RelationMark)
		return mark < 0 && d.past(x)
	}
	mark := d.child(x, reading.RelationMark)
	return mark >= 0 && factive[d.norm(mark)]
}

// known reports whether a noun is told of as something that was: "the attack", "Monday's attack", "a bombing that killed nine".
func (d *Draft) known(k int) bool {
	first, _ := d.around(k)
	switch d.determiner(k, first) {
	case "the", "this", "that", "these", "those":
		return true
	}
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		switch x := int(c); d.relation(x) {
		case reading.RelationPossessive:
			return true
		case reading.RelationRelativeClause:
			if d.past(x) {
				return true
			}
		}
	}
	return false
}

// past reports whether a verb stands in a past tense, with no word that takes it out of it.
func (d *Draft) past(k int) bool {
	found := strings.HasSuffix(d.norm(k), "ed") || irregular[d.norm(k)]
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		x := int(c)
		if r := d.relation(x); r != reading.RelationAuxiliary && r != reading.RelationPassiveAuxiliary && r != reading.RelationCopula {
			continue
		}
		w := d.norm(x)
		if wills[w] || mays[w] || w == "is" || w == "are" || w == "be" {
			return false
		}
		found = found || already[w]
	}
	return found
}

var irregular = listed("shot hit struck blew stole sank threw took died burnt brought slew lost left cost went set was were had hurt held")

// ownStanding is what a word's own negations, auxiliaries and attributes say.
func (d *Draft) ownStanding(k int, known bool) standing {
	out := came
	perfect, modal := false, ""
	first := d.Reading.Sentences[d.Reading.Tokens[k].Sentence].First
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		x := int(c)
		w := d.norm(x)
		switch r := d.relation(x); {
		case nots[w] && !(x+1 < len(d.Reading.Tokens) && notOnly[d.norm(x+1)]) && (r == reading.RelationAdverb || d.tag(x) == reading.TagParticle):
			return never
		case w == "no" && d.tag(x) == reading.TagDeterminer, w == "without" && r == reading.RelationCase && !known:
			return never
		case r == reading.RelationAuxiliary:
			switch {
			case x == first && (w == "had" || w == "should" || w == "were"): // "Had they bombed it, ..."
				return never
			case w == "have":
				perfect = true
			case wills[w] || mays[w]:
				modal = w
			}
		case (r == reading.RelationMark || r == reading.RelationCase) && ifs[w] && !known:
			return never
		case r == reading.RelationMark && w == "that" && d.norm(x-1) == "event", r == reading.RelationMark && d.norm(x) == "case":
			return never
		case r == reading.RelationAdjective || r == reading.RelationCompound:
			if notReal[w] {
				return never
			}
			if notYet[w] {
				out = ahead
			}
		case r == reading.RelationSubject || r == reading.RelationPassiveSubject || r == reading.RelationObject:
			if d.none(x) && (r != reading.RelationObject || d.tag(k) == reading.TagVerb) {
				return never
			}
			if scenes[d.stems[x]] && r == reading.RelationSubject {
				return never
			}
		}
	}
	if d.norm(k-1) == "no" || d.afterIf(k, first) && !known {
		return never
	}
	if d.framed(k) {
		return never
	}
	switch {
	case modal == "":
	case perfect && (modal == "may" || modal == "might" || modal == "must"): // perhaps it was
	case perfect || mays[modal]:
		return never
	default:
		return ahead
	}
	return out
}

var notOnly = listed("only just merely simply")

// none reports whether a phrase is of nobody: "no one", "nobody", "no soldiers".
func (d *Draft) none(k int) bool {
	if nothings[d.norm(k)] {
		return true
	}
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		if d.norm(int(c)) == "no" || d.norm(int(c)) == "neither" {
			return true
		}
	}
	return d.norm(k-1) == "no"
}

// afterIf reports whether a verb stands, without its own mark, in a clause that "in case" or "in the event that" begins.
func (d *Draft) afterIf(k, first int) bool {
	for i := k - 1; i > max(first, k-8); i-- {
		switch d.norm(i) {
		case ",", ".", ";", ":":
			return false
		case "case":
			return d.norm(i-1) == "in"
		}
	}
	return false
}

// framed reports whether what a verb tells is acted out or made up: "in the film, robbers shoot", "stormed an airliner in a drill".
// What befell people in a drill is no part of it unless the drill comes first.
func (d *Draft) framed(k int) bool {
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		x := int(c)
		if !scenes[d.stems[x]] {
			continue
		}
		switch d.relation(x) {
		case reading.RelationOblique, reading.RelationNominal:
			if w := d.preposition(x); w != "in" && w != "during" && w != "for" && w != "at" {
				continue
			}
			if x < k || d.child(k, reading.RelationPassiveAuxiliary) < 0 && d.stems[k] != "kill" && d.stems[k] != "di" && d.stems[k] != "wound" && d.stems[k] != "injur" {
				return true
			}
		}
	}
	return false
}

// child returns the first token that hangs on another by a relation, -1 for none.
func (d *Draft) child(k int, r reading.Relation) int {
	for c, n := d.first[k], 0; c >= 0 && n < breadth; c, n = d.next[c], n+1 {
		if d.relation(int(c)) == r {
			return int(c)
		}
	}
	return -1
}
