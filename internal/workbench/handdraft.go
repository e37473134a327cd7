package workbench

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// SelectedDate is a date as a person gives it: days, the words, or both. Days that are left out are read from the words; with neither,
// the date is taken away.
type SelectedDate struct {
	From string    `json:"start,omitempty" doc:"First day, such as 2031-05-14."`
	To   string    `json:"end,omitempty" doc:"Last day, included."`
	At   *Selected `json:"at,omitempty" doc:"The words that give it."`
}

// SelectedCount is how many, as a person gives it.
type SelectedCount struct {
	Min   *float64 `json:"min,omitempty" doc:"No fewer."`
	Max   *float64 `json:"max,omitempty" doc:"No more."`
	Bound string   `json:"bound,omitempty" doc:"exact, at_least, more_than, at_most, less_than, about, between or vague; left out: it follows from the numbers."`
	Exact string   `json:"exact,omitempty" doc:"As it stands: “at least 137”."`
}

// SelectedPart is a means, a perpetrator, a target, a victim, a channel or an answer: its words, and what is said of it. Fields that its
// role does not have are left out.
type SelectedPart struct {
	Selected
	Kind       string                  `json:"kind,omitempty" doc:"Of a means, a target or a channel."`
	Effect     string                  `json:"effect,omitempty" doc:"On a target or victim."`
	Individual bool                    `json:"individual,omitempty" doc:"Of a perpetrator: a person or persons, as against a body."`
	Confidence evidence.Responsibility `json:"confidence,omitempty" doc:"Of a perpetrator: how it is laid at their door; left out: claimed by nobody, told as a fact."`
	Stance     evidence.AnswerStance   `json:"stance,omitempty" doc:"Of an answer."`
	Count      *SelectedCount          `json:"count,omitempty" doc:"Of targets or victims; left out: read from the words."`
	Statement  *string                 `json:"statement,omitempty" maxLength:"64" doc:"Whose word it is; left out: the statement that the words stand in; empty: the article's own."`
}

// EventDraft is an incident of one article as a person words it. What is left out is filled from the text where it is told, and stays
// where it is edited.
type EventDraft struct {
	Anchors      []Selected             `json:"anchors,omitempty" doc:"The words that tell of it; the first introduces it."`
	Kind         *evidence.IncidentKind `json:"kind,omitempty" doc:"One of the glossary's group incident."`
	Stage        *evidence.Stage        `json:"stage,omitempty" doc:"How far it got; left out: accomplished."`
	Date         *SelectedDate          `json:"date,omitempty" doc:"When it was."`
	Place        []Selected             `json:"place,omitempty" doc:"Where, the innermost first."`
	Instruments  []SelectedPart         `json:"instruments,omitempty" doc:"With what."`
	Perpetrators []SelectedPart         `json:"perpetrators,omitempty" doc:"Who did it, by somebody's word."`
	Targets      []SelectedPart         `json:"targets,omitempty" doc:"What was aimed at."`
	Victims      []SelectedPart         `json:"victims,omitempty" doc:"Who was hit."`
	Statement    *string                `json:"statement,omitempty" maxLength:"64" doc:"In whose words the whole is told; left out: the statement that the first anchor stands in; empty: the article's own."`
	Backstory    *bool                  `json:"backstory,omitempty" doc:"Told in passing, as something from before."`
}

// ActDraft is a deed of one article as a person words it.
type ActDraft struct {
	Anchors   []Selected         `json:"anchors,omitempty" doc:"The words of the deed; the first is its head."`
	Type      *evidence.ActType  `json:"plover,omitempty" doc:"PLOVER's type."`
	Source    *Selected          `json:"source,omitempty" doc:"Who did it; from 0 to 0: nobody named."`
	Target    *Selected          `json:"target,omitempty" doc:"To whom; from 0 to 0: nobody named."`
	Mode      *string            `json:"mode,omitempty" maxLength:"32" doc:"PLOVER's mode."`
	Modality  *evidence.Modality `json:"modality,omitempty" doc:"Whether it was done; left out: past."`
	Negated   *bool              `json:"negated,omitempty" doc:"Said not to have been done."`
	Date      *SelectedDate      `json:"date,omitempty" doc:"When it was."`
	Statement *string            `json:"statement,omitempty" maxLength:"64" doc:"In whose words it is told; left out: the statement that the first anchor stands in; empty: the article's own."`
}

