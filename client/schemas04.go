// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// HypothesisMove is part of what is sent or answered.
type HypothesisMove struct {
	Blind    bool   `json:"blind,omitzero"`
	Counting string `json:"counting,omitzero"`
	// The glossary's group importance says what each means.
	Credibility string `json:"credibility,omitzero"`
	// hy_…; its ordinal or a beginning will do in what is sent
	Hypothesis  string      `json:"hypothesis,omitzero"`
	Likelihoods Likelihoods `json:"likelihoods,omitzero"`
	Note        string      `json:"note,omitzero"`
	Op          string      `json:"op"`
	Origin      string      `json:"origin,omitzero"`
	OriginLabel string      `json:"origin_label,omitzero"`
	Places      []Place     `json:"places,omitzero"`
	// above 0, in proportion to the other hypotheses
	Prior float64 `json:"prior,omitzero"`
	// of a row that is added
	Ratings []HypothesisCell `json:"ratings,omitzero"`
	Record  string           `json:"record,omitzero"`
	// The glossary's group importance says what each means.
	Relevance string `json:"relevance,omitzero"`
	// ev_…; the same
	Row    string `json:"row,omitzero"`
	Source string `json:"source,omitzero"`
	Text   string `json:"text,omitzero"`
	Title  string `json:"title,omitzero"`
	// The glossary's group consistency says what each means.
	Value   string `json:"value,omitzero"`
	Weights bool   `json:"weights,omitzero"`
	Why     string `json:"why,omitzero"`
	Words   string `json:"words,omitzero"`
}

// HypothesisNext is part of what is sent or answered.
type HypothesisNext struct {
	Hypothesis string `json:"hypothesis"`
	// hypothesis, row, rate, origin, seek
	Kind string `json:"kind"`
	// that bears on it, for seek
	Record string `json:"record"`
	Row    string `json:"row"`
	Why    string `json:"why"`
}

// HypothesisRaterScore is part of what is sent or answered.
type HypothesisRaterScore struct {
	Leaders []string `json:"leaders"`
	Of      int64    `json:"of"`
	Order   []string `json:"order"`
	// in the order of the hypotheses
	Ranks []int64 `json:"ranks"`
	Rated int64   `json:"rated"`
	Rater string  `json:"rater"`
}

// HypothesisRerating is part of what is sent or answered.
type HypothesisRerating struct {
	Change     string `json:"change"`
	From       string `json:"from"`
	Hypothesis string `json:"hypothesis"`
	// then
	Leaders []string `json:"leaders"`
	Row     string   `json:"row"`
	To      string   `json:"to"`
}

// HypothesisRowScore is part of what is sent or answered.
type HypothesisRowScore struct {
	// in the order of the hypotheses
	Cells []HypothesisCellScore `json:"cells"`
	// none, low, mid, high, ""
	Diagnostic string `json:"diagnostic"`
	// null with fewer than two cells rated
	Diagnosticity *float64 `json:"diagnosticity"`
	// see Sensitivity
	Linchpin bool    `json:"linchpin"`
	Ordinal  string  `json:"ordinal"`
	Row      string  `json:"row"`
	Weight   float64 `json:"weight"`
}

// HypothesisScore is part of what is sent or answered.
type HypothesisScore struct {
	AllRated bool `json:"all_rated"`
	// with weights; it ranks nothing
	Consistency float64 `json:"consistency"`
	Hypothesis  string  `json:"hypothesis"`
	// without weights
	Inconsistency float64 `json:"inconsistency"`
	// low, mid, high in comparison with the others, same where all are level, "" where it has no rank
	Level string `json:"level"`
	// of those rated
	Na int64 `json:"na"`
	// with weights, over the most that it could be; null where nothing bears on it
	Normalised *float64 `json:"normalised"`
	Ordinal    string   `json:"ordinal"`
	// null where nothing bears on it
	Posterior *float64 `json:"posterior"`
	// of the ranked hypotheses together 1
	Prior float64 `json:"prior"`
	// 1 for the least inconsistent; 0 where nothing bears on it
	Rank int64 `json:"rank"`
	// cells
	Rated int64 `json:"rated"`
	// others have the same rank
	Tied    bool  `json:"tied"`
	Unrated int64 `json:"unrated"`
	// with weights
	Weighted float64 `json:"weighted"`
}

// HypothesisSensitivity is part of what is sent or answered.
type HypothesisSensitivity struct {
	// for each rival, in the order of the ranking
	Flips     []HypothesisFlip      `json:"flips"`
	HangsOn   *HypothesisDependence `json:"hangs_on"`
	Leaders   []string              `json:"leaders"`
	Linchpins []HypothesisLinchpin  `json:"linchpins"`
	// between the two, in the view's inconsistency
	Margin float64 `json:"margin"`
	// the same
	Origins []HypothesisLeftOut `json:"origins"`
	// the first twenty
	Ratings      []HypothesisRerating `json:"ratings"`
	RatingsTotal int64                `json:"ratings_total"`
	// only those without which the lead changes, each alone
	Rows      []HypothesisLeftOut `json:"rows"`
	RunnersUp []string            `json:"runners_up"`
	// the same
	Sources []HypothesisLeftOut `json:"sources"`
	// where there is nothing to overturn
	Why string `json:"why"`
}

