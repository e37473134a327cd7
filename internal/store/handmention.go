package store

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// MentionAt returns the mention that words stand for: the one at exactly that place, else the longest name in it, else the longest
// mention in it, else the one around it; nil for none. Mentions are in the order of the text, as readings have them.
func MentionAt(mentions []evidence.Mention, at text.Span) *evidence.Mention {
	if at.Empty() {
		return nil
	}
	from, _ := slices.BinarySearchFunc(mentions, at.Start, func(m evidence.Mention, start int) int { return m.Start - start })
	var best *evidence.Mention
	for i := from; i < len(mentions) && mentions[i].Start < at.End; i++ {
		m := &mentions[i]
		switch {
		case m.Span == at:
			return m
		case !at.Contains(m.Span):
		case best == nil, m.Form == evidence.MentionByName && best.Form != evidence.MentionByName,
			(m.Form == evidence.MentionByName) == (best.Form == evidence.MentionByName) && m.Len() > best.Len():
			best = m
		}
	}
	for i := from - 1; best == nil && i >= 0 && i >= from-8; i-- { // mentions nest little
		if mentions[i].Contains(at) {
			best = &mentions[i]
		}
	}
	return best
}

// SourceMention returns the mention that a statement's source is: in its words, and of whom it is said to be the word; nil for none.
func SourceMention(mentions []evidence.Mention, s evidence.Source) *string {
	if s.Actor == nil || *s.Actor == "" {
		return nil
	}
	chains := map[string]bool{} // of those called by that name
	var named *evidence.Mention
	for i := range mentions {
		if mentions[i].Exact == *s.Actor {
			if named == nil {
				named = &mentions[i]
			}
			chains[mentions[i].Chain] = true
		}
	}
	for _, p := range s.Spans {
		from, _ := slices.BinarySearchFunc(mentions, p.Start, func(m evidence.Mention, start int) int { return m.Start - start })
		for i := from; i < len(mentions) && mentions[i].Start < p.End; i++ {
			if p.Contains(mentions[i].Span) && chains[mentions[i].Chain] {
				return &mentions[i].ID
			}
		}
	}
	if named != nil {
		return &named.ID
	}
	for _, p := range s.Spans { // whom the text calls otherwise
		if m := MentionAt(mentions, p.Span); m != nil {
			return &m.ID
		}
	}
	return nil
}

// mentioned returns the identifier of the mention at a piece, nil for none.
func mentioned(mentions []evidence.Mention, p evidence.Piece) *string {
	if m := MentionAt(mentions, p.Span); m != nil {
		return &m.ID
	}
	return nil
}

func settledEvent(e evidence.Event, mentions []evidence.Mention) evidence.Event {
	e.Perpetrators, e.Targets, e.Victims = slices.Clone(e.Perpetrators), slices.Clone(e.Targets), slices.Clone(e.Victims)
	for i := range e.Perpetrators {
		e.Perpetrators[i].Mention = mentioned(mentions, e.Perpetrators[i].Piece)
	}
	for i := range e.Targets {
		e.Targets[i].Mention = mentioned(mentions, e.Targets[i].Piece)
	}
	for i := range e.Victims {
		e.Victims[i].Mention = mentioned(mentions, e.Victims[i].Piece)
	}
	return e
}

func settledAct(a evidence.Act, mentions []evidence.Mention) evidence.Act {
	a.Source.Mention, a.Target.Mention = mentioned(mentions, a.Source.Piece), mentioned(mentions, a.Target.Piece)
	return a
}

func settledNotice(n evidence.Notice, mentions []evidence.Mention) evidence.Notice {
	n.FromParty.Mention, n.ToParty.Mention = mentioned(mentions, n.FromParty.Piece), mentioned(mentions, n.ToParty.Piece)
	n.From, n.To = n.FromParty.Mention, n.ToParty.Mention
	return n
}
