package evidence

// Explanation says how a statement came to be proposed: which layer proposed each of its spans and how surely, what else
// was in question there, and what was settled besides. It is made by reading the text again and is never kept.
type Explanation struct {
	Statement string     `json:"statement"` // st_…
	MadeBy    string     `json:"made_by"`   // the reader whose proposal the case shows
	Reader    string     `json:"reader"`    // the program's own, which read the text again
	Found     Found      `json:"found"`     // what it found at that place
	Proposal  *Statement `json:"proposal"`  // what it proposes there now, null for nothing
	Spans     []Origin   `json:"spans"`     // of that proposal: source, cue, content
	Steps     []Step     `json:"steps"`     // what was settled of it besides, in the order in which it was
	Others    []Proposal `json:"others"`    // what else was in question there, the likeliest first
	More      int        `json:"more"`      // how many others there are beyond those listed
}

// Found says what reading again finds where a statement stands.
type Found string

// What reading again may find.
const (
	FoundSame    Found = "same"    // the very statement
	FoundOther   Found = "other"   // a statement with other spans
	FoundNothing Found = "nothing" // none
)

// Role says what a span is in its statement.
type Role string

// The roles of spans.
const (
	RoleSource  Role = "source"
	RoleCue     Role = "cue"
	RoleContent Role = "content"
)

// Origin is one span of a statement with all that proposed it.
type Origin struct {
	Part
	By []Proposer `json:"by"` // the layer that decided first; empty where no layer says that it proposed just this span
}

// Part is a span in its role.
type Part struct {
	Role Role `json:"role"`
	Piece
	Labels []Label `json:"labels"` // how likely its layer holds it to be this or that, likeliest first; empty where it does not say
}

// Label is one thing that a span may be, with its probability by the layer's own reckoning.
type Label struct {
	Name  string `json:"name"` // source, cue, content, or none
	Score Score  `json:"score"`
}

// Proposer says which layer proposed something, by which rule and how surely.
type Proposer struct {
	Layer    string   `json:"layer"` // name and revision: "attribution-rules/1"
	Rule     string   `json:"rule"`  // the layer's short name for how it came to it
	How      string   `json:"how"`   // the same in words
	Score    Score    `json:"score"`
	Sureness Sureness `json:"sureness"` // what the score comes to
	Basis    *Basis   `json:"basis"`    // what the score was counted from, null where it was not
}

// Basis is what a score was counted from: how often a word introduced a statement, of how often it stood like this.
type Basis struct {
	Word     string `json:"word"`
	Hit      int    `json:"hit"`      // it introduced a statement so often
	Seen     int    `json:"seen"`     // of so many times
	Expected Score  `json:"expected"` // the share to be expected before counting, which weighs the more the rarer the word is
	Limit    Score  `json:"limit"`    // below this nothing is proposed
	Words    string `json:"words"`    // the same in words
}

// Proposal is what a layer would have had: a whole statement, or one span of one.
type Proposal struct {
	Proposer
	Parts []Part `json:"parts"`
	Fate  Fate   `json:"fate"`
	Why   string `json:"why"`   // why it was not kept, in words
	Rival *Piece `json:"rival"` // the cue, or else the content, of what was kept in its place; null for nothing
}

// Fate says what became of a proposal.
type Fate string

// The fates of a proposal.
const (
	FateKept      Fate = "kept"
	FateBeaten    Fate = "beaten"    // another has the same words, and came before it
	FateBelow     Fate = "below"     // its score is under the limit
	FateBarred    Fate = "barred"    // a rule speaks against it
	FateOverruled Fate = "overruled" // a later layer decided otherwise
)

// Step is one thing that was settled of a statement besides its spans.
type Step struct {
	Layer string  `json:"layer"`
	Field string  `json:"field"` // of the statement: "factuality"
	Value string  `json:"value"`
	Rule  string  `json:"rule"`
	Why   string  `json:"why"` // in words
	At    []Piece `json:"at"`  // the words that it rests on
}
