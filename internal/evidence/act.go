package evidence

// Act is one signed deed between two actors as one text tells it, in PLOVER's terms. An act that somebody alleges is
// that person's claim: Statement says whose.
type Act struct {
	ID        string     `json:"id"` // a1 in a reading, at_… in a case
	Source    Party      `json:"source"`
	Target    Party      `json:"target"` // an empty party where the act has none
	Type      ActType    `json:"plover"`
	Mode      string     `json:"mode"` // PLOVER's mode, "" where not told
	Quad      int        `json:"quad"` // 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
	Modality  Modality   `json:"modality"`
	Negated   bool       `json:"negated"`
	Date      *EventDate `json:"date"`
	Anchors   []Piece    `json:"anchors"`   // the words of the deed; the first is its head: "expelled"
	Statement *string    `json:"statement"` // the statement it is told in; null for the article's own voice
	Score     Score      `json:"score"`
	Rule      string     `json:"rule"`
}

// Pieces returns every span of the act.
func (a Act) Pieces() []Piece {
	out := append([]Piece{}, a.Anchors...)
	for _, p := range []Party{a.Source, a.Target} {
		if p.Exact != "" {
			out = append(out, p.Piece)
		}
	}
	if a.Date != nil && a.Date.Exact != "" {
		out = append(out, a.Date.Piece())
	}
	return out
}

// Party is a side of an act or warning: its words and, where it is one, its mention within the reading.
type Party struct {
	Mention *string `json:"mention"`
	Piece
}

// ActType is one of PLOVER's sixteen types (2021).
type ActType string

// The types of act.
const (
	Agree     ActType = "AGREE"
	Consult   ActType = "CONSULT"
	Support   ActType = "SUPPORT"
	Concede   ActType = "CONCEDE"
	Cooperate ActType = "COOPERATE"
	Aid       ActType = "AID"
	Retreat   ActType = "RETREAT"
	Request   ActType = "REQUEST"
	Accuse    ActType = "ACCUSE"
	Refuse    ActType = "REJECT"
	Threaten  ActType = "THREATEN"
	Protest   ActType = "PROTEST"
	Sanction  ActType = "SANCTION"
	Mobilize  ActType = "MOBILIZE"
	Coerce    ActType = "COERCE"
	Assault   ActType = "ASSAULT"
)

// ActTypes lists the types, from cooperation to conflict.
var ActTypes = []ActType{
	Agree, Consult, Support, Concede, Cooperate, Aid, Retreat,
	Request, Accuse, Refuse, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
}

// Quad returns the quad class of the type, 0 for no type. PLOVER's manual contradicts itself on SANCTION (its chapter
// says material conflict, its table verbal); it is taken as material.
func (t ActType) Quad() int {
	switch t {
	case Agree, Consult, Support, Concede:
		return 1
	case Cooperate, Aid, Retreat:
		return 2
	case Request, Accuse, Refuse, Threaten:
		return 3
	case Protest, Sanction, Mobilize, Coerce, Assault:
		return 4
	}
	return 0
}

// Weight returns PLOVER's event score: above 0 cooperation, below 0 conflict, from -9 to 10. ACCUSE is printed as 3 in
// the manual, evidently for -3.
func (t ActType) Weight() float64 {
	return map[ActType]float64{
		Agree: 2.5, Consult: 2.5, Support: 5, Concede: 4.5, Cooperate: 9.5, Aid: 10, Retreat: 6.5,
		Request: 0, Accuse: -3, Refuse: -2, Threaten: -3.5, Protest: -5, Sanction: -6, Mobilize: -5.5, Coerce: -7, Assault: -9,
	}[t]
}

// Modality says whether an act was done.
type Modality string

// The modalities.
const (
	Past         Modality = "past" // done or being done
	Future       Modality = "future"
	Hypothetical Modality = "hypothetical"
)
