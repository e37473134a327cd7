package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// nearAll is how many identifiers are looked through for the one that was meant.
const nearAll = 50_000

// find brings an identifier, or a unique beginning of one, to its full form.
func find(ctx context.Context, b *workbench.Bench, given string) (string, error) {
	id := evidence.Fold(given)
	prefix, _, _ := strings.Cut(id, "_")
	var each func(yield func(string) bool) error
	switch prefix {
	case evidence.PrefixStatement:
		if r, err := b.Statement(ctx, id); err == nil {
			return r.ID, nil
		} else if !errors.Is(err, evidence.ErrNotFound) {
			return "", err
		}
		each = statementIDs(ctx, b)
	case evidence.PrefixArticle:
		if r, _, err := b.Article(ctx, id, 0); err == nil {
			return r.ID, nil
		}
		each = articleIDs(ctx, b)
	case evidence.PrefixDecision:
		each = decisionIDs(ctx, b)
	default:
		if worldly(id) {
			return "", usage("", "%s is neither an article nor a statement nor a decision; hearsay show %s shows it", given, given)
		}
		return "", usage("", "%q is no identifier; they begin with ar_ (articles), st_ (statements), dc_ (decisions), or ac_, in_, at_, rl_, wn_, cl_, so_, og_, lk_ or tn_", given)
	}
	var begin, all []string
	if err := each(func(known string) bool {
		if known == id {
			begin = []string{known}
			return false
		}
		if strings.HasPrefix(known, id) {
			begin = append(begin, known)
		}
		all = append(all, known)
		return len(all) < nearAll
	}); err != nil {
		return "", err
	}
	switch {
	case len(begin) == 1:
		return begin[0], nil
	case len(begin) > 1:
		return "", &problem{
			err: fmt.Errorf("%s is the beginning of %d identifiers", given, len(begin)), code: exitUsage,
			remedy: "give more of it: " + strings.Join(begin[:min(len(begin), 5)], ", "),
		}
	}
	remedy := "see hearsay ls " + kinds[prefix]
	if near := nearID(id, all); near != "" {
		remedy = "did you mean " + near + "?  (hearsay ls " + kinds[prefix] + ")"
	}
	return "", &problem{err: fmt.Errorf("there is no %s %s in this case", strings.TrimSuffix(kinds[prefix], "s"), given), code: exitNotFound, remedy: remedy}
}

// kinds names the lists by the prefix of their identifiers.
var kinds = map[string]string{
	evidence.PrefixArticle: "articles", evidence.PrefixStatement: "statements", evidence.PrefixDecision: "decisions",
}

// nearID returns the identifier that was probably mistyped: at most two slips away, or beginning alike.
func nearID(id string, all []string) string {
	best, at := "", 3
	for _, known := range all {
		if d := distance(id, known[:min(len(known), len(id))]); d < at {
			best, at = known, d
		}
	}
	return best
}

// ids walks a list page by page and hands on the identifiers.
func ids[T any](id func(T) string, fetch func(cursor string) (store.Page[T], error)) func(func(string) bool) error {
	return func(yield func(string) bool) error {
		for cursor := ""; ; {
			page, err := fetch(cursor)
			if err != nil {
				return err
			}
			for _, item := range page.Items {
				if !yield(id(item)) {
					return nil
				}
			}
			if cursor = page.Next; cursor == "" {
				return nil
			}
		}
	}
}

func statementIDs(ctx context.Context, b *workbench.Bench) func(func(string) bool) error {
	return ids(func(r evidence.Record) string { return r.ID }, func(cursor string) (store.Page[evidence.Record], error) {
		return b.Statements(ctx, query.Filter{Sort: query.Statements.Sorts[0], Limit: query.MaxLimit, Cursor: cursor})
	})
}

func articleIDs(ctx context.Context, b *workbench.Bench) func(func(string) bool) error {
	return ids(func(a store.ArticleRow) string { return a.ID }, func(cursor string) (store.Page[store.ArticleRow], error) {
		return b.Articles(ctx, query.Filter{Sort: query.Articles.Sorts[0], Limit: query.MaxLimit, Cursor: cursor})
	})
}

func decisionIDs(ctx context.Context, b *workbench.Bench) func(func(string) bool) error {
	return ids(func(d workbench.LogEntry) string { return d.ID }, func(cursor string) (store.Page[workbench.LogEntry], error) {
		return decisionPage(ctx, b, cursor, query.MaxLimit)
	})
}

// decisionPage returns the log newest first as pages; the cursor is the sequence number to go on before.
func decisionPage(ctx context.Context, b *workbench.Bench, cursor string, limit int) (store.Page[workbench.LogEntry], error) {
	var before int64
	if cursor != "" {
		n, err := strconv.ParseInt(cursor, 10, 64)
		if err != nil || n < 1 {
			return store.Page[workbench.LogEntry]{}, usage("", "--cursor wants the number that the page before said, not %q", cursor)
		}
		before = n
	}
	log, err := b.Log(ctx, before, limit)
	page := store.Page[workbench.LogEntry]{Items: log}
	if n := len(log); n > 0 {
		page.Total = int(log[0].Sequence)
		if last := log[n-1].Sequence; n == limit && last > 1 {
			page.Next = strconv.FormatInt(last, 10)
		}
	}
	return page, err
}
