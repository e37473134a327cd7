package cast

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// article is the state of one reading.
type article struct {
	*reading.Reading
	told        []int // by sentence: how many before it have words outside of quotations
	sources     []source
	contents    []source
	speakers    []int // by statement: the expression that is its source, -1 for none
	expressions []expression
	members     []member
	candidates  []candidate      // scratch
	roles       map[string][]int // by head: members that have the role, in order of their first names
}

// source is where somebody is quoted.
type source struct {
	text.Range
	statement int
}

// form is how somebody is spoken of.
type form uint8

const (
	byName form = iota
	byWord
	byPronoun
)

// article is what a description begins with.
type opening uint8

const (
	bare       opening = iota // "officials"
	definite                  // "the officials"
	indefinite                // "an official", "two officials"
	possessive                // "his lawyer", "Rao's lawyer"
)

// expression is one place at which somebody is spoken of.
type expression struct {
	first, last int // tokens, half-open
	form        form
	noun        // of a description or pronoun; the sort of a name
	opening     opening
	modifiers   []string // of a description: what stands between its first word and its head
	of          string   // of a description: the name after "of"
	people      string   // of a description: the people or country named before its head
	count       int      // of a description: how many, 0 where it does not say
	owner       int      // of a possessive: the expression that it belongs to, -1 for none
	mention     int      // of a name: its index in the reading
	cluster     int      // of a name: what it is spelt like
	subject     bool
	leads       bool // begins its sentence
	inner       bool // stands in a description and tells it apart: "the Tarvian officials"
	acts        bool // it speaks, does or is dealt with here
	oblique     bool // after a preposition
	owns        bool // before 's, or a possessive pronoun
	belongs     int  // the name whose it is: "Tarvian" of "the Tarvian minister", -1 for none
	apposed     int  // the expression beside which it stands as its description, -1 for none
	statement   int  // that it is the source of, -1 for none
	inside      int  // the innermost statement whose content it stands in, -1 for none
	spoken      int  // the last statement with a known source before it, -1 for none
	member      int  // whom it speaks of, -1 for nobody known
	tie         reading.Tie
}

// member is somebody in the cast: a person, a body, a group.
type member struct {
	noun     // sort, sex, plural; the head of the first description
	named    bool
	roles    []role
	said     int // times spoken of so far
	names    int // times named in the article
	last     int // the last expression that speaks of it, -1 for none yet
	count    int // of a group: how many, 0 where unknown
	owner    int // the member whom a possessive belongs to, -1
	spelling int // the cluster of its names, -1
	met      int // the pronoun for which it was last looked at, plus one
}

// role is what somebody is said to be.
type role struct {
	head      string
	modifiers []string
	of        string
	people    string
}

func newArticle(r *reading.Reading) *article {
	a := &article{Reading: r, told: make([]int, len(r.Sentences)+1), roles: map[string][]int{}}
	for i := range r.Sentences {
		a.told[i+1] = a.told[i]
		for t := r.Sentences[i].First; t < r.Sentences[i].Last; t++ {
			if r.Tokens[t].Quotation < 0 && r.Tokens[t].Kind == reading.Word {
				a.told[i+1]++
				break
			}
		}
	}
	for i := range r.Statements {
		for _, x := range r.Statements[i].Source {
			a.sources = append(a.sources, source{x, i})
		}
	}
	for i := range r.Statements {
		for _, x := range r.Statements[i].Content {
			a.contents = append(a.contents, source{x, i})
		}
	}
	a.speakers = make([]int, len(r.Statements))
	for i := range a.speakers {
		a.speakers[i] = -1
	}
	slices.SortStableFunc(a.sources, func(x, y source) int { return x.Start - y.Start })
	slices.SortStableFunc(a.contents, func(x, y source) int { return x.Start - y.Start })
	return a
}

// norm returns a token's word, "" outside the text.
func (a *article) norm(t int) string {
	if t < 0 || t >= len(a.Tokens) {
		return ""
	}
	return a.Tokens[t].Norm
}

// raw reports whether a token is a word written small.
func (a *article) small(t int) bool {
	return t >= 0 && t < len(a.Tokens) && a.Tokens[t].Kind == reading.Word && !a.Tokens[t].Upper
}

func (a *article) sentence(e int) int  { return a.Tokens[a.expressions[e].first].Sentence }
func (a *article) paragraph(e int) int { return a.Tokens[a.expressions[e].first].Paragraph }

func sortOf(t evidence.MentionType) sort {
	switch t {
	case evidence.MentionPerson:
		return person
	case evidence.MentionOrganization:
		return body
	case evidence.MentionPlace, evidence.MentionFacility:
		return place
	case evidence.MentionNationality:
		return nation
	}
	return nobody
}
