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

// KindSuggestions is the kind of suggestions in the log; they are no records of the world.
const KindSuggestions store.Kind = "suggestions"

// nameSuggestions says in words what was suggested or settled, in the entries that are about it.
func (b *Bench) nameSuggestions(ctx context.Context, entries []LogEntry) error {
	logs := map[string][]evidence.Decision{}
	for i := range entries {
		e := &entries[i]
		if !strings.HasPrefix(e.Subject, evidence.PrefixSuggestion+"_") {
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
		what := "a suggestion"
		if all := suggestions(log); len(all) == 1 {
			e.Article, what = all[0].Article, suggestedInWords(all[0])
		}
		e.Record = &store.Labelled{Kind: KindSuggestions, ID: e.Subject, Label: "a suggestion"}
		e.Content = cut(sayMove(log, e.Decision, what), beginning)
	}
	return nil
}

// suggestedInWords is a suggestion in a line.
func suggestedInWords(s evidence.Suggestion) string {
	words := fmt.Sprintf("a %s, suggested by %s", s.Kind, s.By)
	if s.Why != "" {
		words += ": " + s.Why
	}
	return words
}

// sayMove says what an event in the log of a suggestion did with it.
func sayMove(log []evidence.Decision, d evidence.Decision, what string) string {
	of, takesBack := d, d.Undoes != ""
	if takesBack {
		at := slices.IndexFunc(log, func(x evidence.Decision) bool { return x.ID == d.Undoes })
		if at < 0 {
			return "restored what was taken back: " + what
		}
		of = log[at]
	}
	var m suggesting
	_ = json.Unmarshal([]byte(of.Value), &m) // what a later version wrote is named by what it is about
	did := map[evidence.Verdict]string{evidence.Accept: "accepted ", evidence.Reject: "rejected "}[m.Verdict]
	if takesBack {
		return "took back: " + did + what
	}
	return did + what
}
