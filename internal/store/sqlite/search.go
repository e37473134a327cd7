package sqlite

import (
	"context"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Markers around the words found. They are noncharacters: Unicode keeps them out of texts that are passed on.
const (
	markOpen  = "\ufdd0"
	markClose = "\ufdd1"
)

// snippetWords is the length of a snippet.
const snippetWords = 32

// kinds of what is found, in the order in which equal ones are shown.
var hitKinds = []string{"article", "statement"}

// matches finds rows of one kind; withdrawn statements and superseded versions are not found.
var matches = map[string]string{
	"article": `SELECT 0 AS kind, rowid AS seq, rank AS weight FROM paragraph_words WHERE paragraph_words MATCH ?1`,
	"statement": `SELECT 1 AS kind, statement_words.rowid AS seq, statement_words.rank AS weight FROM statement_words
		JOIN statement s ON s.seq = statement_words.rowid AND s.state <> 3 WHERE statement_words MATCH ?1`,
}

// Search finds paragraphs and statements, the best first. Kind is article, statement or "" for both. Pages are by
// number of hits passed: what arrives between two pages may move hits from one to the other.
func (s *Store) Search(ctx context.Context, words, kind string, limit int, at string) (page store.Page[store.Hit], err error) {
	page = store.Page[store.Hit]{Items: []store.Hit{}, Facets: []store.Facet{}}
	if _, ok := matches[kind]; !ok && kind != "" {
		return page, fmt.Errorf("search: %w: kind %q is not one of %s", evidence.ErrInvalid, kind, strings.Join(hitKinds, ", "))
	}
	sort := "search " + kind
	passed := int64(0)
	keys, err := readCursor(at, sort, 1)
	if err != nil {
		return page, err
	}
	if len(keys) > 0 {
		n, ok := keys[0].(int64)
		if !ok || n < 0 {
			return page, fmt.Errorf("cursor: %w: it is not one that this search gave", evidence.ErrInvalid)
		}
		passed = n
	}
	var wanted, unwanted []query.Word
	for _, w := range query.Words(words) {
		if w.Not {
			unwanted = append(unwanted, w)
		} else {
			wanted = append(wanted, w)
		}
	}
	if len(wanted) == 0 {
		return page, nil
	}
	expression := matchAll(wanted, unwanted)
	limit = pageSize(limit)
	err = s.look(ctx, "searching", func(tx *session) error {
		facet := store.Facet{Field: "kind", Values: []store.Count{}}
		var from []string
		for _, k := range hitKinds {
			var n int
			if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM (`+matches[k]+`)`, expression).Scan(&n); err != nil {
				return err
			}
			if n > 0 {
				facet.Values = append(facet.Values, store.Count{Value: k, Count: n})
			}
			if kind == "" || kind == k {
				page.Total += n
				from = append(from, matches[k])
			}
		}
		page.Facets = append(page.Facets, facet)
		page.Items, err = hits(ctx, tx, strings.Join(from, " UNION ALL "), expression, limit, passed)
		if next := passed + int64(len(page.Items)); next < int64(page.Total) && len(page.Items) > 0 {
			page.Next = cursor{sort, []any{next}}.String()
		}
		return err
	})
	return page, err
}

func hits(ctx context.Context, tx *session, from, expression string, limit int, passed int64) ([]store.Hit, error) {
	type found struct {
		kind int
		seq  int64
	}
	all, err := collect(ctx, tx, func(scan func(...any) error) (h found, err error) {
		var weight float64
		err = scan(&h.kind, &h.seq, &weight)
		return h, err
	}, from+` ORDER BY weight, kind, seq LIMIT ?2 OFFSET ?3`, expression, limit, passed)
	if err != nil {
		return nil, err
	}
	hits := make([]store.Hit, 0, len(all))
	for _, f := range all {
		h := store.Hit{Kind: hitKinds[f.kind]}
		var snippet, body string
		if f.kind == 0 {
			err = tx.QueryRowContext(ctx, `SELECT snippet(paragraph_words, 0, ?, ?, '…', ?), a.id, v.number, v.title, v.outlet, v.published, p.start, p."end"
				FROM paragraph_words JOIN paragraph p ON p.seq = paragraph_words.rowid JOIN version v ON v.seq = p.version JOIN article a ON a.seq = v.article
				WHERE paragraph_words MATCH ? AND paragraph_words.rowid = ?`, markOpen, markClose, snippetWords, expression, f.seq).
				Scan(&snippet, &h.Article, &h.Version, &h.Title, &h.Outlet, &h.Published, &h.Start, &h.End)
		} else {
			err = tx.QueryRowContext(ctx, `SELECT snippet(statement_words, 0, ?, ?, '…', ?), a.id, v.number, s.id, v.title, v.outlet, v.published,
				coalesce(json_extract(w.value, '$.statement'), p.body)
				FROM statement_words JOIN statement s ON s.seq = statement_words.rowid JOIN proposal p ON p.seq = s.proposal
				JOIN version v ON v.seq = s.version JOIN article a ON a.seq = s.article
				LEFT JOIN hand h ON h.id = s.id LEFT JOIN decision w ON w.seq = h.decision
				WHERE statement_words MATCH ? AND statement_words.rowid = ?`, markOpen, markClose, snippetWords, expression, f.seq).
				Scan(&snippet, &h.Article, &h.Version, &h.Statement, &h.Title, &h.Outlet, &h.Published, &body)
			if err == nil {
				h.Span, err = contentSpan(body)
			}
		}
		if err != nil {
			return nil, err
		}
		h.Snippet = fragments(snippet)
		hits = append(hits, h)
	}
	return hits, nil
}

// contentSpan is what a statement's content spans from its first to its last piece; without content, all of it.
func contentSpan(body string) (text.Span, error) {
	var s evidence.Statement
	if err := decode("a statement", body, &s); err != nil {
		return text.Span{}, err
	}
	pieces := s.Content.Spans
	if len(pieces) == 0 {
		pieces = s.Spans()
	}
	span := pieces[0].Span
	for _, p := range pieces[1:] {
		span = text.Span{Start: min(span.Start, p.Start), End: max(span.End, p.End)}
	}
	return span, nil
}

// fragments cuts a snippet at its markers.
func fragments(snippet string) []store.Fragment {
	out := []store.Fragment{}
	hit := false
	for snippet != "" {
		mark := markOpen
		if hit {
			mark = markClose
		}
		piece, rest, _ := strings.Cut(snippet, mark)
		if piece != "" {
			out = append(out, store.Fragment{Text: piece, Hit: hit})
		}
		snippet, hit = rest, !hit
	}
	return out
}
