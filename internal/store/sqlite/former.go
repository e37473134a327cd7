package sqlite

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// placed is where a statement's words stand, to tell which came in whose place.
type placed struct {
	version int64
	seq     int64
	reading int64 // that proposed it last
	content []evidence.Piece
	cue     []evidence.Piece
	extent  text.Span // of the content
}

// pair is a statement that is proposed, and one before it that people decided on.
type pair struct{ statement, before int64 }

// pairUp finds out which statements that people decided on, and that the version's latest reading does not propose, stand where it
// proposes others, since the reader has changed its mind about them; and which of earlier versions of the article say the same words.
func pairUp(ctx context.Context, tx *session, version int64) error {
	pairs, err := pairsOf(ctx, tx, version)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM former WHERE statement IN (SELECT seq FROM statement
		WHERE article = (SELECT article FROM version WHERE seq = ?1) AND version = ?1) AND EXISTS (SELECT 1 FROM former)`, version); err != nil {
		return err
	}
	rows := make([][]any, len(pairs))
	for i, p := range pairs {
		rows[i] = []any{p.statement, p.before}
	}
	return insert(ctx, tx, `INSERT INTO former (statement, before) VALUES`, rows, "")
}

// pairAnew does so after an event on a statement that is not proposed any more, never was, or stands in an earlier version.
func pairAnew(ctx context.Context, tx *session, subject string) error {
	if !strings.HasPrefix(subject, evidence.PrefixStatement+"_") {
		return nil
	}
	versions, err := collect(ctx, tx, scanNumber, `SELECT version FROM statement WHERE id = ?1 AND shown = 0
		UNION ALL SELECT v.seq FROM statement s JOIN version v ON v.article = s.article AND v.seq > s.version WHERE s.id = ?1`, subject)
	for _, v := range versions {
		if err == nil {
			err = pairUp(ctx, tx, v)
		}
	}
	return err
}

func scanNumber(scan func(...any) error) (n int64, err error) {
	err = scan(&n)
	return n, err
}

// pairsOf compares the statements of a version, in the order of their row numbers.
func pairsOf(ctx context.Context, tx *session, version int64) ([]pair, error) {
	// What people never decided on has nothing to tell. Its words are those that they decided on: by hand where they wrote them.
	decided, err := collect(ctx, tx, scanPlaced, `SELECT s.seq, s.version, p.reading, coalesce(json_extract(w.value, '$.statement'), p.body)
		FROM statement s JOIN proposal p ON p.seq = s.proposal LEFT JOIN hand h ON h.id = s.id LEFT JOIN decision w ON w.seq = h.decision
		WHERE s.article = (SELECT article FROM version WHERE seq = ?1) AND (s.version = ?1 AND s.shown = 0 OR s.version < ?1 AND s.verdict <> '')
		AND EXISTS (SELECT 1 FROM decision d WHERE d.subject = s.id) ORDER BY s.version, s.seq`, version)
	if err != nil || len(decided) == 0 {
		return nil, err
	}
	now, err := collect(ctx, tx, scanPlaced, `SELECT s.seq, s.version, p.reading, p.body FROM statement s JOIN proposal p ON p.seq = s.proposal
		WHERE s.article = (SELECT article FROM version WHERE seq = ?1) AND s.version = ?1 AND s.shown = 1`, version)
	if err != nil {
		return nil, err
	}
	here := slices.IndexFunc(decided, func(p placed) bool { return p.version == version })
	if here < 0 {
		here = len(decided)
	}
	pairs := repeated(now, decided[:here])
	for _, m := range meet(now, decided[here:]) {
		var together bool // one reading proposed both, so that neither is the other
		if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM proposal p JOIN statement s ON s.id = p.statement WHERE p.reading = ? AND s.seq = ?)`,
			m.b.reading, m.a.seq).Scan(&together); err != nil {
			return nil, err
		}
		if !together {
			pairs = append(pairs, pair{m.a.seq, m.b.seq})
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(x.statement, y.statement), cmp.Compare(x.before, y.before))
	})
	return pairs, nil
}

// repeated pairs statements with those of earlier versions that have the same content, word for word: with the latest of these.
func repeated(now, earlier []placed) (out []pair) {
	last := make(map[string]int64, len(earlier))
	for _, p := range earlier { // in the order of their versions
		last[words(p.content)] = p.seq
	}
	for _, p := range now {
		if before, ok := last[words(p.content)]; ok {
			out = append(out, pair{p.seq, before})
		}
	}
	return out
}

