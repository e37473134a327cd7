package evidence

import "hearsay/internal/text"

// Piece is a span with its characters.
type Piece struct {
	text.Span
	Exact string `json:"exact"`
}

// Form says how the words are given.
type Form string

// The forms of a statement.
const (
	Direct   Form = "direct"   // in quotation marks
	Indirect Form = "indirect" // without
	Mixed    Form = "mixed"    // partly
)

// SourceKind says on whose word a statement rests.
type SourceKind string

// The kinds of source.
const (
	SourceNamed      SourceKind = "named"      // a person with a name
	SourceAnonymous  SourceKind = "anonymous"  // a person or persons without: "six officials"
	SourceCollective SourceKind = "collective" // a body: "the ministry", "analysts"
	SourceDocument   SourceKind = "document"   // a report, memo, letter, recording
	SourceOutlet     SourceKind = "outlet"     // another outlet
	SourceAuthor     SourceKind = "author"     // the article's own voice
	SourceUnknown    SourceKind = "unknown"
)

// Source is who is quoted: a role in a statement, not the outlet.
type Source struct {
	Spans   []Piece    `json:"spans"`
	Kind    SourceKind `json:"kind"`
	Mention *string    `json:"mention"` // the mention it is, within the article
	Actor   *string    `json:"actor"`   // the fullest name of the person or body within the article
	Count   *int       `json:"count"`   // how many anonymous persons, when stated
	Role    *string    `json:"role"`    // "senior defense official"
	Reason  *string    `json:"reason"`  // why the source is not named, in the article's words
}

// Stance says what the source does with the content.
type Stance string

// The stances of a cue.
const (
	StanceAssert   Stance = "assert"
	StanceDeny     Stance = "deny"
	StanceSuggest  Stance = "suggest"
	StanceQuestion Stance = "question"
	StanceBelieve  Stance = "believe"
	StanceExpect   Stance = "expect"
	StanceHope     Stance = "hope"
	StanceFear     Stance = "fear"
	StanceWarn     Stance = "warn"
	StanceClaim    Stance = "claim" // claim responsibility, allege
	StanceAccuse   Stance = "accuse"
	StancePromise  Stance = "promise"
	StanceDemand   Stance = "demand"
	StanceLearn    Stance = "learn"
)

// Cue is what introduces a statement. It has no span where the words stand alone.
type Cue struct {
	Spans  []Piece `json:"spans"`
	Lemma  string  `json:"lemma"`
	Stance Stance  `json:"stance"`
}

// Content is what is said: with its quotation marks and its "that", in one or several spans.
type Content struct {
	Spans []Piece `json:"spans"`
}

// Factuality is how surely the source commits itself, and which way (FactBank): certain, probable or possible, plus or
// minus; Uu where it does not commit itself.
type Factuality string

// The factuality values.
const (
	CertainPlus   Factuality = "CT+"
	ProbablePlus  Factuality = "PR+"
	PossiblePlus  Factuality = "PS+"
	CertainMinus  Factuality = "CT-"
	ProbableMinus Factuality = "PR-"
	PossibleMinus Factuality = "PS-"
	Uncommitted   Factuality = "Uu"
)

// Likelihood is a word of likelihood in a statement. No band of per cent is attached unless the speaker's scheme is
// known (ICD 203, PHIA and others read the same word differently).
type Likelihood struct {
	Term string `json:"term"` // as it stands in the text, in lower case: "probably"
	text.Span
	Entry string `json:"entry"` // under which the schemes list it: "probable"
}

// Score is how sure a reader is of its own proposal, 0 to 1. It says nothing about the world.
type Score float64

// Sureness is a [Score] as a person asks for it: how sure a reader is of its own proposal. Like the score, it says
// nothing of the world and nothing of the source; [Factuality] says how surely a source commits itself.
type Sureness string

// The degrees of sureness.
const (
	Sure   Sureness = "sure"   // a score of 0.75 or more
	Fair   Sureness = "fair"   // 0.5 or more
	Unsure Sureness = "unsure" // less
)

// The lowest scores that are sure and fair.
const (
	sureFrom = 0.75
	fairFrom = 0.5
)

// Sureness returns the degree that the score falls in. These are the only bounds: lists, filters and pages go by them.
func (s Score) Sureness() Sureness {
	switch {
	case s >= sureFrom:
		return Sure
	case s >= fairFrom:
		return Fair
	}
	return Unsure
}

// Statement is one saying at one place, as a reader proposes it.
type Statement struct {
	ID         string      `json:"id"` // s1 in a reading of a file, st_… in a case
	Form       Form        `json:"form"`
	Source     Source      `json:"source"`
	Cue        Cue         `json:"cue"`
	Content    Content     `json:"content"`
	Parent     *string     `json:"parent"` // the statement this one is reported in
	Chain      []string    `json:"chain"`  // the voices between the outlet and the words, outermost first
	Factuality Factuality  `json:"factuality"`
	Likelihood *Likelihood `json:"likelihood"`
	Negated    bool        `json:"negated"`
	Score      Score       `json:"score"`
	Rule       string      `json:"rule"` // which layer and rule proposed it
}

// Spans returns every span of the statement: source, cue, content.
func (s Statement) Spans() []Piece {
	var all []Piece
	all = append(all, s.Source.Spans...)
	all = append(all, s.Cue.Spans...)
	return append(all, s.Content.Spans...)
}
