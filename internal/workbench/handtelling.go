package workbench

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// TellingDetail is an event, act or notice of one article, as it is worded now: an atom of a record of the world.
type TellingDetail struct {
	ID       string           `json:"id"`   // in_…, at_… or wn_…
	Kind     store.Kind       `json:"kind"` // incidents, acts or warnings
	Article  string           `json:"article"`
	Version  int              `json:"version"`
	SHA256   string           `json:"sha256"` // of the version's text
	Reader   string           `json:"reader"` // that proposes it, hand where none does
	State    evidence.State   `json:"state"`
	ByHand   bool             `json:"by_hand"`
	Edited   *evidence.Edited `json:"edited"`   // null where it is as read
	Decision string           `json:"decision"` // the latest that wrote or decided on it, "" for none
	Incident *evidence.Event  `json:"incident"` // one of the three; all null where what was told was taken back
	Act      *evidence.Act    `json:"act"`
	Warning  *evidence.Notice `json:"warning"`
	Record   *store.Labelled  `json:"record"`   // of the world, that it is part of now; null for none
	Wordings []Worded         `json:"wordings"` // oldest first
}

// Worded is one wording of a statement or telling: as it was read, or by a person.
type Worded struct {
	Op        string              `json:"op"` // read, tell or edit
	By        string              `json:"by"` // a person, or the reader
	At        *time.Time          `json:"at"` // null for a reader's
	Decision  string              `json:"decision"`
	Note      string              `json:"note"`
	Undone    bool                `json:"undone"`
	Statement *evidence.Statement `json:"statement,omitempty"`
	Incident  *evidence.Event     `json:"incident,omitempty"`
	Act       *evidence.Act       `json:"act,omitempty"`
	Warning   *evidence.Notice    `json:"warning,omitempty"`
}

// ToldOf is an event that worded a telling, and the telling as it stands after it.
type ToldOf struct {
	Decision evidence.Decision `json:"decision"`
	Telling  TellingDetail     `json:"telling"`
}

// tellingKinds are the kinds of telling by the prefixes of their identifiers.
var tellingKinds = map[string]store.Kind{
	evidence.PrefixIncident: store.KindIncidents, evidence.PrefixAct: store.KindActs, evidence.PrefixWarning: store.KindWarnings,
}

// Telling returns the telling with the identifier: an atom's, or that of a record, whose first telling it is.
func (b *Bench) Telling(ctx context.Context, id string) (TellingDetail, error) {
	out := TellingDetail{ID: evidence.Fold(id), Wordings: []Worded{}}
	prefix, _, _ := strings.Cut(out.ID, "_")
	if out.Kind = tellingKinds[prefix]; out.Kind == "" {
		return out, fmt.Errorf("%w: %q is no telling of an incident, act or warning", evidence.ErrNotFound, id)
	}
	found, err := b.tellingAt(ctx, &out)
	if err != nil {
		return out, err
	}
	moves, err := b.Written(ctx, out.ID)
	if err != nil {
		return out, err
	}
	for _, d := range moves {
		h, err := store.ParseHand(out.ID, d.Value)
		if err != nil || d.Subject != out.ID || out.Article != "" {
			continue
		}
		if out.Article, out.Version, err = b.versionOf(ctx, h); err != nil {
			return out, err
		}
		out.SHA256 = h.SHA256
	}
	if out.Article == "" {
		return out, fmt.Errorf("%w: nothing is told under %s", evidence.ErrNotFound, out.ID)
	}
	if found {
		labels, err := b.Labels(ctx, []string{out.ID})
		if err == nil && labels[out.ID] != "" {
			if kind, own, _, err := b.Store.Lookup(ctx, out.ID); err == nil {
				out.Record = &store.Labelled{Kind: kind, ID: own, Label: labels[out.ID]}
			}
		}
	}
	if err := b.readTelling(ctx, &out); err != nil {
		return out, err
	}
	return out, b.wordTelling(ctx, &out, moves)
}

// versionOf returns the article and the version here whose text is worded. A copy of the case may have numbered it otherwise.
func (b *Bench) versionOf(ctx context.Context, h evidence.Hand) (string, int, error) {
	all, err := b.History(ctx, h.Article)
	for _, v := range all {
		if v.SHA256 == h.SHA256 {
			return h.Article, v.Number, nil
		}
	}
	return h.Article, h.Version, err
}

