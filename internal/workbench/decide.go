package workbench

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Rulings decides on several records at once: all or none. By, when empty, is the bench's own; the time is now.
type Rulings struct {
	By       string
	Verdict  evidence.Verdict
	Subjects []string // statements, or records of the world
	Members  []string // for Merge and Split, of a single subject
	Value    string   // for Assess: A to F
	Reason   evidence.Reason
	Note     string
	Seen     *string // see store.Ruling; only for a single subject
	along    *along
}

// MaxNote is the longest note on a decision, in bytes.
const MaxNote = 4000

// verdicts are those that a person may give; taking back is an act of its own.
var verdicts = []evidence.Verdict{evidence.Accept, evidence.Reject, evidence.Merge, evidence.Split, evidence.Assess}

// Rule checks and makes decisions. Where they concern what resolution made, the world is made anew before it returns.
func (b *Bench) Rule(ctx context.Context, r Rulings) ([]evidence.Decision, error) {
	shaping := r.Verdict == evidence.Merge || r.Verdict == evidence.Split
	switch {
	case !slices.Contains(verdicts, r.Verdict):
		return nil, fmt.Errorf("%w: the verdict must be accept, reject, merge, split or grade, not %q", evidence.ErrInvalid, r.Verdict)
	case shaping && (len(r.Subjects) != 1 || len(r.Members) == 0):
		return nil, fmt.Errorf("%w: to %s, name one record and what is to be %s", evidence.ErrInvalid, r.Verdict, map[bool]string{true: "merged into it", false: "taken out of it"}[r.Verdict == evidence.Merge])
	case !shaping && len(r.Members) > 0:
		return nil, fmt.Errorf("%w: only merge and split have members", evidence.ErrInvalid)
	case r.Verdict == evidence.Assess && len(r.Subjects) != 1:
		return nil, fmt.Errorf("%w: a grade is of one source", evidence.ErrInvalid)
	case r.Verdict != evidence.Assess && r.Value != "" && (r.Verdict != evidence.Split || r.Value != evidence.Apart):
		return nil, fmt.Errorf("%w: only a grade has a value", evidence.ErrInvalid)
	case len(r.Subjects) == 0:
		return nil, fmt.Errorf("%w: nothing to decide on", evidence.ErrInvalid)
	}
	if err := checkWhy(r.Verdict, r.Reason, r.Note); err != nil {
		return nil, err
	}
	if r.Verdict == evidence.Assess {
		r.Value = strings.ToUpper(r.Value)
	}
	if r.Verdict == evidence.Split && r.Value != evidence.Apart {
		subject, err := b.staying(ctx, r.Subjects[0], r.Members)
		if err != nil {
			return nil, err
		}
		r.Subjects = []string{subject}
	}
	at := b.tools.Now() // one moment for all: what was decided together is taken back together
	seen := map[string]bool{}
	var rulings []store.Ruling
	for _, subject := range r.Subjects {
		if seen[subject] {
			continue
		}
		seen[subject] = true
		rulings = append(rulings, store.Ruling{
			By: b.who(r.By), Verdict: r.Verdict, Subject: subject, Members: r.Members, Value: r.Value,
			Reason: r.Reason, Note: r.Note, At: at, Seen: r.Seen,
		})
	}
	out, err := b.decide(ctx, rulings, r.along)
	if err == nil {
		b.tell(EventChanged)
		err = b.follow(ctx, out)
	}
	return out, err
}

// along is a ruling that is made in one step with others, after them: all or none.
type along struct {
	store.Ruling
	all []evidence.Decision // what the step made, its own event last; nil as long as nothing was
}

// decide makes rulings, with what goes along by the same person at the same moment, and returns the events of the rulings.
func (b *Bench) decide(ctx context.Context, rulings []store.Ruling, with *along) ([]evidence.Decision, error) {
	if with == nil {
		return b.Decide(ctx, rulings)
	}
	with.By, with.At = rulings[0].By, rulings[0].At
	all, err := b.Decide(ctx, append(slices.Clip(rulings), with.Ruling))
	if err != nil {
		return nil, err
	}
	with.all = all
	return all[:len(rulings):len(rulings)], nil
}

// checkWhy checks what is said for a verdict.
func checkWhy(v evidence.Verdict, r evidence.Reason, note string) error {
	switch {
	case r != "" && v != evidence.Reject:
		return fmt.Errorf("%w: only a rejection has a reason; put other words in the note", evidence.ErrInvalid)
	case r != "" && !slices.Contains(evidence.Reasons, r):
		return fmt.Errorf("%w: %q is not a reason; use one of %s", evidence.ErrInvalid, r, reasons())
	case len(note) > MaxNote:
		return fmt.Errorf("%w: a note of %d bytes is over the limit of %d", evidence.ErrInvalid, len(note), MaxNote)
	}
	return nil
}

// staying returns the atom of a record that a split is told from: the one named, or, where that is itself taken out, the first
// that stays. A record bears the identifier of its oldest atom, so that taking it out would else hold it apart from itself.
func (b *Bench) staying(ctx context.Context, subject string, out []string) (string, error) {
	gone := make(map[string]bool, len(out))
	for _, id := range out {
		gone[evidence.Fold(id)] = true
	}
	if !gone[evidence.Fold(subject)] {
		return subject, nil
	}
	_, _, body, err := b.Store.Lookup(ctx, subject)
	if err != nil {
		return "", err
	}
	var h evidence.Head
	if err := json.Unmarshal(body, &h); err != nil {
		return "", fmt.Errorf("%s: %w: %w", subject, evidence.ErrDamaged, err)
	}
	for _, a := range h.Atoms {
		if !gone[a.ID] {
			return a.ID, nil
		}
	}
	return subject, nil // nothing would be left, which the store refuses
}

