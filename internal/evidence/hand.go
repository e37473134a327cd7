package evidence

import (
	"strings"
	"time"

	"hearsay/internal/text"
)

// HandReader stands in place of a reader's name for what a person told and no reader proposed.
const HandReader = "hand"

// RuleByHand is the rule of what is worded by a person.
const RuleByHand = "by hand"

// The moves by which an analyst writes into the evidence.
const (
	HandTell = "tell" // what no reader proposed, or in other words
	HandEdit = "edit" // of a record that is there: in these words
)

// Hand is a move in the log, under the verdict [Write] on the identifier of a statement or of an atom of an incident, act or
// warning: how an analyst words it. It holds the whole wording, so that the latest move that stands is the record, whatever readers
// propose before or after. Mentions are not named, since a later reader numbers them otherwise: they are those at the words.
type Hand struct {
	Op        string     `json:"op"`
	Article   string     `json:"article"` // ar_…
	Version   int        `json:"version"`
	SHA256    string     `json:"sha256"`             // of the version's text
	Statement *Statement `json:"statement,omitzero"` // one of the four
	Incident  *Event     `json:"incident,omitzero"`  //
	Act       *Act       `json:"act,omitzero"`       //
	Warning   *Notice    `json:"warning,omitzero"`   //
}

// Pieces returns every span of what is worded.
func (h Hand) Pieces() []Piece {
	switch {
	case h.Statement != nil:
		return h.Statement.Spans()
	case h.Incident != nil:
		return h.Incident.Pieces()
	case h.Act != nil:
		return h.Act.Pieces()
	case h.Warning != nil:
		return append(h.Warning.Pieces(), h.Warning.Specific.Said...)
	}
	return nil
}

// handed are the kinds of record that are worded by hand, by the prefixes of their identifiers.
var handed = []string{PrefixStatement, PrefixIncident, PrefixAct, PrefixWarning}

// ByHand reports whether an identifier is of a kind that an analyst words by hand: then a [Write] on it is accepted by whoever
// wrote it, and the decision behind its state.
func ByHand(id string) bool {
	prefix, _, _ := strings.Cut(id, "_")
	for _, p := range handed {
		if p == prefix {
			return true
		}
	}
	return false
}

// Rules reports whether a decision gives its subject a state.
func (d Decision) Rules() bool {
	return d.Verdict == Accept || d.Verdict == Reject || d.Verdict == Write && ByHand(d.Subject)
}

// Edited says that the wording on show is a person's.
type Edited struct {
	By       string     `json:"by"`
	At       time.Time  `json:"at"`
	Decision string     `json:"decision"`
	Note     string     `json:"note"`
	Read     *Statement `json:"read"` // as a reader words it; null where none proposes it
}

// Former is a decision on what stood at the same place before, and is no longer read so.
type Former struct {
	ID       string    `json:"id"`
	Verdict  Verdict   `json:"verdict"` // accept, reject, or write: worded by hand
	Reason   Reason    `json:"reason"`
	Note     string    `json:"note"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
	Decision string    `json:"decision"`
	Words    string    `json:"words"` // as they were decided on
}

// AtomID is the identifier of an atom: a chain of mentions, an event, an act, a notice, by the first characters it stands on.
func AtomID(prefix, article, textSHA256 string, at text.Span) string {
	return NewID(prefix, article, textSHA256, at.Start, at.End)
}

// ActorVoiceID is the identifier of the profile of a source that is an actor.
func ActorVoiceID(actor string) string { return NewID(PrefixVoice, "actor/"+actor) }

// ActID is the identifier of an act that shares its first characters with others.
func ActID(article, textSHA256 string, a Act) string {
	at := a.Anchors[0]
	return NewID(PrefixAct, article, textSHA256, at.Start, at.End, a.Source.Start, a.Target.Start, a.Type)
}

// EventAtom returns the identifier of an event's atom: its own where a person gave it one.
func EventAtom(article, textSHA256 string, e Event) string {
	if strings.HasPrefix(e.ID, PrefixIncident+"_") || len(e.Anchors) == 0 {
		return e.ID
	}
	return AtomID(PrefixIncident, article, textSHA256, e.Anchors[0].Span)
}

// NoticeAtom is [EventAtom] for a notice.
func NoticeAtom(article, textSHA256 string, n Notice) string {
	if strings.HasPrefix(n.ID, PrefixWarning+"_") || len(n.Anchors) == 0 {
		return n.ID
	}
	return AtomID(PrefixWarning, article, textSHA256, n.Anchors[0].Span)
}

// ActAtoms returns the identifiers of the atoms of one reading's acts, "" for one that stands on nothing. An act has the identifier
// of its first characters, or where it shares them, of its sides too. One told by hand has its own, and is not counted as sharing.
func ActAtoms(article, textSHA256 string, acts []Act) []string {
	shared := map[text.Span]int{}
	own := func(a Act) bool { return strings.HasPrefix(a.ID, PrefixAct+"_") }
	for _, a := range acts {
		if len(a.Anchors) > 0 && !own(a) {
			shared[a.Anchors[0].Span]++
		}
	}
	ids := make([]string, len(acts))
	for i, a := range acts {
		switch {
		case own(a):
			ids[i] = a.ID
		case len(a.Anchors) == 0:
		case shared[a.Anchors[0].Span] > 1:
			ids[i] = ActID(article, textSHA256, a)
		default:
			ids[i] = AtomID(PrefixAct, article, textSHA256, a.Anchors[0].Span)
		}
	}
	return ids
}

// Closed values of a statement, for checks.
var (
	Forms       = []Form{Direct, Indirect, Mixed}
	SourceKinds = []SourceKind{SourceNamed, SourceAnonymous, SourceCollective, SourceDocument, SourceOutlet, SourceAuthor, SourceUnknown}
	Stances     = []Stance{
		StanceAssert, StanceDeny, StanceSuggest, StanceQuestion, StanceBelieve, StanceExpect, StanceHope, StanceFear, StanceWarn, StanceClaim,
		StanceAccuse, StancePromise, StanceDemand, StanceLearn,
	}
	Factualities = []Factuality{CertainPlus, ProbablePlus, PossiblePlus, CertainMinus, ProbableMinus, PossibleMinus, Uncommitted}
)
