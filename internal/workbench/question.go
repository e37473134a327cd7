package workbench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/weighing/tension"
)

// KindQuestions names questions beside the kinds of the world's records. They are not among those: they live in the log alone.
const KindQuestions store.Kind = "questions"

// MaxMoves is how many moves may be made at once.
const MaxMoves = 2000

// Asked is a question in a list, as one person sees it.
type Asked struct {
	ID         string        `json:"id"`
	Title      string        `json:"title"`
	Note       string        `json:"note"`
	By         string        `json:"by"`
	At         time.Time     `json:"at"`
	Changed    time.Time     `json:"changed"`
	Decision   string        `json:"decision"`
	State      string        `json:"state"` // open, dropped
	Hypotheses int           `json:"hypotheses"`
	Rows       int           `json:"rows"`
	Rated      int           `json:"rated"` // cells that somebody rated
	Cells      int           `json:"cells"`
	Origins    int           `json:"origins"` // that the rows rest on, a row without one by itself
	Raters     []string      `json:"raters"`
	Leaders    []NamedAnswer `json:"leaders"`  // the least inconsistent; several are level, none where nothing is held against any
	HangsOn    string        `json:"hangs_on"` // the origin without which others lead, "" for none
	Summary    string        `json:"summary"`
}

// NamedAnswer names a hypothesis.
type NamedAnswer struct {
	ID      string `json:"id"`
	Ordinal string `json:"ordinal"`
	Text    string `json:"text"`
}

// boards returns the questions whose identifiers begin with the prefix, in the order in which they were first asked, those that
// were taken back too.
func (b *Bench) boards(ctx context.Context, prefix string) ([]*hypothesis.Board, error) {
	log, err := b.Written(ctx, prefix)
	if err != nil {
		return nil, err
	}
	order, by := bySubject(log)
	out := make([]*hypothesis.Board, len(order))
	for i, id := range order {
		out[i] = hypothesis.Fold(id, by[id])
	}
	return out, nil
}

// bySubject parts a log into those of its subjects, and returns these in the order in which they first come.
func bySubject(log []evidence.Decision) (order []string, by map[string][]evidence.Decision) {
	by = map[string][]evidence.Decision{}
	for _, d := range log {
		if by[d.Subject] == nil {
			order = append(order, d.Subject)
		}
		by[d.Subject] = append(by[d.Subject], d)
	}
	return order, by
}

// board returns the question that an identifier, or a beginning that only one has, leads to.
func (b *Bench) board(ctx context.Context, id string) (*hypothesis.Board, error) {
	folded := evidence.Fold(id)
	rest, ok := strings.CutPrefix(folded, evidence.PrefixQuestion+"_")
	if !ok || strings.Trim(rest, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != "" {
		return nil, fmt.Errorf("%q: %w: questions are named qu_ and ten characters", id, evidence.ErrNotFound)
	}
	all, err := b.boards(ctx, folded)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(x *hypothesis.Board) bool { return !x.Exists() })
	switch len(all) {
	case 1:
		return all[0], nil
	case 0:
		return nil, fmt.Errorf("%q: %w: there is no such question", id, evidence.ErrNotFound)
	}
	return nil, fmt.Errorf("%q: %w: %d questions begin so", id, evidence.ErrInvalid, len(all))
}

// Questions lists the questions in a state (open, dropped, or all), the one that changed last first, as by sees them.
func (b *Bench) Questions(ctx context.Context, state, by string) ([]Asked, error) {
	if !slices.Contains([]string{"", hypothesis.Open, hypothesis.Dropped, "all"}, state) {
		return nil, fmt.Errorf("%w: the state of a question is open or dropped, or ask for all", evidence.ErrInvalid)
	}
	if state == "" {
		state = hypothesis.Open
	}
	boards, err := b.boards(ctx, evidence.PrefixQuestion+"_")
	if err != nil {
		return nil, err
	}
	then, err := b.then(ctx)
	if err != nil {
		return nil, err
	}
	out := []Asked{}
	for _, x := range boards {
		q := then.of(x.Question())
		if x.Exists() && (state == "all" || q.State == state) {
			out = append(out, asked(hypothesis.Weigh(q, hypothesis.Options{By: b.asker(ctx, by)}), q))
		}
	}
	slices.SortStableFunc(out, func(x, y Asked) int { return y.Changed.Compare(x.Changed) })
	return out, nil
}

