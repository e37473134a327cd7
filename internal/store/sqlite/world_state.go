package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"

	"hearsay/internal/evidence"
)

// verdictOn finds the decision behind the state of the record ?1: the latest that stands on its own identifier, else on
// the first of its atoms that has one. A statement among the atoms has a state of its own, which is not the record's.
const verdictOn = `SELECT d.verdict, d.id FROM atom a JOIN decision d ON d.subject = a.id AND ` + ruling + `
	JOIN standing t ON t.decision = d.seq AND t.depth = 0 AND t.undone = 0
	WHERE a.found = ?1 AND substr(a.id, 1, 3) <> 'st_' ORDER BY a.ordinal, t.place DESC LIMIT 1`

// stampRecord brings the state of a record up to date with the log.
func stampRecord(ctx context.Context, tx *session, found int64) error {
	var verdict, behind string
	err := tx.QueryRowContext(ctx, verdictOn, found).Scan(&verdict, &behind)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	state := ruledState(verdict)
	number := map[evidence.State]int{evidence.Accepted: 1, evidence.Rejected: 2}[state]
	_, err = tx.ExecContext(ctx, `UPDATE found SET state = ?2, decision = ?3,
		body = json_set(body, '$.state', ?4, '$.decision', ?3) WHERE seq = ?1`,
		found, number, behind, string(state))
	return err
}

// ruledState is the state that a decision gives a record of the world.
func ruledState(verdict string) evidence.State {
	switch evidence.Verdict(verdict) {
	case evidence.Accept, evidence.Write:
		return evidence.Accepted
	case evidence.Reject:
		return evidence.Rejected
	}
	return evidence.Proposed
}

// stampAll brings the states of fresh rows up to date with the log: of those that people decided on, and of those that
// say they were, since the log may have gone on while the world was made.
func stampAll(ctx context.Context, tx *session, rows []shelvedRecord) error {
	decided, err := collect(ctx, tx, func(scan func(...any) error) (found int64, err error) {
		err = scan(&found)
		return found, err
	}, `SELECT DISTINCT a.found FROM decision d JOIN standing t ON t.decision = d.seq AND t.depth = 0 AND t.undone = 0
		JOIN atom a ON a.id = d.subject WHERE `+ruling+` AND substr(a.id, 1, 3) <> 'st_' ORDER BY 1`)
	if err != nil {
		return err
	}
	seen := map[int64]bool{}
	for _, found := range decided {
		seen[found] = true
		if err := stampRecord(ctx, tx, found); err != nil {
			return err
		}
	}
	for _, r := range rows {
		if state, behind := stated(r.Body); !seen[r.seq] && (state != "" && state != evidence.Proposed || behind != "") {
			if err := stampRecord(ctx, tx, r.seq); err != nil {
				return err
			}
		}
	}
	return nil
}

// stated returns the state and decision that a record's JSON gives for itself. It looks no further than both.
func stated(body json.RawMessage) (state evidence.State, decision string) {
	d := json.NewDecoder(strings.NewReader(string(body)))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return "", ""
	}
	for both := 0; both < 2 && d.More(); {
		name, err := d.Token()
		if err != nil {
			break
		}
		var into any = new(json.RawMessage)
		switch name {
		case "state":
			into = &state
			both++
		case "decision":
			into = &decision
			both++
		}
		if d.Decode(into) != nil {
			break
		}
	}
	return state, decision
}
