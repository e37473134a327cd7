package chronology

import (
	"cmp"
	"time"

	"hearsay/internal/evidence"
)

// Kind is a kind of moment.
type Kind string

// The kinds of moment.
const (
	Incident  Kind = "incident"
	Warning   Kind = "warning"
	Statement Kind = "statement"
	Claim     Kind = "claim"
	Relation  Kind = "relation" // its sign changed
)

// Kinds lists the kinds, in the order in which they stand on one day.
var Kinds = []Kind{Incident, Warning, Statement, Claim, Relation}

// Certainty says how surely a moment's days are known.
type Certainty string

// The certainties.
const (
	OnDay     Certainty = "day"
	InRange   Certainty = "range"
	InMonth   Certainty = "month"
	InYear    Certainty = "year"
	Before    Certainty = "before"    // on To or earlier: From is ""
	After     Certainty = "after"     // on From or later: To is ""
	Published Certainty = "published" // the day of publication, and no more is known
	Undated   Certainty = "undated"   // nobody dates it
)

// Certainties lists the certainties, the surest first.
var Certainties = []Certainty{OnDay, InRange, InMonth, InYear, Before, After, Published, Undated}

// Moment is something with its place in time.
type Moment struct {
	ID        string            `json:"id"`     // of the record; a warning gives up to four moments with one
	Kind      Kind              `json:"kind"`   // incident, warning, statement, claim, relation
	What      string            `json:"what"`   // an incident's kind; which of a warning's dates; a statement's stance; a relation's new sign
	Before    string            `json:"before"` // a relation's sign until then
	Label     string            `json:"label"`
	From      string            `json:"from"` // ISO days, both included; "" for an open end
	To        string            `json:"to"`
	Certainty Certainty         `json:"certainty"`
	Basis     string            `json:"basis"`   // who dates it, in words
	Differs   string            `json:"differs"` // where texts date it otherwise, in words
	Lanes     []Lane            `json:"lanes"`   // the actors it concerns
	Dated     []evidence.Place  `json:"dated"`   // the words that date it, the first few
	Places    []evidence.Place  `json:"places"`  // the words that tell of it, the first few
	Articles  int               `json:"articles"`
	Origins   *evidence.Origins `json:"origins"` // null where nobody counted
	State     evidence.State    `json:"state"`
}

// Lane is an actor that a moment concerns.
type Lane struct {
	Actor string `json:"actor"` // ac_…, "" for a name that is none
	Label string `json:"label"`
	Role  string `json:"role"` // claimed_by, blamed_on, denied_by, reported, target, victim, giver, recipient, speaker, source
}

// many is how many places a moment carries.
const many = 6

func few(list []evidence.Place) []evidence.Place {
	return append([]evidence.Place{}, list[:min(many, len(list))]...)
}

// lane adds an actor, once in each role.
func (m *Moment) lane(actor, label, role string) {
	if actor == "" && label == "" {
		return
	}
	l := Lane{actor, cmp.Or(label, actor), role}
	for _, x := range m.Lanes {
		if x == l {
			return
		}
	}
	m.Lanes = append(m.Lanes, l)
}

// open and far stand for an open end where moments are put in order.
const (
	open = ""
	far  = "~" // after every digit
)

// start is the day a moment is put in order by: its first, or where that is open its last.
func (m *Moment) start() string { return cmp.Or(m.From, m.To) }

// end is the last day that a moment may lie on.
func (m *Moment) end() string { return cmp.Or(m.To, far) }

func compare(a, b *Moment) int {
	return cmp.Or(
		cmp.Compare(a.start(), b.start()), cmp.Compare(a.end(), b.end()), cmp.Compare(rank(a.Kind), rank(b.Kind)),
		cmp.Compare(a.ID, b.ID), cmp.Compare(a.What, b.What),
	)
}

func rank(k Kind) int {
	for i, x := range Kinds {
		if x == k {
			return i
		}
	}
	return len(Kinds)
}

// sure says what sort of span two days make. Days that cannot be read are none at all.
func sure(from, to string) (string, string, Certainty) {
	f, okF := parse(from)
	t, okT := parse(to)
	switch {
	case !okF && !okT:
		return "", "", Undated
	case !okF:
		return "", iso(t), Before
	case !okT:
		return iso(f), "", After
	}
	if t.Before(f) {
		f, t = t, f
	}
	next := t.AddDate(0, 0, 1)
	switch {
	case f.Equal(t):
		return iso(f), iso(t), OnDay
	case f.Day() == 1 && next.Equal(f.AddDate(0, 1, 0)):
		return iso(f), iso(t), InMonth
	case f.Day() == 1 && f.Month() == time.January && next.Equal(f.AddDate(1, 0, 0)):
		return iso(f), iso(t), InYear
	}
	return iso(f), iso(t), InRange
}

func iso(t time.Time) string { return t.Format(time.DateOnly) }

// parse reads the day of an ISO day or time.
func parse(s string) (time.Time, bool) {
	if len(s) > len(time.DateOnly) {
		s = s[:len(time.DateOnly)]
	}
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil && t.Year() > 0
}

// day cuts a time of publication to its day, "" where it is none.
func day(published string) string {
	if t, ok := parse(published); ok {
		return iso(t)
	}
	return ""
}
