package reading

import (
	"fmt"
	"strings"

	"hearsay/internal/evidence"
)

// world translates events, acts and notices to their public form.
func (r *Reading) world(out *evidence.Reading, ids []string) {
	p := publisher{r, ids, r.named(ids)}
	for i, e := range r.Events {
		out.Incidents = append(out.Incidents, p.event(i, e))
	}
	for i, a := range r.Acts {
		out.Acts = append(out.Acts, p.act(i, a))
	}
	for i, n := range r.Notices {
		out.Warnings = append(out.Warnings, p.notice(i, n))
	}
}

// named returns the first public name of each chain, the first description that tells whose it is where there is none.
func (r *Reading) named(ids []string) map[int]string {
	out := map[int]string{}
	for _, name := range [...]bool{true, false} {
		for i, m := range r.Mentions {
			if (m.Name || m.Telling) && m.Name == name && out[m.Chain] == "" {
				out[m.Chain] = ids[i]
			}
		}
	}
	return out
}

type publisher struct {
	*Reading
	ids   []string
	names map[int]string // of chains
}

// mention returns the identifier of a mention that leaves the reader: a description is known by the first name of its chain.
func (p publisher) mention(i int) *string {
	if i < 0 {
		return nil
	}
	return optional(foremost(p.ids[i], p.names[p.Mentions[i].Chain]))
}

func foremost(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

func statementRef(i int) *string {
	if i < 0 {
		return nil
	}
	id := statementID(i)
	return &id
}

func (p publisher) date(d Dated) *evidence.EventDate {
	if d.From == "" {
		return nil
	}
	out := &evidence.EventDate{From: d.From, To: d.To}
	if !d.Empty() {
		out.Exact, out.At = p.Text.Cut(d.Range), p.Text.Span(d.Range)
	}
	return out
}

func (p publisher) count(i int) *evidence.Count {
	if i == Single {
		lowest, highest := 1.0, 1.0
		return &evidence.Count{Min: &lowest, Max: &highest, Bound: "exact"}
	}
	if i < 0 {
		return nil
	}
	n := p.Numbers[i]
	return &evidence.Count{Min: n.Min, Max: n.Max, Bound: n.Bound, Exact: p.Text.Cut(n.Range)}
}

func (p publisher) party(x Party) evidence.Party {
	if x.Empty() {
		return evidence.Party{}
	}
	return evidence.Party{Mention: p.mention(x.Mention), Piece: p.piece(x.Range)}
}

func (p publisher) event(i int, e Event) evidence.Event {
	out := evidence.Event{
		ID: fmt.Sprintf("i%d", i+1), Kind: e.Kind, Stage: e.Stage, Date: p.date(e.Date), Place: p.pieces(e.Place),
		Instruments: make([]evidence.Instrument, 0, len(e.Instruments)), Perpetrators: make([]evidence.Perpetrator, 0, len(e.Perpetrators)),
		Targets: make([]evidence.Target, 0, len(e.Targets)), Victims: make([]evidence.Victim, 0, len(e.Victims)),
		Anchors: p.pieces(e.Anchors), Statement: statementRef(e.Statement), Backstory: e.Backstory, Score: rounded(e.Score), Rule: e.Rule,
	}
	for _, x := range e.Instruments {
		out.Instruments = append(out.Instruments, evidence.Instrument{Piece: p.piece(x.Range), Kind: x.Kind})
	}
	for _, x := range e.Perpetrators {
		out.Perpetrators = append(out.Perpetrators, evidence.Perpetrator{
			Piece: p.piece(x.Range), Individual: x.Individual, Mention: p.mention(x.Mention), Confidence: x.Confidence, Statement: statementRef(x.Statement),
		})
	}
	for _, x := range e.Targets {
		out.Targets = append(out.Targets, evidence.Target{
			Piece: p.piece(x.Range), Mention: p.mention(x.Mention), Kind: x.Kind, Effect: x.Effect, Count: p.count(x.Count), Statement: statementRef(x.Statement),
		})
	}
	for _, x := range e.Victims {
		out.Victims = append(out.Victims, evidence.Victim{
			Piece: p.piece(x.Range), Mention: p.mention(x.Mention), Effect: x.Effect, Count: p.count(x.Count), Statement: statementRef(x.Statement),
		})
	}
	return out
}

func (p publisher) act(i int, a Act) evidence.Act {
	return evidence.Act{
		ID: fmt.Sprintf("a%d", i+1), Source: p.party(a.Source), Target: p.party(a.Target), Type: a.Type, Mode: a.Mode, Quad: a.Type.Quad(),
		Modality: a.Modality, Negated: a.Negated, Date: p.date(a.Date), Anchors: p.pieces(a.Anchors), Statement: statementRef(a.Statement),
		Score: rounded(a.Score), Rule: a.Rule,
	}
}

func (p publisher) notice(i int, n Notice) evidence.Notice {
	out := evidence.Notice{
		ID: fmt.Sprintf("w%d", i+1), Kind: n.Kind, FromParty: p.party(n.From), ToParty: p.party(n.To), About: p.pieces(n.About),
		Date: p.date(n.Date), Obtained: p.date(n.Obtained), Public: p.date(n.Public), Disclosed: p.date(n.Disclosed),
		Specific: evidence.Specific{Who: n.Who, What: n.What, When: n.When, Where: n.Where, Said: p.pieces(n.Said)},
		Response: make([]evidence.Answer, 0, len(n.Response)), Standing: n.Standing, Anchors: p.pieces(n.Anchors),
		Statements: make([]string, 0, len(n.Statements)), Score: rounded(n.Score), Rule: n.Rule,
	}
	out.From, out.To = out.FromParty.Mention, out.ToParty.Mention
	words := make([]string, len(out.About))
	for i, piece := range out.About {
		words[i] = piece.Exact
	}
	out.Of = strings.Join(words, " … ")
	if !n.Lead.Empty() {
		lead := p.piece(n.Lead)
		out.Lead = &lead
	}
	if n.Channel != "" {
		out.Channel = &evidence.Channel{Kind: n.Channel}
		if !n.ChannelAt.Empty() {
			out.Channel.Piece = p.piece(n.ChannelAt)
		}
	}
	for _, a := range n.Response {
		out.Response = append(out.Response, evidence.Answer{Piece: p.piece(a.Range), Stance: a.Stance, By: p.mention(a.By), Statement: statementRef(a.Statement)})
	}
	if n.Event >= 0 {
		id := fmt.Sprintf("i%d", n.Event+1)
		out.Event = &id
	}
	for _, s := range n.Statements {
		out.Statements = append(out.Statements, statementID(s))
	}
	return out
}