// NoticeDraft is a warning, threat or forecast of one article as a person words it.
type NoticeDraft struct {
	Anchors    []Selected               `json:"anchors,omitempty" doc:"The words that tell of it; the first introduces it."`
	Kind       *evidence.NoticeKind     `json:"kind,omitempty" doc:"warning, threat or forecast; left out: warning."`
	From       *Selected                `json:"from,omitempty" doc:"Who gave it; from 0 to 0: nobody named."`
	To         *Selected                `json:"to,omitempty" doc:"Who was given it; from 0 to 0: nobody named."`
	About      []Selected               `json:"about,omitempty" doc:"Of what."`
	Date       *SelectedDate            `json:"date,omitempty" doc:"When it was given."`
	Obtained   *SelectedDate            `json:"obtained,omitempty" doc:"When the giver learnt of the danger."`
	Public     *SelectedDate            `json:"public,omitempty" doc:"When it was made public."`
	Disclosed  *SelectedDate            `json:"disclosed,omitempty" doc:"When it became known that it had been given."`
	Lead       *Selected                `json:"lead,omitempty" doc:"How far ahead, in the text's words; from 0 to 0: not told."`
	Channel    *SelectedPart            `json:"channel,omitempty" doc:"The way it took; its span may be from 0 to 0."`
	Specific   *evidence.Specific       `json:"specific,omitempty" doc:"What it was specific about."`
	Response   []SelectedPart           `json:"response,omitempty" doc:"How the recipient answered."`
	Standing   *evidence.NoticeStanding `json:"standing,omitempty" doc:"Whether it was given; left out: given."`
	Event      *string                  `json:"event,omitempty" maxLength:"64" doc:"What came of it: an incident told by this article."`
	Statements *[]string                `json:"statements,omitempty" doc:"In whose words it is told; left out: the statements that its anchors stand in."`
}

// drafting is what drafts are worded from.
type drafting struct {
	t       *text.Text
	reading evidence.Reading
	records []evidence.Record
	article string
	anew    bool
}

// one returns a single selection, empty for the span 0-0.
func (x drafting) one(role string, s Selected) (evidence.Piece, error) {
	if s.Start == 0 && s.End == 0 {
		return evidence.Piece{}, nil
	}
	p, err := pieces(x.t, role, []Selected{s})
	if err != nil {
		return evidence.Piece{}, err
	}
	return p[0], nil
}

// spoken returns whose word some words are: of the statement named, or where none is, of the one that they stand in.
func (x drafting) spoken(given *string, words []evidence.Piece) (*string, error) {
	if given == nil {
		if s := innermost(x.records, words, ""); s != nil {
			return &s.ID, nil
		}
		return nil, nil
	}
	if *given == "" {
		return nil, nil
	}
	id := evidence.Fold(*given)
	for i := range x.records {
		if x.records[i].ID == id || strings.HasPrefix(x.records[i].ID, id) && len(id) > 3 {
			return &x.records[i].ID, nil
		}
	}
	return nil, fmt.Errorf("%w: %s is no statement of this article", evidence.ErrInvalid, *given)
}

