package cast

import (
	"slices"

	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
)

// introduce makes a member of every name, and gives it the roles that descriptions beside its names tell.
func (a *article) introduce(s *spelling) {
	of := make([]int, len(s.clusters))
	for i := range of {
		of[i] = -1
	}
	for i := range a.expressions {
		e := &a.expressions[i]
		if e.form != byName {
			continue
		}
		c := s.root(e.cluster)
		if of[c] < 0 {
			of[c] = len(a.members)
			k := &s.clusters[c]
			m := member{noun: noun{sort: k.sort, sex: k.sex, plural: k.sort == nation}, named: true, last: -1, owner: -1, spelling: c}
			a.members = append(a.members, m)
			if k.sort == body || k.sort == place {
				a.named(of[c], k)
			}
		}
		e.member = of[c]
		a.members[of[c]].names++
	}
	for i := range a.expressions {
		a.beside(i)
	}
}

// named gives a body the role that its name tells: "ministry" of "Interior Ministry", with "interior" to tell it apart.
func (a *article) named(m int, c *cluster) {
	for at, w := range c.words {
		n, ok := nouns()[w]
		next := ""
		if at+1 < len(c.words) {
			next = c.words[at+1]
		}
		if next == "" && c.sort == body && !ok {
			n, ok = noun{head: w, sort: body}, true
		}
		if !ok || n.sort != body || n.plural && w != n.head || next != "" && next != "of" && next != "for" {
			continue
		}
		r := role{head: n.head}
		for k, other := range c.words {
			if k != at && !name.Of(other).Function() {
				r.modifiers = append(r.modifiers, other)
			}
		}
		a.give(m, r)
		return
	}
}

// give notes a role.
func (a *article) give(m int, r role) {
	x := &a.members[m]
	if len(x.roles) >= 2*many {
		return // nobody has so many
	}
	for _, known := range x.roles {
		if known.head == r.head {
			x.roles = append(x.roles, r)
			return
		}
	}
	x.roles = append(x.roles, r)
	a.roles[r.head] = append(a.roles[r.head], m)
}

// beside gives a name the role of the description that stands beside it.
func (a *article) beside(i int) {
	e := &a.expressions[i]
	if e.form != byWord || e.plural {
		return
	}
	at := -1
	switch next := i + 1; {
	case next < len(a.expressions) && a.fits(next, e) && (a.expressions[next].first == e.last || a.expressions[next].first == e.last+1 && calls(a.norm(e.last))):
		at = next // "spokesman Tam Velis", "a commander named Velis"
	case a.before(i, e, byName):
		at = a.previous(i)
	case e.opening == indefinite && a.before(i, e, byWord):
		at = a.previous(i)
	default:
		at = a.after(i, e)
	}
	if at < 0 {
		return
	}
	n := &a.expressions[at]
	e.apposed = at
	e.subject, n.subject = e.subject || n.subject, e.subject || n.subject
	e.leads, n.leads = e.leads || n.leads, e.leads || n.leads
	if n.form == byWord {
		return // "an official, a former captain": whoever the first is
	}
	e.member = n.member
	m := &a.members[n.member]
	if m.sort == person {
		m.sex |= e.sex
	}
	a.give(n.member, role{e.head, e.modifiers, e.of, e.people})
}

func calls(w string) bool { return w == "named" || w == "called" }

// fits reports whether expression n is a name that a description may be of.
func (a *article) fits(n int, e *expression) bool {
	x := &a.expressions[n]
	return x.form == byName && x.member >= 0 && x.sort == e.sort
}

// opens returns the token at which a description begins, whoever owns it included: "Skar's mayor".
func (a *article) opens(e *expression) int {
	if e.owner >= 0 {
		return min(e.first, a.expressions[e.owner].first)
	}
	return e.first
}

// previous returns the expression before i that i does not belong to, -1 for none.
func (a *article) previous(i int) int {
	first := a.opens(&a.expressions[i])
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if a.expressions[k].last < first {
			return k
		}
	}
	return -1
}

