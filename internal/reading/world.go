package reading

import (
	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Event is a happening as the text tells it, before it leaves the reader. Where a mention is named, -1 stands for none;
// where a statement is, -1 stands for the article's own voice.
type Event struct {
	Kind         evidence.IncidentKind
	Stage        evidence.Stage
	Anchors      []text.Range // the words that tell of it, in order; the first introduces it
	Date         Dated
	Place        []text.Range // the innermost first
	Instruments  []Instrument
	Perpetrators []Perpetrator
	Targets      []Target
	Victims      []Victim
	Statement    int
	Backstory    bool
	Score        evidence.Score
	Rule         string
}

// Single is a Count of one that no number tells: a person named, or told of in the singular.
const Single = -2

// Dated is a day or range of days with the words that give it; From is "" where there is none.
type Dated struct {
	text.Range        // empty where the day follows from the article's own date
	From, To   string // ISO days, both included
}

// Instrument is what an event was done with. The kinds are those of [evidence.Instrument].
type Instrument struct {
	text.Range
	Kind string
}

// Perpetrator is who did it, by somebody's word.
type Perpetrator struct {
	text.Range
	Individual bool
	Mention    int
	Confidence evidence.Responsibility
	Statement  int
}

// Target is what was aimed at. The kinds and effects are those of [evidence.Target].
type Target struct {
	text.Range
	Mention   int
	Kind      string
	Effect    string
	Count     int // index into Numbers, -1 for none
	Statement int
}

// Victim is who was hit.
type Victim struct {
	text.Range
	Mention   int
	Effect    evidence.Effect
	Count     int // index into Numbers, [Single], -1 for none
	Statement int
}

// Party is a side of an act or notice; its range is empty where there is none.
type Party struct {
	text.Range
	Mention int
}

// Act is one signed deed, before it leaves the reader.
type Act struct {
	Source, Target Party
	Type           evidence.ActType
	Mode           string
	Modality       evidence.Modality
	Negated        bool
	Date           Dated
	Anchors        []text.Range // the head of the deed first
	Statement      int
	Score          evidence.Score
	Rule           string
}

// Notice is a warning, threat or forecast, before it leaves the reader.
type Notice struct {
	Kind                              evidence.NoticeKind
	From, To                          Party
	About                             []text.Range
	Date, Obtained, Public, Disclosed Dated
	Lead                              text.Range // empty for none
	Channel                           string     // see evidence.Channel; "" for none
	ChannelAt                         text.Range
	Who, What, When, Where            bool
	Said                              []text.Range
	Response                          []Answer
	Standing                          evidence.NoticeStanding
	Event                             int // index into Events, -1 for none
	Anchors                           []text.Range
	Statements                        []int
	Score                             evidence.Score
	Rule                              string
}

// Answer is how a notice was answered.
type Answer struct {
	text.Range
	Stance    evidence.AnswerStance
	By        int // a mention
	Statement int
}
