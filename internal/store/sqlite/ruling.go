package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// grades are what a source can be given (Admiralty scale).
const grades = "ABCDEF"

// The longest moves of an analyst's own records, in bytes: a report's holds its text.
const (
	longestMove       = 64 << 10
	longestReportMove = 2 << 20
)

// own are the identifiers of an analyst's own records.
var own = regexp.MustCompile(`^(` + evidence.PrefixQuestion + `|` + evidence.PrefixLink + `|` + evidence.PrefixReport + `|` + evidence.PrefixSuggestion + `|st|in|at|wn|ar)_[0-9A-HJKMNP-TV-Z]{10}$`)

// longest is how long a move of the subject may be.
func longest(subject string) int {
	if strings.HasPrefix(evidence.Fold(subject), evidence.PrefixReport+"_") {
		return longestReportMove
	}
	return longestMove
}

// checkRuling checks what can be seen without looking at the case.
func checkRuling(r store.Ruling) error {
	wrong := func(why string) error {
		return fmt.Errorf("decision on %q: %w: %s", r.Subject, evidence.ErrInvalid, why)
	}
	joins := r.Verdict == evidence.Merge || r.Verdict == evidence.Split
	settles := r.Verdict == evidence.Write && strings.HasPrefix(evidence.Fold(r.Subject), evidence.PrefixSuggestion+"_")
	switch {
	case !joins && r.Verdict != evidence.Accept && r.Verdict != evidence.Reject && r.Verdict != evidence.Assess && r.Verdict != evidence.Write:
		return wrong(fmt.Sprintf("the verdict is %q; want accept, reject, merge, split, grade or write", r.Verdict))
	case r.By == "":
		return wrong("it does not say who decides")
	case r.At.IsZero():
		return wrong("it does not say when")
	case r.Reason != "" && r.Verdict != evidence.Reject && !settles:
		return wrong("only a rejection has a reason")
	case r.Reason != "" && !slices.Contains(evidence.Reasons, r.Reason):
		return wrong(fmt.Sprintf("%q is not one of the reasons", r.Reason))
	case joins && len(r.Members) == 0:
		return wrong("it does not name what to " + string(r.Verdict))
	case !joins && len(r.Members) > 0:
		return wrong("only merging and splitting have members")
	case r.Verdict == evidence.Assess && (len(r.Value) != 1 || !strings.Contains(grades, r.Value)):
		return wrong(fmt.Sprintf("%q is not a grade from A to F", r.Value))
	case r.Verdict == evidence.Assess && strings.TrimSpace(r.Note) == "":
		return wrong("a grade needs its reason in the note")
	case r.Verdict == evidence.Write && !own.MatchString(evidence.Fold(r.Subject)):
		return wrong("only an analyst's own records are written: questions, links, reports, suggestions, what is worded by hand and what articles say of themselves")
	case r.Verdict == evidence.Write && len(r.Value) > longest(r.Subject):
		return wrong(fmt.Sprintf("what is written has %d bytes, over the limit of %d; write it in parts", len(r.Value), longest(r.Subject)))
	case r.Verdict == evidence.Write && !json.Valid([]byte(r.Value)):
		return wrong("what is written is not JSON")
	case r.Verdict == evidence.Split && r.Value != "" && r.Value != evidence.Apart:
		return wrong(fmt.Sprintf("the value of a split is %q or nothing, not %q", evidence.Apart, r.Value))
	case r.Verdict != evidence.Assess && r.Verdict != evidence.Write && r.Verdict != evidence.Split && r.Value != "":
		return wrong("only a grade has a value, and what is written")
	}
	return nil
}

