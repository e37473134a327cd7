package origin

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// The sides of a telling.
const (
	affirms = "affirm"
	denies  = "deny"
	doubts  = "doubt"
)

// The kinds of what is told.
const (
	ofClaim    = "claim"
	ofIncident = "incident"
	ofFigure   = "figure"
	ofWarning  = "warning"
)

// subject is one thing that is told, with all its tellings.
type subject struct {
	id, of, kind, label string
	effect              evidence.Effect
	count               *evidence.Count
	parties             map[string]bool // actors who claim it or are accused of it
	giver               voice           // of a warning
	tellings            []telling
	seen                map[string]int // by telling's identifier and side
}

// telling is one place where a thing is told.
type telling struct {
	id      string // st_… or ar_…
	article int
	side    string
	place   evidence.Place
	voice   voice
	chain   []string
	answer  bool   // it only says how a warning was taken
	words   string // what was quoted, folded; "" where it is no direct quotation of some length
}

func (w *weigher) subject(of, kind, label string) *subject {
	return &subject{id: evidence.NewID(evidence.PrefixOrigins, of), of: of, kind: kind, label: label, parties: map[string]bool{}, seen: map[string]int{}}
}

// tell notes that a thing is told at a place. One statement tells a thing once; so does one article in its own voice.
func (w *weigher) tell(s *subject, p *evidence.Place, side string) {
	if p.Article == "" {
		return
	}
	var st *weighing.Statement
	if ref, ok := w.statement[p.Statement]; ok {
		if st = &w.c.Articles[ref.article].Statements[ref.index]; st.State == evidence.Rejected {
			return
		}
	}
	id := p.Statement
	if id == "" {
		id = p.Article
	}
	if i, ok := s.seen[id]; ok {
		t := &s.tellings[i]
		if strength(side) > strength(t.side) { // a denial that tells of the thing is still a denial
			t.side = side
		}
		if p.Start < t.place.Start { // the first place that tells of it, whatever order they come in
			t.place = *p
		}
		return
	}
	s.seen[id] = len(s.tellings)
	t := telling{id: id, article: w.articleOf(p), side: side, place: *p}
	if t.voice = w.voice(p, st, t.article); st != nil {
		t.chain, t.words = st.Chain, quoted(&st.Statement)
	}
	s.tellings = append(s.tellings, t)
}

func strength(side string) int { return slices.Index([]string{affirms, doubts, denies}, side) }

// fewestQuoted is from how many words on the same quotation is one utterance; "a tragedy" is anybody's.
const fewestQuoted = 4

// quoted returns the words of a direct quotation, "" for anything else.
func quoted(s *evidence.Statement) string {
	if s.Form != evidence.Direct {
		return ""
	}
	var list []word
	for _, p := range s.Content.Spans {
		list = append(list, wordsOf(p.Exact)...)
	}
	if len(list) < fewestQuoted {
		return ""
	}
	return join(list)
}

// subjects calls each for every thing that is told in the case: claims, incidents with their figures, warnings.
func (w *weigher) subjects(each func(*subject)) {
	incidents := map[string]*evidence.Incident{}
	for i := range w.c.Incidents {
		incidents[w.c.Incidents[i].ID] = &w.c.Incidents[i]
	}
	for i := range w.c.Claims {
		c := &w.c.Claims[i]
		if !c.Stands() {
			continue
		}
		s := w.subject(c.ID, ofClaim, cmp.Or(c.Label, c.Words))
		s.blamed(incidents[c.Incident])
		for j := range c.Affirm {
			w.tell(s, &c.Affirm[j].Place, affirms)
		}
		for j := range c.Deny {
			w.tell(s, &c.Deny[j].Place, denies)
		}
		for j := range c.Doubt {
			w.tell(s, &c.Doubt[j].Place, doubts)
		}
		each(s)
	}
	for i := range w.c.Incidents {
		in := &w.c.Incidents[i]
		if !in.Stands() {
			continue
		}
		w.incident(in, each)
	}
	for i := range w.c.Warnings {
		if w.c.Warnings[i].Stands() {
			each(w.warning(&w.c.Warnings[i]))
		}
	}
}

// blamed notes who claims an incident or is accused of it.
func (s *subject) blamed(in *evidence.Incident) {
	if in == nil {
		return
	}
	for _, b := range in.Blame {
		if b.Who != "" {
			s.parties[b.Who] = true
		}
	}
}

// incident gives an incident and its figures. Who lays it at somebody's door tells of it; who denies a hand in it does not deny it.
func (w *weigher) incident(in *evidence.Incident, each func(*subject)) {
	s := w.subject(in.ID, ofIncident, in.Label)
	s.blamed(in)
	for i := range in.Atoms {
		w.tell(s, &in.Atoms[i].Anchor, affirms)
	}
	for _, fields := range [][]evidence.SaidOf{in.Dates, in.Places, in.Instruments, in.Targets, in.Victims} {
		w.tellAll(s, fields, affirms)
	}
	for i := range in.Figures {
		w.tell(s, &in.Figures[i].Place, affirms)
	}
	for i := range in.Blame {
		if in.Blame[i].Slot == "denied_by" {
			continue
		}
		for j := range in.Blame[i].Places {
			w.tell(s, &in.Blame[i].Places[j], affirms)
		}
	}
	each(s)
	w.figures(in, s, each)
}

func (w *weigher) tellAll(s *subject, fields []evidence.SaidOf, side string) {
	for i := range fields {
		for j := range fields[i].Places {
			w.tell(s, &fields[i].Places[j], side)
		}
	}
}

// warning gives a warning: who tells that it was given, and who denies it. Both its sides are parties to it.
func (w *weigher) warning(n *evidence.Warning) *subject {
	s := w.subject(n.ID, ofWarning, n.Label)
	if who := w.actor[n.From]; who != nil {
		s.giver = voice{key: who.ID, label: cmp.Or(n.FromLabel, who.Label), kind: evidence.SourceCollective, actor: who.ID, named: true, known: w.knownOf(who)}
		if s.giver.person {
			s.giver.kind = evidence.SourceNamed
		}
	}
	for _, side := range []string{n.From, n.To} {
		if side != "" {
			s.parties[side] = true
		}
	}
	for i := range n.Atoms {
		w.tell(s, &n.Atoms[i].Anchor, affirms)
	}
	for _, fields := range [][]evidence.SaidOf{n.Of, n.Obtained, n.Given, n.Public, n.Channels, n.Said, n.LeadText} {
		w.tellAll(s, fields, affirms)
	}
	for _, r := range n.Responses {
		side := affirms
		if r.Detail == string(evidence.AnswerDenied) {
			side = denies
		}
		for j := range r.Places {
			if a := r.Places[j].Actor; a != "" {
				s.parties[a] = true // whoever answers for the recipient
			}
			if side == affirms || r.Places[j].Statement != "" { // in an article's own voice it is still the recipient who denies
				before := len(s.tellings)
				if w.tell(s, &r.Places[j], side); len(s.tellings) > before {
					s.tellings[before].answer = true
				}
			}
		}
	}
	return s
}