func asked(m hypothesis.Matrix, q evidence.Question) Asked {
	a := Asked{
		ID: q.ID, Title: q.Title, Note: q.Note, By: q.By, At: q.At, Changed: q.Changed, Decision: q.Decision, State: q.State,
		Hypotheses: len(q.Hypotheses), Rows: len(q.Rows), Cells: len(q.Rows) * len(q.Hypotheses), Raters: q.Raters, Leaders: []NamedAnswer{}, Summary: m.Summary,
	}
	type cell struct{ row, hypothesis string }
	rated := map[cell]bool{}
	for _, r := range q.Ratings {
		rated[cell{r.Row, r.Hypothesis}] = true
	}
	origins := map[string]bool{}
	for _, r := range q.Rows {
		if r.Origin == "" {
			a.Origins++
		} else {
			origins[r.Origin] = true
		}
	}
	a.Rated, a.Origins = len(rated), a.Origins+len(origins)
	for _, id := range m.Sensitivity.Leaders {
		for _, h := range q.Hypotheses {
			if h.ID == id {
				a.Leaders = append(a.Leaders, NamedAnswer{h.ID, h.Ordinal, h.Text})
			}
		}
	}
	if d := m.Sensitivity.HangsOn; d != nil && d.Change != "" {
		a.HangsOn = d.Label
	}
	return a
}

// Question returns a question's matrix. The options' By, where it is empty, is the bench's own.
func (b *Bench) Question(ctx context.Context, id string, o hypothesis.Options) (hypothesis.Matrix, error) {
	x, err := b.board(ctx, id)
	if err != nil {
		return hypothesis.Matrix{}, err
	}
	return b.weighed(ctx, x, o)
}

// weighed reckons a board's matrix, and marks the rows whose record is gone.
func (b *Bench) weighed(ctx context.Context, x *hypothesis.Board, o hypothesis.Options) (hypothesis.Matrix, error) {
	if o.Counting != "" && o.Counting != hypothesis.ByOrigin && o.Counting != hypothesis.ByRow {
		return hypothesis.Matrix{}, fmt.Errorf("%w: counting is %s or %s, not %q", evidence.ErrInvalid, hypothesis.ByOrigin, hypothesis.ByRow, o.Counting)
	}
	o.By = b.asker(ctx, o.By)
	then, err := b.then(ctx)
	if err != nil {
		return hypothesis.Matrix{}, err
	}
	q := then.of(x.Question())
	if o.Rater != "" && !slices.Contains(q.Raters, o.Rater) && o.Rater != o.By {
		return hypothesis.Matrix{}, fmt.Errorf("%w: nobody called %q rated anything in this question", evidence.ErrNotFound, o.Rater)
	}
	if err := b.markGone(ctx, q.Rows); err != nil {
		return hypothesis.Matrix{}, err
	}
	m := hypothesis.Weigh(q, o)
	m.Skipped = x.Skipped()
	if len(q.Hypotheses) > 1 {
		s, err := b.stock(ctx)
		if err != nil {
			return m, err
		}
		if n, ok := s.seek(m); ok {
			m.Next = append(m.Next, n)
		}
	}
	Fill(&m)
	return m, nil
}

// markGone marks the rows whose record people rejected, or that is no longer made of the articles.
func (b *Bench) markGone(ctx context.Context, rows []evidence.Row) error {
	if !slices.ContainsFunc(rows, func(r evidence.Row) bool { return r.Record != "" }) {
		return nil
	}
	stock, err := b.stock(ctx)
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		if r.Record == "" || stock.stands[r.Record] {
			continue
		}
		r.Gone = true
		if strings.HasPrefix(r.Record, evidence.PrefixStatement+"_") {
			s, err := b.Statement(ctx, r.Record)
			if err != nil && !errors.Is(err, evidence.ErrNotFound) {
				return err
			}
			r.Gone = err != nil || s.State == evidence.Rejected || s.State == evidence.Withdrawn
		}
	}
	return nil
}

// Ask asks a question, with the hypotheses that compete to answer it.
func (b *Bench) Ask(ctx context.Context, title, note string, hypotheses []string, by string) (hypothesis.Matrix, error) {
	d := hypothesis.Draft{Title: title, Note: note, Settings: hypothesis.Preset()}
	for i, text := range hypotheses {
		d.Hypotheses = append(d.Hypotheses, evidence.Hypothesis{ID: fmt.Sprint(i), Text: text, Prior: 1})
	}
	return b.AskDraft(ctx, d, by)
}

// AskDraft asks a question with all that a file says of it. Raters keep the names that the file gives them.
func (b *Bench) AskDraft(ctx context.Context, d hypothesis.Draft, by string) (hypothesis.Matrix, error) {
	event := evidence.Decision{By: b.asker(ctx, by), At: b.tools.Now(), Verdict: evidence.Write}
	x := hypothesis.Begin(d.Title, event.By, event.At)
	moves, err := x.Write(d, event)
	if err != nil {
		return hypothesis.Matrix{}, err
	}
	there, err := b.boards(ctx, x.ID())
	if err == nil && len(there) > 0 {
		err = fmt.Errorf("%w: the same question was asked this moment; look at the list", evidence.ErrConflict)
	}
	if err != nil {
		return hypothesis.Matrix{}, err
	}
	_, err = write(ctx, b, x.ID(), moves, event, nil, nil)
	if err != nil {
		return hypothesis.Matrix{}, err
	}
	return b.Question(ctx, x.ID(), hypothesis.Options{By: by})
}