// HypothesisSkipped is part of what is sent or answered.
type HypothesisSkipped struct {
	Decision string `json:"decision"`
	Why      string `json:"why"`
}

// HypothesisView is part of what is sent or answered.
type HypothesisView struct {
	// who looks
	By string `json:"by"`
	// origins, rows
	Counting string `json:"counting"`
	// blind mode, and who looks has cells left to rate: what others rated, and what follows, is left out
	Hidden bool `json:"hidden"`
	// how many cells
	Left int64 `json:"left"`
	// whose ratings; "" for what all come to together
	Rater string `json:"rater"`
	// credibility and relevance count
	Weights bool `json:"weights"`
	// the same as a sentence
	Why string `json:"why"`
}

// Importing is part of what is sent or answered.
type Importing struct {
	// Who asks; empty for whoever runs the program.
	By string `json:"by,omitzero"`
	// What the file is called.
	Name string `json:"name,omitzero"`
	// The file's text: CSV, or JSON of the schema hearsay.ach/1.
	Text string `json:"text"`
	// What to call the question, in place of what the file says.
	Title string `json:"title,omitzero"`
}

// Incident is: something that happened, was tried, foiled or threatened: one record however many articles tell of it.
type Incident struct {
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// claimed by, blamed on, denied by, reported as fact
	Blame     []Blame    `json:"blame"`
	Conflicts []Conflict `json:"conflicts"`
	// each way of dating it, with who gives it
	Dates []SaidOf `json:"dates"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// each number with its speaker, by effect and then by day
	Figures []FigureClaim `json:"figures"`
	// ISO days, both included; "" where no text gives one
	From        string   `json:"from"`
	ID          string   `json:"id"`
	Instruments []SaidOf `json:"instruments"`
	Kind        string   `json:"kind"`
	// what a list calls it
	Label string `json:"label"`
	// how many independent ones tell of it; null where nobody counted
	Origins *Origins `json:"origins"`
	Perhaps []Maybe  `json:"perhaps"`
	Places  []SaidOf `json:"places"`
	Stage   string   `json:"stage"`
	State   string   `json:"state"`
	Targets []SaidOf `json:"targets"`
	To      string   `json:"to"`
	// named or described
	Victims []SaidOf `json:"victims"`
	Where   *Where   `json:"where"`
}

// Instrument is part of what is sent or answered.
type Instrument struct {
	End   int64  `json:"end"`
	Exact string `json:"exact"`
	// bomb, vehicle_bomb, suicide_bomb, mine, gun, grenade, rocket, missile, drone, mortar, artillery, aircraft, fire, knife,
	// vehicle, poison, torture, other
	Kind  string `json:"kind"`
	Start int64  `json:"start"`
}

// ItemsAsked is part of what is sent or answered.
type ItemsAsked struct {
	Items []Asked `json:"items"`
}

// ItemsCaseRow is part of what is sent or answered.
type ItemsCaseRow struct {
	Items []CaseRow `json:"items"`
}

// ItemsEntry is part of what is sent or answered.
type ItemsEntry struct {
	Items []Entry `json:"items"`
}

// JobCounts is part of what is sent or answered.
type JobCounts struct {
	Done   int64 `json:"done"`
	Failed int64 `json:"failed"`
	// those leased and not yet finished included
	Queued int64 `json:"queued"`
}

// JobsState is part of what is sent or answered.
type JobsState struct {
	Done   int64 `json:"done"`
	Failed int64 `json:"failed"`
	// those leased and not yet finished included
	Queued   int64     `json:"queued"`
	Refusals []Refusal `json:"refusals"`
	Running  []string  `json:"running"`
}

// Label is part of what is sent or answered.
type Label struct {
	// source, cue, content, or none
	Name  string  `json:"name"`
	Score float64 `json:"score"`
}

// Labelled is part of what is sent or answered.
type Labelled struct {
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	Label string `json:"label"`
}

// Lane is: the root voice that a statement rests on. Many articles may have one origin; origins are counted, never
// articles.
type Lane struct {
	// how it can know: official, party, witness, document, outlet, unnamed, unstated
	Access string `json:"access"`
	Actor  string `json:"actor"`
	// all of its tellings are denials or doubts
	Denies bool `json:"denies"`
	// stays the same while the voice does: ac_…, so far as it is named, else the first telling's identifier
	Key  string `json:"key"`
	Kind string `json:"kind"`
	// who it is
	Label string `json:"label"`
	// lanes that it may be the same as, by index
	May []int64 `json:"may"`
}

// Likelihood is: how probable the speaker says something is, in the speaker's own word. No per cent is attached unless the
// speaker's scale is known.
type Likelihood struct {
	End int64 `json:"end"`
	// under which the schemes list it: "probable"
	Entry string `json:"entry"`
	Start int64  `json:"start"`
	// as it stands in the text, in lower case: "probably"
	Term string `json:"term"`
}

// Likelihoods is part of what is sent or answered.
type Likelihoods struct {
	C  float64 `json:"C"`
	CC float64 `json:"CC"`
	I  float64 `json:"I"`
	II float64 `json:"II"`
	N  float64 `json:"N"`
}

// Link is: one telling rests on another: it was copied from it, cites it, or quotes the same voice.
type Link struct {
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// who made it by hand, else ""
	By string `json:"by"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// it is known which came first
	Directed bool `json:"directed"`
	// ar_… or st_…
	From      string `json:"from"`
	FromLabel string `json:"from_label"`
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	// what a list calls it
	Label string `json:"label"`
	// words of From and of To that show it, in this order
	Places []Place `json:"places"`
	Score  float64 `json:"score"`
	// of a copy: how much of From's words stands in To, 0 to 1; else 0
	Share float64 `json:"share"`
	State string  `json:"state"`
	// ar_…, st_… or ac_…; "" where what is cited is not in the case
	To      string `json:"to"`
	ToLabel string `json:"to_label"`
	// in words
	Why string `json:"why"`
}

