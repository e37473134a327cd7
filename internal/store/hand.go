package store

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// MostPieces is how many spans one role of what is worded by hand may have: more is no wording of one thing.
const MostPieces = 64

// ParseHand reads a move that words the subject by hand, and checks all of it that can be checked without the text: one wording, of
// the subject's kind, under its identifier, of known values. Errors wrap evidence.ErrInvalid and are one sentence.
func ParseHand(subject, move string) (h evidence.Hand, err error) {
	wrong := func(format string, args ...any) (evidence.Hand, error) {
		return evidence.Hand{}, fmt.Errorf("%w: "+format, append([]any{evidence.ErrInvalid}, args...)...)
	}
	if err := json.Unmarshal([]byte(move), &h); err != nil {
		return wrong("what is written of %s is not a wording: %v", subject, err)
	}
	kinds := map[string]bool{
		evidence.PrefixStatement: h.Statement != nil, evidence.PrefixIncident: h.Incident != nil,
		evidence.PrefixAct: h.Act != nil, evidence.PrefixWarning: h.Warning != nil,
	}
	prefix, _, _ := strings.Cut(subject, "_")
	n := 0
	for _, given := range kinds {
		if given {
			n++
		}
	}
	switch {
	case h.Op != evidence.HandTell && h.Op != evidence.HandEdit:
		return wrong("the move is %q; want %s or %s", h.Op, evidence.HandTell, evidence.HandEdit)
	case n != 1 || !kinds[prefix]:
		return wrong("what is written of %s must be one wording of that kind of record", subject)
	case !strings.HasPrefix(h.Article, evidence.PrefixArticle+"_") || h.Version < 1 || len(h.SHA256) != 64:
		return wrong("the wording does not name its article, version and text")
	}
	var id, why string
	switch {
	case h.Statement != nil:
		id, why = h.Statement.ID, wrongStatement(*h.Statement)
	case h.Incident != nil:
		id, why = h.Incident.ID, wrongEvent(*h.Incident)
	case h.Act != nil:
		id, why = h.Act.ID, wrongAct(*h.Act)
	default:
		id, why = h.Warning.ID, wrongNotice(*h.Warning)
	}
	if id != subject {
		return wrong("the wording is of %q, not of %s", id, subject)
	}
	if why != "" {
		return wrong("%s", why)
	}
	return h, nil
}

// CheckHand checks a wording against the text that it is of. Errors wrap evidence.ErrInvalid and are one sentence.
func CheckHand(t *text.Text, h evidence.Hand) error {
	if h.SHA256 != t.SHA256() {
		return fmt.Errorf("%w: the wording is of another text (%.12s, not %.12s)", evidence.ErrInvalid, h.SHA256, t.SHA256())
	}
	for _, p := range h.Pieces() {
		if p.Empty() {
			return fmt.Errorf("%w: the span %s holds no character", evidence.ErrInvalid, p.Span)
		}
		if err := t.Check(text.Anchor{Span: p.Span, Exact: p.Exact}); err != nil {
			return fmt.Errorf("%w: %w", evidence.ErrInvalid, err)
		}
	}
	return nil
}

// HandID is the identifier of what is told by hand for the first time: that of its spans. twin is as in [StatementID].
func HandID(h evidence.Hand, twin string) string {
	switch {
	case h.Statement != nil:
		return StatementID(h.SHA256, *h.Statement, twin)
	case h.Incident != nil && len(h.Incident.Anchors) > 0:
		return evidence.AtomID(evidence.PrefixIncident, h.Article, h.SHA256, h.Incident.Anchors[0].Span)
	case h.Act != nil && len(h.Act.Anchors) > 0:
		return evidence.AtomID(evidence.PrefixAct, h.Article, h.SHA256, h.Act.Anchors[0].Span)
	case h.Warning != nil && len(h.Warning.Anchors) > 0:
		return evidence.AtomID(evidence.PrefixWarning, h.Article, h.SHA256, h.Warning.Anchors[0].Span)
	}
	return ""
}

// Overlay puts what people worded into what a reader proposes of the same text: in place of the event, act or notice with that
// identifier, else beside the others. What is worded bears its identifier of the case, and names the mentions of this reading. The reading
// given is not altered.
func Overlay(r evidence.Reading, article string, worded []evidence.Hand) evidence.Reading {
	var events, acts, notices []evidence.Hand
	for _, h := range worded {
		switch {
		case h.Incident != nil:
			events = append(events, h)
		case h.Act != nil:
			acts = append(acts, h)
		case h.Warning != nil:
			notices = append(notices, h)
		}
	}
	renamed := map[string]string{} // events of the reading that a person worded
	if len(events) > 0 {
		r.Incidents = slices.Clone(r.Incidents)
		at := map[string]int{}
		for i, e := range slices.Backward(r.Incidents) {
			at[evidence.EventAtom(article, r.SHA256, e)] = i
		}
		for _, h := range events {
			e := settledEvent(*h.Incident, r.Mentions)
			if i, ok := at[e.ID]; ok {
				renamed[r.Incidents[i].ID] = e.ID
				r.Incidents[i] = e
			} else {
				r.Incidents = append(r.Incidents, e)
			}
		}
		slices.SortStableFunc(r.Incidents, func(a, b evidence.Event) int { return cmp.Compare(first(a.Anchors), first(b.Anchors)) })
	}
	if len(acts) > 0 {
		// All get their identifiers now: whether an act shares its first words with others is the reader's to say.
		ids := evidence.ActAtoms(article, r.SHA256, r.Acts)
		r.Acts = slices.Clone(r.Acts)
		at := map[string]int{}
		for i, id := range slices.Backward(ids) {
			if at[id] = i; id != "" {
				r.Acts[i].ID = id
			}
		}
		for _, h := range acts {
			a := settledAct(*h.Act, r.Mentions)
			if i, ok := at[a.ID]; ok {
				r.Acts[i] = a
			} else {
				r.Acts = append(r.Acts, a)
			}
		}
		slices.SortStableFunc(r.Acts, func(a, b evidence.Act) int { return cmp.Compare(first(a.Anchors), first(b.Anchors)) })
	}
	if len(notices) > 0 || len(renamed) > 0 {
		r.Warnings = slices.Clone(r.Warnings)
		at := map[string]int{}
		for i, n := range slices.Backward(r.Warnings) {
			at[evidence.NoticeAtom(article, r.SHA256, n)] = i
			if n.Event != nil && renamed[*n.Event] != "" {
				id := renamed[*n.Event]
				r.Warnings[i].Event = &id
			}
		}
		for _, h := range notices {
			n := settledNotice(*h.Warning, r.Mentions)
			for i := range r.Incidents {
				if n.Event != nil && evidence.EventAtom(article, r.SHA256, r.Incidents[i]) == *n.Event {
					n.Event = &r.Incidents[i].ID // as this reading calls it
					break
				}
			}
			if i, ok := at[n.ID]; ok {
				r.Warnings[i] = n
			} else {
				r.Warnings = append(r.Warnings, n)
			}
		}
		slices.SortStableFunc(r.Warnings, func(a, b evidence.Notice) int { return cmp.Compare(first(a.Anchors), first(b.Anchors)) })
	}
	return r
}

func first(anchors []evidence.Piece) int {
	if len(anchors) == 0 {
		return 0
	}
	return anchors[0].Start
}