// tellingAt looks in the world for which article a telling is of, and reports whether it is there.
func (b *Bench) tellingAt(ctx context.Context, out *TellingDetail) (bool, error) {
	_, _, body, err := b.Store.Lookup(ctx, out.ID)
	if errors.Is(err, evidence.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	var h evidence.Head
	if err := json.Unmarshal(body, &h); err != nil {
		return false, fmt.Errorf("%s: %w: %w", out.ID, evidence.ErrDamaged, err)
	}
	i := slices.IndexFunc(h.Atoms, func(a evidence.Atom) bool { return a.ID == out.ID })
	if i < 0 && len(h.Atoms) > 0 { // a beginning, or an identifier that was merged
		if i = slices.IndexFunc(h.Atoms, func(a evidence.Atom) bool { return strings.HasPrefix(a.ID, out.ID) }); i < 0 {
			i = 0
		}
	}
	if i < 0 {
		return false, nil
	}
	out.ID, out.Article, out.Version = h.Atoms[i].ID, h.Atoms[i].Anchor.Article, h.Atoms[i].Anchor.Version
	return true, nil
}

// readTelling looks a telling up in its article, as it stands and as every reader worded it.
func (b *Bench) readTelling(ctx context.Context, out *TellingDetail) error {
	_, now, err := b.StatementsOf(ctx, out.Article, out.Version)
	if err != nil {
		return err
	}
	out.Incident, out.Act, out.Warning = telling(now, out.Article, out.ID)
	if now.SHA256 != "" {
		out.SHA256 = now.SHA256
	}
	out.Reader, out.ByHand = evidence.HandReader, true
	var last evidence.Reading
	err = b.Readings(ctx, out.Article, out.Version, func(_ string, _ int, r evidence.Reading) error {
		last = r
		return nil
	})
	if err != nil {
		return err
	}
	if e, a, n := telling(last, out.Article, out.ID); e != nil || a != nil || n != nil {
		out.Reader, out.ByHand = last.Reader, false
		out.Wordings = append(out.Wordings, Worded{Op: "read", By: last.Reader, Incident: e, Act: a, Warning: n})
	}
	return nil
}

// wordTelling adds a telling's wordings by hand, and what follows from the log.
func (b *Bench) wordTelling(ctx context.Context, out *TellingDetail, moves []evidence.Decision) error {
	var stands *evidence.Decision
	for i, d := range moves {
		h, err := store.ParseHand(out.ID, d.Value)
		if err != nil || d.Subject != out.ID {
			continue
		}
		out.Wordings = append(out.Wordings, Worded{
			Op: h.Op, By: d.By, At: &moves[i].At, Decision: d.ID, Note: d.Note, Undone: d.Undone, Incident: h.Incident, Act: h.Act, Warning: h.Warning,
		})
		if !d.Undone {
			stands = &moves[i]
		}
	}
	if stands != nil {
		out.Edited = &evidence.Edited{By: stands.By, At: stands.At, Decision: stands.ID, Note: stands.Note}
	}
	log, err := b.DecisionsOn(ctx, out.ID)
	if err != nil {
		return err
	}
	out.State = evidence.Proposed
	if out.Incident == nil && out.Act == nil && out.Warning == nil {
		out.State = evidence.Withdrawn
	}
	for _, d := range log { // newest first
		if d.Subject == out.ID && d.Rules() && !d.Undone {
			out.Decision, out.State = d.ID, evidence.Accepted
			if d.Verdict == evidence.Reject {
				out.State = evidence.Rejected
			}
			break
		}
	}
	return nil
}

// telling finds a telling in a reading.
func telling(r evidence.Reading, article, id string) (e *evidence.Event, a *evidence.Act, n *evidence.Notice) {
	for i := range r.Incidents {
		if evidence.EventAtom(article, r.SHA256, r.Incidents[i]) == id {
			return &r.Incidents[i], nil, nil
		}
	}
	for i, atom := range evidence.ActAtoms(article, r.SHA256, r.Acts) {
		if atom == id {
			return nil, &r.Acts[i], nil
		}
	}
	for i := range r.Warnings {
		if evidence.NoticeAtom(article, r.SHA256, r.Warnings[i]) == id {
			return nil, nil, &r.Warnings[i]
		}
	}
	return nil, nil, nil
}

// TellingDraft is an incident, an act or a warning as a person words it: one of the three.
type TellingDraft struct {
	Incident *EventDraft  `json:"incident,omitempty"`
	Act      *ActDraft    `json:"act,omitempty"`
	Warning  *NoticeDraft `json:"warning,omitempty"`
}

// Tell puts an incident, act or warning of an article on record that no reader proposed: accepted by whoever tells it, and joined with
// what other articles tell like any other.
func (b *Bench) Tell(ctx context.Context, article string, version int, d TellingDraft, w Wording) (ToldOf, error) {
	row, t, err := b.worked(ctx, article, version)
	if err != nil {
		return ToldOf{}, err
	}
	return b.wordTold(ctx, row, t, TellingDetail{Article: row.ID, Version: row.Number}, d, w, evidence.HandTell)
}

// EditTelling words a telling anew. Its identifier stays, and with it what it was joined with by hand.
func (b *Bench) EditTelling(ctx context.Context, id string, d TellingDraft, w Wording) (ToldOf, error) {
	before, err := b.Telling(ctx, id)
	if err != nil {
		return ToldOf{}, err
	}
	if before.State == evidence.Withdrawn {
		return ToldOf{}, fmt.Errorf("%w: %s was taken back; redo that, or tell it again", evidence.ErrConflict, before.ID)
	}
	if w.Seen != nil && *w.Seen != before.Decision {
		return ToldOf{}, fmt.Errorf("%s: %w: somebody wrote or decided on it since you looked; look at theirs, and edit again", before.ID, evidence.ErrConflict)
	}
	row, t, err := b.worked(ctx, before.Article, before.Version)
	if err != nil {
		return ToldOf{}, err
	}
	return b.wordTold(ctx, row, t, before, d, w, evidence.HandEdit)
}

// wordTold words a telling from what it was before, if it was.
func (b *Bench) wordTold(ctx context.Context, row store.ArticleRow, t *text.Text, before TellingDetail, d TellingDraft, w Wording, op string) (ToldOf, error) {
	records, r, err := b.StatementsOf(ctx, row.ID, row.Number)
	if err != nil {
		return ToldOf{}, err
	}
	x := drafting{t: t, reading: r, records: records, article: row.ID, anew: op == evidence.HandTell}
	h := evidence.Hand{Op: op, Article: row.ID, Version: row.Number, SHA256: t.SHA256()}
	id := before.ID
	switch kind := before.Kind; {
	case d.Incident != nil && d.Act == nil && d.Warning == nil && (kind == "" || kind == store.KindIncidents):
		e, err := x.event(before.Incident, *d.Incident)
		if err != nil {
			return ToldOf{}, err
		}
		h.Incident = &e
		e.ID = cmp.Or(id, store.HandID(h, ""))
		id = e.ID
	case d.Act != nil && d.Incident == nil && d.Warning == nil && (kind == "" || kind == store.KindActs):
		a, err := x.act(before.Act, *d.Act)
		if err != nil {
			return ToldOf{}, err
		}
		h.Act = &a
		a.ID = cmp.Or(id, x.actID(a))
		id = a.ID
	case d.Warning != nil && d.Act == nil && d.Incident == nil && (kind == "" || kind == store.KindWarnings):
		n, err := x.notice(before.Warning, *d.Warning)
		if err != nil {
			return ToldOf{}, err
		}
		h.Warning = &n
		n.ID = cmp.Or(id, store.HandID(h, ""))
		id = n.ID
	default:
		return ToldOf{}, fmt.Errorf("%w: give one incident, act or warning, of the same kind as what is edited", evidence.ErrInvalid)
	}
	made, err := b.word(ctx, id, h, w)
	if err != nil {
		return ToldOf{}, err
	}
	if w.Preview {
		prefix, _, _ := strings.Cut(id, "_")
		before.ID, before.Kind, before.SHA256, before.Incident, before.Act, before.Warning = id, tellingKinds[prefix], h.SHA256, h.Incident, h.Act, h.Warning
		if before.Wordings == nil {
			before.Wordings, before.State, before.Reader, before.ByHand = []Worded{}, evidence.Proposed, evidence.HandReader, true
		}
		return ToldOf{made, before}, nil
	}
	now, err := b.Telling(ctx, id)
	return ToldOf{made, now}, err
}

// actID is the identifier of an act that is told by hand: that of its words; where others are told by the same words, of its sides too,
// and where the same act is, that act's.
func (x drafting) actID(a evidence.Act) string {
	alone := true
	for i, id := range evidence.ActAtoms(x.article, x.t.SHA256(), x.reading.Acts) {
		other := x.reading.Acts[i]
		if len(other.Anchors) == 0 || other.Anchors[0].Span != a.Anchors[0].Span {
			continue
		}
		alone = false
		if other.Source.Span == a.Source.Span && other.Target.Span == a.Target.Span {
			return id
		}
	}
	if alone {
		return evidence.AtomID(evidence.PrefixAct, x.article, x.t.SHA256(), a.Anchors[0].Span)
	}
	return evidence.ActID(x.article, x.t.SHA256(), a)
}
