// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// BalanceDeed is part of what is sent or answered.
type BalanceDeed struct {
	Alleged bool   `json:"alleged"`
	Day     string `json:"day"`
	// at_…: its first telling
	ID     string `json:"id"`
	Place  Place  `json:"place"`
	Plover string `json:"plover"`
	// labels
	Source   string `json:"source"`
	Target   string `json:"target"`
	Tellings int64  `json:"tellings"`
	// its score, -9 to 10
	Weight float64 `json:"weight"`
}

// BalanceExpected is part of what is sent or answered.
type BalanceExpected struct {
	A      string `json:"a"`
	ALabel string `json:"a_label"`
	// ways that speak for the contrary
	Against int64  `json:"against"`
	B       string `json:"b"`
	BLabel  string `json:"b_label"`
	// whether the two camps would have it too: yes, no, either (or unknown)
	Camps string `json:"camps"`
	// of Paths, those over a common enemy
	Foes int64 `json:"foes"`
	// ways over one other actor that speak for it
	Paths int64  `json:"paths"`
	Says  string `json:"says"`
	Sign  string `json:"sign"`
	// at most five
	Via []BalanceVia `json:"via"`
}

// BalanceFrustration is part of what is sent or answered.
type BalanceFrustration struct {
	// 1-2L/m: 1 is balanced; null without ties, and where L is not known
	F      *float64 `json:"f"`
	FLower *float64 `json:"f_lower"`
	FUpper *float64 `json:"f_upper"`
	// L is no less
	Lower int64 `json:"lower"`
	// of branch and bound
	Nodes int64 `json:"nodes"`
	// both are the same: it is proved that this is L
	Optimal bool   `json:"optimal"`
	Says    string `json:"says"`
	// weight of all positive and negative ties
	Total int64 `json:"total"`
	// L is no more
	Upper int64 `json:"upper"`
}

// BalanceGroups is part of what is sent or answered.
type BalanceGroups struct {
	Breaking []int64 `json:"breaking"`
	Count    int64   `json:"count"`
	// no partition breaks less
	Lower int64 `json:"lower"`
	// ac_…, the largest first
	Members [][]string `json:"members"`
	Optimal bool       `json:"optimal"`
	Says    string     `json:"says"`
	Upper   int64      `json:"upper"`
}

// BalanceMonth is part of what is sent or answered.
type BalanceMonth struct {
	Actors    int64 `json:"actors"`
	Contested int64 `json:"contested"`
	// of the count
	Day string `json:"day"`
	// null without ties and where L is not known
	F     *float64 `json:"f"`
	Lower int64    `json:"lower"`
	// 2031-05
	Month string `json:"month"`
	// actors that stand in another camp than the month before, the fewest that can be said to have moved; ac_…
	Moved    []string `json:"moved"`
	Negative int64    `json:"negative"`
	Strained int64    `json:"strained"`
	Ties     int64    `json:"ties"`
	Triads   int64    `json:"triads"`
	Upper    int64    `json:"upper"`
}

// BalancePart is part of what is sent or answered.
type BalancePart struct {
	Breaking int64 `json:"breaking"`
	// ac_…
	Camps [][]string `json:"camps"`
	// could as well stand in the other camp
	Either []string `json:"either"`
	Ties   int64    `json:"ties"`
}

// BalanceResult is part of what is sent or answered.
type BalanceResult struct {
	// with a positive or negative tie, those with the most first
	Actors []BalanceActor `json:"actors"`
	Camps  BalanceCamps   `json:"camps"`
	// deeds that rest on allegation alone are counted
	CountAlleged bool          `json:"count_alleged"`
	Counts       BalanceCounts `json:"counts"`
	// ties that the pattern would have and nobody reports; never counted; at most 50
	Expected []BalanceExpected `json:"expected"`
	// how many more there are
	ExpectedMore int64              `json:"expected_more"`
	Frustration  BalanceFrustration `json:"frustration"`
	Groups       BalanceGroups      `json:"groups"`
	MinDeeds     int64              `json:"min_deeds"`
	// what was left out, and why
	Notes []string `json:"notes"`
	// the day asked for, "" for all deeds
	On string `json:"on"`
	// what was counted, in words
	Rule string `json:"rule"`
	// the whole in one or two sentences
	Says   string         `json:"says"`
	Series []BalanceMonth `json:"series"`
	// positive, negative and contested ones; those that break the pattern first
	Ties        []BalanceTie       `json:"ties"`
	TriadCounts BalanceTriadCounts `json:"triad_counts"`
	// strained ones first; at most 1,000
	Triads []BalanceTriad `json:"triads"`
	// ties whose sign changed, in order
	Turns []BalanceTurn `json:"turns"`
	// a tie weighs as much as it has deeds
	Weighted bool `json:"weighted"`
	// days, 0 for no bound
	Window int64 `json:"window"`
}

