package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/store"
)

// Keeper finds, opens and makes cases.
type Keeper = store.Keeper

// Shelf is the cases of one machine, each opened once and worked on in the background until the shelf is closed.
type Shelf struct {
	keeper Keeper
	tools  Tools
	sample []intake.Input

	mu     sync.Mutex
	open   map[string]*Bench
	pasts  pasts
	making sync.Mutex      // one case is made at a time
	ctx    context.Context // of the background work
	cancel context.CancelFunc
	work   sync.WaitGroup
}

// SampleID is the identifier of the invented demo case.
const SampleID = "sample"

// SampleTitle is its title.
const SampleTitle = "Lantern Quay (sample)"

// NewShelf returns a shelf; sample holds the articles of the demo case.
func NewShelf(k Keeper, t Tools, sample []intake.Input) *Shelf {
	ctx, cancel := context.WithCancel(store.AsSystem(context.Background()))
	return &Shelf{keeper: k, tools: t, sample: sample, open: map[string]*Bench{}, ctx: ctx, cancel: cancel}
}

// CaseRow is a case in a list.
type CaseRow struct {
	store.Case
	Articles   int       `json:"articles"`
	Statements int       `json:"statements"`
	Reviewed   int       `json:"reviewed"`
	Updated    time.Time `json:"updated"`  // the last article or decision; the day of making where there is none
	Problem    string    `json:"problem"`  // why it cannot be opened, "" when it can
	AsOf       string    `json:"as_of"`    // the day as of which it is shown, "" for now; such a case is for reading only
	LeftOut    int       `json:"left_out"` // articles that were published later or are undated
	Undated    int       `json:"undated"`  // of those: that no one dated

	Role store.Role `json:"role"` // what the one who asks may do in it; owner where the case is nobody else's business
}

