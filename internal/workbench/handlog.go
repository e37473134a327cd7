package workbench

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// wordings returns how a statement was worded: as read, and by hand. The log is its own, newest first.
func wordings(r evidence.Record, log []evidence.Decision) []Worded {
	out := []Worded{}
	switch {
	case r.Edited != nil && r.Edited.Read != nil:
		out = append(out, Worded{Op: "read", By: r.Reader, Statement: r.Edited.Read})
	case r.Edited == nil && !r.ByHand:
		out = append(out, Worded{Op: "read", By: r.Reader, Statement: &r.Statement})
	}
	for i, d := range slices.Backward(log) {
		if d.Verdict != evidence.Write || d.Subject != r.ID {
			continue
		}
		if h, err := store.ParseHand(r.ID, d.Value); err == nil {
			out = append(out, Worded{Op: h.Op, By: d.By, At: &log[i].At, Decision: d.ID, Note: d.Note, Undone: d.Undone, Statement: h.Statement})
		}
	}
	return out
}

// nameWordings says in words what was done in the entries that word something by hand, or take such back.
func (b *Bench) nameWordings(ctx context.Context, entries []LogEntry) error {
	logs := map[string][]evidence.Decision{}
	for i := range entries {
		e := &entries[i]
		if !evidence.ByHand(e.Subject) || e.Verdict != evidence.Write && e.Verdict != evidence.Undo {
			continue
		}
		log, known := logs[e.Subject]
		if !known {
			var err error
			if log, err = b.Written(ctx, e.Subject); err != nil {
				return err
			}
			logs[e.Subject] = log
		}
		at := func(id string) int {
			return slices.IndexFunc(log, func(d evidence.Decision) bool { return d.ID == id })
		}
		switch n := at(e.ID); {
		case n >= 0:
			e.Content = cut(inWords(log, n), beginning)
		case e.Undoes != "" && len(log) > 0:
			if n := at(e.Undoes); n >= 0 {
				e.Content = cut("took back: "+inWords(log, n), beginning)
			}
		}
	}
	return nil
}

// inWords says what the n-th wording of a record did, after those before it.
func inWords(log []evidence.Decision, n int) string {
	h, err := store.ParseHand(log[n].Subject, log[n].Value)
	if err != nil {
		return "worded by hand"
	}
	if h.Op == evidence.HandTell {
		return "told by hand: " + handWords(h)
	}
	for i := n - 1; i >= 0; i-- {
		if before, err := store.ParseHand(log[i].Subject, log[i].Value); err == nil && !log[i].Undone {
			if changed := changes(before, h); len(changed) > 0 {
				return "edited " + strings.Join(changed, ", ") + ": " + handWords(h)
			}
			break
		}
	}
	return "edited: " + handWords(h)
}

// handWords says what is worded.
func handWords(h evidence.Hand) string {
	switch {
	case h.Statement != nil:
		words := make([]string, len(h.Statement.Content.Spans))
		for i, p := range h.Statement.Content.Spans {
			words[i] = p.Exact
		}
		return Voice(*h.Statement) + ": " + strings.Join(words, " … ")
	case h.Incident != nil:
		return string(h.Incident.Kind) + ", “" + h.Incident.Anchors[0].Exact + "”"
	case h.Act != nil:
		return fmt.Sprintf("%s, %s “%s” %s", h.Act.Type, h.Act.Source.Exact, h.Act.Anchors[0].Exact, h.Act.Target.Exact)
	}
	return string(h.Warning.Kind) + ", “" + h.Warning.Anchors[0].Exact + "”"
}

// changes names what differs between two wordings of a record.
func changes(a, b evidence.Hand) []string {
	var out []string
	differ := func(name string, x, y any) {
		if fmt.Sprintf("%+v", x) != fmt.Sprintf("%+v", y) {
			out = append(out, name)
		}
	}
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	switch {
	case a.Statement != nil && b.Statement != nil:
		x, y := a.Statement, b.Statement
		differ("source", []any{x.Source.Spans, x.Source.Kind, text(x.Source.Actor), text(x.Source.Role), text(x.Source.Reason)}, []any{y.Source.Spans, y.Source.Kind, text(y.Source.Actor), text(y.Source.Role), text(y.Source.Reason)})
		differ("cue", x.Cue.Spans, y.Cue.Spans)
		differ("content", x.Content.Spans, y.Content.Spans)
		differ("stance", x.Cue.Stance, y.Cue.Stance)
		differ("form", x.Form, y.Form)
		differ("factuality", x.Factuality, y.Factuality)
		differ("parent", text(x.Parent), text(y.Parent))
	case a.Incident != nil && b.Incident != nil:
		x, y := a.Incident, b.Incident
		differ("kind", x.Kind, y.Kind)
		differ("stage", x.Stage, y.Stage)
		differ("words", x.Anchors, y.Anchors)
		differ("place", x.Place, y.Place)
	case a.Act != nil && b.Act != nil:
		x, y := a.Act, b.Act
		differ("type", x.Type, y.Type)
		differ("sides", []string{x.Source.Exact, x.Target.Exact}, []string{y.Source.Exact, y.Target.Exact})
		differ("words", x.Anchors, y.Anchors)
	case a.Warning != nil && b.Warning != nil:
		x, y := a.Warning, b.Warning
		differ("kind", x.Kind, y.Kind)
		differ("sides", []string{x.FromParty.Exact, x.ToParty.Exact}, []string{y.FromParty.Exact, y.ToParty.Exact})
		differ("danger", x.About, y.About)
		differ("words", x.Anchors, y.Anchors)
	}
	return out
}