// Linking is part of what is sent or answered.
type Linking struct {
	// What rests on the other: a statement, or an article for its own voice.
	From string `json:"from"`
	// Why, in your own words.
	Note string `json:"note,omitzero"`
	// What it rests on: a statement or an article.
	To string `json:"to"`
}

// LogEntry is part of what is sent or answered.
type LogEntry struct {
	Article string `json:"article"`
	// UTC, whole milliseconds
	At time.Time `json:"at"`
	By string    `json:"by"`
	// how the words begin
	Content string `json:"content"`
	// SHA-256, lower-case hexadecimal
	Hash string `json:"hash"`
	// dc_…
	ID string `json:"id"`
	// on whose word
	Kind string `json:"kind"`
	// for Merge other records, for Split atoms of the subject
	Members []string `json:"members,omitzero"`
	// in the person's own words
	Note string `json:"note"`
	// which event of another copy of the case it was, "" for one made here; see package custody
	Origin string `json:"origin,omitzero"`
	// hash of the event before, "" for the first
	Previous string `json:"previous"`
	// for Reject, optional
	Reason string `json:"reason"`
	// the record of the world that it was about; null for a statement
	Record   *Labelled `json:"record"`
	Sequence int64     `json:"sequence"`
	// whose words: a name, else as the article writes it
	Source string `json:"source"`
	// the record decided on
	Subject string `json:"subject"`
	// of the article
	Title string `json:"title"`
	// the decision taken back, for Undo
	Undoes string `json:"undoes"`
	// a later event took it back; derived, not hashed
	Undone bool `json:"undone,omitzero"`
	// for Assess: A to F; for Split [Apart] or ""; for Write a move as JSON
	Value   string `json:"value,omitzero"`
	Verdict string `json:"verdict"`
	// what was merged with it or taken out of it
	With []Labelled `json:"with"`
}

// LogPage is part of what is sent or answered.
type LogPage struct {
	// Who made how many of all the events there are, the most first.
	By    []Count    `json:"by"`
	Items []LogEntry `json:"items"`
}

// Loop is part of what is sent or answered.
type Loop struct {
	// in the order in which they cite one another
	Articles []string `json:"articles"`
	Why      string   `json:"why"`
}

// Maybe is part of what is sent or answered.
type Maybe struct {
	// what kept them apart
	Against string  `json:"against"`
	ID      string  `json:"id"`
	Label   string  `json:"label"`
	Rule    string  `json:"rule"`
	Score   float64 `json:"score"`
	// in words
	Why string `json:"why"`
	// the other atom, or an entry of the gazetteer
	With string `json:"with"`
}

// Mention is: a name, pronoun or description in a text. It belongs to the text, not to the world.
type Mention struct {
	// it speaks, does or is dealt with here, as against a place where something is
	Acts bool `json:"acts,omitzero"`
	// mentions of one person or body within the article share it
	Chain string `json:"chain"`
	End   int64  `json:"end"`
	Exact string `json:"exact"`
	// how it speaks of them
	Form string `json:"form"`
	ID   string `json:"id"`
	// the mention whose it is: "Tarvian" of "the Tarvian foreign minister"
	Of string `json:"of,omitzero"`
	// what the words beside it say that it is: "Defence Minister", "a former general"
	Roles []Piece `json:"roles,omitzero"`
	Start int64   `json:"start"`
	// The glossary's group mention says what each means.
	Type string `json:"type"`
}