// date words a date; days that are not given are those that the reader made of its words.
func (x drafting) date(before *evidence.EventDate, d *SelectedDate) (*evidence.EventDate, error) {
	switch {
	case d == nil:
		return before, nil
	case d.From == "" && d.To == "" && d.At == nil:
		return nil, nil
	}
	out := &evidence.EventDate{From: d.From, To: d.To}
	if d.At != nil {
		p, err := x.one("date", *d.At)
		if err != nil {
			return nil, err
		}
		out.At, out.Exact = p.Span, p.Exact
		for _, r := range x.reading.Dates {
			if out.From == "" && out.To == "" && r.Overlaps(p.Span) && r.From != nil && r.To != nil {
				out.From, out.To = *r.From, *r.To
			}
		}
	}
	switch {
	case out.From == "":
		out.From = out.To
	case out.To == "":
		out.To = out.From
	}
	return out, nil
}

// count words a number; one that is not given is the one that the reader found in the words.
func (x drafting) count(given *SelectedCount, words evidence.Piece) *evidence.Count {
	if given != nil {
		c := &evidence.Count{Min: given.Min, Max: given.Max, Bound: given.Bound, Exact: given.Exact}
		if c.Bound == "" {
			switch {
			case c.Min != nil && c.Max != nil && *c.Min == *c.Max:
				c.Bound = "exact"
			case c.Min != nil && c.Max != nil:
				c.Bound = "between"
			case c.Min != nil:
				c.Bound = "at_least"
			case c.Max != nil:
				c.Bound = "at_most"
			default:
				c.Bound = "vague"
			}
		}
		return c
	}
	for _, f := range x.reading.Figures {
		if words.Contains(f.Span) {
			return &evidence.Count{Min: f.Min, Max: f.Max, Bound: f.Bound, Exact: f.Exact}
		}
	}
	return nil
}

// anchors words anchors in the order given: the first introduces.
func (x drafting) anchors(before []evidence.Piece, given []Selected) ([]evidence.Piece, error) {
	if given == nil && !x.anew {
		return before, nil
	}
	if len(given) == 0 {
		return nil, fmt.Errorf("%w: it needs an anchor: select the words that tell of it", evidence.ErrInvalid)
	}
	return x.inOrder("anchor", given)
}

func (x drafting) inOrder(role string, given []Selected) ([]evidence.Piece, error) {
	out := []evidence.Piece{}
	for _, s := range given {
		p, err := pieces(x.t, role, []Selected{s})
		if err != nil {
			return nil, err
		}
		out = append(out, p[0])
	}
	return out, nil
}

