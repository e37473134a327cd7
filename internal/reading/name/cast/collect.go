package cast

import (
	"context"
	"slices"

	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
)

// collect finds everything that speaks of somebody, in order.
func (a *article) collect(ctx context.Context, s *spelling) error {
	next := 0 // the next name
	for i := range a.Sentences {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		x := &a.Sentences[i]
		for t := x.First; t < x.Last; {
			for next < len(a.Mentions) && (a.Mentions[next].First < t || s.of[next] < 0) {
				next++
			}
			if next < len(a.Mentions) && a.Mentions[next].First == t {
				m := &a.Mentions[next]
				a.add(expression{
					first: t, last: m.Last, form: byName, mention: next, cluster: s.of[next],
					noun: noun{sort: s.clusters[s.root(s.of[next])].sort},
				})
				t = max(t+1, m.Last)
				continue
			}
			if a.Tokens[t].Kind == reading.Word {
				if n, ok := pronouns[a.norm(t)]; ok {
					a.add(expression{first: t, last: t + 1, form: byPronoun, noun: n})
				} else if n, ok := nouns()[a.norm(t)]; ok && a.heads(t, x.Last) {
					a.describe(t, x.First, n)
				} else if s.last[a.norm(t)] && a.Tokens[t].Upper && a.norm(t-1) == "the" && !(t+1 < x.Last && a.Tokens[t+1].Upper) {
					a.describe(t, x.First, noun{head: a.norm(t), sort: body}) // "the Review", for the Strand Review
				} else if n, last := a.oneOf(t, x.Last); last > 0 {
					a.add(expression{first: t, last: last, form: byWord, noun: n, opening: indefinite, count: 1})
				}
			}
			t++
		}
	}
	a.place()
	return nil
}

func (a *article) add(e expression) {
	e.owner, e.belongs, e.apposed, e.statement, e.member, e.tie.Rival = -1, -1, -1, -1, -1, -1
	a.expressions = append(a.expressions, e)
}

// oneOf returns whom a word speaks of that tells somebody only by his place among others: "one of the officers", "a third,
// who", "another said". It returns where the words end, 0 for nobody.
func (a *article) oneOf(t, limit int) (noun, int) {
	switch a.norm(t) {
	case "one", "another", "third", "second", "fourth", "fifth":
	default:
		return noun{}, 0
	}
	if a.norm(t+1) == "of" {
		for k := t + 2; k < min(limit, t+8) && a.Tokens[k].Kind == reading.Word; k++ {
			if n, ok := nouns()[a.norm(k)]; ok && n.sort == person && n.plural && a.heads(k, limit) {
				n.plural = false
				return n, k + 1
			}
			if a.norm(k) == "them" {
				return noun{head: "one", sort: person}, k + 1
			}
		}
		return noun{}, 0
	}
	if a.sourced(t) && (a.verb(t+1) || a.norm(t+1) == "," || a.norm(t+1) == "who") {
		return noun{head: "one", sort: person}, t + 1
	}
	return noun{}, 0
}

// sourced reports whether a source of a statement begins at a token, or one token before it.
func (a *article) sourced(t int) bool {
	k, _ := slices.BinarySearchFunc(a.sources, a.Tokens[max(0, t-1)].Start, func(s source, at int) int { return s.Start - at })
	return k < len(a.sources) && a.sources[k].Start <= a.Tokens[t].Start
}

// pronouns are the words that this package ties.
var pronouns = map[string]noun{
	"he": {sort: person, sex: male}, "him": {sort: person, sex: male}, "his": {sort: person, sex: male}, "himself": {sort: person, sex: male},
	"she": {sort: person, sex: female}, "her": {sort: person, sex: female}, "hers": {sort: person, sex: female}, "herself": {sort: person, sex: female},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true}, "theirs": {plural: true}, "themselves": {plural: true},
}

