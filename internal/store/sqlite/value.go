package sqlite

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// undated is the day of what has no date: after every date.
const undated = 100000000

// last sorts after every text.
const last = "\U0010ffff"

func micros(t time.Time) int64 { return t.UnixMicro() }

func moment(micros int64) time.Time { return time.UnixMicro(micros).UTC() }

// day reads the day of an ISO date or time as the number YYYYMMDD; a missing month or day is 00, or what pad says.
func day(iso string, pad byte) int64 {
	digits := make([]byte, 0, 8)
	for i := 0; i < len(iso) && len(digits) < 8; i++ {
		switch c := iso[i]; {
		case (i == 4 || i == 7) && c == '-':
		case c >= '0' && c <= '9':
			digits = append(digits, c)
		default:
			return undated
		}
	}
	if n := len(digits); n != 4 && n != 6 && n != 8 {
		return undated
	}
	for len(digits) < 8 {
		digits = append(digits, pad)
	}
	n := int64(0)
	for _, d := range digits {
		n = n*10 + int64(d-'0')
	}
	return n
}

// unday turns a day round: the latest first, what is undated last.
func unday(day int64) int64 {
	if day == undated {
		return undated
	}
	return 99999999 - day
}

// key brings a text to the form in which it is sorted: without case and accents, the empty text last.
func key(s string) string {
	if s == "" {
		return last
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func slug(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	var b strings.Builder
	for _, r := range key(filepath.Base(dir)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return "case"
}

// encode writes v as JSON, a nil list as an empty one.
func encode(v any) (string, error) {
	written, err := json.Marshal(v)
	if string(written) == "null" {
		return "[]", err
	}
	return string(written), err
}

// bulk is how many rows one statement inserts.
const bulk = 64

// insert writes rows with as few statements as possible. head ends with VALUES.
func insert(ctx context.Context, tx *session, head string, rows [][]any, tail string) error {
	for len(rows) > 0 {
		n := min(len(rows), bulk)
		marks := "(?" + strings.Repeat(", ?", len(rows[0])-1) + ")"
		args := make([]any, 0, n*len(rows[0]))
		for _, row := range rows[:n] {
			args = append(args, row...)
		}
		if _, err := tx.ExecContext(ctx, head+" "+marks+strings.Repeat(", "+marks, n-1)+" "+tail, args...); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// collect runs a query and gathers one value a row.
func collect[T any](ctx context.Context, tx *session, row func(scan func(...any) error) (T, error), query string, args ...any) ([]T, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := row(rows.Scan)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}
