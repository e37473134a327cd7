package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// suggesting is a move on a suggestion: it is made, or a person settles it.
type suggesting struct {
	Op      string               `json:"op"`                // suggest, settle
	What    *evidence.Suggestion `json:"what,omitempty"`    // as it was made, without what follows from the log
	Verdict evidence.Verdict     `json:"verdict,omitempty"` // accept or reject
	Made    []string             `json:"made,omitempty"`    // the decisions by which an accepted one was done, as [custody.Identity] names them in every copy
}

// Suggest keeps a suggestion of a program, named by, on behalf of whoever uses it. A statement's words must stand at their offsets, or once
// in the article where none are given; records must be there. It changes nothing else.
func (b *Bench) Suggest(ctx context.Context, s evidence.Suggestion, by string) (evidence.Suggestion, error) {
	var err error
	if by = strings.TrimSpace(by); by == "" {
		return s, fmt.Errorf("%w: a suggestion says which program makes it", evidence.ErrInvalid)
	}
	if len(s.Why) > MaxNote {
		return s, fmt.Errorf("%w: a reason of %d bytes is over the limit of %d", evidence.ErrInvalid, len(s.Why), MaxNote)
	}
	what := evidence.Suggestion{Kind: s.Kind, By: by, Why: s.Why}
	var birth []any
	switch s.Kind {
	case evidence.SuggestStatement:
		if what, err = b.suggestedStatement(ctx, what, s); err == nil {
			birth = []any{what.Article, what.Version, places(what.Source), places(what.Cue), places(what.Content)}
		}
	case evidence.SuggestMerge:
		if what.Subject, what.Members, err = b.suggestedMerge(ctx, s); err == nil {
			birth = append([]any{what.Subject}, fmt.Sprint(what.Members))
		}
	case evidence.SuggestRating:
		if what, err = b.suggestedRating(ctx, what, s); err == nil {
			birth = []any{what.Question, what.Row, what.Hypothesis, what.Value}
		}
	default:
		err = fmt.Errorf("%w: %q cannot be suggested; a statement, a merge or a rating can", evidence.ErrInvalid, s.Kind)
	}
	if err != nil {
		return s, err
	}
	id := evidence.NewID(evidence.PrefixSuggestion, append([]any{what.Kind, by}, birth...)...)
	if before, err := b.Suggestion(ctx, id); err == nil && before.State != evidence.Withdrawn {
		return before, nil // it was made before, and may have been settled: asking again changes nothing
	}
	move, err := json.Marshal(suggesting{Op: "suggest", What: &what})
	if err != nil {
		return s, err
	}
	if _, err := b.Decide(ctx, []store.Ruling{{By: b.who(""), Verdict: evidence.Write, Subject: id, Value: string(move), At: b.tools.Now()}}); err != nil {
		return s, err
	}
	b.tell(EventChanged)
	return b.Suggestion(ctx, id)
}

func places(pieces []evidence.Piece) string {
	out := make([]string, len(pieces))
	for i, p := range pieces {
		out[i] = p.Span.String()
	}
	return strings.Join(out, " ")
}

// suggestedStatement checks that every word stands where it is said to stand.
func (b *Bench) suggestedStatement(ctx context.Context, what, s evidence.Suggestion) (evidence.Suggestion, error) {
	row, t, err := b.Article(ctx, s.Article, s.Version)
	if err != nil {
		return s, err
	}
	what.Article, what.Version, what.SourceKind, what.Stance = row.ID, row.Number, s.SourceKind, s.Stance
	if len(s.Content) == 0 {
		return s, fmt.Errorf("%w: a statement has content: the words that are said", evidence.ErrInvalid)
	}
	for _, role := range []struct {
		from []evidence.Piece
		to   *[]evidence.Piece
	}{{s.Source, &what.Source}, {s.Cue, &what.Cue}, {s.Content, &what.Content}} {
		*role.to = []evidence.Piece{}
		for _, p := range role.from {
			found, err := Verbatim(t, p)
			if err != nil {
				return s, fmt.Errorf("%s version %d: %w", row.ID, row.Number, err)
			}
			*role.to = append(*role.to, found)
		}
	}
	return what, nil
}

// Verbatim returns the piece with its place in the text: as it is given where its words stand there, and where no place is given the
// only one that they have. evidence.ErrInvalid: they stand elsewhere, more than once, or nowhere.
func Verbatim(t *text.Text, p evidence.Piece) (evidence.Piece, error) {
	if p.Span != (text.Span{}) {
		err := t.Check(text.Anchor{Span: p.Span, Exact: p.Exact})
		if err == nil {
			return p, nil
		}
		if at := occurrences(t, p.Exact); len(at) > 0 {
			return p, fmt.Errorf("%w: the words %q do not stand at %s but at %s", evidence.ErrInvalid, cut(p.Exact, 60), p.Span, spans(at))
		}
		return p, fmt.Errorf("%w: the words %q do not stand at %s, nor anywhere in the text: quote exactly", evidence.ErrInvalid, cut(p.Exact, 60), p.Span)
	}
	at := occurrences(t, p.Exact)
	switch len(at) {
	case 0:
		return p, fmt.Errorf("%w: the words %q stand nowhere in the text: quote exactly", evidence.ErrInvalid, cut(p.Exact, 60))
	case 1:
		return evidence.Piece{Span: at[0], Exact: p.Exact}, nil
	}
	return p, fmt.Errorf("%w: the words %q stand %d times, at %s: say which", evidence.ErrInvalid, cut(p.Exact, 60), len(at), spans(at))
}

