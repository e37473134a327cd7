package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
)

// linking is the move that makes a link by hand.
type linking struct {
	Op   string `json:"op"` // link
	From string `json:"from"`
	To   string `json:"to"`
}

// Link says by hand that one telling, a statement or an article's own voice, rests on another. It is an event in the log like any
// decision, and taken back like one. The world is made anew before it returns.
func (b *Bench) Link(ctx context.Context, from, to, note, by string) (evidence.Decision, error) {
	ends := []string{from, to}
	for i, id := range ends {
		whole, err := b.telling(ctx, id)
		if err != nil {
			return evidence.Decision{}, err
		}
		ends[i] = whole
	}
	switch {
	case ends[0] == ends[1]:
		return evidence.Decision{}, fmt.Errorf("%w: %s cannot rest on itself", evidence.ErrInvalid, ends[0])
	case len(note) > MaxNote:
		return evidence.Decision{}, fmt.Errorf("%w: a note of %d bytes is over the limit of %d", evidence.ErrInvalid, len(note), MaxNote)
	}
	move, err := json.Marshal(linking{"link", ends[0], ends[1]})
	if err != nil {
		return evidence.Decision{}, err
	}
	made, err := b.Decide(ctx, []store.Ruling{{
		By: b.who(by), Verdict: evidence.Write, Subject: evidence.NewID(evidence.PrefixLink, ends[0], ends[1], evidence.LinkByHand),
		Value: string(move), Note: note, At: b.tools.Now(),
	}})
	if err != nil {
		return evidence.Decision{}, err
	}
	b.tell(EventChanged)
	return made[0], b.follow(ctx, made)
}

// telling brings the identifier of a statement or an article to its whole form.
func (b *Bench) telling(ctx context.Context, id string) (string, error) {
	switch prefix, _, _ := strings.Cut(evidence.Fold(id), "_"); prefix {
	case evidence.PrefixStatement:
		r, err := b.Statement(ctx, id)
		return r.ID, err
	case evidence.PrefixArticle:
		r, _, err := b.Article(ctx, evidence.Fold(id), 0)
		return r.ID, err
	}
	return "", fmt.Errorf("%w: %q is neither a statement nor an article; links lead from one of these to another", evidence.ErrInvalid, id)
}

// linksByHand returns the links that people made and did not take back, the latest wording of each. What is not understood is
// skipped: a later version may have written it.
func linksByHand(log []evidence.Decision) []weighing.Link {
	var out []weighing.Link
	at := map[string]int{}
	for _, d := range log {
		var m linking
		if d.Undone || json.Unmarshal([]byte(d.Value), &m) != nil || m.Op != "link" || m.From == "" || m.To == "" {
			continue
		}
		l := weighing.Link{ID: d.Subject, From: m.From, To: m.To, By: d.By, Note: d.Note}
		if i, seen := at[d.Subject]; seen {
			out[i] = l
			continue
		}
		at[d.Subject] = len(out)
		out = append(out, l)
	}
	return out
}
