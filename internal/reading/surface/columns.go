package surface

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// Types are the types of names, in the order of the network's labels: O, B-PERSON, I-PERSON, B-ORGANIZATION and so on.
var Types = [...]evidence.MentionType{
	evidence.MentionPerson, evidence.MentionOrganization, evidence.MentionPlace, evidence.MentionNationality,
	evidence.MentionFacility, evidence.MentionProduct, evidence.MentionMisc, evidence.MentionDate, evidence.MentionMoney,
}

const (
	dates = 7 // place of the type in Types
	money = 8

	outside = 0 // the label of what is in no name; 1+2*t begins one of type t, 2+2*t goes on with it

	startSizes    = 2
	proposalSizes = 1 + 2*len(Types)
)

// Columns are what the network is told of each token by the drafts, parallel to the tokens.
type Columns struct {
	Start    []int32 // 1 where a draft sentence starts
	Proposal []int32 // the label of the draft name, date or sum of money that it stands in
}

// Describe makes the columns of a reading that holds drafts. Training uses it too, so that both see the same.
func Describe(r *reading.Reading) Columns {
	n := len(r.Tokens)
	both := make([]int32, 2*n)
	c := Columns{Start: both[:n:n], Proposal: both[n:]}
	for i := range r.Sentences {
		c.Start[r.Sentences[i].First] = 1
	}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Name {
			for t, typ := range Types {
				if typ == m.Type {
					c.propose(m.First, m.Last, int32(t))
				}
			}
		}
	}
	for i := range r.Dates {
		c.propose(r.Dates[i].First, r.Dates[i].Last, dates)
	}
	for i := range r.Numbers {
		if x := &r.Numbers[i]; x.Unit != "" {
			c.propose(x.First, x.Last, money) // the network knows a currency when it sees one
		}
	}
	return c
}

// propose marks a stretch of tokens; what is marked already stays, but for its first token.
func (c *Columns) propose(first, last int, typ int32) {
	for i := first; i < last; i++ {
		if c.Proposal[i] == outside {
			c.Proposal[i] = 2 + 2*typ
		}
	}
	if first < last {
		c.Proposal[first] = 1 + 2*typ
	}
}
