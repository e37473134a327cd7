package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Lease hands out queued jobs in the order of their articles' arrival.
func (s *Store) Lease(ctx context.Context, limit int) (jobs []store.Job, err error) {
	err = s.change(ctx, "taking texts to read", func(tx *session) (err error) {
		jobs, err = collect(ctx, tx, func(scan func(...any) error) (j store.Job, err error) {
			err = scan(&j.ID, &j.Article, &j.Version, &j.Name, &j.Attempts, &j.Given)
			return j, err
		}, `SELECT j.seq, a.id, v.number, v.name, j.attempts + 1, v.given
			FROM job j JOIN version v ON v.seq = j.version JOIN article a ON a.seq = v.article
			WHERE j.state = 'queued' ORDER BY a.seq, v.number LIMIT ?`, max(limit, 0))
		if err != nil || len(jobs) == 0 {
			return err
		}
		ids, err := encode(jobIDs(jobs))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE job SET state = 'leased', attempts = attempts + 1
			WHERE seq IN (SELECT value FROM json_each(?))`, ids)
		return err
	})
	return jobs, err
}

func jobIDs(jobs []store.Job) []int64 {
	ids := make([]int64, len(jobs))
	for i, j := range jobs {
		ids[i] = j.ID
	}
	slices.SortFunc(ids, cmp.Compare[int64])
	return ids
}

// resume queues again what an earlier process left unfinished. A text that was under way each time that a process ended
// has failed: it may be what ended them.
func (s *Store) resume(ctx context.Context) error {
	return s.change(ctx, "queueing unfinished texts", func(tx *session) error {
		_, err := tx.ExecContext(ctx, `UPDATE job SET
				state = CASE WHEN attempts >= ?1 THEN 'failed' ELSE 'queued' END,
				reason = CASE WHEN attempts >= ?1 THEN ?2 ELSE reason END
			WHERE state = 'leased'`, store.MaxAttempts,
			fmt.Sprintf("the program ended %d times while reading this text", store.MaxAttempts))
		return err
	})
}

// Fail puts a job back, or ends it after store.MaxAttempts.
func (s *Store) Fail(ctx context.Context, job store.Job, reason string) error {
	return s.change(ctx, "recording that a text was not read", func(tx *session) error {
		done, err := tx.ExecContext(ctx, `UPDATE job SET state = CASE WHEN attempts >= ? THEN 'failed' ELSE 'queued' END, reason = ?
			WHERE seq = ? AND state = 'leased' AND attempts = ?`, store.MaxAttempts, reason, job.ID, job.Attempts)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); n > 0 || err != nil {
			return err
		}
		var state string
		err = tx.QueryRowContext(ctx, `SELECT state FROM job WHERE seq = ?`, job.ID).Scan(&state)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("job %d: %w", job.ID, evidence.ErrNotFound)
		}
		return err // finished or handed out again meanwhile: that counts, not this
	})
}

// Release puts back jobs that were not finished, as if they had not been tried.
func (s *Store) Release(ctx context.Context, jobs []store.Job) error {
	ids, err := encode(jobIDs(jobs))
	if err != nil || len(jobs) == 0 {
		return err
	}
	return s.change(ctx, "putting texts back", func(tx *session) error {
		_, err := tx.ExecContext(ctx, `UPDATE job SET state = 'queued', attempts = attempts - 1
			WHERE state = 'leased' AND seq IN (SELECT value FROM json_each(?))`, ids)
		return err
	})
}

// Requeue queues every current version that the reader has not read, but for those on which it failed for good.
func (s *Store) Requeue(ctx context.Context, reader string) (n int, err error) {
	err = s.change(ctx, "queueing texts", func(tx *session) error {
		done, err := tx.ExecContext(ctx, `UPDATE job SET state = 'queued', attempts = 0, reason = ''
			WHERE (state = 'done' OR state = 'failed' AND reader <> ?1) AND version IN (SELECT current FROM article)
			AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.version = job.version
				AND r.reader = ?1 || (SELECT v.given FROM version v WHERE v.seq = job.version))`, reader)
		if err != nil {
			return err
		}
		count, err := done.RowsAffected()
		if err != nil {
			return err
		}
		n = int(count)
		_, err = tx.ExecContext(ctx, `UPDATE job SET reader = ?1 WHERE state = 'queued' AND reader <> ?1`, reader)
		return err
	})
	return n, err
}

// JobCounts counts jobs by state; what is being read counts as queued.
func (s *Store) JobCounts(ctx context.Context) (c store.JobCounts, err error) {
	err = s.look(ctx, "counting jobs", func(tx *session) (err error) { c, err = jobCounts(ctx, tx); return err })
	return c, err
}

func jobCounts(ctx context.Context, tx *session) (c store.JobCounts, err error) {
	err = tx.QueryRowContext(ctx, `SELECT count(*) FILTER (WHERE state IN ('queued', 'leased')),
		count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE state = 'failed') FROM job`).Scan(&c.Queued, &c.Done, &c.Failed)
	return c, err
}