func (x drafting) event(before *evidence.Event, d EventDraft) (e evidence.Event, err error) {
	e = evidence.Event{
		Stage: evidence.Accomplished, Place: []evidence.Piece{}, Instruments: []evidence.Instrument{}, Perpetrators: []evidence.Perpetrator{},
		Targets: []evidence.Target{}, Victims: []evidence.Victim{},
	}
	if before != nil {
		e = *before
		e.Perpetrators, e.Targets, e.Victims = slices.Clone(e.Perpetrators), slices.Clone(e.Targets), slices.Clone(e.Victims)
		for i := range e.Perpetrators {
			e.Perpetrators[i].Mention = nil
		}
		for i := range e.Targets {
			e.Targets[i].Mention = nil
		}
		for i := range e.Victims {
			e.Victims[i].Mention = nil
		}
	}
	e.Score, e.Rule = 1, evidence.RuleByHand
	if e.Anchors, err = x.anchors(e.Anchors, d.Anchors); err != nil {
		return e, err
	}
	give(&e.Kind, d.Kind)
	give(&e.Stage, d.Stage)
	give(&e.Backstory, d.Backstory)
	if e.Date, err = x.date(e.Date, d.Date); err != nil {
		return e, err
	}
	if d.Place != nil {
		if e.Place, err = x.inOrder("place", d.Place); err != nil {
			return e, err
		}
	}
	if x.anew || d.Statement != nil {
		if e.Statement, err = x.spoken(d.Statement, e.Anchors[:1]); err != nil {
			return e, err
		}
	}
	if d.Instruments != nil {
		e.Instruments = []evidence.Instrument{}
	}
	if d.Perpetrators != nil {
		e.Perpetrators = []evidence.Perpetrator{}
	}
	if d.Targets != nil {
		e.Targets = []evidence.Target{}
	}
	if d.Victims != nil {
		e.Victims = []evidence.Victim{}
	}
	for _, part := range []struct {
		role  string
		parts []SelectedPart
		add   func(SelectedPart, evidence.Piece, *string)
	}{
		{"means", d.Instruments, func(p SelectedPart, at evidence.Piece, _ *string) {
			e.Instruments = append(e.Instruments, evidence.Instrument{Piece: at, Kind: orOther(p.Kind)})
		}},
		{"perpetrator", d.Perpetrators, func(p SelectedPart, at evidence.Piece, whose *string) {
			if p.Confidence == "" {
				p.Confidence = evidence.ReportedAsFact
			}
			e.Perpetrators = append(e.Perpetrators, evidence.Perpetrator{Piece: at, Individual: p.Individual, Confidence: p.Confidence, Statement: whose})
		}},
		{"target", d.Targets, func(p SelectedPart, at evidence.Piece, whose *string) {
			e.Targets = append(e.Targets, evidence.Target{Piece: at, Kind: orOther(p.Kind), Effect: p.Effect, Count: x.count(p.Count, at), Statement: whose})
		}},
		{"victim", d.Victims, func(p SelectedPart, at evidence.Piece, whose *string) {
			e.Victims = append(e.Victims, evidence.Victim{Piece: at, Effect: evidence.Effect(p.Effect), Count: x.count(p.Count, at), Statement: whose})
		}},
	} {
		for _, p := range part.parts {
			at, err := pieces(x.t, part.role, []Selected{p.Selected})
			if err != nil {
				return e, err
			}
			whose, err := x.spoken(p.Statement, at)
			if err != nil {
				return e, err
			}
			part.add(p, at[0], whose)
		}
	}
	return e, nil
}

func orOther(kind string) string {
	if kind == "" {
		return "other"
	}
	return kind
}

func (x drafting) act(before *evidence.Act, d ActDraft) (a evidence.Act, err error) {
	a = evidence.Act{Modality: evidence.Past}
	if before != nil {
		a = *before
		a.Source.Mention, a.Target.Mention = nil, nil
	}
	a.Score, a.Rule = 1, evidence.RuleByHand
	if a.Anchors, err = x.anchors(a.Anchors, d.Anchors); err != nil {
		return a, err
	}
	give(&a.Type, d.Type)
	give(&a.Mode, d.Mode)
	give(&a.Modality, d.Modality)
	give(&a.Negated, d.Negated)
	a.Quad = a.Type.Quad()
	if d.Source != nil {
		if a.Source.Piece, err = x.one("doer", *d.Source); err != nil {
			return a, err
		}
	}
	if d.Target != nil {
		if a.Target.Piece, err = x.one("target", *d.Target); err != nil {
			return a, err
		}
	}
	if a.Date, err = x.date(a.Date, d.Date); err != nil {
		return a, err
	}
	if x.anew || d.Statement != nil {
		a.Statement, err = x.spoken(d.Statement, a.Anchors[:1])
	}
	return a, err
}

