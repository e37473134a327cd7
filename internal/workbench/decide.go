package workbench

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Rulings decides on several records at once: all or none. By, when empty, is the bench's own; the time is now.
type Rulings struct {
	By       string
	Verdict  evidence.Verdict
	Subjects []string
	Reason   evidence.Reason
	Note     string
	Seen     *string // see store.Ruling; only for a single subject
}

// MaxNote is the longest note on a decision, in bytes.
const MaxNote = 4000

// Rule checks and makes decisions.
func (b *Bench) Rule(ctx context.Context, r Rulings) ([]evidence.Decision, error) {
	switch {
	case r.Verdict != evidence.Accept && r.Verdict != evidence.Reject:
		return nil, fmt.Errorf("%w: the verdict must be accept or reject, not %q", evidence.ErrInvalid, r.Verdict)
	case r.Reason != "" && r.Verdict != evidence.Reject:
		return nil, fmt.Errorf("%w: only a rejection has a reason; put other words in the note", evidence.ErrInvalid)
	case r.Reason != "" && !slices.Contains(evidence.Reasons, r.Reason):
		return nil, fmt.Errorf("%w: %q is not a reason; use one of %s", evidence.ErrInvalid, r.Reason, reasons())
	case len(r.Note) > MaxNote:
		return nil, fmt.Errorf("%w: a note of %d bytes is over the limit of %d", evidence.ErrInvalid, len(r.Note), MaxNote)
	case len(r.Subjects) == 0:
		return nil, fmt.Errorf("%w: nothing to decide on", evidence.ErrInvalid)
	}
	rulings := make([]store.Ruling, len(r.Subjects))
	for i, subject := range r.Subjects {
		rulings[i] = store.Ruling{
			By: b.who(r.By), Verdict: r.Verdict, Subject: subject, Reason: r.Reason, Note: r.Note, At: b.tools.Now(), Seen: r.Seen,
		}
	}
	out, err := b.Decide(ctx, rulings)
	if err == nil {
		b.tell(EventChanged)
	}
	return out, err
}

// TakeBack undoes a decision ("" is the latest) and returns the event and the statement as it stands now.
func (b *Bench) TakeBack(ctx context.Context, decision, by string) (evidence.Decision, error) {
	d, err := b.Undo(ctx, decision, b.who(by), b.tools.Now())
	if err == nil {
		b.tell(EventChanged)
	}
	return d, err
}

// Restore redoes what was last undone.
func (b *Bench) Restore(ctx context.Context, by string) (evidence.Decision, error) {
	d, err := b.Redo(ctx, b.who(by), b.tools.Now())
	if err == nil {
		b.tell(EventChanged)
	}
	return d, err
}

// LogEntry is a decision with what it was about, so that a log can be read without looking each statement up.
type LogEntry struct {
	evidence.Decision
	Source  string              `json:"source"`  // whose words: a name, else as the article writes it
	Kind    evidence.SourceKind `json:"kind"`    // on whose word
	Content string              `json:"content"` // how the words begin
	Article string              `json:"article"`
	Title   string              `json:"title"` // of the article
}

// beginning is how many characters of a content stand in an LogEntry.
const beginning = 160

// Log returns the decisions, newest first, before the given sequence number (0: from the end).
func (b *Bench) Log(ctx context.Context, before int64, limit int) ([]LogEntry, error) {
	ruled, err := b.Ledger(ctx, before, limit)
	out := make([]LogEntry, len(ruled))
	for i, r := range ruled {
		words := make([]string, len(r.On.Content.Spans))
		for j, p := range r.On.Content.Spans {
			words[j] = p.Exact
		}
		out[i] = LogEntry{
			Decision: r.Decision, Source: Voice(r.On.Statement), Kind: r.On.Source.Kind,
			Content: cut(strings.Join(words, " … "), beginning), Article: r.On.Article, Title: r.On.Title,
		}
	}
	return out, err
}

// cut shortens to n characters, an ellipsis for the rest.
func cut(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return strings.TrimRight(string(runes[:n-1]), " ") + "…"
}

func (b *Bench) who(by string) string {
	if by = strings.TrimSpace(by); by != "" {
		return by
	}
	return b.tools.By
}

func reasons() string {
	words := make([]string, len(evidence.Reasons))
	for i, r := range evidence.Reasons {
		words[i] = string(r)
	}
	return strings.Join(words, ", ")
}
