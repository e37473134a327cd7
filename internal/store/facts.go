package store

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// Bounds of what a person sets, in bytes.
const (
	MostFact  = 1000 // of one value: a title, an outlet, a name
	MostNames = 64   // in a byline
)

// ParseFacts reads a move that sets what an article says of itself, and checks it. Errors wrap evidence.ErrInvalid and are one sentence.
func ParseFacts(move string) (f evidence.Facts, err error) {
	wrong := func(format string, args ...any) (evidence.Facts, error) {
		return evidence.Facts{}, fmt.Errorf("%w: "+format, append([]any{evidence.ErrInvalid}, args...)...)
	}
	if err := json.Unmarshal([]byte(move), &f); err != nil {
		return wrong("what is written of the article is not what it says of itself: %v", err)
	}
	if f.Op != evidence.FactsState {
		return wrong("the move is %q; want %s", f.Op, evidence.FactsState)
	}
	seen := map[string]bool{}
	for _, x := range f.Set {
		switch {
		case !slices.Contains(evidence.FactFields, x.Field):
			return wrong("%q is nothing that can be set of an article; use one of %s", x.Field, strings.Join(evidence.FactFields, ", "))
		case seen[x.Field]:
			return wrong("the %s is set twice", x.Field)
		case len(x.SHA256) != 64:
			return wrong("the %s does not say which text it was set on", x.Field)
		}
		seen[x.Field] = true
		if why := WrongFact(x.Field, x.Value); why != "" {
			return wrong("%s", why)
		}
	}
	return f, nil
}

// WrongFact says in one sentence what is wrong with a value that a person sets, "" for nothing.
func WrongFact(field string, value []string) string {
	switch {
	case field == evidence.FactByline && len(value) > MostNames:
		return fmt.Sprintf("the byline has %d names; %d are the most", len(value), MostNames)
	case field != evidence.FactByline && len(value) > 1:
		return fmt.Sprintf("the %s has %d values; it is one, or none", field, len(value))
	}
	for i, v := range value {
		switch {
		case v == "" || v != strings.TrimSpace(v):
			return fmt.Sprintf("the %s is empty, or begins or ends with a space", field)
		case len(v) > MostFact:
			return fmt.Sprintf("the %s has %d bytes, over the limit of %d", field, len(v), MostFact)
		case !utf8.ValidString(v) || strings.ContainsFunc(v, unicode.IsControl):
			return fmt.Sprintf("the %s has line breaks or other control characters", field)
		case slices.Contains(value[:i], v):
			return fmt.Sprintf("the %s names %s twice", field, v)
		case field == evidence.FactPublished && !isMoment(v):
			return fmt.Sprintf("%q is neither a day such as 2031-05-14 nor a day with a time such as 2031-05-14T08:30:00+02:00", v)
		case field == evidence.FactLanguage && !isLanguage(v):
			return fmt.Sprintf("%q is not a language such as en or pt-BR", v)
		}
	}
	return ""
}

// isMoment reports whether a text is an ISO day, or one with a time, of a year with four digits.
func isMoment(s string) bool {
	for _, form := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(form, s); err == nil {
			return t.Year() >= 1000 && t.Year() < 9000
		}
	}
	return false
}

// isLanguage reports whether a text has the form of a BCP 47 tag.
func isLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if len(part) < 1 || len(part) > 8 || i == 0 && len(part) < 2 {
			return false
		}
		for _, c := range part {
			if letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'; !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

// SetBy is a fact that stands, and the event that first set it so.
type SetBy struct {
	evidence.Fact
	By evidence.Decision
}

// FactsOf returns what stands set of one article, from the events that write it in the order that decides, and the decision behind it,
// "" for none. A field that later events left as it was belongs to the one that set it. What is not understood is skipped: a later
// version may have written it.
func FactsOf(log []evidence.Decision) (all []SetBy, decision string) {
	for _, d := range log {
		f, err := ParseFacts(d.Value)
		if d.Undone || d.Verdict != evidence.Write || err != nil {
			continue
		}
		next := make([]SetBy, 0, len(f.Set))
		for _, x := range f.Set {
			by := d
			if i := slices.IndexFunc(all, func(s SetBy) bool { return s.Equal(x) }); i >= 0 {
				by = all[i].By
			}
			next = append(next, SetBy{x, by})
		}
		all, decision = next, d.ID
	}
	slices.SortFunc(all, func(a, b SetBy) int {
		return slices.Index(evidence.FactFields, a.Field) - slices.Index(evidence.FactFields, b.Field)
	})
	return all, decision
}

// FactsFor returns which facts hold for a version: those that were set on it or an earlier one, and those whose mistake it shares.
// number gives the number of the article's version with a text.
func FactsFor(all []SetBy, version int, found evidence.Metadata, number func(sha256 string) int) []evidence.Stated {
	var out []evidence.Stated
	for _, s := range all {
		here := found.Fact(s.Field)
		same := slices.Equal(here, s.Found)
		if version < number(s.SHA256) && !same {
			continue
		}
		out = append(out, evidence.Stated{
			Field: s.Field, Value: append([]string{}, s.Value...), Found: here, Differs: !same && !slices.Equal(here, s.Value),
			By: s.By.By, At: s.By.At, Decision: s.By.ID, Note: s.By.Note,
		})
	}
	return out
}
