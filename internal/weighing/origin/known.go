package origin

import (
	"cmp"
	"strings"

	"hearsay/internal/evidence"
)

// known is what is known of a voice. What is "" is not known.
type known struct {
	nation string
	what   string // path in data/kinds.txt, or document/…
	body   string // path of bodies, the widest first
	person bool   // one person, as against a body
	speaks bool   // a person who speaks for the body
	anyone bool   // nothing says whose word it is: it may be anybody's
}

// speakers are the words for persons who speak for a body.
var speakers = map[string]bool{
	"spokesman": true, "spokeswoman": true, "spokesperson": true, "spokespeople": true, "spokesmen": true,
}

// describe returns what a description says.
func (w *weigher) describe(role, label string, kind evidence.SourceKind) known {
	cacheKey := role + "\x00" + label + "\x00" + string(kind)
	if k, ok := w.described[cacheKey]; ok {
		return k
	}
	list := wordsOf(role)
	if role != label {
		list = append(list, wordsOf(label)...)
	}
	var k known
	var rest []word
	var of body
	k.nation, of, rest = w.names.find(list)
	k.body = of.path
	if k.what = kindOf(rest); nested(k.what, of.kind) && len(k.what) < len(of.kind) {
		k.what = of.kind // "the Front's spokesman" is of what the Front is
	}
	for i, x := range rest {
		k.speaks = k.speaks || speakers[x.low]
		if (x.low == "minister" || x.low == "ministry") && i > 0 && portfolio(rest[i-1].low) { // "the interior minister" is of the interior ministry
			_, core := w.names.core(rest[i-1].low + " ministry")
			k.body = cmp.Or(k.body, core)
		}
	}
	if kind == evidence.SourceDocument {
		k.what = document
		for _, x := range rest {
			if papers[x.low] {
				k.what = document + "/" + strings.TrimSuffix(x.low, "s")
			}
		}
	}
	w.described[cacheKey] = k
	return k
}

// portfolio reports whether a word before "minister" names a ministry.
func portfolio(word string) bool {
	return !empty[word] && word != "prime" && word != "first" && word != "chief" && word != "deputy" && word != "former" && word != "senior"
}

// papers are the kinds of document that are not each other.
var papers = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("memo memos memorandum letter letters recording recordings video videos map maps list lists") {
		out[w] = true
	}
	return out
}()

// knownOf returns what a case knows of an actor.
func (w *weigher) knownOf(a *evidence.Actor) known {
	if k, ok := w.facts[a.ID]; ok {
		return k
	}
	k := known{nation: w.names.nationOf(a, w.actor)}
	switch a.Kind {
	case evidence.ActorPerson:
		k.person = true
		for i, r := range a.Roles {
			if i < 5 {
				d := w.describe(r.Text, r.Text, evidence.SourceNamed)
				k.nation, k.body, k.speaks = cmp.Or(k.nation, d.nation), cmp.Or(k.body, d.body), k.speaks || d.speaks
				switch { // of several roles the closest that none contradicts
				case k.what == "" || len(d.what) > len(k.what) && nested(d.what, k.what):
					k.what = d.what
				case !nested(d.what, k.what):
					k.what = shared(d.what, k.what)
				}
			}
		}
		if parent := w.actor[a.Parent]; parent != nil {
			k.body = cmp.Or(w.names.path(parent, w.actor), k.body)
			if k.what == "" {
				k.what = w.knownOf(parent).what
			}
		}
	case evidence.ActorState:
		k.nation, k.what = cmp.Or(strings.ToLower(a.Country), fold(a.Label)), "official"
	case evidence.ActorPeople:
	case evidence.ActorOutlet:
		k.what = "media"
	default:
		k.body, k.what = w.names.path(a, w.actor), kindOfBody(a)
	}
	w.facts[a.ID] = k
	return k
}
