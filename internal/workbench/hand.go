package workbench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Wording is what comes with anything that is worded by hand.
type Wording struct {
	By      string
	Note    string
	Seen    *string // the record's Decision when the person looked; only for an edit, see store.Ruling
	Preview bool    // write nothing, and return what would stand
	along   *along
}

// Selected is a stretch of an article that a person chose. Exact may be empty; where it is given it must be what stands there.
type Selected struct {
	Start int    `json:"start" minimum:"0" doc:"First code point." example:"412"`
	End   int    `json:"end" minimum:"0" doc:"The one after the last." example:"528"`
	Exact string `json:"exact,omitempty" doc:"The characters there, to be sure; left out: not checked."`
}

// StatementDraft is a statement as a person words it. What is nil is filled from the text where a statement is told, and stays where one
// is edited; an empty text takes away.
type StatementDraft struct {
	Source     []Selected           `json:"source,omitempty" doc:"Who is quoted; empty for the article's own voice."`
	Cue        []Selected           `json:"cue,omitempty" doc:"What introduces it."`
	Content    []Selected           `json:"content,omitempty" doc:"What is said, with its quotation marks."`
	Kind       *evidence.SourceKind `json:"kind,omitempty" doc:"On whose word; one of the glossary's group kind."`
	Stance     *evidence.Stance     `json:"stance,omitempty" doc:"What the source does with the content."`
	Form       *evidence.Form       `json:"form,omitempty" doc:"How the words are given."`
	Factuality *evidence.Factuality `json:"factuality,omitempty" doc:"How surely the source commits itself, and which way."`
	Negated    *bool                `json:"negated,omitempty" doc:"Whether the cue is negated."`
	Actor      *string              `json:"actor,omitempty" maxLength:"300" doc:"The fullest name of the source in the article."`
	Role       *string              `json:"role,omitempty" maxLength:"300" doc:"What it is said to be."`
	Reason     *string              `json:"reason,omitempty" maxLength:"4000" doc:"Why it is not named, in the article's words."`
	Count      *int                 `json:"count,omitempty" minimum:"0" doc:"How many persons who are not named; 0 for not stated."`
	Parent     *string              `json:"parent,omitempty" maxLength:"64" doc:"The statement that it is reported in."`
}

// Told is an event that worded a statement, and the statement as it stands after it. The event of a preview has no identifier.
type Told struct {
	Decision  evidence.Decision `json:"decision"`
	Statement evidence.Record   `json:"statement"`
}

// TellStatement puts a statement on record that no reader proposed, or proposed otherwise: accepted by whoever tells it. What stands
// on the same characters already is worded anew.
func (b *Bench) TellStatement(ctx context.Context, article string, version int, d StatementDraft, w Wording) (Told, error) {
	row, t, err := b.worked(ctx, article, version)
	if err != nil {
		return Told{}, err
	}
	s := evidence.Statement{Score: 1, Rule: evidence.RuleByHand, Chain: []string{}}
	if s, err = b.reword(ctx, row, t, s, d, true); err != nil {
		return Told{}, err
	}
	h := evidence.Hand{Op: evidence.HandTell, Article: row.ID, Version: row.Number, SHA256: t.SHA256(), Statement: &s}
	s.ID = store.HandID(h, "")
	if before, err := b.Statement(ctx, s.ID); err == nil && before.Article != row.ID { // another article has the very same text
		s.ID = store.HandID(h, row.ID)
	}
	return b.wordStatement(ctx, row, h, w)
}

