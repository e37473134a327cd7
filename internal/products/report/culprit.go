package report

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// Who did it stands as a fact where an article tells it as one. Where all that is cited is somebody's allegation or claim of responsibility,
// the sentence says on whose word it is: "the ministry blames …", "according to …", "allegedly", "claimed responsibility". What the writer holds
// likely, or judges, is the writer's.

var deeds = classes("deeds.txt")

// blameAt is a blame of an incident.
type blameAt struct{ incident, n int }

// blamesOf returns who is blamed by what is cited.
func (x *Index) blamesOf(e entry) (out []blameAt) {
	incident := func(n int, id string) {
		for k := range x.c.Incidents[n].Blame {
			if id == "" || slices.ContainsFunc(x.c.Incidents[n].Blame[k].Places, func(p evidence.Place) bool { return p.Statement == id }) {
				out = append(out, blameAt{n, k})
			}
		}
	}
	switch e.kind {
	case KindIncident:
		incident(e.n, "")
	case KindStatement:
		for _, n := range x.blamed[e.id] {
			incident(n, e.id)
		}
	case KindClaim:
		if r, ok := x.ids[x.c.Claims[e.n].Incident]; ok && r.kind == KindIncident {
			incident(r.n, "")
		}
	}
	return out
}

// culprits flags an allegation that is told as a fact.
func (c *checker) culprits(i int, words []token, cites []entry) {
	s := &c.sentences[i]
	if !slices.ContainsFunc(words, func(w token) bool { return deeds["deed"][w.norm] || deeds["does"][w.norm] }) || others(words) || judgement(words) ||
		c.paragraphs[s.paragraph].place == inQuote || slices.ContainsFunc(words, func(w token) bool { return deeds["by_word"][w.norm] }) || len(hedges(s, words)) > 0 {
		return
	}
	var told []string
	var ids []string
	name := ""
	for _, e := range cites {
		all := c.x.blamesOf(e)
		for _, at := range all {
			b := &c.x.c.Incidents[at.incident].Blame[at.n]
			if name != "" && name != b.Name || !doer(s, words, b.Name) {
				continue
			}
			if b.Slot == "reported" {
				return
			}
			name = b.Name
			for _, p := range b.Places[:min(len(b.Places), 3)] {
				who := cmp.Or(p.Speaker, p.Outlet)
				one := map[string]string{"claimed_by": "claimed by it, as " + who + " tells", "blamed_on": "by the word of " + who, "denied_by": "denied, as " + who + " tells"}[b.Slot]
				if !slices.Contains(told, one) {
					told = append(told, one)
				}
				if id := cmp.Or(p.Statement, p.Article); !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
	}
	if name == "" {
		return
	}
	c.flag(i, products.AllegationAsFact, products.Wrong, s.span, fmt.Sprintf("That %s did it is told as a fact, and what is cited holds it as somebody's word only: %s.", name, list(told, "and")),
		"Say on whose word it is, or cite an article that tells it as its own finding.", ids...)
}

// doer reports whether a sentence makes somebody the doer: right before the word of a deed but for what belongs to it, or behind "by".
func doer(s *sentence, words []token, name string) bool {
	parts := tokens(name)
	if len(parts) == 0 {
		return false
	}
	last := parts[len(parts)-1].norm
	for i, w := range words {
		if w.norm != last || len(last) < 3 || s.quoted(w.Start) {
			continue
		}
		from := i
		for k := len(parts) - 2; k >= 0 && from > 0 && words[from-1].norm == parts[k].norm; k-- {
			from--
		}
		for from > 0 && (words[from-1].norm == "the" || words[from-1].norm == "a") {
			from--
		}
		if from > 0 && words[from-1].norm == "by" {
			for k := max(0, from-6); k < from-1; k++ {
				happened := slices.ContainsFunc(words[:k], func(t token) bool { return deeds["happening"][t.norm] })
				if (deeds["deed"][words[k].norm] || deeds["does"][words[k].norm] && happened) && !slices.ContainsFunc(words[max(0, k-3):k], denied) {
					return true
				}
			}
			continue
		}
		if from > 0 && deeds["under"][words[from-1].norm] {
			continue // "in Norvalia"
		}
		for k := i + 1; k < len(words) && k <= i+5; k++ {
			if denied(words[k]) {
				break
			}
			if deeds["deed"][words[k].norm] && !slices.ContainsFunc(words[i+1:k], func(t token) bool { return t.norm == "was" || t.norm == "were" || t.norm == "been" }) || deeds["does"][words[k].norm] && happening(words[k+1:]) {
				return true
			}
			if !deeds["between"][words[k].norm] {
				break
			}
		}
	}
	return false
}

// happening reports whether a happening is what words begin with, but for two others.
func happening(words []token) bool {
	n := 0
	for _, w := range words {
		if deeds["happening"][w.norm] {
			return true
		}
		if deeds["light"][w.norm] {
			continue
		}
		if n++; n > 2 || denied(w) || deeds["under"][w.norm] {
			return false
		}
	}
	return false
}

func denied(t token) bool { return deeds["not"][t.norm] }
