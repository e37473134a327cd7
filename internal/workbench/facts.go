package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// FactsDraft is what an article should have said of itself, in a person's words. What is nil stays as it is; an empty text or list says
// that the article states nothing; what was found gives the field back to what the article says.
type FactsDraft struct {
	Title     *string  `json:"title,omitempty" nullable:"false" maxLength:"1000" doc:"What it is called."`
	Outlet    *string  `json:"outlet,omitempty" nullable:"false" maxLength:"1000" doc:"Who published it."`
	Byline    []string `json:"byline,omitempty" nullable:"false" maxItems:"64" doc:"Who wrote it, a name each."`
	Published *string  `json:"published,omitempty" nullable:"false" maxLength:"64" example:"2031-05-14" doc:"The day it was published, or the day with a time."`
	Language  *string  `json:"language,omitempty" nullable:"false" maxLength:"64" example:"en" doc:"Its language, as in BCP 47."`
}

// Value returns what a draft gives for one of [evidence.FactFields], with the spaces around it taken off.
func (d FactsDraft) Value(field string) (value []string, given bool) {
	names := d.Byline
	if one := map[string]*string{
		evidence.FactTitle: d.Title, evidence.FactOutlet: d.Outlet, evidence.FactPublished: d.Published, evidence.FactLanguage: d.Language,
	}[field]; one != nil {
		names = []string{*one}
	} else if field != evidence.FactByline || names == nil {
		return nil, false
	}
	value = []string{}
	for _, name := range names {
		if name = strings.TrimSpace(name); name != "" {
			value = append(value, name)
		}
	}
	return value, true
}

// FactsSet is the event that set what an article says of itself, and the article after it. Where nothing was to be changed there is no
// event.
type FactsSet struct {
	Decision *evidence.Decision `json:"decision"` // null where nothing was to be changed
	Article  store.ArticleRow   `json:"article"`
}

// SetFacts sets what an article says of itself, in place of what was found, in all its versions to come and in those that share the
// mistake. It is an event in the log like any decision, and taken back like one; the world is made anew before it returns, and the text
// is queued to be read with what it is told now.
func (b *Bench) SetFacts(ctx context.Context, id string, d FactsDraft, w Wording) (FactsSet, error) {
	row, t, err := b.worked(ctx, id, 0)
	if err != nil {
		return FactsSet{}, err
	}
	if _, err := b.Decide(ctx, nil); err != nil { // whoever may not set anything is told so even where nothing would change
		return FactsSet{}, err
	}
	if len(w.Note) > MaxNote {
		return FactsSet{}, fmt.Errorf("%w: a note of %d bytes is over the limit of %d", evidence.ErrInvalid, len(w.Note), MaxNote)
	}
	log, err := b.Written(ctx, row.ID)
	if err != nil {
		return FactsSet{}, err
	}
	before, _ := store.FactsOf(log)
	found := row.Found()
	move := evidence.Facts{Op: evidence.FactsState, Set: []evidence.Fact{}}
	changed, any := false, false
	for _, field := range evidence.FactFields {
		at := slices.IndexFunc(before, func(s store.SetBy) bool { return s.Field == field })
		value, given := d.Value(field)
		any = any || given
		if given {
			if why := store.WrongFact(field, value); why != "" {
				return FactsSet{}, fmt.Errorf("%w: %s", evidence.ErrInvalid, why)
			}
		}
		here := found.Fact(field)
		switch {
		case !given || at >= 0 && slices.Equal(value, before[at].Value) && slices.Equal(here, before[at].Found):
			if at >= 0 {
				move.Set = append(move.Set, before[at].Fact)
			}
		case slices.Equal(value, here):
			changed = changed || at >= 0 // given back to what the article says
		default:
			changed = true
			move.Set = append(move.Set, evidence.Fact{Field: field, Value: value, Found: here, SHA256: t.SHA256()})
		}
	}
	switch {
	case !any:
		return FactsSet{}, fmt.Errorf("%w: nothing to set; give one of %s", evidence.ErrInvalid, strings.Join(evidence.FactFields, ", "))
	case w.Seen != nil && *w.Seen != row.Decision:
		return FactsSet{}, fmt.Errorf("%s: %w: somebody set what it says of itself since you looked; look at theirs, and set it again", row.ID, evidence.ErrConflict)
	case !changed:
		return FactsSet{Article: row}, nil
	}
	written, err := json.Marshal(move)
	if err != nil {
		return FactsSet{}, err
	}
	made, err := b.Decide(ctx, []store.Ruling{{
		By: b.asker(ctx, w.By), Verdict: evidence.Write, Subject: row.ID, Value: string(written), Note: w.Note, At: b.tools.Now(), Seen: w.Seen,
	}})
	if err != nil {
		return FactsSet{}, err
	}
	b.tell(EventChanged)
	if err := b.follow(ctx, made); err != nil {
		return FactsSet{}, err
	}
	row, _, err = b.Article(ctx, row.ID, 0)
	return FactsSet{&made[0], row}, err
}

// nameFacts says in words what was done in the entries that set what an article says of itself, or take such back.
func (b *Bench) nameFacts(ctx context.Context, entries []LogEntry) error {
	logs, titles := map[string][]evidence.Decision{}, map[string]string{}
	for i := range entries {
		e := &entries[i]
		if prefix, _, _ := strings.Cut(e.Subject, "_"); prefix != evidence.PrefixArticle || e.Verdict != evidence.Write && e.Verdict != evidence.Undo {
			continue
		}
		log, known := logs[e.Subject]
		if !known {
			var err error
			if log, err = b.Written(ctx, e.Subject); err != nil {
				return err
			}
			logs[e.Subject] = log
			if row, _, err := b.Article(ctx, e.Subject, 0); err == nil { // it may not be here: a copy's, or as of an earlier day
				titles[e.Subject] = row.Metadata.Title
				if titles[e.Subject] == "" {
					titles[e.Subject] = row.Name
				}
			}
		}
		e.Article, e.Title = e.Subject, titles[e.Subject]
		for n, d := range log {
			switch d.ID {
			case e.ID:
				e.Content = cut(factsInWords(log, n), beginning)
			case e.Undoes:
				e.Content = cut("took back: "+factsInWords(log, n), beginning)
			}
		}
	}
	return nil
}

// factsInWords says what the n-th event of an article's own set, after those before it.
func factsInWords(log []evidence.Decision, n int) string {
	before, _ := store.FactsOf(log[:n])
	event := log[n]
	event.Undone = false
	after, _ := store.FactsOf([]evidence.Decision{event})
	var said []string
	has := func(all []store.SetBy, field string) int {
		return slices.IndexFunc(all, func(s store.SetBy) bool { return s.Field == field })
	}
	for _, field := range evidence.FactFields {
		was, is := has(before, field), has(after, field)
		switch {
		case is >= 0 && (was < 0 || !before[was].Equal(after[is].Fact)):
			value := strings.Join(after[is].Value, ", ")
			if value == "" {
				value = "none"
			}
			said = append(said, field+": "+value)
		case was >= 0 && is < 0:
			said = append(said, field+": as found")
		}
	}
	if len(said) == 0 {
		return "set by hand"
	}
	return "set by hand, " + strings.Join(said, "; ")
}