// EditStatement words a statement anew. Its identifier stays, and with it every citation.
func (b *Bench) EditStatement(ctx context.Context, id string, d StatementDraft, w Wording) (Told, error) {
	before, err := b.Statement(ctx, id)
	if err != nil {
		return Told{}, err
	}
	row, t, err := b.worked(ctx, before.Article, before.Version)
	if err != nil {
		return Told{}, err
	}
	if w.Seen != nil && *w.Seen != before.Decision {
		return Told{}, fmt.Errorf("%s: %w: somebody wrote or decided on it since you looked; look at theirs, and edit again", before.ID, evidence.ErrConflict)
	}
	s := before.Statement
	s.Source.Mention = nil
	if s, err = b.reword(ctx, row, t, s, d, false); err != nil {
		return Told{}, err
	}
	s.Rule = evidence.RuleByHand
	return b.wordStatement(ctx, row, evidence.Hand{Op: evidence.HandEdit, Article: row.ID, Version: row.Number, SHA256: t.SHA256(), Statement: &s}, w)
}

// worked returns an article that may be written into.
func (b *Bench) worked(ctx context.Context, article string, version int) (store.ArticleRow, *text.Text, error) {
	if b.asOf != "" {
		return store.ArticleRow{}, nil, fmt.Errorf("%w: the case as of %s is for reading only", evidence.ErrDenied, b.asOf)
	}
	return b.Article(ctx, article, version)
}

func (b *Bench) wordStatement(ctx context.Context, row store.ArticleRow, h evidence.Hand, w Wording) (Told, error) {
	d, err := b.word(ctx, h.Statement.ID, h, w)
	if err != nil {
		return Told{}, err
	}
	if w.Preview {
		r := evidence.Record{
			Statement: *h.Statement, Article: row.ID, Version: row.Number, SHA256: h.SHA256, Reader: evidence.HandReader, Sureness: h.Statement.Score.Sureness(),
			State: evidence.Proposed, Title: row.Metadata.Title, Outlet: row.Metadata.Outlet, Published: row.Metadata.Published, Captured: row.Captured, ByHand: h.Op == evidence.HandTell,
		}
		return Told{d, r}, nil
	}
	r, err := b.Statement(ctx, h.Statement.ID)
	return Told{d, r}, err
}

// word makes the event, or, for a preview, all but that.
func (b *Bench) word(ctx context.Context, subject string, h evidence.Hand, w Wording) (evidence.Decision, error) {
	if len(w.Note) > MaxNote {
		return evidence.Decision{}, fmt.Errorf("%w: a note of %d bytes is over the limit of %d", evidence.ErrInvalid, len(w.Note), MaxNote)
	}
	move, err := json.Marshal(h)
	if err != nil {
		return evidence.Decision{}, err
	}
	if _, err := store.ParseHand(subject, string(move)); err != nil {
		return evidence.Decision{}, err
	}
	r := store.Ruling{By: b.asker(ctx, w.By), Verdict: evidence.Write, Subject: subject, Value: string(move), Note: w.Note, At: b.tools.Now(), Seen: w.Seen}
	if w.Preview {
		return evidence.Decision{At: r.At.UTC().Truncate(time.Millisecond), By: r.By, Verdict: r.Verdict, Subject: subject, Value: r.Value, Note: r.Note}, nil
	}
	made, err := b.decide(ctx, []store.Ruling{r}, w.along)
	if err != nil {
		return evidence.Decision{}, err
	}
	b.tell(EventChanged)
	return made[0], b.follow(ctx, made)
}

// pieces returns what a person selected, with its characters.
func pieces(t *text.Text, role string, all []Selected) ([]evidence.Piece, error) {
	out := make([]evidence.Piece, 0, len(all))
	for _, s := range all {
		p := evidence.Piece{Span: text.Span{Start: s.Start, End: s.End}}
		switch {
		case p.Empty():
			return nil, fmt.Errorf("%w: the %s at %s holds no character; select some words", evidence.ErrInvalid, role, p.Span)
		case !t.Holds(p.Span):
			return nil, fmt.Errorf("%w: the %s at %s lies outside the article, which has characters 0-%d", evidence.ErrInvalid, role, p.Span, t.Len())
		}
		if p.Exact = t.Exact(p.Span); s.Exact != "" && s.Exact != p.Exact {
			return nil, fmt.Errorf("%w: the %s at %s is not %q there; the selection is of another text", evidence.ErrInvalid, role, p.Span, cut(s.Exact, 60))
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b evidence.Piece) int { return a.Start - b.Start })
	return out, nil
}