// checkSubject checks a decision against the case, and returns the decision behind its subject's state.
func checkSubject(ctx context.Context, tx *session, d evidence.Decision) (behind string, err error) {
	if d.Verdict == evidence.Accept || d.Verdict == evidence.Reject {
		err = tx.QueryRowContext(ctx, `SELECT decision FROM statement WHERE id = ?1
			UNION ALL SELECT f.decision FROM atom a JOIN found f ON f.seq = a.found WHERE a.id = ?1 LIMIT 1`, d.Subject).Scan(&behind)
		if errors.Is(err, sql.ErrNoRows) {
			err = fmt.Errorf("%q: %w: no statement and no record has that identifier", d.Subject, evidence.ErrNotFound)
		}
		return behind, err
	}
	if d.Verdict == evidence.Write && evidence.ByHand(d.Subject) {
		return checkHand(ctx, tx, d)
	}
	if d.Verdict == evidence.Write && ofArticle(d.Subject) {
		return checkFacts(ctx, tx, d)
	}
	if d.Verdict == evidence.Write { // it need not be there yet: the first event that writes it makes it
		err = tx.QueryRowContext(ctx, `SELECT d.id FROM decision d JOIN standing t ON t.decision = d.seq
			WHERE d.subject = ?1 AND d.verdict = 'write' AND t.undone = 0 ORDER BY t.place DESC LIMIT 1`, d.Subject).Scan(&behind)
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return behind, err
	}
	wrong := func(why string, args ...any) (string, error) {
		return "", fmt.Errorf("%s on %s: %w: %s", d.Verdict, d.Subject, evidence.ErrInvalid, fmt.Sprintf(why, args...))
	}
	subject, err := leadsTo(ctx, tx, d.Subject)
	if err != nil {
		return "", err
	}
	if d.Verdict == evidence.Assess && subject.kind != store.KindSources {
		return wrong("only sources are graded")
	}
	apart := d.Verdict == evidence.Split && d.Value == evidence.Apart // other records, which are kept apart
	for i, id := range d.Members {
		if slices.Contains(d.Members[:i], id) {
			return wrong("%s is named twice", id)
		}
		member, err := leadsTo(ctx, tx, id)
		switch {
		case err != nil:
			return "", err
		case (d.Verdict == evidence.Merge || apart) && member.seq == subject.seq:
			return wrong("%s is the same record already", id)
		case (d.Verdict == evidence.Merge || apart) && member.kind != subject.kind:
			return wrong("%s is of another kind: %s are not %s", id, member.kind, subject.kind)
		case d.Verdict == evidence.Split && !apart && (member.seq != subject.seq || !member.atom):
			return wrong("%s is not one of its atoms", id)
		}
	}
	if d.Verdict == evidence.Split && !apart && len(d.Members) >= subject.atoms {
		return wrong("nothing would be left of it; leave out at least one atom")
	}
	if d.Verdict == evidence.Assess {
		return graded(ctx, tx, subject.seq)
	}
	return subject.behind, nil
}

// graded returns the decision that gave a source the grade it has, "" where it has none.
func graded(ctx context.Context, tx *session, source int64) (decision string, err error) {
	err = tx.QueryRowContext(ctx, `SELECT d.id FROM decision d JOIN standing t ON t.decision = d.seq JOIN atom a ON a.id = d.subject
		WHERE a.found = ? AND d.verdict = 'grade' AND t.undone = 0 ORDER BY t.place DESC LIMIT 1`, source).Scan(&decision)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return decision, err
}

// led is the record that an identifier leads to.
type led struct {
	seq    int64
	kind   store.Kind
	behind string // the decision behind its state
	atoms  int    // how many it has
	atom   bool   // the identifier is one of them
}

// leadsTo returns the record that the whole identifier leads to. A record's own identifier is that of an atom too, unless
// it has atoms under other names only.
func leadsTo(ctx context.Context, tx *session, id string) (l led, err error) {
	err = tx.QueryRowContext(ctx, `SELECT f.seq, f.kind, f.decision, json_array_length(f.atoms),
		EXISTS (SELECT 1 FROM json_each(f.atoms) WHERE value = ?1) FROM atom a JOIN found f ON f.seq = a.found WHERE a.id = ?1`, id).
		Scan(&l.seq, &l.kind, &l.behind, &l.atoms, &l.atom)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("%q: %w: no record has that identifier", id, evidence.ErrNotFound)
	}
	return l, err
}
