package store

import (
	"fmt"
	"regexp"
	"slices"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Bounds of what is worded by hand, in characters.
const (
	mostWord = 300     // of a name, a role, a lemma
	mostText = 4000    // of a reason, of what a warning is of
	mostSaid = 1 << 14 // of a span: a page of text
)

// plain is a value of one of the open word lists, such as the kinds of instrument.
var plain = regexp.MustCompile(`^[a-z_]{0,32}$`)

// wrongStatement says in one sentence what is wrong with a wording, "" for nothing.
func wrongStatement(s evidence.Statement) string {
	for _, role := range []struct {
		name   string
		pieces []evidence.Piece
	}{{"source", s.Source.Spans}, {"cue", s.Cue.Spans}, {"content", s.Content.Spans}} {
		if why := wrongPieces(role.name, role.pieces); why != "" {
			return why
		}
	}
	switch {
	case len(s.Content.Spans) == 0:
		return "a statement needs its content: select what is said"
	case !slices.Contains(evidence.Forms, s.Form):
		return fmt.Sprintf("%q is not a form; use direct, indirect or mixed", s.Form)
	case !slices.Contains(evidence.SourceKinds, s.Source.Kind):
		return fmt.Sprintf("%q is not a kind of source", s.Source.Kind)
	case !slices.Contains(evidence.Stances, s.Cue.Stance):
		return fmt.Sprintf("%q is not a stance", s.Cue.Stance)
	case !slices.Contains(evidence.Factualities, s.Factuality):
		return fmt.Sprintf("%q is not a factuality; use CT+, PR+, PS+, CT-, PR-, PS- or Uu", s.Factuality)
	case s.Source.Mention != nil:
		return "a wording names no mention: those are numbered by readers"
	case s.Source.Count != nil && *s.Source.Count < 1:
		return "a source counts one person at least"
	case s.Parent != nil && *s.Parent == s.ID:
		return "a statement is not reported in itself"
	case len(s.Chain) > MostPieces:
		return "a chain of so many voices is none"
	case s.Score < 0 || s.Score > 1:
		return "a score lies between 0 and 1"
	}
	for name, v := range map[string]*string{"actor": s.Source.Actor, "role": s.Source.Role, "cue's lemma": &s.Cue.Lemma} {
		if v != nil && len(*v) > mostWord {
			return fmt.Sprintf("the %s has %d bytes, over the limit of %d", name, len(*v), mostWord)
		}
	}
	if s.Source.Reason != nil && len(*s.Source.Reason) > mostText {
		return fmt.Sprintf("the reason has %d bytes, over the limit of %d", len(*s.Source.Reason), mostText)
	}
	return ""
}

// wrongPieces: spans hold characters, not too many, and do not overlap.
func wrongPieces(role string, pieces []evidence.Piece) string {
	if len(pieces) > MostPieces {
		return fmt.Sprintf("the %s has %d spans; %d are the most", role, len(pieces), MostPieces)
	}
	for i, p := range pieces {
		switch {
		case p.Start < 0 || p.End <= p.Start:
			return fmt.Sprintf("the span %s of the %s holds no character", p.Span, role)
		case p.Len() > mostSaid:
			return fmt.Sprintf("the span %s of the %s has %d characters; %d are the most", p.Span, role, p.Len(), mostSaid)
		}
		for _, q := range pieces[:i] {
			if p.Overlaps(q.Span) {
				return fmt.Sprintf("the spans %s and %s of the %s overlap", q.Span, p.Span, role)
			}
		}
	}
	return ""
}

func wrongEvent(e evidence.Event) string {
	if why := wrongAnchors(e.Anchors, e.Pieces()); why != "" {
		return why
	}
	switch {
	case !slices.Contains(evidence.IncidentKinds, e.Kind):
		return fmt.Sprintf("%q is not a kind of incident", e.Kind)
	case !slices.Contains(evidence.Stages, e.Stage):
		return fmt.Sprintf("%q is not a stage; use accomplished, attempted, foiled or threatened", e.Stage)
	}
	for _, x := range e.Instruments {
		if !plain.MatchString(x.Kind) {
			return fmt.Sprintf("%q is not a kind of instrument", x.Kind)
		}
	}
	for _, x := range e.Perpetrators {
		if !slices.Contains(evidence.Responsibilities, x.Confidence) {
			return fmt.Sprintf("%q does not say how it is laid at their door; use fact, claimed, accused, accused_by_authorities, possible or denied", x.Confidence)
		}
	}
	for _, x := range e.Targets {
		if !plain.MatchString(x.Kind) || !plain.MatchString(x.Effect) {
			return fmt.Sprintf("%q and %q are not a kind of target and an effect on it", x.Kind, x.Effect)
		}
		if why := wrongCount(x.Count); why != "" {
			return why
		}
	}
	for _, x := range e.Victims {
		if x.Effect != evidence.EffectUnknown && !slices.Contains(evidence.Effects, x.Effect) {
			return fmt.Sprintf("%q is not an effect on a victim", x.Effect)
		}
		if why := wrongCount(x.Count); why != "" {
			return why
		}
	}
	return wrongDates(e.Date)
}

func wrongAct(a evidence.Act) string {
	if why := wrongAnchors(a.Anchors, a.Pieces()); why != "" {
		return why
	}
	switch {
	case !slices.Contains(evidence.ActTypes, a.Type):
		return fmt.Sprintf("%q is not one of PLOVER's sixteen types", a.Type)
	case a.Quad != a.Type.Quad():
		return fmt.Sprintf("%s is of quad class %d, not %d", a.Type, a.Type.Quad(), a.Quad)
	case a.Modality != evidence.Past && a.Modality != evidence.Future && a.Modality != evidence.Hypothetical:
		return fmt.Sprintf("%q is not a modality; use past, future or hypothetical", a.Modality)
	case !plain.MatchString(a.Mode):
		return fmt.Sprintf("%q is not a mode of PLOVER's", a.Mode)
	case a.Source.Exact == "" && a.Target.Exact == "":
		return "an act needs a side: who did it, or to whom it was done"
	}
	return wrongDates(a.Date)
}

func wrongNotice(n evidence.Notice) string {
	if why := wrongAnchors(n.Anchors, append(n.Pieces(), n.Specific.Said...)); why != "" {
		return why
	}
	switch {
	case !slices.Contains(evidence.NoticeKinds, n.Kind):
		return fmt.Sprintf("%q is not a kind of notice; use warning, threat or forecast", n.Kind)
	case !slices.Contains(evidence.NoticeStandings, n.Standing):
		return fmt.Sprintf("%q is not a standing; use given, not_given, maybe or unanswered", n.Standing)
	case len(n.Of) > mostText:
		return fmt.Sprintf("what it is of has %d bytes, over the limit of %d", len(n.Of), mostText)
	case n.Channel != nil && !plain.MatchString(n.Channel.Kind):
		return fmt.Sprintf("%q is not a kind of channel", n.Channel.Kind)
	}
	for _, a := range n.Response {
		if !slices.Contains(evidence.AnswerStances, a.Stance) {
			return fmt.Sprintf("%q is not how somebody answers; use acknowledged, heeded, ignored, dismissed, disputed or denied", a.Stance)
		}
	}
	return wrongDates(n.Date, n.Obtained, n.Public, n.Disclosed)
}

// wrongAnchors: there is one, anchors do not overlap, and no span is empty or of a page.
func wrongAnchors(anchors, all []evidence.Piece) string {
	if len(anchors) == 0 {
		return "it needs an anchor: select the words that tell of it"
	}
	if why := wrongPieces("anchors", anchors); why != "" {
		return why
	}
	if len(all) > 8*MostPieces {
		return fmt.Sprintf("it has %d spans; %d are the most", len(all), 8*MostPieces)
	}
	for _, p := range all {
		if why := wrongPieces("wording", []evidence.Piece{p}); why != "" {
			return why
		}
	}
	return ""
}

func wrongCount(c *evidence.Count) string {
	switch {
	case c == nil:
		return ""
	case c.Min == nil && c.Max == nil && c.Exact == "":
		return "a count needs a number or the words that give it"
	case c.Min != nil && *c.Min < 0, c.Max != nil && *c.Max < 0:
		return "a count is no less than nothing"
	case c.Min != nil && c.Max != nil && *c.Min > *c.Max:
		return fmt.Sprintf("a count from %g to %g runs backwards", *c.Min, *c.Max)
	case !plain.MatchString(c.Bound) || len(c.Exact) > mostWord:
		return "a count's bound is one of exact, at_least, more_than, at_most, less_than, about, between and vague"
	}
	return ""
}

// wrongDates: ISO days, in order, and where there are words, they have a place.
func wrongDates(dates ...*evidence.EventDate) string {
	for _, d := range dates {
		if d == nil {
			continue
		}
		for _, day := range []string{d.From, d.To} {
			if _, err := time.Parse(time.DateOnly, day); err != nil && day != "" {
				return fmt.Sprintf("%q is not a day such as 2031-05-14", day)
			}
		}
		switch {
		case d.From == "" && d.To == "" && d.Exact == "":
			return "a date needs its days, or the words that give it"
		case d.From != "" && d.To != "" && d.From > d.To:
			return fmt.Sprintf("the days %s to %s run backwards", d.From, d.To)
		case d.Exact == "" && d.At != (text.Span{}):
			return fmt.Sprintf("the date at %s has no words", d.At)
		}
	}
	return ""
}