// reword puts a draft into a statement: what the draft gives as it is given, what follows from changed characters read anew.
func (b *Bench) reword(ctx context.Context, row store.ArticleRow, t *text.Text, s evidence.Statement, d StatementDraft, anew bool) (evidence.Statement, error) {
	var moved [3]bool
	for i, role := range []struct {
		name  string
		given []Selected
		into  *[]evidence.Piece
	}{{"source", d.Source, &s.Source.Spans}, {"cue", d.Cue, &s.Cue.Spans}, {"content", d.Content, &s.Content.Spans}} {
		before := *role.into
		if role.given == nil && !anew {
			continue
		}
		given, err := pieces(t, role.name, role.given)
		if err != nil {
			return s, err
		}
		*role.into = given
		moved[i] = anew || !slices.Equal(before, given)
	}
	if len(s.Content.Spans) == 0 {
		return s, fmt.Errorf("%w: a statement needs its content: select what is said", evidence.ErrInvalid)
	}
	if moved != [3]bool{} {
		read, err := b.fill(ctx, row, t, s)
		if err != nil {
			return s, err
		}
		if moved[0] {
			spans := s.Source.Spans
			s.Source = read.Source
			s.Source.Spans, s.Source.Mention = spans, nil
			s.Chain = read.Chain
		}
		if moved[1] {
			s.Cue.Lemma, s.Cue.Stance, s.Negated = read.Cue.Lemma, read.Cue.Stance, read.Negated
		}
		if moved[2] {
			s.Form, s.Likelihood, s.Parent = read.Form, read.Likelihood, read.Parent
		}
		if moved[1] || moved[2] {
			s.Factuality = read.Factuality
		}
	}
	give(&s.Source.Kind, d.Kind)
	give(&s.Cue.Stance, d.Stance)
	give(&s.Form, d.Form)
	give(&s.Factuality, d.Factuality)
	give(&s.Negated, d.Negated)
	giveText(&s.Source.Actor, d.Actor)
	giveText(&s.Source.Role, d.Role)
	giveText(&s.Source.Reason, d.Reason)
	if d.Count != nil {
		if s.Source.Count = d.Count; *d.Count == 0 {
			s.Source.Count = nil
		}
	}
	if err := b.parent(ctx, row, &s, d.Parent); err != nil {
		return s, err
	}
	if d.Actor != nil || d.Kind != nil || d.Parent != nil {
		if err := b.rechain(ctx, &s); err != nil {
			return s, err
		}
	}
	return s, nil
}

func give[T any](into, given *T) {
	if given != nil {
		*into = *given
	}
}

func giveText(into **string, given *string) {
	if given != nil {
		if *into = given; *given == "" {
			*into = nil
		}
	}
}

// parent names the statement that one is reported in: the one given, or the innermost of the article's that holds all of it.
func (b *Bench) parent(ctx context.Context, row store.ArticleRow, s *evidence.Statement, given *string) error {
	if given != nil {
		s.Parent = nil
		if *given == "" {
			return nil
		}
		p, err := b.Statement(ctx, *given)
		if err != nil {
			return err
		}
		if p.Article != row.ID || p.Version != row.Number {
			return fmt.Errorf("%w: %s is a statement of another text, so this one is not reported in it", evidence.ErrInvalid, p.ID)
		}
		s.Parent = &p.ID
		return nil
	}
	if s.Parent != nil && *s.Parent != parentUnknown {
		return nil
	}
	all, _, err := b.StatementsOf(ctx, row.ID, row.Number)
	if err != nil {
		return err
	}
	s.Parent = nil
	if p := innermost(all, s.Spans(), s.ID); p != nil {
		s.Parent = &p.ID
	}
	return nil
}

