// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// Act is part of what is sent or answered.
type Act struct {
	// the words of the deed; the first is its head: "expelled"
	Anchors []Piece    `json:"anchors"`
	Date    *EventDate `json:"date"`
	// a1 in a reading, at_… in a case
	ID       string `json:"id"`
	Modality string `json:"modality"`
	// PLOVER's mode, "" where not told
	Mode    string `json:"mode"`
	Negated bool   `json:"negated"`
	Plover  string `json:"plover"`
	// 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
	Quad   int64   `json:"quad"`
	Rule   string  `json:"rule"`
	Score  float64 `json:"score"`
	Source Party   `json:"source"`
	// the statement it is told in; null for the article's own voice
	Statement *string `json:"statement"`
	// an empty party where the act has none
	Target Party `json:"target"`
}

// ActDraft is part of what is sent or answered.
type ActDraft struct {
	// The words of the deed; the first is its head.
	Anchors []Selected `json:"anchors,omitzero"`
	// When it was.
	Date SelectedDate `json:"date,omitzero"`
	// Whether it was done; left out: past.
	Modality string `json:"modality,omitzero"`
	// PLOVER's mode.
	Mode string `json:"mode,omitzero"`
	// Said not to have been done.
	Negated bool `json:"negated,omitzero"`
	// PLOVER's type.
	Plover string `json:"plover,omitzero"`
	// Who did it; from 0 to 0: nobody named.
	Source Selected `json:"source,omitzero"`
	// In whose words it is told; left out: the statement that the first anchor stands in; empty: the article's own.
	Statement string `json:"statement,omitzero"`
	// To whom; from 0 to 0: nobody named.
	Target Selected `json:"target,omitzero"`
}

// ActRecord is: what one actor did to another, said to it or announced, as one text tells it.
type ActRecord struct {
	Act Act `json:"act"`
	// told in a statement, and so somebody's claim
	Alleged bool `json:"alleged"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// of the deed where told, else of publication
	Day string `json:"day"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	ID     string   `json:"id"`
	// that it is part of
	Incident string `json:"incident"`
	// what a list calls it
	Label string `json:"label"`
	Place Place  `json:"place"`
	// the first act that tells the same deed; its own identifier for that one
	Same        string `json:"same"`
	SourceActor string `json:"source_actor"`
	SourceLabel string `json:"source_label"`
	State       string `json:"state"`
	TargetActor string `json:"target_actor"`
	TargetLabel string `json:"target_label"`
}

