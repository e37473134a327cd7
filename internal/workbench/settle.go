package workbench

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
)

// Settlement says what becomes of a suggestion.
type Settlement struct {
	By      string           // "" for the bench's own
	Verdict evidence.Verdict // accept or reject
	Reason  evidence.Reason  // why it is rejected, or ""
	Note    string           // in one's own words
}

// Settle accepts or rejects a suggestion. Accepting does what it suggests, by and in the name of the person who accepts, and returns
// the decisions, the settling last. They are made in one step: of two people who settle one suggestion the second changes nothing, and is
// told by ErrConflict who was first. What was done is taken back together with the settling.
func (b *Bench) Settle(ctx context.Context, id string, as Settlement) (evidence.Suggestion, []evidence.Decision, error) {
	s, err := b.Suggestion(ctx, id)
	switch {
	case err != nil:
		return s, nil, err
	case as.Verdict != evidence.Accept && as.Verdict != evidence.Reject:
		return s, nil, fmt.Errorf("%w: a suggestion is accepted or rejected, not %q", evidence.ErrInvalid, as.Verdict)
	case s.State != evidence.Proposed:
		return s, nil, settledAlready(s)
	}
	if err := checkWhy(as.Verdict, as.Reason, as.Note); err != nil {
		return s, nil, err
	}
	settling := &along{Ruling: store.Ruling{
		Verdict: evidence.Write, Subject: s.ID, Reason: as.Reason, Note: as.Note, Seen: &s.Decision,
		ValueOf: func(made []evidence.Decision) (string, error) {
			move := suggesting{Op: "settle", Verdict: as.Verdict}
			for _, d := range made {
				move.Made = append(move.Made, custody.Identity(d))
			}
			value, err := json.Marshal(move)
			return string(value), err
		},
	}}
	if as.Verdict == evidence.Accept {
		err = b.do(ctx, s, as, settling)
	} else {
		settling.By, settling.At = b.who(as.By), b.tools.Now()
		settling.all, err = b.Decide(ctx, []store.Ruling{settling.Ruling})
	}
	now, wrong := b.Suggestion(ctx, s.ID)
	if settling.all == nil { // what is suggested may not have been possible any more just because somebody else had done it
		if wrong == nil && now.State != evidence.Proposed {
			return now, nil, settledAlready(now)
		}
		return s, nil, err
	}
	b.tell(EventChanged)
	return now, settling.all, cmp.Or(err, wrong)
}

// settledAlready says who was first.
func settledAlready(s evidence.Suggestion) error {
	if s.State == evidence.Withdrawn {
		return fmt.Errorf("%s: %w: the suggestion was taken back", s.ID, evidence.ErrConflict)
	}
	return fmt.Errorf("%s: %w: %s %s it already", s.ID, evidence.ErrConflict, s.Settled, s.State)
}

// do does what a suggestion suggests, and settles it with that.
func (b *Bench) do(ctx context.Context, s evidence.Suggestion, as Settlement, settling *along) (err error) {
	because := cmp.Or(as.Note, cut(strings.TrimSpace("suggested by "+s.By+": "+s.Why), MaxNote/4))
	switch s.Kind {
	case evidence.SuggestMerge:
		_, err = b.Rule(ctx, Rulings{By: as.By, Verdict: evidence.Merge, Subjects: []string{s.Subject}, Members: s.Members, Note: because, along: settling})
	case evidence.SuggestRating:
		_, _, err = b.Move(ctx, s.Question, Moves{By: as.By, along: settling, List: []hypothesis.Move{{
			Op: hypothesis.Rate, Row: s.Row, Hypothesis: s.Hypothesis, Value: s.Value, Why: &because,
		}}})
	default:
		draft := StatementDraft{Source: selected(s.Source), Cue: selected(s.Cue), Content: selected(s.Content)}
		if s.SourceKind != "" {
			draft.Kind = &s.SourceKind
		}
		if s.Stance != "" {
			draft.Stance = &s.Stance
		}
		_, err = b.TellStatement(ctx, s.Article, s.Version, draft, Wording{By: as.By, Note: because, along: settling})
	}
	return err
}

func selected(pieces []evidence.Piece) []Selected {
	out := make([]Selected, len(pieces))
	for i, p := range pieces {
		out[i] = Selected{Start: p.Start, End: p.End, Exact: p.Exact}
	}
	return out
}

// unsettle takes back, after an event that takes back the settling of a suggestion, what was done by it; and does that again after an
// event that takes back the taking back. It returns what was added.
func (b *Bench) unsettle(ctx context.Context, first evidence.Decision, out []evidence.Decision, by string, at time.Time) ([]evidence.Decision, error) {
	if !strings.HasPrefix(first.Subject, evidence.PrefixSuggestion+"_") {
		return out, nil
	}
	target, err := b.logged(ctx, first.Subject, first.Undoes)
	settled := target
	if err == nil && target.Undoes != "" {
		settled, err = b.logged(ctx, first.Subject, target.Undoes)
	}
	var m suggesting
	if err != nil || json.Unmarshal([]byte(settled.Value), &m) != nil {
		return out, err
	}
	undo, err := b.madeBefore(ctx, settled, m.Made)
	if err == nil && target.Undoes != "" {
		undo, err = b.undoing(ctx, undo, target, first)
	}
	if err != nil {
		return out, err
	}
	for _, id := range undo {
		d, err := b.Undo(ctx, id, b.who(by), at)
		switch {
		case errors.Is(err, evidence.ErrConflict): // it was taken back by itself before
		case err != nil:
			return out, err
		default:
			out = append(out, d)
		}
	}
	return out, nil
}

// madeBefore returns the identifiers here of the events before one that are named, the latest first. Another copy of the case, which took
// the events in, calls them otherwise; named as there they would be nobody's, or another's.
func (b *Bench) madeBefore(ctx context.Context, settled evidence.Decision, names []string) (all []string, err error) {
	for before := settled.Sequence; len(all) < len(names); {
		log, err := b.Decisions(ctx, before, actPage)
		if err != nil {
			return nil, err
		}
		for _, d := range log {
			if before = d.Sequence; slices.Contains(names, custody.Identity(d)) {
				all = append(all, d.ID)
			}
		}
		if len(log) < actPage {
			break
		}
	}
	return all, nil
}

// undoing returns the events between two in the log that took back one of those made and stand, the latest first.
func (b *Bench) undoing(ctx context.Context, made []string, from, to evidence.Decision) (all []string, err error) {
	for before := to.Sequence; ; {
		log, err := b.Decisions(ctx, before, actPage)
		if err != nil {
			return nil, err
		}
		for _, d := range log {
			if d.Sequence <= from.Sequence {
				return all, nil
			}
			if before = d.Sequence; !d.Undone && slices.Contains(made, d.Undoes) {
				all = append(all, d.ID)
			}
		}
		if len(log) < actPage {
			return all, nil
		}
	}
}