// BalanceTie is part of what is sent or answered.
type BalanceTie struct {
	// ac_…, the smaller identifier
	A      string `json:"a"`
	ALabel string `json:"a_label"`
	// deeds that rest on allegation alone
	Alleged int64 `json:"alleged"`
	// whether it does in every best partition: yes, no (in none), some, unknown
	Always string `json:"always"`
	B      string `json:"b"`
	BLabel string `json:"b_label"`
	// it breaks the pattern of the two camps shown
	Breaks bool `json:"breaks"`
	// counted
	Deeds int64 `json:"deeds"`
	// the heaviest, at most eight, in order of time
	DeedsShown []BalanceDeed `json:"deeds_shown"`
	// days of counted deeds
	First string `json:"first"`
	// listed triads through it, by index
	In   []int64 `json:"in"`
	Last string  `json:"last"`
	// speakers and outlets of the counted deeds, at most eight
	OnWhoseWord []string `json:"on_whose_word"`
	// rl_…
	Relations []string `json:"relations"`
	// positive, negative, contested
	Sign     string `json:"sign"`
	Strained int64  `json:"strained"`
	Triads   int64  `json:"triads"`
	// mean score of the counted deeds
	Weight float64 `json:"weight"`
	// of a contested one, in words; else ""
	Why string `json:"why"`
}

// BalanceTriad is part of what is sent or answered.
type BalanceTriad struct {
	Actors []string `json:"actors"`
	Labels []string `json:"labels"`
	Says   string   `json:"says"`
	// ppp, ppm, pmm, mmm
	Signs        string `json:"signs"`
	Strained     bool   `json:"strained"`
	StrainedWeak bool   `json:"strained_weak"`
	// indices
	Ties []int64 `json:"ties"`
}

// BalanceTriadCounts is part of what is sent or answered.
type BalanceTriadCounts struct {
	// three foes
	Mmm int64 `json:"mmm"`
	// two friends with a common foe
	Pmm int64 `json:"pmm"`
	// two friends of one who are foes
	Ppm int64 `json:"ppm"`
	// three friends
	Ppp  int64  `json:"ppp"`
	Says string `json:"says"`
	// of triads that are balanced; null where there are none
	Share *float64 `json:"share"`
	// one or three negative ties
	Strained int64 `json:"strained"`
	// one negative tie: three foes may be three groups (Davis)
	StrainedWeak int64 `json:"strained_weak"`
	Total        int64 `json:"total"`
}

// BalanceTurn is part of what is sent or answered.
type BalanceTurn struct {
	A      string `json:"a"`
	ALabel string `json:"a_label"`
	B      string `json:"b"`
	BLabel string `json:"b_label"`
	// counted ones of that month, the heaviest; at most eight
	Deeds []BalanceDeed `json:"deeds"`
	// positive, negative, contested
	From      string   `json:"from"`
	Month     string   `json:"month"`
	Relations []string `json:"relations"`
	Says      string   `json:"says"`
	To        string   `json:"to"`
}

// BalanceVia is part of what is sent or answered.
type BalanceVia struct {
	Actor string `json:"actor"`
	Label string `json:"label"`
	// indices
	Ties []int64 `json:"ties"`
}

// Basis is part of what is sent or answered.
type Basis struct {
	// the share to be expected before counting, which weighs the more the rarer the word is
	Expected float64 `json:"expected"`
	// it introduced a statement so often
	Hit int64 `json:"hit"`
	// below this nothing is proposed
	Limit float64 `json:"limit"`
	// of so many times
	Seen int64  `json:"seen"`
	Word string `json:"word"`
	// the same in words
	Words string `json:"words"`
}

// Bearing is part of what is sent or answered.
type Bearing struct {
	// 0 to 1; only to sort by
	Bears float64 `json:"bears"`
	// I or C to be offered, "" where it bears and nobody can tell which way. The glossary's group consistency says what each
	// means.
	Code       string `json:"code"`
	Hypothesis string `json:"hypothesis"`
	// the words that say so, in code points of the row's words
	Marks   []Piece `json:"marks"`
	Ordinal string  `json:"ordinal"`
	// -1 inconsistent to 1 consistent
	Stance float64 `json:"stance"`
	// .5 to 1: how often the way is right for a stance as strong, measured on debates
	Sure float64 `json:"sure"`
	// one sentence
	Why string `json:"why"`
}

// Beginning is part of what is sent or answered.
type Beginning struct {
	// How it is checked and printed; left out: ICD 203, no marking, A4, English.
	Settings SettingsChange `json:"settings,omitzero"`
	// Its Markdown, if there is some already: the first version.
	Text string `json:"text,omitzero"`
	// What it is called.
	Title string `json:"title"`
}