// Actor is: a person or body in the world. Within one article, the fullest name it is given there.
type Actor struct {
	// the fullest first
	Aliases []Alias `json:"aliases"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// ISO 3166 alpha-2 of the state that it belongs to, "" where not known
	Country string `json:"country"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// days of publication
	First string `json:"first"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	// key of its entry, "" where it has none
	Gazetteer string `json:"gazetteer"`
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	// what a list calls it
	Label    string `json:"label"`
	Last     string `json:"last"`
	Mentions int64  `json:"mentions"`
	// the actor that it is a branch, office or agency of
	Parent string `json:"parent"`
	// other actors that it may be the same as, and was not joined with
	Perhaps []Maybe `json:"perhaps"`
	// offices and descriptions held
	Roles []Alias `json:"roles"`
	State string  `json:"state"`
	// of which it is the source
	Statements int64 `json:"statements"`
}

// Added is part of what is sent or answered.
type Added struct {
	Article string `json:"article"`
	Name    string `json:"name"`
	// what a person should know of how it was read
	Notes []string `json:"notes"`
	// The glossary's group outcome says what each means.
	Outcome string `json:"outcome"`
	// why it was refused
	Reason  string `json:"reason"`
	Version int64  `json:"version"`
}

// Agreement is part of what is sent or answered.
type Agreement struct {
	High *float64 `json:"high"`
	// statements, actors and so on; joins, grades, ratings
	Kind string `json:"kind"`
	// the interval that holds 95 %, null where there is none
	Low *float64 `json:"low"`
	// kappa of two, weighted kappa of two where verdicts have an order, alpha of more
	Measure string `json:"measure"`
	// things that both judged, or at least two of all
	N int64 `json:"n"`
	// share on which two agree, null for more than two
	Observed *float64 `json:"observed"`
	// two, or all who judged
	People []string `json:"people"`
	// one sentence
	Says string `json:"says"`
	// 1 always, 0 as chance would have it; null where there is not enough to say
	Value *float64 `json:"value"`
}

// Agreements is part of what is sent or answered.
type Agreements struct {
	Figures []Agreement `json:"figures"`
	// those asked for, the latest first
	Items []Disagreement `json:"items"`
	// how many things both must have judged before a figure is given
	Least  int64    `json:"least"`
	Open   int64    `json:"open"`
	People []string `json:"people"`
	// settled ones too
	Total int64 `json:"total"`
}

// Alias is: one way of naming an actor, with the days on which it holds where they are known.
type Alias struct {
	// mentions; 0 where only the gazetteer has it
	Count int64 `json:"count"`
	// the mention that taught it
	First *Place `json:"first"`
	// days on which it held, by the gazetteer; "" for no bound
	From string `json:"from"`
	// name, short, acronym, demonym, metonym, title, description, gazetteer
	Kind string `json:"kind"`
	Text string `json:"text"`
	To   string `json:"to"`
}

// AllDecided is part of what is sent or answered.
type AllDecided struct {
	// Of a rejection: how many reports cite some of what was rejected.
	Cited int64 `json:"cited"`
	// How many were decided on; with dry_run, how many would be.
	Count     int64      `json:"count"`
	Decisions []Decision `json:"decisions"`
	// With a filter: names the set that matched.
	Digest string `json:"digest"`
	// How many may be decided on in one act.
	Limit int64 `json:"limit"`
}

// AnalogueAnalogue is part of what is sent or answered.
type AnalogueAnalogue struct {
	Articles int64 `json:"articles"`
	// ISO days, "" where no text gives one
	From  string `json:"from"`
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	Label string `json:"label"`
	// close, fair, faint
	Likeness string `json:"likeness"`
	// from 1
	Rank int64 `json:"rank"`
	// the most telling first
	Shared []AnalogueFeature `json:"shared"`
	To     string            `json:"to"`
}

// AnalogueBrief is part of what is sent or answered.
type AnalogueBrief struct {
	Articles int64 `json:"articles"`
	// ISO days, "" where no text gives one
	From  string `json:"from"`
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	Label string `json:"label"`
	To    string `json:"to"`
}

// AnalogueFeature is part of what is sent or answered.
type AnalogueFeature struct {
	// how many of the case's incidents have it
	Among int64 `json:"among"`
	// the words of the incident in question
	Here []Place `json:"here"`
	// kind, stage, target, instrument, behind, victim, place, country, toll, method, words
	Name string `json:"name"`
	// how many incidents there are
	Of     int64  `json:"of"`
	Rarity string `json:"rarity"`
	// the words of the other
	There []Place `json:"there"`
	// as programs read it
	Value string `json:"value"`
	// as people do
	Words string `json:"words"`
}

// AnalogueResult is part of what is sent or answered.
type AnalogueResult struct {
	// the most alike first
	Analogues []AnalogueAnalogue `json:"analogues"`
	// other incidents of the case
	Compared int64 `json:"compared"`
	// all that others were looked through for, the rarest first
	Features []AnalogueFeature `json:"features"`
	Incident AnalogueBrief     `json:"incident"`
	// analogues before the limit
	Total int64 `json:"total"`
	// where there are none: why
	Why string `json:"why"`
}

// Anchor is: a place in one version of one article together with the characters that stand there. If they do not match, it
// fails; it never slides to a similar passage.
type Anchor struct {
	Article string `json:"article"`
	End     int64  `json:"end"`
	Exact   string `json:"exact"`
	Prefix  string `json:"prefix"`
	// of the whole text, UTF-8, lower-case hexadecimal
	SHA256  string `json:"sha256"`
	Start   int64  `json:"start"`
	Suffix  string `json:"suffix"`
	Version int64  `json:"version"`
}

// Answer is part of what is sent or answered.
type Answer struct {
	// mention of who answered, where it is not the recipient
	By     *string `json:"by"`
	End    int64   `json:"end"`
	Exact  string  `json:"exact"`
	Stance string  `json:"stance"`
	Start  int64   `json:"start"`
	// whose word it is
	Statement *string `json:"statement"`
}

// Arrival is part of what is sent or answered.
type Arrival struct {
	Article  string    `json:"article"`
	Captured time.Time `json:"captured"`
	// of the file, for those without a title
	Name  string `json:"name"`
	Title string `json:"title"`
}

// ArticleRow is: one published text, kept exactly as it came.
type ArticleRow struct {
	// where it came from: canonical link, or file:path; "" for standard input
	Address  string    `json:"address"`
	Captured time.Time `json:"captured"`
	// the decision behind what people set of it, "" for none
	Decision  string      `json:"decision"`
	Failure   string      `json:"failure"`
	Furniture []Furniture `json:"furniture"`
	// ar_…
	ID string `json:"id"`
	// of the original
	MediaType string `json:"media_type"`
	// what people set in place of what was found
	Metadata Metadata `json:"metadata"`
	// file name as added
	Name string `json:"name"`
	// what a person should know of how it was read, for example a guessed encoding
	Notes          []string `json:"notes"`
	OriginalSHA256 string   `json:"original_sha256"`
	// length in code points
	Points int64 `json:"points"`
	// whose reading is shown
	Reader string `json:"reader"`
	// accepted or rejected
	Reviewed int64 `json:"reviewed"`
	// of the text
	SHA256 string `json:"sha256"`
	// which fields of it people set; absent for none
	Stated     []Stated `json:"stated,omitzero"`
	Statements int64    `json:"statements"`
	// queued, read, failed. The glossary's group status says what each means.
	Status string `json:"status"`
	// 1 is the first
	Version  int64 `json:"version"`
	Versions int64 `json:"versions"`
	Words    int64 `json:"words"`
}

// Asked is part of what is sent or answered.
type Asked struct {
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Cells    int64     `json:"cells"`
	Changed  time.Time `json:"changed"`
	Decision string    `json:"decision"`
	// the origin without which others lead, "" for none
	HangsOn    string `json:"hangs_on"`
	Hypotheses int64  `json:"hypotheses"`
	ID         string `json:"id"`
	// the least inconsistent; several are level, none where nothing is held against any
	Leaders []NamedAnswer `json:"leaders"`
	Note    string        `json:"note"`
	// that the rows rest on, a row without one by itself
	Origins int64 `json:"origins"`
	// cells that somebody rated
	Rated  int64    `json:"rated"`
	Raters []string `json:"raters"`
	Rows   int64    `json:"rows"`
	// open, dropped
	State   string `json:"state"`
	Summary string `json:"summary"`
	Title   string `json:"title"`
}

// Asking is part of what is sent or answered.
type Asking struct {
	// Who asks; empty for whoever runs the program.
	By string `json:"by,omitzero"`
	// Possible answers that compete.
	Hypotheses []string `json:"hypotheses,omitzero"`
	// In your own words.
	Note string `json:"note,omitzero"`
	// The question.
	Title string `json:"title"`
}

// Aspect is part of what is sent or answered.
type Aspect struct {
	// who, what, when, where
	Name   string  `json:"name"`
	Places []Place `json:"places"`
	// yes, no, contested, unknown
	Value string `json:"value"`
}

// Atom is part of what is sent or answered.
type Atom struct {
	// the first place that it stands on
	Anchor Place `json:"anchor"`
	// the decision that joined it
	ByHand string `json:"by_hand,omitzero"`
	ID     string `json:"id"`
	// the ties that joined it to atoms before it, the surest first; none for the first
	Joined []Tie `json:"joined"`
}

// BalanceActor is part of what is sent or answered.
type BalanceActor struct {
	// 0 or 1 within its component
	Camp int64 `json:"camp"`
	// which of the parts that no tie connects, from 0, the largest first
	Component int64 `json:"component"`
	// yes: in this camp in every best partition; either: could as well stand in the other; unknown
	Fixed string `json:"fixed"`
	// in the partition into any number of groups
	Group int64 `json:"group"`
	// ac_…
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	Label    string `json:"label"`
	Negative int64  `json:"negative"`
	// ties
	Positive int64 `json:"positive"`
}

// BalanceCamps is part of what is sent or answered.
type BalanceCamps struct {
	// ties by index that break the pattern
	Breaking []int64 `json:"breaking"`
	// share of the ties' weight that they explain; null without ties
	Fit *float64 `json:"fit"`
	// by component, the largest first; at most 50
	Parts []BalancePart `json:"parts"`
	Says  string        `json:"says"`
	// yes, no, unknown: whether they are the only ones, a component turned round counting as the same
	Unique string `json:"unique"`
	// in how many ways it can be split as well
	Ways int64 `json:"ways"`
	// there are at least so many
	WaysMore bool `json:"ways_more"`
}

// BalanceCounts is part of what is sent or answered.
type BalanceCounts struct {
	Actors     int64 `json:"actors"`
	Components int64 `json:"components"`
	// not counted
	Contested int64 `json:"contested"`
	// left out: fewer deeds than asked for
	Few int64 `json:"few"`
	// deeds of an actor against itself: left out
	Loops    int64 `json:"loops"`
	Negative int64 `json:"negative"`
	// not counted
	Neutral  int64 `json:"neutral"`
	Positive int64 `json:"positive"`
	// deeds without a day, left out where a day or window is asked for
	Undated int64 `json:"undated"`
}
