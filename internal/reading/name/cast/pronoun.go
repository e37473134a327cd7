package cast

import (
	"math/bits"

	"hearsay/internal/reading"
)

// candidate is somebody whom a pronoun may stand for.
type candidate struct {
	expression int // the last that speaks of him
	logit      int // in hundredths
}

// observe, where it is not nil, is told of every pronoun's candidates and may answer for the weights: whom it stands for.
var observe func(a *article, i int, found []candidate, of []vector) (member int, answered bool)

// refer ties a pronoun to the likeliest of those spoken of before it, if he is likely enough.
func (a *article) refer(i int) {
	e := &a.expressions[i]
	if e.member >= 0 || e.tie.Rule != "" {
		return // asked for before
	}
	bound := a.bound(i)
	a.candidates = a.candidates[:0]
	var of []vector
	w := &weights[kindOf(e)]
	groups := 0
	for k := i - 1; k >= max(0, i-window); k-- {
		x := &a.expressions[k]
		if x.member < 0 || x.inner || a.members[x.member].met == i+1 {
			continue
		}
		if a.paragraph(i)-a.paragraph(k) > 3 {
			break
		}
		m := &a.members[x.member]
		m.met = i + 1
		if !a.suits(e, m) || x.member == bound || a.quotes(e, x) {
			continue
		}
		v := a.weigh(i, k, len(a.candidates))
		if group := m.plural && m.sort == person; group {
			groups++
		} else if m.sort == body && groups > 0 {
			v[behindGroup] = 1
		}
		if observe != nil {
			of = append(of, v)
		}
		a.candidates = append(a.candidates, candidate{k, v.dot(w)})
	}
	if observe != nil {
		if m, ok := observe(a, i, a.candidates, of); ok {
			e.member = m
			return
		}
	}
	best, second := -1, -1
	for k := range a.candidates {
		switch c := &a.candidates[k]; {
		case best < 0 || c.logit > a.candidates[best].logit:
			best, second = k, best
		case second < 0 || c.logit > a.candidates[second].logit:
			second = k
		}
	}
	if best < 0 {
		return
	}
	none := w[noneOfThem]
	if e.plural && e.statement >= 0 {
		none -= speechless
	}
	top := max(none, a.candidates[best].logit)
	total := odds(none, top)
	for k := range a.candidates {
		total += odds(a.candidates[k].logit, top)
	}
	sure := odds(a.candidates[best].logit, top) * 1000 / total
	e.tie = reading.Tie{Rule: "pronoun", Score: float32(sure) / 1000, Rival: -1}
	if second >= 0 {
		e.tie.Rival = a.candidates[second].expression
	}
	least := int64(enough)
	if a.members[a.expressions[a.candidates[best].expression].member].sort == body {
		least = enoughOfBody
	}
	if sure < least {
		e.tie.Rule, e.tie.Rival = "pronoun-unclear", a.candidates[best].expression
		return
	}
	e.member = a.expressions[a.candidates[best].expression].member
	if m := &a.members[e.member]; !m.plural && m.sex == 0 {
		m.sex = e.sex
	}
}

// suits reports whether a pronoun agrees with a member in number, sort and sex.
func (a *article) suits(e *expression, m *member) bool {
	if e.plural {
		return m.plural || m.sort == body
	}
	return m.sort == person && !m.plural && (m.sex == 0 || m.sex&e.sex != 0)
}

// kindOf returns which weights hold for a pronoun.
func kindOf(e *expression) int {
	switch {
	case e.plural:
		return 2
	case e.statement >= 0:
		return 1
	}
	return 0
}

// quotes reports whether an expression stands in what another says, and cannot be the one who says it: by his name, or by
// a pronoun in his own words. "Rao was late, he said"; "'He was late,' he said".
func (a *article) quotes(e, x *expression) bool {
	return e.statement >= 0 && x.inside == e.statement &&
		(x.form != byPronoun || a.Tokens[x.first].Quotation >= 0 && a.Tokens[e.first].Quotation != a.Tokens[x.first].Quotation)
}

// weigh weighs the last expression of a member against a pronoun, with how many others were spoken of since.
func (a *article) weigh(i, k, since int) (v vector) {
	e, x := &a.expressions[i], &a.expressions[k]
	m := &a.members[x.member]
	is := func(feature int, holds bool) {
		if holds {
			v[feature] = 1
		}
	}
	is(isSubject, x.subject)
	is(isSource, x.statement >= 0)
	is(isPronoun, x.form == byPronoun)
	// The texts that the weights come from say little of sources without a name: they count as others do.
	voice := !m.named && x.statement >= 0
	is(isName, x.form == byName || voice)
	is(isUnnamed, !m.named && !voice)
	is(isOblique, x.oblique)
	is(isOwner, x.owns)
	is(ofSex, e.sex != 0 && (m.sex != 0 || voice))
	is(isBody, m.sort == body)
	is(speaksAgain, x.statement >= 0 && e.statement >= 0)
	is(subjectAgain, x.subject && e.subject)
	is(opensSentence, x.leads)
	is(acrossBreak, a.paragraph(i) != a.paragraph(k))
	is(reported, x.inside >= 0 && x.inside != e.inside && x.inside != e.statement)
	is(lastSpeaker, x.statement >= 0 && e.statement >= 0 && x.statement == e.spoken)
	is(ofHimself, x.statement >= 0 && x.statement == e.inside)
	quoted := a.Tokens[e.first].Quotation
	is(fromQuoted, a.Tokens[x.first].Quotation >= 0 && a.Tokens[x.first].Quotation != quoted)
	between := a.sentence(i) - a.sentence(k)
	if quoted < 0 {
		between = a.told[a.sentence(i)] - a.told[a.sentence(k)]
	}
	is(nextSentence, between == 1)
	is(sameSentence, between == 0)
	v[perSentence] = min(between, 6)
	v[perRival] = min(since, 6)
	v[perDoubling] = bits.Len(uint(m.said))
	v[perWeight] = bits.Len(uint(m.names))
	if voice {
		v[perWeight] = 2
	}
	return v
}

// bound returns the member that a pronoun cannot stand for: the subject of its own clause for an object ("Rao told him"),
// whoever is quoted for one inside the quotation; -1 for none.
func (a *article) bound(i int) int {
	e := &a.expressions[i]
	if a.Tokens[e.first].Quotation >= 0 {
		return a.speaker(i)
	}
	switch a.norm(e.first) {
	case "him", "them":
	case "her":
		if !a.object(i) {
			return -1
		}
	default:
		return -1
	}
	if e.oblique {
		return -1
	}
	for k := i - 1; k >= 0 && k > i-6 && a.sentence(k) == a.sentence(i); k-- {
		if a.expressions[k].subject {
			return a.expressions[k].member
		}
	}
	return -1
}

// object reports whether "her" is an object: nothing follows that it could own.
func (a *article) object(i int) bool {
	t := a.expressions[i].last
	w := a.norm(t)
	return t >= len(a.Tokens) || a.Tokens[t].Kind != reading.Word || prepositions[w] || clauses[w]
}

// speaker returns the member who says what stands at a pronoun in quotation marks, -1 where nobody known does.
func (a *article) speaker(i int) int {
	s := a.expressions[i].inside
	if s < 0 || a.speakers[s] < 0 {
		return -1
	}
	k := a.speakers[s]
	if x := &a.expressions[k]; k > i && x.form == byPronoun && a.Tokens[x.first].Quotation < 0 {
		a.refer(k) // "'He was late,' he said": first who speaks
	}
	return a.expressions[k].member
}