func (x drafting) notice(before *evidence.Notice, d NoticeDraft) (n evidence.Notice, err error) {
	n = evidence.Notice{
		Kind: evidence.NoticeWarning, Standing: evidence.NoticeGiven, About: []evidence.Piece{}, Response: []evidence.Answer{},
		Statements: []string{}, Specific: evidence.Specific{Said: []evidence.Piece{}},
	}
	if before != nil {
		n = *before
		n.From, n.To, n.FromParty.Mention, n.ToParty.Mention = nil, nil, nil, nil
		n.Response = slices.Clone(n.Response)
		for i := range n.Response {
			n.Response[i].By = nil
		}
		if n.Event != nil { // by its identifier of the case: a reader numbers events otherwise
			n.Event = x.eventOf(*n.Event)
		}
	}
	n.Score, n.Rule = 1, evidence.RuleByHand
	if n.Anchors, err = x.anchors(n.Anchors, d.Anchors); err != nil {
		return n, err
	}
	give(&n.Kind, d.Kind)
	give(&n.Standing, d.Standing)
	if d.Specific != nil {
		said := n.Specific.Said
		n.Specific = *d.Specific
		if n.Specific.Said == nil {
			n.Specific.Said = said
		}
	}
	for _, side := range []struct {
		role  string
		given *Selected
		into  *evidence.Piece
	}{{"giver", d.From, &n.FromParty.Piece}, {"recipient", d.To, &n.ToParty.Piece}} {
		if side.given != nil {
			if *side.into, err = x.one(side.role, *side.given); err != nil {
				return n, err
			}
		}
	}
	if d.About != nil {
		if n.About, err = x.inOrder("danger", d.About); err != nil {
			return n, err
		}
		words := make([]string, len(n.About))
		for i, p := range n.About {
			words[i] = p.Exact
		}
		n.Of = strings.Join(words, " … ")
	}
	for _, date := range []struct {
		given *SelectedDate
		into  **evidence.EventDate
	}{{d.Date, &n.Date}, {d.Obtained, &n.Obtained}, {d.Public, &n.Public}, {d.Disclosed, &n.Disclosed}} {
		if *date.into, err = x.date(*date.into, date.given); err != nil {
			return n, err
		}
	}
	if d.Lead != nil {
		p, err := x.one("time ahead", *d.Lead)
		if err != nil {
			return n, err
		}
		if n.Lead = &p; p.Exact == "" {
			n.Lead = nil
		}
	}
	if d.Channel != nil {
		p, err := x.one("channel", d.Channel.Selected)
		if err != nil {
			return n, err
		}
		if n.Channel = (&evidence.Channel{Piece: p, Kind: d.Channel.Kind}); p.Exact == "" && d.Channel.Kind == "" {
			n.Channel = nil
		}
	}
	if d.Response != nil {
		n.Response = []evidence.Answer{}
		for _, r := range d.Response {
			at, err := pieces(x.t, "answer", []Selected{r.Selected})
			if err != nil {
				return n, err
			}
			whose, err := x.spoken(r.Statement, at)
			if err != nil {
				return n, err
			}
			n.Response = append(n.Response, evidence.Answer{Piece: at[0], Stance: r.Stance, Statement: whose})
		}
	}
	if d.Event != nil {
		if n.Event = nil; *d.Event != "" {
			if n.Event = x.eventOf(*d.Event); n.Event == nil {
				return n, fmt.Errorf("%w: %s is no incident that this article tells of", evidence.ErrInvalid, *d.Event)
			}
		}
	}
	return n, x.statementsOf(&n, d.Statements)
}

// statementsOf names in whose words a notice is told.
func (x drafting) statementsOf(n *evidence.Notice, given *[]string) error {
	if given == nil && !x.anew {
		return nil
	}
	n.Statements = []string{}
	if given == nil {
		for _, a := range n.Anchors {
			if s := innermost(x.records, []evidence.Piece{a}, ""); s != nil && !slices.Contains(n.Statements, s.ID) {
				n.Statements = append(n.Statements, s.ID)
			}
		}
		return nil
	}
	for i := range *given {
		s, err := x.spoken(&(*given)[i], nil)
		if err != nil {
			return err
		}
		if s != nil && !slices.Contains(n.Statements, *s) {
			n.Statements = append(n.Statements, *s)
		}
	}
	return nil
}

// eventOf returns the identifier of the case of an event of the reading, named by that or by the reading's.
func (x drafting) eventOf(id string) *string {
	for _, e := range x.reading.Incidents {
		if atom := evidence.EventAtom(x.article, x.t.SHA256(), e); e.ID == id || atom == evidence.Fold(id) {
			return &atom
		}
	}
	return nil
}
