package sqlite

import (
	"context"
	"strings"

	"hearsay/internal/evidence"
)

// profile is a combination of closed values.
type profile struct{ kind, stance, form, factuality, hedge, reason, score string }

// profiles are the row numbers of profiles.
type profiles map[profile]int64

// entry is what the lists know of a statement.
type entry struct {
	profile
	start             int
	source, sourceKey string
	exact             float64 // the score
	words             string
}

// entryOf derives a statement's list entry from the statement.
func entryOf(s evidence.Statement) entry {
	e := entry{
		profile: profile{
			kind: string(s.Source.Kind), stance: string(s.Cue.Stance), form: string(s.Form), factuality: string(s.Factuality),
			score: string(s.Score.Sureness()),
		},
		exact: float64(s.Score),
	}
	if s.Likelihood != nil {
		e.hedge = strings.ToLower(s.Likelihood.Entry)
	}
	if s.Source.Kind == evidence.SourceAnonymous {
		e.reason = "none"
		if s.Source.Reason != nil {
			e.reason = "stated"
		}
	}
	if s.Source.Actor != nil {
		e.source = *s.Source.Actor
	}
	e.sourceKey = key(e.source)
	words := make([]string, 0, 4)
	for i, p := range s.Spans() {
		if i == 0 || p.Start < e.start {
			e.start = p.Start
		}
		words = append(words, p.Exact)
	}
	e.words = strings.Join(words, " … ")
	return e
}

// inCase is a statement as the case keeps it: under its identifiers of the case, its lists never nil.
func inCase(s evidence.Statement, id string, parent *string) evidence.Statement {
	s.ID, s.Parent = id, parent
	s.Source.Spans = append([]evidence.Piece{}, s.Source.Spans...)
	s.Cue.Spans = append([]evidence.Piece{}, s.Cue.Spans...)
	s.Content.Spans = append([]evidence.Piece{}, s.Content.Spans...)
	s.Chain = append([]string{}, s.Chain...)
	return s
}

// parent returns the case's identifier of the statement that s is reported in.
func parent(s evidence.Statement, all []evidence.Statement, ids []string) *string {
	if s.Parent == nil {
		return nil
	}
	for i := range all {
		if all[i].ID == *s.Parent {
			return &ids[i]
		}
	}
	return nil
}

// inCaseAs returns what the statements of a reading are called in the case.
func inCaseAs(statements []evidence.Statement, ids []string) func(string) string {
	names := make(map[string]string, len(statements))
	for i := range statements {
		if _, ok := names[statements[i].ID]; !ok {
			names[statements[i].ID] = ids[i]
		}
	}
	return func(id string) string { return names[id] }
}

// profile returns the row numbers of the statements' profiles, and those that were not known before.
func (s *Store) profile(ctx context.Context, tx *session, statements []evidence.Statement) (seqs, fresh profiles, err error) {
	seqs, fresh = profiles{}, profiles{}
	for _, st := range statements {
		p := entryOf(st).profile
		if _, ok := seqs[p]; ok {
			continue
		}
		s.mu.Lock()
		seq, ok := s.profiles[p]
		s.mu.Unlock()
		if !ok {
			_, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO profile (kind, stance, form, factuality, hedge, reason, score) VALUES (?, ?, ?, ?, ?, ?, ?)`,
				p.kind, p.stance, p.form, p.factuality, p.hedge, p.reason, p.score)
			if err != nil {
				return nil, nil, err
			}
			err = tx.QueryRowContext(ctx, `SELECT seq FROM profile WHERE kind = ? AND stance = ? AND form = ? AND factuality = ? AND hedge = ? AND reason = ? AND score = ?`,
				p.kind, p.stance, p.form, p.factuality, p.hedge, p.reason, p.score).Scan(&seq)
			if err != nil {
				return nil, nil, err
			}
			fresh[p] = seq
		}
		seqs[p] = seq
	}
	return seqs, fresh, nil
}

// remember keeps profiles whose rows are committed.
func (s *Store) remember(fresh profiles) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.profiles == nil {
		s.profiles = profiles{}
	}
	for p, seq := range fresh {
		s.profiles[p] = seq
	}
}
