// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

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

// Imported is part of what is sent or answered.
type Imported struct {
	// What became of each object that says something in words.
	Articles []Added `json:"articles"`
	// The bundle's own identifier.
	Bundle string `json:"bundle"`
	// The objects that became no article, counted by type.
	Left []Left `json:"left"`
	// That the bundle holds, each once.
	Objects int64 `json:"objects"`
	// Versions of objects that a later one in the bundle replaces, and repetitions.
	Older int64 `json:"older"`
	// Of the file as it came.
	SHA256 string `json:"sha256"`
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

// ImportingBundle is part of what is sent or answered.
type ImportingBundle struct {
	// The file's text: a bundle of STIX 2.0 or 2.1.
	Text string `json:"text"`
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
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
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

// ItemsExportFormat is part of what is sent or answered.
type ItemsExportFormat struct {
	Items []ExportFormat `json:"items"`
}

// ItemsMember is part of what is sent or answered.
type ItemsMember struct {
	Items []Member `json:"items"`
}

// ItemsPassRow is part of what is sent or answered.
type ItemsPassRow struct {
	Items []PassRow `json:"items"`
}

// ItemsReportEvent is part of what is sent or answered.
type ItemsReportEvent struct {
	Items []ReportEvent `json:"items"`
}

// ItemsReportFormat is part of what is sent or answered.
type ItemsReportFormat struct {
	Items []ReportFormat `json:"items"`
}

// ItemsReported is part of what is sent or answered.
type ItemsReported struct {
	Items []Reported `json:"items"`
}

// ItemsSuggestion is part of what is sent or answered.
type ItemsSuggestion struct {
	Items []Suggestion `json:"items"`
}

// ItemsYardstick is part of what is sent or answered.
type ItemsYardstick struct {
	Items []Yardstick `json:"items"`
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

// Joined is part of what is sent or answered.
type Joined struct {
	// added, and so on
	Articles int64   `json:"articles"`
	Captures int64   `json:"captures"`
	Clashes  []Clash `json:"clashes"`
	// that were not there before
	Disagreements []Disagreement `json:"disagreements"`
	Drafts        int64          `json:"drafts"`
	DryRun        bool           `json:"dry_run"`
	// that were added to the log
	Events   int64 `json:"events"`
	Readings int64 `json:"readings"`
	Refusals int64 `json:"refusals"`
	// events that both logs held
	Shared int64 `json:"shared"`
	// of the other copy
	Title    string `json:"title"`
	Versions int64  `json:"versions"`
}

// Joining is part of what is sent or answered.
type Joining struct {
	// The code, as it stands in the address after the #.
	Code string `json:"code"`
	// The password to use from now on; at least 12 characters.
	Password string `json:"password"`
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

// Left is part of what is sent or answered.
type Left struct {
	Count int64    `json:"count"`
	Named []string `json:"named"`
	Type  string   `json:"type"`
	Why   string   `json:"why"`
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
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
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

// LinkedBy is part of what is sent or answered.
type LinkedBy struct {
	By string `json:"by"`
	// rests on To
	From string `json:"from"`
	// "" until the world was made anew
	FromLabel string `json:"from_label"`
	ID        string `json:"id"`
	Note      string `json:"note"`
	To        string `json:"to"`
	ToLabel   string `json:"to_label"`
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
	// of a rejection, optional
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

// Me is part of what is sent or answered.
type Me struct {
	// How the person came in; empty where nobody did, and on a server that is not shared.
	By string `json:"by"`
	// When that is over.
	Ends *time.Time `json:"ends"`
	// May make cases.
	Makes bool `json:"makes"`
	// Who is signed in, as decisions name them; empty for nobody.
	Name string `json:"name"`
	// Owns every case of this server.
	Owner bool `json:"owner"`
	// The server is shared: people sign in. If not, whoever has the token may do everything.
	Shared bool `json:"shared"`
}
