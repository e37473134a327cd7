package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/people"
	"hearsay/internal/store"
)

// Users returns everybody, those removed too, in the order of their names.
func (r *Register) Users(ctx context.Context) ([]people.User, error) {
	return list(ctx, r.db, `SELECT name, guest, password <> '', added, removed FROM person ORDER BY folded`, func(rows *sql.Rows, u *people.User) error {
		var added, removed int64
		err := rows.Scan(&u.Name, &u.Guest, &u.Password, &added, &removed)
		u.Added, u.Removed = moment(added), moment(removed)
		return err
	})
}

// User returns a person and what is kept of the password.
func (r *Register) User(ctx context.Context, name string) (u people.User, kept string, err error) {
	var added, removed int64
	err = r.db.QueryRowContext(ctx, `SELECT name, guest, password, added, removed FROM person WHERE folded = ?`, people.Fold(name)).
		Scan(&u.Name, &u.Guest, &kept, &added, &removed)
	if errors.Is(err, sql.ErrNoRows) {
		return people.User{}, "", missing("nobody has this name")
	}
	u.Password, u.Added, u.Removed = kept != "", moment(added), moment(removed)
	return u, kept, err
}

// AddUser makes a person known.
func (r *Register) AddUser(ctx context.Context, e people.Event, u people.User) error {
	return r.change(ctx, e, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO person (folded, name, guest, added) VALUES (?, ?, ?, ?)`, people.Fold(u.Name), u.Name, u.Guest, micros(u.Added))
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, fmt.Errorf("%w: the name %q is somebody's already, or was", evidence.ErrConflict, u.Name))
		}
		return nil
	})
}

// SetPassword keeps a password's sealed form; the person's sessions and invitations end, but for one.
func (r *Register) SetPassword(ctx context.Context, e people.Event, name, kept, except string) error {
	return r.change(ctx, e, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `UPDATE person SET password = ? WHERE folded = ? AND removed = 0`, kept, people.Fold(name))
		if err := touched(done, err, "nobody has this name"); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM pass WHERE person = ? AND kind IN (?, ?) AND id <> ?`, people.Fold(name), people.Session, people.Invitation, except)
		return err
	})
}

// RemoveUser ends all that a person has.
func (r *Register) RemoveUser(ctx context.Context, e people.Event, name string) error {
	return r.change(ctx, e, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `UPDATE person SET removed = ?, password = '' WHERE folded = ? AND removed = 0`, micros(e.At), people.Fold(name))
		if err := touched(done, err, "nobody has this name"); err != nil {
			return err
		}
		for _, table := range []string{"pass", "role"} {
			if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE person = ?`, people.Fold(name)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Role returns the role by the grant for just this case.
func (r *Register) Role(ctx context.Context, name, caseID string) (store.Role, error) {
	var is store.Role
	err := r.role.QueryRowContext(ctx, people.Fold(name), caseID).Scan(&is)
	if errors.Is(err, sql.ErrNoRows) {
		return store.NoRole, nil
	}
	return is, err
}

// Grants returns those of a person or a case, in the order of cases and names.
func (r *Register) Grants(ctx context.Context, name, caseID string) ([]people.Grant, error) {
	return list(ctx, r.db, `SELECT p.name, r.case_id, r.role, r.by, r.at FROM role r JOIN person p ON p.folded = r.person
		WHERE (? = '' OR r.person = ?) AND (? = '' OR r.case_id = ?) ORDER BY r.case_id, r.person`, func(rows *sql.Rows, g *people.Grant) error {
		var at int64
		err := rows.Scan(&g.Person, &g.Case, &g.Role, &g.By, &at)
		g.At = moment(at)
		return err
	}, name, people.Fold(name), caseID, caseID)
}

// Grant gives a role, or takes it away.
func (r *Register) Grant(ctx context.Context, e people.Event, g people.Grant) error {
	return r.change(ctx, e, func(tx *sql.Tx) error { return grant(ctx, tx, g) })
}

func grant(ctx context.Context, tx *sql.Tx, g people.Grant) (err error) {
	if g.Role == store.NoRole {
		_, err = tx.ExecContext(ctx, `DELETE FROM role WHERE person = ? AND case_id = ?`, people.Fold(g.Person), g.Case)
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO role (person, case_id, role, by, at) VALUES (?, ?, ?, ?, ?)`, people.Fold(g.Person), g.Case, g.Role, g.By, micros(g.At))
	return err
}