// words is what pieces say, whatever the space between the words.
func words(pieces []evidence.Piece) string {
	var all []string
	for _, p := range pieces {
		all = append(all, strings.Fields(p.Exact)...)
	}
	return strings.Join(all, " ")
}

func scanPlaced(scan func(...any) error) (p placed, err error) {
	var body string
	var s evidence.Statement
	if err = scan(&p.seq, &p.version, &p.reading, &body); err == nil {
		err = decode("a statement", body, &s)
	}
	p.content, p.cue = s.Content.Spans, s.Cue.Spans
	for i, c := range p.content {
		if i == 0 {
			p.extent = c.Span
		}
		p.extent = text.Span{Start: min(p.extent.Start, c.Start), End: max(p.extent.End, c.End)}
	}
	return p, err
}

type meeting struct{ a, b *placed }

// meet returns the pairs of statements that are the same saying cut otherwise. It walks the text once: at each place only those
// that reach it are compared.
func meet(now, before []placed) (out []meeting) {
	type one struct {
		*placed
		old bool
	}
	all := make([]one, 0, len(now)+len(before))
	for i := range now {
		all = append(all, one{&now[i], false})
	}
	for i := range before {
		all = append(all, one{&before[i], true})
	}
	slices.SortStableFunc(all, func(x, y one) int { return cmp.Compare(x.extent.Start, y.extent.Start) })
	var open []one
	for _, x := range all {
		open = slices.DeleteFunc(open, func(y one) bool { return y.extent.End <= x.extent.Start })
		for _, y := range open {
			switch {
			case x.old == y.old || !alike(x.placed, y.placed):
			case x.old:
				out = append(out, meeting{y.placed, x.placed})
			default:
				out = append(out, meeting{x.placed, y.placed})
			}
		}
		open = append(open, x)
	}
	return out
}

// alike reports whether two statements share words of their content, and their cue or half of the longer content: a statement
// within another is none of it.
func alike(a, b *placed) bool {
	shared := overlap(a.content, b.content)
	return shared > 0 && (overlap(a.cue, b.cue) > 0 || 2*shared >= max(length(a.content), length(b.content)))
}

func overlap(a, b []evidence.Piece) (n int) {
	for _, p := range a {
		for _, q := range b {
			n += max(0, min(p.End, q.End)-max(p.Start, q.Start))
		}
	}
	return n
}

func length(pieces []evidence.Piece) (n int) {
	for _, p := range pieces {
		n += p.Len()
	}
	return n
}

// recall tells statements what people decided on what stood in their place before.
func recall(ctx context.Context, tx *session, all []evidence.Record) error {
	var some bool
	if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM former)`).Scan(&some); err != nil || !some {
		return err
	}
	at := make(map[string]int, len(all))
	ids := make([]string, len(all))
	for i, r := range all {
		at[r.ID], ids[i] = i, r.ID
	}
	asked, err := encode(ids)
	if err != nil {
		return err
	}
	type row struct {
		now    string
		record evidence.Record
		former evidence.Former
	}
	rows, err := collect(ctx, tx, func(scan func(...any) error) (r row, err error) {
		var at int64
		f := &r.former
		r.record, err = scanRecord(func(into ...any) error {
			return scan(append([]any{&r.now, &f.Verdict, &f.Reason, &f.Note, &f.By, &at, &f.Decision}, into...)...)
		})
		f.At = moment(at)
		return r, err
	}, `SELECT n.id, d.verdict, d.reason, d.note, d.by, d.at, d.id, `+recordColumns+`
		FROM (SELECT DISTINCT value AS id FROM json_each(?)) i CROSS JOIN statement n ON n.id = i.id CROSS JOIN former f ON f.statement = n.seq
		CROSS JOIN statement s ON s.seq = f.before AND s.verdict <> '' CROSS JOIN decision d ON d.id = s.decision `+recordTables+` ORDER BY d.seq DESC`, asked)
	if err != nil {
		return err
	}
	for _, r := range rows {
		words := make([]string, len(r.record.Content.Spans))
		for i, p := range r.record.Content.Spans {
			words[i] = p.Exact
		}
		r.former.ID, r.former.Words = r.record.ID, strings.Join(words, " … ")
		i := at[r.now]
		all[i].Former = append(all[i].Former, r.former)
	}
	return nil
}