// Moves are moves on one question: all or none, taken back together.
type Moves struct {
	By   string  // "" for the bench's own
	Seen *string // the question's Decision when the person looked; ErrConflict if it has changed since; nil: do not check
	List []hypothesis.Move

	along *along
}

// Move makes moves on a question and returns what it has become, and the events. A row that names a record and has no words becomes a
// row for each origin of the record.
func (b *Bench) Move(ctx context.Context, id string, m Moves) (hypothesis.Matrix, []evidence.Decision, error) {
	none := hypothesis.Matrix{}
	if len(m.List) == 0 || len(m.List) > MaxMoves {
		return none, nil, fmt.Errorf("%w: give 1 to %d moves at once, not %d", evidence.ErrInvalid, MaxMoves, len(m.List))
	}
	x, err := b.board(ctx, id)
	if err != nil {
		return none, nil, err
	}
	if m.Seen != nil && *m.Seen != x.Question().Decision {
		return none, nil, fmt.Errorf("%s: %w: somebody changed the question since you looked; look again", x.ID(), evidence.ErrConflict)
	}
	event := evidence.Decision{By: b.asker(ctx, m.By), At: b.tools.Now(), Verdict: evidence.Write}
	var moves []hypothesis.Move
	for i, one := range m.List {
		list := []hypothesis.Move{one}
		if one.Op == hypothesis.AddRow && one.Record != "" && one.Words == nil {
			if list, err = b.rowsOf(ctx, one); err == nil {
				list, err = fresh(x, list)
			}
			if err != nil {
				return none, nil, err
			}
		}
		for _, one := range list {
			if slices.ContainsFunc(one.Ratings, func(c hypothesis.Cell) bool { return c.Rater != "" }) {
				return none, nil, fmt.Errorf("%w: nobody rates for another; only a file that is imported names raters", evidence.ErrInvalid)
			}
			made, err := x.Put(one, event)
			if err != nil && len(m.List) > 1 {
				err = fmt.Errorf("move %d of %d: %w", i+1, len(m.List), err)
			}
			if err != nil {
				return none, nil, err
			}
			moves = append(moves, made)
		}
	}
	decisions, err := write(ctx, b, x.ID(), moves, event, m.Seen, m.along)
	if err != nil {
		return none, nil, err
	}
	out, err := b.Question(ctx, x.ID(), hypothesis.Options{By: m.By})
	return out, decisions, err
}

// fresh leaves out what a question holds already: the same record, resting on the same origin.
func fresh(x *hypothesis.Board, list []hypothesis.Move) ([]hypothesis.Move, error) {
	held, rows := "", x.Question().Rows
	list = slices.DeleteFunc(list, func(m hypothesis.Move) bool {
		for _, r := range rows {
			if r.Record == m.Record && m.Origin != nil && r.Origin == *m.Origin && m.Words != nil && r.Words == *m.Words {
				held = r.Ordinal
				return true
			}
		}
		return false
	})
	if len(list) == 0 {
		return nil, fmt.Errorf("%w: %s holds it already", evidence.ErrConflict, held)
	}
	return list, nil
}

// write appends moves to the log.
func write[T hypothesis.Move | hypothesis.Written](ctx context.Context, b *Bench, id string, moves []T, event evidence.Decision, seen *string, with *along) ([]evidence.Decision, error) {
	rulings := make([]store.Ruling, len(moves))
	for i, m := range moves {
		value, err := json.Marshal(m)
		if err != nil {
			return nil, err
		}
		rulings[i] = store.Ruling{By: event.By, Verdict: evidence.Write, Subject: id, Value: string(value), At: event.At}
	}
	if len(rulings) > 0 {
		rulings[0].Seen = seen // the others follow it
	}
	made, err := b.decide(ctx, rulings, with)
	if err == nil {
		err = b.follow(ctx, made)
		b.tell(EventChanged)
	}
	return made, err
}

// Hanging returns the open questions of which the lead changes without a single origin, for the list of tensions.
func (b *Bench) Hanging(ctx context.Context) ([]tension.Question, error) {
	boards, err := b.boards(ctx, evidence.PrefixQuestion+"_")
	if err != nil {
		return nil, err
	}
	then, err := b.then(ctx)
	if err != nil {
		return nil, err
	}
	var out []tension.Question
	for _, x := range boards {
		q := then.of(x.Question())
		if !x.Exists() || q.State != hypothesis.Open {
			continue
		}
		m := hypothesis.Weigh(q, hypothesis.Options{}) // nobody in particular: of a blind question it shows nothing
		d := m.Sensitivity.HangsOn
		if d == nil || d.Change == "" {
			continue
		}
		t := tension.Question{ID: q.ID, Title: q.Title, Origin: d.Label}
		for _, h := range q.Hypotheses {
			if h.ID == m.Sensitivity.Leaders[0] {
				t.Leader = h.Text
			}
		}
		for _, r := range q.Rows {
			if r.Origin == d.Key {
				t.Places = append(t.Places, r.Places...)
			}
		}
		out = append(out, t)
	}
	return out, nil
}