// OwnAlone gives a new case to one person.
func (r *Register) OwnAlone(ctx context.Context, e people.Event, name, caseID string) error {
	return r.change(ctx, e, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM role WHERE case_id = ?`, caseID); err != nil {
			return err
		}
		return grant(ctx, tx, people.Grant{Person: name, Case: caseID, Role: store.RoleOwner, By: e.By, At: e.At})
	})
}

// AddPass keeps a new pass.
func (r *Register) AddPass(ctx context.Context, e people.Event, hash []byte, p people.Pass) error {
	return r.change(ctx, e, func(tx *sql.Tx) error {
		// What is over is of no use to anybody; here it costs least to clear away.
		if _, err := tx.ExecContext(ctx, `DELETE FROM pass WHERE ends < ? OR kind = ? AND used < ?`, micros(e.At), people.Session, micros(e.At.Add(-people.IdleSession))); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO pass (id, hash, kind, person, label, most, only, made, used, ends) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			p.ID, hash, p.Kind, people.Fold(p.Person), p.Label, p.Most, p.Only, micros(p.Made), micros(p.Used), micros(p.Ends))
		return err
	})
}

const ofPass = `SELECT a.id, a.kind, p.name, a.label, a.most, a.only, a.made, a.used, a.ends`

func scanPass(scan func(...any) error, p *people.Pass, more ...any) error {
	var made, used, ends int64
	err := scan(append([]any{&p.ID, &p.Kind, &p.Person, &p.Label, &p.Most, &p.Only, &made, &used, &ends}, more...)...)
	p.Made, p.Used, p.Ends = moment(made), moment(used), moment(ends)
	return err
}

// Pass returns the pass of a secret and its person.
func (r *Register) Pass(ctx context.Context, hash []byte) (p people.Pass, u people.User, err error) {
	row := r.db.QueryRowContext(ctx, ofPass+`, p.name, p.guest FROM pass a JOIN person p ON p.folded = a.person WHERE a.hash = ? AND p.removed = 0`, hash)
	err = scanPass(row.Scan, &p, &u.Name, &u.Guest)
	if errors.Is(err, sql.ErrNoRows) {
		err = missing("no such pass")
	}
	return p, u, err
}

// Passes returns a person's passes of a kind, the newest first.
func (r *Register) Passes(ctx context.Context, name string, kind people.Kind) ([]people.Pass, error) {
	return list(ctx, r.db, ofPass+` FROM pass a JOIN person p ON p.folded = a.person WHERE a.person = ? AND a.kind = ? ORDER BY a.made DESC, a.id`,
		func(rows *sql.Rows, p *people.Pass) error { return scanPass(rows.Scan, p) }, people.Fold(name), kind)
}

// Touch notes that a pass was used.
func (r *Register) Touch(ctx context.Context, id string, at time.Time) error {
	_, err := r.write.ExecContext(ctx, `UPDATE pass SET used = max(used, ?) WHERE id = ?`, micros(at), id)
	return err
}

// EndPass ends one pass of a person.
func (r *Register) EndPass(ctx context.Context, e people.Event, name, id string) error {
	return r.change(ctx, e, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `DELETE FROM pass WHERE id = ? AND person = ?`, id, people.Fold(name))
		return touched(done, err, "there is no such session or token of yours")
	})
}

// EndPasses ends all of a kind but one.
func (r *Register) EndPasses(ctx context.Context, e people.Event, name string, kind people.Kind, except string) (ended int, err error) {
	err = r.change(ctx, e, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `DELETE FROM pass WHERE person = ? AND kind = ? AND id <> ?`, people.Fold(name), kind, except)
		if err != nil {
			return err
		}
		n, err := done.RowsAffected()
		ended = int(n)
		return err
	})
	return ended, err
}