// Cases lists the cases. One that cannot be opened is listed with the reason.
func (s *Shelf) Cases(ctx context.Context) ([]CaseRow, error) {
	ids, err := s.keeper.List(ctx)
	if err != nil {
		return nil, err
	}
	rows := make([]CaseRow, 0, len(ids))
	for _, id := range ids {
		row, err := s.Row(ctx, id)
		if err != nil {
			row = CaseRow{Case: store.Case{ID: id, Title: id}, Problem: Reason(err)}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Row returns one case as it stands in the list.
func (s *Shelf) Row(ctx context.Context, id string) (CaseRow, error) {
	if of, day := s.dated(ctx, id); day != "" {
		b, err := s.asOf(ctx, of, day)
		if err != nil {
			return CaseRow{}, err
		}
		row, err := rowOf(ctx, id, b.Store)
		row.AsOf, row.LeftOut, row.Undated = b.asOf, b.leftOut.Articles, b.leftOut.Undated
		return row, err
	}
	s.mu.Lock()
	bench := s.open[id]
	s.mu.Unlock()
	if bench != nil {
		return rowOf(ctx, id, bench.Store)
	}
	st, err := s.keeper.Peek(ctx, id)
	if errors.Is(err, evidence.ErrConflict) && !s.tools.ReadOnly { // made by an older version: opening it for writing brings it to this one
		st, err = s.keeper.Open(ctx, id)
	}
	if err != nil {
		return CaseRow{}, err
	}
	defer st.Close()
	return rowOf(ctx, id, st)
}

// rowOf returns the case under its identifier on the shelf, which is what it was found by: a folder may have been renamed
// since the case was made.
func rowOf(ctx context.Context, id string, st store.Store) (CaseRow, error) {
	c, err := st.Case(ctx)
	if err != nil {
		return CaseRow{}, err
	}
	o, err := st.Overview(ctx)
	if err != nil {
		return CaseRow{}, err
	}
	c.ID = id
	role, err := store.RoleIn(ctx, st)
	if err != nil {
		return CaseRow{}, err
	}
	row := CaseRow{
		Role: role,
		Case: c, Articles: o.Articles, Statements: o.Statements, Updated: c.Created,
		Reviewed: o.States[string(evidence.Accepted)] + o.States[string(evidence.Rejected)],
	}
	if len(o.Recent) > 0 {
		row.Updated = o.Recent[0].Captured
	}
	if last, err := st.Decisions(ctx, 0, 1); err == nil && len(last) > 0 && last[0].At.After(row.Updated) {
		row.Updated = last[0].At
	}
	return row, nil
}

// dated reads an identifier that asks for a case as of a day. A folder may bear such a name itself, and then means itself.
func (s *Shelf) dated(ctx context.Context, id string) (of, day string) {
	m := asOfName.FindStringSubmatch(id)
	if m == nil {
		return id, ""
	}
	if all, err := s.keeper.List(ctx); err == nil && slices.Contains(all, id) {
		return id, ""
	}
	return m[1], m[2]
}

// Case returns the open bench of a case and starts reading what is queued there. An identifier such as port-calder@2031-05-14
// returns the case as it stood on that day, for reading only.
func (s *Shelf) Case(ctx context.Context, id string) (*Bench, error) {
	if of, day := s.dated(ctx, id); day != "" {
		return s.asOf(ctx, of, day)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if b := s.open[id]; b != nil { // what it remembers is not for everybody either
		if err := store.May(ctx, b.Store, store.RoleReader); err != nil {
			return nil, err
		}
		return b, nil
	}
	if s.ctx.Err() != nil {
		return nil, errors.New("the cases are closed")
	}
	open := s.keeper.Open
	if s.tools.ReadOnly {
		open = s.keeper.Peek
	}
	st, err := open(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.take(id, st), nil
}

func (s *Shelf) take(id string, st store.Store) *Bench {
	b := New(st, s.tools)
	s.open[id] = b
	if s.tools.ReadOnly {
		return b
	}
	s.work.Go(func() {
		if _, err := st.Requeue(s.ctx, b.Reader()); err != nil {
			s.tools.Log.Error("queueing texts for the reader", "case", id, "err", err)
		}
		b.Work(s.ctx)
	})
	s.work.Go(func() { b.KeepResolved(s.ctx) })
	return b
}

// Create makes an empty case; its identifier is made from the title.
func (s *Shelf) Create(ctx context.Context, title string) (*Bench, CaseRow, error) {
	title, err := named(title)
	if err != nil {
		return nil, CaseRow{}, err
	}
	s.making.Lock() // two of the same title must not find the same name free
	defer s.making.Unlock()
	taken, err := s.keeper.List(store.AsSystem(ctx))
	if err != nil {
		return nil, CaseRow{}, err
	}
	at := s.tools.Now().UTC()
	return s.make(ctx, store.Case{ID: free(s.slug(ctx, title, at), taken), Title: title, Created: at})
}

// slug makes the beginning of an identifier of a name. On a shared server it has a tail of its own: a number put at its end would
// tell of a case of that name that this person may not see.
func (s *Shelf) slug(ctx context.Context, name string, at time.Time) string {
	slug := Slug(name)
	if p := store.Who(ctx); p != nil {
		_, tail, _ := strings.Cut(evidence.NewID("cs", p.Name, name, at.UnixNano()), "_")
		slug += "-" + strings.ToLower(tail[:5])
	}
	return slug
}

// Sample returns the demo case, making it first where there is none, or what is missing of it where its making was cut
// short: its articles are read by the same reader as any.
func (s *Shelf) Sample(ctx context.Context) (*Bench, CaseRow, error) {
	s.making.Lock()
	defer s.making.Unlock()
	b, err := s.Case(ctx, SampleID)
	if errors.Is(err, evidence.ErrNotFound) {
		b, _, err = s.make(ctx, store.Case{ID: SampleID, Title: SampleTitle, Created: s.tools.Now().UTC(), Sample: true})
	}
	if err != nil {
		return nil, CaseRow{}, err
	}
	o, err := b.Overview(ctx)
	if err != nil {
		return nil, CaseRow{}, err
	}
	missing := s.sample
	if o.Versions >= len(s.sample) || s.tools.ReadOnly {
		missing = nil
	}
	for _, in := range missing { // those that are there already stay as they are
		if _, err := b.Add(ctx, in); err != nil {
			return nil, CaseRow{}, err
		}
	}
	row, err := s.Row(ctx, SampleID)
	return b, row, err
}

func (s *Shelf) make(ctx context.Context, c store.Case) (*Bench, CaseRow, error) {
	if s.tools.ReadOnly {
		return nil, CaseRow{}, fmt.Errorf("%w: the cases are open for reading only", evidence.ErrDenied)
	}
	st, err := s.keeper.Create(ctx, c)
	if err != nil {
		return nil, CaseRow{}, err
	}
	s.mu.Lock()
	b := s.take(c.ID, st)
	s.mu.Unlock()
	row, err := rowOf(ctx, c.ID, st)
	return b, row, err
}

// Close ends the background work and closes every open case.
func (s *Shelf) Close() error {
	s.cancel()
	s.work.Wait()
	s.pasts.close() // before the cases that they were made from
	s.mu.Lock()
	defer s.mu.Unlock()
	var all error
	for _, b := range s.open {
		all = errors.Join(all, b.Close())
	}
	s.open = map[string]*Bench{}
	return all
}

// Slug makes an identifier for addresses and folders from a title: lower-case letters, digits and single hyphens.
func Slug(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= 48 {
			break
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return "case"
}

func free(slug string, taken []string) string {
	used := map[string]bool{SampleID: true}
	for _, t := range taken {
		used[t] = true
	}
	for i, id := 2, slug; ; i++ {
		if !used[id] {
			return id
		}
		id = fmt.Sprintf("%s-%d", slug, i)
	}
}