// heads reports whether a noun at t is the head of its phrase: "official", but not "police" in "police officer".
func (a *article) heads(t, limit int) bool {
	if a.Arcs != nil {
		k := a.Arcs[t]
		return (k.Tag == reading.TagNoun || k.Tag == reading.TagProperNoun) && k.Relation != reading.RelationCompound
	}
	if t+1 >= limit || a.Tokens[t+1].Kind != reading.Word {
		return true
	}
	n, ok := nouns()[a.norm(t+1)]
	return !ok || n.sort != person && nouns()[a.norm(t)].sort == person || a.Tokens[t+1].Upper && !a.Tokens[t].Upper
}

// longest is how many words of a description are looked for before its head.
const longest = 7

// describe adds the description whose head stands at t.
func (a *article) describe(t, limit int, n noun) {
	e := expression{first: t, last: t + 1, form: byWord, noun: n, owner: -1}
	at := t - 1
	for ; at >= limit && at >= t-longest; at-- {
		w := a.norm(at)
		k := &a.Tokens[at]
		if k.Kind == reading.Numeral {
			continue
		}
		if k.Kind != reading.Word {
			break
		}
		if o, ok := openings[w]; ok {
			if a.Arcs == nil || int(a.Arcs[at].Head) == t {
				e.opening, e.first = o, at
			}
			break
		}
		if w == "'s" || w == "'" {
			e.opening, e.first = possessive, at+1
			break
		}
		if _, counts := counts[w]; counts || quantities[w] || ordinals[w] {
			continue
		}
		if name.Of(w).Function() || name.Of(w).Says() {
			break
		}
	}
	if e.opening == bare && !e.plural && a.Paragraphs[a.Tokens[t].Paragraph].Heading {
		e.opening = definite // headings leave out the article
	}
	if e.opening == bare {
		// No article: what stands between may be anything, a number or quantity apart.
		for at = t - 1; at > limit && at > t-4 && a.small(at) && name.Of(a.norm(at)).Modifier(); at-- {
		}
		if c := a.norm(max(at, limit)); at >= limit && (a.Tokens[at].Kind == reading.Numeral || counts[c] > 0 || quantities[c]) {
			e.opening, e.first = indefinite, at
		}
	}
	if e.opening == bare && !e.plural {
		e.first = a.titleFrom(t, limit, len(a.expressions)-1)
	}
	for i := e.first; i < t; i++ {
		w := a.norm(i)
		switch c, counted := counts[w]; {
		case counted:
			e.count = c
		case a.Tokens[i].Kind == reading.Word && openings[w] == bare && !quantities[w]:
			e.modifiers = append(e.modifiers, w)
		}
	}
	if e.opening == indefinite && !e.plural {
		e.count = 1
	}
	if a.norm(t+1) == "of" {
		for i := t + 2; i < t+5 && i < len(a.Tokens); i++ {
			if k := &a.Tokens[i]; k.Upper && k.Kind == reading.Word {
				e.of = k.Norm
				break
			} else if k.Norm != "the" {
				break
			}
		}
	}
	for k := len(a.expressions) - 1; k >= 0 && a.expressions[k].first >= e.first; k-- {
		x := &a.expressions[k]
		x.inner = x.form == byName
		if x.inner && (x.sort == nation || x.sort == place) {
			e.people = a.norm(x.first)
		}
	}
	if e.opening == possessive {
		if last := len(a.expressions) - 1; last >= 0 {
			if o := &a.expressions[last]; o.last == e.first || o.last == e.first-1 || o.form == byPronoun && o.first == e.first {
				e.owner = last
			}
		}
		owner := e.owner
		a.add(e)
		a.expressions[len(a.expressions)-1].owner = owner
		return
	}
	a.add(e)
}

// openings are what descriptions begin with.
var openings = map[string]opening{
	"the": definite, "this": definite, "that": definite, "these": definite, "those": definite,
	"a": indefinite, "an": indefinite, "another": indefinite, "some": indefinite, "several": indefinite, "many": indefinite, "every": indefinite,
	"his": possessive, "her": possessive, "their": possessive, "its": possessive, "our": possessive, "my": possessive, "your": possessive,
}