// before reports whether a name, or another description, stands right before a description, as in "Ann Oru, the mayor of Skar" and "Ann Oru, who is
// the mayor of Skar", "Ann Oru is the mayor".
func (a *article) before(i int, e *expression, f form) bool {
	n := a.previous(i)
	if n < 0 || a.expressions[n].form != f || f == byName && !a.fits(n, e) || a.expressions[n].sort != e.sort || a.expressions[n].plural || a.Tokens[a.expressions[n].first].Sentence != a.Tokens[e.first].Sentence {
		return false
	}
	t, first := a.expressions[n].last, a.opens(e)
	comma := a.norm(t) == ","
	if comma {
		t++
		if t+1 < first && a.Tokens[t].Kind == reading.Numeral && a.norm(t+1) == "," {
			t += 2 // an age
		}
		if t == first {
			return !a.lists(e)
		}
		if a.norm(t) == "who" {
			t++
		}
	}
	if e.opening == bare {
		return comma && t < e.first+1 && e.first-t <= 3 && a.plain(t, e.first)
	}
	switch a.norm(t) {
	case "is", "was", "became", "remains":
		return f == byName && t+1 == e.first && e.opening != possessive
	}
	return false
}

// plain reports whether only words of a description stand between two tokens.
func (a *article) plain(from, to int) bool {
	for t := from; t < to; t++ {
		if w := a.norm(t); a.Tokens[t].Kind != reading.Word || name.Of(w).Function() || a.verb(t) {
			return false
		}
	}
	return true
}

// lists reports whether what looks like an apposition is one of a list: "Rao, the mayor and the judge".
func (a *article) lists(e *expression) bool {
	for t := e.last; t < min(e.last+8, len(a.Tokens)); t++ {
		switch a.norm(t) {
		case ",", ".", "(", ";", "who", "said", "—", "–":
			return false
		case "and", "or":
			return true
		case "'s", "'":
			continue // "the head of Tarvia's navy"
		}
		if a.verb(t) {
			return true // "When he met Rao, the mayor spoke"
		}
	}
	return false
}

// after returns the name that follows a description and a comma: "the mayor of Skar, Ann Oru,"; -1 for none.
func (a *article) after(i int, e *expression) int {
	t := e.last
	for end := t + 8; t < len(a.Tokens) && t < end && a.norm(t) != ","; t++ {
		if a.Tokens[t].Kind != reading.Word || a.verb(t) {
			return -1
		}
	}
	if a.norm(t) != "," {
		return -1
	}
	for t++; a.norm(t) == "the" || t < len(a.Tokens) && a.Tokens[t].Upper && name.Of(a.norm(t)).Title(); t++ {
	}
	for n := i + 1; n < len(a.expressions) && n < i+6; n++ {
		if x := &a.expressions[n]; x.first == t {
			if !a.fits(n, e) || e.opening == bare && e.first > 0 && a.Tokens[e.first].Sentence == a.Tokens[e.first-1].Sentence && a.Tokens[e.first-1].Kind == reading.Word {
				return -1
			}
			if w := a.norm(x.last); w == "," || w == "." || w == "(" || w == "and" || w == ";" || w == ":" || a.verb(x.last) {
				if w == "," || w == "." || w == "(" {
					return n
				}
				return -1
			}
			return -1
		} else if x.first > t {
			break
		}
	}
	return -1
}

// differ reports whether two words name different countries or bodies.
func differ(x, y string) bool { return x != "" && y != "" && !akin(x, y) }

// akin reports whether two words may be a country and its adjective: "Tarvia", "Tarvian".
func akin(x, y string) bool {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n >= 3 && n >= min(len(x), len(y))-2
}

// conflicts reports whether a description cannot be of somebody who has a role: "the foreign minister", "Interior
// Minister Krül"; "the former mayor", "Mayor Oru".
func conflicts(e *expression, r role) bool {
	for _, tell := range [...]string{"former", "deputy", "acting", "vice", "assistant", "retired", "late", "second", "third", "fourth", "fifth", "sixth", "other", "new"} {
		if slices.Contains(e.modifiers, tell) && !slices.Contains(r.modifiers, tell) {
			return true
		}
	}
	if differ(e.of, r.of) || differ(e.people, r.people) || r.of == "" && differ(e.of, r.people) || e.of == "" && differ(e.people, r.of) {
		return true
	}
	if len(e.modifiers) == 0 || len(r.modifiers) == 0 {
		return false
	}
	for _, w := range e.modifiers {
		if slices.Contains(r.modifiers, w) || w == r.of || w == "same" {
			return false
		}
	}
	return true
}
