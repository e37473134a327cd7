package sqlite

import (
	"context"
	"database/sql"
	"errors"
)

// session is one connection with the statements prepared on it: preparing them again for each article would cost a
// fifth of the time. One goroutine at a time uses a session.
type session struct {
	conn     *sql.Conn
	prepared map[string]*sql.Stmt
	begin    string
}

// mostPrepared bounds the statements kept; lists with rare filters make new ones.
const mostPrepared = 256

func newSession(ctx context.Context, db *sql.DB, begin string) (*session, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &session{conn: conn, prepared: map[string]*sql.Stmt{}, begin: begin}, nil
}

func (s *session) close() error {
	errs := []error{s.forget()}
	return errors.Join(append(errs, s.conn.Close())...)
}

func (s *session) forget() error {
	var errs []error
	for _, p := range s.prepared {
		errs = append(errs, p.Close())
	}
	clear(s.prepared)
	return errors.Join(errs...)
}

func (s *session) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if p, ok := s.prepared[query]; ok {
		return p, nil
	}
	p, err := s.conn.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	s.prepared[query] = p
	return p, nil
}

// ExecContext, QueryContext and QueryRowContext are those of package sql, on prepared statements.
func (s *session) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	p, err := s.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return p.ExecContext(ctx, args...)
}

func (s *session) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	p, err := s.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return p.QueryContext(ctx, args...)
}

func (s *session) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	p, err := s.prepare(ctx, query)
	if err != nil {
		return s.conn.QueryRowContext(ctx, query, args...) // fails in the same way
	}
	return p.QueryRowContext(ctx, args...)
}

// transact runs do in a transaction, which ends with do: committed when do returns nil, taken back otherwise.
func (s *session) transact(ctx context.Context, do func(*session) error) (err error) {
	if len(s.prepared) > mostPrepared {
		if err := s.forget(); err != nil {
			return err
		}
	}
	if _, err := s.ExecContext(ctx, s.begin); err != nil {
		return err
	}
	done := false
	defer func() {
		if done {
			return
		}
		// Also after a panic in do, and when ctx has ended: the connection must not stay in the transaction. SQLite has
		// taken back some failed transactions by itself, and then says that there is none.
		_, _ = s.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}()
	if err := do(s); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, err := s.ExecContext(context.WithoutCancel(ctx), "COMMIT"); err != nil {
		return err
	}
	done = true
	return nil
}

// errClosed is what remains to be said of a case that was closed.
var errClosed = errors.New("the case was closed")

// sessions are those of one kind; whoever takes a free one has it alone.
type sessions struct {
	free  chan *session
	ended chan struct{}
	n     int
}

func newSessions(ctx context.Context, db *sql.DB, n int, begin string) (*sessions, error) {
	all := &sessions{free: make(chan *session, n), ended: make(chan struct{})}
	for range n {
		s, err := newSession(ctx, db, begin)
		if err != nil {
			return nil, errors.Join(err, all.close())
		}
		all.free <- s
		all.n++
	}
	return all, nil
}

// transact waits for a free session and runs do in a transaction on it.
func (all *sessions) transact(ctx context.Context, do func(*session) error) error {
	select {
	case <-all.ended:
		return errClosed
	default:
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-all.ended:
		return errClosed
	case s := <-all.free:
		defer func() { all.free <- s }()
		return s.transact(ctx, do)
	}
}

// close closes the sessions, waiting for those at work. It is called once.
func (all *sessions) close() error {
	close(all.ended)
	var errs []error
	for range all.n {
		errs = append(errs, (<-all.free).close())
	}
	return errors.Join(errs...)
}