// counts are numbers in words.
var counts = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"both": 2,
}

// ordinals stand before a head too, and tell it apart.
var ordinals = listed("first second third fourth fifth sixth last next same own then late")

// quantities stand where a number would.
var quantities = map[string]bool{"few": true, "dozen": true, "dozens": true, "hundreds": true, "thousands": true, "other": true, "more": true, "most": true, "all": true}

// place says of every expression where in its sentence it stands: subject, after a preposition, before a possession, the
// source of a statement.
func (a *article) place() {
	at, spoken := 0, -1
	for i := range a.expressions {
		e := &a.expressions[i]
		e.spoken, e.inside = spoken, a.saying(i)
		e.oblique = prepositions[a.norm(e.first-1)]
		w := a.norm(e.last)
		e.owns = w == "'s" || w == "'" || e.form == byPronoun && owning(a.norm(e.first))
		x := a.Tokens[e.first].Range
		for at < len(a.sources) && a.sources[at].End <= x.Start {
			at++
		}
		for k := at; k < len(a.sources) && k < at+4 && a.sources[k].Start <= x.Start; k++ {
			if a.sources[k].Contains(x) && e.statement < 0 && !e.owns {
				e.statement = a.sources[k].statement
				if a.speakers[e.statement] < 0 {
					a.speakers[e.statement] = i
				}
			}
		}
		if e.statement >= 0 {
			spoken = e.statement
		}
		e.leads = a.Sentences[a.Tokens[e.first].Sentence].First == e.first
		e.subject = !e.oblique && !e.owns && a.subject(e)
		e.acts = a.acts(e)
	}
}

func owning(w string) bool { return w == "his" || w == "her" || w == "their" }

// subject reports whether an expression is the subject of a clause: by syntax, or by what follows it.
func (a *article) subject(e *expression) bool {
	if e.form == byPronoun {
		w := a.norm(e.first)
		return w == "he" || w == "she" || w == "they"
	}
	if a.Arcs != nil {
		for t := e.first; t < e.last; t++ {
			switch a.Arcs[t].Relation {
			case reading.RelationSubject, reading.RelationPassiveSubject, reading.RelationOuterSubject:
				return true
			}
		}
		return false
	}
	if e.statement >= 0 {
		return true
	}
	t := a.pastAsides(e.last)
	for t < len(a.Tokens) && adverb(a.norm(t)) {
		t++
	}
	return a.verb(t)
}

// pastAsides returns the token behind what stands between commas or brackets: "Rao, 58, a nurse from Skar, went".
func (a *article) pastAsides(t int) int {
	for range 4 {
		w := a.norm(t)
		if w != "," && w != "(" {
			break
		}
		end := t + 1
		for end < len(a.Tokens) && end < t+16 && a.norm(end) != "," && a.norm(end) != ")" {
			if a.norm(end) == "." || a.Tokens[end].Sentence != a.Tokens[t].Sentence {
				return t
			}
			end++
		}
		t = end
		if w == "(" || a.verb(t+1) {
			t++
		}
	}
	return t
}

func adverb(w string) bool {
	switch w {
	case "also", "then", "never", "still", "later", "once", "often", "always", "not", "now", "himself", "herself", "themselves", "who":
		return true
	}
	return len(w) > 4 && w[len(w)-2:] == "ly"
}

// verb reports whether a token looks like a finite verb.
func (a *article) verb(t int) bool {
	if !a.small(t) {
		return false
	}
	w := a.norm(t)
	switch {
	case auxiliaries[w], name.Of(w).Says(), pasts[w]:
		return true
	case len(w) < 4:
		return false
	}
	return w[len(w)-2:] == "ed" || w[len(w)-1] == 's' && t > 0 && (a.norm(t-1) == "," || a.Tokens[t-1].Upper) && w[len(w)-2] != 's'
}
