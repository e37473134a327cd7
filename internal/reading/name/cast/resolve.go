package cast

import (
	"context"

	"hearsay/internal/reading"
)

// resolve ties descriptions and pronouns, in the order of the text.
func (a *article) resolve(ctx context.Context) error {
	for i := range a.expressions {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		e := &a.expressions[i]
		switch e.form {
		case byWord:
			a.recall(i)
		case byPronoun:
			a.refer(i)
		}
		if e.member >= 0 {
			m := &a.members[e.member]
			m.said++
			m.last = i
		}
	}
	return nil
}

// begin makes a member of whom a description speaks of for the first time.
func (a *article) begin(i int) {
	e := &a.expressions[i]
	owner := -1
	if e.owner >= 0 {
		owner = a.expressions[e.owner].member
	}
	e.member = len(a.members)
	a.members = append(a.members, member{noun: e.noun, last: -1, count: e.count, owner: owner, spelling: -1})
	a.give(e.member, role{e.head, e.modifiers, e.of, e.people})
}

// recall ties a description to whom it speaks of, or makes a member of it.
func (a *article) recall(i int) {
	e := &a.expressions[i]
	switch {
	case e.apposed >= 0:
		if e.member = a.expressions[e.apposed].member; e.member < 0 {
			break
		}
		if e.opening == possessive && e.owner >= 0 {
			a.members[e.member].owner = a.expressions[e.owner].member
		}
		if a.expressions[e.apposed].form == byWord {
			a.give(e.member, role{e.head, e.modifiers, e.of, e.people})
		}
		e.tie = reading.Tie{Rule: "apposition", Score: 0.95, Rival: -1}
		return
	case e.opening == definite:
		if m, rule := a.holder(i); m >= 0 {
			e.member, e.tie = m, reading.Tie{Rule: rule, Score: 0.8, Rival: -1}
			return
		}
		if m := a.ruler(i); m >= 0 {
			e.member, e.tie = m, reading.Tie{Rule: "ruler", Score: 0.8, Rival: -1}
			return
		}
		if m := a.lately(i); m >= 0 {
			e.member, e.tie = m, reading.Tie{Rule: "general", Score: 0.6, Rival: -1}
			return
		}
	case e.opening == possessive && e.owner >= 0 && a.expressions[e.owner].member >= 0:
		owner := a.expressions[e.owner].member
		list := a.roles[e.head]
		for k := len(list) - 1; k >= max(0, len(list)-many); k-- {
			if x := &a.members[list[k]]; x.owner == owner && x.plural == e.plural {
				e.member, e.tie = list[k], reading.Tie{Rule: "possessive", Score: 0.8, Rival: -1}
				return
			}
		}
	}
	if e.opening == bare && !e.plural && e.sort == person {
		return // "assistant counsel", half of something
	}
	a.begin(i)
}

// many bounds how many of one role are looked through.
const many = 32

// holder returns who has the role that a definite description names: the one spoken of nearest before it, where nobody
// else with that role was spoken of as near; -1 for nobody.
func (a *article) holder(i int) (int, string) {
	e := &a.expressions[i]
	list := a.roles[e.head]
	best, rivals := -1, 0
	for k := len(list) - 1; k >= max(0, len(list)-many); k-- {
		m := &a.members[list[k]]
		if m.last < 0 || !a.agrees(e, m) {
			continue
		}
		switch {
		case best < 0 || m.last > a.members[best].last:
			if best >= 0 && a.paragraph(a.members[best].last) == a.paragraph(m.last) {
				rivals++
			}
			best = list[k]
		case a.paragraph(a.members[best].last) == a.paragraph(m.last):
			rivals++
		}
	}
	if best >= 0 {
		if m := &a.members[best]; !m.named && a.paragraph(i)-a.paragraph(m.last) > 3 {
			return -1, ""
		}
		return best, "role"
	}
	if e.plural {
		return a.group(i)
	}
	// Somebody named only later, where nobody else has that role.
	for _, m := range list {
		if x := &a.members[m]; x.named && a.agrees(e, x) {
			if best >= 0 {
				return -1, ""
			}
			best = m
		}
	}
	return best, "role-later"
}

// agrees reports whether a description may be of a member who has its head as a role.
func (a *article) agrees(e *expression, m *member) bool {
	if m.plural != e.plural || e.count > 0 && m.count > 0 && e.count != m.count {
		return false
	}
	for _, r := range m.roles {
		if r.head == e.head && !conflicts(e, r) {
			return true
		}
	}
	return false
}

// group ties "the officials", "the two men" to a group spoken of shortly before by another word: one of the two words is
// for people at large.
func (a *article) group(i int) (int, string) {
	e := &a.expressions[i]
	if e.sort != person {
		return -1, ""
	}
	for k := i - 1; k >= max(0, i-window); k-- {
		x := &a.expressions[k]
		if x.member < 0 || a.paragraph(i)-a.paragraph(k) > 2 {
			break
		}
		m := &a.members[x.member]
		if !m.plural || m.sort != person || x.statement < 0 || e.count > 0 && e.count != m.count || e.count == 0 && m.count == 0 {
			continue
		}
		if at := largely(e.head) || largely(m.head); at && len(e.modifiers) == 0 {
			return x.member, "group"
		}
	}
	return -1, ""
}

// largely reports whether a word is for people at large.
func largely(head string) bool {
	switch head {
	case "person", "man", "woman", "source", "somebody":
		return true
	}
	return false
}

// window is how many expressions before one are looked at.
const window = 40
