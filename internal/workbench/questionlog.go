package workbench

import (
	"cmp"
	"context"
	"encoding/json"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
)

// nameQuestions says of the entries that are about questions which question, and in words what was done.
func (b *Bench) nameQuestions(ctx context.Context, entries []LogEntry) error {
	type told struct {
		board *hypothesis.Board
		moves map[string]hypothesis.Move // by event
		blind bool                       // who asks may not see yet how others rated
	}
	known := map[string]*told{}
	for i := range entries {
		e := &entries[i]
		if !strings.HasPrefix(e.Subject, evidence.PrefixQuestion+"_") {
			continue
		}
		q := known[e.Subject]
		if q == nil {
			log, err := b.Written(ctx, e.Subject)
			if err != nil {
				return err
			}
			q = &told{board: hypothesis.Fold(e.Subject, log), moves: map[string]hypothesis.Move{}}
			q.blind = b.seen(ctx, q.board.Question()).View.Hidden
			for _, d := range log {
				var m hypothesis.Move
				if json.Unmarshal([]byte(d.Value), &m) == nil {
					q.moves[d.ID] = m
				}
			}
			known[e.Subject] = q
		}
		e.Record = &store.Labelled{Kind: KindQuestions, ID: e.Subject, Label: q.board.Title()}
		if e.Record.Label == "" { // asking it was taken back
			e.Record.Label = "a question that was taken back"
		}
		m, ok := q.moves[cmp.Or(e.Undoes, e.ID)]
		if ok && q.blind && e.By != b.asker(ctx, "") && (m.Op == hypothesis.Rate || len(m.Ratings) > 0) {
			e.Content, e.Value = "rated; blind mode shows how once you have rated everything yourself", ""
			continue
		}
		switch m, ok := q.moves[e.ID]; {
		case ok:
			e.Content = cut(q.board.InWords(m), beginning)
		case e.Undoes != "":
			if m, ok := q.moves[e.Undoes]; ok {
				e.Content = cut("took back: "+q.board.InWords(m), beginning)
			} else {
				e.Content = "restored what was taken back"
			}
		}
	}
	return nil
}