// innermost returns the statement with the shortest content that holds all of the pieces, nil for none. Rejected ones hold nothing.
func innermost(all []evidence.Record, pieces []evidence.Piece, but string) *evidence.Record {
	var best *evidence.Record
	size := 0
	for i := range all {
		r := &all[i]
		if r.ID == but || r.State == evidence.Rejected || r.State == evidence.Withdrawn {
			continue
		}
		n := 0
		for _, c := range r.Content.Spans {
			n += c.Len()
		}
		holds := !slices.ContainsFunc(pieces, func(p evidence.Piece) bool {
			return !slices.ContainsFunc(r.Content.Spans, func(c evidence.Piece) bool { return c.Contains(p.Span) })
		})
		if holds && (best == nil || n < size) {
			best, size = r, n
		}
	}
	return best
}

// rechain puts the voices of a statement together whose source or parent a person gave.
func (b *Bench) rechain(ctx context.Context, s *evidence.Statement) error {
	chain := []string{}
	if s.Parent != nil {
		p, err := b.Statement(ctx, *s.Parent)
		if err != nil && !errors.Is(err, evidence.ErrNotFound) {
			return err
		}
		chain = append(chain, p.Chain...)
	}
	if s.Source.Kind != evidence.SourceAuthor {
		one := *s
		one.Chain = nil
		chain = append(chain, Voice(one))
	}
	s.Chain = chain
	return nil
}

// parentUnknown stands for a parent that is to be looked for among the case's statements.
const parentUnknown = "?"

// fill reads the article with the statement's characters given, and returns what the readers make of it.
func (b *Bench) fill(ctx context.Context, row store.ArticleRow, t *text.Text, s evidence.Statement) (out evidence.Statement, err error) {
	out = evidence.Statement{Form: evidence.Indirect, Factuality: evidence.CertainPlus, Chain: []string{}, Parent: new(parentUnknown)}
	out.Source.Kind, out.Cue.Stance = evidence.SourceUnknown, evidence.StanceAssert
	if len(s.Source.Spans) == 0 {
		out.Source.Kind = evidence.SourceAuthor
	}
	if b.tools.Pipeline == nil {
		return out, nil
	}
	defer func() {
		if v := recover(); v != nil {
			err = broke("the reader", v)
		}
	}()
	ctx, done := context.WithTimeoutCause(ctx, b.tools.patience(len(t.String())), errPatience)
	defer done()
	r := reading.New(t, row.Metadata, row.Furniture)
	at := -1
	err = b.tools.Pipeline.ReadTold(ctx, r, func(r *reading.Reading) {
		x := reading.Statement{Kind: out.Source.Kind, Mention: -1, Parent: -1, Likelihood: -1, Score: 1, Rule: evidence.RuleByHand}
		for _, part := range []struct {
			from []evidence.Piece
			to   *[]text.Range
		}{{s.Source.Spans, &x.Source}, {s.Cue.Spans, &x.Cue}, {s.Content.Spans, &x.Content}} {
			for _, p := range part.from {
				*part.to = append(*part.to, t.Range(p.Span))
			}
		}
		attribution.Complete(r, &x)
		at = len(r.Statements)
		r.Statements = append(r.Statements, x)
	})
	if err != nil && errors.Is(context.Cause(ctx), errPatience) {
		return out, nil // the person fills in what the reader has no time for
	}
	if err != nil || at < 0 {
		return out, err
	}
	all := r.Evidence().Statements
	if at >= len(all) {
		return out, nil
	}
	out = all[at]
	out.Parent = new(parentUnknown)
	if len(s.Source.Spans) == 0 && out.Source.Kind == evidence.SourceUnknown {
		out.Source.Kind = evidence.SourceAuthor
	}
	return out, nil
}