// follow makes the world anew where decisions concern it. One on statements alone waits for the next round: it is made many times
// a minute, and changes little. Questions and reports are no part of the world.
func (b *Bench) follow(ctx context.Context, made []evidence.Decision) error {
	for _, d := range made {
		if strings.HasPrefix(d.Subject, evidence.PrefixArticle+"_") {
			b.nudge() // the text may be read anew with what it is told now
		}
	}
	if soon(ctx) {
		return nil
	}
	questions := false
	for _, d := range made {
		switch prefix, _, _ := strings.Cut(d.Subject, "_"); prefix {
		case evidence.PrefixStatement, evidence.PrefixReport, evidence.PrefixSuggestion:
		case evidence.PrefixQuestion:
			questions = true
		default:
			return b.Resolve(ctx)
		}
	}
	if questions {
		return b.rehang(ctx)
	}
	return nil
}

// TakeBack undoes a decision, or, for "", the latest one together with all that were made with it in one act. It returns
// the events, the newest last.
func (b *Bench) TakeBack(ctx context.Context, decision, by string) ([]evidence.Decision, error) {
	at := b.tools.Now()
	first, err := b.Undo(ctx, decision, b.who(by), at)
	if err != nil {
		return nil, err
	}
	defer b.tell(EventChanged)
	out := []evidence.Decision{first}
	if decision == "" {
		out, err = b.rest(ctx, first, by, at)
	}
	if err == nil {
		out, err = b.unsettle(ctx, first, out, by, at)
	}
	return out, cmp.Or(err, b.follow(ctx, out))
}

// Restore redoes what was last undone, all that was undone in one act together. It returns the events, the newest last.
func (b *Bench) Restore(ctx context.Context, by string) ([]evidence.Decision, error) {
	at := b.tools.Now()
	first, err := b.Redo(ctx, b.who(by), at)
	if err != nil {
		return nil, err
	}
	defer b.tell(EventChanged)
	out, err := b.rest(ctx, first, by, at)
	return out, cmp.Or(err, b.follow(ctx, out))
}

// rest takes back, beside the event that first took back, all that were made with it in one act: the events right before
// it in the log. It returns what it added after first.
func (b *Bench) rest(ctx context.Context, first evidence.Decision, by string, at time.Time) ([]evidence.Decision, error) {
	out := []evidence.Decision{first}
	target, err := b.logged(ctx, first.Subject, first.Undoes)
	if err != nil {
		return out, err
	}
	act, err := b.before(ctx, target)
	if err != nil || len(act) == 0 {
		return out, err
	}
	more, err := b.UndoAll(ctx, act, b.who(by), at)
	return append(out, more...), err
}

// before returns the events right before one in the log that were made with it in one act and stand, the latest first.
func (b *Bench) before(ctx context.Context, target evidence.Decision) (act []string, err error) {
	for {
		log, err := b.Decisions(ctx, target.Sequence, actPage)
		if err != nil {
			return nil, err
		}
		for _, d := range log {
			if !together(d, target) {
				return act, nil
			}
			if target = d; !d.Undone {
				act = append(act, d.ID)
			}
		}
		if len(log) < actPage {
			return act, nil
		}
	}
}

// logged finds an event in the log of its subject.
func (b *Bench) logged(ctx context.Context, subject, id string) (evidence.Decision, error) {
	log, err := b.DecisionsOn(ctx, subject)
	for _, d := range log {
		if d.ID == id {
			return d, nil
		}
	}
	return evidence.Decision{}, cmp.Or(err, fmt.Errorf("decision %s: %w", id, evidence.ErrNotFound))
}

// together reports whether two events were one act: the same verdict by the same person at the same moment.
func together(a, b evidence.Decision) bool {
	return a.Verdict == b.Verdict && a.By == b.By && a.At.Equal(b.At) && a.Reason == b.Reason && a.Note == b.Note
}

// LogEntry is a decision with what it was about, so that a log can be read without looking each statement up.
type LogEntry struct {
	evidence.Decision
	Source  string              `json:"source"`  // whose words: a name, else as the article writes it
	Kind    evidence.SourceKind `json:"kind"`    // on whose word
	Content string              `json:"content"` // how the words begin
	Article string              `json:"article"`
	Title   string              `json:"title"`  // of the article
	Record  *store.Labelled     `json:"record"` // the record of the world that it was about; null for a statement
	With    []store.Labelled    `json:"with"`   // what was merged with it or taken out of it
}

// beginning is how many characters of a content stand in an LogEntry.
const beginning = 160

// Log returns the decisions, newest first, before the given sequence number (0: from the end).
func (b *Bench) Log(ctx context.Context, before int64, limit int) ([]LogEntry, error) {
	ruled, err := b.Ledger(ctx, before, limit)
	if err != nil {
		return nil, err
	}
	return b.entries(ctx, ruled)
}

// entries says of each event what it was about.
func (b *Bench) entries(ctx context.Context, ruled []store.Ruled) ([]LogEntry, error) {
	out := make([]LogEntry, len(ruled))
	for i, r := range ruled {
		words := make([]string, len(r.On.Content.Spans))
		for j, p := range r.On.Content.Spans {
			words[j] = p.Exact
		}
		out[i] = LogEntry{
			Decision: r.Decision, Source: Voice(r.On.Statement), Kind: r.On.Source.Kind,
			Content: cut(strings.Join(words, " … "), beginning), Article: r.On.Article, Title: r.On.Title,
			Record: r.Found, With: append([]store.Labelled{}, r.With...),
		}
	}
	return out, cmp.Or(b.nameWordings(ctx, out), b.nameQuestions(ctx, out), b.nameReports(ctx, out), b.nameFacts(ctx, out), b.nameSuggestions(ctx, out))
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
