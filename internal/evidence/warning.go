package evidence

// Notice is a warning, threat or forecast as one text tells it: what a reading lists under "warnings". A Warning is the
// same notice in the world, put together from what several texts tell of it (after ICD 191, Duty to Warn).
type Notice struct {
	ID         string         `json:"id"`   // w1 in a reading
	Kind       NoticeKind     `json:"kind"` // a threat is not a warning
	From       *string        `json:"from"` // mentions within the reading
	To         *string        `json:"to"`
	FromParty  Party          `json:"from_party"`
	ToParty    Party          `json:"to_party"`
	Of         string         `json:"of"`        // of what, in the text's words
	About      []Piece        `json:"about"`     // the same with its places
	Date       *EventDate     `json:"date"`      // when it was given
	Obtained   *EventDate     `json:"obtained"`  // when the giver learnt of the danger
	Public     *EventDate     `json:"public"`    // when it was made public
	Disclosed  *EventDate     `json:"disclosed"` // when it became known that it had been given
	Lead       *Piece         `json:"lead"`      // how far ahead, in the text's words: "two weeks before the attack"
	Channel    *Channel       `json:"channel"`
	Specific   Specific       `json:"specific"`
	Response   []Answer       `json:"response"`
	Standing   NoticeStanding `json:"standing"` // given, or said not to have been
	Event      *string        `json:"event"`    // of the reading: what came of it
	Anchors    []Piece        `json:"anchors"`  // the words that tell of it, in order; the first introduces it
	Statements []string       `json:"statements"`
	Score      Score          `json:"score"`
	Rule       string         `json:"rule"`
}

// Pieces returns every span of the notice.
func (n Notice) Pieces() []Piece {
	out := append(append([]Piece{}, n.Anchors...), n.About...)
	for _, p := range []Party{n.FromParty, n.ToParty} {
		if p.Exact != "" {
			out = append(out, p.Piece)
		}
	}
	for _, d := range []*EventDate{n.Date, n.Obtained, n.Public, n.Disclosed} {
		if d != nil && d.Exact != "" {
			out = append(out, d.Piece())
		}
	}
	if n.Lead != nil {
		out = append(out, *n.Lead)
	}
	if n.Channel != nil && n.Channel.Exact != "" {
		out = append(out, n.Channel.Piece)
	}
	for _, a := range n.Response {
		out = append(out, a.Piece)
	}
	return out
}

// NoticeKind tells notices apart.
type NoticeKind string

// The kinds of notice.
const (
	NoticeWarning  NoticeKind = "warning"  // somebody is told of a danger from others
	NoticeThreat   NoticeKind = "threat"   // the danger comes from the one who speaks
	NoticeForecast NoticeKind = "forecast" // something bad is expected, and nobody in particular is told
)

// NoticeKinds lists the kinds.
var NoticeKinds = []NoticeKind{NoticeWarning, NoticeThreat, NoticeForecast}

// NoticeStanding says whether the text holds that the notice was given.
type NoticeStanding string

// The standings.
const (
	NoticeGiven      NoticeStanding = "given"
	NoticeNotGiven   NoticeStanding = "not_given"  // "no warning was received"
	NoticeOnlyMaybe  NoticeStanding = "maybe"      // "may have warned"
	NoticeUnanswered NoticeStanding = "unanswered" // "would not say whether it had warned"
	NoticeContested  NoticeStanding = "contested"  // of a Warning: its sides differ on whether it was given
)

// NoticeStandings lists the standings.
var NoticeStandings = []NoticeStanding{NoticeGiven, NoticeNotGiven, NoticeOnlyMaybe, NoticeUnanswered}

// Channel is the way a notice took. Its piece is empty where the kind follows from who gave it to whom.
type Channel struct {
	Piece
	Kind string `json:"kind"` // private_diplomatic, intelligence_liaison, law_enforcement, public_alert, phone, in_person, letter, third_party, media, undisclosed
}

// Specific says what a notice was specific about, by the text's own words.
type Specific struct {
	Who   bool    `json:"who"`
	What  bool    `json:"what"`
	When  bool    `json:"when"`
	Where bool    `json:"where"`
	Said  []Piece `json:"said"` // what somebody says of how specific it was: "too general"
}

// Answer is how the recipient answered, in words of the text.
type Answer struct {
	Piece
	Stance    AnswerStance `json:"stance"`
	By        *string      `json:"by"`        // mention of who answered, where it is not the recipient
	Statement *string      `json:"statement"` // whose word it is
}

// AnswerStance is how a notice was answered.
type AnswerStance string

// The answers.
const (
	AnswerAcknowledged AnswerStance = "acknowledged"
	AnswerHeeded       AnswerStance = "heeded"
	AnswerIgnored      AnswerStance = "ignored"
	AnswerDismissed    AnswerStance = "dismissed"
	AnswerDisputed     AnswerStance = "disputed" // not so specific, not so early
	AnswerDenied       AnswerStance = "denied"   // never received
)

// AnswerStances lists the answers.
var AnswerStances = []AnswerStance{AnswerAcknowledged, AnswerHeeded, AnswerIgnored, AnswerDismissed, AnswerDisputed, AnswerDenied}