// Blame is part of what is sent or answered.
type Blame struct {
	Confidence string  `json:"confidence"`
	Name       string  `json:"name"`
	Places     []Place `json:"places"`
	// claimed_by, blamed_on, denied_by, reported
	Slot string `json:"slot"`
	// the actor blamed, "" where it is none
	Who string `json:"who"`
}

// Build is part of what is sent or answered.
type Build struct {
	// When the program was built, ISO 8601, or empty.
	Built  string `json:"built"`
	Commit string `json:"commit"`
	Go     string `json:"go"`
	// Nothing can be added, decided or taken back: every request that changes something is refused.
	ReadOnly bool `json:"read_only"`
	// Name and revision of the reader.
	Reader string `json:"reader"`
	// The shape of readings.
	Schema  string `json:"schema"`
	Version string `json:"version"`
}

// Called is part of what is sent or answered.
type Called struct {
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	Label string `json:"label"`
}

// Card is part of what is sent or answered.
type Card struct {
	// what kept a pair apart
	Against string `json:"against"`
	// what rests on the statement, three at most
	Bears []Labelled `json:"bears"`
	// why now: cited, incident, warning, claim, told, close, rest
	Because string `json:"because"`
	// of the statement
	Context *Context `json:"context"`
	// on the statement, newest first, where it was decided on before
	Decisions []Decision `json:"decisions"`
	// of the statement or record; of a pair both, with a plus between them
	ID   string `json:"id"`
	Kind string `json:"kind"`
	// the record, or the two of a pair; none for a statement
	Sides []Side `json:"sides"`
	// null for what is no statement
	Statement *Record `json:"statement"`
	// what speaks for a pair
	Tie *Tie `json:"tie"`
}

// CaseRow is: articles on one subject, with all that was found in them and decided about them. A case is a folder on this
// machine.
type CaseRow struct {
	Articles int64 `json:"articles"`
	// the day as of which it is shown, "" for now; such a case is for reading only
	AsOf    string    `json:"as_of"`
	Created time.Time `json:"created"`
	// a slug, unique on this machine's shelf
	ID string `json:"id"`
	// articles that were published later or are undated
	LeftOut int64 `json:"left_out"`
	// why it cannot be opened, "" when it can
	Problem  string `json:"problem"`
	Reviewed int64  `json:"reviewed"`
	// what the one who asks may do in it; owner where the case is nobody else's business
	Role string `json:"role"`
	// the invented demo case
	Sample     bool   `json:"sample"`
	Statements int64  `json:"statements"`
	Title      string `json:"title"`
	// of those: that no one dated
	Undated int64 `json:"undated"`
	// the last article or decision; the day of making where there is none
	Updated time.Time `json:"updated"`
}

// Changing is part of what is sent or answered.
type Changing struct {
	// The report's decision when you looked at it. If another was made since, nothing happens: 409. Left out: not checked.
	Seen *string `json:"seen,omitzero"`
	// How it is checked and printed; what is left out stays.
	Settings SettingsChange `json:"settings,omitzero"`
	// Put it aside, or take it up again.
	State string `json:"state,omitzero"`
	// What it is called.
	Title string `json:"title,omitzero"`
}

// Channel is part of what is sent or answered.
type Channel struct {
	End   int64  `json:"end"`
	Exact string `json:"exact"`
	// private_diplomatic, intelligence_liaison, law_enforcement, public_alert, phone, in_person, letter, third_party, media,
	// undisclosed
	Kind  string `json:"kind"`
	Start int64  `json:"start"`
}

// Checking is part of what is sent or answered.
type Checking struct {
	// The whole Markdown.
	Text string `json:"text"`
}

// ChronologyBusy is part of what is sent or answered.
type ChronologyBusy struct {
	Actor   string `json:"actor"`
	Label   string `json:"label"`
	Moments int64  `json:"moments"`
}

// ChronologyLane is part of what is sent or answered.
type ChronologyLane struct {
	// ac_…, "" for a name that is none
	Actor string `json:"actor"`
	Label string `json:"label"`
	// claimed_by, blamed_on, denied_by, reported, target, victim, giver, recipient, speaker, source
	Role string `json:"role"`
}

// ChronologyLine is part of what is sent or answered.
type ChronologyLine struct {
	// the first and last day that is told of what matches
	From string `json:"from"`
	// every kind, over what matches but for its kind
	Kinds []ChronologyTally `json:"kinds"`
	// the actors of the moments that match, busiest first; the first 40
	Lanes []ChronologyBusy `json:"lanes"`
	// in order of their beginnings, then ends
	Moments []ChronologyMoment `json:"moments"`
	To      string             `json:"to"`
	// that match, those left out by skip and limit included
	Total int64 `json:"total"`
	// that match and nobody dates; the first 200
	Undated []ChronologyMoment `json:"undated"`
	// how many those are
	UndatedTotal int64 `json:"undated_total"`
	// where there are no moments: why
	Why string `json:"why"`
}