// occurrences returns where words stand, the first ten.
func occurrences(t *text.Text, words string) []text.Span {
	var out []text.Span
	whole := t.String()
	for from := 0; words != "" && len(out) < 10; {
		i := strings.Index(whole[from:], words)
		if i < 0 {
			break
		}
		from += i + len(words)
		out = append(out, t.Span(text.Range{Start: from - len(words), End: from}))
	}
	return out
}

func spans(all []text.Span) string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = s.String()
	}
	return strings.Join(out, ", ")
}

// suggestedMerge returns the records, each by its own identifier, that are suggested to be one.
func (b *Bench) suggestedMerge(ctx context.Context, s evidence.Suggestion) (string, []string, error) {
	kind, subject, _, err := b.Store.Lookup(ctx, s.Subject)
	if err != nil {
		return "", nil, err
	}
	if len(s.Members) == 0 {
		return "", nil, fmt.Errorf("%w: name what %s is the same as", evidence.ErrInvalid, subject)
	}
	var members []string
	for _, id := range s.Members {
		other, own, _, err := b.Store.Lookup(ctx, id)
		switch {
		case err != nil:
			return "", nil, err
		case own == subject || slices.Contains(members, own):
			return "", nil, fmt.Errorf("%w: %s is the same record already", evidence.ErrInvalid, id)
		case other != kind:
			return "", nil, fmt.Errorf("%w: %s is one of the %s, %s of the %s", evidence.ErrInvalid, own, other, subject, kind)
		}
		members = append(members, own)
	}
	slices.Sort(members)
	return subject, members, nil
}

// suggestedRating returns the rating with whole identifiers.
func (b *Bench) suggestedRating(ctx context.Context, what, s evidence.Suggestion) (evidence.Suggestion, error) {
	x, err := b.board(ctx, s.Question)
	if err != nil {
		return s, err
	}
	what.Question, what.Value = x.ID(), s.Value
	if what.Row, err = x.Row(s.Row); err != nil {
		return s, err
	}
	if what.Hypothesis, err = x.Hypothesis(s.Hypothesis); err != nil {
		return s, err
	}
	if !slices.Contains(evidence.Consistencies, s.Value) {
		return s, fmt.Errorf("%w: %q is no rating; use II, I, N, C, CC or NA", evidence.ErrInvalid, s.Value)
	}
	return what, nil
}

// Suggestions returns what programs suggested, oldest first: in a state, or for "" all that were not taken back.
func (b *Bench) Suggestions(ctx context.Context, state evidence.State) ([]evidence.Suggestion, error) {
	log, err := b.Written(ctx, evidence.PrefixSuggestion+"_")
	if err != nil {
		return nil, err
	}
	out := []evidence.Suggestion{}
	for _, s := range suggestions(log) {
		if s.State == state || state == "" && s.State != evidence.Withdrawn {
			out = append(out, s)
		}
	}
	return out, nil
}

// Suggestion returns one suggestion.
func (b *Bench) Suggestion(ctx context.Context, id string) (evidence.Suggestion, error) {
	log, err := b.Written(ctx, evidence.Fold(id))
	if err != nil {
		return evidence.Suggestion{}, err
	}
	if all := suggestions(log); len(all) == 1 && strings.HasPrefix(all[0].ID, evidence.PrefixSuggestion+"_") {
		return all[0], nil
	}
	return evidence.Suggestion{}, fmt.Errorf("suggestion %q: %w", id, evidence.ErrNotFound)
}

// suggestions folds the log into suggestions, in the order in which they were first made. What is not understood is skipped: a later
// version may have written it.
func suggestions(log []evidence.Decision) []evidence.Suggestion {
	var out []evidence.Suggestion
	at := map[string]int{}
	for _, d := range log {
		var m suggesting
		if json.Unmarshal([]byte(d.Value), &m) != nil {
			continue
		}
		i, seen := at[d.Subject]
		switch {
		case m.Op == "suggest" && m.What != nil && (!seen || !d.Undone):
			s := *m.What
			Fill(&s)
			s.ID, s.For, s.At, s.Decision, s.State = d.Subject, d.By, d.At, d.ID, evidence.Proposed
			s.Settled, s.Reason, s.Note = "", "", "" // whatever the event says of it: that follows from those after it
			if d.Undone {
				s.State = evidence.Withdrawn
			}
			if !seen {
				i = len(out)
				at[d.Subject], out = i, append(out, s)
			}
			out[i] = s
		case m.Op == "settle" && seen && !d.Undone && out[i].State != evidence.Withdrawn:
			s := &out[i]
			s.State, s.Decision, s.Settled, s.Reason, s.Note = evidence.Rejected, d.ID, d.By, d.Reason, d.Note
			if m.Verdict == evidence.Accept {
				s.State = evidence.Accepted
			}
		}
	}
	return out
}
